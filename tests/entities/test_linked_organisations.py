"""One entry per body in the world, and its canon."""

import pytest

from outreach_extract import extract
from outreach_extract.model import Organisation


def bodies(text: str) -> dict[frozenset[str], Organisation]:
    """The bodies by their forms; those that no form names are left out."""
    return {frozenset(m.text for m in o.mentions): o for o in extract(text).organisations if o.mentions}


@pytest.mark.parametrize(
    ("text", "forms", "canon"),
    [
        ("जेईटीआरओ (JETRO) ने सहयोग का भरोसा दिया। जेट्रो का दफ्तर खुलेगा।", {"जेईटीआरओ", "JETRO", "जेट्रो"}, "jetro"),
        ("The Gifu Industrial Promotion Office (GIPO) will help. GIPO opens in May.",
         {"Gifu Industrial Promotion Office", "GIPO"}, "gipo"),
        ("राज्य आपदा प्रबंधन केंद्र (एसडीएमसी) ने चेतावनी दी।", {"राज्य आपदा प्रबंधन केंद्र", "एसडीएमसी"}, "sdmc"),
        ("He met officials of the Japan Stone Association. The Stone Association will send a team.",
         {"Japan Stone Association", "Stone Association"}, None),
        ("Haruna Denki Ltd will invest Rs 40 crore. Haruna Denki is from Gunma.",
         {"Haruna Denki Ltd", "Haruna Denki"}, "haruna-denki"),
        ("The Karnataka High Court adjourned the case.", {"Karnataka High Court"}, "karnataka-high-court"),
        ("Koyasan University gave him a degree.", {"Koyasan University"}, "koyasan-university"),
        ("The Bharatiya Janata Party (BJP) won.", {"Bharatiya Janata Party", "BJP"}, "bjp"),
        ("The Government of India and the Centre agreed. The Union government will pay.",
         {"Government of India", "Centre", "Union government"}, "gov-india"),
        ("पंजाब सरकार ने कहा कि राज्य सरकार जमीन देगी।", {"पंजाब सरकार", "राज्य सरकार"}, "gov-punjab"),
        ("दक्षिण कोरिया की सरकार ने भरोसा दिया।", {"दक्षिण कोरिया की सरकार"}, "gov-south-korea"),
        ("The Embassy of India in Tokyo helped. The Indian Embassy in Japan is old.",
         {"Embassy of India", "Indian Embassy"}, "embassy-of-india-japan"),
        ("NEC Corporation met him. NEC will train people.", {"NEC Corporation", "NEC"}, "nec"),
        ("जाइका ने ऋण दिया। जाइका इंडिया के प्रतिनिधि आए।", {"जाइका", "जाइका इंडिया"}, "jica"),
        ("यामाहा मोटर्स ने करार किया।", {"यामाहा मोटर्स"}, "yamaha"),
    ],
)  # fmt: skip
def test_one_entry_and_its_canon(text: str, forms: set[str], canon: str | None) -> None:
    found = bodies(text)
    assert frozenset(forms) in found
    assert found[frozenset(forms)].canon == canon


def test_a_branch_is_a_body_of_its_own() -> None:
    found = bodies("Hitachi has a long history. Hitachi India was set up later.")
    assert [found[frozenset({form})].canon for form in ("Hitachi", "Hitachi India")] == ["hitachi", None]


def test_homonyms_are_told_apart_by_context() -> None:
    assert bodies("जापान के विदेश मंत्रालय ने स्वागत किया।")[frozenset({"विदेश मंत्रालय"})].canon == "mofa-japan"
    assert bodies("विदेश मंत्रालय के प्रवक्ता ने बताया।")[frozenset({"विदेश मंत्रालय"})].canon == "mea-india"


def test_ids_follow_the_text() -> None:
    ids = [o.id for o in extract("Toyota and Hitachi met JETRO. Toyota left.").organisations if o.mentions]
    assert ids == ["O1", "O2", "O3"]
