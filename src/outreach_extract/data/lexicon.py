"""The lexicons in memory: rows by key, and every form that names a row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from outreach_extract.data.tables import LexiconError, lexicon_folder, read_table

EntryKind = Literal["organisation", "place", "demonym", "role", "portfolio", "sector", "mask", "honorific"]


class Entry(NamedTuple):
    """One form of one row: what the gazetteer matches."""

    form: str
    """The form as the lexicon writes it; its case decides how Latin text is compared."""
    kind: EntryKind
    key: str
    """Canon, code or other key of the row."""
    language: str
    """en, hi, or empty for a form that holds in both."""
    note: str
    """weak, cued or plural: what else the match needs; else empty."""
    rule: str
    """File and line, such as ``organisations/japan.tsv:12``."""


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A body that the lexicon knows."""

    canon: str
    kind: str
    country: str | None
    qid: str | None
    name: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that the lexicon knows."""

    key: str
    """The canon; with the country where two places share it."""
    canon: str
    type: str
    country: str | None
    within: str | None
    qid: str | None


@dataclass(frozen=True, slots=True)
class NamePart:
    """A given name or surname."""

    latin: str
    part: str
    origin: str
    weak: bool


@dataclass(slots=True)
class Lexicon:
    """Everything read from one or more lexicon folders; later folders add to earlier ones."""

    entries: list[Entry] = field(default_factory=list)
    organisations: dict[str, OrganisationRow] = field(default_factory=dict)
    places: dict[str, PlaceRow] = field(default_factory=dict)
    role_of: dict[str, str] = field(default_factory=dict)
    """Role code → how its affiliation is settled: state, country, sender, body or any."""
    isic: dict[str, str] = field(default_factory=dict)
    """Sector code → ISIC Rev. 4 code."""
    names: list[dict[str, str]] = field(default_factory=list)


def _forms(cell: str) -> Iterator[str]:
    return (form for part in cell.split("|") if (form := part.strip()))


def _is_devanagari(form: str) -> bool:
    return any("\u0900" <= char <= "\u097f" for char in form)


def _label(folder: Path, path: Path, row: dict[str, str]) -> str:
    return f"{path.relative_to(folder).as_posix()}:{row['_line']}"


def _tables(folder: Path, name: str) -> Iterator[tuple[Path, list[dict[str, str]]]]:
    """The table ``name.tsv`` and the tables of the folder ``name``."""
    for path in (folder / f"{name}.tsv", *sorted((folder / name).glob("*.tsv"))):
        if path.is_file():
            yield path, read_table(path)


def _column(row: dict[str, str], name: str, where: str) -> str:
    try:
        return row[name]
    except KeyError:
        raise LexiconError(f"{where}: no column {name!r}") from None


def _required(row: dict[str, str], name: str, where: str) -> str:
    value = _column(row, name, where)
    if not value:
        raise LexiconError(f"{where}: {name!r} is empty")
    return value


@cache
def read_lexicon(folders: tuple[Path, ...] = ()) -> Lexicon:
    """The library's own lexicon and those of ``folders``, read once per process.

    Raises LexiconError, with file and line, for a row that does not keep the format.
    """
    lexicon = Lexicon()
    for folder in (lexicon_folder(), *folders):
        _read_folder(lexicon, folder)
    return lexicon


def _read_folder(lexicon: Lexicon, folder: Path) -> None:
    for path, rows in _tables(folder, "organisations"):
        for row in rows:
            where = _label(folder, path, row)
            canon = _required(row, "canon", where)
            first = next(_forms(row["en"] or row["hi"]), canon)
            lexicon.organisations.setdefault(
                canon, OrganisationRow(canon, row["kind"] or "other", row["country"] or None, row.get("qid") or None, first)
            )
            _add(lexicon, row, "organisation", canon, where, extra="weak")
    for path, rows in _tables(folder, "places"):
        for row in rows:
            where = _label(folder, path, row)
            key = canon = _required(row, "canon", where)
            if canon in lexicon.places and lexicon.places[canon].country != row["country"]:
                key = f"{canon} ({row['country']})"
            lexicon.places.setdefault(
                key,
                PlaceRow(key, canon, row["type"], row["country"] or None, row["within"] or None, row.get("qid") or None),
            )
            _add(lexicon, row, "place", key, where, extra="weak")
    for path, rows in _tables(folder, "demonyms"):
        for row in rows:
            _add(lexicon, row, "demonym", row["canon"], _label(folder, path, row))
    for path, rows in _tables(folder, "roles"):
        for row in rows:
            where = _label(folder, path, row)
            for role in _required(row, "role", where).split("+"):
                lexicon.role_of.setdefault(role, row["of"] or "any")
            _add(lexicon, row, "role", row["role"], where, extra="plural")
    for path, rows in _tables(folder, "sectors"):
        for row in rows:
            where = _label(folder, path, row)
            code = _required(row, "code", where)
            if row["isic"] not in ("", "–", "-"):
                lexicon.isic.setdefault(code, row["isic"])
            _add(lexicon, row, "sector", code, where, extra="cued")
    for name, kind in (("portfolios", "portfolio"), ("masks", "mask"), ("honorifics", "honorific")):
        for path, rows in _tables(folder, name):
            for row in rows:
                key = row.get("union") or row.get("position") or ""
                _add(lexicon, row, kind, key, _label(folder, path, row))  # type: ignore[arg-type]
    for _, rows in _tables(folder, "names"):
        lexicon.names.extend(rows)


def _add(lexicon: Lexicon, row: dict[str, str], kind: EntryKind, key: str, rule: str, extra: str = "") -> None:
    for language in ("en", "hi"):
        for form in _forms(_column(row, language, rule)):
            lexicon.entries.append(Entry(form, kind, key, language, "", rule))
    if extra:
        for form in _forms(_column(row, extra, rule)):
            language = "hi" if _is_devanagari(form) else "en"
            lexicon.entries.append(Entry(form, kind, key, language, extra, rule))
