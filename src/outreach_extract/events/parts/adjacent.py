"""Who stands right beside a trigger: "good to see Governor X", "Bosch president X was next"."""

import re

from outreach_extract.events.reading import Reading, between
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.words.cues import Cue

_SMALL = frozenset(
    "the a an his her its our my their old dear good mr ms mrs dr shri smt prof h.e. he hon honourable honorable again then "
    "visiting new former senior top and ' ’ s 's ’s ( @ # \" “ . ; now also no".split()
)
_TOKENS = 24  # how far a long title may reach
_TITLE = 80  # characters of a title that opens with the name of its body
_HEAD = 20  # characters before the words in which an entry tells its day or its number
_MARK = re.compile(r"[^\n.;:,–—]{0,14}(?:[:–—]|,|\s-)\s")
_PLACE = re.compile(r"\s(?:at|to|in|on)\s[^\n.:;,]{2,60}:\s")  # "a surprise visitor at the Goa Pavilion: X"
_TO = re.compile(r"\s(?:to|for|with)\s")
_AT = (["at"], ["in"], ["during"])
_NAMED = frozenset({"person", "organisation"})
_ACTORS = frozenset({"person", "organisation", "title", "pronoun"})
_RECEIVED = _ACTORS | {"group", "delegation", "company"}


def faces(reading: Reading, cue: Cue) -> bool:
    """Whether a person or body stands right behind the words, with nothing but its own title or a place between."""
    return bool(faced(reading, cue))


def faced(reading: Reading, cue: Cue) -> list[Item]:
    """Those who stand right behind the words, or behind the place that they open with: "a visitor at the Goa Pavilion: X"."""
    place = _PLACE.match(reading.article.text, cue.end)
    return openers(reading, place.end() if place else cue.end)


def faces_person(reading: Reading, cue: Cue) -> bool:
    """Whether it is a person who stands there, or the people of a body, and not a body alone."""
    found = openers(reading, cue.end)
    if any(i.kind != "organisation" for i in found):
        return True
    return bool(found) and any(
        i.kind == "people" and i.start >= found[-1].end and not reading.words(found[-1].end, i.start)
        for i in reading.items
    )


def gives_time(reading: Reading, cue: Cue) -> bool:
    """Whether someone is given time or let in: "gave the visitors nearly an hour", "welcomed X to his office"."""
    span = next(iter(reading.stand_ins("granted", cue.end, reading.clause_of(cue.start)[1])), None)
    if span is None or not 0 <= reading.apart(span, cue) <= _TOKENS:
        return False
    if any(i.kind in _RECEIVED and cue.end <= i.start < span.start for i in reading.items):
        return True
    to = _TO.match(reading.article.text, span.end)
    return to is not None and bool(openers(reading, to.end()))


def openers(reading: Reading, start: int) -> list[Item]:
    """Those right behind an offset: a body and its officer, a person alone."""
    at, found = start, list[Item]()
    for item in reading.items:
        if item.start < at:
            continue
        if item.kind not in _ACTORS | {"place"} or not _plain(reading, at, item.start):
            break
        if item.kind != "place":
            found.append(item)
        at = item.end
    return found


def heads_entry(reading: Reading, cue: Cue) -> bool:
    """Whether the words open an entry that goes on with the counterpart: "1500: Round table, JETRO", "Meetings today: X and Y"."""
    text, start = reading.article.text, reading.sentence.start
    mark = _MARK.match(text, cue.end)
    if mark is None:
        return False
    labels = cue.start - start <= _HEAD and mark[0].strip()[-1] != ","
    return (labels or text[cue.start].isupper()) and bool(openers(reading, mark.end()))


def follows(reading: Reading, cue: Cue) -> bool:
    """Whether a person or body stands right before the words, alone with its own title at the head of the sentence."""
    before = [i for i in reading.items if i.end <= cue.start]
    return bool(before) and before[-1].kind in _ACTORS and _plain(reading, before[-1].end, cue.start)


def _plain(reading: Reading, start: int, end: int) -> bool:
    """Whether there are only titles and small words between two offsets, and no comma but behind a title."""
    article = reading.article
    first, last = article.token_at(start), article.token_at(end)
    if last - first > _TOKENS:
        return False
    titles = between(article.of_kind("role"), start - _TITLE, end)
    for at in range(first, last):
        behind = at - 1 if article.tokens[at].text == "," else at
        word = article.tokens[behind]
        if not any(t.start <= word.start < t.end for t in titles) and article.tokens[at].text.lower() not in _SMALL:
            return False
    return True


def end_of_list(reading: Reading, end: int, triggers: list[Cue]) -> int:
    """Where a list ends that runs over semicolons: "met A of Bosch; B of Scania; and C of Volvo"."""
    while reading.article.text.startswith(";", end):
        low, high = reading.clause_of(end)
        named = openers(reading, low)
        if high <= end or not named or any(low <= t.start < high for t in triggers):
            return end
        end = high
    return end


def spoke_there(reading: Reading, cue: Cue) -> list[Item]:
    """Who acts in the relative clause of a meeting: "a round table at which Bosch and Scania outlined their plans"."""
    clause = reading.clause_of(cue.start)
    if reading.words(clause[0], clause[1])[-1:] not in _AT or reading.words(clause[1], clause[1] + 7) != ["which"]:
        return []
    low, high = reading.clause_of(clause[1])
    here = [i for i in reading.items if low <= i.start < high and i.kind in _NAMED and i.case == "bare"]
    return [i for i in here if i is here[0] or chained(i, here[0], reading.items)]
