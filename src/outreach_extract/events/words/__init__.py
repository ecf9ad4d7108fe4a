"""Which words state an event here, and with what status."""
