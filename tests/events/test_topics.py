"""What events were about: the fields of a clause go to its own event, those of the sentences behind to the one told of."""

import pytest

from outreach_extract import extract

DAY = "2025-03-12"

GATHERINGS = [
    (
        "Pune, March 12: Maharashtra Industries Minister Uday Samant addressed a road show in Turin on Tuesday. He spoke "
        "of the openings in textiles and wind energy. The Indian Consul General was present.",
        "gathering",
        {"textiles", "renewable_energy"},
    ),
    (
        "Kerala Industries Minister P. Rajeeve told a business meet in Oslo on Tuesday that the state was looking for "
        "partners in shipping and tourism.",
        "gathering",
        {"ports", "tourism"},
    ),
    (
        "भोपाल, 12 मार्च। मुख्यमंत्री मोहन यादव ने मंगलवार को मिलान में आयोजित रोड शो को संबोधित किया। उन्होंने खनन और फार्मा में निवेश "
        "के अवसर बताए।",
        "gathering",
        {"minerals", "pharmaceuticals"},
    ),
    # A dinner is about nothing.
    (
        "The Indian ambassador hosted a dinner for Goa Chief Minister Pramod Sawant in Lisbon on Tuesday. Goa wants to "
        "sell its cashew abroad, and tourism is picking up.",
        "gathering",
        set(),
    ),
    # What was talked of at a meeting on the side of a summit is the meeting's.
    (
        "On the sidelines of the Gulf Food Summit in Dubai, Punjab Chief Minister Bhagwant Mann met Lulu Group officials "
        "and discussed food processing.",
        "gathering",
        set(),
    ),
]

INVESTMENTS = [
    (
        "गांधीनगर, 12 मार्च। कोरिया की हनवा ने बुधवार को गुजरात सरकार के साथ एमओयू किया। कंपनी साणंद में 900 करोड़ रुपये से बैटरी का प्लांट "
        "लगाएगी।",
        "agreement",
        {"batteries"},
    ),
    (
        "Chennai, March 12: Tamil Nadu Chief Minister M. K. Stalin met officials of Bosch in Stuttgart on Tuesday. Bosch "
        "will invest Rs 900 crore in a semiconductor plant near Hosur.",
        "meeting",
        {"semiconductors"},
    ),
    (
        "Guwahati, March 12: The Assam government and DP World on Tuesday signed an agreement for a logistics park at "
        "Jogighopa. DP World will invest Rs 700 crore in the park.",
        "investment",
        {"logistics"},
    ),
    # Another company's money says nothing of the meeting.
    (
        "Chennai, March 12: Tamil Nadu Chief Minister M. K. Stalin met officials of Bosch in Stuttgart on Tuesday. Tata "
        "Power will invest Rs 900 crore in a solar plant near Hosur.",
        "meeting",
        set(),
    ),
]

CLAUSES = [
    # A field in a clause with an event of another company is not the agreement's.
    (
        "उस समय शेल ने राज्य में गैस टर्मिनल पर 5,000 करोड़ रुपये लगाने की घोषणा की थी, जबकि सीमेंस ने गुजरात सरकार के साथ रेल उपकरण के लिए "
        "एमओयू किया था।",
        "agreement",
        {"railways"},
    ),
    # A headline's visit and what is looked for there.
    (
        "Chief Minister Mohan Yadav will fly to Riyadh on Friday for talks with the Saudi Ministry of Investment on "
        "medical devices.",
        "visit",
        set(),
    ),
    # A dated sentence that names another meeting goes back to none.
    (
        "Jaipur, March 12: Rajasthan Chief Minister Bhajan Lal Sharma met officials of Siemens on Tuesday.\n\nHe leaves "
        "for Delhi next.\n\nOne-to-one meetings with textile firms are slated for March 20.",
        "meeting",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "event_type", "fields"), GATHERINGS + INVESTMENTS + CLAUSES)
def test_fields_of_an_event(text: str, event_type: str, fields: set[str]) -> None:
    events = [e for e in extract(text, published=DAY).events if e.type == event_type]
    assert events
    assert set(events[0].sectors) == fields


APART = [
    "Karnataka Industries Minister M B Patil held separate meetings in Tokyo on Tuesday with Hitachi on railways and with "
    "Ajinomoto on food processing.",
    "Karnataka Industries Minister M B Patil held separate meetings with Hitachi and Ajinomoto in Tokyo on Tuesday. With "
    "the former he discussed railways; with the latter, food processing.",
    "कर्नाटक के उद्योग मंत्री एम बी पाटिल ने मंगलवार को टोक्यो में हिताची के साथ रेलवे और अजीनोमोटो के साथ खाद्य प्रसंस्करण को लेकर अलग-अलग "
    "बैठकें कीं।",
    "कर्नाटक के उद्योग मंत्री एम बी पाटिल ने मंगलवार को टोक्यो में हिताची और अजीनोमोटो के अधिकारियों से अलग-अलग बैठकें कीं। पहली बैठक में रेलवे और "
    "दूसरी में खाद्य प्रसंस्करण पर चर्चा हुई।",
]
TOGETHER = [
    "Karnataka Industries Minister M B Patil held separate meetings with Hitachi and Ajinomoto in Tokyo on Tuesday. Both "
    "were about railways and food processing.",
    "कर्नाटक के उद्योग मंत्री एम बी पाटिल ने मंगलवार को टोक्यो में हिताची और अजीनोमोटो के अधिकारियों से अलग-अलग बैठकें कीं। इनमें रेलवे और खाद्य "
    "प्रसंस्करण पर चर्चा हुई।",
]


@pytest.mark.parametrize("text", APART)
def test_meetings_apart_have_fields_of_their_own(text: str) -> None:
    meetings = [e for e in extract(text, published=DAY).events if e.type == "meeting"]
    assert [e.sectors for e in meetings] == [("railways",), ("food_processing",)]


@pytest.mark.parametrize("text", TOGETHER)
def test_meetings_apart_share_what_is_told_of_both(text: str) -> None:
    meetings = [e for e in extract(text, published=DAY).events if e.type == "meeting"]
    assert [set(e.sectors) for e in meetings] == [{"railways", "food_processing"}] * 2
