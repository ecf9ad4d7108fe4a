"""Which mentions name the same person."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from outreach_extract.article import fold_key
from outreach_extract.detect.vocabulary import name_parts
from outreach_extract.entities.romanise import romanise_name
from outreach_extract.model import Mention

_SPLIT = re.compile(r"[\s.]+")
_ALIKE = 0.84
_SHORTEST_ALIKE = 4
_FAR = 10**9


def name_words(text: str) -> tuple[str, ...]:
    """The folded parts of a name, initials included."""
    return tuple(p for p in (fold_key(w) for w in _SPLIT.split(text)) if p)


def cluster(mentions: list[Mention]) -> list[list[Mention]]:
    """Groups of mentions, in order of first mention, each in text order; full names first, then the short forms."""
    groups: list[list[Mention]] = []
    words = {m.start: name_words(m.text) for m in mentions}
    full = [m for m in mentions if len(words[m.start]) > 1]
    for m in sorted(full, key=lambda m: (-len(words[m.start]), m.start)):
        _join(groups, m, [g for g in groups if any(_same_full(words[m.start], words[o.start]) for o in g)])
    for m in mentions:
        if len(words[m.start]) > 1:
            continue
        word = words[m.start][0]
        fits = [g for g in groups if any(word in words[o.start] for o in g)]
        _join(groups, m, fits or [g for g in groups if any(_alike(word, w) for o in g for w in words[o.start])])
    for g in groups:
        g.sort(key=lambda m: m.start)
    return sorted(groups, key=lambda g: g[0].start)


def _join(groups: list[list[Mention]], m: Mention, fits: list[list[Mention]]) -> None:
    """Of several persons, the mention joins the one named last before it; else the first named after it."""
    if not fits:
        groups.append([m])
    else:
        min(fits, key=lambda g: min(m.start - o.start if o.start < m.start else _FAR + o.start for o in g)).append(m)


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
    if min(len(x), len(y)) < _SHORTEST_ALIKE or x[0] != y[0]:
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= _ALIKE and not (
        a in name_parts() and b in name_parts()
    )


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
