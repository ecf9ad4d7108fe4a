"""An article as the words that titles and names are made of: initials, hyphens and apostrophes joined, each word labelled."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from outreach_extract.article import Article, Token, fold, fold_key
from outreach_extract.data.lexicon import NamePart, read_lexicon
from outreach_extract.data.tables import read_table
from outreach_extract.model import Mention

Shape = Literal["initial", "capital", "lower", "hindi", "number", "mark"]

_HYPHENS = frozenset("-‐‑")
_QUOTES = frozenset("'’‘")
_TIES = frozenset("’'")
_PREFIXES = frozenset({"o", "d", "al", "el", "n", "dell"})


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
    """Kinds of the mentions that cover each word."""
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


@cache
def name_parts() -> dict[str, NamePart]:
    """The names lexicon by folded spelling, Latin and Devanagari."""
    parts: dict[str, NamePart] = {}
    rows = read_lexicon().names
    for script, language in (("latin", "en"), ("hi", "hi")):
        for row, spellings in zip(rows, _fold_lines(row[script] for row in rows), strict=True):
            part = NamePart(row["latin"].split("|")[0], row["part"], row["origin"], language in row["weak"].split("|"))
            for key in spellings.split("|"):
                if key := key.strip():
                    parts.setdefault(key, part)
    return parts


def _fold_lines(lines: Iterable[str]) -> list[str]:
    """The lines folded in one go, which is much cheaper than one by one."""
    return fold("\n".join(lines)).text.split("\n")


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"never": set(), "common": set()}
    for row in read_table("common_words.tsv"):
        found[row["kind"]].update(fold_key(row["words"]).split())
    # Words of longer terms are everyday words too ("औद्योगिक आधारभूत ढांचा"); those of names of bodies need not be.
    terms = (entry.form for entry in read_lexicon().entries if entry.kind in ("sector", "portfolio", "role"))
    found["common"].update(word for line in _fold_lines(terms) for word in line.split())
    return {kind: frozenset(words) for kind, words in found.items()}


_PLURALS = ("ियों", "ियां", "ाओं", "ाएं", "ओं", "ों", "ें")


@lru_cache(maxsize=1 << 16)
def commonness(key: str) -> int:
    """2 for a word that no name holds, 1 for an everyday word, 0 for a word that may well be a name."""
    lists = _lists()
    if key in lists["never"]:
        return 2
    if key in lists["common"]:
        return 1
    for ending in _PLURALS:
        if key.endswith(ending) and len(key) > len(ending) + 2:
            stem = key[: -len(ending)]
            if any(stem + tail in lists["common"] for tail in ("", "ी", "ा", "ि")):
                return 1
    if key.endswith("कर") and key[:-2] in lists["common"] | lists["never"]:
        return 1  # उतरकर, पहुंचकर; मंगेशकर is a name
    if key.endswith(("ेंगे", "ाएंगे", "ाएगा", "ाएगी", "एंगे", "ियों", "ाओं")):
        return 1
    return 0


@cache
def _spelled_letters() -> frozenset[str]:
    return frozenset(
        fold_key(f)
        for row in read_table("abbreviations.tsv")
        if row["language"] == "hi" and row["forms"].startswith("ए|")
        for f in row["forms"].split("|")
    )


# Forms of address that the names lexicon lists too, for they are written as a part of a name now and then.
_COURTESIES = frozenset(
    "shri sri shree श्री सुश्री he ले मा gen sen major मेजर engineer इंजीनियर ji जी saheb sahib साहिब साहेब".split()
)


@lru_cache(maxsize=1 << 12)
def _is_name(honorific: str) -> bool:
    """Whether the title of honour is a name as well (Yogi, Thakur, Babu) or an initial (S.): then it stays with the name."""
    key = fold_key(honorific)
    return len(key) == 1 or (key in name_parts() and key not in _COURTESIES)


@lru_cache(maxsize=1 << 16)
def _key(text: str) -> str:
    return fold_key(text)


def is_initial(text: str) -> bool:
    """Whether the word is a letter, or a letter spelled in Devanagari (एम, के)."""
    return (len(text) == 1 and text.isupper()) or _key(text) in _spelled_letters()


@cache
def _letters() -> re.Pattern[str]:
    letters = sorted(_spelled_letters(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(letters)}){{2,6}}")


@lru_cache(maxsize=1 << 14)
def spelled_letters(text: str) -> bool:
    """Whether the word is an acronym in Devanagari: जेडीए, एचएसआईआईडीसी."""
    return bool(_letters().fullmatch(_key(text)))


def read_words(article: Article, mentions: tuple[Mention, ...] | None = None) -> Words:
    """The words of the article with the mentions (those of the article, unless given) that cover them."""
    words = tuple(_join(article))
    at: dict[int, int] = {}
    until: dict[int, int] = {}
    k = 0
    for token in article.tokens:
        while words[k].end <= token.start:
            k += 1
        at[token.start] = until[token.end] = k
    cover: list[set[str]] = [set() for _ in words]
    i = 0
    for m in article.mentions if mentions is None else mentions:
        if m.kind == "lexicon.honorific" and _is_name(m.text):
            continue
        while i < len(words) and words[i].end <= m.start:
            i += 1
        j = i
        while j < len(words) and words[j].start < m.end:
            cover[j].add(m.kind if not m.attributes.get("note") else f"{m.kind}.{m.attributes['note']}")
            j += 1
    return Words(words, tuple(map(frozenset, cover)), at, until)


def _join(article: Article) -> Iterator[Word]:
    tokens, text = article.tokens, article.text
    i, line, last = 0, 0, 0
    while i < len(tokens):
        token = tokens[i]
        if last:
            line += text.count("\n", last, token.start)
        end = _end(tokens, i)
        start, last = token.start, tokens[end - 1].end
        raw = text[start:last]
        yield Word(start, last, raw, _key(raw) or raw, _shape(tokens, i, end), line)
        i = end


def _end(tokens: tuple[Token, ...], i: int) -> int:
    """Index behind the last token of the word that begins at ``i``."""
    end = i + 1
    if tokens[i].kind != "word":
        return end
    if is_initial(tokens[i].text):
        # M.K. and एस.जे. are one word, their full stops included.
        while end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
            if end < len(tokens) and tokens[end].start == tokens[end - 1].end and is_initial(tokens[end].text):
                end += 1
            else:
                break
        if end > i + 1:
            return end
    while (
        end + 1 < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].end == tokens[end + 1].start
    ):
        mark, right = tokens[end].text, tokens[end + 1]
        joined = right.kind == "word" and (
            mark in _HYPHENS or (mark in _TIES and end == i + 1 and tokens[i].text.lower() in _PREFIXES)
        )
        if not joined:
            break
        end += 2
    return end


def _shape(tokens: tuple[Token, ...], i: int, end: int) -> Shape:
    token = tokens[i]
    if token.kind != "word":
        return "number" if token.kind == "number" else "mark"
    first = token.text[0]
    if "\u0900" <= first <= "\u0963":
        return "initial" if end > i + 1 and tokens[i + 1].text == "." else "hindi"
    if first.isupper():
        return "initial" if len(token.text) == 1 and (end == i + 1 or tokens[i + 1].text == ".") else "capital"
    return "lower"
