"""What is wrong with a model is said when the engine is built, with what to do."""

import sys
from pathlib import Path

import pytest

from outreach_extract import Pipeline
from outreach_extract.article import read_article
from outreach_extract.names import EngineError
from outreach_extract.names.stanza import StanzaTagger

pytest.importorskip("stanza")

TEXT = "Asha Verma met the head of Zentara Nivo in Kobe."


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


OFFICIAL = {"PER": "PERSON", "ORG": "Organization", "LOC": "NEL"}


def test_labels_of_the_official_models(toy: Path, tmp_path: Path) -> None:
    path = changed(toy, tmp_path / "names.pt", OFFICIAL)
    mentions = StanzaTagger(path)(read_article(TEXT))
    found = sorted((m.kind, m.text, m.attributes["label"]) for m in mentions)
    assert found == [
        ("tag.organisation", "Zentara Nivo", "Organization"), ("tag.person", "Asha Verma", "PERSON"), ("tag.place", "Kobe", "NEL"),
    ]  # fmt: skip


def test_labels_that_are_none_of_ours(toy: Path, tmp_path: Path) -> None:
    path = changed(toy, tmp_path / "names.pt", {"PER": "DNA", "ORG": "RNA", "LOC": "CELL"})
    refused(path, "none of its labels .*stands for a person")
