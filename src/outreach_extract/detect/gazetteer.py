"""One scan for everything that the lexicons list."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import add, itemgetter
from typing import NamedTuple

from outreach_extract.article import Article, fold_keys, is_word
from outreach_extract.data.lexicon import Entry, Lexicon


class Hit(NamedTuple):
    """A form of the lexicon in the raw text."""

    start: int
    end: int
    entry: Entry


# Names are written with a capital in Latin script; titles, sectors and other common words need not be.
_PROPER = frozenset({"organisation", "place", "demonym"})
_ACRONYM_LENGTH = 6


_WORD = r"[\w\u0900-\u0902\u0904-\u0963\u0966-\u097f]"  # what is_word() takes; folding leaves no underscore
_WORDS = re.compile(f"{_WORD}+")
_FIRST = re.compile(f"^(?:{_WORD}+|.)?", re.MULTILINE)

_Forms = dict[str, list[tuple[str, list[Entry]]]]
"""Forms with the same first word, cut behind each of their words: the last piece has what follows its last word (as a rule
nothing) and the entries of the form, the pieces before it have nothing but lead on."""


class Gazetteer:
    """All the given forms by their first words. Threads may share it: what it adds to itself is the same whoever adds it.

    Text is folded once and read word by word: from a word that begins no form, which most words are, it is one look-up to the
    next. An automaton scans as fast, but takes many times as long to build.
    """

    def __init__(self, entries: Iterable[Entry], keys: Iterable[str] | None = None) -> None:
        """``keys`` are the match keys of the entries' forms, if they are known already."""
        self._entries = list(entries)
        self._keys = fold_keys(entry.form for entry in self._entries) if keys is None else list(keys)
        self._begun: dict[str, list[int]] = {}
        """The first word of a form, or the mark that opens it → the indexes of its entries."""
        for i, first in enumerate(_FIRST.findall("\n".join(self._keys))):
            self._begun.setdefault(first, []).append(i)
        self._begun.pop("", None)
        opened = [i for first, found in self._begun.items() if not is_word(first[0]) for i in found]
        self._opened = self._by_key(opened)
        """The forms that a mark opens."""
        self._forms: dict[str, _Forms] = {}
        """The forms of the first words met so far."""

    def scan(self, article: Article) -> list[Hit]:
        """Every form that stands in the article as whole words, overlapping ones too, in the order of their ends."""
        folded, text = article.folded, article.text
        found = sorted(self._find(folded.text, article.once(_words)), key=itemgetter(1, 0))
        hits: list[Hit] = []
        make = Hit._make  # half the cost of calling the class
        for start, end, entries in found:
            first, last = folded.span(start, end)
            for entry in entries:
                if "\u0900" <= text[first] <= "\u0963" or _same_case(text[first:last], entry):
                    hits.append(make((first, last, entry)))
        return hits

    def _find(self, chars: str, found: "_Words") -> Iterator[tuple[int, int, list[Entry]]]:
        words, starts, ends = found
        count = len(words)
        for i, word in enumerate(words):
            if word not in self._begun:
                continue
            forms = self._forms.get(word) or self._cut(word)
            start, end, k = starts[i], ends[i], i + 1
            while (pieces := forms.get(chars[start:end])) is not None:
                for tail, entries in pieces:
                    if not tail or chars.startswith(tail, end):
                        yield start, end + len(tail), entries
                if k == count:
                    break
                end, k = ends[k], k + 1
        for form, entries in self._opened.items():
            start = chars.find(form)
            while start >= 0:
                end = start + len(form)
                if not (is_word(form[-1]) and end < len(chars) and is_word(chars[end])):
                    yield start, end, entries
                start = chars.find(form, start + 1)

    def _by_key(self, indexes: list[int]) -> dict[str, list[Entry]]:
        by_key: dict[str, list[Entry]] = {}
        for i in indexes:
            by_key.setdefault(self._keys[i], []).append(self._entries[i])
        return by_key

    def _cut(self, first: str) -> _Forms:
        forms: _Forms = {}
        for form, entries in self._by_key(self._begun[first]).items():
            *ends, last = [match.end() for match in _WORDS.finditer(form)]
            for end in ends:
                forms.setdefault(form[:end], [])
            forms.setdefault(form[:last], []).append((form[last:], entries))
        self._forms[first] = forms
        return forms


class _Words(NamedTuple):
    """The words of a folded text, where they start and where they end."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def _words(article: Article) -> _Words:
    text = article.folded.text
    words, starts = _WORDS.findall(text), [match.start() for match in _WORDS.finditer(text)]
    return _Words(words, starts, list(map(add, starts, map(len, words))))


def _same_case(raw: str, entry: Entry) -> bool:
    """Whether Latin text is capitalised as the entry asks: acronyms wholly, names at the start."""
    form = entry.form
    if not form[0].isascii():
        return True
    if form.isupper() and len(form) <= _ACRONYM_LENGTH:
        return raw.isupper()
    if entry.kind in _PROPER and form[0].isupper():
        return raw[0].isupper()
    return True


@lru_cache(maxsize=4)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The gazetteer of a lexicon, built once."""
    return Gazetteer(lexicon.entries, entry_keys(lexicon))


@lru_cache(maxsize=4)
def entry_keys(lexicon: Lexicon) -> list[str]:
    """The match key of each entry's form."""
    return fold_keys(entry.form for entry in lexicon.entries)
