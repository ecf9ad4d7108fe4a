"""For each event type and language: sentences with the event that they state, and sentences that state none."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from outreach_extract import Event, Extraction, extract
from outreach_extract.model import Organisation, Person, Place

TABLES = [
    yaml.safe_load((Path(__file__).parent / f"sentences_{language}.yaml").read_text("utf-8"))
    for language in ("en", "hi")
]
STATES = [(table["published"], row) for table in TABLES for row in table["states"]]
NONE = [(table["published"], text) for table in TABLES for text in table["none"]]


def names(result: Extraction, ref: str) -> set[str]:
    """Everything that an entity goes by."""
    entities: list[Person | Organisation | Place] = [*result.people, *result.organisations, *result.places]
    for entity in entities:
        if entity.id == ref:
            return {entity.name, getattr(entity, "canon", None) or entity.name, *(m.text for m in entity.mentions)}
    raise AssertionError(f"{ref} is no entity of the result")


def parts(result: Extraction, event: Event, part: str) -> list[set[str]]:
    return [names(result, p.ref) for p in event.participants if p.part == part]


@pytest.mark.parametrize(("published", "row"), STATES, ids=[row["text"][:40] for _, row in STATES])
def test_sentence_states_event(published: Any, row: dict[str, Any]) -> None:
    result = extract(row["text"], published=published)
    events = [e for e in result.events if e.type == row["type"]]
    assert len(events) == 1, [(e.type, e.trigger.text) for e in result.events]
    event = events[0]
    assert event.status == row.get("status", event.status)
    if "date" in row:
        assert event.date is not None
        assert event.date.edtf == str(row["date"])
    if "place" in row:
        assert event.place is not None
        assert event.place.name == row["place"]
    if "title" in row:
        assert event.title == row["title"]
    if "amount" in row:
        assert event.amount is not None
        assert event.amount.value == row["amount"]
    for part, wanted in row.get("parts", {}).items():
        have = parts(result, event, part)
        for name in wanted:
            assert any(name in known for known in have), (part, name, have)
    for sector in row.get("sectors", []):
        assert sector in event.sectors
    assert all(result.text[m.start : m.end] == m.text for m in (event.trigger, *event.evidence))


@pytest.mark.parametrize(("published", "text"), NONE)
def test_sentence_states_none(published: Any, text: str) -> None:
    assert [(e.type, e.trigger.text) for e in extract(text, published=published).events] == []
