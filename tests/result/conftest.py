"""An extraction made by hand, so that these tests stand on the models alone."""

from datetime import date

import pytest

from outreach_extract.model import (
    Date,
    EventPlace,
    Extraction,
    Invitation,
    Meeting,
    Mention,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Role,
    Sector,
)

TEXT = (
    "चंडीगढ़, 7 अक्टूबर: हरियाणा के मुख्यमंत्री नायब सिंह सैनी ने आज टोक्यो में जेईटीआरओ (JETRO) के साथ बैठक की। "
    "बैठक में इलेक्ट्रिक वाहन पर चर्चा हुई और 500 करोड़ रुपये के निवेश का न्योता दिया गया।"
)


def mention(kind: str, text: str, rule: str = "", value: str | None = None, source: str = TEXT) -> Mention:
    """The first place where ``source`` has ``text``."""
    start = source.index(text)
    return Mention(kind=kind, start=start, end=start + len(text), text=text, rule=rule, value=value)


@pytest.fixture
def extraction() -> Extraction:
    saini = Person(
        id="P1",
        name="नायब सिंह सैनी",
        name_latin="Nayab Singh Saini",
        country="IN",
        roles=(Role(role="chief_minister", of="Haryana"),),
        mentions=(mention("person", "नायब सिंह सैनी", "names:title"),),
    )
    jetro = Organisation(
        id="O1",
        name="जेईटीआरओ",
        canon="jetro",
        kind="agency",
        country="JP",
        mentions=(
            mention("organisation", "जेईटीआरओ", "organisations/japan.tsv:7", "jetro"),
            mention("organisation", "JETRO", "organisations/japan.tsv:7", "jetro"),
        ),
    )
    haryana = Organisation(
        id="O2", name="Government of Haryana", canon="gov-haryana", kind="government", country="IN", mentions=()
    )
    tokyo = Place(id="L1", name="Tokyo", type="city", country="JP", mentions=(mention("place", "टोक्यो"),))
    today = Date(
        edtf="2025-10-07",
        first_day=date(2025, 10, 7),
        last_day=date(2025, 10, 7),
        grain="day",
        mentions=(mention("date", "आज", "dates:today", "2025-10-07"),),
    )
    place = EventPlace(ref="L1", name="Tokyo", why="clause")
    trigger = mention("event", "बैठक की", "meeting.tsv:3")
    meeting = Meeting(
        id="E1",
        status="occurred",
        trigger=trigger,
        date=today,
        place=place,
        sectors=("electric_vehicles",),
        evidence=(trigger, mention("event", "चर्चा हुई", "meeting.tsv:9")),
        parties=(
            Participant(ref="P1", name=saini.name, part="party", why="subject"),
            Participant(ref="O1", name=jetro.name, part="party", why="with_phrase"),
        ),
        attendees=(Participant(ref="O2", name=haryana.name, part="attendee", why="government_of_person"),),
    )
    invitation = Invitation(
        id="E2",
        status="proposed",
        trigger=mention("event", "न्योता दिया", "invitation.tsv:2"),
        title="Invest Haryana",
        amount=Money(mention=mention("money", "500 करोड़ रुपये"), value=5e9, currency="INR"),
    )
    return Extraction(
        text=TEXT,
        language="hi",
        published=date(2025, 10, 7),
        people=(saini,),
        organisations=(jetro, haryana),
        places=(tokyo,),
        sectors=(Sector(code="electric_vehicles", isic="C29", mentions=(mention("sector", "इलेक्ट्रिक वाहन"),)),),
        dates=(today,),
        events=(meeting, invitation),
        warnings=("plugin x failed",),
    )
