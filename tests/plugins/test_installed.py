"""Plugins that are installed: found by entry point, limited by an environment variable, harmless when broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from outreach_extract import Pipeline, PluginError, extract
from outreach_extract.plugins import installed

Install = Callable[..., Path]

TEXT = "Fjord Trade met the bank in Delhi."
CODE = """
from outreach_extract import Mention, extractor

@extractor("{name}", kinds=["{name}"])
def find(article):
    start = article.text.find("bank")
    if start >= 0:
        yield Mention(kind="{name}", start=start, end=start + 4, text="bank")
"""
TABLE = "canon\tkind\tcountry\ten\nfjord-trade\tagency\tNO\tFjord Trade\n"


def put_words(install: Install, name: str = "words") -> None:
    install(name, "extractor", f"{name}_plugin:find", {f"{name}_plugin.py": CODE.format(name=name)})


def found(pipeline: Pipeline) -> list[str]:
    result = pipeline.extract(TEXT)
    return [*(m.kind for m in result.mentions), *(o.canon or "" for o in result.organisations if o.country == "NO")]


def test_installed_plugins_are_part_of_extract(install: Install) -> None:
    put_words(install)
    install("nordic", "lexicon", "nordic_words", {"nordic_words/organisations.tsv": TABLE})
    assert [(p.name, p.kind, p.package) for p in installed()] == [
        ("nordic", "lexicon", "outreach-nordic 1.2"),
        ("words", "extractor", "outreach-words 1.2"),
    ]
    result = extract(TEXT)
    assert [m.kind for m in result.mentions] == ["words"]
    assert [o.canon for o in result.organisations] == ["fjord-trade"]
    assert result.warnings == ()


def test_a_lexicon_inside_of_a_package(install: Install) -> None:
    install("nordic", "lexicon", "fjord.words", {"fjord/__init__.py": "", "fjord/words/organisations.tsv": TABLE})
    assert found(Pipeline(strict=True)) == ["fjord-trade"]


def test_installed_plugins_are_chosen_by_name(install: Install) -> None:
    put_words(install)
    put_words(install, "others")
    assert found(Pipeline()) == ["others", "words"]
    assert found(Pipeline(plugins=["words"])) == ["words"]
    assert found(Pipeline(plugins=[])) == []
    assert found(Pipeline(disable=["words"])) == ["others"]
    with pytest.raises(PluginError, match="no plugin wrods is installed; there are others, words"):
        Pipeline(plugins=["wrods"])


@pytest.mark.parametrize(
    ("value", "names"),
    [("", []), ("words", ["words"]), (" words , others ", ["others", "words"]), (",", [])],
)
def test_the_environment_limits_what_is_loaded(
    install: Install, monkeypatch: pytest.MonkeyPatch, value: str, names: list[str]
) -> None:
    put_words(install)
    put_words(install, "others")
    monkeypatch.setenv("OUTREACH_EXTRACT_PLUGINS", value)
    assert found(Pipeline(strict=True)) == names


def test_the_environment_names_what_is_not_there(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    put_words(install)
    monkeypatch.setenv("OUTREACH_EXTRACT_PLUGINS", "wrods")
    assert Pipeline().warnings == ("OUTREACH_EXTRACT_PLUGINS names wrods, which is not installed",)
    with pytest.raises(PluginError, match="OUTREACH_EXTRACT_PLUGINS does not let it in"):
        Pipeline(plugins=["words"])


def test_kept_out_plugins_are_not_even_imported(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    install("words", "extractor", "words_plugin:find", {"words_plugin.py": "raise SystemExit('imported')"})
    monkeypatch.setenv("OUTREACH_EXTRACT_PLUGINS", "")
    assert found(Pipeline(strict=True)) == []


@pytest.mark.parametrize(
    ("value", "code", "problem"),
    [
        ("words_plugin:find", "import nowhere", "ModuleNotFoundError: No module named 'nowhere'"),
        ("words_plugin:find", "1 / 0", "ZeroDivisionError: division by zero"),
        ("words_plugin:find", "", "AttributeError: module 'words_plugin' has no attribute 'find'"),
        ("words_plugin:find", "find = 7", "PluginError: 7 is no extractor"),
        ("words_plugin:find", CODE.format(name="other"), "the extractor calls itself other"),
    ],
)
def test_a_broken_plugin_is_named_and_the_rest_goes_on(install: Install, value: str, code: str, problem: str) -> None:
    install("words", "extractor", value, {"words_plugin.py": code})
    put_words(install, "others")
    result = extract(TEXT)
    assert [m.kind for m in result.mentions] == ["others"]
    [warning] = result.warnings
    assert warning.startswith("plugin words of outreach-words 1.2: ")
    assert problem in warning
    with pytest.raises(PluginError, match="plugin words of outreach-words"):
        Pipeline(strict=True)


def test_a_lexicon_that_is_not_there(install: Install) -> None:
    install("nordic", "lexicon", "nowhere_words", {})
    assert Pipeline().warnings == (
        "plugin nordic of outreach-nordic 1.2: ModuleNotFoundError: nowhere_words is no package",
    )


def test_a_wrong_row_of_an_installed_lexicon(install: Install) -> None:
    install("nordic", "lexicon", "nordic_words", {"nordic_words/organisations.tsv": f"{TABLE}x\tfirm\t\tX Y\n"})
    result = extract(TEXT)
    assert result.organisations[0].canon == "fjord-trade"
    assert result.warnings[0].startswith("plugin nordic: organisations.tsv:3: kind: 'firm' is none of")


def test_two_packages_with_one_name(install: Install) -> None:
    put_words(install)
    install(
        "words", "extractor", "more_plugin:find", {"more_plugin.py": CODE.format(name="words")}, package="more-words"
    )
    with pytest.raises(PluginError, match=r"two extractors are called words \(of more_plugin and words_plugin\)"):
        Pipeline()
    assert found(Pipeline(plugins=[])) == []


def test_the_path_of_a_plugin_does_not_show(install: Install) -> None:
    code = "from outreach_extract import extractor\n@extractor('words')\ndef find(article):\n    1 / 0\n"
    site: Path = install("words", "extractor", "words_plugin:find", {"words_plugin.py": code})
    [warning] = extract(TEXT).warnings
    assert warning == "plugin words: ZeroDivisionError: division by zero (words_plugin.py:4)"
    assert str(site) not in warning
