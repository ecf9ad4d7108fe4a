"""Train a name tagger (PER, ORG, LOC) for Hindi and English on BIO files.

    python scripts/train_ner.py stanza --train ../shared/corpora/ner/*-train.bio --dev ../shared/corpora/ner/*-dev.bio --out names.pt
    python scripts/train_ner.py crf    --train ...                               --dev ...                             --out names.crf

The stanza model is one file: a character model of its own, no language model, no word vectors to download beside it.
Same data, same seed, same versions and one thread give the same model.
"""

import argparse
import json
import os
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from ner_data import Sentence, read_bio, with_swaps

_PATHS = "train_file eval_file save_dir save_name data_dir wordvec_dir charlm_save_dir eval_output_file".split()


def train_stanza(
    train: list[Sentence], dev: list[Sentence], out: Path, *, seed: int, steps: int, small: bool = False
) -> None:
    """A BiLSTM-CRF over words and characters. ``small``: a toy of the same build, for tests."""
    import torch
    from stanza.models import ner_tagger
    from stanza.models.ner import data

    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    # Words seen once or twice share the unknown word's vector, so that it is trained at all: most names are new at work.
    vocabulary = partial(data.WordVocab, cutoff=1 if small else 3)
    hidden, char_hidden, word, char = (16, 16, 16, 8) if small else (192, 64, 64, 32)
    with TemporaryDirectory() as folder, patch.object(data, "WordVocab", vocabulary):
        files = {"train_file": Path(folder, "train.json"), "eval_file": Path(folder, "dev.json")}
        for path, sentences in zip(files.values(), (train, dev), strict=True):
            path.write_text(json.dumps([_document(s) for s in sentences]), "utf-8")
        options = {
            **files, "shorthand": "xx_names", "save_dir": folder, "save_name": "names.pt", "seed": seed,
            "hidden_dim": hidden, "char_hidden_dim": char_hidden, "word_emb_dim": word, "char_emb_dim": char,
            "max_steps": steps, "eval_interval": min(500, steps), "max_steps_no_improve": 3000,
            "batch_size": 32, "max_batch_words": 1200, "optim": "adam", "lr": 0.01 if small else 0.002, "min_lr": 0.0001,
            "patience": 1, "dropout": 0.1 if small else 0.4, "word_dropout": 0.02,
        }  # fmt: skip
        arguments = [f"--{name}={value}" for name, value in options.items()]
        ner_tagger.main([*arguments, "--no_pretrain", "--device=cpu"])
        _slim(Path(folder, "names.pt"), out)


def _document(sentence: Sentence) -> list[dict[str, object]]:
    return [{"id": n, "text": text, "ner": tag} for n, (text, tag) in enumerate(sentence, 1)]


def _slim(trained: Path, out: Path) -> None:
    """The model without the paths of this machine, its weights in half precision: half the size for the same tags."""
    import torch

    saved = torch.load(trained, map_location="cpu", weights_only=True)
    saved["config"].update(dict.fromkeys(_PATHS))
    saved["model"] = {k: v.half() if v.is_floating_point() else v for k, v in saved["model"].items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(saved, out)


def train_crf(train: list[Sentence], dev: list[Sentence], out: Path, *, seed: int, steps: int) -> None:
    """A linear-chain CRF over the shapes of words and what the lexicon knows of them."""
    import pycrfsuite
    from crf import features

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    trainer.set_params({"c1": 0.3, "c2": 0.01, "max_iterations": steps, "feature.minfreq": 2})
    for sentence in train:
        trainer.append(features([t.text for t in sentence]), [t.tag for t in sentence])
    out.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(out))


def main() -> None:
    """Read the files, add the copies with swapped names, train, save."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("stanza", "crf"))
    parser.add_argument("--train", type=Path, nargs="+", required=True, metavar="BIO")
    parser.add_argument(
        "--dev", type=Path, nargs="+", required=True, metavar="BIO", help="chooses the best step (stanza)"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--swaps", type=int, default=1, help="copies of each sentence with names of the field swapped in"
    )
    parser.add_argument("--steps", type=int, help="at most so many updates (stanza) or iterations (crf)")
    options = parser.parse_args()
    train = with_swaps(read_bio(sorted(options.train)), options.swaps, options.seed)
    dev = read_bio(sorted(options.dev))
    if options.kind == "stanza":
        train_stanza(train, dev, options.out, seed=options.seed, steps=options.steps or 12000)
    else:
        train_crf(train, dev, options.out, seed=options.seed, steps=options.steps or 80)


if __name__ == "__main__":
    main()
