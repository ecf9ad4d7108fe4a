"""The names found so far in one article, and what the rules ask about them."""

from typing import NamedTuple

from outreach_extract.article import Article
from outreach_extract.detect.names import PARTICLES, Parts
from outreach_extract.detect.vocabulary import added_parts
from outreach_extract.detect.words import Words, read_words
from outreach_extract.model import Mention

_SHEIKHS = frozenset({"sheikh", "sheikha", "शेख", "शेखा"})


class Name(NamedTuple):
    """Words ``start`` to ``end`` (exclusive) name a person."""

    start: int
    end: int
    rule: str


class Found:
    """Names in text order; no two overlap."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: Words = read_words(article)
        self.parts = Parts(self.words, added_parts(article.lexicon))
        self.roles: list[tuple[int, int, Mention]] = [
            (self.words.at[m.start], self._last(m.end) + 1, m)
            for m in article.of_kind("role")
            if m.start in self.words.at
        ]
        self.role_ends = {j: m for _, j, m in self.roles}
        self._names: dict[int, Name] = {}
        self._taken: dict[int, Name] = {}

    def _last(self, end: int) -> int:
        at = self.words.until.get(end)
        if at is None:
            at = self.words.until.get(end + 1)
        if at is None:
            at = max(i for i, w in enumerate(self.words.words) if w.start < end)
        return at

    @property
    def names(self) -> list[Name]:
        return [self._names[i] for i in sorted(self._names)]

    def add(self, start: int, end: int, rule: str) -> bool:
        """Take the words as a name, unless another name or a line of residue holds one of them."""
        words = self.words.words
        sheikh = next((i for i in range(start, min(start + 2, end)) if words[i].key in _SHEIKHS), None)
        if sheikh is not None and any(words[i].key in PARTICLES for i in range(sheikh + 1, end)):
            start = sheikh + 1  # a title before an Arab name in full, a surname in India
        if end <= start or any(i in self._taken for i in range(start, end)):
            return False
        if self.article.in_residue(words[start].start, words[end - 1].end):
            return False
        name = Name(start, end, rule)
        self._names[start] = name
        self._taken.update(dict.fromkeys(range(start, end), name))
        return True

    def taken(self, i: int) -> Name | None:
        """The name that holds the word."""
        return self._taken.get(i)

    def span(self, name: Name) -> tuple[int, int]:
        """Raw offsets of a name, without a full stop that ends the sentence."""
        words = self.words.words
        return words[name.start].start, words[name.end - 1].end
