"""Reading a lexicon folder row by row: what its tables may hold (``formats.yaml``), and what is wrong with a row."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from outreach_extract.data.tables import lexicon_folder, read_table

Row = dict[str, str]


class Column(NamedTuple):
    """A column of a table of the lexicon."""

    name: str
    about: str
    forms: bool = False
    required: bool = False
    new: bool = False
    pattern: str | None = None
    values: str | None = None


class Format(NamedTuple):
    """A table of the lexicon."""

    table: str
    about: str
    columns: tuple[Column, ...]


@cache
def formats() -> dict[str, Format]:
    """The format of each table by its name, such as ``organisations`` or ``events/meeting``."""
    import yaml  # which only lexicons of plugins need

    tables: dict[str, dict[str, Any]] = yaml.safe_load(
        (files("outreach_extract.data") / "formats.yaml").read_text("utf-8")
    )
    return {
        name: Format(name, table["about"], tuple(Column(column, **facts) for column, facts in table["columns"].items()))
        for name, table in tables.items()
    }


def table_files(folder: Path, table: str) -> list[Path]:
    """The file ``TABLE.tsv`` and the files of the folder ``TABLE``, those that there are."""
    return [path for path in (folder / f"{table}.tsv", *sorted((folder / table).glob("*.tsv"))) if path.is_file()]


def label(folder: Path, path: Path, line: object = None) -> str:
    """A file, and a line of it, as messages name them: ``organisations/japan.tsv:12``."""
    name = path.relative_to(folder).as_posix()
    return name if line is None else f"{name}:{line}"


def own_rows(table: str) -> list[tuple[str, Row]]:
    """The rows of a table of the library's own lexicon, each with its file and line; the tests check them."""
    folder = lexicon_folder()
    paths = [(label(folder, path), path) for path in table_files(folder, table)]
    return [(f"{name}:{row['_line']}", row) for name, path in paths for row in read_table(path)]


@cache
def own_values(table: str, column: str) -> frozenset[str]:
    """The values that the library's own tables have in a column."""
    return frozenset(row.get(column, "") for _, row in own_rows(table)) - {""}


class Reader:
    """The sound rows of one folder; what is wrong with the others is in ``problems``, with file and line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[str] = []
        if not folder.is_dir():
            self.problems.append("there is no such folder")
        known = {path for table in formats() for path in table_files(folder, table)}
        strange = [path for path in sorted(folder.rglob("*.tsv")) if path not in known]
        self.problems += [f"{label(folder, path)}: no such table; there are {', '.join(formats())}" for path in strange]
        if folder.is_dir() and not known and not strange:
            self.problems.append("no table in the folder")

    def rows(self, table: str, known: Collection[str] = ()) -> Iterator[tuple[str, Row]]:
        """The sound rows of a table, each with its file and line. ``known`` are the keys of the tables before."""
        form = formats()[table]
        names = [column.name for column in form.columns]
        seen = set(known)
        for path in table_files(self._folder, table):
            name = label(self._folder, path)
            bad: list[str] = []
            rows = read_table(path, bad)
            self.problems += [f"{name}{problem}" for problem in bad]
            if problem := _of_header(
                [column for column in (rows[0] if rows else names) if not column.startswith("_")], form
            ):
                self.problems.append(f"{name}: {problem}")
                continue
            for row in ({**dict.fromkeys(names, ""), **row} for row in rows):
                where = f"{name}:{row['_line']}"
                problems = list(_problems(form, row, row[names[0]] not in seen))
                self.problems += [f"{where}: {problem}" for problem in problems]
                if not problems:
                    seen.add(row[names[0]])
                    yield where, row


def _of_header(header: list[str], form: Format) -> str:
    """What is wrong with the header of a table; a column may be left out, and then its cells are empty."""
    if len(header) == 1 and " " in header[0]:
        return "no tabs in the header: columns are separated by tabs, not by blanks"
    names = [column.name for column in form.columns]
    strange = [column for column in header if column not in names]
    missing = [column.name for column in form.columns if column.required and column.name not in header]
    if strange:
        return f"no such column: {', '.join(strange)}; there are {', '.join(names)}"
    return f"no column {', '.join(missing)}" if missing else ""


def _problems(form: Format, row: Row, new: bool) -> Iterator[str]:
    for column in form.columns:
        cell = row[column.name]
        if column.forms and any(not part.strip() for part in cell.split("|")) and cell:
            yield f"{column.name}: an empty form between two |"
        if not cell:
            if column.required or (column.new and new):
                yield f"{column.name} is empty"
        elif column.pattern and not re.fullmatch(column.pattern, cell):
            yield f"{column.name}: {cell!r} is not written like {column.pattern}"
        elif column.values and cell not in (values := own_values(form.table, column.name)):
            yield f"{column.name}: {cell!r} is none of {', '.join(sorted(values)) or '(must be empty)'}"
    if not any(row[column.name] for column in form.columns if column.forms):
        yield "no form in any column"
