"""What comes out: frozen Pydantic types, no logic."""

from outreach_extract.model.entities import Date, Organisation, Person, Place, Role, Sector
from outreach_extract.model.events import (
    EVENT_TYPES,
    Agreement,
    AnyEvent,
    Event,
    EventPlace,
    Gathering,
    Investment,
    Invitation,
    Meeting,
    Money,
    Participant,
    Pledge,
    Status,
    Visit,
)
from outreach_extract.model.extraction import SCHEMA_VERSION, Extraction, extraction_model, extraction_schema
from outreach_extract.model.mention import MENTION_KINDS, Mention

__all__ = [
    "EVENT_TYPES",
    "MENTION_KINDS",
    "SCHEMA_VERSION",
    "Agreement",
    "AnyEvent",
    "Date",
    "Event",
    "EventPlace",
    "Extraction",
    "Gathering",
    "Investment",
    "Invitation",
    "Meeting",
    "Mention",
    "Money",
    "Organisation",
    "Participant",
    "Person",
    "Place",
    "Pledge",
    "Role",
    "Sector",
    "Status",
    "Visit",
    "extraction_model",
    "extraction_schema",
]
