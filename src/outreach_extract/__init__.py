"""Typed events from raw Hindi and English news about how Indian states reach out to investors abroad."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outreach_extract.model import (
        Agreement,
        Event,
        Extraction,
        Gathering,
        Investment,
        Invitation,
        Meeting,
        Mention,
        Pledge,
        Visit,
        extraction_schema,
    )
    from outreach_extract.pipeline import Pipeline, Source, extract, extract_many
    from outreach_extract.plugins import Extractor, LexiconFolder, PluginError, extractor

__all__ = [
    "Agreement",
    "Event",
    "Extraction",
    "Extractor",
    "Gathering",
    "Investment",
    "Invitation",
    "LexiconFolder",
    "Meeting",
    "Mention",
    "Pipeline",
    "Pledge",
    "PluginError",
    "Source",
    "Visit",
    "extract",
    "extract_many",
    "extraction_schema",
    "extractor",
]

_MODULES = {
    **dict.fromkeys(("Pipeline", "Source", "extract", "extract_many"), "pipeline"),
    **dict.fromkeys(("Extractor", "LexiconFolder", "PluginError", "extractor"), "plugins"),
}
"""Where a name is, unless it is in ``model``."""


def __getattr__(name: str) -> object:
    # Importing the library is cheap: what a name needs is imported when the name is first used.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"outreach_extract.{_MODULES.get(name, 'model')}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
