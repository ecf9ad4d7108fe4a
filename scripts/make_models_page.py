"""Write docs/models.md from the public models and their descriptions: ``python scripts/make_models_page.py``."""

from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from outreach_extract import model
from outreach_extract.model import EVENT_TYPES, SCHEMA_VERSION

PAGE = Path(__file__).parents[1] / "docs" / "models.md"

_INTRO = f"""\
# Models

What `extract` returns, field by field. All models are frozen, refuse unknown fields and go through JSON and back
without loss; `extraction_schema()` is their JSON Schema, version {SCHEMA_VERSION}. This page is written by
`scripts/make_models_page.py` from the models themselves.

A mention's offsets count code points of the raw text: `text[mention.start:mention.end] == mention.text`.
"""
_MODELS: tuple[type[BaseModel], ...] = (
    model.Extraction,
    model.Mention,
    model.Person,
    model.Role,
    model.Organisation,
    model.Place,
    model.Sector,
    model.Date,
    model.Event,
    *EVENT_TYPES,
    model.Participant,
    model.EventPlace,
    model.Money,
)


def page() -> str:
    """The whole page."""
    return "\n".join([_INTRO, *map(_section, _MODELS)])


def _section(shown: type[BaseModel]) -> str:
    own = {name for name in shown.model_fields if name not in model.Event.model_fields or shown is model.Event}
    rows = [(name, field) for name, field in shown.model_fields.items() if name in own or shown not in EVENT_TYPES]
    lines = [f"| `{name}` | {_type(field.annotation)} | {field.description} |" for name, field in rows]
    also = ", and the fields of every `Event`" if shown in EVENT_TYPES else ""
    head = f"## {shown.__name__}\n\n{cleandoc(shown.__doc__ or '')}\n"
    return "\n".join([head, f"| Field{also} | Type | What it is |", "| --- | --- | --- |", *lines, ""])


def _type(annotation: object) -> str:
    return f"`{_words(annotation)}`".replace("|", r"\|")


def _words(annotation: object) -> str:
    """An annotation as it is written, the same in every version of Python."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if annotation is NoneType:
        return "None"
    if origin is Literal:
        return " | ".join(map(repr, inner))
    if origin is Annotated:
        return _words(inner[0])
    if origin in (Union, UnionType):
        return " | ".join(map(_words, inner))
    name = getattr(origin or annotation, "__name__", str(annotation))
    return f"{name}[{', '.join('...' if a is ... else _words(a) for a in inner)}]" if inner else name


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
