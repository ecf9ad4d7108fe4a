"""An extraction as tables for the terminal."""

from collections.abc import Iterable

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from outreach_extract.model import Event, Extraction
from outreach_extract.result.wording import code_words, date_words, participants_by_part, role_words

_LANGUAGES = {"hi": "Hindi", "en": "English", None: "language not recognised"}
_STATUS_STYLES = {"occurred": "green", "ongoing": "cyan", "planned": "yellow", "proposed": "magenta", "denied": "red"}


def to_table(extraction: Extraction, source: str | None = None) -> RenderableType:
    """The events of ``extraction``, then its people and organisations; ``source`` names it in the first line."""
    parts: list[RenderableType] = [_header(extraction, source)]
    parts += [Text(f"warning: {warning}", "yellow") for warning in extraction.warnings]
    if extraction.events:
        parts.append(_events(extraction.events))
    else:
        parts.append(Text("No events.", "dim"))
    if extraction.people:
        parts.append(_people(extraction))
    if extraction.organisations:
        parts.append(_organisations(extraction))
    return Group(*parts)


def _header(extraction: Extraction, source: str | None) -> Text:
    published = f"published {extraction.published}" if extraction.published else "publication day unknown"
    count = len(extraction.events)
    facts = f"{_LANGUAGES[extraction.language]} · {published} · {count} event{'' if count == 1 else 's'}"
    return Text.assemble((f"{source}  " if source else "", "bold"), facts)


def _table(*columns: tuple[str, int]) -> Table:
    """An open table; columns of ratio 0 take their natural width.

    Terminals disagree on the width of Devanagari, so what may be in it comes last, with no border behind it to shift.
    """
    table = Table(box=box.SIMPLE_HEAD, expand=True, header_style="bold", border_style="dim")
    for name, ratio in columns:
        table.add_column(name, ratio=ratio or None, no_wrap=not ratio, overflow="fold")
    return table


def _events(events: Iterable[Event]) -> Table:
    table = _table(("Event", 0), ("Status", 0), ("Date", 0), ("Place", 15), ("Who and what", 43))
    table.show_lines = True
    for event in events:
        table.add_row(
            Text.assemble((f"{event.id} ", "dim"), (event.type, "bold")),
            Text(event.status, _STATUS_STYLES[event.status]),
            Text(date_words(event.date).replace("/", "/\n")),
            Text(event.place.name if event.place else ""),
            _who_and_what(event),
        )
    return table


def _who_and_what(event: Event) -> Text:
    lines = [(part, ", ".join(m.name for m in members)) for part, members in participants_by_part(event)]
    lines.append(("sectors", ", ".join(map(code_words, event.sectors))))
    lines.append(("amount", event.amount.mention.text if event.amount else ""))
    lines.append(("title", event.title or ""))
    return Text("\n").join(Text.assemble((f"{label}: ", "dim"), words) for label, words in lines if words)


def _people(extraction: Extraction) -> Table:
    table = _table(("Person", 24), ("Country", 0), ("Roles", 38), ("In the text", 24))
    for person in extraction.people:
        roles = "; ".join(map(role_words, person.roles))
        table.add_row(*map(Text, (person.name_latin, person.country or "", roles, person.name)))
    return table


def _organisations(extraction: Extraction) -> Table:
    table = _table(("Organisation", 30), ("Country", 0), ("Kind", 0), ("In the text", 46))
    for body in extraction.organisations:
        named = max((m.text for m in body.mentions), key=len, default="(not named)")
        table.add_row(*map(Text, (body.canon or body.name, body.country or "", body.kind, named)))
    return table
