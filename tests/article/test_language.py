import pytest

from outreach_extract.article.language import script_language, text_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("मुख्यमंत्री ने जेट्रो के अध्यक्ष से भेंट की।", "hi"),
        ("CM Yogi ने JETRO और METI के अफसरों से मुलाकात की।", "hi"),
        ("The Chief Minister called on the president of JETRO.", "en"),
        ("He said 'धन्यवाद' to the hosts and left for Osaka.", "en"),
        (
            "Odisha Industries Minister Prakash Mohanty met Kankeiren chairman Kenji Morimoto; Sojitz president too",
            "en",
        ),
        ("टोक्यो", "hi"),
        ("Tokyo", "en"),
        ("", None),
        (" \n ", None),
        ("12.5 % — 2025", None),
        ("東京で会談が行われた。", None),
        ("Министр провёл переговоры в Токио.", None),
        ("முதலமைச்சர் ஜப்பான் சென்றார்.", None),
        ("मुख्यमन्त्र्यांनी जपानमधील गुंतवणूकदारांशी चर्चा केली आणि त्यांना राज्यात गुंतवणूक करण्याचे आवाहन केले आहे असे सांगितले", None),
        ("Der Ministerpräsident traf gestern die Vertreter der Industrie und lud sie zur Messe ein, sagte er", None),
        ("Le ministre a rencontré hier les dirigeants des grandes entreprises et leur a proposé des terrains", None),
    ],
)
def test_language_of_a_text(text: str, language: str | None) -> None:
    assert text_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("जापान", "hi"),
        ("Japan", "en"),
        ("NEC के अध्यक्ष", "hi"),
        ("¡12!", None),
        ("東京", None),
        ("Toyota Kirloskar का", "en"),
    ],
)
def test_language_of_a_script(text: str, language: str | None) -> None:
    assert script_language(text) == language
