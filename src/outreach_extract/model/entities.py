"""What an article speaks of: people, bodies, places, fields of business and dates."""

from datetime import date
from typing import Literal

from pydantic import Field

from outreach_extract.model.mention import Frozen, Mention

OrganisationKind = Literal[
    "government", "ministry", "department", "agency", "company", "chamber", "bank",
    "university", "embassy", "party", "media", "ngo", "other",
]  # fmt: skip
Grain = Literal["day", "month", "year", "decade", "interval", "open"]


class Role(Frozen):
    """An office or a function that the text gives to a person."""

    role: str = Field(description="Role code, such as chief_minister or managing_director.")
    of: str | None = Field(
        description="Body (its canon where it has one) or jurisdiction, in Latin script; null if unsettled."
    )


class Person(Frozen):
    """A named person; later short forms of the name are mentions of the same person."""

    id: str = Field(description="Identifier within this extraction: P1, P2, ...")
    name: str = Field(description="The longest form in which the text names the person, without titles.")
    name_latin: str = Field(description="The name in Latin script, as newspapers spell it.")
    country: str | None = Field(description="ISO 3166-1 alpha-2 code of the country that the person acts for.")
    roles: tuple[Role, ...] = Field(description="Every role that the text gives the person.")
    mentions: tuple[Mention, ...] = Field(description="Where the person is named, in text order.")


class Organisation(Frozen):
    """A body in the world: one entry however many scripts, acronyms and short forms name it."""

    id: str = Field(description="Identifier within this extraction: O1, O2, ...")
    name: str = Field(
        description="The longest form in the text; for a body that no form names, its usual English name."
    )
    canon: str | None = Field(
        description="Usual short name, lower case with hyphens; null for a body without a known one."
    )
    kind: OrganisationKind = Field(description="What sort of body it is.")
    country: str | None = Field(description="ISO 3166-1 alpha-2 code of the body's home country.")
    qid: str | None = Field(default=None, description="Wikidata identifier, where certain.")
    mentions: tuple[Mention, ...] = Field(
        description="Where the body is named; empty for a government that stands behind the people who act for it."
    )


class Place(Frozen):
    """A country, state, city, district, prefecture, region or named venue."""

    id: str = Field(description="Identifier within this extraction: L1, L2, ...")
    name: str = Field(description="The usual English name.")
    type: str = Field(description="country, state, city, district, prefecture, region, venue, zone or water.")
    country: str | None = Field(description="ISO 3166-1 alpha-2 code.")
    qid: str | None = Field(default=None, description="Wikidata identifier, where certain.")
    mentions: tuple[Mention, ...] = Field(description="Where the place is named, in text order.")


class Sector(Frozen):
    """A field of business or policy that the text names as an area of cooperation."""

    code: str = Field(description="Sector code, such as renewable_energy.")
    isic: str | None = Field(description="Section, division, group or class of ISIC Rev. 4, where one fits.")
    mentions: tuple[Mention, ...] = Field(description="The words that name the field, in text order.")


class Date(Frozen):
    """A moment or a stretch of the calendar, in EDTF (ISO 8601-2)."""

    edtf: str | None = Field(description="The value; null where neither the text nor the publication day settles it.")
    first_day: date | None = Field(description="First calendar day; null if unknown or open.")
    last_day: date | None = Field(description="Last calendar day; null if unknown or open.")
    grain: Grain | None = Field(description="How exact the value is; null without a value.")
    mentions: tuple[Mention, ...] = Field(description="The expressions with this value, in text order.")
