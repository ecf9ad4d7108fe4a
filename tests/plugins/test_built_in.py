"""The library's own extractors keep the contract that plugins keep, and are tested with the same kit."""

import pytest

from outreach_extract import Extractor, Pipeline
from outreach_extract.builtin import BUILT_IN
from outreach_extract.testing import check_extractor, check_sentence, marked

NAMES = [plugin.name for plugin in BUILT_IN if isinstance(plugin, Extractor)]

SENTENCES = [
    ("dates", "The team arrives on [7 October 2025]{date=2025-10-07}."),
    ("dates", "प्रतिनिधिमंडल [24 फरवरी 2025]{date=2025-02-24} को लखनऊ पहुंचेगा।"),
    ("dates", "Suzuki will hire 2025 people."),
    ("money", "The firm will put in [Rs 1,200 crore]{money=12000000000}."),
    ("money", "कंपनी [5 करोड़ रुपये]{money=50000000} लगाएगी।"),
    ("organisations", "Talks with [JETRO]{organisation=jetro} went well."),
    ("organisations", "[जेट्रो]{organisation=jetro} के साथ बातचीत हुई।"),
    ("places", "He flew from [Tokyo]{place=Tokyo} to [Lucknow]{place=Lucknow}."),
    ("places", "वे [टोक्यो]{place=Tokyo} से [लखनऊ]{place=Lucknow} पहुंचे।"),
    ("roles", "[Chief Minister]{role=chief_minister} Yogi Adityanath spoke."),
    ("people", "Chief Minister [Yogi Adityanath]{person} spoke."),
    ("people", "मुख्यमंत्री [योगी आदित्यनाथ]{person} ने भाषण दिया।"),
    ("sectors", "They discussed cooperation in [green hydrogen]{sector}."),
    ("events", "Chief Minister Yogi Adityanath [met]{meeting=occurred} JETRO president Norihiko Ishiguro in Tokyo."),
    ("events", "मुख्यमंत्री योगी आदित्यनाथ ने जेट्रो के अध्यक्ष से [मुलाकात की]{meeting=occurred}।"),
]


@pytest.mark.parametrize("name", NAMES)
def test_contract(name: str) -> None:
    check_extractor(name)


@pytest.mark.parametrize(("name", "sentence"), SENTENCES)
def test_sentences(name: str, sentence: str) -> None:
    check_sentence(name, sentence)


@pytest.mark.parametrize("sentence", [sentence for _, sentence in SENTENCES])
def test_no_warning_in_a_whole_pipeline(sentence: str) -> None:
    Pipeline(plugins=[], strict=True).extract(marked(sentence)[0])
