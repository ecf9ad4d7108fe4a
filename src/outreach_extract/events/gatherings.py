"""Gatherings: the summits, seminars and receptions that the text names become events where it says something of them."""

import re
from collections.abc import Sequence

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
_ABOUT_IT = re.compile(r"[\s’'\"”]{0,4}(?:\([^()\n]{1,30}\))?[’'\"”]?,?\s{1,3}(?:which|जो)(?=\s)")
_BESIDE = 3  # tokens between a gathering and the verb whose subject it is
_RIGHT_BEHIND = frozenset({"happen", "do"})
_HOLDS = frozenset({"hold", "do"})


def gathering_drafts(
    reading: Reading, found: Sequence[Draft], scene: Scene, circumstances: Circumstances
) -> list[Draft]:
    """A draft for every gathering of the sentence that has a verb, a date or a place of its own.

    ``found`` are the other events of the sentence: who is invited to a gathering does not take part in it yet.
    """
    drafts: list[Draft] = []
    for mention in reading.gatherings:
        if mention.attributes.get("bilateral") == "yes":
            continue
        bidden = [d for d in found if d.type == "invitation" and _is_bidden_to(reading, d, mention)]
        to_come = bool(bidden)
        words = _own_words(reading, mention)
        if to_come and mention.start >= bidden[0].trigger.end:
            words = bidden[0].trigger.end, words[1]  # the day on which one was invited is not the gathering's
        verb = None if to_come else _verb(reading, mention, words)
        trigger = _trigger(reading, mention, verb)
        cue = verb or Cue(
            mention.start, mention.end, "trigger", "gathering", "noun", "", _language(mention), mention.rule
        )
        draft = Draft("gathering", status_of(reading, cue, "gathering"), trigger, reading.index, evidence=[trigger])
        draft.title = mention.attributes.get("title") or None
        draft.title_key = mention.value
        if to_come:
            draft.status = "planned"
        circumstances.fill_gathering(draft, words, mention, reading, told=verb is not None)
        if verb is None and (draft.title is None or not (to_come or draft.date or draft.place)):
            continue
        if verb is not None:
            _own(draft, mention, reading, scene)
            _take_part(draft, verb, reading, scene)
            if not draft.parts and "scene" in (draft.date_why, draft.place_why):
                _visit(draft, scene)
        drafts.append(draft)
    return drafts


def _language(mention: Mention) -> str:
    return "hi" if any("\u0900" <= c <= "\u097f" for c in mention.text) else "en"


def _is_bidden_to(reading: Reading, invitation: Draft, mention: Mention) -> bool:
    """Whether the invitation is to the gathering: it follows the English verb and precedes the Hindi one."""
    if reading.sentence.language == "hi":
        return mention.end <= invitation.trigger.end
    return mention.start >= invitation.trigger.end


def _own_words(reading: Reading, mention: Mention) -> tuple[int, int]:
    """Span of the gathering's clause, with the one about it that follows at once: "the summit, which opens on Monday"."""
    low, high = reading.clause_of(mention.start)
    if (about := _ABOUT_IT.match(reading.article.text, mention.end)) and about.end() < reading.sentence.end:
        high = max(high, reading.clause_of(about.end())[1])
    return low, high


def _verb(reading: Reading, mention: Mention, span: tuple[int, int]) -> Cue | None:
    """The nearest verb of the span that tells of the gathering."""
    low, high = span
    verbs = [
        (apart, cue)
        for cue in reading.cues
        if cue.kind == "trigger" and cue.key == "gathering" and low <= cue.start < high
        and 0 <= (apart := reading.apart(cue, mention)) <= (_BESIDE if cue.support in _RIGHT_BEHIND else _REACH)
        and (cue.support not in _RIGHT_BEHIND or cue.start >= mention.end)
    ]  # fmt: skip
    return min(verbs, key=lambda pair: (pair[0], pair[1].start - pair[1].end))[1] if verbs else None


def _trigger(reading: Reading, mention: Mention, verb: Cue | None) -> Mention:
    start = min(mention.start, verb.start) if verb else mention.start
    end = max(mention.end, verb.end) if verb else mention.end
    rule = verb.rule if verb else mention.rule
    text = reading.article.text[start:end]
    return Mention(kind="trigger", start=start, end=end, text=text, rule=rule, value="gathering")


def _own(draft: Draft, mention: Mention, reading: Reading, scene: Scene) -> None:
    """Whose gathering it is: "the state government's road show", "तेलंगाना सरकार का रोड शो"."""
    for item in reading.items:
        if item.end <= mention.start and isinstance(item.entity, Organisation):
            if reading.words(item.end, mention.start) in (["का"], ["की"], ["के"], ["'s"], ["’s"]):
                draft.add(item.entity.id, "organiser", "owner of the gathering")


def _visit(draft: Draft, scene: Scene) -> None:
    """A gathering on the way of a tour, of which no more is told, is one that the article's principal went to."""
    if scene.principal:
        draft.add(scene.principal.id, "participant", "the article's principal")
        if body := scene.home_body():
            draft.add(body.id, "participant", "the government of the scene")


def _take_part(draft: Draft, verb: Cue, reading: Reading, scene: Scene) -> None:
    """Who holds the gathering and who takes part, by the verb and the case of the names in its clause."""
    if verb.support == "happen":
        return
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
