"""What only several sentences together tell: lists, logs, delegations, gatherings spoken of again."""

import pytest

from outreach_extract import Event, Extraction, extract
from outreach_extract.model import Organisation, Person, Place

LIST = """Bhubaneswar, January 17: The Odisha government signed MoUs with institutions of Singapore on Friday.

The list of MoUs:

1. Enterprise Singapore – Odisha government: cooperation between start-ups.

2. Temasek and IPICOL: green hydrogen at Gopalpur by 2030. A panel will meet every year.

3. CII (Odisha): seminars for small firms.


"""
HINDI_LIST = """शिमला, 5 जुलाई: हिमाचल प्रदेश सरकार ने शनिवार को विदेशी संस्थाओं के साथ कई समझौते किए।

- केएफडब्ल्यू और हिमाचल प्रदेश सरकार: बिजली के ग्रिड में सुधार।
- विश्व बैंक और नाबार्ड: बागवानी।
"""
TABLE = """किस कंपनी ने किससे किया एमओयू, देखिए पूरी सूची

लखनऊ, 25 नवंबर: सम्मेलन सोमवार शाम खत्म हुआ। मंत्री के साथ कई अफसर भी गए थे। उन्होंने पत्रकारों से बात नहीं की।

पूरी सूची

1. मसदर – यूपीनेडा | चित्रकूट में सोलर पार्क | रकम तय नहीं
2. डीपी वर्ल्ड (यूएई) – इन्वेस्ट यूपी | दादरी में ड्राई पोर्ट | ₹1,150 करोड़
3. विश्व बैंक – इन्वेस्ट यूपी | शहरी सड़कें | ₹900 करोड़
"""
LOG = """Ranchi, April 28: Jharkhand Chief Minister Hemant Soren is back from Sweden. His office gave out this log.

April 22, Gothenburg
- Meeting with Scania on electric buses

April 24, Stockholm
- Talks with officials of Ericsson
"""
SCHEDULE = """Kolkata, March 14: West Bengal Chief Minister Mamata Banerjee will leave for Spain on Sunday. The schedule:

17 March: Arrival in Madrid. Meeting with officials of La Liga.

21 March: Business meet in Barcelona.
"""
DELEGATION = """अगरतला, 13 फरवरी: ढाका चैंबर ऑफ कॉमर्स का 12 सदस्यीय प्रतिनिधिमंडल मंगलवार को अगरतला पहुंचा।

मुख्यमंत्री माणिक साहा ने कहा कि राज्य निवेशकों का स्वागत करता है। प्रतिनिधिमंडल गुरुवार को सबरूम जाएगा।
"""


def of_type(result: Extraction, event_type: str) -> list[Event]:
    return [e for e in result.events if e.type == event_type]


def parties(result: Extraction, event: Event) -> set[str]:
    entities: list[Person | Organisation | Place] = [*result.people, *result.organisations, *result.places]
    known = {e.id: getattr(e, "canon", None) or e.name for e in entities}
    return {known[p.ref] for p in event.participants}


def test_each_line_of_a_list_of_agreements_is_one() -> None:
    result = extract(LIST, published="2025-01-18")
    listed = [e for e in of_type(result, "agreement") if e.trigger.rule == "listing"]
    assert [parties(result, e) for e in listed] == [{"enterprise-singapore", "gov-odisha"}, {"temasek", "ipicol"}]
    assert {e.date.edtf for e in listed if e.date} == {"2025-01-17"}  # and not the year in which hydrogen will flow


def test_two_bodies_in_a_line_are_no_agreement_without_one_above() -> None:
    text = "Those who attended:\n\n1. Temasek and IPICOL: Hall 3.\n2. CII and FICCI: Hall 4.\n"
    assert of_type(extract(text, published="2025-01-18"), "agreement") == []


def test_hindi_list_of_agreements() -> None:
    result = extract(HINDI_LIST, published="2025-07-05")
    listed = [e for e in of_type(result, "agreement") if e.trigger.rule == "listing"]
    assert [parties(result, e) for e in listed] == [{"kfw", "gov-himachal-pradesh"}, {"world-bank", "nabard"}]


