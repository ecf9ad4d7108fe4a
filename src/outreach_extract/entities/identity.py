"""Which mentions name the same person."""

import re
from collections.abc import Iterable

from outreach_extract.article import fold_key
from outreach_extract.entities.romanise import same_name
from outreach_extract.model import Mention

_SPLIT = re.compile(r"[\s.]+")


def name_words(text: str) -> tuple[str, ...]:
    """The folded parts of a name, initials included."""
    return tuple(p for p in (fold_key(w) for w in _SPLIT.split(text)) if p)


def _full(words: Iterable[str]) -> list[str]:
    return [w for w in words if len(w) > 1]


def cluster(mentions: list[Mention]) -> list[list[Mention]]:
    """Groups of mentions, in order of first mention, each in text order; full names first, then the short forms."""
    groups: list[list[Mention]] = []
    words = {m.start: name_words(m.text) for m in mentions}
    full = [m for m in mentions if len(words[m.start]) > 1]
    short = [m for m in mentions if len(words[m.start]) == 1]
    for m in sorted(full, key=lambda m: (-len(words[m.start]), m.start)):
        fits = [g for g in groups if any(_same_full(m, words[m.start], o, words[o.start]) for o in g)]
        if fits:
            _nearest(fits, m).append(m)
        else:
            groups.append([m])
    for m in short:
        fits = [g for g in groups if any(words[m.start][0] in words[o.start] for o in g)]
        fits = fits or [g for g in groups if any(_same_part(m.text, o.text) for o in g)]
        if fits:
            _nearest(fits, m).append(m)
        else:
            groups.append([m])
    for g in groups:
        g.sort(key=lambda m: m.start)
    return sorted(groups, key=lambda g: g[0].start)


def _nearest(groups: list[list[Mention]], m: Mention) -> list[Mention]:
    """Of several persons, the one named last before the mention; else the first named after it."""
    if len(groups) == 1:
        return groups[0]
    return min(groups, key=lambda g: min((m.start - o.start if o.start < m.start else 10**6 + o.start) for o in g))


def _same_full(a: Mention, a_words: tuple[str, ...], b: Mention, b_words: tuple[str, ...]) -> bool:
    if set(a_words) == set(b_words):
        return True
    x, y = _full(a_words), _full(b_words)
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(short) >= 2 and set(short) <= set(long):
        return True
    if len(short) == 1 and short[0] in long and min(len(a_words), len(b_words)) > 1:
        # M. K. Stalin and MK Stalin, but not M. K. Stalin and Joseph Stalin.
        return "".join(w for w in a_words if w not in short) == "".join(w for w in b_words if w not in short)
    if (a.text[0].isascii()) != (b.text[0].isascii()) or len(x) == len(y):
        return same_name(a.text, b.text)
    return False


def _same_part(short: str, name: str) -> bool:
    if short[0].isascii() == name[0].isascii():
        return False
    return any(len(part) > 2 and same_name(short, part) for part in _SPLIT.split(name))
