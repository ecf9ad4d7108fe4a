"""Write the tables' columns into docs/plugins-reference.md, from src/outreach_extract/data/formats.yaml."""

from pathlib import Path

from outreach_extract.data.formats import Column, formats, own_values

PAGE = Path(__file__).parents[1] / "docs" / "plugins-reference.md"
_FIRST = "### organisations\n"


def page() -> str:
    """The page with the columns as they are now."""
    return PAGE.read_text("utf-8").partition(_FIRST)[0] + "\n".join(_section(table) for table in formats())


def _section(table: str) -> str:
    form = formats()[table]
    lines = [f"### {table}", "", form.about, "", "| Column | | What it holds |", "|---|---|---|"]
    lines += [f"| `{c.name}` | {_sort(c)} | {c.about}{_values(table, c)} |" for c in form.columns]
    return "\n".join([*lines, ""])


def _sort(column: Column) -> str:
    need = "required" if column.required else "required in a new row" if column.new else ""
    return ", ".join(filter(None, ["forms" if column.forms else "", need]))


def _values(table: str, column: Column) -> str:
    if column.values and table.startswith("events/"):
        return " One that the library's own table has, if any."  # these tables grow too often to be copied here
    if column.values:
        return f" One of {', '.join(f'`{value}`' for value in sorted(own_values(table, column.name)))}."
    if column.pattern:
        pattern = column.pattern.replace("|", "\\|")
        return f" Written like `{pattern}`."
    return ""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