def test_a_list_under_a_heading_is_of_the_agreements_that_the_headline_names() -> None:
    result = extract(TABLE, published="2025-11-25")
    listed = [e for e in of_type(result, "agreement") if e.trigger.rule == "listing"]
    assert [parties(result, e) for e in listed] == [
        {"masdar", "upneda"}, {"dp-world", "invest-up"}, {"world-bank", "invest-up"},
    ]  # fmt: skip
    # The sum is what the company will invest; that of a bank is a loan.
    investors = [p.name for e in of_type(result, "investment") for p in e.participants if p.part == "investor"]
    assert investors == ["DP World"]


def test_the_entries_of_a_log_have_the_day_above_them() -> None:
    result = extract(LOG, published="2025-04-28")
    days = {next(iter(parties(result, e) & {"scania", "ericsson"})): e.date for e in of_type(result, "meeting")}
    assert {name: date and date.edtf for name, date in days.items()} == {
        "scania": "2025-04-22",
        "ericsson": "2025-04-24",
    }


def test_the_lines_of_a_schedule_have_the_day_before_the_colon() -> None:
    result = extract(SCHEDULE, published="2025-03-14")
    told = {e.type: (e.status, e.date and e.date.edtf) for e in result.events if e.type in ("meeting", "gathering")}
    assert told == {"meeting": ("planned", "2025-03-17"), "gathering": ("planned", "2025-03-21")}


def test_a_foreign_delegation_is_not_the_chief_ministers() -> None:
    result = extract(DELEGATION, published="2024-02-13")
    assert of_type(result, "visit")
    for visit in of_type(result, "visit"):
        visitors = {p.ref for p in visit.participants if p.part == "visitor"}
        assert not visitors & {p.id for p in result.people}
        assert "gov-tripura" not in parties(result, visit)


def test_the_mention_with_the_day_tells_whether_a_gathering_lies_ahead() -> None:
    text = (
        "Karnataka Minister M B Patil on Tuesday invited Bosch to the Invest Karnataka 2025 summit. "
        "The Invest Karnataka 2025 summit will be held in Bengaluru from May 11 to 14."
    )
    (gathering,) = of_type(extract(text, published="2025-03-12"), "gathering")
    assert gathering.status == "planned"
    assert gathering.date is not None
    assert gathering.date.edtf == "2025-05-11/2025-05-14"
    assert gathering.place is not None
    assert gathering.place.name == "Bengaluru"


def test_meetings_held_apart_are_events_apart() -> None:
    text = "Chief Minister Bhajanlal Sharma held separate meetings with Kenji Mori of Sumitomo and Hiroko Tanaka of Sojitz."
    result = extract(text, published="2025-03-12")
    told = [parties(result, e) for e in of_type(result, "meeting")]
    assert [refs & {"Kenji Mori", "Hiroko Tanaka", "sumitomo", "sojitz"} for refs in told] == [
        {"Kenji Mori", "sumitomo"},
        {"Hiroko Tanaka", "sojitz"},
    ]
    joint = extract(text.replace("separate meetings", "a meeting"), published="2025-03-12")
    assert len(of_type(joint, "meeting")) == 1


def test_two_ministers_of_one_country_are_met_one_after_the_other() -> None:
    result = extract(
        "मध्य प्रदेश के मुख्यमंत्री मोहन यादव ने सिंगापुर में व्यापार मंत्री टैन सी लेंग से मुलाकात की। "
        "इसके बाद यादव ने सिंगापुर के विदेश मंत्री लिम वेई मिंग से भेंट की।",
        published="2025-03-12",
    )
    assert len(of_type(result, "meeting")) == 2


def test_a_delegation_is_its_leader_wherever_the_text_names_him() -> None:
    text = (
        "शिमला : बांग्लादेश का प्रतिनिधिमंडल मंगलवार को शिमला पहुंचा। दल का नेतृत्व खुलना उद्योग चैंबर के अध्यक्ष करीम हुसैन "
        "कर रहे हैं। बुधवार को दल ने मुख्यमंत्री सुखविंदर सिंह सुक्खू से मुलाकात की।"
    )
    result = extract(text, published="2025-03-12")
    assert "करीम हुसैन" in parties(result, of_type(result, "visit")[0])
    assert {"करीम हुसैन", "सुखविंदर सिंह सुक्खू"} <= parties(result, of_type(result, "meeting")[0])


