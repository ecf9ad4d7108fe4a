"""Companies that no list holds and no head word marks: by list, apposition, officer, verb and bullet."""

from collections.abc import Iterator

from outreach_extract.detect.organisations.companies_hindi import hindi_spans, in_hindi, trimmed
from outreach_extract.detect.organisations.company_context import context, is_brand, is_everyday, make_company
from outreach_extract.detect.organisations.ground import AND, BODY, PLACE, Ground, company_words
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.organisations.known import weak_bodies
from outreach_extract.detect.organisations.latin import Chunk
from outreach_extract.model import Mention

_SEPARATORS = AND | {","}


def unlisted_companies(ground: Ground, runs: list[list[Chunk]]) -> Iterator[Mention]:
    """Names that their context shows to be companies'; a weak form of a listed body among them is that body."""
    weak = weak_bodies(ground.article)
    for m in _companies(ground, runs):
        yield weak.get((m.start, m.end), m)


def _companies(ground: Ground, runs: list[list[Chunk]]) -> Iterator[Mention]:
    chunks = [chunk for run in runs for chunk in run]
    for chunk in chunks:
        low, high = _lower_case(ground, chunk), chunk.end
        if is_brand(ground, low, high) and (rule := context(ground, low, high)):
            yield make_company(ground, low, high, rule)
        elif is_everyday(ground, low, high):
            yield make_company(ground, low, high, "apposition")
    yield from _in_lists(ground, [(c.start, c.end) for c in chunks])
    spans = list(hindi_spans(ground))
    for low, high in spans:
        yield from in_hindi(ground, low, high)
    yield from _in_lists(ground, spans, hindi=True)


def _lower_case(ground: Ground, chunk: Chunk) -> int:
    """Where the chunk begins, without an everyday word that only the start of the sentence wrote with a capital."""
    low = chunk.start
    return low + (ground.opens(low) and chunk.end - low > 1 and not ground.naming(low) and ground.naming(low + 1))


def _in_lists(ground: Ground, spans: list[tuple[int, int]], *, hindi: bool = False) -> Iterator[Mention]:
    """The unknown names in a list that holds a company."""
    group: list[tuple[int, int]] = []
    for span in [*spans, (-1, -1)]:
        if group and (span[0] < 0 or not _separated(ground, group[-1][1], span[0])):
            if len(group) > 1:
                yield from _promote(ground, group, hindi)
            group = []
        group.append(span)


def _separated(ground: Ground, end: int, start: int) -> bool:
    return (
        0 < start - end <= 2
        and _SEPARATORS.issuperset(ground.keys[end:start])
        and all(ground.joined(i) for i in range(end, start + 1))
    )


def _promote(ground: Ground, group: list[tuple[int, int]], hindi: bool) -> Iterator[Mention]:
    if len(group) == 2 and ground.key(group[0][1]) == ",":
        return  # "Terutoshi Hamano, Toyota" is no list
    known = [ground.company(low, high) for low, high in group]
    if not any(known):
        return
    for n, (low, high) in enumerate(group):
        if known[n] == "whole" or (ground.has(low, BODY) and ground.has(high - 1, BODY)):
            continue
        if hindi:
            # Hindi marks no ends: the first item of a list may have words before it, the last words behind it.
            first, last = n == 0, n == len(group) - 1
            inner = trimmed(ground, low, high, left=first, right=last)
            if inner is None:
                continue
            low, high = inner
        if is_brand(ground, low, high) or _placed(ground, low, high):
            yield make_company(ground, low, high, "list")


def _placed(ground: Ground, low: int, high: int) -> bool:
    """Whether a place and words of trade make a company of the item: Kurashiki Bearing Works."""
    words = range(low + 1, high)
    traded = [i for i in words if not ground.has(i, PLACE)]
    return (
        ground.has(low, PLACE)
        and bool(traded)
        and all((ground.keys[i],) in heads() or ground.keys[i] in company_words() for i in words)
    )
