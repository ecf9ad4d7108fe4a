"""Gatherings: the summits, seminars and receptions that the text names become events where it says something of them."""

import re
from collections.abc import Sequence

from outreach_extract.events.drafts import Draft
from outreach_extract.events.gatherings.entries import is_entry
from outreach_extract.events.gatherings.proceedings import OPENINGS, name_holders, speak_there, take_part
from outreach_extract.events.parts.frames import give, give_home
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.circumstances import Circumstances
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.status import status_of
from outreach_extract.model import Mention, Organisation, Person, Place

_DETERMINED = 2  # words between a preposition and a gathering: "at a", "at the"
_REACH = 12  # tokens between a gathering and the verb that tells of it
_ABOUT_IT = re.compile(r"[\s’'\"”]{0,4}(?:\([^()\n]{1,30}\))?[’'\"”]?,?\s{1,3}(?:which|that|जो)(?=\s)")
_THERE = re.compile(r",?\s{0,3}(?:जिसमें|जिनमें|जहां|where)(?=\s)")
_BESIDE = 3  # tokens between a gathering and the verb whose subject it is
_RIGHT_BEHIND = frozenset({"happen", "do"})
_OPENS = frozenset({"open", "found"})  # whatever they open; only something that is built
_BY_ITSELF = frozenset({"at", "in", "on", "to", "for", "up"})  # "which will open at the centre"
_OBJECT = 6  # tokens between "opened" and what is opened
_ASKED = frozenset({"agent", "to", "with"})  # who invites and whom stands before what is a Hindi gathering's own
_REACH_OF_OPENING = 24  # "केंद्र का उद्घाटन मंगलवार को मुख्यमंत्री X और राजदूत Y ने किया"


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
        bidden = next((d for d in found if d.type == "invitation" and _is_bidden_to(reading, d, mention)), None)
        words = _own_words(reading, mention, bidden)
        verb = None if bidden else _verb(reading, mention, words)
        draft = _draft(reading, mention, verb)
        if bidden:
            draft.status, draft.use = "planned", "bidden"
        entry = not bidden and verb is None and is_entry(reading, mention, scene)
        circumstances.fill_gathering(draft, words, mention, reading, told=verb is not None or entry)
        _own(draft, mention, reading, scene)
        if verb:
            _tell(draft, verb, mention, reading, scene)
        elif not _is_told(draft, mention, reading, scene, entry=entry):
            continue
        if not (_is_headline(reading, scene) if bidden else _is_purpose(draft, mention, reading)):
            drafts.append(draft)
    return drafts + _openings(reading, scene, circumstances)


def _draft(reading: Reading, mention: Mention, verb: Cue | None) -> Draft:
    trigger = _trigger(reading, mention, verb)
    cue = verb or Cue(mention.start, mention.end, "trigger", "gathering", "noun", "", _language(mention), mention.rule)
    draft = Draft("gathering", status_of(reading, cue, "gathering"), trigger, reading.index, evidence=[trigger])
    draft.title = mention.attributes.get("title") or None
    draft.title_key = mention.value
    draft.kind = mention.attributes.get("type", "")
    return draft


def _tell(draft: Draft, verb: Cue, mention: Mention, reading: Reading, scene: Scene) -> None:
    """Who holds the gathering and takes part, by its verb and by that of the clause about it: "a fair, जिसमें X भाग लेंगे"."""
    take_part(draft, verb, mention, reading, scene)
    high = reading.clause_of(max(verb.start, mention.start))[1]
    if high < reading.sentence.end and _THERE.match(reading.article.text, high):
        about = reading.clause_of(high)
        there = [
            c for c in reading.cues if c.key == "gathering" and c.support == "attend" and about[0] <= c.start < about[1]
        ]
        if there and not reading.stand_ins("present", *about):
            take_part(draft, there[-1], mention, reading, scene)
    if not draft.parts and scene.principal and "scene" in (draft.date_why, draft.place_why):
        give_home(draft, "participant", scene)  # on the way of the principal's tour, of which no more is told


