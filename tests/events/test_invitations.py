"""Who invites whom, and nobody else: pronouns, groups, nameless guests, the passive, and both ways at once."""

import pytest

from outreach_extract import extract
from outreach_extract.model import Organisation, Person, Place

MAJHI = "Odisha Chief Minister Mohan Charan Majhi"
SAINI = "हरियाणा के मुख्यमंत्री नायब सिंह सैनी"

CASES = [
    (f"{MAJHI} met Siemens India head Anna Weber in Munich. She invited him to visit the plant.",
     "siemens, Anna Weber > Mohan Charan Majhi, gov-odisha"),
    (f"{MAJHI} met Siemens India head Anna Weber in Munich. He invited her to visit Cuttack.",
     "Mohan Charan Majhi, gov-odisha > siemens, Anna Weber"),
    (f"{MAJHI} met Danish Ambassador Freddy Svane. He invited him to Cuttack; the Ambassador invited him to Copenhagen.",
     "Mohan Charan Majhi, gov-odisha > Freddy Svane; Freddy Svane > Mohan Charan Majhi, gov-odisha"),
    (f"{MAJHI} met executives of Toyota, Denso and Aisin. All three were asked to take part in the summit.",
     "Mohan Charan Majhi, gov-odisha > toyota, denso, aisin"),
    (f"{MAJHI} met executives of Bosch and Continental. He asked them to set up units in Cuttack.",
     "Mohan Charan Majhi, gov-odisha > bosch, continental"),
    (f"{MAJHI} met Bosch managing director Guru Mudlapur and invited German car makers to Cuttack.",
     "Mohan Charan Majhi, gov-odisha >"),
    (f"{MAJHI} invited UAE investors to the state's summit.", "Mohan Charan Majhi, gov-odisha >"),
    (f"{MAJHI} asked everyone in the hall to come to Cuttack.", "Mohan Charan Majhi, gov-odisha >"),
    (f"{MAJHI} urged Bosch to look at the ports that Adani has built.", "Mohan Charan Majhi, gov-odisha > bosch"),
    (f"{MAJHI} called Bosch to Cuttack for the summit.", "Mohan Charan Majhi, gov-odisha > bosch"),
    (f"{MAJHI} has asked Sojitz over for the Make in Odisha Conclave.", "Mohan Charan Majhi, gov-odisha > sojitz"),
    (f"{MAJHI} would like Sojitz to come to Cuttack.", "Mohan Charan Majhi, gov-odisha > sojitz"),
    (f"{MAJHI} called on Sojitz to look at the ports.", "Mohan Charan Majhi, gov-odisha > sojitz"),
    (f"{MAJHI} spoke at a seminar, of which JETRO was the host, and invited Sojitz to Cuttack.",
     "Mohan Charan Majhi, gov-odisha > sojitz"),
    ("Japan has invited India and Kenya to the conference.", "gov-japan > gov-india, gov-kenya"),
    (f"{MAJHI} will be in London on the invitation of the London School of Economics.",
     "lse > Mohan Charan Majhi, gov-odisha"),
    (f"{SAINI} ने बॉश से राज्य में संयंत्र लगाने का आग्रह किया।", "नायब सिंह सैनी, gov-haryana > bosch"),
    (f"{SAINI} ने टोयोटा से कहा कि वह हिसार में कारखाना लगाए।", "नायब सिंह सैनी, gov-haryana > toyota"),
    (f"{SAINI} टोयोटा के निमंत्रण पर नागोया जाएंगे।", "toyota > नायब सिंह सैनी, gov-haryana"),
    (f"{SAINI} ने बॉश के प्रमुख गुरु मुदलापुर से भेंट की और जर्मन उद्यमियों को हिसार आने का न्योता दिया।", "नायब सिंह सैनी, gov-haryana >"),
    (f"{SAINI} ने भारत, जापान और कोरिया की बात की। जापान ने केन्या को सम्मेलन में आमंत्रित किया है।", "gov-japan > gov-kenya"),
    (f"न्योता: {SAINI} ने बॉश को सम्मेलन का न्योता दिया।", "नायब सिंह सैनी, gov-haryana > bosch"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_who_invites_whom(text: str, wanted: str) -> None:
    result = extract(text, published="2025-03-12")
    entities: list[Person | Organisation | Place] = [*result.people, *result.organisations, *result.places]
    names = {e.id: getattr(e, "canon", None) or e.name for e in entities}
    told = [
        tuple({names[p.ref] for p in event.participants if p.part == part} for part in ("inviter", "invitee"))
        for event in result.events
        if event.type == "invitation"
    ]
    sides = [case.split(">") for case in wanted.split(";")]
    assert told == [tuple({n.strip() for n in side.split(",") if n.strip()} for side in pair) for pair in sides]


@pytest.mark.parametrize(
    "text",
    [
        f"{MAJHI} met Sojitz on Monday. The talks were put off at the request of the company.",
        f"{SAINI} की बात से लगा कि बॉश ने संयंत्र लगाने का प्रस्ताव दिया है।",
        f"{MAJHI} called Sojitz a friend.",
    ],
)
def test_no_one_is_invited(text: str) -> None:
    assert [e.trigger.text for e in extract(text, published="2025-03-12").events if e.type == "invitation"] == []
