"""Reading the tables that ship with the library and those of lexicon plugins."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path


class LexiconError(ValueError):
    """A lexicon file does not keep its format; the message names the file and the line."""


def lexicon_folder() -> Path:
    """The folder of the library's own lexicons."""
    return Path(str(files("outreach_extract.data") / "lexicon"))


def read_table(name: str | Path, problems: list[str] | None = None) -> list[dict[str, str]]:
    """Rows of a tab-separated table as dictionaries; ``name`` is a file of the library's own lexicon, or a path.

    Lines that start with ``#`` are comments, the first other line names the columns. Every row also has the keys
    ``_file`` and ``_line``. A row that has more cells than columns, or text that is not UTF-8, raises LexiconError; with
    ``problems``, what is wrong is added there and the other rows are read.
    """
    path = name if isinstance(name, Path) else lexicon_folder() / name
    found: list[str] = []
    rows = list(_rows(path, found))
    if problems is not None:
        problems += found
    elif found:
        raise LexiconError(f"{path.name}{found[0]}")
    return rows


def _rows(path: Path, problems: list[str]) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        problems.append(f": not UTF-8 ({error.reason} at byte {error.start})")
        return
    header: list[str] | None = None
    name = path.name
    for number, line in enumerate(lines, 1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = list(map(str.strip, line.split("\t")))
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            problems.append(f":{number}: {len(cells)} cells, but only {len(header)} columns")
            continue
        if len(cells) < len(header):
            cells += [""] * (len(header) - len(cells))
        row = dict(zip(header, cells, strict=True))
        row["_file"], row["_line"] = name, str(number)
        yield row
