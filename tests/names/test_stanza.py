"""The engine, with a toy model trained here."""

import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from served import Served, resources

from outreach_extract import Pipeline
from outreach_extract.article import read_article
from outreach_extract.model import Mention
from outreach_extract.names import EngineError
from outreach_extract.names.models import pull
from outreach_extract.names.stanza import StanzaTagger

pytest.importorskip("stanza")

TEXT = "Asha Verma met the head of Zentara Nivo in Kobe.\n\nकेन मोरी कल कोबे गए। आशा वर्मा ने कोबे में बात की।"
FOUND = [
    ("tag.person", "Asha Verma"), ("tag.organisation", "Zentara Nivo"), ("tag.place", "Kobe"),
    ("tag.person", "केन मोरी"), ("tag.place", "कोबे"), ("tag.person", "आशा वर्मा"), ("tag.place", "कोबे"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tagger(toy: Path) -> StanzaTagger:
    return StanzaTagger(toy)


def shown(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(m.kind, m.text) for m in mentions]


def test_tags_our_tokens_in_both_languages(tagger: StanzaTagger) -> None:
    mentions = tagger(read_article(TEXT))
    assert sorted(shown(mentions)) == sorted(FOUND)
    assert all(TEXT[m.start : m.end] == m.text for m in mentions)
    assert {m.attributes["label"] for m in mentions} == {"PER", "ORG", "LOC"}


def test_raw_offsets(tagger: StanzaTagger) -> None:
    text = "\ufeff  \u200b Asha\u00a0 Verma met\tthe head of “Zentara Nivo” in Kobe .\r\n😀 केन  मोरी कल कोबे गए ।"
    assert {m.text for m in tagger(read_article(text))} >= {"Asha\u00a0 Verma", "Zentara Nivo", "केन  मोरी"}


def test_many_articles_at_once(tagger: StanzaTagger) -> None:
    texts = [TEXT, "", "2025 ...", TEXT[:49], "Wer spricht Deutsch?", TEXT[51:]]
    articles = [read_article(text) for text in texts]
    assert tagger.many(articles) == [tagger(article) for article in articles]
    assert tagger.many([]) == []


def test_long_stretches_are_cut_not_lost(tagger: StanzaTagger) -> None:
    text = "Asha Verma met Ken Mori " * 300
    assert len([m for m in tagger(read_article(text)) if m.text == "Asha Verma"]) > 290


def test_pipeline_says_that_only_the_engine_found_it(toy: Path) -> None:
    text = "Kobe, Oct 7: The plant in Kobe was shown to visitors. Yesterday Ken Mori visited Zentara Nivo."
    pipeline = Pipeline(names="stanza", models=toy, strict=True)
    order = [e.name for e in pipeline.extractors]
    assert order.index("gatherings") < order.index("tagged-names") < order.index("sectors") < order.index("entities")
    result = pipeline.extract(text)
    rules = {
        m.text: m.rule for group in (result.organisations, result.places) for entity in group for m in entity.mentions
    }
    assert rules["Zentara Nivo"] == "stanza only: ORG"
    assert ".tsv:" in rules["Kobe"]
    assert result.mentions == ()
    assert list(pipeline.extract_many([text, (TEXT, None)])) == [result, pipeline.extract(TEXT)]


def test_from_the_server_to_the_names(
    server: Served, with_vectors: Path, toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = with_vectors.with_suffix(".pretrain.pt")
    models = {
        "en/tokenize/toy": b"-",
        "en/ner/toy": toy.read_bytes(),
        "hi/tokenize/toy": b"-",
        "hi/ner/toy": with_vectors.read_bytes(),
    }
    resources(server, models | {"hi/pretrain/vectors": vectors.read_bytes()})
    monkeypatch.setenv("OUTREACH_EXTRACT_MODELS", str(tmp_path))
    with pytest.raises(EngineError, match="fetch them: outreach-extract models pull"):
        Pipeline(names="stanza")
    pull(url=server.url)
    asked = len(server.asked)
    pipeline = Pipeline(names="stanza", strict=True)
    result = pipeline.extract("Yesterday Ken Mori visited Zentara Nivo in Kobe.\nकेन मोरी कल कोबे गए।")
    assert [m.rule for o in result.organisations for m in o.mentions] == ["stanza only: ORG"]
    assert len(server.asked) == asked  # nothing is fetched by itself
    (tmp_path / "hi/pretrain/vectors.pt").unlink()
    with pytest.raises(EngineError, match="fetch what is missing: outreach-extract models pull hi"):
        Pipeline(names="stanza")


def test_threads_share_a_tagger(tagger: StanzaTagger) -> None:
    article = read_article(TEXT * 5)
    expected = tagger(article)
    with ThreadPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(tagger, [article] * 24))


def work(tagger: StanzaTagger, text: str) -> list[tuple[str, str]]:
    return shown(tagger(read_article(text)))


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # forking with threads about is what is tried
def test_forked_worker(tagger: StanzaTagger) -> None:
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("no fork here")
    expected = work(tagger, TEXT)
    with tagger._lock:  # held by a thread that does not live on in the child
        context = multiprocessing.get_context("fork")
        receive, send = context.Pipe(duplex=False)
        child = context.Process(target=lambda: send.send(work(tagger, TEXT)))
        child.start()
    assert receive.poll(60), "the child hangs"
    assert receive.recv() == expected
    child.join(10)
    assert child.exitcode == 0


def test_spawned_worker_gets_the_tagger_by_its_files(tagger: StanzaTagger, toy: Path) -> None:
    sent = pickle.dumps(tagger)
    assert len(sent) < 1000
    code = (
        "import pickle, sys\nfrom outreach_extract.article import read_article\n"
        f"tagger = pickle.loads({sent!r})\nprint(len(tagger(read_article({TEXT!r}))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == str(len(FOUND)), done.stderr


def test_the_default_stays_free_of_torch() -> None:
    code = (
        "import sys, outreach_extract, outreach_extract.cli, outreach_extract.names, outreach_extract.names.commands\n"
        f"outreach_extract.extract({TEXT!r})\nassert not {{'torch', 'stanza'}} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_one_language_only(toy: Path) -> None:
    assert shown(StanzaTagger({"en": toy})(read_article(TEXT))) == FOUND[:3]


def test_training_is_reproducible_and_tells_no_paths(bio: Path, tmp_path: Path) -> None:
    import torch
    from ner_data import read_bio, with_swaps
    from train_ner import train_stanza

    for name in ("one.pt", "two.pt"):
        train_stanza(
            with_swaps(read_bio([bio]), 1, seed=3), read_bio([bio]), tmp_path / name, seed=1, steps=3, small=True
        )
    one, two = (torch.load(tmp_path / name, weights_only=True) for name in ("one.pt", "two.pt"))
    assert all(torch.equal(weights, two["model"][name]) for name, weights in one["model"].items())
    assert not [value for value in one["config"].values() if isinstance(value, str) and "/" in value]


def test_command_line(toy: Path, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from outreach_extract.cli import app

    (tmp_path / "article.txt").write_text("Yesterday Ken Mori visited Zentara Nivo in Kobe.", "utf-8")

    def run(*options: str | Path) -> tuple[int, str]:
        result = CliRunner().invoke(
            app, ["extract", str(tmp_path / "article.txt"), "--format", "json", *map(str, options)]
        )
        return result.exit_code, result.output

    code, output = run("--names", "stanza", "--models", toy)
    assert code == 0
    assert "stanza only: ORG" in output
    code, output = run("--names", "stanza", "--models", tmp_path / "none.pt")
    assert code == 2
    assert "no model at" in output
    code, output = run("--models", toy)
    assert code == 2
    assert "add --names stanza" in output
