"""Gatherings: the summits, seminars and receptions that the text names become events where it says something of them."""

from outreach_extract.events.circumstances import Circumstances
from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import give
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.model import Mention, Organisation, Person

_REACH = 12  # tokens between a gathering and the verb that tells of it
_HOLDS = frozenset({"organise", "hold"})
_NO_PART = frozenset({"place", "date", "people", "gathering", "delegation"})


def gathering_drafts(reading: Reading, scene: Scene, circumstances: Circumstances) -> list[Draft]:
    """A draft for every gathering of the sentence that has a verb, a date or a place of its own."""
    drafts: list[Draft] = []
    for mention in reading.gatherings:
        if mention.attributes.get("bilateral") == "yes":
            continue
        verb = _verb(reading, mention)
        trigger = _trigger(reading, mention, verb)
        cue = verb or Cue(mention.start, mention.end, "trigger", "gathering", "noun", "", _language(mention), mention.rule)
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
    return min(verbs, key=lambda pair: pair[0])[1] if verbs else None


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
        if item.kind == "place":
            if holds and item.case in ("agent", "bare") and item.end <= verb.start:
                give(draft, item, "organiser", scene, f"{item.case} of {verb.rule}")
            continue
        if item.kind in _NO_PART:
            continue
        if item.case in ("agent", "lead", "bare") and (item.end <= verb.start or item.case == "agent"):
            part = "organiser" if holds and isinstance(item.entity, Organisation) else "participant"
            if isinstance(item.entity, Person):
                draft.add(item.entity.id, "participant", f"{item.case} in the clause")
                if not holds:
                    continue
                for body in scene.bodies_of(item.entity):
                    draft.add(body.id, "organiser", f"{item.entity.name} acts for it")
            else:
                give(draft, item, part, scene, f"{item.case} in the clause")
        elif item.case == "with" and holds and isinstance(item.entity, Organisation):
            draft.add(item.entity.id, "organiser", "with in the clause")
