"""The engine, with a toy model trained here."""

import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from outreach_extract import Pipeline
from outreach_extract.article import read_article
from outreach_extract.model import Mention
from outreach_extract.names import EngineError
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


def refused(models: object, says: str) -> None:
    with pytest.raises(EngineError, match=says):
        StanzaTagger(models)


def test_wrong_models(tmp_path: Path, toy: Path) -> None:
    refused(tmp_path / "none.pt", r"no model at .*none\.pt: name a \.pt file")
    refused(tmp_path, "no stanza models in .*fetch them: outreach-extract models pull")
    refused({"fr": toy}, "models are given for en and hi, not for 'fr'")
    refused({}, "not for nothing")
    refused(3, "not int")
    with pytest.raises(EngineError, match="no engine for names is called 'spacy'; there is stanza"):
        Pipeline(names="spacy")


def test_one_language_only(toy: Path) -> None:
    assert shown(StanzaTagger({"en": toy})(read_article(TEXT))) == FOUND[:3]


def test_own_model_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outreach_extract.names.models.OWN_PACKAGE", "outreach_extract_no_such_names")
    refused("own", "our own model is not installed: pip install")


@pytest.mark.parametrize("size", [0, 100, -2000])
def test_broken_file(toy: Path, tmp_path: Path, size: int, capfd: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.pt"
    broken.write_bytes(toy.read_bytes()[:size])
    refused(broken, "broken.pt: broken, or not a name tagger of stanza.*fetch it anew: outreach-extract models pull")
    assert capfd.readouterr().err == ""


def test_file_of_something_else(tmp_path: Path) -> None:
    import torch

    torch.save({"weights": torch.zeros(2)}, tmp_path / "other.pt")
    refused(tmp_path / "other.pt", "not a name tagger of stanza")


def test_torch_missing(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza.pipeline.ner_processor", None)
    refused(toy, r"stanza cannot be imported .*pip install 'outreach-extract\[stanza\]'")


def changed(toy: Path, out: Path, labels: dict[str, str] | None = None, **config: object) -> Path:
    """The toy with another configuration, or with other labels."""
    import torch

    saved = torch.load(toy, weights_only=True)
    saved["config"].update(config)
    if labels:
        tags = saved["vocab"]["tag"]
        renamed = {i: [u[:2] + labels.get(u[2:], u[2:]) for u in units] for i, units in tags["_id2unit"].items()}
        tags["_id2unit"] = renamed
        tags["_unit2id"] = {i: {u: n for n, u in enumerate(units)} for i, units in renamed.items()}
    torch.save(saved, out)
    return out


def test_character_models_missing(toy: Path, tmp_path: Path) -> None:
    path = changed(toy, tmp_path / "names.pt", charlm=True)
    refused(path, r"names.pt needs its forward character model.*names\.forward_charlm\.pt.*models pull")
    (tmp_path / "names.forward_charlm.pt").write_bytes(b"")
    refused(path, "names.pt")


@pytest.fixture(scope="module")
def with_vectors(bio: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A toy that was trained with word vectors, which lie beside it."""
    import json

    from ner_data import read_bio
    from stanza.models import ner_tagger
    from stanza.models.common.pretrain import Pretrain
    from train_ner import _document

    folder = tmp_path_factory.mktemp("vectors")
    sentences = read_bio([bio])
    words = sorted({t.text.lower() for s in sentences for t in s})
    (folder / "vectors.txt").write_text("\n".join(f"{w} {i % 5} {i % 7} 1" for i, w in enumerate(words)), "utf-8")
    Pretrain(str(folder / "names.pretrain.pt"), str(folder / "vectors.txt")).load()
    (folder / "data.json").write_text(json.dumps([_document(s) for s in sentences]), "utf-8")
    options = {"train_file": "data.json", "eval_file": "data.json", "wordvec_pretrain_file": "names.pretrain.pt"}
    ner_tagger.main(
        [f"--{k}={folder / v}" for k, v in options.items()]
        + [
            f"--save_dir={folder}",
            "--save_name=names.pt",
            "--shorthand=xx_toy",
            "--max_steps=2",
            "--eval_interval=2",
            "--device=cpu",
        ]
        + ["--hidden_dim=8", "--char_hidden_dim=8"]
    )
    return folder / "names.pt"


def test_word_vectors_missing_or_of_another_model(with_vectors: Path, tmp_path: Path) -> None:
    StanzaTagger(with_vectors)
    alone = tmp_path / "names.pt"
    alone.write_bytes(with_vectors.read_bytes())
    refused(
        alone,
        r"names.pt needs its word vectors, without which it would tag wrongly: put them beside it as names\.pretrain\.pt",
    )
    from stanza.models.common.pretrain import Pretrain

    text = (with_vectors.parent / "vectors.txt").read_text("utf-8")
    (tmp_path / "other.txt").write_text(text.replace("asha", "usha"), "utf-8")
    Pretrain(str(tmp_path / "names.pretrain.pt"), str(tmp_path / "other.txt")).load()
    refused(alone, "not the word vectors that .* was trained with")
    (tmp_path / "names.pretrain.pt").write_bytes(b"broken")
    refused(alone, "broken, or not a name tagger")


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


OFFICIAL = {"PER": "PERSON", "ORG": "Organization", "LOC": "NEL"}


def test_labels_of_the_official_models(toy: Path, tmp_path: Path) -> None:
    path = changed(toy, tmp_path / "names.pt", OFFICIAL)
    mentions = StanzaTagger(path)(read_article(TEXT))
    assert sorted(shown(mentions)) == sorted(FOUND)
    assert {m.attributes["label"] for m in mentions} == {"PERSON", "Organization", "NEL"}


def test_labels_that_are_none_of_ours(toy: Path, tmp_path: Path) -> None:
    path = changed(toy, tmp_path / "names.pt", {"PER": "DNA", "ORG": "RNA", "LOC": "CELL"})
    refused(path, "none of its labels .*stands for a person")


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
