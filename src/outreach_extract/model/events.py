"""What happened: seven types of event, each with its own typed parts."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from outreach_extract.model.entities import Date
from outreach_extract.model.mention import Frozen, Mention

Status = Literal["occurred", "ongoing", "planned", "proposed", "denied"]


class Participant(Frozen):
    """A person, body or place in one part of an event."""

    ref: str = Field(description="Identifier of the person, organisation or place in this extraction.")
    name: str = Field(description="Its name, for reading.")
    part: str = Field(description="party, attendee, visitor, destination, host, inviter, invitee, investor, ...")
    why: str = Field(
        description="Why it is here: its position in the clause, a pronoun, the scene, the government of a person."
    )


class EventPlace(Frozen):
    """Where an event takes place."""

    ref: str = Field(description="Identifier of the place in this extraction.")
    name: str = Field(description="Its usual English name.")
    why: str = Field(description="clause, sentence, scene, destination or dateline.")


class Money(Frozen):
    """A sum as written, and as a number with its currency."""

    mention: Mention = Field(description="The expression in the raw text.")
    value: float | None = Field(description="The sum in units of the currency; null if the text gives no number.")
    currency: str | None = Field(description="ISO 4217 code; null if the text names none.")


class Event(Frozen):
    """Common fields of all events. A plugin's own event type derives from this class."""

    parts: ClassVar[dict[str, str]] = {}
    """Field name of each part → the part's name, in reading order."""

    id: str = Field(default="", description="Identifier within this extraction: E1, E2, ...; the pipeline gives it.")
    type: str = Field(description="The type of event; the discriminator.")
    status: Status = Field(description="occurred, ongoing, planned, proposed or denied.")
    trigger: Mention = Field(description="The words that state the event.")
    date: Date | None = Field(default=None, description="When, as far as the text tells for this event.")
    place: EventPlace | None = Field(
        default=None, description="The most exact place that the text gives for this event."
    )
    sectors: tuple[str, ...] = Field(default=(), description="Codes of the fields that the event is about.")
    title: str | None = Field(default=None, description="The gathering's or agreement's own name.")
    amount: Money | None = Field(default=None, description="The sum of money involved.")
    evidence: tuple[Mention, ...] = Field(
        default=(), description="Every span that states the event, the trigger first."
    )

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everyone in the event, whatever their part."""
        return tuple(p for field in self.parts for p in getattr(self, field))


class Meeting(Event):
    """Talks, a call, a round table, in person or virtual."""

    parts: ClassVar[dict[str, str]] = {"parties": "party", "attendees": "attendee"}
    type: Literal["meeting"] = "meeting"
    parties: tuple[Participant, ...] = Field(default=(), description="Who talks with whom.")
    attendees: tuple[Participant, ...] = Field(default=(), description="Who is merely present.")


class Visit(Event):
    """A delegation's or a person's tour of a country, a site, a plant or an institution."""

    parts: ClassVar[dict[str, str]] = {
        "visitors": "visitor",
        "destinations": "destination",
        "hosts": "host",
        "attendees": "attendee",
    }
    type: Literal["visit"] = "visit"
    visitors: tuple[Participant, ...] = Field(default=(), description="Who travels.")
    destinations: tuple[Participant, ...] = Field(default=(), description="Places or organisations visited.")
    hosts: tuple[Participant, ...] = Field(default=(), description="Who receives the visitors.")
    attendees: tuple[Participant, ...] = Field(default=(), description="Members of the delegation and those present.")


class Agreement(Event):
    """A memorandum of understanding, letter of intent, contract or declared consensus."""

    parts: ClassVar[dict[str, str]] = {"parties": "party", "attendees": "attendee"}
    type: Literal["agreement"] = "agreement"
    parties: tuple[Participant, ...] = Field(default=(), description="Who agrees.")
    attendees: tuple[Participant, ...] = Field(default=(), description="In whose presence.")


class Invitation(Event):
    """One side invites the other to invest, to visit or to a gathering."""

    parts: ClassVar[dict[str, str]] = {"inviters": "inviter", "invitees": "invitee"}
    type: Literal["invitation"] = "invitation"
    inviters: tuple[Participant, ...] = Field(default=(), description="Who invites.")
    invitees: tuple[Participant, ...] = Field(default=(), description="Who is invited.")


class Investment(Event):
    """A stated intent, proposal or commitment to invest, build or expand."""

    parts: ClassVar[dict[str, str]] = {"investors": "investor", "recipients": "recipient"}
    type: Literal["investment"] = "investment"
    investors: tuple[Participant, ...] = Field(default=(), description="Who puts in the money.")
    recipients: tuple[Participant, ...] = Field(default=(), description="The place or body that receives it.")


class Pledge(Event):
    """A concrete promise of support or cooperation, or declared interest in it, short of an agreement."""

    parts: ClassVar[dict[str, str]] = {"givers": "giver", "recipients": "recipient"}
    type: Literal["pledge"] = "pledge"
    givers: tuple[Participant, ...] = Field(default=(), description="Who promises.")
    recipients: tuple[Participant, ...] = Field(default=(), description="To whom.")


class Gathering(Event):
    """A named or organised summit, seminar, road show, expo or ceremony."""

    parts: ClassVar[dict[str, str]] = {"organisers": "organiser", "members": "participant", "attendees": "attendee"}
    type: Literal["gathering"] = "gathering"
    organisers: tuple[Participant, ...] = Field(default=(), description="Who holds it.")
    members: tuple[Participant, ...] = Field(default=(), description="Who takes part.")
    attendees: tuple[Participant, ...] = Field(default=(), description="Who is merely present.")


EVENT_TYPES: tuple[type[Event], ...] = (Meeting, Visit, Agreement, Invitation, Investment, Pledge, Gathering)
AnyEvent = Annotated[
    Meeting | Visit | Agreement | Invitation | Investment | Pledge | Gathering, Field(discriminator="type")
]
