"""Overlaps of mentions, settled in one place for built-in extractors and plugins alike."""

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from outreach_extract.model.mention import Mention

_START, _END = attrgetter("start"), attrgetter("end")
_KINDS = frozenset({"person", "organisation", "place", "sector", "date", "role", "money"})


def settled(mentions: Iterable[Mention], new: Iterable[Mention]) -> tuple[Mention, ...]:
    """All the mentions in text order. Of two of one kind that overlap, the longer stays; of two as long the one that
    has a value, then the one found first. Mentions of a plugin's own kinds may overlap."""
    news = list(new)
    kept = sorted([*mentions, *news], key=_END, reverse=True)
    kept.sort(key=_START)  # two sorts by an attribute are cheaper than one by a pair
    for kind in {m.kind for m in news} & _KINDS:
        here = [m for m in kept if m.kind == kind]
        if any(b.start < a.end for a, b in pairwise(here)):
            lost = _lost(here)
            kept = [m for m in kept if id(m) not in lost]
    return tuple(kept)


def _lost(mentions: list[Mention]) -> set[int]:
    """Identities of those that give way: they touch a stretch that a better one has taken."""
    taken: set[int] = set()
    lost: set[int] = set()
    for m in sorted(mentions, key=lambda m: (m.start - m.end, not m.value)):
        span = range(m.start, m.end)
        if taken.isdisjoint(span):
            taken.update(span)
        else:
            lost.add(id(m))
    return lost
