"""When and where an event is, if the sentence that states it leaves that to the report."""

import pytest

from outreach_extract import extract

REPORT = """Lyon, March 11: Goa Chief Minister Pramod Sawant met Sanofi chief executive Paul Hudson at the Hotel Bellecour on \
Tuesday. After the meeting the state government signed an agreement with Sanofi on vaccines. Sawant invited Hudson to Panaji. \
{last}
"""
HINDI = """ल्यों, 11 मार्च: गोवा के मुख्यमंत्री प्रमोद सावंत ने मंगलवार को होटल बेलेकूर में सनोफी के सीईओ पॉल हडसन से मुलाकात की। \
बैठक के बाद राज्य सरकार ने सनोफी के साथ टीकों पर समझौता किया। {last}
"""


def read(text: str, event_type: str) -> list[tuple[str | None, str | None]]:
    """Day and place of the events of a type."""
    events = [e for e in extract(text, published="2025-03-12").events if e.type == event_type]
    return [(e.date.edtf if e.date else None, e.place.name if e.place else None) for e in events]


def test_what_is_made_at_a_meeting_is_where_the_meeting_was() -> None:
    text = REPORT.format(last="")
    held = ("2025-03-11", "Hotel Bellecour")
    assert read(text, "meeting") == read(text, "agreement") == read(text, "invitation") == [held]


@pytest.mark.parametrize(
    ("last", "event_type"),
    [
        ("The state has promised Michelin a plot of land.", "pledge"),
        ("Airbus has already been invited to the state.", "invitation"),
        ("The government has also signed an MoU with Veolia.", "agreement"),
    ],
)
def test_what_is_told_as_done_by_now_is_not_of_the_scene(last: str, event_type: str) -> None:
    assert read(REPORT.format(last=last), event_type)[-1] == (None, None)


@pytest.mark.parametrize(
    ("last", "event_type"),
    [
        ("राज्य सरकार ने एयरबस को भी निवेश के लिए आमंत्रित किया है।", "invitation"),
        ("मिशेलिन ने प्रशिक्षण देने का वादा किया है।", "pledge"),
    ],
)
def test_what_is_told_as_done_by_now_is_not_of_the_scene_in_hindi(last: str, event_type: str) -> None:
    assert read(HINDI.format(last=last), event_type)[-1] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        REPORT.format(last="He had met Nestle chairman Paul Bulcke on March 3."),
        HINDI.format(last="इससे पहले 3 मार्च को उन्होंने नेस्ले के चेयरमैन पॉल बुल्के से मुलाकात की थी।"),
    ],
)
def test_a_meeting_before_the_report_has_its_own_day_and_no_place(text: str) -> None:
    assert read(text, "meeting")[-1] == ("2025-03-03", None)


def test_those_named_in_a_list_signed_at_the_gathering_above_it() -> None:
    text = """Lyon, March 11: The Goa government signed MoUs with French institutions on Tuesday. The documents were exchanged at \
the Goa Investors' Meet held at Hotel Bellecour.

The list of MoUs:

1. Michelin and Goa government: tyres.
2. Veolia and Goa government: waste.
"""
    assert read(text, "agreement")[-2:] == [("2025-03-11", "Hotel Bellecour")] * 2


def test_the_report_moves_on_from_a_held_event() -> None:
    text = REPORT.format(last="On Wednesday he visited Toulouse and invited Airbus to the state.")
    assert read(text, "invitation")[-1] == ("2025-03-12", "Toulouse")


LABELS = """Goa minister's week in France

Panaji, March 11: Goa minister Rohan Khaunte is back from France. What he did:

• Lyon (4 March): Called on Sanofi chief executive Paul Hudson.
• Toulouse (5 March): Round table with Airbus.
• Grenoble: Meeting with Schneider Electric.
"""


