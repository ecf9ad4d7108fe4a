"""Sentences and the places that they name; the tables hold negatives too."""

from pathlib import Path

import pytest

from outreach_extract import extract

HERE = Path(__file__).parent


def rows(language: str) -> list[tuple[str, list[str]]]:
    """Sentence and forms of the rows of one table."""
    lines = (HERE / f"places_{language}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return [(text, [] if forms == "-" else forms.split("|")) for text, forms in cells]


@pytest.mark.parametrize(("text", "forms"), [*rows("en"), *rows("hi")])
def test_places_of_a_sentence(text: str, forms: list[str]) -> None:
    mentions = sorted(
        (m for place in extract(text).places for m in place.mentions), key=lambda m: (m.start, m.start - m.end)
    )
    assert list(dict.fromkeys(m.text for m in mentions)) == forms


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("वे तोक्यो गए।", "Tokyo", "city", "JP"),
        ("He was born in Munich.", "Munich", "city", "DE"),
        ("The plane landed in Bhopal, MP.", "Madhya Pradesh", "state", "IN"),
        ("बैठक विज्ञान भवन में हुई।", "Vigyan Bhawan", "venue", "IN"),
    ],
)
def test_name_type_and_country(text: str, name: str, kind: str, country: str) -> None:
    place = next((p for p in extract(text).places if p.name == name), None)
    assert place is not None
    assert (place.type, place.country) == (kind, country)


def test_the_dateline_names_a_place() -> None:
    places = extract("अमरपाटन (मैहर), 5 मई। मुख्यमंत्री ने बैठक की।").places
    assert "अमरपाटन" in {m.text for p in places for m in p.mentions}
