"""Names of persons in sentences of our own, and the sentences that name nobody."""

from pathlib import Path

import pytest

from outreach_extract.article import read_article
from outreach_extract.data.tables import read_table
from outreach_extract.pipeline import Pipeline

HERE = Path(__file__).parent


def rows(name: str) -> list[tuple[str, list[str]]]:
    return [(row["sentence"], [n for n in row["names"].split("|") if n]) for row in read_table(HERE / name)]


def names(text: str) -> list[str]:
    article = read_article(text)
    for extractor in Pipeline.default().extractors:
        article = article.with_findings(extractor(article))
    return list(dict.fromkeys(m.text for m in article.of_kind("person")))


@pytest.mark.parametrize(("sentence", "expected"), [*rows("people_en.tsv"), *rows("people_hi.tsv")])
def test_names(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize("text", ["", "।", "Mr.", "Chief Minister", "मुख्यमंत्री श्री", "A", "के. ", "Dr. \n\n M."])
def test_nothing_to_name(text: str) -> None:
    assert names(text) == []


def test_spans_are_raw_text() -> None:
    text = "Chief Minister M.K. Stalin met Mr. Kenji Hirata, President of Daifuku.\nStalin thanked Hirata."
    article = read_article(text)
    for extractor in Pipeline.default().extractors:
        article = article.with_findings(extractor(article))
    people = article.of_kind("person")
    assert [m.text for m in people] == ["M.K. Stalin", "Kenji Hirata", "Stalin", "Hirata"]
    assert all(text[m.start : m.end] == m.text and m.rule for m in people)
