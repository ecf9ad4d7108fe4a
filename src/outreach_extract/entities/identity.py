"""Which mentions name the same person."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from outreach_extract.article import fold_key
from outreach_extract.detect.vocabulary import name_parts
from outreach_extract.entities.romanise import romanise_name
from outreach_extract.model import Mention

_SPLIT = re.compile(r"[\s.]+")
_ALIKE = 0.84
_SHORTEST_ALIKE = 4
_MOST_COMPARED = 100  # words with the same first letter; no article names so many people


def name_words(text: str) -> tuple[str, ...]:
    """The folded parts of a name, initials included."""
    return tuple(p for p in (fold_key(w) for w in _SPLIT.split(text)) if p)


class _Index:
    """Words of names → where they were named, and by whom."""

    def __init__(self) -> None:
        self.places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        """Word → (offset, number of the group), in text order."""
        self.groups: dict[str, set[int]] = defaultdict(set)
        self._alike: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, words: tuple[str, ...], start: int, group: int) -> None:
        for word in words:
            insort(self.places[word], (start, group))
            self.groups[word].add(group)
            self._alike[_sound(word)[:1]].setdefault(word)

    def spellings(self, word: str) -> list[str]:
        """The words named so far that may be other spellings of the word."""
        last = islice(reversed(self._alike[_sound(word)[:1]]), _MOST_COMPARED)
        return [w for w in last if w != word and _alike(word, w)]

    def nearest(self, words: list[str], start: int) -> int | None:
        """The group that was named last before the offset with one of the words; else the first named after it."""
        before, after = [], []
        for word in words:
            places = self.places[word]
            k = bisect_left(places, (start, -1))
            before += places[k - 1 : k] if k else []
            after += places[k : k + 1]
        return max(before)[1] if before else min(after)[1] if after else None


def cluster(mentions: list[Mention]) -> list[list[Mention]]:
    """Groups of mentions, in order of first mention, each in text order; full names first, then the short forms."""
    groups: list[list[Mention]] = []
    index = _Index()
    words = {m.start: name_words(m.text) for m in mentions}
    full = [m for m in mentions if len(words[m.start]) > 1]
    seen: dict[tuple[str, ...], int] = {}
    names: list[list[tuple[str, ...]]] = []
    for m in sorted(full, key=lambda m: (-len(words[m.start]), m.start)):
        name = words[m.start]
        if name not in seen:
            near = {g for w in _full(name) for v in (w, *index.spellings(w)) for g in index.groups.get(v, ())}
            fits = [g for g in sorted(near) if any(_same_full(name, other) for other in names[g])]
            seen[name] = fits[0] if fits else len(groups)
            if not fits:
                groups.append([])
                names.append([])
            names[seen[name]].append(name)
        groups[seen[name]].append(m)
        index.add(name, m.start, seen[name])
    alike: dict[str, list[str]] = {}
    for m in mentions:
        if len(words[m.start]) > 1:
            continue
        for word in words[m.start]:
            if word not in alike:
                alike[word] = [word] if index.groups.get(word) else index.spellings(word)
            group = index.nearest(alike[word], m.start)
            if group is None:
                group = len(groups)
                groups.append([])
                alike[word] = [word]
            groups[group].append(m)
            index.add((word,), m.start, group)
    for found in groups:
        found.sort(key=lambda m: m.start)
    return sorted(groups, key=lambda g: g[0].start)


def _full(words: Iterable[str]) -> list[str]:
    return [w for w in words if len(w) > 1]


def _same_full(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if set(a) == set(b):
        return True
    short, long = sorted((_full(a), _full(b)), key=len)
    if len(short) >= 2:
        return all(any(_alike(w, v) for v in long) for w in short)
    if len(short) == 1 and len(long) == 1 and _alike(short[0], long[0]):
        # M. K. Stalin and MK Stalin, but not M. K. Stalin and A. K. Stalin.
        return "".join(w for w in a if len(w) == 1) == "".join(w for w in b if len(w) == 1)
    return len(short) == 1 and len(a) > 1 and len(b) > 1 and short[0] == long[-1] and _initials_fit(a, b)


def _initials_fit(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """R. Reddy and Revanth Reddy: each initial begins a part of the other name."""
    short, long = (a, b) if len(_full(a)) <= len(_full(b)) else (b, a)
    return all(any(w.startswith(letter) for w in long[:-1]) for letter in short if len(letter) == 1)


@lru_cache(maxsize=1 << 14)
def _alike(a: str, b: str) -> bool:
    """Whether two parts of names are spellings of one: हीरामत्सु and हीरामत्सू, Takechi and Takeuchi, Stalin and स्टालिन."""
    if a == b:
        return True
    x, y = _sound(a), _sound(b)
    if x == y:
        return True
    if min(len(x), len(y)) < _SHORTEST_ALIKE or x[0] != y[0] or (a in name_parts() and b in name_parts()):
        return False
    matcher = SequenceMatcher(None, x, y, autojunk=False)
    bounds = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio  # from the cheapest to the exact one
    return all(bound() >= _ALIKE for bound in bounds)


_RULES = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"[^a-z]", ""), (r"(?<=...)(?:bhai|ben|ji)$", ""), (r"w", "v"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"bh", "b"),
    (r"sh", "s"), (r"z", "j"), (r"ee|y$", "i"), (r"oo", "u"), (r"ou", "o"), (r"(.)\1", r"\1"), (r"(?<=..)a(?=[a-z])", ""),
))  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _sound(word: str) -> str:
    """The part in Latin letters without the differences of usual transcriptions."""
    part = name_parts().get(word)
    text = part.latin if part else word if word.isascii() else romanise_name(word)
    text = text.lower()
    for pattern, sound in _RULES:
        text = pattern.sub(sound, text)
    return text or word
