import pytest

from outreach_extract.article import fold, read_article
from outreach_extract.article.residue import find_residue

RESIDUE = {
    "also_read": [
        "Also Read | Chennai rains: Two subways shut",
        "READ MORE: Gold prices today",
        "(Also read: Paddy growers seek water)",
        "Don't miss: the week in pictures",
        "यह भी पढ़ें: सूरत से चलेंगी स्पेशल ट्रेनें",
        "ये भी पढ़ें- चेन्नई में बारिश ने तोड़ा रिकॉर्ड",
        "यह भी पढ़ेंः-अब सुगम होगी बसों की यात्रा",
        "➤ इसे भी पढ़ें आज का राशिफल",
    ],
    "follow": [
        "Follow us on WhatsApp",
        "🔔 Join our WhatsApp channel",
        "Like this story? Subscribe to our newsletter",
        "Click here to download the app",
        "हमारे WhatsApp चैनल से जुड़ें",
        "हमें Google News पर फॉलो करें",
        "ताजा खबरों के लिए हमारे यूट्यूब चैनल को सब्सक्राइब करें।",
    ],
    "share": [
        "Facebook | X | Telegram | Share",
        "Share 0",
        "Email · Print · Copy link",
        "Share: WhatsApp  Facebook  X",
        "Share: Facebook Twitter LinkedIn Email",
        "Share this: WhatsApp | Facebook | X",
        "शेयर करें   Facebook   X",
        "शेयर करें",
        "फेसबुक | ट्विटर",
    ],
    "advertisement": ["Advertisement", "[ADVERTISEMENT]", "---विज्ञापन---", "Continue reading", "Home | Latest News"],
    "byline": [
        "By Our Correspondent",
        "BY A STAFF REPORTER",
        "Written by: Web Desk | Jaipur",
        "Updated: 10 Sep 2024, 07:42 PM",
        "Edited By डिजिटल डेस्क",
        "Published: 27 Nov 2023 | वेब डेस्क",
        "फोटो: सूचना विभाग",
        "प्रविष्टि तिथि: 28 OCT 2023",
    ],
    "sign_off": ["--IANS", "aal/dpb", "*****", "०००", "हिन्दुस्थान समाचार / श्रीप्रकाश", "एमजी/एआर/पीके", "(ANI)"],
}
SENTENCES = [
    "Investors should subscribe to the idea that patience pays.",
    "He asked Korean firms to sign up for the scheme before March.",
    "The post of trade commissioner is to be filled in Tokyo.",
    "The two sides will share know-how on batteries.",
    "Also read out at the dinner was a message from the Prime Minister of Japan.",
    "Related sectors were discussed with JETRO.",
    "Don't miss the chance to invest in Odisha, the minister told the firms.",
    "Watch, learn and then invest, he said.",
    "By 2030, the state wants ten industrial parks.",
    "By Monday the delegation will have reached Osaka.",
    "The Chief Minister launched a WhatsApp channel for investors.",
    "The newsletter of the chamber praised the state.",
    "The state would get the latest technology from Germany.",
    "The plan was first published in 2019.",
    "Photo exhibition on Kyoto opens in Varanasi",
    "Location was the reason, the chairman of Suzuki said.",
    "The home secretary will search for a site.",
    "Home Minister to visit Seoul",
    "निवेशकों ने कहा कि वे राज्य की नीति को फॉलो करते हैं।",
    "दोनों पक्ष तकनीक साझा करेंगे।",
    "मुख्यमंत्री ने निवेशकों के लिए व्हाट्सएप चैनल शुरू किया।",
    "संबंधित विभागों के अधिकारी बैठक में मौजूद थे।",
    "फोटो प्रदर्शनी का उद्घाटन राजदूत ने किया।",
    "एजेंसी ने 500 करोड़ रुपये देने का वादा किया।",
    "वे जापान के बारे में और पढ़ेंगे।",
    "पटना/रांची",
    "According to ANI, the team lands today",
    "The minister spoke to PTI.",
]


def kinds(text: str) -> list[str]:
    return [r.kind for r in find_residue(fold(text))]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in RESIDUE.items() for line in lines])
def test_residue(kind: str, line: str) -> None:
    text = f"Suzuki met the minister.\n{line}\nThey spoke of cars."
    assert [(r.kind, text[r.start : r.end]) for r in find_residue(fold(text))] == [(kind, line)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_is_not_residue(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    ("text", "sign_off"),
    [
        ("They spoke of cars. PTI SUN MR", " PTI SUN MR"),
        ("They spoke of cars. UNI XC-RKM", " UNI XC-RKM"),
        ("“We will come.” (ANI)", " (ANI)"),
        ("They spoke of cars. --IANS aal/dpb", " --IANS aal/dpb"),
        ("निवेश पर चर्चा हुई। एएनआई", " एएनआई"),
    ],
)
def test_sign_off_at_the_end_of_a_line(text: str, sign_off: str) -> None:
    (found,) = find_residue(fold(text))
    assert (found.kind, text[found.start : found.end]) == ("sign_off", sign_off)


def test_a_long_paragraph_is_never_residue() -> None:
    assert kinds("Also read: " + "the minister met Suzuki, " * 20) == []


def test_offsets_hold_where_folding_drops_characters() -> None:
    text = "ज़़़ज़ U.P. a.b.c\r\nAdvertisement\u2028Share\x85क"
    assert [text[r.start : r.end] for r in find_residue(fold(text))] == ["Advertisement", "Share"]


def test_article_knows_what_touches_residue() -> None:
    text = "Suzuki met the minister.\nFollow us on WhatsApp"
    article = read_article(text)
    assert article.in_residue(text.index("WhatsApp"), len(text))
    assert not article.in_residue(0, 6)
    assert not article.in_residue(0, text.index("Follow"))
    assert article.in_residue(0, len(text))
