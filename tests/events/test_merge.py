"""One happening, one event: headlines, sums of meetings that are told one by one, proposals and what has been."""

from outreach_extract import Event, extract

HEADLINE = """Patil meets Hitachi and Daikin, seeks plants

Bengaluru, March 12: Karnataka Industries Minister M B Patil held a meeting with Hitachi in Tokyo on Tuesday.

In Osaka he met Daikin chairman Masanori Togawa.
"""
SUM = """Bengaluru, March 12: Karnataka Industries Minister M B Patil met Hitachi, Ajinomoto and Daikin in Tokyo on Tuesday.

He held a meeting with Hitachi on railways. Talks with Ajinomoto were on food processing.
"""
HINDI_SUM = """कर्नाटक के उद्योग मंत्री एम बी पाटिल ने मंगलवार को टोक्यो में हिताची और अजीनोमोटो के अधिकारियों से मुलाकात की।

हिताची के साथ बैठक में रेलवे पर चर्चा हुई। अजीनोमोटो के साथ बैठक में खाद्य प्रसंस्करण का विषय रहा।
"""
TOGETHER = """Bengaluru, March 12: Karnataka Industries Minister M B Patil met Hitachi and Ajinomoto in Tokyo on Tuesday.

At the meeting, Hitachi and Ajinomoto spoke of their plants in Karnataka. Talks with Hitachi go back to 2019.
"""
PROPOSED = """पटना, 12 मार्च। बिहार का एक प्रतिनिधिमंडल जापान भेजने का प्रस्ताव है। मुख्यमंत्री नीतीश कुमार 18 फरवरी को जापान गए थे।
"""


def of_type(text: str, event_type: str) -> list[Event]:
    return [e for e in extract(text, published="2025-03-12").events if e.type == event_type]


def others(events: list[Event]) -> list[set[str]]:
    home = {"M B Patil", "एम बी पाटिल", "Government of Karnataka"}
    return [{p.name for p in e.participants} - home for e in events]


def test_the_meetings_of_a_headline_are_those_of_the_report() -> None:
    meetings = of_type(HEADLINE, "meeting")
    assert others(meetings) == [{"Hitachi"}, {"Daikin", "Masanori Togawa"}]
    assert [e.date and e.date.edtf for e in meetings] == ["2025-03-11", "2025-03-11"]
    assert [e.place and e.place.name for e in meetings] == ["Tokyo", "Osaka"]


def test_a_sum_of_meetings_is_those_told_one_by_one() -> None:
    meetings = of_type(SUM, "meeting")
    assert others(meetings) == [{"Hitachi"}, {"Ajinomoto"}, {"Daikin"}]
    assert [e.sectors for e in meetings] == [("railways",), ("food_processing",), ()]
    meetings = of_type(HINDI_SUM, "meeting")
    assert others(meetings) == [{"Hitachi"}, {"Ajinomoto"}]
    assert [e.sectors for e in meetings] == [("railways",), ("food_processing",)]


def test_a_meeting_with_several_stays_one() -> None:
    assert {"Hitachi", "Ajinomoto"} in others(of_type(TOGETHER, "meeting"))


def test_a_proposed_visit_is_not_the_one_that_has_been() -> None:
    assert [e.status for e in of_type(PROPOSED, "visit")] == ["proposed", "occurred"]
