"""Triggers → drafts: which part each noun phrase of the clause has in the event."""

import re
from collections.abc import Iterator

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.adjacent import end_of_list, faced, spoke_there
from outreach_extract.events.parts.investors import investors
from outreach_extract.events.parts.invited import side_of
from outreach_extract.events.parts.pledges import FAR, listeners, recipient_part, speaker
from outreach_extract.events.parts.subjects import GOVERNED, NO_ACTOR, SPEAKING, beside_verb, nations, subjects, writers
from outreach_extract.events.parts.talks import owners
from outreach_extract.events.parts.visits import companions, destinations, shown_around
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, modifies
from outreach_extract.events.reference.quoted import quoted
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.reference.seats import is_seat, seated
from outreach_extract.events.words.asking import is_passive
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.pacts import joined_in
from outreach_extract.events.words.routes import guided
from outreach_extract.events.words.status import status_of
from outreach_extract.model import Organisation, Person, Place

_SUBJECT_PART = {
    "meeting": "party", "visit": "visitor", "agreement": "party", "invitation": "inviter", "investment": "investor",
    "pledge": "giver",
}  # fmt: skip
_QUOTE = re.compile(r"[“\"]")
_TOLD = {"pledge": "recipient", "invitation": "invitee"}


def make_draft(reading: Reading, cue: Cue, triggers: list[Cue], scene: Scene) -> Draft:
    """The event that a trigger states, with the participants that its sentence names."""
    trigger = reading.trigger(cue.key, cue.start, cue.end, cue.rule)
    draft = Draft(cue.key, status_of(reading, cue), trigger, reading.index, use=cue.use, evidence=[trigger])
    draft.in_heading = reading.sentence.kind == "heading" and not _is_entry(reading, scene)
    for item, part, why in _arguments(reading, cue, triggers, scene):
        give(draft, item, part, scene, why)
    return draft


def _within_quote(reading: Reading, item: Item, cue: Cue) -> bool:
    """Whether an item stands in the same quotation marks as the trigger."""
    return item.end <= cue.start and not _QUOTE.search(reading.article.text, item.end, cue.start)


def _is_entry(reading: Reading, scene: Scene) -> bool:
    """Whether a line without a full stop is an entry of a list, and not one of the highlights above the report."""
    return reading.is_listed() and reading.index > scene.lead


def _arguments(reading: Reading, cue: Cue, triggers: list[Cue], scene: Scene) -> Iterator[tuple[Item, str, str]]:
    clause = reading.clause_of(cue.start)
    window = _window(cue, triggers, clause)
    if cue.key == "agreement" and cue.language == "en":
        # Those in whose presence it is signed stand behind it and sign nothing.
        window = window[0], min((c.start for c in reading.stand_ins("presence", cue.end, window[1])), default=window[1])
    if cue.key == "meeting" and window[1] == clause[1]:
        window = window[0], end_of_list(reading, clause[1], triggers)
    if cue.use == "stop":
        window = reading.sentence.start, reading.sentence.end  # "Next stop: Vienna"
    if cue.use == "face" and (met := faced(reading, cue)):
        window = window[0], max(window[1], met[-1].end)
    if cue.key == "investment":
        for item in investors(reading, cue, window, scene):
            yield item, "investor", "puts in the money in the clause"
        return
    acting = beside_verb(reading, cue, window) or (nations(reading, cue, clause) if cue.key in SPEAKING else [])
    acting = acting or subjects(reading, cue, clause)
    if cue.key == "invitation":
        acting = writers(reading, cue) or acting
    if cue.key == "meeting" and cue.language == "hi" and not any(i.start >= clause[0] for i in acting):
        acting = owners(reading, cue) or acting
    if cue.key == "pledge":
        acting = [*acting, *speaker(reading, clause, acting, scene)]
        for item in listeners(reading, acting, scene):
            yield item, "recipient", "is told of it"
    meant: list[Item] = []
    if cue.key in _TOLD:
        speaking, told = quoted(reading, cue)
        for item in told:
            yield item, _TOLD[cue.key], "is told so"
        meant = told  # "X ने Y से कहा कि सरकार उन्हें जमीन देगी": the pronoun is Y
        if speaking and (cue.language == "hi" or not any(_within_quote(reading, i, cue) for i in acting)):
            acting = speaking
            for item in acting:
                yield item, _SUBJECT_PART[cue.key], "says so in quotation marks"
    inverse = cue.use == "inverse" or (cue.key == "invitation" and cue.language == "en" and is_passive(reading, cue))
    part = "invitee" if inverse else "host" if cue.use in ("shown", "guide") else _SUBJECT_PART[cue.key]
    goals = destinations(reading, cue, window) if cue.key == "visit" else []
    for item in acting:
        if item not in goals:
            yield item, part, "subject of the clause" if item.start >= clause[0] else FAR
    if cue.key == "visit":
        for item in goals:
            yield item, "destination", "destination in the clause"
        for item in guided(reading, cue) if cue.use in ("guide", "lead", "hosted") else ():
            yield item, "visitor", "taken along by the subject"
        for item in shown_around(reading, cue, window):
            yield item, "visitor", "is shown around"
        for item in companions(reading, window, scene):
            yield item, "attendee", "travels along"
        return
    if cue.key == "meeting" and cue.use == "noun":
        for item in spoke_there(reading, cue):
            yield item, "party", "acts at the meeting"
    taken = {id(i) for i in acting}
    # "A and B agreed that C would ...": what is agreed upon names others, who agree to nothing.
    content = bool(acting) and reading.article.text[cue.start : cue.end].endswith(" that")
    for item in reading.items:
        if id(item) in taken or not window[0] <= item.start < window[1]:
            continue
        if (content and item.case not in ("with", "between")) or (meant and item.kind == "pronoun"):
            continue
        if cue.key == "invitation":
            object_part = side_of(reading, cue, item, inverse=inverse)
        elif item.kind in NO_ACTOR:
            object_part = _place_part(reading, cue, item)
        elif cue.key == "pledge":
            object_part = recipient_part(reading, cue, item)
        else:
            together = cue.key == "agreement" and joined_in(reading, item)
            object_part = "party" if together else _object_part(cue, item)
        if object_part:
            yield item, object_part, f"{item.case} in the clause"


