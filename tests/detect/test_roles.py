"""Titles in sentences of our own: their span, their codes and the words that name whom they belong to."""

from itertools import pairwise

import pytest

from outreach_extract.article import read_article
from outreach_extract.model import Mention
from outreach_extract.pipeline import Pipeline


def roles(text: str) -> list[Mention]:
    article = read_article(text)
    for extractor in Pipeline.default().extractors:
        if extractor.name == "people":
            break
        article = article.with_findings(extractor(article))
    return article.of_kind("role")


def owner(text: str, title: Mention) -> str:
    start, end = title.attributes.get("of_start"), title.attributes.get("of_end")
    return text[int(start) : int(end)] if start and end else ""


@pytest.mark.parametrize(
    ("text", "title", "codes", "of"),
    [
        ("Industries and Commerce Minister Rao Dalbir", "Industries and Commerce Minister", "minister", ""),
        ("Chief Principal Secretary to the Chief Minister Rajesh", "Chief Principal Secretary to the Chief Minister",
         "principal_secretary", ""),
        ("Additional Chief Secretary, Industries & Commerce, said", "Additional Chief Secretary, Industries & Commerce",
         "additional_chief_secretary", ""),
        ("the President and CEO of Toyota, said", "President and CEO of Toyota", "president+chief_executive", "Toyota"),
        ("Minister for Tourism, IT, E&C and Printing & Stationery, Shri Anil",
         "Minister for Tourism, IT, E&C and Printing & Stationery", "minister", ""),
        ("Minister for Industries, N. K. Anil met", "Minister for Industries", "minister", ""),
        ("Vikas, Chairman, HSIIDC, said", "Chairman, HSIIDC", "chairperson", "HSIIDC"),
        ("JETRO Chairman Ishigame", "JETRO Chairman", "chairperson", "JETRO"),
        ("Japan's Foreign Minister", "Japan's Foreign Minister", "minister", "Japan"),
        ("the Governor of Japan's Wakayama Prefecture", "Governor of Japan's Wakayama Prefecture", "governor",
         "Wakayama Prefecture"),
        ("its executive vice-president Nakajo", "its executive vice-president", "vice_president", ""),
        ("US President Trumbull", "US President", "head_of_state", "US"),
        ("उद्योग एवं वाणिज्य विभाग के आयुक्त एवं सचिव डॉ. अग्रहरि", "उद्योग एवं वाणिज्य विभाग के आयुक्त एवं सचिव", "commissioner+secretary",
         "उद्योग एवं वाणिज्य विभाग"),
        ("मुख्यमंत्री के मुख्य प्रधान सचिव राजेश", "मुख्यमंत्री के मुख्य प्रधान सचिव", "principal_secretary", ""),
        ("जापान के विदेश मंत्रालय के राज्य मंत्री मियाजी", "जापान के विदेश मंत्रालय के राज्य मंत्री", "minister_of_state", "विदेश मंत्रालय"),
        ("जेट्रो के अध्यक्ष इशिगामे", "जेट्रो के अध्यक्ष", "president", "जेट्रो"),
        ("जापान में भारत के राजदूत सिबी", "जापान में भारत के राजदूत", "ambassador", "भारत"),
        ("जेट्रो बेंगलुरु के महानिदेशक तोशिहिरो", "जेट्रो बेंगलुरु के महानिदेशक", "director_general", "जेट्रो"),
        ("कंपनी के सीईओ थॉमस", "कंपनी के सीईओ", "chief_executive", ""),
    ],
)  # fmt: skip
def test_titles(text: str, title: str, codes: str, of: str) -> None:
    found = roles(text)
    assert [(m.text, m.value) for m in found] == [(title, codes)]
    assert owner(text, found[0]) == of


def test_clock_is_no_prime_minister() -> None:
    assert roles("Updated: Sep 10, 09:42 PM IST") == []


def test_titles_do_not_overlap() -> None:
    found = roles("मुख्य सचिव, उद्योग विभाग के प्रमुख सचिव, निगम के प्रबंध निदेशक तथा विभाग के महानिदेशक यश गर्ग उपस्थित थे।")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_what_points_back() -> None:
    assert [m.attributes["anaphor"] for m in roles("Its president Yuki met the company's chairman.")] == [
        "its",
        "company",
    ]
