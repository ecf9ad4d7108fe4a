"""Bodies that no list holds, in Devanagari: a head word ends the name, and the walk to its left finds its beginning."""

from collections.abc import Iterator

from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import (
    AND,
    ARTICLES,
    BODY,
    COUNTRY,
    DEMONYM,
    FIELD,
    PLACE,
    ROLE,
    TITLE,
    Ground,
    body_words,
    company_words,
)
from outreach_extract.detect.organisations.heads import Head, head_edges, head_ending_at, head_starting_at
from outreach_extract.detect.organisations.latin import make
from outreach_extract.model import Mention

_FIELD_HEADS = frozenset({"ministry", "department", "agency", "chamber", "university", "other"})
_OFFICES = frozenset({"ministry", "department", "agency", "chamber"})
_TRADES = frozenset({"company", "bank"})  # heads before which an everyday word only describes: "टेलीकॉम कंपनी"
_LINKS = frozenset({"आफ", "इन", "फार"})  # of, in, for, as names in English spell them, folded
_NAMELESS = frozenset("कंपनी कंपनियों फर्म समूह चेन श्रृंखला शृंखला दिग्गज निर्माता स्टार्टअप".split())
_SET_UP = frozenset("स्थापित खोलने खोलेगी खोलेगा खोलेंगे बनाने बनाएगी बनाएगा बनाएंगे लगाने शुरू".split())
_KINDS = frozenset({"कंपनी", "फर्म"})
_MAX_WORDS = 9


def headed_in_devanagari(ground: Ground) -> Iterator[Mention]:
    """Names that end, or begin, with a head word."""
    edges = head_edges()
    taken = len(ground.tokens)
    ends = [i for i, key in enumerate(ground.keys, 1) if key in edges]
    for i in reversed(ends):
        if i > taken or not ground.hindi(i - 1):
            continue
        name = _ending_at(ground, i) or _beginning_at(ground, i - 1)
        if name is not None:
            start, end, head = name
            yield make(ground, start, end, head)
            taken = min(start, i - 1)


def _ending_at(ground: Ground, end: int) -> tuple[int, int, Head] | None:
    found = head_ending_at(ground.keys, end, max(0, end - 6))
    if not found:
        return None
    at, head = found
    if (
        ground.has(at, PLACE)
        or any(not ground.joined(i) for i in range(at + 1, end))
        or _goes_on(ground, at, end, head)
    ):
        return None
    start = _trim(ground, _walk(ground, at, head), at, head)
    if start >= at or _planned(ground, range(start, at), end) or not _tells(ground, start, at, head):
        return None
    if head.kind in ("chamber", "other") and ground.key(end) == "इन" and ground.has(end + 1, COUNTRY):
        end += 2  # चैंबर ऑफ कॉमर्स इन कोरिया
    return start, _onward(ground, _dotted(ground, end), head), head


def _onward(ground: Ground, end: int, head: Head) -> int:
    """Where a name in English words ends that goes on behind its head: "यूनिवर्सिटी ऑफ द नेगेव", "बैंक फॉर एग्रीकल्चर एंड ट्रेड"."""
    if (
        head.kind not in ("university", "bank", "chamber", "other")
        or ground.key(end) not in _LINKS
        or not ground.joined(end)
    ):
        return end
    i = end + 1 + (ground.key(end + 1) == "द")
    while ground.joined(i) and ground.hindi(i) and not ground.has(i, ROLE | TITLE):
        if ground.stop[i] and ground.key(i) not in ("एंड", "एण्ड", "द", *_LINKS):
            break
        i += 1
    return i if i > end + 1 and i - end <= _MAX_WORDS else end


def _beginning_at(ground: Ground, start: int) -> tuple[int, int, Head] | None:
    """आईआईटी मद्रास, एम्स ऋषिकेश; इंस्टीट्यूट ऑफ टेक्नोलॉजी: the head begins the name."""
    found = head_starting_at(ground.keys, start, min(len(ground.keys), start + 6))
    if not found or found[0] >= len(ground.keys) or not ground.joined(found[0]):
        return None
    low, head = found
    end = low
    named_in_english = ground.key(low - 1) in _LINKS
    while end - low < 4 and ground.hindi(end) and ground.joined(end) and _goes_in(ground, end, named_in_english):
        end += 1
        if ground.key(end) in ("एंड", "एवं", "&") and ground.has(end + 1, FIELD):
            end += 1
    if end == low:
        return None
    if named_in_english:
        start = _trim(ground, _walk(ground, start, head), start, head)
    return start, end, head


def _goes_in(ground: Ground, i: int, named_in_english: bool) -> bool:
    """Whether the word can stand behind a head that begins the name."""
    if ground.stop[i] or ground.has(i, ROLE | TITLE):
        return False
    return named_in_english or ground.has(i, PLACE | FIELD) or ground.rare(i)


def _planned(ground: Ground, words: range, end: int) -> bool:
    """Whether the words only say of what kind the institute is that one would set up: "बीज अनुसंधान केंद्र स्थापित करने"."""
    return ground.key(end) in _SET_UP and not any(ground.naming(i) for i in words)


