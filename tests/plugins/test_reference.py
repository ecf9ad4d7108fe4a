"""The reference has every column of every table, as the loader checks them."""

import runpy
from pathlib import Path

from outreach_extract.model import MENTION_KINDS
from outreach_extract.plugins.extractor import Extractor

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "plugins-reference.md"


def test_tables_are_up_to_date() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "make_formats_page.py"))
    assert PAGE.read_text("utf-8") == script["page"](), "run scripts/make_formats_page.py"


def test_protocol_and_kinds_are_complete() -> None:
    page = PAGE.read_text("utf-8")
    fields = set(Extractor.__dataclass_fields__) - {"find", "chosen"}
    assert {field for field in fields if f"\n| `{field}` |" not in page} == set()
    assert {kind for kind in MENTION_KINDS if f"\n| `{kind}` |" not in page} == set()
