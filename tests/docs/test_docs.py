"""What the pages say is what the library does: every Python block runs, and prints the text block behind it.

In such a text, ``...`` stands for anything.
"""

import contextlib
import doctest
import io
import re
import runpy
from pathlib import Path

import pytest

from outreach_extract import extract
from outreach_extract.model import EVENT_TYPES, Event, Extraction

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]

_BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


def names(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_blocks_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    scope: dict[str, object] = {"__name__": "page"}  # the blocks of a page are one story
    for source, expected in _BLOCK.findall(page.read_text("utf-8")):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(source, names(page), "exec"), scope)
        same = doctest.OutputChecker().check_output(expected, printed.getvalue(), doctest.ELLIPSIS)
        assert same or not expected, printed.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def summary(event: Event, result: Extraction) -> str:
    latin = {p.id: p.name_latin for p in result.people} | {o.id: o.canon for o in result.organisations}
    facts = [f"**{event.type}**", event.status, event.date.edtf if event.date else None]
    facts += [event.place.name] if event.place else []
    lines = [" · ".join(filter(None, facts))]
    for part in dict.fromkeys(p.part for p in event.participants):
        lines.append(f"{part}: {', '.join(latin.get(p.ref) or p.name for p in event.participants if p.part == part)}")
    lines += [f"sectors: {', '.join(event.sectors)}"] if event.sectors else []
    lines += [f"amount: {event.amount.mention.text}"] if event.amount else []
    return "<br>".join(lines)


def test_readme_opens_with_real_output() -> None:
    rows = re.findall(r"^\| (.+?) \| (\*\*.+?) \|$", README.read_text("utf-8"), re.MULTILINE)
    assert len(rows) == 2
    for text, shown in rows:
        result = extract(text, published="2025-10-07")
        assert "<br>".join(summary(event, result) for event in result.events) == shown


def test_page_of_models_is_up_to_date() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "make_models_page.py"))
    assert script["PAGE"].read_text("utf-8") == script["page"](), "run scripts/make_models_page.py"


def test_architecture_names_every_file() -> None:
    source = ROOT / "src" / "outreach_extract"
    named = set(re.findall(r"^- `(\S+\.py)`:", (ROOT / "docs" / "architecture.md").read_text("utf-8"), re.MULTILINE))
    assert named == {path.relative_to(source).as_posix() for path in source.rglob("*.py")}, "run scripts/make_tree.py"


def test_page_of_events_names_every_part() -> None:
    page = (ROOT / "docs" / "events.md").read_text("utf-8")
    for event in EVENT_TYPES:
        parts = ", ".join(f"`{field}`: {part}" for field, part in event.parts.items())
        assert f"| `{event.model_fields['type'].default}` |" in page
        assert f"| {parts} |" in page
