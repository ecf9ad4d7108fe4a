"""The examples as installed packages: found, listed, and part of ``extract``."""

from typer.testing import CliRunner

from outreach_extract import extract
from outreach_extract.cli import app
from outreach_extract.plugins import installed


def test_both_are_found() -> None:
    assert {("loans", "extractor", "outreach-loans 0.1.0"), ("nordic", "lexicon", "outreach-nordic 0.1.0")} <= {
        (plugin.name, plugin.kind, plugin.package) for plugin in installed()
    }


def test_both_are_part_of_extract() -> None:
    result = extract("The Nordic Investment Bank will give the Bihar government a loan of Rs 500 crore.")
    assert result.warnings == ()
    [loan] = [event for event in result.events if event.type == "loan"]
    assert [p.name for p in loan.participants] == ["Nordic Investment Bank", "Government of Bihar"]


def test_both_keep_the_contract() -> None:
    for name in ("loans", "nordic"):
        done = CliRunner().invoke(app, ["plugins", "check", name])
        assert (done.exit_code, done.stdout) == (0, f"{name} keeps the contract.\n")
