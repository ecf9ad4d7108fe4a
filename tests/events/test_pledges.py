"""Who promises what to whom: the speaker's own side, the place that the help is for, and its government."""

import pytest

from outreach_extract import extract
from outreach_extract.model import Organisation, Person, Place

MAJHI = "Odisha Chief Minister Mohan Charan Majhi"
SAINI = "हरियाणा के मुख्यमंत्री नायब सिंह सैनी"

CASES = [
    (f"{MAJHI} promised Bosch single-window clearance.", "Mohan Charan Majhi, gov-odisha > bosch"),
    ("JICA promised technical support to Odisha for drawing up a metro plan.", "jica > Odisha, gov-odisha"),
    ("Siemens offered to train welders in Cuttack, the Odisha government said.", "siemens > Cuttack, gov-odisha"),
    (f"Siemens assured {MAJHI} of help for the ports at Paradip.", "siemens > Mohan Charan Majhi, gov-odisha"),
    ("JICA and the World Bank told Odisha of their plans. JICA promised help to Odisha. The World Bank promised help to Odisha.",
     "jica > Odisha, gov-odisha; world-bank > Odisha, gov-odisha"),
    ("जापान के राजदूत केइची ओनो ने आश्वासन दिया कि हिसार के अस्पताल में जापान सरकार हरियाणा को तकनीकी सहयोग देगी।",
     "केइची ओनो, gov-japan > Hisar, gov-haryana"),
    ("सीमेंस ने हरियाणा के युवाओं को प्रशिक्षण देने की पेशकश की।", "siemens > Haryana, gov-haryana"),
    (f"{SAINI} ने बॉश को हर संभव मदद का भरोसा दिया।", "नायब सिंह सैनी, gov-haryana > bosch"),
    (f"Japan's ambassador Keiichi Ono assured {MAJHI} that Japan would extend all help for the metro.",
     "Keiichi Ono, gov-japan > Mohan Charan Majhi, gov-odisha"),
    (f"{MAJHI} met Siemens India head Anna Weber. She said her company would host ten engineers of Odisha for training.",
     "Anna Weber, siemens > Odisha, gov-odisha"),
    (f"{MAJHI} met Siemens India head Anna Weber. She said the company was interested in running a pilot on grids.",
     "Anna Weber, siemens > gov-odisha"),
    ("The University of Leeds has offered 30 scholarships to students of Odisha.", "university-of-leeds > Odisha, gov-odisha"),
    (f"{MAJHI} said the government would support Bosch.", "Mohan Charan Majhi, gov-odisha > bosch"),
    ("JICA is weighing a soft loan of Rs 1,000 crore for a hospital in Odisha.", "jica > Odisha, gov-odisha"),
    (f"{SAINI} ने कहा कि सरकार बॉश को सोनीपत में जमीन देगी।", "gov-haryana > bosch"),
    ("जाइका हरियाणा को मेट्रो के लिए 400 करोड़ रुपये देगा।", "jica > Haryana, gov-haryana"),
    (f"{MAJHI} met Siemens India head Anna Weber. The welders of Odisha would be trained by them, she promised.",
     "Anna Weber, siemens > gov-odisha"),
    (f"{MAJHI} toured Osaka. JICA will hold a seminar in May. It has promised 200 saplings to Odisha.", "jica > Odisha, gov-odisha"),
    ("JICA helps many. IT Minister Mukesh Mahaling of Odisha promised help to Bosch.", "Mukesh Mahaling, gov-odisha > bosch"),
    ("JETRO will open a help desk in Cuttack.", "jetro > Cuttack, gov-odisha"),
    (f"{MAJHI} is back from Munich. The government has promised land to Siemens.", "gov-odisha > siemens"),
    ("Siemens made no promise to Odisha.", "siemens > Odisha, gov-odisha"),
    (f"{SAINI} ने कनाडा के मंत्री टॉड मैके से भेंट की। मैके ने भरोसा दिया कि उनकी सरकार हिसार की डेयरी में मदद करेगी।",
     "टॉड मैके, gov-canada > Hisar, gov-haryana"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_who_promises_to_whom(text: str, wanted: str) -> None:
    result = extract(text, published="2025-03-12")
    entities: list[Person | Organisation | Place] = [*result.people, *result.organisations, *result.places]
    names = {e.id: getattr(e, "canon", None) or e.name for e in entities}
    told = [
        tuple({names[p.ref] for p in event.participants if p.part == part} for part in ("giver", "recipient"))
        for event in result.events
        if event.type == "pledge"
    ]
    sides = [case.split(">") for case in wanted.split(";")]
    assert told == [tuple({n.strip() for n in side.split(",") if n.strip()} for side in pair) for pair in sides]


def test_a_loan_that_is_weighed_is_proposed() -> None:
    (event,) = extract("The World Bank is considering a loan of Rs 2,400 crore for Odisha's ports.").events
    assert (event.type, event.status) == ("pledge", "proposed")


@pytest.mark.parametrize(
    "text",
    [
        f"{MAJHI} said the government would help farmers.",
        "Toyota and Denso will attend the summit, which Cuttack will host in May.",
        f"{MAJHI} said Japan will host the Expo in May.",
        f"{SAINI} ने कहा कि सरकार खेती को बढ़ावा देगी।",
        f"{SAINI} ने कहा कि सरकार किसानों को मुआवजा देगी।",
        "सोनीपत में मारुति होंडा को टक्कर देगी।",
        f"{SAINI} ने कहा कि आप की सरकार ने किसानों से वादा नहीं निभाया।",
    ],
)
def test_nothing_is_promised(text: str) -> None:
    assert [e.trigger.text for e in extract(text, published="2025-03-12").events if e.type == "pledge"] == []