def test_an_officer_acts_for_a_body_that_no_list_holds() -> None:
    result = extract("मुख्यमंत्री मोहन यादव से नीरा टेक्नोलॉजीज के चेयरमैन केन सातो मिले।", published="2025-03-12")
    assert {"केन सातो", "नीरा टेक्नोलॉजीज"} <= parties(result, of_type(result, "meeting")[0])


@pytest.mark.parametrize(
    ("text", "event_type", "meant", "other"),
    [
        (
            "Odisha Chief Minister Mohan Charan Majhi met officials of JBIC and Nippon Steel in Tokyo on Tuesday. "
            "The bank will send a team to Odisha in May. The steelmaker's rival, the company JFE, was absent.",
            "visit",
            "jbic",
            "nippon-steel",
        ),
        (
            "कर्नाटक के मंत्री एम बी पाटिल ने बेंगलुरु में ताइवान विदेश व्यापार विकास परिषद और फॉक्सकॉन के अधिकारियों से मुलाकात की। "
            "परिषद ने राज्य सरकार को सहयोग का आश्वासन दिया।",
            "pledge",
            "taitra",
            "foxconn",
        ),
    ],
    ids=["the bank is the last bank", "the council is the one with the word in its name"],
)
def test_short_forms_of_bodies(text: str, event_type: str, meant: str, other: str) -> None:
    result = extract(text, published="2025-03-12")
    (event,) = of_type(result, event_type)
    assert meant in parties(result, event)
    assert other not in parties(result, event)


PROGRAMME = """Guwahati, October 24: Assam Chief Minister Himanta Biswa Sarma will tour Vietnam and Singapore. The programme:

27 October (Monday), Hanoi
09:30 - Meeting with Vietnam Chamber of Commerce and Industry
28 October (Tuesday), Haiphong
10:00 - Meeting with VinFast
"""


def test_a_programme_gives_its_entries_day_and_town() -> None:
    result = extract(PROGRAMME, published="2025-10-24")
    told = [(e.status, e.date and e.date.edtf, e.place and e.place.name) for e in of_type(result, "meeting")]
    assert told == [("planned", "2025-10-27", "Hanoi"), ("planned", "2025-10-28", "Haiphong")]
    (tour,) = of_type(result, "visit")
    assert tour.date is None  # the dateline's day is that of the report


ASIDE = """शिलांग, 5 मार्च: मेघालय के मुख्यमंत्री कोनराड संगमा ने मंगलवार को उद्योग सम्मेलन का उद्घाटन किया। मुख्यमंत्री ने फ्रांस के \
राजदूत थिएरी मथौ से अलग से भी बातचीत की। इस अवसर पर मुख्य सचिव डोनाल्ड वाहलंग और उद्योग सचिव संपत कुमार भी उपस्थित थे।
"""


def test_those_present_at_a_gathering_were_not_at_the_talks_aside() -> None:
    result = extract(ASIDE, published="2025-03-05")
    (gathering,), (meeting,) = of_type(result, "gathering"), of_type(result, "meeting")
    assert [p.name for p in gathering.participants if p.part == "attendee"] == ["डोनाल्ड वाहलंग", "संपत कुमार"]
    assert [p.name for p in meeting.participants if p.part == "attendee"] == []


ENTRIES = """गुवाहाटी, 12 मार्च: असम के मुख्यमंत्री हिमंत बिस्वा सरमा बुधवार को जर्मनी रवाना हुए। उनका कार्यक्रम:

13 मार्च, बर्लिन
- सीमेंस और बॉश: दोनों के अधिकारियों से अलग-अलग वार्ता
- शाम को प्रवासी भारतीयों के साथ मुलाकात
"""


def test_entries_of_a_programme_name_those_met_in_a_list_or_not_at_all() -> None:
    result = extract(ENTRIES, published="2025-03-12")
    own = {"हिमंत बिस्वा सरमा", "gov-assam"}
    assert [parties(result, e) for e in of_type(result, "meeting")] == [own | {"siemens"}, own | {"bosch"}, own]


GATHERINGS_OF_A_LOG = """Guwahati, March 10: Assam Chief Minister Himanta Biswa Sarma is back from Italy. His office gave out this log.

March 5, Rome
- Reception for Assamese students. Speakers came from five countries.

March 6, Milan
- Meeting with officials of Pirelli after the reception
"""


