"""An article as the words that titles and names are made of: initials, hyphens and apostrophes joined, each word labelled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from outreach_extract.article import Article, Token, fold_key
from outreach_extract.detect.vocabulary import commonness, is_courtesy, is_initial, name_parts
from outreach_extract.model import Mention

__all__ = ["Shape", "Word", "Words", "commonness", "name_parts", "read_words"]

Shape = Literal["initial", "capital", "lower", "hindi", "number", "mark"]

_HYPHENS = "-‐‑"
_TIES = "’'"
_JOINTS = frozenset(_HYPHENS + _TIES)
_JOINING = _JOINTS | {"."}
_LOOSE = frozenset("led based style headed run ruled backed owned born made bound era like".split())
_PREFIXES = frozenset({"o", "d", "al", "el", "n", "dell"})
_COVERING = (
    "organisation", "place", "lexicon.role", "lexicon.honorific", "lexicon.demonym", "lexicon.place", "lexicon.portfolio",
    "lexicon.sector",
)  # fmt: skip
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
    cover: list[frozenset[str]]
    """Kinds of the mentions that cover each word, of those that tell for or against a name; ``land`` besides for countries and states."""
    at: dict[int, int]
    """Raw offset of a token's start → the index of its word."""
    until: dict[int, int]
    """Raw offset of a token's end → the index of its word."""

    def __len__(self) -> int:
        return len(self.words)

    def where(self, keys: frozenset[str]) -> list[int]:
        """Indexes of the words with one of these keys, in order."""
        return [i for i, word in enumerate(self.words) if word.key in keys]

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
    words, at, until = article.once(_join)
    cover = article.once(_cover, *_COVERING)
    if roles := article.of_kind("role"):
        cover = cover.copy()
        _mark(article, words, cover, roles)
    return Words(words, cover, at, until)


def _join(article: Article) -> tuple[tuple[Word, ...], dict[int, int], dict[int, int]]:
    """The words, and the index of the word in which each token starts and ends."""
    tokens, text = article.tokens, article.text
    words: list[Word] = []
    of_token: list[int] = []
    i = line = 0
    count, length = len(tokens), len(text)
    newline = text.find("\n")
    make = Word._make  # half the cost of calling the class
    while i < count:
        start, stop, raw, kind = tokens[i]
        while 0 <= newline < start:
            line += 1
            newline = text.find("\n", newline + 1)
        of_token.append(len(words))
        i += 1
        if kind == "word" and stop < length and text[stop] in _JOINING and (end := _end(tokens, i - 1)) > i:
            of_token += [len(words)] * (end - i)
            i, stop = end, tokens[end - 1].end
            raw = text[start:stop]
        key, shape = _facts(raw)
        words.append(make((start, stop, raw, key, shape, line)))
    at = dict(zip(article.token_starts, of_token, strict=True))
    return tuple(words), at, dict(zip(article.token_ends, of_token, strict=True))


def _cover(article: Article) -> list[frozenset[str]]:
    words = article.once(_join)[0]
    cover = [_NOTHING] * len(words)
    _mark(article, words, cover, article.of_kind(*_COVERING))
    return cover


def _mark(article: Article, words: tuple[Word, ...], cover: list[frozenset[str]], mentions: Iterable[Mention]) -> None:
    i, count = 0, len(words)
    for m in mentions:
        start, end, kind = m.start, m.end, m.kind
        while i < count and words[i].end <= start:
            i += 1
        if kind == "lexicon.honorific":
            if _courtesy(article, m):
                _cover_honorific(m, words, cover, i)
            continue
        if kind == "organisation" and not m.value and i and "lexicon.honorific" in cover[i - 1]:
            continue  # Shri Sudhir Mandal is no board
        land = kind == "place" and m.attributes.get("type") in ("country", "state")
        if kind == "lexicon.role" and i < count and given_before_surname(words, i):
            continue
        note = m.attributes.get("note")
        if note:
            kind = f"{kind}.{note}"
        j = i
        while j < count and words[j].start < end:
            if kind not in cover[j]:
                cover[j] = _with(cover[j], kind, land)
            j += 1


def given_before_surname(words: Sequence[Word], i: int) -> bool:
    """Whether the word, which may be a title, is a given name before a surname: सम्राट चौधरी."""
    part = name_parts().get(words[i].key)
    if part is None or part.part != "given" or i + 1 >= len(words):
        return False
    surname = name_parts().get(words[i + 1].key)
    return surname is not None and surname.part == "surname" and words[i].line == words[i + 1].line


@lru_cache(maxsize=1 << 12)
def _with(kinds: frozenset[str], kind: str, land: bool) -> frozenset[str]:
    return kinds | ({kind, "land"} if land else {kind})


def _courtesy(article: Article, m: Mention) -> bool:
    """Whether the title of honour is no part of a name, and no letter: जी. किशन रेड्डी."""
    letter = m.text in _LETTERS and article.text.startswith(". ", m.end) and _goes_on(article, m.end + 2)
    return is_courtesy(m.text) and not letter


def _cover_honorific(m: Mention, words: tuple[Word, ...], cover: list[frozenset[str]], i: int) -> None:
    while i < len(words) and words[i].start < m.end and not ("-" in words[i].text and words[i].end > m.end):  # जी-हून
        cover[i] = _with(cover[i], m.kind, False)
        i += 1


def _goes_on(article: Article, at: int) -> bool:
    """Whether a name, and no new sentence, begins at the offset."""
    word = article.tokens[article.token_at(at)].text if at < len(article.text) else ""
    return fold_key(word) in name_parts() or is_initial(word)


def _end(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind the last token of the word that begins at ``i``; the next token follows without a blank."""
    end = i + 1
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
