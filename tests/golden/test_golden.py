"""Articles of our own and the events that a careful reader finds in them, fact by fact.

A fact under ``wrong`` is one that the library does not get yet, with the reason; it may fail, as may all facts of an ``event``
that it does not find. ``more`` says what it finds that is not there.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from outreach_extract import Event, Extraction, extract

FOLDER = Path(__file__).parent
ARTICLES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
AT_LEAST = {"attendee", "recipient"}
"""Parts in which further entries can be right: a body beside its official, a state beside its city."""

Expected = dict[str, Any]


@cache
def golden(name: str) -> Expected:
    expected: Expected = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return expected


@cache
def extracted(name: str) -> Extraction:
    text = (FOLDER.parent / "fixtures" / f"{name}.txt").read_text("utf-8")
    return extract(text, published=golden(name)["published"])


def facts(event: Event, result: Extraction) -> Expected:
    """An event in the words of the golden files."""
    names = {p.id: p.name_latin for p in result.people}
    names |= {p.id: p.name for p in result.places}
    names |= {o.id: o.canon or o.name for o in result.organisations}
    shown: Expected = {
        "type": event.type,
        "status": event.status,
        "date": event.date.edtf if event.date else None,
        "place": event.place.name if event.place else None,
        "sectors": set(event.sectors),
        "title": event.title,
        "amount": event.amount.mention.text if event.amount else None,
    }
    return shown | {part: {names[p.ref] for p in event.participants if p.part == part} for part in event.parts.values()}


def likeness(expected: Expected, shown: Expected) -> float:
    """How well an event fits: the share of the expected facts that it has, names one by one."""
    if expected["type"] != shown["type"]:
        return 0.0
    wanted = {key: value for key, value in expected.items() if key in shown}
    return sum(
        len(shown[key] & set(value)) / len(value) if isinstance(value, list) else shown[key] == value
        for key, value in wanted.items()
    ) / len(wanted)


@cache
def pairs(name: str) -> tuple[dict[int, Expected], list[Expected]]:
    """The found event for each expected one, best fits first, and the found events that nobody expects."""
    result = extracted(name)
    found = [facts(event, result) for event in result.events]
    expected = golden(name)["events"]
    ranked = sorted(
        ((likeness(e, f), n, m) for n, e in enumerate(expected) for m, f in enumerate(found)),
        key=lambda fit: (-fit[0], fit[1], fit[2]),
    )
    matched: dict[int, int] = {}
    for score, n, m in ranked:
        if score >= 0.4 and n not in matched and m not in matched.values():
            matched[n] = m
    return {n: found[m] for n, m in matched.items()}, [f for m, f in enumerate(found) if m not in matched.values()]


def cases() -> Iterator[Any]:
    for name in ARTICLES:
        for number, event in enumerate(golden(name)["events"]):
            if event.get("optional"):
                continue
            wrong = event.get("wrong", {})
            for key in sorted(event.keys() - {"type", "wrong"}):
                reason = wrong.get(key) or wrong.get("event")
                marks = [pytest.mark.xfail(reason=reason)] if reason else []
                yield pytest.param(name, number, key, marks=marks, id=f"{name}-{number + 1}-{event['type']}-{key}")


@pytest.mark.parametrize(("name", "number", "key"), list(cases()))
def test_fact(name: str, number: int, key: str) -> None:
    matched, _ = pairs(name)
    assert number in matched, "no such event found"
    expected, shown = golden(name)["events"][number][key], matched[number][key]
    if isinstance(expected, list):
        assert set(expected) <= shown if key in AT_LEAST else set(expected) == shown
    else:
        assert shown == expected


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(n, marks=[pytest.mark.xfail(reason=golden(n)["more"])] if "more" in golden(n) else [])
        for n in ARTICLES
    ],
)
def test_nothing_more(name: str) -> None:
    assert pairs(name)[1] == []
