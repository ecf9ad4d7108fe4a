"""Verbs of motion with their way: "drove straight down from the airport to Hosur", "took the Bosch team around Hosur"."""

from operator import attrgetter

from outreach_extract.article.fold import fold_key
from outreach_extract.data.words import word_set
from outreach_extract.events.cues import Cue
from outreach_extract.events.phrases import Item, chained
from outreach_extract.events.reading import Reading
from outreach_extract.events.travel import is_personal, travellers
from outreach_extract.model import Mention

_TO = frozenset({"to", "into", "for", "in", "at", "around", "round", "through", "across", "over", "via", "along"})
_UPON = frozenset({"on", "upon"})  # "descended on Noida"; but not "went on India"
_ENDS = frozenset({"place", "organisation", "company"})
_WAY = 10  # words between the verb and where it leads
_OBJECT = 5  # words between a verb of guiding and whom it guides
_SEEN = 10  # tokens between a verb of seeing and the place
_SIGHT = 6  # tokens between the verb and what is seen
_HEAD = 16  # characters behind a name in which the word for the site stands
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
    if not behind or len(gap) > _OBJECT or "by" in gap:
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
        if isinstance(thing, Item) and toward and toward[0].lower() in (_TO if len(gap) > 1 else _TO | _UPON):
            return thing
        low = thing.end
    return None


def _is_of_way(word: str) -> bool:
    word = word.strip(",.'’")
    return not word or word.isdigit() or fold_key(word) in _TO | word_set("way_words.tsv")
