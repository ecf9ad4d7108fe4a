"""Fetching models, against a server on localhost."""

import json
from pathlib import Path

import pytest
from served import Served, publish, resources
from typer.testing import CliRunner

from outreach_extract.names import EngineError
from outreach_extract.names.catalogue import Catalogue, resources_version
from outreach_extract.names.commands import app
from outreach_extract.names.models import find_models, models_folder, pull, states

BODY = bytes(range(256)) * 2000
MODELS = {
    "en/tokenize/combined": b"cuts English", "en/ner/news_charlm": BODY, "en/pretrain/vectors": b"words",
    "en/forward_charlm/lm": b"forth", "en/backward_charlm/lm": b"back",
    "hi/tokenize/hdtb": b"cuts Hindi", "hi/ner/news_charlm": b"tags Hindi", "hi/pretrain/vectors": b"shabd",
}  # fmt: skip


def ner_of(served: Served) -> str:
    return next(path for path, body in served.files.items() if body == BODY)


def part_of(folder: Path) -> Path:
    return folder / "en/ner/news_charlm.pt.part"


def test_pull_fetches_what_tagging_needs_and_nothing_twice(server: Served, tmp_path: Path) -> None:
    data = resources(server, MODELS)
    data["en"]["lemma"] = {"other": {"md5": "0" * 32}}
    data["fr"] = {"packages": {"default": {"ner": "wikiner"}}}
    publish(server, data)
    seen: dict[str, tuple[int, int | None]] = {}
    fetched = pull(
        folder=tmp_path,
        url=server.url,
        progress=lambda file: lambda done, total: seen.update({file.path: (done, total)}),
    )
    assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*.pt")) == sorted(
        f"{path}.pt" for path in MODELS
    )
    assert all(new for _, new in fetched)
    assert all((tmp_path / f"{path}.pt").read_bytes() == body for path, body in MODELS.items())
    assert seen["en/ner/news_charlm.pt"] == (len(BODY), len(BODY))
    asked = len(server.asked)
    assert not any(new for _, new in pull(folder=tmp_path, url=server.url))
    assert len(server.asked) == asked + 1  # the resources file, which may have news
    assert all(state.sound for state in states(tmp_path))
    assert [*tmp_path.rglob("*.part")] == []


def test_files_of_the_tagger_are_found_with_what_they_depend_on(server: Served, tmp_path: Path) -> None:
    resources(server, MODELS)
    pull(folder=tmp_path, url=server.url)
    english = find_models(tmp_path)["en"]
    assert english.model == tmp_path / "en/ner/news_charlm.pt"
    assert english.forward_charlm == tmp_path / "en/forward_charlm/lm.pt"
    (tmp_path / "hi/pretrain/vectors.pt").unlink()
    with pytest.raises(EngineError, match=r"no hi/pretrain/vectors\.pt.*outreach-extract models pull hi"):
        find_models(tmp_path)


def test_one_language(server: Served, tmp_path: Path) -> None:
    resources(server, MODELS)
    pull(["hi"], folder=tmp_path, url=server.url)
    assert {p.relative_to(tmp_path).parts[0] for p in tmp_path.rglob("*.pt")} == {"hi"}


@pytest.mark.parametrize("ranges", [True, False])
def test_broken_connection_is_taken_up_again(server: Served, tmp_path: Path, ranges: bool) -> None:
    resources(server, MODELS)
    server.ranges = ranges
    server.break_after[ner_of(server)] = [100_000]
    pull(["en"], folder=tmp_path, url=server.url)
    assert (tmp_path / "en/ner/news_charlm.pt").read_bytes() == BODY
    assert [r for path, r in server.asked if path == ner_of(server)] == [None, "bytes=100000-"]


def test_what_came_is_kept_for_the_next_time(server: Served, tmp_path: Path) -> None:
    resources(server, MODELS)
    server.break_after[ner_of(server)] = [100_000, 50_000, 7]
    with pytest.raises(EngineError, match=r"broke off after 150,007 bytes.*models pull"):
        pull(["en"], folder=tmp_path, url=server.url)
    assert part_of(tmp_path).stat().st_size == 150_007
    assert not (tmp_path / "en/ner/news_charlm.pt").exists()
    pull(["en"], folder=tmp_path, url=server.url)
    assert (tmp_path / "en/ner/news_charlm.pt").read_bytes() == BODY
    assert [r for path, r in server.asked if path == ner_of(server)][3:] == ["bytes=150007-"]


@pytest.mark.parametrize("left", [b"of another version" * 9, BODY + b"too long", BODY])
def test_a_part_of_something_else_is_thrown_away(server: Served, tmp_path: Path, left: bytes) -> None:
    resources(server, MODELS)
    part_of(tmp_path).parent.mkdir(parents=True)
    part_of(tmp_path).write_bytes(left)
    pull(["en"], folder=tmp_path, url=server.url)
    assert (tmp_path / "en/ner/news_charlm.pt").read_bytes() == BODY


