"""Bodies that no list holds, in Devanagari: the head word ends the name, and the walk to its left finds where it begins."""

from collections.abc import Iterator

from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import (
    AND,
    BODY,
    DEMONYM,
    FIELD,
    PLACE,
    ROLE,
    TITLE,
    Ground,
    body_words,
    opening_words,
)
from outreach_extract.detect.organisations.heads import Head, head_ending_at, head_starting_at
from outreach_extract.detect.organisations.latin import make
from outreach_extract.model import Mention

_FIELD_HEADS = frozenset({"ministry", "department", "agency", "chamber", "university", "other"})
_ADJECTIVES = frozenset({"company", "bank"})  # heads before which an everyday word only describes: "टेलीकॉम कंपनी"
_LINKS = frozenset({"आफ", "इन", "फार"})  # of, in, for, as names in English spell them, folded
_MAX_WORDS = 9


def headed_in_devanagari(ground: Ground) -> Iterator[Mention]:
    """Names that end, or begin, with a head word."""
    i = len(ground.tokens)
    while i > 0:
        if not ground.hindi(i - 1):
            i -= 1
            continue
        name = _ending_at(ground, i) or _beginning_at(ground, i - 1)
        if name is None:
            i -= 1
            continue
        start, end, head = name
        yield make(ground, start, end, head)
        i = min(start, i - 1)


def _ending_at(ground: Ground, end: int) -> tuple[int, int, Head] | None:
    found = head_ending_at(ground.keys, end, max(0, end - 6))
    if not found:
        return None
    at, head = found
    if any(not ground.joined(i) for i in range(at + 1, end)) or _goes_on(ground, at, end, head):
        return None
    start = _trim(ground, _walk(ground, at, head), at, head)
    if start >= at or not _tells(ground, start, at, head):
        return None
    return start, _dotted(ground, end), head


def _beginning_at(ground: Ground, start: int) -> tuple[int, int, Head] | None:
    """आईआईटी मद्रास, एम्स ऋषिकेश; इंस्टीट्यूट ऑफ टेक्नोलॉजी: the head begins the name."""
    found = head_starting_at(ground.keys, start, min(len(ground.keys), start + 6))
    if not found or found[0] >= len(ground.keys) or not ground.joined(found[0]):
        return None
    end, head = found
    low = end
    while ground.hindi(end) and ground.joined(end) and end - low < 4 and not ground.stop[end] and not ground.has(end, ROLE | TITLE):
        end += 1
        if ground.key(end) in ("एंड", "एवं", "&") and ground.has(end + 1, FIELD):
            end += 1
    while end > low and not (ground.has(end - 1, PLACE | FIELD) or ground.rare(end - 1) or ground.key(end - 1) in body_words()):
        end -= 1
    if end == low:
        return None
    if ground.key(low - 1) in _LINKS:
        start = _trim(ground, _walk(ground, start, head), start, head)
    return start, end, head


def _goes_on(ground: Ground, at: int, end: int, head: Head) -> bool:
    """Whether the name goes on behind the head to be a gathering, a vehicle or a place: "ग्लोबल इन्वेस्टर्स समिट"."""
    others = word_set("not_organisations.tsv")
    for i in range(end, min(end + 3, len(ground.keys))):
        if not ground.word(i) or not ground.joined(i) or ground.stop[i] or ground.has(i, ROLE | TITLE):
            return False
        if ground.keys[i] in others:
            return True
        if i == end and head.kind == "company" and ground.has(at, FIELD) and not ground.has(i, PLACE):
            return True
    return False


def _walk(ground: Ground, at: int, head: Head) -> int:
    """The first token of the words before the head that can be a part of its name."""
    start = at
    while start > 0 and at - start < _MAX_WORDS and ground.joined(start):
        i = start - 1
        field = ground.field_start.get(start)
        if field is not None and field < i and head.kind in _FIELD_HEADS and not ground.stop[field]:
            start = field
        elif (ground.tokens[i].text == "-" and ground.tight(start) and ground.tight(i)) or (ground.tokens[i].text == "." and ground.tight(i) and len(ground.key(i - 1)) <= 3 and i):
            start -= 2
        elif (ground.keys[i] in AND and i and _joins(ground, i, head)) or (ground.keys[i] == "," and head.kind in ("ministry", "department") and _in_fields(ground, i)) or (ground.keys[i] in _LINKS and head.kind != "company") or (ground.word(i) and not ground.stop[i] and not ground.has(i, ROLE | TITLE) and _fits(ground, i)):
            start = i
        else:
            break
    return start


def _fits(ground: Ground, i: int) -> bool:
    return ground.naming(i) or ground.has(i, FIELD) or ground.keys[i] in body_words() or ground.rare(i)


def _joins(ground: Ground, i: int, head: Head) -> bool:
    """Whether the conjunction joins two fields of one name, or two letters of it (ए एंड डी)."""
    if ground.keys[i] in ("एंड", "एण्ड", "&"):
        return not ground.has(i - 1, BODY)
    if head.kind not in _FIELD_HEADS or ground.has(i - 1, BODY | PLACE):
        return False
    before = i in ground.field_start or ground.has(i - 1, FIELD)
    after = (i + 1) in ground.field_end or ground.has(i + 1, FIELD)
    return (before and after) or (ground.keys[i] in ("एवं", "व") and before)


def _in_fields(ground: Ground, comma: int) -> bool:
    """Whether the comma stands in a list of fields: उद्योग, निवेश संवर्धन एवं वाणिज्य विभाग."""
    return comma in ground.field_start and (comma + 1) in ground.field_end


def _trim(ground: Ground, start: int, at: int, head: Head) -> int:
    """Without the words at the left that cannot begin a name."""
    while start < at:
        key = ground.keys[start]
        if not ground.word(start) or key in AND or key in _LINKS or (ground.has(start, DEMONYM) and start + 1 == at) or (head.kind in _ADJECTIVES and not (ground.naming(start) or key in opening_words())) or (ground.has(start, PLACE) and ground.has(start + 1, BODY) and start + 1 < at and not ground.has(start, BODY)):
            start += 1
        else:
            break
    return start


def _tells(ground: Ground, start: int, at: int, head: Head) -> bool:
    """Whether the words before the head name one body, not any of its kind ("सोलर पावर", "जापानी कंपनी", "भाषा संस्थान")."""
    words = range(start, at)
    if head.kind in ("ministry", "department"):
        return any(ground.has(i, FIELD) or ground.naming(i) for i in words)
    if head.kind == "company":
        named = any(ground.rare(i) or ground.has(i, BODY) for i in words)
        return named or (not head.generic and not ground.has(at, FIELD) and any(ground.has(i, PLACE) for i in words))
    if len(words) == 1:
        return ground.naming(start) and not ground.has(start, DEMONYM)
    return True


def _dotted(ground: Ground, end: int) -> int:
    """With the full stop of लि. and its like."""
    stopped = ground.key(end - 1) in ("लि", "प्रा") and end < len(ground.tokens) and ground.tokens[end].text == "."
    return end + 1 if stopped else end
