"""Who holds a gathering and who takes part, where names, delegations and lists of those present tell."""

import pytest

from outreach_extract import extract

# text, organisers, participants
CASES = [
    (
        "Maharashtra Chief Minister Devendra Fadnavis addressed the Magnetic Maharashtra road show in Osaka on Tuesday.",
        {"Government of Maharashtra"},
        {"Devendra Fadnavis"},
    ),
    # The name of another state says nothing of who holds it, and a chamber that does is not joined by a guest.
    (
        "Maharashtra Chief Minister Devendra Fadnavis addressed the Destination Asia summit in Osaka on Tuesday.",
        set(),
        {"Devendra Fadnavis", "Government of Maharashtra"},
    ),
    # Who took part and is then said to hold it.
    (
        "Kerala Industries Minister P. Rajeeve spoke at a road show in Dubai on Tuesday. It was held by the state "
        "government and FICCI.",
        {"Government of Kerala", "Federation of Indian Chambers of Commerce and Industry"},
        {"P. Rajeeve"},
    ),
    (
        "Goa Tourism Minister Rohan Khaunte is in Moscow. The delegation will also take part in the KITF Exhibition at "
        "Almaty from April 23 to 25.",
        set(),
        {"Rohan Khaunte", "Government of Goa"},
    ),
]


@pytest.mark.parametrize(("text", "organisers", "participants"), CASES)
def test_who_holds_a_gathering_and_who_takes_part(text: str, organisers: set[str], participants: set[str]) -> None:
    event = next(e for e in extract(text, published="2025-03-12").events if e.type == "gathering")
    assert {p.name for p in event.participants if p.part == "organiser"} == organisers
    assert {p.name for p in event.participants if p.part == "participant"} == participants


def test_who_gives_a_meet_is_not_merely_present() -> None:
    text = (
        "केरल के मुख्यमंत्री पिनराई विजयन ने मंगलवार को दुबई में बिजनेस मीट को संबोधित किया। फिक्की की ओर से रखी गई इस मीट में मुख्य सचिव वी. पी. जॉय "
        "भी मौजूद थे।"
    )
    events = extract(text, published="2025-03-12").events
    there = [p.name for e in events for p in e.participants if p.part == "attendee"]
    assert len(there) == 1
