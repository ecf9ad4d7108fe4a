"""Write the tree of docs/architecture.md, each module with the first line of its docstring: ``python scripts/make_tree.py``."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
SOURCE = ROOT / "src" / "outreach_extract"
FLOW = "article data detect names entities events model result plugins".split()
"""The folders in the order of the page."""

_BLOCK = re.compile(r"(?<=<!-- tree -->\n).*?(?=<!-- end -->)", re.DOTALL)


def tree() -> str:
    """One line for each module, in the order of the flow."""
    lines: list[str] = []
    for folder in [*FLOW, "."]:
        lines.append(f"\n### {folder}/\n" if folder != "." else "\n### Beside them\n")
        modules = (SOURCE / folder).rglob("*.py") if folder != "." else SOURCE.glob("*.py")
        lines += [f"- `{path.relative_to(SOURCE).as_posix()}`: {about(path)}" for path in sorted(modules, key=_order)]
    return "\n".join(lines).lstrip("\n") + "\n"


def about(path: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]


def _order(path: Path) -> tuple[Path, bool, str]:
    return path.parent, path.stem != "__init__", path.stem


if __name__ == "__main__":
    PAGE.write_text(_BLOCK.sub(lambda _: tree(), PAGE.read_text("utf-8")), "utf-8")
