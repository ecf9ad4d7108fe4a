"""Sentences and the bodies that they name; the tables hold negatives too."""

from pathlib import Path

import pytest

from outreach_extract import extract

HERE = Path(__file__).parent


def rows(language: str) -> list[tuple[str, list[str]]]:
    """Sentence and forms of the rows of one table."""
    lines = (HERE / f"organisations_{language}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return [(text, [] if forms == "-" else forms.split("|")) for text, forms in cells]


@pytest.mark.parametrize(("text", "forms"), [*rows("en"), *rows("hi")])
def test_bodies_of_a_sentence(text: str, forms: list[str]) -> None:
    mentions = sorted((m for body in extract(text).organisations for m in body.mentions), key=lambda m: m.start)
    assert list(dict.fromkeys(m.text for m in mentions)) == forms


def test_tables_are_of_some_size() -> None:
    assert len(rows("en")) >= 50
    assert len(rows("hi")) >= 50


@pytest.mark.parametrize(
    ("text", "form", "kind", "country"),
    [
        ("Talks were held with the Dutch firm Brandevoort on flower exports.", "Brandevoort", "company", "NL"),
        ("डेनमार्क की वेस्टमार्क ने राज्य सरकार को प्रस्ताव दिया।", "वेस्टमार्क", "company", "DK"),
        ("The Embassy of Israel in New Delhi arranged the visit.", "Embassy of Israel", "embassy", "IL"),
        ("Members of the Ehime Prefectural Assembly came to Jaipur.", "Ehime Prefectural Assembly", "other", "JP"),
        ("The Government of Telangana has set up a desk.", "Government of Telangana", "government", "IN"),
        ("राजस्थान के उद्योग विभाग ने बैठक बुलाई।", "उद्योग विभाग", "department", "IN"),
        ("He went to the University of Hamburg on Monday.", "University of Hamburg", "university", "DE"),
    ],
)
def test_kind_and_country(text: str, form: str, kind: str, country: str) -> None:
    body = next(o for o in extract(text).organisations if form in {m.text for m in o.mentions})
    assert (body.kind, body.country) == (kind, country)


def test_a_share_bar_names_no_body() -> None:
    text = "Share: WhatsApp · X · Facebook\n\nThe minister spoke in Pune."
    assert not [m for body in extract(text).organisations for m in body.mentions]
