"""Whose talks they are where no one acts: "A और B की बैठक", "A की बर्लिन में B से मुलाकात", "talks at the World Bank"."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person, Place

_GENITIVE = frozenset({"का", "के", "की"})
_CASES = frozenset("ने से को साथ में पर बीच".split())
_ADJECTIVES = 5  # words between the last owner and the noun
_HOUSE = 5  # tokens between the house and the noun
_HOSTS = frozenset({"company", "bank", "chamber", "agency"})
_ONE = frozenset({"person", "title"})


def owners(reading: Reading, cue: Cue) -> list[Item]:
    """Those whose meeting it is: two or more in a list right before the noun, else the one before those whom he meets."""
    low, _ = reading.clause_of(cue.start)
    before = [i for i in reading.items if low <= i.start and i.end <= cue.start and i.kind not in ("date", "gathering")]
    return _list(reading, cue, before) or _first(reading, before)


def at_their_house(draft: Draft, reading: Reading) -> list[Organisation]:
    """Whose house the talks are at, where no one else is named: "विश्व बैंक में बातचीत", "a meeting at Sony's headquarters"."""
    low, high = reading.clause_of(draft.trigger.start)
    near = [i for i in reading.items if low <= i.start < high and 0 <= reading.apart(i, draft.trigger) <= _HOUSE]
    return [
        i.entity for i in near if i.case == "in" and isinstance(i.entity, Organisation) and i.entity.kind in _HOSTS
    ][:1]


def _list(reading: Reading, cue: Cue, before: list[Item]) -> list[Item]:
    stop = cue.start
    if before and before[-1].kind == "place" and before[-1].case == "in":  # "A और B की बर्लिन में मुलाकात"
        stop, before = before[-1].start, before[:-1]
    words = reading.words(before[-1].end, stop) if before else []
    if not _GENITIVE.issuperset(words[:1]) or not 0 < len(words) <= _ADJECTIVES or not _CASES.isdisjoint(words):
        return []
    listed = [i for i in before if _acts(i) and (i is before[-1] or chained(i, before[-1], reading.items))]
    return listed if len({id(i.entity) for i in listed}) > 1 else []


def _first(reading: Reading, before: list[Item]) -> list[Item]:
    actors = [i for i in before if _acts(i) and not isinstance(i.entity, Place)]
    if not actors or not any(i.case in ("with", "between") for i in actors[1:]):
        return []
    owner, behind = actors[0], before[before.index(actors[0]) + 1]
    if owner.kind not in _ONE:
        if behind.kind != "people" or reading.words(owner.end, behind.start) != ["के"]:
            return []
        owner = behind  # "लुलु समूह के अधिकारियों की X के साथ बातचीत"
    after = next(i for i in before if i.start >= owner.end)
    return actors[:1] if reading.words(owner.end, after.start)[:1] == ["की"] else []


def _acts(item: Item) -> bool:
    """Whether the item stands for someone who can talk: a land does by its government."""
    entity = item.entity
    return isinstance(entity, Person | Organisation) or (
        isinstance(entity, Place) and entity.type in ("country", "state")
    )