def _goes_on(ground: Ground, at: int, end: int, head: Head) -> bool:
    """Whether the name goes on behind the head to be a gathering, a vehicle or a place: "ग्लोबल इन्वेस्टर्स समिट"."""
    others = word_set("not_organisations.tsv")
    if ground.keys[at] in _KINDS and ground.joined(end) and (ground.rare(end) or ground.has(end, BODY)):
        return not ground.has(at - 1, BODY)  # प्रदर्शनी कंपनी फिरा दे बार्सिलोना: the name follows
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
        step = _step(ground, start, head)
        if not step:
            break
        start -= step
    return start


def _step(ground: Ground, start: int, head: Head) -> int:
    """How many tokens before ``start`` belong to the name as well."""
    i = start - 1
    key, text = ground.keys[i], ground.tokens[i].text
    field = ground.field_start.get(start, i)
    if field < i and head.kind in _FIELD_HEADS and not ground.stop[field]:
        return start - field
    if text == "-":
        return 2 * (ground.tight(start) and ground.tight(i))
    if text == ".":
        short = i > 0 and (len(ground.keys[i - 1]) <= 3 or ground.keys[i - 1] == "प्रा")  # आई.टी., प्रा. लि.
        return 2 * (ground.tight(i) and short and not ground.opens(start))
    if key in AND:
        return int(i > 0 and _joins(ground, i, head))
    if key == ",":
        return int(head.kind in ("ministry", "department") and i in ground.field_start and start in ground.field_end)
    if key in _LINKS:
        return int(head.kind != "company")
    if key in ARTICLES:
        return int(start < len(ground.keys) and ground.rare(start))
    if (
        not ground.word(i)
        or ground.stop[i]
        or key in ground.people
        or ground.has(i, ROLE | TITLE)
        or key in _NAMELESS
        or ground.governed(i)
    ):
        return 0
    if head.kind in ("ministry", "department") and ground.has(i, BODY):
        return 0  # जाइका दक्षिण एशिया विभाग: the department of another body
    return int(_fits(ground, i))


def _fits(ground: Ground, i: int) -> bool:
    """Whether the word can be one of a name: one everyday word may follow a place (उत्तर प्रदेश क्रिकेट एसोसिएशन)."""
    if ground.naming(i) or ground.has(i, FIELD) or ground.keys[i] in body_words():
        return True
    return ground.joined(i) and (ground.has(i - 1, PLACE) or ground.rare(i - 1))


def _joins(ground: Ground, i: int, head: Head) -> bool:
    """Whether the conjunction joins two fields of one name, or two letters of it (ए एंड डी)."""
    if ground.keys[i] in ("एंड", "एण्ड", "&"):
        return not ground.has(i - 1, BODY) or head.generic  # नागासे एंड कंपनी
    if head.kind not in _FIELD_HEADS or ground.has(i - 1, BODY | PLACE) or ground.has(i + 1, BODY | PLACE | DEMONYM):
        return False
    before = i in ground.field_start or ground.has(i - 1, FIELD)
    after = (i + 1) in ground.field_end or ground.has(i + 1, FIELD)
    if ground.keys[i] in ("एवं", "व"):
        return before or after
    return before and after and head.kind in _OFFICES


def _trim(ground: Ground, start: int, at: int, head: Head) -> int:
    """Without the words at the left that cannot begin a name."""
    while start < at:
        key = ground.keys[start]
        inner = (
            start + 1 < at and ground.has(start, PLACE) and ground.has(start + 1, BODY) and not ground.has(start, BODY)
        )
        plain = head.kind in _TRADES and not ground.naming(start) and key not in company_words()
        alone = ground.has(start, DEMONYM) and start + 1 == at
        if ground.word(start) and key not in AND and key not in _LINKS and not (inner or plain or alone):
            break
        start += 1
    return start


def _tells(ground: Ground, start: int, at: int, head: Head) -> bool:
    """Whether the words before the head name one body, not any of its kind (सोलर पावर, जापानी कंपनी, भाषा संस्थान)."""
    words = range(start, at)
    if head.kind == "company" and (
        ground.key(at - 1) in _LINKS or (ground.has(at, FIELD) and ground.quoted(start, at + 1))
    ):
        return False
    if head.kind in ("ministry", "department"):
        return any(ground.has(i, FIELD) or ground.naming(i) for i in words)
    if head.kind == "company":
        if any(ground.rare(i) or ground.has(i, BODY) for i in words):
            return True
        placed = any(ground.has(i, PLACE) for i in words)
        return placed and (len(words) > 1 if head.generic else not ground.has(at, FIELD))
    if head.generic:
        return any(ground.naming(i) for i in words) and not all(ground.has(i, DEMONYM) for i in words)
    if len(words) == 1:
        return (ground.naming(start) and not ground.has(start, DEMONYM)) or (
            head.kind == "agency" and ground.has(start, FIELD)
        )
    if ground.has(start, DEMONYM) and len(words) == 2:
        return ground.naming(start + 1)
    return True


def _dotted(ground: Ground, end: int) -> int:
    """With the full stop of लि. and its like."""
    stopped = ground.key(end - 1) in ("लि", "प्रा") and end < len(ground.tokens) and ground.tokens[end].text == "."
    return end + 1 if stopped else end