def test_an_entry_without_a_verb_tells_a_gathering() -> None:
    result = extract(GATHERINGS_OF_A_LOG, published="2025-03-10")
    (reception,) = of_type(result, "gathering")
    assert [reception.date.edtf if reception.date else "", reception.place.name if reception.place else ""] == [
        "2025-03-05",
        "Rome",
    ]
    assert parties(result, reception) == {"Himanta Biswa Sarma", "gov-assam"}


MINISTER = "Osaka, Oct 7: Odisha Industries Minister Prakash Mohanty is on a five-day visit to Japan.\n\n"
DAIKIN, KUBOTA = {"Ryo Tanaka", "daikin"}, {"Jun Aoki", "kubota"}


@pytest.mark.parametrize(
    "told",
    [
        "He held talks with Ryo Tanaka of Daikin on compressors and with Jun Aoki of Kubota on tractors.",
        "A second meeting was with Ryo Tanaka of Daikin and a third with Jun Aoki of Kubota.",
        "He met Daikin president Ryo Tanaka in the morning and Kubota chairman Jun Aoki in the afternoon.",
        "He met Daikin president Ryo Tanaka on Monday and Kubota chairman Jun Aoki on Tuesday.",
        "He met Daikin president Ryo Tanaka and, later, Kubota chairman Jun Aoki.",
        "He first met Daikin president Ryo Tanaka, followed by Kubota chairman Jun Aoki.",
        "In the evening he met Daikin president Ryo Tanaka. Earlier, he had met Kubota chairman Jun Aoki.",
        "He met Daikin president Ryo Tanaka. Kubota chairman Jun Aoki was next.",
        "He met Daikin president Ryo Tanaka. Then it was the turn of Kubota chairman Jun Aoki.",
        "He met Daikin president Ryo Tanaka. On Tuesday, Kubota chairman Jun Aoki told the minister that he liked Odisha.",
    ],
)
def test_meetings_told_one_after_the_other_are_two(told: str) -> None:
    result = extract(MINISTER + told, published="2025-10-08")
    sides = [parties(result, e) - {"Prakash Mohanty", "gov-odisha"} for e in of_type(result, "meeting")]
    assert sides == [DAIKIN, KUBOTA]


@pytest.mark.parametrize(
    "told",
    [
        "He met Daikin president Ryo Tanaka and Kubota chairman Jun Aoki.",
        "Those he met were Daikin president Ryo Tanaka and Kubota chairman Jun Aoki.",
        "He held talks with Daikin president Ryo Tanaka along with Kubota chairman Jun Aoki.",
    ],
)
def test_a_meeting_with_two_is_one(told: str) -> None:
    result = extract(MINISTER + told, published="2025-10-08")
    assert [parties(result, e) - {"Prakash Mohanty", "gov-odisha"} for e in of_type(result, "meeting")] == [
        DAIKIN | KUBOTA
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Daikin president Ryo Tanaka dropped in to see him.",
        "Daikin president Ryo Tanaka called on him on Tuesday.",
        "Meeting him on Tuesday, Daikin president Ryo Tanaka said Gopalpur was on his list.",
        "Also met: Daikin president Ryo Tanaka.",
        "1500 hrs – One-on-one: Daikin president Ryo Tanaka.",
    ],
)
def test_who_came_to_the_minister_next(told: str) -> None:
    text = "Osaka, Oct 7: Odisha Industries Minister Prakash Mohanty met Kankeiren chairman Kenji Morimoto.\n\n" + told
    result = extract(text, published="2025-10-08")
    assert parties(result, of_type(result, "meeting")[-1]) == DAIKIN | {"Prakash Mohanty", "gov-odisha"}


def test_what_a_counterpart_tells_at_the_meeting_is_no_other_meeting() -> None:
    told = "He met Daikin president Ryo Tanaka. Tanaka told the minister that he liked Odisha."
    assert len(of_type(extract(MINISTER + told, published="2025-10-08"), "meeting")) == 1


def test_next_in_a_row_of_something_else_is_no_meeting() -> None:
    told = "The minister spoke of the port. Daikin president Ryo Tanaka was next."
    assert of_type(extract(MINISTER + told, published="2025-10-08"), "meeting") == []


