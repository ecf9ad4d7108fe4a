"""Who promises help to whom: the one who speaks, the other side, the place that the help is for and its government."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.adjacent import openers
from outreach_extract.events.parts.investors import BUSINESS
from outreach_extract.events.parts.public import is_private, is_to_public
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person, Place

FAR = "subject of the sentence"
"""Why someone has a part who is named in another clause than the trigger."""
_OBJECT = 4  # tokens from an English verb of promising to whom it is promised
_THAT = 3  # words behind a Hindi verb of promising in which "कि" opens what is promised


def speaker(reading: Reading, clause: tuple[int, int], givers: list[Item], scene: Scene) -> list[Item]:
    """Who says in the clause before that their own country or body will help: "X ने कहा कि ब्रिटेन मदद करेगा"."""
    spoken = [i for i in reading.items if i.kind in ("person", "title", "pronoun") and i.case in ("agent", "bare")]
    said_by = [(i, i.entity) for i in spoken if i.end <= clause[0] and isinstance(i.entity, Person)]
    before = [(item, person) for item, person in said_by if not scene.is_home(person)]
    if not before or not givers or givers[0].start < clause[0]:
        return []
    (item, person), giver = before[-1], givers[0].entity
    public = isinstance(giver, Place) or (isinstance(giver, Organisation) and giver.kind not in BUSINESS)
    same = person.country is not None and person.country == getattr(giver, "country", None)
    return [item] if giver in scene.bodies_of(person) or (public and same) else []


def listeners(reading: Reading, givers: list[Item], scene: Scene) -> list[Item]:
    """Who of the other side is told of the promise: "X told the Chief Minister that Fraunhofer would train ..."."""
    giver = givers[0].entity if givers else None
    if not isinstance(giver, Person | Organisation | Place):
        return []
    at_home = scene.is_home(giver)
    telling = [c for c in reading.cues if c.kind == "trigger" and c.use == "tell" and c.language == "en"]
    told = [i for c in telling for i in openers(reading, c.end)[:2]]
    return [i for i in told if isinstance(i.entity, Person | Organisation) and scene.is_home(i.entity) != at_home]


def recipient_part(reading: Reading, cue: Cue, item: Item) -> str | None:
    """Whether help is promised to the item: "promised Bosch land", "promised help to Bosch", "बॉश को"; not "…, Bosch said"."""
    object_behind = (item.start >= cue.end and reading.apart(item, cue) <= _OBJECT) or (
        cue.use == "noun" and item.case == "bare"  # "gave Bosch an assurance"
    )
    told = item.case in ("to", "with") or (item.case in ("bare", "of") and object_behind)
    return "recipient" if told else None


def settle_pledge(draft: Draft, reading: Reading, running: Running, scene: Scene) -> bool:
    """Complete a pledge from the scene; false if it is none, such as a grant of the state's own government to its people."""
    homes = [ref for ref in draft.refs("giver") if scene.is_home(scene.entity(ref))]
    if (
        draft.use in ("grant", "bestow")
        and next((why for part, why in draft.parts.values() if part == "giver"), FAR) == FAR
    ):
        return False
    to_others = any(not scene.is_home(scene.entity(ref)) for ref in draft.refs("recipient"))
    if draft.use in ("grant", "bestow", "keen") and homes and not to_others:
        # What only a counterpart does: a pronoun then stands for the other side.
        pronouns = [i.entity for i in reading.items if i.kind == "pronoun"] if running.counterparts else []
        if not any(scene.entity(ref) in pronouns for ref in homes):
            return False
        for ref in homes:
            del draft.parts[ref]
    if is_private(draft, running, scene) or (not draft.refs("recipient") and is_to_public(draft, reading, scene)):
        return False
    if not draft.refs("giver"):
        for entity in running.counterparts:
            draft.add(entity.id, "giver", "the counterpart of the scene")
    if not draft.refs("recipient") and not any(scene.is_home(scene.entity(ref)) for ref in draft.refs("giver")):
        _add_place(draft, reading, scene)
    return bool(draft.refs("giver"))


def _add_place(draft: Draft, reading: Reading, scene: Scene) -> None:
    """Help is for the place that is named with it, and for the government there."""
    place = _place_helped(draft, reading)
    if place:
        draft.add(place.id, "recipient", "the place that the help is for")
    state = scene.state_place(place) if place and place.type != "country" else place
    body = scene.government(state.name) if state else scene.home_body()
    if body:
        draft.add(body.id, "recipient", "the government of the place" if state else "the government of the scene")


def _place_helped(draft: Draft, reading: Reading) -> Place | None:
    """The first place in India behind "promised", or before "मदद करेगा"."""
    low, high = draft.trigger.end, reading.sentence.end
    if reading.sentence.language == "hi" and "कि" not in reading.words(low, high)[:_THAT]:
        low, high = reading.clause_of(draft.trigger.start)[0], draft.trigger.start
    named = (i.entity for i in reading.items if low <= i.start < high and i.case not in ("agent", "about"))
    return next((p for p in named if isinstance(p, Place) and p.country == "IN" and p.type != "venue"), None)
