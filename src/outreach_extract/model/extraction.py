"""The whole answer for one article."""

from datetime import date
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar, Union

from pydantic import Field, create_model

from outreach_extract.model.entities import Date, Organisation, Person, Place, Sector
from outreach_extract.model.events import EVENT_TYPES, AnyEvent, Event
from outreach_extract.model.mention import Frozen, Mention

AnEvent = TypeVar("AnEvent", bound=Event)

SCHEMA_VERSION: Literal["1"] = "1"


class Extraction(Frozen):
    """People, bodies, places, fields, dates and events of one article, grounded in its raw text."""

    schema_version: Literal["1"] = Field(default=SCHEMA_VERSION, description="Version of this schema.")
    id: str | None = Field(default=None, description="The article's own identifier, as it was given.")
    text: str = Field(description="The raw text, exactly as it was given; all offsets count its code points.")
    language: Literal["hi", "en"] | None = Field(description="The main language; null if neither Hindi nor English.")
    published: date | None = Field(description="The day as given, else the dateline's, else null.")
    people: tuple[Person, ...] = Field(default=(), description="Named people, in order of first mention.")
    organisations: tuple[Organisation, ...] = Field(default=(), description="Bodies, in order of first mention.")
    places: tuple[Place, ...] = Field(default=(), description="Places, in order of first mention.")
    sectors: tuple[Sector, ...] = Field(default=(), description="Fields of business or policy, in the same order.")
    dates: tuple[Date, ...] = Field(default=(), description="Dates, in order of first mention.")
    events: tuple[AnyEvent, ...] = Field(default=(), description="Typed events, in text order.")
    mentions: tuple[Mention, ...] = Field(default=(), description="Mentions of kinds that plugins added, in order.")
    warnings: tuple[str, ...] = Field(default=(), description="What could not be done, and why.")

    def events_of(self, kind: type[AnEvent]) -> tuple[AnEvent, ...]:
        """The events of one type, a plugin's own as well, typed as such."""
        return tuple(event for event in self.events if isinstance(event, kind))

    # Doors to result/, which reads these models and so is imported only when one of them is opened.

    def explain(self, event: Event | str) -> str:
        """Why ``event`` (or the event with this id) is what it is, in words. Raises ValueError for one not in here."""
        from outreach_extract.result.explain import explain

        return explain(self, event)

    def to_html(self) -> str:
        """A page that shows the text with everything found in it marked, and the events beneath."""
        from outreach_extract.result.view import to_html

        return to_html(self)

    def _repr_html_(self) -> str:
        from outreach_extract.result.view import to_fragment

        return to_fragment(self)


class _WithOwnEvents(Extraction):
    """An extraction with types of events that plugins added; made by :func:`extraction_model`."""

    own_events: ClassVar[tuple[type[Event], ...]] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        # The class has no module to be found in, so a copy in another process starts from the types of events.
        return _restore, (self.own_events, self.__getstate__())


def _restore(events: tuple[type[Event], ...], state: dict[Any, Any]) -> Extraction:
    extraction = extraction_model(events).__new__(extraction_model(events))
    extraction.__setstate__(state)
    return extraction


@lru_cache(maxsize=32)
def extraction_model(events: tuple[type[Event], ...] = ()) -> type[Extraction]:
    """:class:`Extraction`, or what derives from it to hold these types of events of plugins as well."""
    if not events:
        return Extraction
    known = Extraction.model_fields["events"]
    union = Annotated[Union[(*EVENT_TYPES, *events)], Field(discriminator="type")]  # type: ignore[valid-type]
    field = (tuple[union, ...], Field(default=(), description=known.description))
    model = create_model("Extraction", __base__=_WithOwnEvents, __doc__=Extraction.__doc__, events=field)
    model.own_events = events
    return model


def extraction_schema(model: type[Extraction] = Extraction) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of :class:`Extraction`; its version is the ``schema_version`` property.

    With plugins that add types of events, ``model`` is the pipeline's own.
    """
    return model.model_json_schema(mode="serialization")
