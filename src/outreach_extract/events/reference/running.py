"""Who was spoken of last: what pronouns, "the company" and "all three" refer to."""

from dataclasses import dataclass, field
from itertools import islice

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person, Place

Actor = Person | Organisation
SITES = frozenset({"city", "district", "zone"})
_HEADS = frozenset({"prime_minister", "head_of_state", "chief_minister", "governor"})
_REACH = 40  # bodies back to which a short form may refer; a bound for very long texts
_ACTING = frozenset({"person", "title", "pronoun", "organisation", "company", "group", "delegation"})
_COUPLE = 2
_TOGETHER = frozenset({"meeting", "visit", "agreement"})


@dataclass(slots=True)
class Running:
    """The state of reference from sentence to sentence."""

    person: Person | None = None
    """The subject of the last sentence."""
    body: Organisation | None = None
    """The body that is the subject of the last sentence, or none."""
    other: Person | None = None
    """The last person who is not the principal."""
    people: dict[str, Person] = field(default_factory=dict)
    """The people named so far by their identifiers, the one named last at the end."""
    counterparts: list[Actor] = field(default_factory=list)
    """The other side of the last meeting, visit or agreement."""
    hosts: list[Actor] = field(default_factory=list)
    """The home side of the last meeting."""
    guests: list[Actor] = field(default_factory=list)
    """The other side of the last visit."""
    group: list[Actor] = field(default_factory=list)
    """The last names that stood in one list or took part in one event."""
    couple: list[Person] = field(default_factory=list)
    """The two people of the last sentence, if it was about two."""
    bodies: dict[str, Organisation] = field(default_factory=dict)
    """The bodies named so far by their identifiers, the one named last at the end."""
    site: Place | None = None
    """The last place below a state that was named in India."""
    agreement: Draft | None = None
    """The last agreement that was told."""
    meeting: Draft | None = None
    """The last meeting that was told."""

    @property
    def company(self) -> Organisation | None:
        """The last company."""
        return next((b for b in reversed(self.last_bodies()) if b.kind == "company"), None)

    def last_bodies(self) -> list[Organisation]:
        """The bodies to which a short form may refer, the one named last at the end."""
        return [*islice(reversed(self.bodies.values()), _REACH)][::-1]

    def last_people(self) -> list[Person]:
        """The people to whom a pronoun may refer, the one named last first."""
        return [*islice(reversed(self.people.values()), _REACH)]

    def leaders(self) -> list[Person]:
        """The two heads of governments who were named last: "the two leaders"; none if there is only one."""
        heads = [p for p in self.last_people() if any(r.role in _HEADS for r in p.roles)][:2]
        return heads if len(heads) == 2 else []

    def move_on(self, items: list[Item], language: str | None, found: list[Draft], scene: Scene) -> None:
        """Take in a sentence: its noun phrases and the events that it states."""
        people = [i for i in items if isinstance(i.entity, Person) and i.kind in ("person", "title")]
        # In English "by X" tells who did it in the passive only, or who came along.
        cases = ("agent", "bare") if language == "hi" else ("bare", "agent")
        named = [i for i in items if i in people or i.kind == "pronoun"]
        subject = next((i.entity for case in cases for i in named if i.case == case), None)
        if isinstance(subject, Person):
            self.person = subject
        acting = next((i.entity for i in items if i.case in cases and i.kind in _ACTING), None)
        self.body = acting if isinstance(acting, Organisation) else None
        met = {i.entity.id: i.entity for i in named if isinstance(i.entity, Person)}
        self.couple = [*met.values()] if len(met) == _COUPLE else []
        for item in items:
            if item in people and isinstance(item.entity, Person) and item.entity is not scene.principal:
                self.other = item.entity
            if item in people and isinstance(item.entity, Person):
                self.people.pop(item.entity.id, None)
                self.people[item.entity.id] = item.entity
            if isinstance(item.entity, Organisation):
                self.bodies.pop(item.entity.id, None)
                self.bodies[item.entity.id] = item.entity
            if isinstance(item.entity, Place) and item.entity.country == "IN" and item.entity.type in SITES:
                self.site = item.entity
        for draft in found:
            if draft.type == "agreement":
                self.agreement = draft
            if draft.type == "meeting":
                self.meeting = draft
            if draft.type in _TOGETHER:
                sides = [scene.entity(ref) for ref in draft.refs("party", "host", "visitor")]
                others = [o for o in sides if isinstance(o, Actor) and not scene.is_home(o)]
                if draft.type == "meeting":
                    self.hosts = [o for o in sides if isinstance(o, Actor) and scene.is_home(o)]
                if others:
                    self.counterparts = self.group = others
                    self.guests = others if draft.type == "visit" else self.guests
        for names in _lists(items, scene):
            self.group = names


def _lists(items: list[Item], scene: Scene) -> list[list[Actor]]:
    """The names that stand in one list, those of the home side aside; lists of one are none."""
    lists: dict[int, dict[str, Actor]] = {}
    for item in items:
        if item.chain >= 0 and item.kind in ("person", "organisation"):
            head = _head_of(item, items)
            members = lists.setdefault(head, {})
            for entity in (items[head].entity, item.entity):
                if isinstance(entity, Actor) and not scene.is_home(entity):
                    members[entity.id] = entity
    return [list(members.values()) for members in lists.values() if len(members) > 1]


def _head_of(item: Item, items: list[Item]) -> int:
    """Index of the item with which the list begins or ends that the item stands in."""
    seen: set[int] = set()
    at = item.chain
    while items[at].chain >= 0 and at not in seen:
        seen.add(at)
        at = items[at].chain
    return at
