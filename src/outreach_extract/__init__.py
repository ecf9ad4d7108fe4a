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
    from outreach_extract.pipeline import Pipeline, extract, extract_many

__all__ = [
    "Agreement",
    "Event",
    "Extraction",
    "Gathering",
    "Investment",
    "Invitation",
    "Meeting",
    "Mention",
    "Pipeline",
    "Pledge",
    "Visit",
    "extract",
    "extract_many",
    "extraction_schema",
]

_IN_PIPELINE = frozenset({"Pipeline", "extract", "extract_many"})


def __getattr__(name: str) -> object:
    # Importing the library is cheap: what a name needs is imported when the name is first used.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module("outreach_extract.pipeline" if name in _IN_PIPELINE else "outreach_extract.model")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
