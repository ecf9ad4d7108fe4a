"""Agreements told without a word for them: two sides that sign or agree to something, a house that another takes on."""

from itertools import pairwise

from outreach_extract.events.parts.investors import BUSINESS
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person, Place

_AND = frozenset({"and", "&", "और", "व", "एवं", "तथा"})
_BOTH = frozenset({"pair", "countries", "group"})
_HIRED = 3  # words between a verb of hiring and the house: "hired the Swiss firm Emmi"
_ACTORS = (Person, Organisation, Place)
_GOVERNED = frozenset({"country", "state", "prefecture"})


def both_act(reading: Reading, cue: Cue) -> bool:
    """Whether two sides are the subject: "X and the Board have signed", "X और Y के बीच बात पक्की हुई"."""
    low = reading.clause_of(cue.start)[0]
    before = [i for i in reading.items if low <= i.start and i.end <= cue.start]
    if any(i.kind in _BOTH for i in before):
        return True
    sides = [i for i in before if _is_side(i) and i.case in ("bare", "agent", "between", "in")]
    return any(
        _AND.intersection(reading.words(a.end, b.start)) and _differ(a, b) and not _officer(reading, a, b)
        for a, b in pairwise(sides)
        if a.case == b.case
    )


def joined_in(reading: Reading, item: Item) -> bool:
    """Whether two Hindi bodies agree among themselves: "X और Y में सहमति बनी"."""
    if item.kind != "organisation" or item.case != "in" or reading.sentence.language != "hi":
        return False
    others = [i for i in reading.items if i.kind == "organisation" and i.case == "in" and i is not item]
    return any(_AND.intersection(reading.words(*sorted((item.end, o.start)))) for o in others)


def hires(reading: Reading, cue: Cue) -> bool:
    """Whether one body takes another on: "X has hired Emmi of Lucerne", "X ने Y को सलाहकार बनाया"."""
    low, high = reading.clause_of(cue.start)
    before = [i for i in reading.items if low <= i.start and i.end <= cue.start and _is_body(i)]
    if cue.language == "en":
        behind = next((i for i in reading.items if cue.end <= i.start < high), None)
        near = behind is not None and len(reading.words(cue.end, behind.start)) <= _HIRED
        sides = [i for i in before if i.case == "bare"][:1]
        return bool(near and sides and behind and _is_body(behind) and _one_is_house(sides[0], behind))
    taken = [i for i in before if i.case == "to"]
    takers = [i for i in before if i.case in ("agent", "bare") and i not in taken]
    return bool(taken and takers and _one_is_house(taken[-1]))


def _is_body(item: Item) -> bool:
    entity = item.entity
    if isinstance(entity, Organisation):
        return entity.kind not in ("party", "media")
    return isinstance(entity, Place) and entity.type in _GOVERNED and item.case in ("bare", "agent")


def _one_is_house(*items: Item) -> bool:
    """Whether one of them lives by such work, and not two offices of the State."""
    return any(isinstance(i.entity, Organisation) and i.entity.kind in BUSINESS for i in items)


def _is_side(item: Item) -> bool:
    entity = item.entity
    return _is_body(item) or isinstance(entity, Person) or item.kind == "title"


def _officer(reading: Reading, body: Item, person: Item) -> bool:
    """Whether the person only holds an office of the body: "GSL Chairman and Managing Director X"."""
    roles = between(reading.article.of_kind("role"), body.end, person.start)
    return person.kind == "person" and body.kind == "organisation" and bool(roles) and person.chain < 0


def _differ(a: Item, b: Item) -> bool:
    """Whether the two are of two sides, and not two offices or two leaders of one land."""
    one, other = a.entity, b.entity
    if not isinstance(one, _ACTORS) or not isinstance(other, _ACTORS):
        return a.kind != b.kind
    return one is not other and (_one_is_house(a, b) or one.country != other.country)
