"""Tags beside the lexicon and the rules: who is believed. A made-up tagger stands for an engine."""

from collections.abc import Iterator, Sequence

import pytest

from outreach_extract import Extraction, Mention, Pipeline
from outreach_extract.article import Article
from outreach_extract.detect.settle import SETTLED_AFTER, TAGS, settle_tags
from outreach_extract.plugins import Extractor


class Tagger:
    """Tags what it is told to: words and their kinds."""

    name = "toy"
    kinds = TAGS

    def __init__(self, **tags: str) -> None:
        self.tags = {words.replace("_", " "): kind for words, kind in tags.items()}
        self.calls: list[int] = []

    def __call__(self, article: Article) -> Iterator[Mention]:
        for words, kind in self.tags.items():
            at = article.text.find(words)
            if at >= 0:
                yield Mention(
                    kind=f"tag.{kind}",
                    start=at,
                    end=at + len(words),
                    text=words,
                    rule="toy",
                    attributes={"label": kind.upper()},
                )

    def many(self, articles: Sequence[Article]) -> list[list[Mention]]:
        self.calls.append(len(articles))
        if any("fail" in a.text for a in articles):
            raise RuntimeError("not today")
        return [list(self(a)) for a in articles]


def pipeline(tagger: Tagger) -> Pipeline:
    return Pipeline(
        [tagger, Extractor("tagged-names", settle_tags, ("toy", *SETTLED_AFTER), ("sectors",))], strict=True
    )


def by_tag(result: Extraction) -> list[tuple[str, str]]:
    groups = (result.people, result.organisations, result.places)
    mentions = [m for group in groups for entity in group for m in entity.mentions]
    return sorted((m.kind, m.text) for m in mentions if m.rule.startswith("toy only: "))


@pytest.mark.parametrize(
    ("text", "words", "kind", "says"),
    [
        ("The talks with Oyelaran Adebisi went on.", "Oyelaran Adebisi", "person", "Oyelaran Adebisi"),
        ("We saw Veltronix there at noon.", "Veltronix", "organisation", "Veltronix"),
        ("They saw Quelbury by night.", "Quelbury", "place", "Quelbury"),
        ("हमने वेल्ट्रोनिक्स को दूर से देखा।", "वेल्ट्रोनिक्स", "organisation", "वेल्ट्रोनिक्स"),
        # marks and titles at the edges are cut off
        ("The talks with “Oyelaran Adebisi” went on.", "“Oyelaran Adebisi”", "person", "Oyelaran Adebisi"),
        # a row of the lexicon, and a rule's mention, stand
        ("A delegation went to Tokyo by air.", "Tokyo", "person", ""),
        ("Chief Minister Asha Verma spoke.", "Verma spoke", "organisation", ""),
        # what cannot be a name, or seldom is one
        ("The talks with Adebisi went on.", "Adebisi", "person", ""),
        ("He wrote #VeltronixRising again.", "VeltronixRising", "organisation", ""),
        ("The HVDC was switched on.", "HVDC", "organisation", ""),
        ("The meeting was long.", "meeting", "place", ""),
        ("They met the oyelaran adebisi there.", "oyelaran adebisi", "person", ""),
        ("The talks, Oyelaran; Adebisi, went on.", "Oyelaran; Adebisi", "person", ""),
    ],
)
def test_who_is_believed(text: str, words: str, kind: str, says: str) -> None:
    found = by_tag(pipeline(Tagger(**{words.replace(" ", "_"): kind})).extract(text))
    assert found == ([(kind, says)] if says else [])


def test_articles_are_read_ahead_many_at_once_and_one_by_one_if_that_fails() -> None:
    tagger = Tagger(Veltronix="organisation")
    text = "We saw Veltronix there at noon."
    results = list(pipeline(tagger).extract_many([text] * 20))
    assert tagger.calls == [16, 4]
    assert all(by_tag(result) == [("organisation", "Veltronix")] for result in results)
    results = list(pipeline(tagger).extract_many([text, "Talks fail."]))
    assert [by_tag(result) for result in results] == [[("organisation", "Veltronix")], []]
