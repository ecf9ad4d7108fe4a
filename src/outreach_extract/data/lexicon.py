"""The lexicons in memory: rows by key, and every form that names a row."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from outreach_extract.data.formats import Reader, Row, own_rows
from outreach_extract.data.tables import lexicon_folder

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


class LexiconFolder(NamedTuple):
    """A folder of tables and the name under which it is a plugin."""

    name: str
    path: Path


CORE = LexiconFolder("core", lexicon_folder())
"""The library's own lexicon."""


@dataclass(slots=True, eq=False)
class Lexicon:
    """Everything read from one or more lexicon folders; later folders add to earlier ones.

    Nothing changes it once it is read, and it is compared by identity, so what is built from it can be kept beside it.
    """

    entries: list[Entry] = field(default_factory=list)
    organisations: dict[str, OrganisationRow] = field(default_factory=dict)
    places: dict[str, PlaceRow] = field(default_factory=dict)
    role_of: dict[str, str] = field(default_factory=dict)
    """Role code → how its affiliation is settled: state, country, sender, body or any."""
    isic: dict[str, str] = field(default_factory=dict)
    """Sector code → ISIC Rev. 4 code."""
    names: list[Row] = field(default_factory=list)
    """Parts of names, those that plugins add last."""
    own_names: int = 0
    """How many of them are the library's own."""
    events: dict[str, list[tuple[str, Row]]] = field(default_factory=dict)
    """Table of ``events`` → its rows, each with its file and line."""
    problems: list[str] = field(default_factory=list)
    """What is wrong with rows that were left out: plugin, file, line and reason."""


def read_lexicon(folders: tuple[LexiconFolder, ...] = (CORE,)) -> Lexicon:
    """The lexicon of these folders. A row that does not keep the format is left out and named in ``problems``.

    The last few are kept, so the same folders give the same object until one of their files changes.
    """
    return _read(folders, tuple(_state(folder) for folder in folders))


def _state(folder: LexiconFolder) -> tuple[tuple[str, int, int], ...]:
    """What tells that a file of a plugin has changed; the library's own do not."""
    if folder == CORE:
        return ()
    stats = ((path, path.stat()) for path in sorted(folder.path.rglob("*.tsv")))
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


@lru_cache(maxsize=4)
def _read(folders: tuple[LexiconFolder, ...], _states: object) -> Lexicon:
    if folders == (CORE,):
        return _core()
    lexicon = _copy(_core()) if CORE in folders else Lexicon()
    for folder in folders:
        if folder == CORE:
            continue
        reader = Reader(folder.path)
        for table in _TABLES:
            known = {"organisations": [*lexicon.organisations], "places": [*lexicon.places]}.get(table, [])
            rows = ((f"{folder.name}/{where}", row) for where, row in reader.rows(table, known))
            _add_table(lexicon, table, rows)
        lexicon.problems += [f"plugin {folder.name}: {problem}" for problem in reader.problems]
    return lexicon


@cache
def _core() -> Lexicon:
    lexicon = Lexicon()
    for table in _TABLES:
        _add_table(lexicon, table, own_rows(table))
    lexicon.own_names = len(lexicon.names)
    return lexicon


def _copy(lexicon: Lexicon) -> Lexicon:
    """A lexicon to which rows can be added; the rows themselves are shared."""
    events = {table: list(rows) for table, rows in lexicon.events.items()}
    return Lexicon(
        list(lexicon.entries), dict(lexicon.organisations), dict(lexicon.places), dict(lexicon.role_of), dict(lexicon.isic),
        list(lexicon.names), lexicon.own_names, events, list(lexicon.problems),
    )  # fmt: skip


_KEYS: dict[str, tuple[EntryKind, str, str]] = {
    "demonyms": ("demonym", "canon", ""),
    "roles": ("role", "role", "plural"),
    "sectors": ("sector", "code", "cued"),
    "portfolios": ("portfolio", "union", ""),
    "masks": ("mask", "", ""),
    "honorifics": ("honorific", "position", ""),
}
"""Table → the kind of its entries, the column of their key, and a further column of forms that need support."""
_EVENTS = (
    "meeting",
    "visit",
    "agreement",
    "invitation",
    "investment",
    "pledge",
    "gathering",
    "support",
    "status",
    "cues",
    "inflections",
)
_TABLES = ("organisations", "places", *_KEYS, "names", *(f"events/{table}" for table in _EVENTS))
"""The tables in the order in which they are read; the tests hold it against ``formats.yaml``."""


def _add_table(lexicon: Lexicon, table: str, rows: Iterable[tuple[str, Row]]) -> None:
    if table == "names":
        lexicon.names.extend(row for _, row in rows)
    elif table.startswith("events/"):
        lexicon.events.setdefault(table.removeprefix("events/"), []).extend(rows)
    elif table == "organisations":
        for where, row in rows:
            _add_organisation(lexicon, row)
            _add_forms(lexicon, row, "organisation", row["canon"], where, "weak")
    elif table == "places":
        for where, row in rows:
            _add_forms(lexicon, row, "place", _add_place(lexicon, row), where, "weak")
    else:
        kind, column, extra = _KEYS[table]
        for where, row in rows:
            if table == "roles":
                for role in row["role"].split("+"):
                    lexicon.role_of.setdefault(role, row["of"] or "any")
            elif table == "sectors" and row["isic"] not in ("", "–"):
                lexicon.isic.setdefault(row["code"], row["isic"])
            if table == "portfolios":
                row = {
                    **row,
                    "en": _joined(row["en"], " and ", "&"),
                    "hi": _joined(row["hi"], " एवं ", "तथा", "और", "व"),
                }
            _add_forms(lexicon, row, kind, row[column] if column else "", where, extra)


def _add_organisation(lexicon: Lexicon, row: Row) -> None:
    canon = row["canon"]
    name = next(iter(_forms(row["en"] or row["hi"])), canon)
    body = OrganisationRow(canon, row["kind"] or "other", row["country"] or None, row["qid"] or None, name)
    lexicon.organisations.setdefault(canon, body)


def _add_place(lexicon: Lexicon, row: Row) -> str:
    """The key under which the place is listed: its canon, with the country where two places share it."""
    key = canon = row["canon"]
    country = row["country"] or None
    listed = lexicon.places.get(canon)
    if listed and row["type"] and listed.country != country:
        key = f"{canon} ({row['country']})"
    place = PlaceRow(key, canon, row["type"], country, row["within"] or None, row["qid"] or None)
    lexicon.places.setdefault(key, place)
    return key


def _forms(cell: str) -> list[str]:
    return [form for part in cell.split("|") if (form := part.strip())]


def _joined(cell: str, written: str, *others: str) -> str:
    """The forms with every other conjunction that may stand for the written one."""
    forms = [*_forms(cell)]
    return "|".join([*forms, *(f.replace(written, f" {other} ") for f in forms if written in f for other in others)])


def _is_devanagari(form: str) -> bool:
    return any("\u0900" <= char <= "\u097f" for char in form)


def _add_forms(lexicon: Lexicon, row: Row, kind: EntryKind, key: str, rule: str, extra: str = "") -> None:
    make = Entry._make  # half the cost of calling the class
    for language in ("en", "hi"):
        if cell := row[language]:
            lexicon.entries += [make((form, kind, key, language, "", rule)) for form in _forms(cell)]
    if extra and row[extra]:
        for form in _forms(row[extra]):
            lexicon.entries.append(Entry(form, kind, key, "hi" if _is_devanagari(form) else "en", extra, rule))
