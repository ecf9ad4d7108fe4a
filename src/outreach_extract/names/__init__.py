"""Engines that tag names, asked for by name, and their models; nothing here imports torch before an engine is built."""

from outreach_extract.names.errors import EngineError

__all__ = ["EngineError"]
