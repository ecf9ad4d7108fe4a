"""Towns and villages that no list holds, by the words and the places beside them."""

import re
from collections.abc import Iterator

from outreach_extract.article import fold_key
from outreach_extract.detect.dates.tokens import is_word
from outreach_extract.detect.organisations.ground import AND, BODY, ROLE, TITLE, Ground
from outreach_extract.detect.places.there import is_there
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_TOWN_AFTER = re.compile(
    r"\s+(?:[Tt]own|[Vv]illage|city|prefecture|taluka?|tehsil)\b"
    r"|\s+(?:स्थित|शहर|कस्बे|गांव|गाँव|तहसील|प्रीफेक्चर|प्रिफेक्चर)(?![\u0900-\u0963])"
)
_PROSE = re.compile(r"\b[a-z]{2,}\b")
_WHOLE = re.compile(r"\s+(?:Town|town|Village|City)\b")
_AT = frozenset({"at", "in", "near", "from", "around"})
_OF = frozenset({"ki", "ka", "ke"})  # Chaparia ki Dhani
_VERBS = ("ेगी", "ेगा", "ेंगी")
_JOINTS = AND | {",", "-", "–"}
_LONGEST = 3
# Endings of the names of Indian towns; two letters at least must stand before them.
_INDIAN = re.compile(
    r"\w{2,}(?:pur|pura|puram|nagar|garh|abad|ganj|palli|pally|halli|patnam|gaon|peta?|wada|gudem|khurd|kalan|kheda|khera|giri|konda|cherry|ghat)$"
    r"|[\u0900-\u0963]{2,}(?:पुर|पुरा|पुरम|नगर|गढ|गढ़|बाद|गंज|पल्ली|हल्ली|पट्टनम|गांव|पेट|वाडा|वाड़ा|गुडेम|खेडा|खेड़ा|कोंडा|चेरी)$"
)
_CASES = frozenset({"में", "के", "से", "का", "की", "और", "तक", "को", "स्थित", "जिले", "निवासी"})
_PREPOSITIONS = frozenset({"in", "at", "near", "from", "to", "of", "around", "and", "for"})


def unlisted_places(ground: Ground, known: list[Mention]) -> Iterator[Mention]:
    """Unknown names that their neighbours make places, and every further mention of them."""
    listed = dict(sorted(span for m in known if (span := ground.span(m))))
    ends = set(listed.values())
    found: dict[str, Mention] = {}
    chunks = list(_chunks(ground))
    chained = _chained(ground, chunks, listed)
    for low, high in chunks:
        text = ground.text
        end = ground.tokens[high - 1].end
        town = _TOWN_AFTER.match(text, end)
        located = _located(ground, low, high, listed, ends)
        personal = any(ground.personal(k) for k in range(low, high))
        there = located or (not personal and is_there(ground, low, high))
        if not (
            chained.get(low, 0) > 1 + personal
            or (not personal and (town or there or _indian(ground, low, high) or _dateline(ground, low, high)))
        ):
            continue
        if high - low > 1 and not (town or there):
            continue
        m = mention(ground.article, "place", ground.tokens[low].start, end, "place by context", "", type="city")
        found.setdefault(fold_key(m.text), m)
        yield m
        if town and (whole := _WHOLE.match(text, end)):
            yield mention(
                ground.article, "place", m.start, whole.end(), "place by context", "", type="city", inner=m.text
            )
    for low, high in chunks:
        start, end = ground.tokens[low].start, ground.tokens[high - 1].end
        if fold_key(ground.text[start:end]) in found:
            yield mention(ground.article, "place", start, end, "place by context", "", type="city")


def _chunks(ground: Ground) -> Iterator[tuple[int, int]]:
    """Runs of up to three rare words that are no part of a person's name."""
    n = len(ground.tokens)
    beyond = -1
    for i in ground.rare_tokens():
        if i < beyond or not _rare(ground, i):
            continue
        end = i + 1
        while (
            end < n
            and ground.joined(end)
            and (_rare(ground, end) or (ground.keys[end] in _OF and _rare(ground, end + 1)))
        ):
            end += 1
        beside = ground.has(i - 1, ROLE | TITLE) and ground.joined(i)
        if end - i <= _LONGEST and not beside:
            yield i, end
        beyond = end


def _rare(ground: Ground, i: int) -> bool:
    if not ground.rare(i) or ground.has(i, BODY):
        return False
    return ground.capital(i) or (ground.hindi(i) and len(ground.keys[i]) > 2 and not ground.keys[i].endswith(_VERBS))


def _located(ground: Ground, low: int, high: int, listed: dict[int, int], ends: set[int]) -> bool:
    """ "at Mambakkam in Kancheepuram", "Khoraj, near Sanand"; भोपाल के अचारपुरा में, मोलहड़िया के पास."""
    if ground.capital(low):
        within = ground.key(high) == "in" and high + 1 in listed and ground.key(low - 1) in _AT
        near = ground.key(high) == "," and ground.key(high + 1) == "near" and high + 2 in listed
        return within or near
    if ground.keys[high - 1].endswith(("ों", "ओं")):
        return False  # कोटगढ़ के बागीचों में
    within = ground.key(low - 1) == "के" and low - 1 in ends and ground.key(high) in ("में", "स्थित")
    return within or (ground.key(high) == "के" and ground.key(high + 1) == "पास" and ground.key(high + 2) == "स्थित")


def _indian(ground: Ground, low: int, high: int) -> bool:
    """Whether the one word ends like an Indian town's name and stands where a place can: "at Gannapur", रामपुरा में."""
    if high - low > 1 or not _INDIAN.match(ground.keys[low]):
        return False
    if ground.capital(low):
        return ground.key(low - 1) in _PREPOSITIONS and not ground.capital(high)
    return ground.key(high) in _CASES


def _chained(ground: Ground, chunks: list[tuple[int, int]], listed: dict[int, int]) -> dict[int, int]:
    """Unknown single words in a list or a chain with listed places ("Buzen, Izumisano, Sakai") → how many there are."""
    found: dict[int, int] = {}
    group: list[int] = []
    places, last = 0, -1
    for low, high, known in sorted([*((*c, False) for c in chunks), *((*c, True) for c in listed.items())]):
        if not _joint(ground, last, low):
            found.update(dict.fromkeys(group, places))
            group, places = [], 0
        if known:
            places += 1
        elif high - low == 1:
            group.append(low)
        last = high
    found.update(dict.fromkeys(group, places))
    return found


def _joint(ground: Ground, end: int, start: int) -> bool:
    """Whether only a comma, a conjunction or a hyphen stands between."""
    if not 0 <= end < start <= end + 2:
        return False
    return _JOINTS.issuperset(t.text.lower() for t in ground.tokens[end:start]) and ground.joined(start)


def _dateline(ground: Ground, low: int, high: int) -> bool:
    """Whether the words open the dateline: अमरपाटन (मैहर)।"""
    dateline = ground.article.dateline
    if dateline is None or dateline[0] != ground.tokens[low].start:
        return False
    rest = ground.text[ground.tokens[high - 1].end : dateline[1]]
    if is_word(ground.tokens[low].text, "wd") or _PROSE.search(rest):  # "SUN, MAY 18", "Compiled by our bureau, May 5"
        return False
    return "(" in rest or any(map(str.isdigit, rest))
