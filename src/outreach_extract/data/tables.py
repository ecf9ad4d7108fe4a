"""Reading the tables that ship with the library and those of lexicon plugins."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path


class LexiconError(ValueError):
    """A lexicon file does not keep its format; the message names the file and the line."""


def lexicon_folder() -> Path:
    """The folder of the library's own lexicons."""
    return Path(str(files("outreach_extract.data") / "lexicon"))


def read_table(name: str | Path) -> list[dict[str, str]]:
    """Rows of a tab-separated table as dictionaries; ``name`` is a file of the library's own lexicon, or a path.

    Lines that start with ``#`` are comments, the first other line names the columns. Every row also has the keys
    ``_file`` and ``_line``. Raises LexiconError for a row that has more cells than columns, and for text that is not UTF-8.
    """
    path = name if isinstance(name, Path) else lexicon_folder() / name
    return list(_rows(path))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from error
    header: list[str] | None = None
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells, but only {len(header)} columns")
        row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
        row["_file"], row["_line"] = path.name, str(number)
        yield row
