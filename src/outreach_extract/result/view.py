"""An extraction as HTML: the raw text with its mentions marked, and the events beneath. One file, no script."""

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from zlib import crc32

from outreach_extract.model import Date, Event, Extraction, Mention, Organisation, Person, Place, Sector
from outreach_extract.result.wording import code_words, date_words, participants_by_part

_HUES = {"person": 45, "organisation": 210, "place": 130, "sector": 280, "date": 15, "event": 340, "money": 85}

_STYLE = """\
.outreach-extract { font: 16px/1.7 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; max-width: 56rem;
  margin: 1rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
.outreach-extract .text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate }
.outreach-extract mark { color: inherit; background: hsl(var(--hue) 80% 88%); border-radius: 2px; cursor: help }
.outreach-extract mark.event { background: none; border-bottom: 2px solid hsl(var(--hue) 70% 50%) }
.outreach-extract .kinds, .outreach-extract .facts { color: #555; font-size: .875em }
.outreach-extract q, .outreach-extract li { overflow-wrap: anywhere; unicode-bidi: isolate }
"""

# What HTML cannot carry: controls other than tab and line breaks, lone surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def to_html(*extractions: Extraction) -> str:
    """A whole page with one section for each extraction; nothing in the text can become markup."""
    body = "\n".join(map(_section, extractions))
    head = f'<meta charset="utf-8">\n<title>outreach-extract</title>\n<style>\n{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def to_fragment(extraction: Extraction) -> str:
    """The same for a notebook cell: the section with its style, without a page around it."""
    return f"<style>\n{_STYLE}</style>\n{_section(extraction)}"


def _section(extraction: Extraction) -> str:
    mentions = sorted(set(_mentions(extraction)))
    kinds = " ".join(f"{_mark(kind, '', kind)}" for kind in dict.fromkeys(m[2] for m in mentions))
    warnings = "".join(f"<p>Warning: {_safe(w)}</p>" for w in extraction.warnings)
    events = "".join(f"<li>{_event(event)}</li>" for event in extraction.events)
    published = f"published {extraction.published}" if extraction.published else "publication day unknown"
    return (
        '<section class="outreach-extract">'
        f'<p class="facts">language {extraction.language or "not recognised"} · {published}</p>{warnings}'
        f'<p class="kinds">{kinds}</p>'
        f'<div class="text" dir="auto">{"".join(_marked(extraction.text, mentions))}</div>'
        f'<ol class="events">{events}</ol></section>'
    )


_Entity = Person | Organisation | Place | Sector | Date
_Marked = tuple[int, int, str, str]  # start, end, kind, tooltip


def _mentions(extraction: Extraction) -> Iterator[_Marked]:
    named: dict[str, tuple[_Entity, ...]] = {
        "person": extraction.people,
        "organisation": extraction.organisations,
        "place": extraction.places,
        "sector": extraction.sectors,
        "date": extraction.dates,
    }
    for kind, entities in named.items():
        for mention in (m for entity in entities for m in entity.mentions):
            yield _marked_mention(mention, kind)
    for mention in extraction.mentions:
        yield _marked_mention(mention, mention.kind)
    for event in extraction.events:
        for mention in (event.trigger, *event.evidence):
            yield mention.start, mention.end, "event", _tooltip(f"{event.id} {event.type}", event.status, mention.rule)
        if event.amount:
            yield _marked_mention(event.amount.mention, "money")


def _marked_mention(mention: Mention, kind: str) -> _Marked:
    return mention.start, mention.end, kind, _tooltip(kind, mention.value, mention.rule)


def _tooltip(kind: str, value: str | None, rule: str) -> str:
    return " · ".join(filter(None, (kind, value, rule and f"rule {rule}")))


def _marked(text: str, mentions: list[_Marked]) -> Iterator[str]:
    """``text`` cut wherever a mention begins or ends, each piece marked with all that cover it.

    Flat pieces in place of nested elements: mentions may overlap in any way.
    """
    bounds = sorted({0, len(text), *(m[0] for m in mentions), *(m[1] for m in mentions)})
    upcoming = iter(mentions)
    following = next(upcoming, None)
    covering: list[_Marked] = []
    for start, end in pairwise(bounds):
        covering = [m for m in covering if m[1] > start]
        while following and following[0] == start:
            covering.append(following)
            following = next(upcoming, None)
        if not covering:
            yield _safe(text[start:end])
            continue
        inner = min(covering, key=lambda m: (m[2] == "event", m[1] - m[0]))
        yield _mark(inner[2], "\n".join(m[3] for m in covering), text[start:end])


def _mark(kind: str, tooltip: str, text: str) -> str:
    hue = _HUES.get(kind, crc32(kind.encode("utf-8", "replace")) % 360)
    shape = ' class="event"' if kind == "event" else ""
    return f'<mark{shape} style="--hue: {hue}" title="{_safe(tooltip)}">{_safe(text)}</mark>'


def _event(event: Event) -> str:
    title = f"<b>{_safe(event.id)} {_safe(code_words(event.type))}</b> · {_safe(event.status)}"
    facts = [
        date_words(event.date),
        event.place.name if event.place else "",
        event.title or "",
        event.amount.mention.text if event.amount else "",
        ", ".join(map(code_words, event.sectors)),
    ]
    facts += [f"{part}: {', '.join(m.name for m in members)}" for part, members in participants_by_part(event)]
    lines = "".join(f"<div>{_safe(fact)}</div>" for fact in facts if fact)
    spans = dict.fromkeys((m.start, m.end, m.text) for m in (event.trigger, *event.evidence))
    evidence = " ".join(f"<q>{_safe(text)}</q> ({start}–{end})" for start, end, text in spans)
    return f'{title}{lines}<div class="facts">{evidence}</div>'


def _safe(text: str) -> str:
    return escape(_UNPRINTABLE.sub("\ufffd", text))
