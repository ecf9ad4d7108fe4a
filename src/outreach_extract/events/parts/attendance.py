"""Who was merely present: lists of officials go to the events that they attended."""

from collections import deque
from collections.abc import Iterator

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.attended import ALONG, attended
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.when import When
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person

_BESIDE = frozenset({"presence", "witness"})  # words right beside the names of those present
_BEFORE = frozenset({"to", "tell"})  # what is done before someone: "X के सामने सूची रखी"
_COLON = ":"
_REACH = 200  # events; further back than any report goes, so that a text of many reports costs no more than they do
_NEAR, _NEAR_EN = 3, 8  # tokens between "in the presence of" and the first name
Actor = Person | Organisation
_STATE = frozenset({"government", "ministry", "department"})  # whose officials are present, not they themselves


class Attendance:
    """Gives those whom the text only says to be present, or to travel along, the part of attendees."""

    def __init__(self, scene: Scene, when: When) -> None:
        self._scene = scene
        self._when = when
        self._drafts = deque[Draft](maxlen=_REACH)
        """The last events told, talks aside left out."""
        self._witnesses: list[Actor] = []
        """Those in whose presence the agreements of the list were made."""
        self._members: list[Actor] = []
        """Those of the last delegation."""
        self._cue: tuple[Cue, Reading] | None = None
        """The words above a list of those present: "Members of the delegation:"."""

    def follow(self, reading: Reading, found: list[Draft]) -> None:
        """Take in a sentence with the events that it states."""
        self._drafts += (d for d in found if not _is_aside(d, reading))
        for draft in found:
            if draft.type == "visit" and _is_delegations(draft, reading):
                for member in self._members:
                    draft.parts.setdefault(member.id, ("attendee", "of the delegation"))
        listed = reading.is_listed()
        for draft in found:
            if listed and draft.type == "agreement":
                for witness in self._witnesses:
                    draft.parts.setdefault(witness.id, ("attendee", "present at all those of the list"))
        if self._cue and listed:
            self._add(*self._cue, _named_in(reading))
            return
        self._cue = None
        for cue in _cues(reading, found):
            people = _people(reading, cue)
            self._add(cue, reading, people)
            if not listed and cue.key not in ALONG and _names_pacts(reading):
                self._witnesses = people or self._witnesses
            if not people and reading.text.rstrip().endswith(_COLON):
                self._cue = cue, reading

    def _add(self, cue: Cue, reading: Reading, people: list[Actor]) -> None:
        if cue.key == "entourage":
            self._members = people
        persons = sum(isinstance(p, Person) for p in people)
        for draft in attended(reading, cue, self._drafts, persons, self._when) if people else ():
            crowd = cue.key == "present" and draft.type == "meeting" and self._names_no_other_side(draft)
            for entity in _with_bodies(people, self._scene):
                if crowd and not self._scene.is_home(entity):
                    draft.add(entity.id, "party", "named among those met")
                    continue
                if cue.key not in ALONG or entity.id not in draft.parts:
                    _attend(draft, entity, cue, reading)

    def _names_no_other_side(self, draft: Draft) -> bool:
        """Whether the text has told of a meeting with nameless people only: "met investors"."""
        return all(self._scene.is_home(self._scene.entity(ref)) for ref in draft.refs())


def _names_pacts(reading: Reading) -> bool:
    """Whether the sentence names agreements, as the one above a list of them does."""
    return any(c.kind == "trigger" and c.key == "agreement" for c in reading.cues)


def _is_delegations(draft: Draft, reading: Reading) -> bool:
    """Whether it is the delegation that travels: "The team flies to Osaka today"."""
    low, _ = reading.clause_of(draft.trigger.start)
    here = [i for i in reading.items if low <= i.start < draft.trigger.start and i.kind == "delegation"]
    return any(i.case in ("agent", "bare") for i in here)


def _is_aside(draft: Draft, reading: Reading) -> bool:
    """Whether it is a talk on the side, of which those present at the event itself are no part."""
    return draft.type == "meeting" and bool(reading.stand_ins("aside", *reading.clause_of(draft.trigger.start)))


def _cues(reading: Reading, found: list[Draft]) -> Iterator[Cue]:
    """The words of presence; a delegation that "included" others was present nowhere in particular."""
    span = reading.sentence.start, reading.sentence.end
    along = [c for key in ALONG for c in reading.stand_ins(key, *span)]
    if not along:
        yield from reading.stand_ins("present", *span)
    yield from reading.stand_ins("presence", *span)
    # "Exchanged before the two ministers": of a pact the word tells place, of anything else time.
    if any(d.type == "agreement" for d in found):
        yield from reading.stand_ins("witness", *span)
    yield from along


def _attend(draft: Draft, entity: Actor, cue: Cue, reading: Reading) -> None:
    """Presence alone: it takes back the part that the place in the very same sentence suggested."""
    own = draft.parts.get(entity.id)
    beside = draft.sentence == reading.index and cue.key in _BESIDE and draft.use not in _BEFORE
    if own is None or (beside and isinstance(entity, Person)):
        draft.parts[entity.id] = ("attendee", "named as present")


def _may_attend(item: Item) -> bool:
    """Whether the item names a person, or a body whose officers can be present for it: not a government."""
    entity = item.entity
    if item.kind not in ("person", "title", "organisation"):
        return False
    return isinstance(entity, Person) or (isinstance(entity, Organisation) and entity.kind not in _STATE)


def _with_bodies(people: list[Actor], scene: Scene) -> Iterator[Actor]:
    """The people, each with the agency, company or chamber that they stand for."""
    for person in people:
        yield person
        for body in scene.bodies_of(person) if isinstance(person, Person) else ():
            if body.kind not in _STATE:
                yield body


def _people(reading: Reading, cue: Cue) -> list[Actor]:
    """The people whom the cue speaks of: those of its clause, or of the list that follows or precedes it."""
    people = [i for i in reading.items if _may_attend(i)]
    if cue.key in _BESIDE:
        if cue.language == "en":
            after = [i for i in people if i.start >= cue.end]
            return _entities(after) if after and reading.apart(cue, after[0]) <= _NEAR_EN else []
        before = [i for i in people if i.end <= cue.start]
        return _entities(i for i in before[-1:] if reading.apart(i, cue) <= _NEAR)
    low, high = reading.list_of(cue.start)
    here = [i for i in people if low <= i.start < high] or people
    if reading.article.text.startswith(_COLON, high) and not any(i.end <= cue.start for i in here):
        return _entities(i for i in people if i.start >= high)  # "Accompanying the minister: X, Y"
    if cue.key in ALONG:
        return _entities(here)  # whoever travels already is no mere attendant
    here = [i for i in here if i.end <= cue.start] or here
    if cue.language == "en":
        return _entities(here)  # in "Secretary to the Chief Minister" the preposition is the title's
    here = [i for i in here if i.case != "agent" or i.kind != "organisation"]  # "फिक्की की ओर से हुई मीट में X मौजूद थे"
    return _entities(i for i in here if i.case not in ("with", "to"))


def _named_in(reading: Reading) -> list[Actor]:
    """The people in a line of a list, or the body in a line that names none."""
    named = _entities([i for i in reading.items if _may_attend(i)])
    return [e for e in named if isinstance(e, Person)] or named


def _entities(items: Iterator[Item] | list[Item]) -> list[Actor]:
    return [i.entity for i in items if isinstance(i.entity, Actor)]
