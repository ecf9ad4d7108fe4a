"""Who holds which office of what, in sentences of our own; and which mentions are one person."""

from pathlib import Path

import pytest

from outreach_extract import extract
from outreach_extract.data.tables import read_table
from outreach_extract.model import Person

HERE = Path(__file__).parent


def rows(name: str) -> list[tuple[str, str]]:
    return [(row["sentence"], row["offices"]) for row in read_table(HERE / name)]


def told(person: Person) -> str:
    return f"{person.name} = " + "; ".join(f"{r.role} of {r.of or '-'}" for r in person.roles)


@pytest.mark.parametrize(("sentence", "offices"), [*rows("offices_en.tsv"), *rows("offices_hi.tsv")])
def test_offices(sentence: str, offices: str) -> None:
    assert "|".join(map(told, extract(sentence).people)) == offices


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Chief Minister Nayab Singh Saini met officials. Saini said so.", [["Nayab Singh Saini", "Saini"]]),
        ("मुख्यमंत्री नायब सिंह सैनी ने भेंट की। सैनी ने कहा कि राज्य तैयार है।", [["नायब सिंह सैनी", "सैनी"]]),
        (
            "Mr. Hiroshi Suzuki met Mr. Takashi Suzuki. Mr. Suzuki smiled.",
            [["Hiroshi Suzuki"], ["Takashi Suzuki", "Suzuki"]],
        ),
        ("CM Stalin Germany Visit: मुख्यमंत्री एम. के. स्टालिन जर्मनी गए।", [["Stalin", "एम. के. स्टालिन"]]),
        ("Mayor Kazuhisa Takeuchi spoke. Mayor Takechi smiled.", [["Kazuhisa Takeuchi", "Takechi"]]),
        ("राजदूत केंजी हीरामत्सु आए। हीरामत्सू ने कहा कि वे खुश हैं।", [["केंजी हीरामत्सु", "हीरामत्सू"]]),
        ("Chief Minister M.K. Stalin spoke. M. K. Stalin left.", [["M.K. Stalin", "M. K. Stalin"]]),
        ("मुख्यमंत्री श्री भूपेंद्र पटेल आए। श्री भूपेंद्रभाई पटेल ने कहा।", [["भूपेंद्र पटेल", "भूपेंद्रभाई पटेल"]]),
    ],
)
def test_one_entry_per_person(text: str, forms: list[list[str]]) -> None:
    people = extract(text).people
    assert [list(dict.fromkeys(m.text for m in p.mentions)) for p in people] == forms


def test_latin_name_and_country() -> None:
    people = extract("जेट्रो के अध्यक्ष सुजुकी ताकाशी ने मुख्यमंत्री नायब सिंह सैनी से भेंट की।").people
    assert [(p.id, p.name_latin, p.country) for p in people] == [
        ("P1", "Takashi Suzuki", "JP"),
        ("P2", "Nayab Singh Saini", "IN"),
    ]


def test_no_people() -> None:
    assert extract("The Chief Minister met officials of the company.").people == ()
