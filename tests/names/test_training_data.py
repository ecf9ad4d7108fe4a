"""BIO files as the library's tokens, and the copies with other names."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from ner_data import Tagged, names, read_bio, with_swaps


def test_words_are_cut_as_the_library_cuts_them(tmp_path: Path) -> None:
    path = tmp_path / "some.bio"
    path.write_text("Ki-moon\tB-PER\ncame\tO\n\n  \nविज्ञान,\tI-ORG\n2025\tB-DATE\n", "utf-8")
    assert read_bio([path]) == [
        [Tagged("Ki", "B-PER"), Tagged("-", "I-PER"), Tagged("moon", "I-PER"), Tagged("came", "O")],
        [Tagged("विज्ञान", "I-ORG"), Tagged(",", "I-ORG"), Tagged("2025", "O")],
    ]


def test_names() -> None:
    tags = "I-PER B-PER I-PER I-ORG O B-LOC".split()
    assert names([Tagged("x", tag) for tag in tags]) == [(0, 1, "PER"), (1, 3, "PER"), (3, 4, "ORG"), (5, 6, "LOC")]


@pytest.mark.parametrize("seed", range(20))
def test_swaps_keep_labels_scripts_and_the_rest(bio: Path, seed: int) -> None:
    sentences = read_bio([bio])
    copies = with_swaps(sentences, 1, seed)[len(sentences) :]
    assert copies == with_swaps(sentences, 1, seed)[len(sentences) :]
    for old, new in zip(sentences, copies, strict=True):
        assert [t for t in old if t.tag == "O"] == [t for t in new if t.tag == "O"]
        assert [label for *_, label in names(old)] == [label for *_, label in names(new)]
        for (a, _, _), (b, end, _) in zip(names(old), names(new), strict=True):
            # "10 डाउनिंग स्ट्रीट" begins with a number
            assert old[a].text.isascii() == all(char < "\u0900" for token in new[b:end] for char in token.text)
