"""An event in the making."""

from dataclasses import dataclass, field
from typing import NamedTuple

from outreach_extract.model import Mention

SCENIC = frozenset({"meeting", "invitation", "agreement", "pledge"})
"""Types of events that happen when and where the report has come to, if no words of their own say otherwise."""


class Told(NamedTuple):
    """A date as the text tells it."""

    edtf: str
    mention: Mention


@dataclass(slots=True)
class Draft:
    """What is known so far of one event; becomes a model once everything is settled."""

    type: str
    status: str
    trigger: Mention
    sentence: int
    """Index of the sentence that states it."""
    in_heading: bool = False
    """Whether only a headline states it."""
    sums_up: bool = False
    """Whether the entries of a list below tell one by one what it tells as a whole."""
    to_site: bool = False
    """Whether a visit goes to a body or a venue, and not to a country or a city."""
    apart: bool = False
    """Whether it need not have happened when and where the report has come to."""
    use: str = "verb"
    """How the trigger states it: verb, noun, topic, ...; bidden for a gathering that one is only invited to."""
    kind: str = ""
    """What sort of gathering it is: summit, roadshow, meal, ..."""
    parts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Entity id → its part and why it has it, in order of entry."""
    told: Told | None = None
    """The date, and the words that give it; those of another sentence if it is the scene's."""
    date_why: str = ""
    place: str | None = None
    """Id of the place."""
    place_why: str = ""
    sectors: dict[str, None] = field(default_factory=dict)
    title: str | None = None
    title_key: str | None = None
    amount: Mention | None = None
    evidence: list[Mention] = field(default_factory=list)

    @property
    def date(self) -> str | None:
        """The date in EDTF."""
        return self.told.edtf if self.told else None

    def add(self, ref: str, part: str, why: str) -> None:
        """Give an entity a part, unless it already has one that says as much: more than presence, or than to take part."""
        own = self.parts[ref][0] if ref in self.parts else "attendee"
        if own == "attendee" or (own, part) == ("participant", "organiser"):
            self.parts[ref] = (part, why)

    def take(self, draft: "Draft") -> None:
        """Take in what another draft of the same happening tells: the more exact day and place, whoever took part."""
        for ref, (part, why) in draft.parts.items():
            self.add(ref, part, why)
        if self.date is None or (draft.date_why == "clause" and self.date_why != "clause"):
            self.told, self.date_why = draft.told or self.told, draft.date_why
        if self.place is None or (draft.place_why == "clause" and self.place_why != "clause"):
            self.place, self.place_why = draft.place or self.place, draft.place_why
        self.sectors.update(draft.sectors)
        self.amount = self.amount or draft.amount
        self.title = self.title or draft.title
        self.evidence += draft.evidence

    def refs(self, *parts: str) -> list[str]:
        """Ids of the entities in these parts; of all but attendees if none is named."""
        return [r for r, (part, _) in self.parts.items() if (part in parts if parts else part != "attendee")]
