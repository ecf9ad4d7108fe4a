"""The lexicon as sentences: [text]{kind=value} marks what must be found, and nothing else of the kind may be."""

from functools import cache
from pathlib import Path

import pytest

from outreach_extract import LexiconFolder, Pipeline
from outreach_extract.testing import check_lexicon, check_sentence

LEXICON = LexiconFolder("nordic", Path(__file__).parents[1] / "src" / "outreach_nordic")


@cache
def pipeline() -> Pipeline:
    return Pipeline(lexicons=[LEXICON], plugins=[], strict=True)


def test_format() -> None:
    check_lexicon(LEXICON)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister met officials of [Business Iceland]{organisation=business-iceland} in Reykjavik.",
        "मंत्री ने रेक्याविक में [बिज़नेस आइसलैंड]{organisation=business-iceland} के अधिकारियों से मुलाकात की।",
        "[Nordic Investment Bank]{organisation=nordic-investment-bank} lends; [NIB]{organisation=nordic-investment-bank} is old.",
        "[नेफको]{organisation=nefco} और [एक्सफिन]{organisation=eksfin} ने निवेश पर चर्चा की।",
        "A NIB of a pen broke.",
        "It was a nordic innovation.",
    ],
)
def test_organisations(sentence: str) -> None:
    check_sentence(pipeline(), sentence, kind="organisation")


def test_sector_of_its_own() -> None:
    for text in ("They discussed cooperation in icebreaking.", "आइसब्रेकर के क्षेत्र में सहयोग पर चर्चा हुई।"):
        assert [sector.code for sector in pipeline().extract(text).sectors] == ["icebreaking"]


@pytest.mark.parametrize(
    "text",
    [
        "Chief Minister Yogi Adityanath met Business Iceland chief executive Petur Oskarsson in Lucknow.",
        "मुख्यमंत्री योगी आदित्यनाथ ने लखनऊ में बिज़नेस आइसलैंड के प्रतिनिधियों से मुलाकात की।",
    ],
)
def test_the_bodies_take_part_in_events(text: str) -> None:
    result = pipeline().extract(text)
    [meeting] = result.events
    [body] = [o for o in result.organisations if o.canon == "business-iceland"]
    assert body.id in {p.ref for p in meeting.participants}
