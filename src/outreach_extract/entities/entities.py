"""What an article speaks of, with a way from a span to the entity it names."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from outreach_extract.model import Date, Mention, Organisation, Person, Place, Sector

Entity = Person | Organisation | Place | Sector | Date


@dataclass
class Entities:
    """The entities of one article. ``organisations`` may grow: governments stand behind the people who act for them."""

    people: list[Person] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    sectors: list[Sector] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    money: list[Mention] = field(default_factory=list)

    @cached_property
    def spans(self) -> list[tuple[Mention, Entity]]:
        """Every mention with its entity, in text order. Governments that are added later have no mentions."""
        groups = (self.people, self.organisations, self.places, self.sectors, self.dates)
        return sorted(
            ((m, e) for group in groups for e in group for m in e.mentions),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )

    def within(self, start: int, end: int) -> list[Entity]:
        """The entities that are named between two offsets, in text order."""
        low = bisect_left(self.spans, start, key=lambda pair: pair[0].start)
        high = bisect_left(self.spans, end, key=lambda pair: pair[0].start)
        return [entity for mention, entity in self.spans[low:high] if mention.end <= end]
