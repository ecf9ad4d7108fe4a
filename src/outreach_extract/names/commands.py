"""``outreach-extract models``: which models there are, fetching them, and where they lie."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from outreach_extract.names.catalogue import LANGUAGES, ModelFile
from outreach_extract.names.errors import EngineError
from outreach_extract.names.fetch import Progress as Told
from outreach_extract.names.models import models_folder, own_model, pull, states

if TYPE_CHECKING:
    from outreach_extract.article.language import Language

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Models of stanza, the engine for names: list them, pull them, tell where they lie.",
)
_Folder = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Of models; else $OUTREACH_EXTRACT_MODELS or the user's cache."),
]
_Languages = Annotated[list[str] | None, typer.Argument(metavar="LANGUAGE", help="en or hi; both unless given.")]


@app.command("list")
def list_models(languages: _Languages = None, folder: _Folder = None) -> None:
    """Show the models that name tagging needs, and which of them are here."""
    wanted, place = _wanted(languages), folder or models_folder()
    try:
        typer.echo(f"own       {own_model()}")
    except EngineError as error:
        typer.echo(f"own       ({error})")
    try:
        for state in states(place, wanted):
            what = "missing" if state.size is None else f"{state.size / 1e6:,.1f} MB" if state.sound else "broken"
            typer.echo(f"official  {state.file.path}  {what}")
    except EngineError as error:
        typer.echo(f"official  ({error})")


@app.command("pull")
def pull_models(
    languages: _Languages = None,
    folder: _Folder = None,
    url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where the resources file lies; else $OUTREACH_EXTRACT_MODELS_URL."),
    ] = None,
) -> None:
    """Fetch the official models; what is there already stays, what broke off goes on."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with _errors(), Progress(*columns, console=Console(stderr=True)) as bar:

        def progress(file: ModelFile) -> Told:
            task = bar.add_task(file.path, total=None)
            return lambda done, total: bar.update(task, completed=done, total=total)

        place = folder or models_folder()
        fetched = pull(_wanted(languages), folder=place, url=url, progress=progress)
    for file, new in fetched:
        typer.echo(f"{'fetched' if new else 'was there'}  {place / file.path}")


@app.command("path")
def path_of_models() -> None:
    """Show the folder of models."""
    typer.echo(models_folder())


def _wanted(languages: list[str] | None) -> "tuple[Language, ...]":
    for language in languages or ():
        if language not in LANGUAGES:
            raise typer.BadParameter(f"{language!r} is neither of {' and '.join(LANGUAGES)}", param_hint="LANGUAGE")
    return cast("tuple[Language, ...]", tuple(languages)) if languages else LANGUAGES


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except EngineError as error:
        typer.echo(f"Error: {error}", err=True)
        raise typer.Exit(1) from None
