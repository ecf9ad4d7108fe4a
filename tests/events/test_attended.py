"""Which of several events those named as present were at."""

import pytest

from outreach_extract import extract

TOUR = (
    "Ranchi, March 12: Jharkhand Chief Minister Hemant Soren is on a tour of Sweden. On Monday he spoke of his first days "
    "there.\n\n"
)

# text, type of the event, its place or a party of it, those who attended it
CASES = [
    # At someone's side: at the meeting right above, and not on the tour.
    (
        TOUR + "Swedish Trade Minister Johan Forssell met Soren in Stockholm on Tuesday. He was accompanied by Deputy "
        "Secretary Anna Lindh Berg.",
        "meeting",
        {"Anna Lindh Berg"},
    ),
    (
        "पटना, 12 मार्च। बिहार के मुख्यमंत्री नीतीश कुमार जापान के दौरे पर हैं।\n\nमंगलवार को उन्होंने टोक्यो में जेट्रो के अधिकारियों से मुलाकात की। राजदूत "
        "सिबी जॉर्ज उनके साथ थे।",
        "meeting",
        {"सिबी जॉर्ज"},
    ),
    # Of the delegation: on the tour.
    (
        TOUR + "Soren met Swedish Trade Minister Johan Forssell in Stockholm on Tuesday. The delegation includes Chief "
        "Secretary Alka Tiwari.",
        "visit",
        {"Alka Tiwari"},
    ),
    (
        "Odisha Chief Minister Mohan Charan Majhi will tour Poland from May 18. With him: Industries Secretary Hemant "
        "Sharma; Commissioner Bhoomesh Behera.",
        "visit",
        {"Hemant Sharma", "Bhoomesh Behera"},
    ),
    (
        "Kerala Chief Minister Pinarayi Vijayan flew to Oslo on Tuesday along with Industries Minister P. Rajeeve and "
        "Chief Secretary V. P. Joy.",
        "visit",
        {"P. Rajeeve", "V. P. Joy"},
    ),
    (
        "केरल के उद्योग मंत्री पी. राजीव मुख्य सचिव वी. पी. जॉय के साथ मंगलवार को टोक्यो पहुंचे।",
        "visit",
        {"वी. पी. जॉय"},
    ),
    # The host of a plant travels with no one.
    (
        "Kerala Chief Minister Pinarayi Vijayan visited the Equinor plant in Oslo on Tuesday with company president "
        "Anders Opedal.",
        "visit",
        set(),
    ),
    # Present at a pact that is told last, if they are few, whatever bodies their titles name.
    (
        "Telangana Chief Minister A Revanth Reddy held talks with Adobe on Tuesday.\n\nOn Monday, the state government "
        "signed a memorandum of understanding with Zoetis. Chief Secretary K Ramakrishna Rao and Zoetis vice president "
        "Anil Raghav were present.",
        "agreement",
        {"K Ramakrishna Rao", "Anil Raghav"},
    ),
    # Present at what is planned.
    (
        "Kolkata, March 12: West Bengal Chief Minister Mamata Banerjee will hold a meeting with La Liga officials in "
        "Madrid on March 24. Ambassador Dinesh Patnaik will be present.",
        "meeting",
        {"Dinesh Patnaik"},
    ),
    # Present at a site.
    (
        "जापान के परिवहन मंत्री हिरोमासा नाकानो ने मंगलवार को सूरत में निर्माण स्थल का दौरा किया। इस दौरान सांसद मुकेश दलाल मौजूद रहे।",
        "visit",
        {"मुकेश दलाल"},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "people"), CASES)
def test_those_present_attend_the_event_that_they_were_at(text: str, event_type: str, people: set[str]) -> None:
    result = extract(text, published="2025-03-12")
    forms = {p.id: {m.text for m in p.mentions} for p in result.people}
    events = [e for e in result.events if e.type == event_type]
    assert events
    there = [p.ref for e in events for p in e.participants if p.part == "attendee" and p.ref in forms]
    assert len(there) == len(people)
    assert all(any(name in forms[ref] for ref in there) for name in people)
    others = [e for e in result.events if e.type != event_type]
    assert not [p for e in others for p in e.participants if p.part == "attendee"]


BACKGROUND = """चंडीगढ़, 4 दिसंबर: हरियाणा के मुख्यमंत्री नायब सिंह सैनी से आज यहां नीदरलैंड की राजदूत मारिसा जेरार्ड्स ने मुलाकात की।

उल्लेखनीय है कि उद्योग मंत्री राव नरबीर सिंह ने 14 जून को द हेग में फिलिप्स के अधिकारियों से भेंट की थी।

बैठक में मुख्य सचिव अनुराग रस्तोगी और सलाहकार पवन चौधरी उपस्थित रहे।
"""


def test_those_present_were_not_at_a_meeting_of_long_ago() -> None:
    result = extract(BACKGROUND, published="2025-12-04")
    days = {e.date.edtf for e in result.events for p in e.participants if p.part == "attendee" and e.date}
    assert days == {"2025-12-04"}


LEGS = """गुवाहाटी, 12 मार्च। असम के मुख्यमंत्री हिमंत बिस्व सरमा दक्षिण कोरिया के दौरे पर हैं। दल में उद्योग मंत्री बिमल बोरा और मुख्य सचिव रवि कोटा भी हैं।

बुधवार को यह दल टोक्यो पहुंचेगा।
"""


def test_those_of_a_delegation_are_on_all_its_legs() -> None:
    visits = [e for e in extract(LEGS, published="2025-03-12").events if e.type == "visit"]
    assert [sum(p.part == "attendee" for p in e.participants) for e in visits] == [2, 2]


PACTS = """Bhubaneswar, January 17: Chief Minister Mohan Charan Majhi presided over the exchange of two MoUs in Singapore on Friday.

The list of MoUs:

1. Enterprise Singapore – Odisha government: cooperation between start-ups.

2. Temasek and IPICOL: green hydrogen at Gopalpur.
"""
HINDI_PACTS = """शिमला, 5 जुलाई: मुख्यमंत्री सुखविंदर सिंह सुक्खू की मौजूदगी में शनिवार को विदेशी संस्थाओं के साथ कई समझौते हुए।

- केएफडब्ल्यू और हिमपावर कॉरपोरेशन: बिजली के ग्रिड में सुधार।
- विश्व बैंक और नाबार्ड: बागवानी।
"""


@pytest.mark.parametrize(("text", "witness"), [(PACTS, "Mohan Charan Majhi"), (HINDI_PACTS, "सुखविंदर सिंह सुक्खू")])
def test_who_saw_the_agreements_of_a_list_made_is_present_at_each(text: str, witness: str) -> None:
    pacts = [e for e in extract(text, published="2025-07-05").events if e.trigger.rule == "listing"]
    assert [[p.name for p in e.participants if p.part == "attendee"] for e in pacts] == [[witness]] * 2


def test_agreements_in_general_are_those_of_the_list() -> None:
    pacts = [e for e in extract(PACTS, published="2025-01-18").events if e.type == "agreement"]
    assert {e.trigger.rule for e in pacts} == {"listing"}
