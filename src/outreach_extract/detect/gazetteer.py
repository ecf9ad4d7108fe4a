"""One scan for everything that the lexicons list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

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


class Gazetteer:
    """All the given forms in one automaton. Immutable once built, so threads may share it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_form: dict[str, list[Entry]] = defaultdict(list)
        entries = list(entries)
        for key, entry in zip(fold_keys(entry.form for entry in entries), entries, strict=True):
            by_form[key].append(entry)
        by_form.pop("", None)
        self._entries = list(by_form.values())
        self._automaton = AhoCorasick(list(by_form), matchkind=MatchKind.Standard)

    def scan(self, article: Article) -> Iterator[Hit]:
        """Every form that stands in the article as whole words, overlapping ones too, in text order."""
        folded, text = article.folded, article.text
        chars = folded.text
        size = len(chars)
        make = Hit._make  # half the cost of calling the class
        for index, start, end in self._automaton.find_matches_as_indexes(chars, overlapping=True):
            if (start and is_word(chars[start - 1]) and is_word(chars[start])) or (
                end < size and is_word(chars[end]) and is_word(chars[end - 1])
            ):
                continue
            first, last = folded.span(start, end)
            for entry in self._entries[index]:
                if not entry.form[0].isascii() or _same_case(text[first:last], entry):
                    yield make((first, last, entry))


def _same_case(raw: str, entry: Entry) -> bool:
    """Whether Latin text is capitalised as the entry asks: acronyms wholly, names at the start."""
    form = entry.form
    if form.isupper() and len(form) <= _ACRONYM_LENGTH:
        return raw.isupper()
    if entry.kind in _PROPER and form[0].isupper():
        return raw[0].isupper()
    return True


@lru_cache(maxsize=4)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The gazetteer of a lexicon, built once."""
    return Gazetteer(lexicon.entries)