def _window(cue: Cue, triggers: list[Cue], clause: tuple[int, int]) -> tuple[int, int]:
    """The stretch in which the objects of a trigger stand: back to the trigger before it, on to the one behind it."""
    low, high = clause
    for other in triggers:
        if other.end <= cue.start:
            low = max(low, other.end)
        elif other.start >= cue.end:
            high = min(high, other.start)
            break
    return low, high


def _place_part(reading: Reading, cue: Cue, item: Item) -> str | None:
    """A state or country stands for its government where it agrees with another: not in "a pact with UK firms"."""
    if item.kind != "place" or cue.key != "agreement" or modifies(reading.article, item):
        return None
    whole = isinstance(item.entity, Place) and item.entity.type in ("country", "state", "prefecture")
    if not whole and item.case != "between":
        return None
    return (
        "party"
        if item.case in ("between", "with", "agent") or (item.case == "bare" and whole and cue.language == "en")
        else None
    )


def _object_part(cue: Cue, item: Item) -> str | None:
    """The part that an item other than the subject has by its case."""
    case, behind = item.case, item.start >= cue.end
    if case in ("including", "besides", "about", "in"):
        return None
    if cue.use == "time" and case == "for":
        return "party"
    if cue.key == "meeting":
        if case == "agent" and cue.language == "en":
            return "party" if behind else None  # "the Minister, accompanied by X, met Y"
        owner = case == "of" and cue.use == "whose"
        return (
            "party"
            if owner or case in ("with", "between", "to", "agent") or (case in ("bare", "of") and behind)
            else None
        )
    return "party" if case in ("with", "between", "to", "agent", "bare", "of") else None


def give(draft: Draft, item: Item, part: str, scene: Scene, why: str) -> None:
    """Give the item's entity a part, and the body behind a person the same one."""
    entity = item.entity
    if isinstance(entity, Place) and part != "destination":
        why = f"the government of {entity.name}"
        seat = seated(entity, scene) if draft.type in SPEAKING and is_seat(entity) else None
        entity = seat or (scene.government(entity.name) if entity.type in GOVERNED else None)
    if not isinstance(entity, Person | Organisation | Place):
        return
    draft.add(entity.id, part, why)
    if isinstance(entity, Person):
        for body in scene.bodies_of(entity):
            draft.add(body.id, part, f"{entity.name} acts for it")


def give_home(draft: Draft, part: str, scene: Scene) -> None:
    """Give the article's principal a part, and the government of the scene the same one."""
    if scene.principal:
        draft.add(scene.principal.id, part, "the article's principal")
    if body := scene.home_body():
        draft.add(body.id, part, "the government of the scene")
