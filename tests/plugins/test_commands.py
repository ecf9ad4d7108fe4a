"""``outreach-extract plugins``: list, check, new."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from outreach_extract.cli import app

Install = Callable[..., Path]

SRC = Path(__file__).parents[2] / "src"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["plugins", *arguments])


def test_list_shows_the_built_in_ones(install: Install) -> None:
    lines = run("list").stdout.splitlines()
    assert lines[0].split()[:4] == ["core", "lexicon", "built", "in"]
    assert any(line.split() == ["events", "extractor", "built", "in", "requires:", "entities"] for line in lines)


def test_list_shows_what_is_installed_and_what_it_adds(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "from outreach_extract import extractor\n@extractor('words', kinds=['word'])\ndef find(article):\n    return ()\n"
    install("words", "extractor", "words_plugin:find", {"words_plugin.py": code})
    install("broken", "extractor", "broken_plugin:find", {"broken_plugin.py": "1 / 0"})
    install(
        "nordic",
        "lexicon",
        "nordic_words",
        {"nordic_words/organisations.tsv": "canon\ten\njetro\tJ Four\nunheard-of\tY\n"},
    )
    broken, nordic, words = run("list").stdout.splitlines()[-3:]
    assert words.split() == ["words", "extractor", "outreach-words", "1.2", "kinds:", "word"]
    assert nordic.endswith("rows: organisation 1; problems: 1")
    assert "(broken) plugin broken of outreach-broken 1.2: ZeroDivisionError" in broken
    monkeypatch.setenv("OUTREACH_EXTRACT_PLUGINS", "nordic")
    assert "(kept out by OUTREACH_EXTRACT_PLUGINS)" in run("list").stdout.splitlines()[-1]


def test_check(install: Install, tmp_path: Path) -> None:
    assert run("check", "dates").stdout == "dates keeps the contract.\n"
    code = "from outreach_extract import extractor\n@extractor('words')\ndef find(article):\n    return [7]\n"
    install("words", "extractor", "words_plugin:find", {"words_plugin.py": code})
    result = run("check", "words")
    assert result.exit_code == 1
    assert "plugin words: it yields int" in result.stderr
    result = run("check", "nowhere")
    assert result.exit_code == 2
    assert "no plugin nowhere is installed" in result.stderr


def test_check_of_a_lexicon(install: Install, tmp_path: Path) -> None:
    home = tmp_path / "words"
    home.mkdir()
    (home / "organisations.tsv").write_text("canon\ten\njetro\tJ Four\n", "utf-8")
    assert run("check", str(home)).exit_code == 0
    (home / "organisations.tsv").write_text("canon\ten\nunheard-of\tJ Four\n", "utf-8")
    result = run("check", str(home))
    assert result.exit_code == 1
    assert "plugin words: organisations.tsv:2: kind is empty" in result.stderr
    install("nordic", "lexicon", "nordic_words", {"nordic_words/organisations.tsv": "canon\ten\njetro\tJ Four\n"})
    assert run("check", "nordic").stdout == "nordic keeps the contract.\n"


@pytest.mark.parametrize("kind", ["code", "lexicon"])
def test_a_new_package_passes_its_own_tests(kind: str, tmp_path: Path) -> None:
    written = run("new", "port-calls", "--kind", kind, "--into", str(tmp_path)).stdout.split()
    home = tmp_path / "outreach-port-calls"
    assert {Path(path).relative_to(home).parts[0] for path in written} == {
        "README.md",
        "pyproject.toml",
        "src",
        "tests",
    }
    assert all(word not in Path(path).read_text("utf-8") for path in written for word in ("PACKAGE", "DISTRIBUTION"))
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(SRC), str(home / "src")]),
        "OUTREACH_EXTRACT_PLUGINS": "",
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"], cwd=home, env=environment, capture_output=True, text=True,
        check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_new_says_what_it_cannot_do(tmp_path: Path) -> None:
    assert run("new", "twice", "--into", str(tmp_path)).exit_code == 0
    again = run("new", "twice", "--into", str(tmp_path))
    assert again.exit_code == 2
    assert "outreach-twice is there already" in again.stderr
    wrong = run("new", "Port Calls", "--into", str(tmp_path))
    assert wrong.exit_code == 2
    assert "'Port Calls' is no name for a plugin" in wrong.stderr
