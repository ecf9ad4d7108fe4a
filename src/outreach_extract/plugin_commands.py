"""``outreach-extract plugins``: what is installed and what it adds, checking a plugin, starting a new one."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from outreach_extract.plugins import Extractor, LexiconFolder

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Plugins: list what is installed, check one against the contract, start a new one.",
)


class Template(StrEnum):
    """What a new plugin is made of."""

    code = "code"
    lexicon = "lexicon"


@app.command("list")
def list_plugins() -> None:
    """Show every plugin, built in or installed: where it is from and what it adds."""
    from outreach_extract.builtin import BUILT_IN
    from outreach_extract.plugins import PluginError
    from outreach_extract.plugins.installed import VARIABLE, allowed, installed

    rows = [(plugin.name, _kind(plugin), "built in", _adds(plugin)) for plugin in BUILT_IN]
    limit = allowed()
    for entry in installed():
        try:
            adds = _adds(entry.load()) if limit is None or entry.name in limit else f"(kept out by {VARIABLE})"
        except PluginError as error:
            adds = f"(broken) {error}"
        rows.append((entry.name, entry.kind, entry.package, adds))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        typer.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip())


@app.command()
def check(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An extractor or a lexicon; or the folder of a lexicon.")],
) -> None:
    """Check a plugin against the contract, on awkward texts in both languages."""
    from outreach_extract.builtin import BUILT_IN
    from outreach_extract.plugins import LexiconFolder, PluginError
    from outreach_extract.plugins.installed import installed
    from outreach_extract.testing import check_extractor, check_lexicon

    try:
        entries = [entry for entry in installed() if entry.name == name]
        found = [plugin for plugin in BUILT_IN if plugin.name == name] + [entry.load() for entry in entries]
        if not found and Path(name).is_dir():
            check_lexicon(name)
        elif not found:
            raise typer.BadParameter(
                f"no plugin {name} is installed; see: outreach-extract plugins list", param_hint="NAME"
            )
        for plugin in found:
            check_lexicon(plugin) if isinstance(plugin, LexiconFolder) else check_extractor(name)
    except (AssertionError, PluginError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{name} keeps the contract.")


@app.command()
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Lower-case letters, digits and hyphens.")],
    kind: Annotated[Template, typer.Option(help="Whether it is of code, or of tables alone.")] = Template.code,
    into: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write the package.")] = Path(),
) -> None:
    """Write a complete small package for a new plugin, with tests that pass as they are."""
    from outreach_extract.plugins.scaffold import write_package

    try:
        files = write_package(name, kind.value, into)
    except FileExistsError as error:
        raise typer.BadParameter(f"{error.filename} is there already", param_hint="NAME") from None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="NAME") from None
    for path in files:
        typer.echo(path.as_posix())


def _kind(plugin: "Extractor | LexiconFolder") -> str:
    return "extractor" if callable(plugin) else "lexicon"


def _adds(plugin: "Extractor | LexiconFolder") -> str:
    """What a plugin adds to a pipeline, in words."""
    from outreach_extract.data.lexicon import CORE, read_lexicon
    from outreach_extract.plugins import LexiconFolder

    if isinstance(plugin, LexiconFolder):
        lexicon = read_lexicon((plugin,) if plugin == CORE else (CORE, plugin))
        own = [e for e in lexicon.entries if plugin == CORE or e.rule.startswith(f"{plugin.name}/")]
        rows = Counter(kind for kind, _ in {(e.kind, e.rule) for e in own})
        triggers = sum(
            rule.startswith(f"{plugin.name}/") or plugin == CORE for rs in lexicon.events.values() for rule, _ in rs
        )
        counts = [f"{kind} {n}" for kind, n in sorted(rows.items())] + ([f"event {triggers}"] if triggers else [])
        return f"rows: {', '.join(counts)}" + (f"; problems: {len(lexicon.problems)}" if lexicon.problems else "")
    facts = {
        "replaces": plugin.replaces,
        "kinds": ", ".join(kind for kind in plugin.kinds if "." not in kind),
        "events": ", ".join(str(event.model_fields["type"].default) for event in plugin.events),
        "requires": ", ".join(plugin.requires),
        "before": ", ".join(plugin.before),
        "options": ", ".join(plugin.options.model_fields) if plugin.options else "",
    }
    return "; ".join(f"{fact}: {value}" for fact, value in facts.items() if value)
