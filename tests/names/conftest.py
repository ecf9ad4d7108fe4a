"""A toy tagger of stanza's own build, trained here in seconds, and a server of models."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from served import Served, serving

SCRIPTS = Path(__file__).parents[2] / "scripts"

# Invented sentences; the toy learns them by heart.
CORPUS = """\
Asha/B-PER Verma/I-PER met/O the/O head/O of/O Zentara/B-ORG Nivo/I-ORG in/O Kobe/B-LOC ./O
Yesterday/O Ken/B-PER Mori/I-PER visited/O Kobe/B-LOC with/O Zentara/B-ORG Nivo/I-ORG ./O
The/O plant/O in/O Kobe/B-LOC was/O shown/O to/O Asha/B-PER Verma/I-PER ./O
आशा/B-PER वर्मा/I-PER ने/O कोबे/B-LOC में/O ज़ेंतारा/B-ORG निवो/I-ORG से/O बात/O की/O ।/O
केन/B-PER मोरी/I-PER कल/O कोबे/B-LOC गए/O ।/O
ज़ेंतारा/B-ORG निवो/I-ORG का/O संयंत्र/O कोबे/B-LOC में/O है/O ।/O
"""


@pytest.fixture(scope="session")
def bio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sentences as a BIO file."""
    path = tmp_path_factory.mktemp("corpus") / "toy.bio"
    sentences = [line.split() for line in CORPUS.splitlines()]
    path.write_text("\n\n".join("\n".join(t.replace("/", "\t", 1) for t in s) for s in sentences) + "\n", "utf-8")
    return path


@pytest.fixture(scope="session")
def toy(bio: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stanza model of a few kilobytes that knows the sentences."""
    pytest.importorskip("stanza")
    sys.path.insert(0, str(SCRIPTS))
    from ner_data import read_bio
    from train_ner import train_stanza

    sentences = read_bio([bio])
    out = tmp_path_factory.mktemp("toy") / "names.pt"
    train_stanza(sentences * 4, sentences, out, seed=1, steps=60, small=True)
    return out


@pytest.fixture(scope="session")
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


@pytest.fixture
def server() -> Iterator[Served]:
    """A server that listens."""
    with serving() as served:
        yield served
