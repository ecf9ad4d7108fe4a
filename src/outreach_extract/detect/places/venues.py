"""Venues that no list holds, by the head word of their name: "Banpo Hangang Park", "झारखंड भवन", "Hotel X"."""

import re
from collections.abc import Iterator
from functools import cache

from outreach_extract.article import fold_key
from outreach_extract.data.tables import read_table
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import BODY, PLACE, ROLE, TITLE, Ground
from outreach_extract.detect.organisations.known import site_behind
from outreach_extract.detect.organisations.latin import Chunk, pieces
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_LONGEST = 4
_GROUNDS = frozenset({"परिसर", "क्षेत्र"})  # which behind a town only say that it is meant: "बानतला परिसर"
_ADDRESS = re.compile(
    r"(?<!\d)\d{1,3}, (?:[A-Z]\w+ ){1,3}(?:Marg|Road|Lane|Avenue|Path)\b"
    r"|(?<!\d)[\d१२३४५६७८९०]{1,3}, (?:[\u0900-\u0963]+ ){1,3}(?:मार्ग|रोड|पथ)(?![\u0900-\u0963])"
)

_STREETS = ("Marg", "Road", "Lane", "Avenue", "Path", "मार्ग", "रोड", "पथ")  # how what the pattern above finds ends
_PORT = re.compile(r"\bPort of (?!Call\b|Entry\b|Spain\b)[A-Z]\w+")


@cache
def _heads(position: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(fold_key(form).split())
        for row in read_table("venue_heads.tsv")
        if row["position"] == position
        for form in f"{row['en']}|{row['hi']}".split("|")
        if form
    )


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """The words with which heads end, and those with which they begin."""
    return frozenset(words[-1] for words in _heads("last")), frozenset(words[0] for words in _heads("first"))


def venues(ground: Ground) -> Iterator[Mention]:
    """Names of buildings, halls, hotels, parks and airports, and addresses of residences."""
    for chunks in pieces(ground):
        for chunk in chunks:
            yield from _in_latin(ground, chunk)
    ends, starts = _edges()
    for i, key in enumerate(ground.keys):
        if key in ends and ground.hindi(i):
            yield from _ending_at(ground, i + 1)
        if key in starts and ground.hindi(i):
            yield from _beginning_at(ground, i)
    text = ground.text
    for match in _ADDRESS.finditer(text) if any(street in text for street in _STREETS) else ():
        yield mention(ground.article, "place", match.start(), match.end(), "address", "", type="venue")
    for match in _PORT.finditer(text):
        yield mention(ground.article, "place", match.start(), match.end(), "port", "", type="venue")


def _venue(ground: Ground, low: int, high: int, *, inner: int = 0) -> Mention:
    """The mention of a venue; ``inner`` is where its name without the word for a site ends."""
    tokens = ground.tokens
    start, end = tokens[low].start, tokens[high - 1].end
    short = {"inner": ground.text[start : tokens[inner - 1].end]} if inner else {}
    return mention(ground.article, "place", start, end, "venue head", "", type="venue", **short)


def _whole(ground: Ground, low: int, high: int) -> Iterator[Mention]:
    """A venue with its head, and with the word for a site that follows it: "Taj Mahal Palace hotel"."""
    end = site_behind(ground, high)
    yield _venue(ground, low, end, inner=high if end > high else 0)


def _head_before(ground: Ground, end: int, low: int) -> int | None:
    """Where the head begins that ends before ``end``."""
    for size in (3, 2, 1):
        if end - size >= low and tuple(ground.keys[end - size : end]) in _heads("last"):
            return end - size
    return None


def _in_latin(ground: Ground, chunk: Chunk) -> Iterator[Mention]:
    low, high, _ = chunk
    head = _head_before(ground, high, low)
    if head is not None:
        if head > low and any(ground.naming(i) for i in range(low, head)):
            yield from _whole(ground, low, high)
    elif (end := site_behind(ground, high)) > high and not ground.capital(high):
        if any(ground.rare(i) for i in range(low, high)) or ground.company(low, high):
            yield _venue(ground, low, end, inner=high)
        elif ground.key(end - 1) == "airport" and ground.has(high - 1, PLACE):
            yield _venue(ground, low, end)
    elif (
        (ground.keys[low],) in _heads("first")
        and 2 <= high - low <= _LONGEST
        and any(ground.naming(i) or not ground.has(i, ROLE) for i in range(low + 1, high))
    ):
        yield _venue(ground, low, high)


def _ending_at(ground: Ground, end: int) -> Iterator[Mention]:
    head = _head_before(ground, end, 0)
    if ground.key(end) == "ने" or (ground.key(end - 1) == "बीच" and ground.key(end - 2).endswith("के")):
        return  # it is people who act: "ब्रेट हॉल ने कहा"
    if head is None or _recently(ground, head, end) or not all(ground.joined(i) for i in range(head + 1, end)):
        return
    low = head
    while low > 0 and head - low < _LONGEST and ground.joined(low) and _part(ground, low - 1):
        low -= 1
    while low < head and not (ground.naming(low) or ground.has(low, BODY)):
        low += 1
    if low < head and not (ground.key(head) in _GROUNDS and all(ground.has(i, PLACE) for i in range(low, head))):
        yield _venue(ground, low, end)


def _recently(ground: Ground, head: int, end: int) -> bool:
    """Whether the head is no hall but the adverb हाल: "जगदीश नेगी हाल ही में लौटे"; but "नवीन टाउन हाल में"."""
    if end - head > 1 or ground.tokens[head].text != "हाल":
        return False
    return ground.key(end) == "ही" or ground.key(head - 1) not in word_set("venue_words.tsv")


def _beginning_at(ground: Ground, start: int) -> Iterator[Mention]:
    """होटल मौर्य: up to two words behind the head, one of which is no everyday word."""
    end = start + 1
    while end < start + 3 and ground.joined(end) and ground.hindi(end) and _part(ground, end):
        end += 1
    if any(ground.rare(i) for i in range(start + 1, end)):
        yield _venue(ground, start, end)


def _part(ground: Ground, i: int) -> bool:
    """Whether the word can stand in the name of a venue."""
    if not ground.word(i) or ground.stop[i] or ground.has(i, ROLE | TITLE) or ground.capital(i):
        return False
    return ground.naming(i) or ground.has(i, PLACE | BODY) or ground.keys[i] in word_set("venue_words.tsv")
