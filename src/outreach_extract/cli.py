"""The command line: ``outreach-extract extract FILE ...``."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from outreach_extract.names.commands import app as models_app
from outreach_extract.plugin_commands import app as plugins_app

if TYPE_CHECKING:
    from outreach_extract import Pipeline
    from outreach_extract.model import Extraction

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # an error stays one line, whatever the width of the terminal
    help="Typed events from Hindi and English news about Indian states' outreach to foreign investors.",
)
app.add_typer(models_app, name="models")
app.add_typer(plugins_app, name="plugins")

_WIDTH_OF_A_FILE = 100


class Format(StrEnum):
    """How the result is written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    html = "html"


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("outreach-extract")
        except PackageNotFoundError:
            number = "(not installed)"
        typer.echo(f"outreach-extract {number}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Typed events from Hindi and English news about Indian states' outreach to foreign investors."""


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Articles in UTF-8; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication day, YYYY-MM-DD; else that of the dateline.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How the result is written.")] = Format.table,
    names: Annotated[str | None, typer.Option(metavar="ENGINE", help="Tag names with an engine too: stanza.")] = None,
    models: Annotated[
        str | None, typer.Option(metavar="MODELS", help="The engine's models: official (as pulled), own, or a path.")
    ] = None,
) -> None:
    """Read articles and show their events, in the order of the files."""
    day = _day(published)
    # Every file is read before the first result is written, so that a wrong name leaves no half output.
    texts = [_read(name) for name in files]
    pipeline = _pipeline(names, models)
    results = pipeline.extract_many((text, day) for text in texts)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if format is Format.table:
        _print_tables(files, results)
    elif format is Format.html:
        from outreach_extract.result.view import to_html

        typer.echo(to_html(*results), nl=False)
    elif format is Format.jsonl:
        for result in results:
            typer.echo(result.model_dump_json())
    else:
        objects = [result.model_dump(mode="json") for result in results]
        typer.echo(json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=2))


def _pipeline(names: str | None, models: str | None) -> "Pipeline":
    from outreach_extract import Pipeline

    if names is None:
        if models is not None:
            raise typer.BadParameter("models are an engine's; add --names stanza", param_hint="--models")
        return Pipeline.default()
    from outreach_extract.names import EngineError

    try:
        return Pipeline(names=names, models=models)
    except EngineError as error:
        raise typer.BadParameter(str(error), param_hint="--names") from None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published is not None else None
    except ValueError:
        raise typer.BadParameter(
            f"{published!r} is not a day written as YYYY-MM-DD", param_hint="--published"
        ) from None


def _read(name: str) -> str:
    """The text of a file as it is, line ends included; a byte order mark belongs to the encoding, not to the text."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise typer.BadParameter(f"{name}: {error.strerror}", param_hint="FILE") from None
    except UnicodeDecodeError as error:
        problem = f"{name}: not UTF-8 (byte {error.start}); convert it first, for example with iconv"
        raise typer.BadParameter(problem, param_hint="FILE") from None


def _print_tables(names: list[str], results: Iterable["Extraction"]) -> None:
    from rich.console import Console

    from outreach_extract.result.table import to_table

    console = Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE, highlight=False)
    for number, (name, result) in enumerate(zip(names, results, strict=True)):
        if number:
            console.print()
        console.print(to_table(result, "standard input" if name == "-" else name))
