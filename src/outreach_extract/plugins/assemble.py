"""The plugins of one pipeline, checked against each other."""

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from outreach_extract.data.lexicon import LexiconFolder
from outreach_extract.model import EVENT_TYPES, Event
from outreach_extract.plugins.extractor import Extractor, PluginError, as_extractor
from outreach_extract.plugins.order import in_order


class Parts(NamedTuple):
    """What a pipeline is made of."""

    extractors: tuple[Extractor, ...]
    """In the order in which they run."""
    lexicons: tuple[LexiconFolder, ...]
    events: tuple[type[Event], ...]
    """Types of events that the extractors add."""


def assemble(
    base: Iterable[Extractor | LexiconFolder],
    extractors: Iterable[object],
    lexicons: Iterable[object],
    options: Mapping[str, Mapping[str, Any] | BaseModel],
    disable: Sequence[str],
) -> Parts:
    """Put plugins together. Raises PluginError, naming the plugin, for anything that does not fit."""
    plugins = [*base, *map(as_extractor, extractors), *map(as_lexicon, lexicons)]
    off = {disable} if isinstance(disable, str) else set(disable)
    names = [plugin.name for plugin in plugins]
    if unknown := sorted(off - set(names)):
        raise PluginError(f"no plugin {unknown[0]} to switch off; there are {', '.join(names)}")
    folders = [plugin for plugin in plugins if isinstance(plugin, LexiconFolder)]
    steps = in_order([plugin for plugin in plugins if isinstance(plugin, Extractor)], off)
    _check_folders(folders, {step.name for step in steps})
    if unknown := sorted(set(options) - {step.name for step in steps}):
        raise PluginError(
            f"options for {unknown[0]}, but no such extractor runs; there are {', '.join(s.name for s in steps)}"
        )
    steps = tuple(step.with_options(options[step.name]) if step.name in options else step for step in steps)
    for step in steps:
        if step.options and not step.chosen:
            step.with_options({})  # options without a default are missed here, not in the middle of an article
    return Parts(steps, tuple(folder for folder in folders if folder.name not in off), _own_events(steps))


def as_lexicon(thing: object) -> LexiconFolder:
    """A lexicon as it is, or the folder at a path under its own name. Raises PluginError for anything else."""
    if isinstance(thing, LexiconFolder):
        return thing
    if not isinstance(thing, str | PathLike):
        raise PluginError(f"{thing!r} is no lexicon: that is the path of a folder")
    path = Path(thing).resolve()
    if not path.is_dir():
        raise PluginError(f"no folder {thing} to read a lexicon from")
    return LexiconFolder(path.name, path)


def _check_folders(folders: list[LexiconFolder], taken: set[str]) -> None:
    for folder in folders:
        if folder.name in taken:
            raise PluginError(
                f"two plugins are called {folder.name}; give the lexicon in {folder.path.name} another name: LexiconFolder(name, path)"
            )
        taken.add(folder.name)


def _own_events(steps: tuple[Extractor, ...]) -> tuple[type[Event], ...]:
    """The types of events that the extractors add, each once. Two of the same ``type`` cannot be told apart in JSON."""
    first = {str(event.model_fields["type"].default): (event, "the library") for event in EVENT_TYPES}
    own: list[type[Event]] = []
    for step in steps:
        for event in step.events:
            kind = str(event.model_fields["type"].default)
            known, owner = first.setdefault(kind, (event, f"plugin {step.name}"))
            if known is not event:
                raise PluginError(f"plugin {step.name}: a type of event called {kind} is that of {owner}")
            if event not in own and event not in EVENT_TYPES:
                own.append(event)
    return tuple(own)
