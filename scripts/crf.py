"""A linear-chain CRF over names, the cheap baseline: the shapes and ends of words, and what the lexicon knows of them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pycrfsuite
from ner_data import Tagged, names

from outreach_extract.article import Article, fold_key, read_article
from outreach_extract.detect.gazetteer import gazetteer
from outreach_extract.detect.lexical import lexical_mentions
from outreach_extract.detect.settle import TAGS
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.model import Mention

_LISTED = tuple(f"lexicon.{kind}" for kind in ("place", "organisation", "role", "honorific", "portfolio", "demonym"))
_KINDS = {"PER": "tag.person", "ORG": "tag.organisation", "LOC": "tag.place"}


class CrfTagger:
    """The tagger as an extractor."""

    name = "crf"
    kinds = TAGS
    requires = ("gazetteer",)

    def __init__(self, path: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def __call__(self, article: Article) -> Iterator[Mention]:
        rows = _rows(article)
        for sentence in article.sentences:
            low, high = article.token_at(sentence.start), article.token_at(sentence.end)
            if sentence.kind == "residue" or low == high:
                continue
            tags = self._tagger.tag(_in_context(rows[low:high]))
            tagged = [Tagged(t.text, tag) for t, tag in zip(article.tokens[low:high], tags, strict=True)]
            for first, last, label in names(tagged):
                start, end = article.tokens[low + first].start, article.tokens[low + last - 1].end
                attributes = {"label": label}
                yield Mention(
                    kind=_KINDS[label],
                    start=start,
                    end=end,
                    text=article.text[start:end],
                    rule="crf",
                    attributes=attributes,
                )


def features(words: list[str]) -> list[list[str]]:
    """The features of a sentence given as the library's tokens."""
    article = read_article(" ".join(words))
    article = article.with_findings(lexical_mentions(article, gazetteer(article.lexicon)))
    if len(article.tokens) != len(words):  # two marks that read as one once a space stands between them
        return _in_context([list(_of_word(w)) for w in words])
    return _in_context(_rows(article))


def _rows(article: Article) -> list[list[str]]:
    """What is known of each token by itself."""
    rows = [list(_of_word(t.text)) for t in article.tokens]
    for m in article.of_kind(*_LISTED):
        if not m.attributes.get("note"):
            for i in range(article.token_at(m.start), article.token_at(m.end)):
                rows[i].append(f"{m.kind}:{'B' if article.tokens[i].start == m.start else 'I'}")
    return rows


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[str, ...]:
    key = fold_key(word)
    part = name_parts().get(key)
    return (
        f"w={key}", f"s={_shape(word)}", f"n={part.part}{'?' if part.weak else ''}" if part else "n=-", f"c={commonness(key)}",
        f"p3={key[:3]}", f"e2={key[-2:]}", f"e3={key[-3:]}", f"e4={key[-4:]}",
    )  # fmt: skip


def _shape(word: str) -> str:
    first = word[0]
    if "\u0900" <= first <= "\u0963":
        return "hi" if len(word) > 2 else "hi2"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if first.isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "d" if first.isdigit() else "x" if first.isalpha() else first


def _in_context(rows: list[list[str]]) -> list[list[str]]:
    """Each token's features with those of its neighbours: two words to either side, and more of the nearest."""
    seen: list[list[str]] = []
    for i, row in enumerate(rows):
        more = ["bias"]
        for step in (-2, -1, 1, 2):
            if not 0 <= i + step < len(rows):
                more.append(f"{step}:edge")
                continue
            near = rows[i + step]
            more += [f"{step}:{f}" for f in (near[:2] if abs(step) == 2 else [*near[:4], near[6], *near[8:]])]
            if step == -1:
                more.append(f"{near[1]}|{row[1]}")
        seen.append(row + more)
    return seen
