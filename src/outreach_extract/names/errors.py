"""What goes wrong with engines and their models."""

PULL = "outreach-extract models pull"
INSTALL = "pip install 'outreach-extract[stanza]'"


class EngineError(RuntimeError):
    """An engine cannot be built, or its models cannot be had; the message says what to do."""
