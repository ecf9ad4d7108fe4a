"""Small helpers on spans and mentions that the detectors share."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from outreach_extract.article import Article
from outreach_extract.model import Mention
from outreach_extract.model.mention import sound_mention


def mention(
    article: Article, kind: str, start: int, end: int, rule: str, value: str | None = None, /, **attributes: str
) -> Mention:
    """A mention of the article's raw text between ``start`` and ``end``."""
    return sound_mention(kind, start, end, article.text[start:end], rule, value, attributes)


def longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, the longest (the earlier of two as long); in text order."""
    in_order = sorted(mentions, key=attrgetter("start"))
    if not any(b.start < a.end for a, b in pairwise(in_order)):
        return in_order
    kept: list[Mention] = []
    taken: set[int] = set()
    for m in sorted(in_order, key=lambda m: m.start - m.end):
        if m.start in taken or m.end - 1 in taken:
            continue
        taken.update(range(m.start, m.end))
        kept.append(m)
    return sorted(kept, key=lambda m: m.start)


def covered(spans: Sequence[Mention]) -> set[int]:
    """Every offset that one of the mentions covers."""
    return {i for m in spans for i in range(m.start, m.end)}
