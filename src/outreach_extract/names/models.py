"""Where the models lie, which there are, and how they get there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from outreach_extract.names.catalogue import LANGUAGES, NAME, Catalogue, ModelFile, resources_version
from outreach_extract.names.errors import PULL, EngineError
from outreach_extract.names.fetch import Progress, fetch, md5_of, read_url

if TYPE_CHECKING:
    from outreach_extract.article.language import Language

FOLDER_VARIABLE = "OUTREACH_EXTRACT_MODELS"
URL_VARIABLE = "OUTREACH_EXTRACT_MODELS_URL"
OFFICIAL_URL = "https://raw.githubusercontent.com/stanfordnlp/stanza-resources/main"
OWN_PACKAGE = "outreach_extract_names"
_BESIDE = {"pretrain": ".pretrain.pt", "forward_charlm": ".forward_charlm.pt", "backward_charlm": ".backward_charlm.pt"}


class TaggerFiles(NamedTuple):
    """The files of one name tagger; what a model does not use is null."""

    model: Path
    pretrain: Path | None = None
    forward_charlm: Path | None = None
    backward_charlm: Path | None = None


def models_folder() -> Path:
    """``$OUTREACH_EXTRACT_MODELS``, else a folder of the user's cache."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    if sys.platform == "win32":
        cache = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        cache = Path.home() / "Library" / "Caches"
    else:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "outreach-extract" / "models"


def find_models(models: object = None) -> dict[Language, TaggerFiles]:
    """The files of the tagger of each language.

    ``models``: nothing or "official" for those that were pulled, "own" for the model of the library's authors, a folder laid out
    as stanza's, a file (one model for both languages), or a mapping from language to file.
    """
    if models is None or models == "official":
        return _in_folder(models_folder())
    if models == "own":
        return dict.fromkeys(LANGUAGES, _beside(own_model()))
    if isinstance(models, Mapping):
        if not models or not set(models) <= set(LANGUAGES):
            raise EngineError(
                f"models are given for {' and '.join(LANGUAGES)}, not for {', '.join(map(repr, models)) or 'nothing'}"
            )
        return {language: _beside(Path(path)) for language, path in models.items()}
    if not isinstance(models, str | os.PathLike):
        raise EngineError(f"models are 'official', 'own', a path, or paths by language, not {type(models).__name__}")
    path = Path(models)
    return _in_folder(path) if path.is_dir() else dict.fromkeys(LANGUAGES, _beside(path))


def own_model() -> Path:
    """The file of the model that comes as a package of its own."""
    spec = find_spec(OWN_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EngineError(
            "our own model is not installed: pip install ./models/outreach-extract-names, from the library's repository"
        )
    return Path(spec.submodule_search_locations[0]) / "names.pt"


def _in_folder(folder: Path) -> dict[Language, TaggerFiles]:
    catalogue = Catalogue.read(folder)
    found: dict[Language, TaggerFiles] = {}
    for language in LANGUAGES:
        model, dependencies = catalogue.tagger(language)
        for file in (model, *dependencies.values()):
            if not (folder / file.path).is_file():
                raise EngineError(f"no {file.path} in {folder}; fetch what is missing: {PULL} {language}")
        found[language] = TaggerFiles(
            folder / model.path, **{p: folder / f.path for p, f in dependencies.items() if p in _BESIDE}
        )
    return found


def _beside(model: Path) -> TaggerFiles:
    """A model by its path: what it depends on lies beside it (names.pt: names.pretrain.pt, ...)."""
    if not model.is_file():
        raise EngineError(f"no model at {model}: name a .pt file, or a folder of models that has a {NAME}")
    paths = {processor: model.with_suffix(suffix) for processor, suffix in _BESIDE.items()}
    return TaggerFiles(model, **{processor: path for processor, path in paths.items() if path.is_file()})


class State(NamedTuple):
    """A file of the resources, and whether it is here."""

    file: ModelFile
    path: Path
    size: int | None
    """In bytes; null where the file is missing."""
    sound: bool
    """Whether the checksum is right."""


def states(folder: Path, languages: Iterable[Language] = LANGUAGES) -> list[State]:
    """What the folder's resources name for these languages, and what of it is here."""
    catalogue = Catalogue.read(folder)
    found = []
    for file in (file for language in languages for file in catalogue.needed(language)):
        path = folder / file.path
        here = path.is_file()
        found.append(State(file, path, path.stat().st_size if here else None, here and md5_of(path) == file.md5))
    return found


def pull(
    languages: Iterable[Language] = LANGUAGES,
    *,
    folder: Path | None = None,
    url: str | None = None,
    progress: Callable[[ModelFile], Progress] | None = None,
) -> list[tuple[ModelFile, bool]]:
    """Fetch stanza's resources and the files that tokenising and name tagging need; with each, whether it was fetched now.

    ``url`` is where the resources file lies; else ``$OUTREACH_EXTRACT_MODELS_URL``, else stanza's own address.
    """
    folder = folder or models_folder()
    base = (url or os.environ.get(URL_VARIABLE) or OFFICIAL_URL).rstrip("/")
    version = resources_version()
    address = f"{base}/resources_{version}.json"
    text = read_url(address)
    catalogue = Catalogue.parse(text, address)
    files = [file for language in languages for file in catalogue.needed(language)]
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{NAME}.{os.getpid()}.part"
    part.write_bytes(text)
    part.replace(folder / NAME)
    return [
        (file, fetch(catalogue.url(file, version), folder / file.path, file.md5, progress(file) if progress else None))
        for file in files
    ]
