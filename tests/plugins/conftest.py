"""Plugins that are installed, for as long as a test runs."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from outreach_extract import Pipeline
from outreach_extract.plugins.installed import GROUPS, VARIABLE, Kind

Install = Callable[..., Path]


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """The pipeline of one test's plugins is not that of the next."""
    Pipeline.default.cache_clear()
    yield
    Pipeline.default.cache_clear()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a package with one plugin on the path: its entry point, and its files by name."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delenv(VARIABLE, raising=False)

    def put(name: str, kind: Kind, value: str, files: dict[str, str], package: str = "") -> Path:
        package = package or f"outreach-{name}"
        info = site / f"{package.replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[{GROUPS[kind]}]\n{name} = {value}\n", "utf-8")
        for file, text in files.items():
            (site / file).parent.mkdir(parents=True, exist_ok=True)
            (site / file).write_text(text, "utf-8")
            monkeypatch.delitem(sys.modules, Path(file).stem, raising=False)
        return site

    return put
