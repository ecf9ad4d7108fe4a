import pytest

from outreach_extract.article.dateline import find_dateline

BODY = "A team from Osaka called on the Chief Minister and spoke of steel."
HINDI = "ओसाका के एक दल ने मुख्यमंत्री से भेंट की और इस्पात पर चर्चा की।"


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Chandigarh, Oct 7 (PTI)", BODY),
        ("New Delhi, January 21, 2025 (ANI):", BODY),
        ("Bhopal/Osaka, Jan 28 (IANS)", BODY),
        ("BHUBANESWAR, Apr 9:", BODY),
        ("Tokyo:", BODY),
        ("SINGAPORE/CHENNAI:", BODY),
        ("Ranchi –", BODY),
        ("Alwar (Rajasthan):", BODY),
        ("New Delhi [India], January 27 (ANI):", BODY),
        ("Amaravati (Andhra Pradesh) [India], June 12 (ANI):", BODY),
        ("Our Correspondent, Sri City, July 27:", BODY),
        ("लखनऊ, 25 फरवरी (भाषा)।", HINDI),
        ("गांधीनगर, २७ नवंबर :", HINDI),
        ("तिरुवनंतपुरम, सात दिसंबर (भाषा)", HINDI),
        ("सियोल/गुवाहाटी, 20 जनवरी (हि.स.)।", HINDI),
        ("लखनऊः", HINDI),
        ("टोकियो/रायपुर।", HINDI),
        ("कार्यालय संवाददाता, जयपुर।", HINDI),
        ("न्यूज डेस्क, भोपाल/दुबई |", HINDI),
        ("Staff Reporter, Ranchi |", BODY),
        ("पटना :", HINDI),
        ("भोपाल.", HINDI),
        ("भोपाल.", "यूके (24 से 27 नवंबर) के बाद मुख्यमंत्री जर्मनी पहुंचे।"),
        ("St. Petersburg:", BODY),
    ],
)
@pytest.mark.parametrize("before", ["", "Japan looks to Odisha\n\n", "जापान की नज़र\n\n"])
def test_dateline(opening: str, body: str, before: str) -> None:
    text = f"{before}{opening} {body}"
    span = find_dateline(text)
    assert span
    assert text[span[0] : span[1]].strip() == opening


@pytest.mark.parametrize(
    "line", ["Tokyo, 5th April 2023", "Tokyo/Hyderabad, 17.04.2025", "NEEMRANA (ALWAR)", "कार्यालय संवाददाता, पटना"]
)
def test_dateline_on_a_line_of_its_own(line: str) -> None:
    text = f"PRESS NOTE\n\n{line}\n\n{BODY}"
    span = find_dateline(text)
    assert span
    assert text[span[0] : span[1]] == line


@pytest.mark.parametrize(
    "opening",
    [
        "date 2025-10-07 Chandigarh, Oct 7 (PTI)",
        "Big push: Chandigarh, Oct 7 (PTI)",
        "EXPLAINED: x\nChandigarh, Oct 7 (PTI)",
    ],
)
def test_full_dateline_after_something_else(opening: str) -> None:
    text = f"{opening} {BODY}"
    span = find_dateline(text)
    assert span
    assert text[span[0] : span[1]].strip() == "Chandigarh, Oct 7 (PTI)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        HINDI,
        "Odisha rain: schools to stay shut, says the collector.",
        "Stalin in Singapore: six pacts and a plant",
        "Rising Rajasthan Summit: Japan session draws a crowd.",
        "EXPLAINED: why Tokyo matters.",
        "MP News: भोपाल में एक्स-रे मशीनें बनेंगी।",
        "जापान डायरी : पांच दिन, दो शहर।",
        "Gujarat Rain: गुजरात में बारिश का कहर।",
        "The Japan External Trade Organisation (JETRO) opened an office.",
        "He was asked about it: nothing is final, he said.",
        "Akiko Ikuina, Parliamentary Vice-Minister, met the Governor.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize("kicker", ["Gujarat Rain: ", "जापान डायरी : "])
def test_dateline_after_a_kicker(kicker: str) -> None:
    text = f"{kicker}अहमदाबाद। {HINDI}"
    span = find_dateline(text)
    assert span
    assert text[span[0] : span[1]].strip() == "अहमदाबाद।"


def test_only_the_opening_counts() -> None:
    assert find_dateline("\n".join([BODY] * 20 + ["Tokyo, Oct 7 (PTI) " + BODY])) is None