def _is_told(draft: Draft, mention: Mention, reading: Reading, scene: Scene, *, entry: bool) -> bool:
    """Whether a gathering without a verb is told of all the same; who holds it and acts there is taken in."""
    if entry and (draft.status == "occurred" or (draft.status == "planned" and not draft.parts)):
        give_home(draft, "participant", scene)
    elif draft.use != "bidden" and draft.status == "occurred":
        speak_there(draft, mention, reading, scene)
    found = draft.use == "bidden" or draft.date or draft.place or draft.refs("participant")
    if not found or not (draft.title or draft.parts):
        return False
    name_holders(draft, mention, reading, scene)
    return True


def _is_headline(reading: Reading, scene: Scene) -> bool:
    """Whether a headline only says who was invited to what the report names in full: "X invites Y to Pune summit"."""
    last = reading.article.of_kind("gathering")[-1]
    return reading.index < scene.lead and last.start >= reading.article.sentences[scene.lead].start


def _is_purpose(draft: Draft, mention: Mention, reading: Reading) -> bool:
    """Whether the gathering is only what something else is done for: "समिट के लिए जापान गए", but not if its day is told."""
    dated = draft.status == "planned" and draft.date_why == "clause"
    return not dated and any(
        0 <= c.start - mention.end <= 1 for c in reading.stand_ins("purpose", *reading.clause_of(mention.start))
    )


def _is_the_state(reading: Reading, item: Item) -> bool:
    """Whether a state is meant as the one that acts, and not named as the land of something."""
    return isinstance(item.entity, Place) and reading.article.text[item.start : item.end].lower() == "the state"


def _openings(reading: Reading, scene: Scene, circumstances: Circumstances) -> list[Draft]:
    """Inaugurations told by a verb alone: "inaugurated the plant", "unveiled a bust of Gandhi"."""
    drafts: list[Draft] = []
    last = -1
    opens = [c for c in reading.cues if c.kind == "trigger" and c.support in _OPENS]
    for cue in sorted(opens, key=lambda c: (c.start, -c.end)):
        if cue.start < last or _opens_gathering(reading, cue):
            continue
        if cue.support == "found" and not _opens_plant(reading, cue):
            continue
        last, span = cue.end, reading.clause_of(cue.start)
        trigger = reading.trigger("gathering", cue.start, cue.end, cue.rule)
        draft = Draft("gathering", status_of(reading, cue), trigger, reading.index, evidence=[trigger])
        draft.kind = "inauguration"
        circumstances.fill_gathering(draft, span, trigger, reading, told=True)
        take_part(draft, cue, trigger, reading, scene)
        if any(isinstance(scene.entity(ref), Person) for ref in draft.parts) or (draft.parts and cue.support == "open"):
            drafts.append(draft)
    return drafts


def _opens_plant(reading: Reading, cue: Cue) -> bool:
    """Whether something that is built stands behind a verb of opening: "opened a pilot plant", not "opened talks"."""
    _, high = reading.clause_of(cue.start)
    if not _BY_ITSELF.isdisjoint(reading.words(cue.end, high)[:1]):
        return False
    return any(0 <= reading.apart(p, cue) <= _OBJECT for p in reading.stand_ins("plant", cue.end, high))


def _opens_gathering(reading: Reading, cue: Cue) -> bool:
    """Whether what is opened is a gathering, named or meant by a pronoun."""
    words = reading.words(cue.end, reading.sentence.end)
    named = any(reading.apart(m, cue) <= _REACH and m.start >= cue.start for m in reading.gatherings)
    return named or words[:1] in (["it"], ["it."], ["it,"])


def _language(mention: Mention) -> str:
    return "hi" if any("\u0900" <= c <= "\u097f" for c in mention.text) else "en"


def _is_bidden_to(reading: Reading, invitation: Draft, mention: Mention) -> bool:
    """Whether the invitation is to the gathering: it follows the English verb, or is the last before the Hindi one.

    What one is invited *at* is where the invitation was made.
    """
    if reading.sentence.language == "hi":
        before = [m for m in reading.gatherings if m.end <= invitation.trigger.end]
        return before[-1:] == [mention] and not _invites_there(reading, invitation, mention)
    at = reading.words(invitation.trigger.end, mention.start)[-_DETERMINED:]
    return mention.start >= invitation.trigger.end and "at" not in at


