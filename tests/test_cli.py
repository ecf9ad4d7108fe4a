import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from outreach_extract.cli import app

FIXTURES = Path(__file__).parent / "fixtures"
HINDI, ENGLISH = str(FIXTURES / "demo-hi.txt"), str(FIXTURES / "demo-en.txt")


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def test_json_of_one_file_is_an_object() -> None:
    result = run("extract", HINDI, "--published", "2025-10-07", "--format", "json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert answer["text"] == Path(HINDI).read_text("utf-8")
    assert (answer["language"], answer["published"]) == ("hi", "2025-10-07")


def test_json_of_several_files_is_a_list_in_order() -> None:
    answers = json.loads(run("extract", ENGLISH, HINDI, ENGLISH, "--format", "json").stdout)
    assert [a["language"] for a in answers] == ["en", "hi", "en"]


def test_jsonl_is_one_line_for_each_file() -> None:
    lines = run("extract", HINDI, ENGLISH, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["language"] for line in lines] == ["hi", "en"]


def test_table_shows_every_file_in_order() -> None:
    shown = run("extract", HINDI, ENGLISH).stdout
    assert shown.index("demo-hi.txt") < shown.index("Hindi") < shown.index("demo-en.txt") < shown.index("English")
    assert "meeting" in shown


def test_html_is_one_page() -> None:
    page = run("extract", HINDI, ENGLISH, "--format", "html").stdout
    assert page.startswith("<!doctype html>")
    assert page.count("<section") == 2


def test_standard_input_in_its_place() -> None:
    answers = json.loads(run("extract", HINDI, "-", "--format", "json", stdin="Tokyo: It rained.").stdout)
    assert answers[1]["text"] == "Tokyo: It rained."


def test_text_is_read_as_it_is(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes("\ufeffपहला वाक्य।\r\nदूसरा\u00a0वाक्य।".encode())
    assert (
        json.loads(run("extract", str(article), "--format", "json").stdout)["text"] == "पहला वाक्य।\r\nदूसरा\u00a0वाक्य।"
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["nowhere.txt"], "nowhere.txt: No such file"),
        ([HINDI, "nowhere.txt"], "nowhere.txt: No such file"),
        ([str(FIXTURES)], "Is a directory"),
        ([HINDI, "--published", "07.10.2025"], "'07.10.2025' is not a day written as YYYY-MM-DD"),
        ([HINDI, "--published", "2025-02-30"], "'2025-02-30' is not a day"),
        ([HINDI, "--format", "xml"], "xml"),
        ([], "Missing argument"),
    ],
)
def test_wrong_input_is_named_and_nothing_is_written(arguments: list[str], problem: str) -> None:
    result = run("extract", *arguments)
    assert result.exit_code == 2
    assert problem in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_not_utf8() -> None:
    result = run("extract", "-", stdin=b"caf\xe9")
    assert result.exit_code == 2
    assert "-: not UTF-8 (byte 3)" in result.stderr


def test_empty_input_is_no_error() -> None:
    result = run("extract", "-", stdin="")
    assert result.exit_code == 0
    assert "No events." in result.stdout


def test_version() -> None:
    assert run("--version").stdout.startswith("outreach-extract ")


def test_help_reads_no_lexicon() -> None:
    script = (
        "import sys; sys.argv = ['x', '--help']\n"
        "from outreach_extract.cli import app\n"
        "try: app()\n"
        "except SystemExit: print({'pydantic', 'dateparser', 'outreach_extract.pipeline'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "set()"
