"""Gatherings: the summits, seminars and receptions that the text names become events where it says something of them."""

from outreach_extract.events.circumstances import Circumstances
from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import NO_ACTOR, give
from outreach_extract.events.phrases import Item
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.model import Mention, Organisation, Person, Place

_REACH = 12  # tokens between a gathering and the verb that tells of it
_HOLDS = frozenset({"organise", "hold"})


def gathering_drafts(reading: Reading, scene: Scene, circumstances: Circumstances) -> list[Draft]:
    """A draft for every gathering of the sentence that has a verb, a date or a place of its own."""
    drafts: list[Draft] = []
    for mention in reading.gatherings:
        if mention.attributes.get("bilateral") == "yes":
            continue
        verb = _verb(reading, mention)
        trigger = _trigger(reading, mention, verb)
        cue = verb or Cue(
            mention.start, mention.end, "trigger", "gathering", "noun", "", _language(mention), mention.rule
        )
        draft = Draft("gathering", status_of(reading, cue, "gathering"), trigger, reading.index, evidence=[trigger])
        draft.title = mention.attributes.get("title") or None
        draft.title_key = mention.value
        circumstances.fill_gathering(draft, mention, reading)
        if verb is None and (draft.title is None or (draft.date is None and draft.place is None)):
            continue
        if verb is not None:
            _take_part(draft, verb, reading, scene)
        drafts.append(draft)
    return drafts


def _language(mention: Mention) -> str:
    return "hi" if any("\u0900" <= c <= "\u097f" for c in mention.text) else "en"


def _verb(reading: Reading, mention: Mention) -> Cue | None:
    """The nearest verb that tells of the gathering."""
    low, high = reading.clause_of(mention.start)
    verbs = [
        (apart, cue)
        for cue in reading.cues
        if cue.kind == "trigger" and cue.key == "gathering" and low <= cue.start < high
        and 0 <= (apart := reading.apart(cue, mention)) <= _REACH
    ]  # fmt: skip
    return min(verbs, key=lambda pair: (pair[0], pair[1].start - pair[1].end))[1] if verbs else None


def _trigger(reading: Reading, mention: Mention, verb: Cue | None) -> Mention:
    start = min(mention.start, verb.start) if verb else mention.start
    end = max(mention.end, verb.end) if verb else mention.end
    rule = verb.rule if verb else mention.rule
    text = reading.article.text[start:end]
    return Mention(kind="trigger", start=start, end=end, text=text, rule=rule, value="gathering")


def _take_part(draft: Draft, verb: Cue, reading: Reading, scene: Scene) -> None:
    """Who holds the gathering and who takes part, by the verb and the case of the names in its clause."""
    clause = reading.clause_of(verb.start)
    holds = verb.support in _HOLDS
    for item in reading.items:
        if not clause[0] <= item.start < clause[1]:
            continue
        acts = item.case in ("agent", "lead") or (item.case == "bare" and item.end <= verb.start)
        entity = item.entity
        if isinstance(entity, Place):
            if holds and acts and item.end <= verb.start:
                _host(draft, item, entity, scene)
        elif item.kind in NO_ACTOR or item.kind == "delegation":
            continue
        elif acts and isinstance(entity, Person):
            draft.add(entity.id, "participant", f"{item.case} in the clause")
            for body in scene.bodies_of(entity):
                draft.add(body.id, "organiser" if holds else "participant", f"{entity.name} acts for it")
        elif acts:
            give(draft, item, "organiser" if holds else "participant", scene, f"{item.case} in the clause")
        elif item.case == "with" and holds and isinstance(entity, Organisation):
            draft.add(entity.id, "organiser", "with in the clause")


def _host(draft: Draft, item: Item, place: Place, scene: Scene) -> None:
    """A city that hosts is where it happens; a state or a country stands for its government."""
    if place.type in ("state", "country", "prefecture"):
        give(draft, item, "organiser", scene, "subject of the clause")
    elif draft.place is None:
        draft.place, draft.place_why = place.id, "clause"