def _invites_there(reading: Reading, invitation: Draft, mention: Mention) -> bool:
    """Whether a Hindi gathering is where someone invites: "सम्मेलन में X ने उद्यमियों को न्योता दिया", "समिट के मंच से"."""
    words = reading.words(mention.end, invitation.trigger.start)
    if words[:2] == ["के", "मंच"]:
        return True
    agents = (i.start for i in reading.items if i.case == "agent" and mention.end <= i.start < invitation.trigger.start)
    agent = next(agents, None)
    return words[:1] == ["में"] and agent is not None and not reading.stand_ins("coming", mention.end, agent)


def _own_words(reading: Reading, mention: Mention, bidden: Draft | None) -> tuple[int, int]:
    """Span of the gathering's clause, with the one about it that follows at once: "the summit, which opens on Monday".

    Of a gathering that one is invited to it begins behind the inviting, or behind who invites and whom: the day and the
    place of the inviting are not the gathering's.
    """
    low, high = reading.clause_of(mention.start)
    if bidden and mention.start >= bidden.trigger.end:
        low = bidden.trigger.end
    elif bidden:
        low = max([low, *(i.end for i in reading.items if i.case in _ASKED and i.end <= mention.start)])
    if (about := _ABOUT_IT.match(reading.article.text, mention.end)) and about.end() < reading.sentence.end:
        high = max(high, reading.clause_of(about.end())[1])
    return low, high


def _verb(reading: Reading, mention: Mention, span: tuple[int, int]) -> Cue | None:
    """The nearest verb of the span that tells of the gathering."""
    low, high = span
    behind = _REACH_OF_OPENING if mention.attributes.get("type") in OPENINGS else _BESIDE
    verbs = [
        (apart, cue)
        for cue in reading.cues
        if cue.kind == "trigger" and cue.key == "gathering" and low <= cue.start < high
        and (apart := 0 if mention.start < cue.start < cue.end == mention.end else reading.apart(cue, mention)) >= 0
        and apart <= (behind if cue.support in _RIGHT_BEHIND else _REACH)
        and (cue.support not in _RIGHT_BEHIND or _is_its_own(reading, cue, mention))
    ]  # fmt: skip
    return min(verbs, key=lambda pair: (pair[0], pair[1].start - pair[1].end))[1] if verbs else None


def _is_its_own(reading: Reading, verb: Cue, mention: Mention) -> bool:
    """Whether the gathering is the subject or the object of the verb behind it: not in "सम्मेलन में मांग रखी"."""
    return verb.start >= mention.end and reading.words(mention.end, verb.start)[:1] != ["में"]


def _trigger(reading: Reading, mention: Mention, verb: Cue | None) -> Mention:
    start = min(mention.start, verb.start) if verb else mention.start
    end = max(mention.end, verb.end) if verb else mention.end
    rule = verb.rule if verb else mention.rule
    return reading.trigger("gathering", start, end, rule)


def _own(draft: Draft, mention: Mention, reading: Reading, scene: Scene) -> None:
    """Whose gathering it is: "the government's road show", "तेलंगाना सरकार का रोड शो", "the CII Partnership Summit"."""
    for item in reading.items:
        if item.end <= mention.start and isinstance(item.entity, Organisation):
            if reading.words(item.end, mention.start) in (["का"], ["की"], ["के"], ["'s"], ["’s"]):
                draft.add(item.entity.id, "organiser", "owner of the gathering")
        elif reading.words(mention.end, item.start) in (["of"], ["of", "the"], ["by"], ["by", "the"]):
            if isinstance(item.entity, Organisation) or _is_the_state(reading, item):  # "a road show of the state"
                give(draft, item, "organiser", scene, "owner of the gathering")
    for body in scene.entities.within(mention.start, mention.end):
        if isinstance(body, Organisation) and body.canon:
            draft.add(body.id, "organiser", "in the gathering's name")