def test_the_label_of_an_entry_names_its_town() -> None:
    assert read(LABELS, "meeting") == [("2025-03-04", "Lyon"), ("2025-03-05", "Toulouse"), ("2025-03-05", "Grenoble")]


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("PM Modi in France LIVE", "Lyon"),  # the only town of France that the report names
        ("Davos 2025 LIVE: day three", "Davos"),
        ("Minister abroad LIVE", None),
    ],
)
def test_a_headline_says_where_a_report_without_a_dateline_plays(headline: str, place: str | None) -> None:
    text = (
        f"{headline}\n\nPrime Minister Narendra Modi met Airbus chief Guillaume Faury.\n\nThe Lyon summit comes next.\n"
    )
    assert read(text, "meeting") == [(None, place)]


def test_there_is_the_last_stop() -> None:
    text = """ल्यों, 11 मार्च: गोवा के मुख्यमंत्री प्रमोद सावंत सोमवार को टूलूज़ एयरोस्पेस पार्क देखने पहुंचे। वहां एयरबस के साथ एक समझौता \
हुआ।"""
    assert read(text, "visit")[0][1] == read(text, "agreement")[0][1]


@pytest.mark.parametrize(("published", "status"), [("2025-03-12", "planned"), ("2025-03-17", "occurred")])
def test_a_report_tells_the_tense_of_its_headline(published: str, status: str) -> None:
    text = """Goa team's Korea tour: who goes

Panaji, March 12: Goa Chief Minister Pramod Sawant {verb} South Korea from March 13 to 16."""
    verb = "will visit" if status == "planned" else "visited"
    (visit,) = (e for e in extract(text.format(verb=verb), published=published).events if e.type == "visit")
    assert (visit.status, visit.date and visit.date.edtf) == (status, "2025-03-13/2025-03-16")


@pytest.mark.parametrize(
    "said", ["the government said in a statement on Tuesday", "officials told reporters on Tuesday"]
)
def test_the_day_of_a_statement_is_not_that_of_the_event(said: str) -> None:
    text = f"Goa Chief Minister Pramod Sawant, who is touring France, met Airbus chief Guillaume Faury, {said}."
    assert read(text, "visit")[0][0] is None


def test_a_look_back_ends_with_its_paragraph() -> None:
    text = REPORT.format(last="On March 3 he had met Nestle chairman Paul Bulcke in Geneva.")
    text += "\nSawant then met Michelin chief executive Florent Menegaux.\n"
    assert read(text, "meeting")[-2:] == [("2025-03-03", "Geneva"), ("2025-03-11", "Lyon")]


@pytest.mark.parametrize(
    "last",
    [
        "Paul Bulcke of Nestle told the Chief Minister that the company would build a plant in Ponda.",
        "The state government signed an MoU with Nestle for a dairy plant in Ponda.",
        "The state government signed an MoU with Nestle to set up a dairy plant in Ponda.",
    ],
)
def test_what_an_event_is_about_is_not_where_it_is(last: str) -> None:
    events = extract(REPORT.format(last=last), published="2025-03-12").events
    told = [e.place.name if e.place else None for e in events if e.type in ("meeting", "agreement")]
    assert "Ponda" not in told


@pytest.mark.parametrize(
    "last",
    [
        "गोवा सरकार ने नेस्ले के साथ पोंडा में डेयरी प्लांट के लिए एमओयू किया।",
        "गोवा सरकार ने नेस्ले के साथ पोंडा में डेयरी संयंत्र लगाने का समझौता किया।",
    ],
)
def test_what_a_pact_is_about_is_not_where_it_is_made_in_hindi(last: str) -> None:
    assert read(HINDI.format(last=last), "agreement")[-1][1] == "Lyon"


