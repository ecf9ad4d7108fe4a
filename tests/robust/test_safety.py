"""What the package must never do: run text as code, unpickle, reach the network, or hang in a regular expression."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import hostile
import pytest

import outreach_extract

SOURCE = Path(outreach_extract.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
# Fetching a model is a command of its own, and the only thing that may reach the network.
MAY_FETCH = {"names/fetch.py"}
_NEVER_CALLED = {"eval", "exec", "compile", "__import__"}
_NEVER_IMPORTED = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"}
_NETWORK = {"socket", "urllib", "http", "requests", "httpx", "aiohttp", "ftplib", "huggingface_hub"}


def _name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_code_out_of_text_and_no_network(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in _NEVER_CALLED, f"{_name(path)}:{node.lineno}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "yaml":
            assert node.attr in {"safe_load", "YAMLError"}, f"{_name(path)}:{node.lineno}"
    roots = {name.split(".")[0] for name in _imports(tree)}
    assert not roots & _NEVER_IMPORTED
    assert _name(path) in MAY_FETCH or not roots & _NETWORK


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_html_holds_no_element_of_the_text() -> None:
    evil = '<script>alert(1)</script> " onmouseover="x" <img src=x onerror=y> \' &lt; '
    text = (
        f"Chief Minister {evil} Yogi met the Ambassador of Japan {evil} on 5 May 2025 at the {evil}Invest Summit{evil}."
    )
    page = _Elements()
    page.feed(hostile.check(text).to_html())
    assert not page.tags & {"script", "img"}
    assert not any(name.startswith("on") for name in page.attributes)


def _patterns() -> dict[str, re.Pattern[str]]:
    """Every regular expression that the package compiles, by where it is found first."""
    hostile.check(hostile.articles()[0])
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(outreach_extract.__path__, "outreach_extract."):
        if info.name.startswith(("outreach_extract.names.", "outreach_extract.cli")):
            continue
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, re.Pattern):
                found.setdefault(value.pattern, value)
            elif hasattr(value, "cache_info") and not hasattr(value, "__code__"):  # patterns made when first asked for
                for key in ("", "before", "after", "apposition"):
                    try:
                        made = value(key) if key else value()
                    except Exception:
                        continue
                    for pattern in made if isinstance(made, tuple) else (made,):
                        if isinstance(pattern, re.Pattern):
                            found.setdefault(pattern.pattern, pattern)
    return found


_UNITS = (
    "a", "A", "1", " ", "\n", ".", ",", "-", "(", "a ", "A ", "1 ", "1,", "A. ", "a-", "a.", "a, ", "क", "क ", "की ", "का्",
    "Ab ", "Ab Cd, ", "the ", "of ", "in the ", "ab/cd/", "PTI/", "। ", '"', "’", "के ", "Government of ", "ं",
)  # fmt: skip
_ENDS = ("", "\x00")
_LONG = 600


@pytest.mark.parametrize("pattern", _patterns().values(), ids=lambda p: p.pattern[:40])
def test_no_regular_expression_backtracks_without_end(pattern: re.Pattern[str]) -> None:
    for unit in _UNITS:
        for end in _ENDS:
            text = (unit * _LONG)[:_LONG] + end
            begun = time.process_time()
            pattern.match(text)
            pattern.fullmatch(text)
            assert time.process_time() - begun < 0.5, (pattern.pattern, unit, end)


@pytest.mark.parametrize("pattern", _patterns(), ids=lambda p: p[:40])
def test_no_group_is_possessive(pattern: str) -> None:
    """In Python 3.11 before 3.11.5, such a group keeps what a round has read that fails half-way: "2023," is one token."""
    assert not re.search(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+|\(\?>", pattern)
