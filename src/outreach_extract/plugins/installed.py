"""Plugins that are installed: found by entry point, limited by an environment variable."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from outreach_extract.data.lexicon import LexiconFolder
from outreach_extract.plugins.extractor import Extractor, PluginError, as_extractor

VARIABLE = "OUTREACH_EXTRACT_PLUGINS"
"""Names of the installed plugins to load, with commas between them; empty for none, unset for all."""

Kind = Literal["extractor", "lexicon"]
GROUPS: dict[Kind, str] = {"extractor": "outreach_extract.extractors", "lexicon": "outreach_extract.lexicons"}


@dataclass(frozen=True, slots=True)
class Installed:
    """A plugin as its package announces it; nothing of it has been imported yet."""

    name: str
    kind: Kind
    package: str
    """Name and version of the package that brings it."""
    entry: EntryPoint

    def load(self) -> Extractor | LexiconFolder:
        """The plugin itself. Raises PluginError, whatever goes wrong in the plugin's own code."""
        try:
            plugin = (
                as_extractor(self.entry.load())
                if self.kind == "extractor"
                else LexiconFolder(self.name, self._folder())
            )
        except Exception as error:
            raise PluginError(f"plugin {self.name} of {self.package}: {type(error).__name__}: {error}") from error
        if plugin.name != self.name:
            raise PluginError(
                f"plugin {self.name} of {self.package}: the extractor calls itself {plugin.name}; "
                "its name and that of the entry point must be the same"
            )
        return plugin

    def _folder(self) -> Path:
        """The folder of a package of tables, which is found without importing anything but its parents."""
        spec = find_spec(self.entry.value)
        if spec is None or not spec.submodule_search_locations:
            raise ModuleNotFoundError(f"{self.entry.value} is no package")
        return Path(next(iter(spec.submodule_search_locations)))


def installed() -> list[Installed]:
    """Every plugin that is installed, by name, whether or not it is to be loaded."""
    return sorted(_installed(), key=lambda plugin: (plugin.name, plugin.kind, plugin.package))


def _installed() -> Iterator[Installed]:
    for kind, group in GROUPS.items():
        for entry in entry_points(group=group):
            package = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown package"
            yield Installed(entry.name, kind, package, entry)


def allowed() -> frozenset[str] | None:
    """The names that the environment variable lets in; null for all."""
    value = os.environ.get(VARIABLE)
    return None if value is None else frozenset(name for part in value.split(",") if (name := part.strip()))


def load_installed(names: Collection[str] | None = None) -> tuple[list[Extractor | LexiconFolder], list[str]]:
    """The installed plugins of these names, all unless given, within what the environment variable allows.

    Also tells what could not be loaded. Raises PluginError for a name given that is not there, or not allowed.
    """
    found, limit = installed(), allowed()
    there = {plugin.name for plugin in found}
    for name in names or ():
        if name not in there:
            raise PluginError(f"no plugin {name} is installed; there are {', '.join(sorted(there)) or 'none'}")
        if limit is not None and name not in limit:
            raise PluginError(f"plugin {name} is installed, but {VARIABLE} does not let it in")
    missing = sorted((limit or frozenset()) - there) if names is None else []
    problems = [f"{VARIABLE} names {name}, which is not installed" for name in missing]
    plugins: list[Extractor | LexiconFolder] = []
    for plugin in found:
        if (names is None or plugin.name in names) and (limit is None or plugin.name in limit):
            try:
                plugins.append(plugin.load())
            except PluginError as error:
                problems.append(str(error))
    return plugins, problems