LEADS = ["met a number of executives on Monday. Whom he met:", "held a series of meetings on Monday."]
CALLERS = [
    "- Ryo Tanaka, president, Daikin: compressors at Gopalpur.\n- Jun Aoki, chairman, Kubota: tractors.\n",
    "• Daikin president Ryo Tanaka – said a team would come in May.\n• Kubota chairman Jun Aoki – asked about land.\n",
    "1. Ryo Tanaka (president, Daikin): compressors came up.\n2. Jun Aoki (chairman, Kubota): tractors.\n",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("entries", CALLERS)
def test_each_entry_of_a_list_of_those_met_is_a_meeting(lead: str, entries: str) -> None:
    text = f"Osaka, Oct 7: Odisha Industries Minister Prakash Mohanty {lead}\n\n{entries}"
    result = extract(text, published="2025-10-08")
    sides = [parties(result, e) - {"Prakash Mohanty", "gov-odisha"} for e in of_type(result, "meeting")]
    assert sides == [DAIKIN, KUBOTA]


@pytest.mark.parametrize("lead", ["was on his way home on Monday.", "met investors. Those present were:"])
def test_a_list_of_others_tells_no_meetings(lead: str) -> None:
    text = f"Osaka, Oct 7: Odisha Industries Minister Prakash Mohanty {lead}\n\n{CALLERS[0]}"
    assert len(of_type(extract(text, published="2025-10-08"), "meeting")) <= 1


INTERVIEW = """INTERVIEW | Kerala Industries Minister P. Rajeeve on chips

Chief Minister Pinarayi Vijayan opened the summit on Monday. Chief Minister Vijayan stayed an hour. Excerpts:

Whom did you meet in Japan?

I was there for a week. Daikin president Ryo Tanaka had us over in Osaka. We liked what we saw. I told my team so. We go
again in May.
"""


def test_an_interview_is_about_who_speaks() -> None:
    result = extract(INTERVIEW, published="2025-10-08")
    assert any({"P. Rajeeve", "Ryo Tanaka", "daikin"} <= parties(result, e) for e in of_type(result, "meeting"))


ROUND_UP = """Odisha Chief Minister Mohan Charan Majhi met JETRO officials in Bhubaneswar on Tuesday. Other States were busy too.

MIZORAM • Orchids
Chief Minister Lalduhoma received Danish Ambassador Freddy Svane on March 3. The Ambassador asked the State to send weavers to the \
fair in Copenhagen.

GOA • Trams
Siemens has offered to train engineers of the State.
"""


def test_below_the_name_of_another_state_the_state_is_that_one() -> None:
    result = extract(ROUND_UP, published="2025-03-12")
    (invitation,), (pledge,) = of_type(result, "invitation"), of_type(result, "pledge")
    assert parties(result, invitation) == {"Freddy Svane", "gov-mizoram"}
    assert parties(result, pledge) == {"siemens", "Goa", "gov-goa"}


CALLED_OFF = "Punjab minister Sanjeev Arora was in Italy in June 2024. A trip fixed for August 10 to 14 that year had been called off."
LEADERS = """वाराणसी, 12 दिसंबर: फ्रांस के राष्ट्रपति इमैनुएल मैक्रों और प्रधानमंत्री नरेंद्र मोदी शनिवार को एक साथ आए।

गंगा के किनारे भीड़ थी। दोनों नेता शाम को सारनाथ पहुंचे।
"""
GUESTS = """Hyderabad, August 7: A delegation from Equinor went round Warangal on Tuesday.

On Wednesday, the delegation visited the Indian Institute of Science. Its visit to Karimnagar is due next week.
"""


def test_a_trip_that_is_off_goes_where_the_last_one_went() -> None:
    result = extract(CALLED_OFF, published="2025-03-12")
    held, off = of_type(result, "visit")
    assert (held.status, off.status) == ("occurred", "denied")
    assert parties(result, held) == parties(result, off) == {"Sanjeev Arora", "gov-punjab", "Italy"}


def test_the_two_leaders_are_those_who_head_governments() -> None:
    result = extract(LEADERS, published="2015-12-13")
    visits = [parties(result, e) for e in of_type(result, "visit")]
    assert any({"gov-france", "gov-india"} <= v for v in visits)


def test_a_delegation_goes_on_from_place_to_place() -> None:
    result = extract(GUESTS, published="2025-08-08")
    assert all("equinor" in parties(result, e) for e in of_type(result, "visit"))
    assert len(of_type(result, "visit")) == 3
