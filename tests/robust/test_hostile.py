"""Whatever the text, the promises of :mod:`hostile` hold."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import hostile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach_extract.article import fold, fold_key, fold_keys, read_article
from outreach_extract.data.lexicon import LexiconFolder, read_lexicon
from outreach_extract.detect.dates import find_dates
from outreach_extract.detect.gazetteer import Gazetteer

ARTICLES = hostile.articles()

marks = st.sampled_from(hostile.MARKS)
bits = st.sampled_from(hostile.BITS)
free = st.text(max_size=20) | st.text(st.characters(codec=None), max_size=8)  # surrogates too
repeated = st.tuples(bits | marks, st.integers(2, 60)).map(lambda pair: pair[0] * pair[1])


@st.composite
def cuts(draw: st.DrawFn) -> str:
    """A stretch of an article."""
    article = draw(st.sampled_from(ARTICLES))
    start = draw(st.integers(0, len(article)))
    return article[start : start + draw(st.integers(1, 500))]


texts = st.lists(st.one_of(cuts(), cuts(), bits, marks, free, repeated), max_size=12).map("".join)
hard = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@hard
@given(texts, st.sampled_from([None, "2025-10-06", "0001-01-01", "9999-12-31"]))
def test_any_text_is_extracted(text: str, published: str | None) -> None:
    hostile.check(text, published)


@hard
@given(texts)
def test_any_text_is_folded_and_cut(text: str) -> None:
    hostile.check_article(text)


@hard
@given(st.lists(st.text(max_size=30) | bits | cuts(), max_size=20))
def test_keys_in_one_go_are_the_keys_one_by_one(forms: list[str]) -> None:
    assert fold_keys(forms) == list(map(fold_key, forms))


@hard
@given(texts, st.dates() | st.none())
def test_dates_stand_where_they_say(text: str, published: object) -> None:
    for found in find_dates(text, published=published):  # type: ignore[arg-type]
        assert text[found.start : found.end] == found.text


@hard
@given(
    table=st.sampled_from(["organisations", "places", "roles", "names", "events/meeting"]),
    content=st.binary(max_size=400),
)
def test_any_lexicon_file_is_read_or_named(
    table: str, content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("lexicon")
    path = folder / f"{table}.tsv"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    lexicon = read_lexicon((LexiconFolder("strange", folder),))
    list(Gazetteer(lexicon.entries).scan(read_article(ARTICLES[0])))


@pytest.mark.parametrize("text", [*hostile.BITS, *hostile.MARKS], ids=ascii)
@pytest.mark.parametrize("times", [1, 2, 50])
def test_one_thing_again_and_again(text: str, times: int) -> None:
    hostile.check(text * times)
    hostile.check_article(text * times)


# What the fuzz campaign found, each cut down to what it takes.
FOUND = (
    "Chief Minister \u200b\u093c met X.",  # a person whose name folds to nothing
    "Prime Minister of Japan Abe\ud800xyz Ltd and Abe\ud800xyz Ltd.",  # a lone surrogate in the name of a body
    "The minister met.\n" + "a." * 60 + "!",  # a dateline that two branches of one pattern could read
    "मुख्यमंत्री से जापान के राजदूत के नेतृत्व में जापान-",  # a body that ends inside of a word
    "\u094b ने 500 करोड़ रुपये का निवेश किया। Zarnik Ltd said.",  # a body whose name has no letter to romanise
    # a sentence that is cut for its length, and a trigger that reaches back over the cut
    "'" + "delegation led by Odisha Industries Minister Prakash Chandra Mohanty on Tuesday held talks with the Kansai "
    "Economic Federation (Kankeiren) in Osaka on green hydrogen, semiconductors and skill" * 94,
)


@pytest.mark.parametrize("text", FOUND, ids=range(len(FOUND)))
def test_what_fuzzing_found(text: str) -> None:
    hostile.check(text)


_DIGEST = """
import hashlib, sys
sys.path.insert(0, {here!r})
import hostile
answers = (hostile.PIPELINE.extract(text, published="2025-10-06") for text in hostile.articles()[:8])
print(hashlib.sha256("".join(map(repr, answers)).encode()).hexdigest())
"""


def test_the_same_in_another_process_with_another_hash_seed() -> None:
    code = _DIGEST.format(here=str(Path(__file__).parent))
    digests = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout.strip()
        for seed in ("1", "4242")
    ]  # fmt: skip
    here = (hostile.PIPELINE.extract(text, published="2025-10-06") for text in hostile.articles()[:8])
    assert digests == [hashlib.sha256("".join(map(repr, here)).encode()).hexdigest()] * 2


def test_folding_gives_every_engine_what_it_takes() -> None:
    assert fold("a\ud800b").text.encode("utf-8")
