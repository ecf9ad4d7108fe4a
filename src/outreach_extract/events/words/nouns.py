"""Nouns that state an event: "talks", "बैठक" with a verb that says so, or with the counterpart beside them."""

from outreach_extract.events.reading import Reading
from outreach_extract.events.words.cues import Cue

BESIDE = 9  # words between a noun and its counterpart
_SUPPORT_AFTER = {"hi": 7, "en": 8}  # tokens between a noun and a support verb behind it
_SUPPORT_BEFORE = {
    "do": 8,
    "sign": 14,
    "give": 8,
    "draw": 6,
    "award": 6,
    "ink": 6,
    "travel": 8,
    "send": 5,
}  # in English, before it
_CASES = frozenset("में के की का से को पर ने".split())
_PARTICIPLES = frozenset({"हुए", "हुई", "हुआ", "किए", "हस्ताक्षरित"})
_ASIDE = frozenset({("के", "बाद"), ("से", "पहले"), ("के", "पश्चात"), ("से", "पूर्व"), ("के", "लिए"), ("के", "इतर"), ("से", "इतर")})
_ASIDE_REACH = 12  # characters
_BEHIND_COUNTERPART = 3  # tokens between a Hindi counterpart and the verb, its postposition included


def supported(reading: Reading, cue: Cue) -> bool:
    """Whether a noun has one of its support verbs near it; none is its own in "बैठक के बाद X ने घोषणा की"."""
    if cue.language == "hi" and tuple(reading.words(cue.end, cue.end + _ASIDE_REACH)[:2]) in _ASIDE:
        return False
    for other in reading.cues:
        if other.kind != "support" or other.key != cue.support or _is_genitive(reading, other):
            continue
        if other.start >= cue.end and _leads_to(reading, cue, other):
            return True
        apart = reading.apart(other, cue)
        apart -= named(reading, min(cue.end, other.end), max(cue.start, other.start))
        if other.start >= cue.end and apart <= _SUPPORT_AFTER[cue.language]:
            return True
        if cue.language == "hi" and other.end <= cue.start and apart == 0 and _is_participle(reading, other):
            return True  # "हुए एमओयू", "किए गए समझौते"
        if cue.language == "en" and other.end <= cue.start and apart <= _SUPPORT_BEFORE[cue.support]:
            return True
    return False


def _is_participle(reading: Reading, verb: Cue) -> bool:
    return reading.article.text[verb.start : verb.end] in _PARTICIPLES


def _leads_to(reading: Reading, cue: Cue, verb: Cue) -> bool:
    """Whether the counterpart stands between a Hindi noun and its verb: "बैठक जेट्रो के अध्यक्ष X के साथ हुई"."""
    if cue.language != "hi" or _CASES.intersection(reading.words(cue.end, verb.start)[:1]):
        return False
    high = reading.clause_of(cue.start)[1]
    met = [
        i for i in reading.items if i.case in ("with", "between") and cue.end <= i.start and i.end <= verb.start < high
    ]
    return bool(met) and reading.apart(met[-1], verb) <= _BEHIND_COUNTERPART


def _is_genitive(reading: Reading, verb: Cue) -> bool:
    """Whether the "की" is no verb but marks whose something is: "ब्रिटेन की उप उच्चायुक्त"."""
    own = reading.article.text[verb.start : verb.end] == "की"
    return own and any(i.end <= verb.start and not reading.words(i.end, verb.start) for i in reading.items)


def named(reading: Reading, start: int, end: int) -> int:
    """How many tokens between a noun and its verb are those of names, which may be long."""
    token_at = reading.article.token_at
    return sum(token_at(i.end) - token_at(i.start) for i in reading.items if start <= i.start and i.end <= end)


def beside(reading: Reading, cue: Cue) -> bool:
    """Whether a counterpart stands right beside the noun: "meeting with X", "X के साथ बैठक"."""
    for item in reading.items:
        if item.case not in ("with", "between") or item.kind in ("place", "date", "gathering"):
            continue
        if cue.language == "hi" and item.end <= cue.start and len(reading.words(item.end, cue.start)) <= BESIDE:
            return True
        if cue.language == "en" and item.start >= cue.end and len(reading.words(cue.end, item.start)) <= BESIDE:
            return True
    return False
