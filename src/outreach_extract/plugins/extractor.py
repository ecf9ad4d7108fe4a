"""What an extractor is: a named callable that reads an article and yields what it finds."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from outreach_extract.article import Article
from outreach_extract.model import Date, Event, Mention, Organisation, Person, Place, Sector

Finding = Mention | Person | Organisation | Place | Sector | Date | Event
"""What an extractor may yield: mentions as a rule, or whole events; entities if it links mentions itself."""

_NAME = re.compile(r"[a-z][a-z0-9]*([-_.][a-z0-9]+)*")


class PluginError(ValueError):
    """A plugin breaks the contract, or a pipeline cannot be built of these plugins; the message names the plugin."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """A step of a pipeline. Any callable with a ``name`` will do in its place; the other fields are optional there too."""

    name: str
    find: Callable[..., Iterable[Finding]]
    """Called with the article, and with the options if the extractor has any."""
    requires: tuple[str, ...] = ()
    """Extractors that must be there and run before this one; ``*`` stands for all that do not require this one."""
    before: tuple[str, ...] = ()
    """Extractors that run after this one, if they are there."""
    replaces: str = ""
    """The extractor whose place this one takes."""
    kinds: tuple[str, ...] = ()
    """Kinds of mentions of its own. Those with a dot in their name are for other extractors only."""
    events: tuple[type[Event], ...] = ()
    """Types of events of its own."""
    options: type[BaseModel] | None = None
    """The model of its options."""
    chosen: BaseModel | None = None
    """The options in force; the model's defaults unless given."""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not _NAME.fullmatch(self.name):
            raise PluginError(
                f"plugin {self.name!r}: a name is of lower-case letters and digits, such as tender-notices"
            )
        for field in ("requires", "before", "kinds", "events"):
            value = getattr(self, field)
            object.__setattr__(self, field, (value,) if isinstance(value, str | type) else tuple(value))
        for event in self.events:
            if problem := _of_event(event):
                raise PluginError(f"plugin {self.name}: {problem}")
        if self.options is not None and not (isinstance(self.options, type) and issubclass(self.options, BaseModel)):
            raise PluginError(f"plugin {self.name}: options is a Pydantic model, not {self.options!r}")

    def __call__(self, article: Article) -> Iterable[Finding]:
        if self.options is None:
            return self.find(article)
        return self.find(article, self.chosen or self.with_options({}).chosen)

    def with_options(self, values: Mapping[str, Any] | BaseModel) -> "Extractor":
        """The same extractor with these options. Raises PluginError if its model does not take them."""
        if self.options is None:
            raise PluginError(f"plugin {self.name} takes no options")
        try:
            chosen = self.options.model_validate(values if isinstance(values, self.options) else dict(values))
        except ValidationError as error:
            wrong = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'options'}: {e['msg']}" for e in error.errors())
            raise PluginError(f"plugin {self.name}: wrong options: {wrong}") from error
        return replace(self, chosen=chosen)


def _of_event(event: object) -> str:
    """What is wrong with a type of event."""
    if not (isinstance(event, type) and issubclass(event, Event)):
        return f"{event!r} is no type of event; derive it from outreach_extract.Event"
    kind = event.model_fields["type"].default
    if not isinstance(kind, str):
        return f'{event.__name__} has no type; write type: Literal["{event.__name__.lower()}"] = "{event.__name__.lower()}"'
    missing = [field for field in event.parts if field not in event.model_fields]
    return f"{event.__name__} has no field {', '.join(missing)}, which its parts name" if missing else ""


def as_extractor(thing: object) -> Extractor:
    """An extractor as it is, or one made of a callable with a ``name``. Raises PluginError for anything else."""
    if isinstance(thing, Extractor):
        return thing
    name = getattr(thing, "name", None)
    if name is None or not callable(thing) or isinstance(thing, type):
        raise PluginError(
            f"{thing!r} is no extractor: that is a callable with a name, such as @extractor makes of a function"
        )
    fields = ("requires", "before", "replaces", "kinds", "events", "options")
    return Extractor(name, thing, **{field: getattr(thing, field) for field in fields if hasattr(thing, field)})


def extractor(
    name: str,
    *,
    requires: Iterable[str] = (),
    before: Iterable[str] = (),
    replaces: str = "",
    kinds: Iterable[str] = (),
    events: Iterable[type[Event]] = (),
    options: type[BaseModel] | None = None,
) -> Callable[[Callable[..., Iterable[Finding]]], Extractor]:
    """Make an extractor of the function below; see :class:`Extractor` for what the arguments mean."""

    def make(find: Callable[..., Iterable[Finding]]) -> Extractor:
        return Extractor(name, find, tuple(requires), tuple(before), replaces, tuple(kinds), tuple(events), options)

    return make