@pytest.mark.parametrize(
    "text",
    [
        "Panaji, March 12: Goa Chief Minister Pramod Sawant held a virtual meeting with Airbus officials on Tuesday. He invited the "
        "company to the state.",
        "Panaji, March 12: Goa Chief Minister Pramod Sawant met Airbus officials by video conference on Tuesday. He invited the company.",
        "पणजी, 12 मार्च: गोवा के मुख्यमंत्री प्रमोद सावंत ने मंगलवार को एयरबस के अधिकारियों के साथ वर्चुअल बैठक की। उन्होंने कंपनी को निवेश के "
        "लिए आमंत्रित किया।",
    ],
)
def test_a_call_is_nowhere_and_so_is_what_is_said_on_it(text: str) -> None:
    assert read(text, "meeting") == [("2025-03-11", None)]
    assert {place for _, place in read(text, "invitation")} == {None}


def test_a_gathering_is_where_it_was_said_to_be() -> None:
    text = """पणजी, 12 मार्च: गोवा सरकार ने मंगलवार को होटल मंडोवी में आयोजित ‘गोवा निवेश सम्मेलन’ में कई संस्थाओं के साथ समझौते किए। भारत में \
फ्रांस के राजदूत थिएरी मथौ ने सम्मेलन का उद्घाटन किया।

- एयरबस और गोवा सरकार: विमानन
"""
    assert read(text, "agreement")[-1] == ("2025-03-11", "होटल मंडोवी")


def test_an_entry_of_a_programme_is_at_the_last_stop() -> None:
    text = """Panaji, March 12: Goa Chief Minister Pramod Sawant will tour France. The schedule:

17 March: Arrival in Lyon. Meeting with officials of Sanofi.

18 March: Meeting with Airbus.
"""
    assert read(text, "meeting") == [("2025-03-17", "Lyon"), ("2025-03-18", "Lyon")]


def test_here_is_the_town_of_a_dateline_with_its_land() -> None:
    text = (
        "Panaji (Goa) [India], March 12 (ANI): Goa Chief Minister Pramod Sawant met Airbus officials here on Tuesday."
    )
    assert read(text, "meeting") == [("2025-03-11", "Panaji")]


def test_the_lines_of_a_log_are_of_the_day_and_town_above_them() -> None:
    text = """पणजी, 12 मार्च: गोवा के मुख्यमंत्री प्रमोद सावंत फ्रांस से लौट आए हैं।

4 मार्च: ल्यों में दिन भर बैठकें चलीं।
• सनोफी के सीईओ पॉल हडसन के साथ बैठक
• मिशेलिन के अधिकारियों से मुलाकात

6 मार्च: टूलूज़ पहुंचे।
• एयरबस के अधिकारियों से मुलाकात
"""
    assert read(text, "meeting") == [("2025-03-04", "Lyon"), ("2025-03-04", "Lyon"), ("2025-03-06", "Toulouse")]


@pytest.mark.parametrize(
    "last",
    [
        "He had visited Geneva in May 2022. During that visit the state government had signed an agreement with Nestle.",
        "He visited Geneva in May 2022. On that trip the state government signed an agreement with Nestle.",
    ],
)
def test_then_is_when_the_last_event_was(last: str) -> None:
    assert read(REPORT.format(last=last), "agreement")[-1][0] == "2022-05"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Goa Chief Minister Pramod Sawant landed in Lyon on a two-day visit to France on Tuesday.", "France"),
        ("Goa Chief Minister Pramod Sawant went to Portugal on Monday. He is on a tour of Portugal and Norway.", None),
    ],
)
def test_a_tour_is_in_the_land_of_its_stops(text: str, place: str | None) -> None:
    assert read(text, "visit")[0][1] == place


@pytest.mark.parametrize(
    ("head", "day"), [("LIVE: PM Modi in France", "2025-03-12"), ("PM Modi in France: a diary", None)]
)
def test_a_live_report_is_of_the_day_on_which_it_came_out(head: str, day: str | None) -> None:
    text = f"{head}\n\n11.30 | Modi holds talks with Airbus chief Guillaume Faury.\n\n9.15 | Prime Minister Narendra Modi is in Lyon.\n"
    text += "\n8.00 | The city wakes up early this morning.\n"
    assert read(text, "meeting") == [(day, "Lyon")]
