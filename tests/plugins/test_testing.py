"""The test kit itself: what it reads, what it finds wrong, and how it says so."""

import random
from collections.abc import Iterator

import pytest

from outreach_extract import Mention, Pipeline, extractor
from outreach_extract.article import Article
from outreach_extract.testing import Mark, check_extractor, check_sentence, marked


@extractor("words", kinds=["word"])
def words(article: Article) -> Iterator[Mention]:
    for token in article.tokens:
        if token.text in ("bank", "बैंक"):
            yield Mention(kind="word", start=token.start, end=token.end, text=token.text, value="bank")


@pytest.mark.parametrize(
    ("sentence", "text", "marks"),
    [
        ("plain", "plain", []),
        ("", "", []),
        ("a [b] c", "a b c", [Mark(2, 3, None, None)]),
        ("[a b]{word}", "a b", [Mark(0, 3, "word", None)]),
        ("[a]{word=x y}.", "a.", [Mark(0, 1, "word", "x y")]),
        ("[a]{=x}", "a", [Mark(0, 1, None, "x")]),
        (r"\[a\] [b] \\", r"[a] b \\".replace(r"\\", "\\"), [Mark(4, 5, None, None)]),
        ("[जेट्रो]{organisation=jetro} ने", "जेट्रो ने", [Mark(0, 6, "organisation", "jetro")]),
        ("[a][b]", "ab", [Mark(0, 1, None, None), Mark(1, 2, None, None)]),
        ("[a] (b)", "a (b)", [Mark(0, 1, None, None)]),
    ],
)
def test_marks(sentence: str, text: str, marks: list[Mark]) -> None:
    assert marked(sentence) == (text, marks)


def test_sentence_that_agrees() -> None:
    check_sentence(words, "The [bank] and the [bank]{word=bank} lent.")
    check_sentence(words, "The river has no such thing.")
    check_sentence(words, "[बैंक] ने ऋण दिया।", kind="word")
    check_sentence(Pipeline([words], plugins=[]), "The [bank]{word} in Tokyo.")
    check_sentence(Pipeline([words], plugins=[]), "The bank in [Tokyo]{place=Tokyo}.")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The bank lent.", "The [bank]{word=bank} lent."),
        ("The [bank]{word=x} lent.", "The [bank]{=bank} lent."),
        ("[The bank] lent.", "The [bank]{word=bank} lent."),
        ("The [river]{word} and the [bank]{word}.", "The river and the [bank]{=bank}."),
    ],
)
def test_sentence_that_does_not(sentence: str, found: str) -> None:
    with pytest.raises(AssertionError) as raised:
        check_sentence(words, sentence)
    assert str(raised.value) == f"\nexpected: {sentence}\n   found: {found}"


def test_good_extractor_passes() -> None:
    check_extractor(words)


def test_bad_extractors_do_not() -> None:
    @extractor("offset", kinds=["word"])
    def offset(article: Article) -> Iterator[Mention]:
        lowered = article.text.lower().replace("  ", " ").replace("\r\n", "\n")
        for start in range(0, len(lowered), 40):
            if lowered[start : start + 4].strip():
                yield Mention(kind="word", start=start, end=start + 4, text=lowered[start : start + 4])

    @extractor("brittle")
    def brittle(article: Article) -> Iterator[Mention]:
        article.text.split(".")[3]
        yield from ()

    @extractor("moody", kinds=["word"])
    def moody(article: Article) -> Iterator[Mention]:
        if article.text and random.random() < 0.5:
            yield Mention(kind="word", start=0, end=1, text=article.text[0])

    for bad, problem in (
        (offset, "plugin offset: word"),
        (brittle, "plugin brittle: IndexError: list index out of range (test_testing.py:"),
        (moody, "plugin moody: another answer for the same text"),
    ):
        with pytest.raises(AssertionError, match="the plugin breaks the contract:") as raised:
            check_extractor(bad)
        assert problem in str(raised.value)


def test_what_an_extractor_requires_stands_beside_it() -> None:
    @extractor("pairs", requires=["words"], kinds=["pair"])
    def pairs(article: Article) -> Iterator[Mention]:
        return (m.model_copy(update={"kind": "pair"}) for m in article.of_kind("word"))

    check_sentence(pairs, "The [bank]{pair} lent.", beside=[words])
    check_extractor(pairs, beside=[words])
