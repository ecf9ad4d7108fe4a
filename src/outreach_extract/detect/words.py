"""An article as the words that titles and names are made of: initials, hyphens and apostrophes joined, each word labelled."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from outreach_extract.article import Article, Token, fold_key
from outreach_extract.detect.vocabulary import commonness, is_courtesy, is_initial, name_parts

__all__ = ["Shape", "Word", "Words", "commonness", "name_parts", "read_words"]

Shape = Literal["initial", "capital", "lower", "hindi", "number", "mark"]

_HYPHENS = "-‐‑"
_TIES = "’'"
_JOINTS = frozenset(_HYPHENS + _TIES)
_LOOSE = frozenset("led based style headed run ruled backed owned born made bound era like".split())
_PREFIXES = frozenset({"o", "d", "al", "el", "n", "dell"})
_LETTERS = frozenset({"जी", "के", "ले"})  # titles of honour that are letters too
_NOTHING: frozenset[str] = frozenset()


class Word(NamedTuple):
    """A word, or a mark, of the raw text."""

    start: int
    end: int
    text: str
    key: str
    """The folded text."""
    shape: Shape
    line: int
    """Words of one line of the raw text have the same number."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article and which mentions cover them."""

    words: tuple[Word, ...]
    cover: tuple[frozenset[str], ...]
    """Kinds of the mentions that cover each word; ``land`` besides for countries and states."""
    at: dict[int, int]
    """Raw offset of a token's start → the index of its word."""
    until: dict[int, int]
    """Raw offset of a token's end → the index of its word."""

    def __len__(self) -> int:
        return len(self.words)

    def key(self, i: int) -> str:
        """The folded word at ``i``, empty outside of the text."""
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def covered(self, i: int, *kinds: str) -> bool:
        """Whether a mention of one of the kinds covers the word at ``i``."""
        return 0 <= i < len(self.words) and not self.cover[i].isdisjoint(kinds)

    def adjacent(self, i: int) -> bool:
        """Whether the words ``i`` and ``i + 1`` stand on one line."""
        return i >= 0 and i + 1 < len(self.words) and self.words[i].line == self.words[i + 1].line


def read_words(article: Article) -> Words:
    """The words of the article with the mentions that cover them."""
    words, at, until = _join(article.tokens, article.text)
    return Words(words, _cover(article, words), at, until)


@lru_cache(maxsize=1)
def _join(tokens: tuple[Token, ...], text: str) -> tuple[tuple[Word, ...], dict[int, int], dict[int, int]]:
    """The words, and the index of the word in which each token starts and ends; kept for the next step on the article."""
    words: list[Word] = []
    at: dict[int, int] = {}
    until: dict[int, int] = {}
    i = line = last = 0
    while i < len(tokens):
        end = _end(tokens, i)
        start, stop = tokens[i].start, tokens[end - 1].end
        if start > last + 1:
            line += text.count("\n", last, start)
        elif start > last:
            line += text[last] == "\n"
        for token in tokens[i:end]:
            at[token.start] = until[token.end] = len(words)
        raw = text[start:stop]
        key, shape = _facts(raw)
        words.append(Word(start, stop, raw, key, shape, line))
        i, last = end, stop
    return tuple(words), at, until


def _cover(article: Article, words: tuple[Word, ...]) -> tuple[frozenset[str], ...]:
    cover: list[frozenset[str]] = [_NOTHING] * len(words)
    i = 0
    for m in article.mentions:
        honorific = m.kind == "lexicon.honorific"
        if honorific and not is_courtesy(m.text):
            continue
        if honorific and m.text in _LETTERS and article.text.startswith(". ", m.end) and _goes_on(article, m.end + 2):
            continue  # जी. किशन रेड्डी
        while i < len(words) and words[i].end <= m.start:
            i += 1
        note = m.attributes.get("note")
        kind = f"{m.kind}.{note}" if note else m.kind
        land = kind == "place" and m.attributes.get("type") in ("country", "state")
        if kind == "organisation" and not m.value and i and "lexicon.honorific" in cover[i - 1]:
            continue  # Shri Sudhir Mandal is no board
        j = i
        while j < len(words) and words[j].start < m.end:
            if honorific and "-" in words[j].text and words[j].end > m.end:
                break  # जी-हून
            if kind not in cover[j]:
                cover[j] = cover[j] | ({kind, "land"} if land else {kind})
            j += 1
    return tuple(cover)


def _goes_on(article: Article, at: int) -> bool:
    """Whether a name, and no new sentence, begins at the offset."""
    word = article.tokens[article.token_at(at)].text if at < len(article.text) else ""
    return fold_key(word) in name_parts() or is_initial(word)


def _end(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind the last token of the word that begins at ``i``."""
    end = i + 1
    if tokens[i].kind != "word" or end == len(tokens) or tokens[end].start != tokens[i].end:
        return end
    if tokens[end].text == "." and is_initial(tokens[i].text):
        # M.K. and एस.जे. are one word, their full stops included.
        while end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
            if end == len(tokens) or tokens[end].start != tokens[end - 1].end or not is_initial(tokens[end].text):
                break
            end += 1
        return end
    while end + 1 < len(tokens) and tokens[end].text in _JOINTS and _joined(tokens, i, end):
        end += 2
    return end


def _joined(tokens: tuple[Token, ...], i: int, joint: int) -> bool:
    """Whether the mark joins the words around it: Jae-in, O'Brien; not "Modi's", "Mann-led"."""
    left, mark, right = tokens[joint - 1], tokens[joint], tokens[joint + 1]
    if left.end != mark.start or mark.end != right.start or right.kind != "word":
        return False
    if mark.text in _HYPHENS:
        return right.text not in _LOOSE
    return joint == i + 1 and tokens[i].text.lower() in _PREFIXES


@lru_cache(maxsize=1 << 16)
def _facts(text: str) -> tuple[str, Shape]:
    """The folded word and its shape."""
    first = text[0]
    key = fold_key(text) or text
    if "\u0900" <= first <= "\u0963":
        return key, "initial" if text.endswith(".") else "hindi"
    if not first.isalpha():
        return key, "number" if first.isdigit() else "mark"
    if first.isupper():
        return key, "initial" if text.endswith(".") or len(text) == 1 else "capital"
    return key, "lower"
