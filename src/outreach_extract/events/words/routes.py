"""Verbs of motion with their way: "drove straight down from the airport to Hosur", "took the Bosch team around Hosur"."""

from operator import attrgetter

from outreach_extract.article.fold import fold_key
from outreach_extract.data.words import word_set
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.travel import is_personal, travellers
from outreach_extract.model import Mention, Organisation, Person

_TO = frozenset({"to", "into", "for", "in", "at", "around", "round", "through", "across", "over", "via", "along"})
_INTO = frozenset({"to", "into"})
_UPON = frozenset({"on", "upon"})  # "descended on Noida"; but not "went on India"
_ENDS = frozenset({"place", "organisation", "company"})
_WAY = 10  # words between the verb and where it leads
_OBJECT = 5  # words between a verb of guiding and whom it guides
_SEEN = 10  # tokens between a verb of seeing and the place
_SIGHT = 6  # tokens between the verb and what is seen
_HEAD = 16  # characters behind a name in which the word for the site stands
_DAY = 2  # words between a verb of coming and the day
_HOST = 2  # words between a place and the verb of which it is the host
_WITH = frozenset({"with", "and", "along", ""})
_BREAKS = frozenset({"by", "in", "that", "for", "and"})
_OF = frozenset({"of", "in", "at", "from", "for"})
_ARTICLE = "the"


def moves(reading: Reading, cue: Cue) -> bool:
    """Whether people move somewhere that has a name."""
    named = any(i.kind != "place" for i in travellers(reading, cue))
    return named and leads_to(reading, cue) is not None


def guides(reading: Reading, cue: Cue) -> bool:
    """Whether someone takes others somewhere: "took the Bosch team around Hosur"."""
    return bool(guided(reading, cue)) and leads_to(reading, cue) is not None


def leads(reading: Reading, cue: Cue) -> bool:
    """Whether someone goes somewhere with others whom no name tells: "led 12 officials to Vienna"."""
    return guides(reading, cue) and any(i.kind != "place" for i in travellers(reading, cue))


def guided(reading: Reading, cue: Cue) -> list[Item]:
    """The people whom a verb of guiding has right behind it."""
    behind = [i for i in reading.items if i.start >= cue.end]
    gap = reading.words(cue.end, behind[0].start) if behind else []
    if not behind or len(gap) > _OBJECT or any(word in _BREAKS or not word[-1].isalnum() for word in gap):
        return []  # "a delegation led by the Ambassador"
    group = [i for i in behind if i is behind[0] or chained(i, behind[0], reading.items)]
    return group if any(is_personal(i) or i.kind in ("group", "people") for i in group) else []


def sees(reading: Reading, cue: Cue) -> bool:
    """Whether people look at a site or plant that has a name or a place: "combed the estates of Hosur"."""
    ends = [i for i in reading.items if i.kind in _ENDS and 0 <= reading.apart(i, cue) <= _SEEN and i.start >= cue.end]
    if not ends or not travellers(reading, cue) or "as" in reading.words(cue.end, ends[0].start):
        return False  # "saw the plant as a bridge to Chennai"
    high = cue.end + len(" ".join(reading.words(cue.end, ends[-1].end))) + _HEAD
    return any(
        reading.apart(c, cue) <= _SIGHT for kind in ("plant", "sight") for c in reading.stand_ins(kind, cue.end, high)
    )


def leads_to(reading: Reading, cue: Cue) -> Item | None:
    """Where a verb of motion leads: the first name behind it with a preposition of direction, and only words of the way between."""
    low, high = cue.end, reading.clause_of(cue.start)[1]
    gap = reading.words(cue.start, cue.end)[-1:]
    if cue.use in ("guide", "lead") and (objects := guided(reading, cue)):
        low = max(i.end for i in objects)
    behind: list[Item | Mention] = [i for i in reading.items if i.kind in _ENDS]
    behind += reading.dates
    for thing in sorted((t for t in behind if low <= t.start < high), key=attrgetter("start")):
        gap += reading.words(low, thing.start)
        if len(gap) > _WAY or not all(_is_of_way(word) for word in gap[1:]):
            return None
        toward = [word for word in gap[-2:] if word != _ARTICLE][-1:]
        if isinstance(thing, Item) and toward and toward[0].lower() in _directions(cue, gap):
            return thing
        if isinstance(thing, Item) and thing.kind != "place":
            return None
        low = thing.end
    return None


def _directions(cue: Cue, gap: list[str]) -> frozenset[str]:
    """The prepositions of direction that a verb may have: one who "heads Bosch in India" goes nowhere."""
    return _INTO if cue.use == "lead" else _TO if len(gap) > 1 else _TO | _UPON


def comes_here(reading: Reading, cue: Cue) -> bool:
    """Whether people come to the place of the report: a day, or who is with them, stands right behind the verb."""
    behind = reading.words(cue.end, reading.sentence.end)
    day = any(d.start >= cue.end and len(reading.words(cue.end, d.start)) <= _DAY for d in reading.dates)
    told = not behind or behind[0].strip(".,;") in _WITH or cue.end == reading.sentence.end
    place = any(i.kind == "place" and 0 <= reading.apart(i, cue) <= _DAY and i.start >= cue.end for i in reading.items)
    return (day or told) and not place and any(i.kind != "place" for i in travellers(reading, cue))


def hosts(reading: Reading, cue: Cue) -> Item | None:
    """The place that is told to have guests: "Jhajjar hosted a Panasonic delegation"."""
    before = [i for i in reading.items if i.end <= cue.start]
    near = before and before[-1].kind == "place" and len(reading.words(before[-1].end, cue.start)) <= _HOST
    if near and _OF.intersection(reading.words(reading.sentence.start, before[-1].start)[-2:]):
        return None  # "the Minister of Investment of the Kingdom receives X"
    named = any(isinstance(i.entity, Person | Organisation) for i in guided(reading, cue))
    return before[-1] if near and before[-1].case == "bare" and named else None


def _is_of_way(word: str) -> bool:
    word = word.strip(",.'’")
    return not word or word.isdigit() or fold_key(word) in _TO | word_set("way_words.tsv")
