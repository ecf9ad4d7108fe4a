"""Companies that no list holds, in Devanagari, where nothing marks where a name begins and ends."""

import re
from collections.abc import Iterator

from outreach_extract.detect.organisations.company_context import cues, is_brand, make_company, officer, with_land
from outreach_extract.detect.organisations.ground import (
    ARTICLES,
    BODY,
    COUNTRY,
    FIELD,
    HINDI,
    JOINED,
    OF_HINDI,
    PLACE,
    ROLE,
    TITLE,
    WORD,
    Ground,
    body_words,
)
from outreach_extract.model import Mention

_CASES = OF_HINDI | frozenset({"ने", "को", "से", "में", "द्वारा", "और", "एवं", "तथा", "व", "सहित", "समेत"})
_FIRMS = frozenset({"कंपनी", "फर्म", "कंपनियों"})
_MADE = frozenset("बनाने चलाने बेचने निर्माण उत्पादन विनिर्माण आपूर्ति सप्लाई निर्यात संचालन".split())
_BREAKS = _FIRMS | frozenset({"नाम", "नामक", "जैसी", "जैसे", "जैसा"})  # words between a name and what explains it
_REACH = 60
_INVESTS = re.compile(r"(?:करोड़|अरब|मिलियन|बिलियन|डॉलर|निवेश|प्लांट|संयंत्र|कारखान)")


def hindi_spans(ground: Ground) -> Iterator[tuple[int, int]]:
    """Runs of Hindi words, with letters in Latin script, that are no function words and no titles."""
    low = flags = 0
    stop, keys = ground.stop, ground.keys
    for i, flag in enumerate([*ground.flags, ROLE]):
        if flag & WORD:
            inside = not (flag & (ROLE | TITLE) or stop[i] or keys[i] in _BREAKS)
        else:
            inside = i < len(keys) and ground.tokens[i].text == "-" and ground.tight(i)
        if inside and flags and not flag & JOINED:
            yield low, i
            flags = 0
        if inside:
            low = low if flags else i
            flags |= flag | JOINED
        else:
            if flags & HINDI:
                yield low, i
            flags = 0


def trimmed(ground: Ground, low: int, high: int, *, left: bool, right: bool) -> tuple[int, int] | None:
    """The span without everyday words at its open ends."""
    if left:
        start = high
        while start > low and _inside(ground, start - 1) and not ground.governed(start - 1):
            start -= 1
        low = start
        while low < high and not (ground.rare(low) or ground.has(low, BODY | PLACE)):
            low += 1
    if right:
        end = low
        while end < high and _inside(ground, end):
            end += 1
        high = end - (end > low and ground.keys[end - 1] in ARTICLES)
    return (low, high) if low < high and all(_inside(ground, i) for i in range(low, high)) else None


def _inside(ground: Ground, i: int) -> bool:
    """Whether the token can stand inside of a company's name."""
    return (
        ground.rare(i)
        or ground.has(i, BODY | PLACE | FIELD)
        or ground.keys[i] in body_words()
        or ground.keys[i] in ARTICLES
        or not ground.word(i)
    )


def in_hindi(ground: Ground, low: int, high: int) -> Iterator[Mention]:
    """X के निदेशक, X नाम की कंपनी, कंपनी X, जापान की X."""
    rule = "bullet" if with_land(ground, low, high) else _right_of(ground, high)
    if rule and (span := trimmed(ground, low, high, left=True, right=False)) and is_brand(ground, *span):
        yield make_company(ground, *span, rule)
        return
    rule = _left_of(ground, low, high)
    if rule:
        span = trimmed(ground, low, high, left=False, right=True)
        placed = ground.key(high) == "में" or (ground.key(high) == "के" and ground.has(high - 1, PLACE))
        if span and placed and span[1] == high and high - span[0] > 1 and rule == "apposition":
            # कंपनी X देहरादून में: the town is no part of the name
            yield from [make_company(ground, span[0], high - 1, rule)] if is_brand(ground, span[0], high - 1) else []
            return
        if (
            span
            and span[1] == high
            and is_brand(ground, *span)
            and (ground.key(high) in _CASES or not ground.word(high))
        ):
            yield make_company(ground, *span, rule)


def _right_of(ground: Ground, high: int) -> str | None:
    text, end = ground.text, ground.tokens[high - 1].end
    if cues("after").match(text, end) or cues("apposition").match(text, end):
        return "apposition"
    if ground.key(high) in OF_HINDI:
        for i in range(high + 1, min(high + 4, len(ground.keys))):
            if ground.has(i, ROLE):
                return "officer" if officer(ground, i) else None
            if not ground.word(i) or ground.key(i) in _CASES:
                return None
        return None
    if ground.key(high) == ":" and officer(ground, high + 1):
        return "bullet"
    if ground.key(high) == "ने":
        sentence = ground.article.sentences[ground.article.sentence_at(end)]
        if _INVESTS.search(ground.text, end, min(sentence.end, end + _REACH)):
            return "verb"
    return None


def _left_of(ground: Ground, low: int, high: int) -> str | None:
    if ground.key(low - 1) in _FIRMS and ground.joined(low):
        return "apposition"
    if ground.key(low - 1) == "वाली" and ground.joined(low):
        made = ground.key(low - 3) if ground.key(low - 2) == "करने" else ground.key(low - 2)
        if made in _MADE:
            return "apposition"  # चेन बनाने वाली X ने, पुर्जों का निर्यात करने वाली X ने
    if (
        ground.key(low - 1) == "की"
        and ground.has(low - 2, COUNTRY)
        and ground.key(high) in ("ने", "का", "के", "की", "को", "से")
    ):
        return "country"
    return None
