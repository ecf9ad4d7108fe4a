"""Stanza's resources file: which model files a language needs, what they are called and what their checksums are."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from outreach_extract.names.errors import PULL, EngineError

if TYPE_CHECKING:  # the command line reads this module, and starts without what the articles need
    from outreach_extract.article.language import Language

LANGUAGES: tuple[Language, ...] = ("en", "hi")
NAME = "resources.json"
TESTED_VERSION = "1.15.0"

# Names and checksums end up in paths and comparisons: nothing else may stand in them.
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_MD5 = re.compile(r"[0-9a-f]{32}")
_WANTED = ("tokenize", "ner")


class ModelFile(NamedTuple):
    """One file that the resources name."""

    language: Language
    processor: str
    """ner, tokenize, pretrain, forward_charlm or backward_charlm."""
    package: str
    md5: str

    @property
    def path(self) -> str:
        """Where it lies within the folder of models, as stanza lays it out."""
        return f"{self.language}/{self.processor}/{self.package}.pt"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A resources file as read."""

    data: dict[str, Any]
    source: str

    @classmethod
    def parse(cls, text: str | bytes, source: str) -> Catalogue:
        """Raises EngineError if the text is no resources file."""
        try:
            data = json.loads(text)
        except ValueError as error:
            raise EngineError(f"{source}: not a stanza resources file ({error})") from None
        if not isinstance(data, dict):
            raise EngineError(f"{source}: not a stanza resources file (no object)")
        return cls(data, source)

    @classmethod
    def read(cls, folder: Path) -> Catalogue:
        """The resources file in a folder of models."""
        path = folder / NAME
        try:
            return cls.parse(path.read_bytes(), str(path))
        except OSError:
            raise EngineError(f"no stanza models in {folder}; fetch them: {PULL}") from None

    def tagger(self, language: Language) -> tuple[ModelFile, dict[str, ModelFile]]:
        """The default name tagger of a language, and what it depends on by processor."""
        model = self._default(language, "ner")
        return model, {file.processor: file for file in self._dependencies(model)}

    def needed(self, language: Language) -> list[ModelFile]:
        """Every file that tokenising and name tagging need, each once."""
        files: dict[ModelFile, None] = {}
        for processor in _WANTED:
            model = self._default(language, processor)
            files.update(dict.fromkeys([model, *self._dependencies(model)]))
        return list(files)

    def url(self, file: ModelFile, version: str) -> str:
        """Where the file can be fetched."""
        pattern = self.data.get("url")
        if not isinstance(pattern, str):
            raise EngineError(f"{self.source}: no 'url' that says where the models are")
        name = f"{file.processor}/{file.package}.pt"
        return (
            pattern.replace("{resources_version}", version).replace("{lang}", file.language).replace("{filename}", name)
        )

    def _default(self, language: Language, processor: str) -> ModelFile:
        entry = self._language(language)
        defaults = entry.get("packages", {}).get("default") or entry.get("default_processors") or {}
        package = defaults.get(processor)
        if not isinstance(package, str):
            raise EngineError(f"{self.source}: no default {processor} model for {language!r}")
        return self._file(language, processor, package)

    def _dependencies(self, file: ModelFile) -> list[ModelFile]:
        row = self._language(file.language)[file.processor][file.package]
        return [self._file(file.language, d["model"], d["package"]) for d in row.get("dependencies") or ()]

    def _language(self, language: str) -> dict[str, Any]:
        entry = self.data.get(language)
        if isinstance(entry, dict):
            return entry
        raise EngineError(f"{self.source}: no models for {language!r}")

    def _file(self, language: Language, processor: str, package: str) -> ModelFile:
        row = self._language(language).get(processor, {}).get(package)
        md5 = row.get("md5") if isinstance(row, dict) else None
        if not (
            _NAME.fullmatch(processor) and _NAME.fullmatch(package) and isinstance(md5, str) and _MD5.fullmatch(md5)
        ):
            raise EngineError(f"{self.source}: no usable entry for {language}/{processor}/{package}")
        return ModelFile(language, processor, package, md5)


def resources_version() -> str:
    """The version of the resources that belongs to the installed stanza, read without importing it (and torch)."""
    spec = find_spec("stanza")
    if spec is not None and spec.submodule_search_locations:
        path = Path(spec.submodule_search_locations[0]) / "_version.py"
        found = (
            re.search(r"__resources_version__\s*=\s*['\"]([\w.]+)['\"]", path.read_text("utf-8"))
            if path.exists()
            else None
        )
        if found:
            return found[1]
    return TESTED_VERSION