def test_wrong_checksum_leaves_nothing_behind(server: Served, tmp_path: Path) -> None:
    resources(server, MODELS)
    server.files[ner_of(server)] = BODY[::-1]
    with pytest.raises(EngineError, match="another checksum"):
        pull(["en"], folder=tmp_path, url=server.url)
    assert not part_of(tmp_path).exists()
    assert not (tmp_path / "en/ner/news_charlm.pt").exists()


def test_a_spoilt_file_is_fetched_anew(server: Served, tmp_path: Path) -> None:
    resources(server, MODELS)
    pull(["en"], folder=tmp_path, url=server.url)
    (tmp_path / "en/ner/news_charlm.pt").write_bytes(BODY[:99])
    assert [s.file.path for s in states(tmp_path, ["en"]) if not s.sound] == ["en/ner/news_charlm.pt"]
    pull(["en"], folder=tmp_path, url=server.url)
    assert all(state.sound for state in states(tmp_path, ["en"]))


def test_two_at_once_do_not_spoil_each_other(server: Served, tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    resources(server, MODELS)
    part_of(tmp_path).parent.mkdir(parents=True)
    with part_of(tmp_path).open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(EngineError, match="another process is fetching"):
            pull(["en"], folder=tmp_path, url=server.url)


def test_no_network(server: Served, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"no connection.*mirror.*models path"):
        pull(folder=tmp_path, url="http://127.0.0.1:9")  # the discard port: nobody listens
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(EngineError, match="the server answers 404"):
        pull(folder=tmp_path, url=server.url)
    with pytest.raises(EngineError, match="not an http"):
        pull(folder=tmp_path, url="file:///etc")


def entry(package: str, md5: str) -> str:
    return json.dumps({"en": {"packages": {"default": {"tokenize": package}}, "tokenize": {package: {"md5": md5}}}})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<html>", "not a stanza resources file"),
        ("[]", "not a stanza resources file"),
        ("{}", "no models for 'en'"),
        ('{"en": {"packages": {"default": {}}}}', "no default tokenize model"),
        (entry("../../x", "0" * 32), "no usable entry"),
        (entry("x", "?"), "no usable entry"),
    ],
)
def test_resources_that_are_none(server: Served, tmp_path: Path, text: str, says: str) -> None:
    server.files[f"/resources_{resources_version()}.json"] = text.encode()
    with pytest.raises(EngineError, match=says):
        pull(folder=tmp_path, url=server.url)
    assert list(tmp_path.iterdir()) == []


def test_resources_without_addresses() -> None:
    catalogue = Catalogue.parse(
        json.dumps({"en": {"packages": {"default": {"ner": "x"}}, "ner": {"x": {"md5": "0" * 32}}}}), "here"
    )
    with pytest.raises(EngineError, match="no 'url'"):
        catalogue.url(catalogue.tagger("en")[0], "1")


def test_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OUTREACH_EXTRACT_MODELS", str(tmp_path))
    assert models_folder() == tmp_path
    monkeypatch.delenv("OUTREACH_EXTRACT_MODELS")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("sys.platform", "linux")
    assert models_folder() == tmp_path / "cache" / "outreach-extract" / "models"
    monkeypatch.setattr("sys.platform", "darwin")
    assert models_folder().parts[-4:] == ("Library", "Caches", "outreach-extract", "models")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert models_folder() == tmp_path / "local" / "outreach-extract" / "models"


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(a) for a in arguments], env={"COLUMNS": "200"})
    return result.exit_code, result.output


def test_commands(server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources(server, MODELS)
    monkeypatch.setenv("OUTREACH_EXTRACT_MODELS", str(tmp_path))
    monkeypatch.setenv("OUTREACH_EXTRACT_MODELS_URL", server.url)
    assert run("path") == (0, f"{tmp_path}\n")
    code, output = run("list")
    assert code == 0
    assert f"no stanza models in {tmp_path}; fetch them: outreach-extract models pull" in output
    code, output = run("pull", "hi")
    assert code == 0
    assert f"fetched  {tmp_path}/hi/ner/news_charlm.pt" in output
    code, output = run("list")
    assert "hi/ner/news_charlm.pt  0.0 MB" in output
    assert "en/ner/news_charlm.pt  missing" in output
    (tmp_path / "hi/ner/news_charlm.pt").write_text("spoilt")
    assert "hi/ner/news_charlm.pt  broken" in run("list", "hi")[1]
    code, output = run("pull", "fr")
    assert code == 2
    assert "neither of en and hi" in output
    code, output = run("pull", "--url", "http://127.0.0.1:9")
    assert code == 1
    assert "no connection" in output
