"""Who puts in the money: the company that is the subject of the clause, those it acts with, or a country with a sum."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.subjects import beside_verb, nations, subjects
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person, Place

BUSINESS = frozenset({"company", "bank", "chamber", "university", "other"})
"""Kinds of bodies that may have money of their own to put in."""
_PRIVATE = frozenset({"other", "founder", "chairperson", "president", "chief_executive", "managing_director"})
_JOINTLY = frozenset({"along", "together", "jointly", "alongside", "partnership", "collaboration"})


def investors(reading: Reading, cue: Cue, window: tuple[int, int], scene: Scene) -> list[Item]:
    """Who invests by a trigger: told by its clause, else by its sentence."""
    clause = reading.clause_of(cue.start)
    if cue.use == "drawn":
        source = ("with", "agent") if cue.language == "hi" else ("from", "agent")
        return [
            i for i in reading.items if clause[0] <= i.start < clause[1] and i.case in source and _invests(i, scene)
        ]
    for span in (clause, (reading.sentence.start, reading.sentence.end)):
        if found := _among(reading, cue, span, window, scene):
            return found
    if private := [i for i in subjects(reading, cue, clause) if _is_private(i, scene)]:
        return private
    if not any(clause[0] <= m.start < clause[1] for m in reading.money):
        return []
    return [i for i in nations(reading, cue, clause) if isinstance(i.entity, Place) and i.entity.country != "IN"]


def goes_without_investor(draft: Draft, reading: Reading) -> bool:
    """Whether the text need not name who invests: "fetched intents worth Rs 500 crore", "Korean companies will invest"."""
    low, _ = reading.clause_of(draft.trigger.start)
    if (draft.date or "").endswith("/.."):
        return False  # what has come in over the years
    return (draft.use == "drawn" and draft.amount is not None) or any(
        i.kind == "people"
        and i.value == "abroad"
        and i.case in ("agent", "bare")
        and low <= i.start < draft.trigger.start
        for i in reading.items
    )


def _among(reading: Reading, cue: Cue, span: tuple[int, int], window: tuple[int, int], scene: Scene) -> list[Item]:
    """Who puts in the money: the subject of the clause, with the names in its list and those it acts together with."""
    here = [i for i in reading.items if span[0] <= i.start < span[1] and _invests(i, scene)]
    before = [i for i in here if i.end <= cue.start]
    crowd = [i for i in reading.items if i.kind == "people" and i.case in ("agent", "bare") and i.end <= cue.start]
    if crowd and (named := [i for i in before if i.case == "including"]):
        return named  # "15 companies, among them A and B": only these have names
    agents = [i for i in before if i.case == "agent"]
    if beside := [i for i in beside_verb(reading, cue, window) if i in before]:
        return beside
    heads = agents or [i for i in before if i.case in ("bare", "of", "lead", "with")][:1]
    if not heads:
        return [i for i in here if i.case == "agent"][:1]
    joint = [i for i in reading.items if span[0] <= i.start < cue.start and i not in heads and _together(reading, i)]
    return [i for i in before if i in heads or any(chained(i, head, reading.items) for head in heads)] + joint


def _invests(item: Item, scene: Scene) -> bool:
    """Whether money of its own can come from the item: from a company or the like, or the person who acts for it."""
    entity = item.entity
    body = scene.body_of(entity) if isinstance(entity, Person) and item.kind == "person" else entity
    if not isinstance(body, Organisation):
        return False
    return body.kind in BUSINESS or (body.kind == "agency" and body.country != "IN")  # such as a sovereign fund


def _is_private(item: Item, scene: Scene) -> bool:
    """Whether the item is a person who holds no office: a sportsman or a merchant who puts in money of his own."""
    person = item.entity
    if not isinstance(person, Person) or scene.bodies_of(person) or scene.is_home(person):
        return False
    return all(role.role in _PRIVATE for role in person.roles)


def _together(reading: Reading, item: Item) -> bool:
    """Whether the subject acts jointly with the item: "X और Y के साथ मिलकर", "along with Y"."""
    if not isinstance(item.entity, Organisation) or item.case != "with":
        return False
    if item.chain >= 0:
        return _together(reading, reading.items[item.chain])
    if reading.sentence.language == "hi":
        return any(word.startswith("मिल") for word in reading.words(item.end, item.end + 40))
    return bool(_JOINTLY.intersection(reading.words(max(0, item.start - 30), item.start)))
