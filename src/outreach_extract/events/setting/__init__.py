"""When and where an event happens, and what it is about."""
