"""Which of the events told those who are named as present attended: the one named, the one above, the tour."""

from collections.abc import Sequence
from itertools import takewhile

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.setting.when import When
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Place

ALONG = ("entourage", "along")
"""Words for those who are of the delegation, and for those at someone's side."""
_LONG_LIST = 3  # so many officials at the end of a report were at all its meetings
_HELD = frozenset({"occurred", "ongoing"})
_ATTENDED = frozenset({"meeting", "agreement", "gathering"})


def attended(reading: Reading, cue: Cue, drafts: Sequence[Draft], people: int, when: When) -> list[Draft]:
    """The events that so many people attended, by the words that say so."""
    if cue.key == "along" and (talks := _talks_above(reading, drafts)):
        return talks[-1:]
    if cue.key in ALONG:
        # Where no tour is told, who came along came along to the meeting.
        return _tour(reading, drafts) or [d for d in drafts if d.type == "meeting" and d.status in _HELD][-1:]
    here = [d for d in _near(reading, drafts, 0) if d.type in _ATTENDED]
    if here:
        return [d for d in here if d.trigger.start <= cue.start][-1:] or here[:1]
    near = [d for d in _near(reading, drafts, 1) if d.status != "denied" and d.type in (*_ATTENDED, "visit")]
    told = [d for d in drafts if d.type in _ATTENDED or d.to_site or d in near]
    held = [d for d in told if d.status in _HELD]
    # Those present at an earlier meeting are named right behind it.
    held = [d for d in held if d in near or not when.is_background(d)] or held or near
    named = _named(reading)
    meetings = [d for d in held if d.type == "meeting"]
    if reading.stand_ins("meetings", reading.sentence.start, reading.sentence.end):
        return meetings
    if of_name := [d for d in held if d.type in named]:
        there = {i.entity.id for i in reading.items if isinstance(i.entity, Place)}
        return [d for d in of_name if d.type == "meeting" and d.place in there][-1:] or of_name[
            -1:
        ]  # "at the talks at the Secretariat were"
    if people >= _LONG_LIST and held:
        # Who is listed below a pact that was made at a meeting was at the meeting.
        return meetings if held[-1].type == "meeting" else [d for d in held if d.type != "agreement"][-1:] or held[-1:]
    return held[-1:]


def _near(reading: Reading, drafts: Sequence[Draft], reach: int) -> list[Draft]:
    """The events of the sentence and of so many before it in its paragraph, in the order of the text."""
    sentences = reading.article.sentences
    near = takewhile(lambda d: reading.index - d.sentence <= reach, reversed(drafts))
    return [d for d in near if sentences[d.sentence].paragraph == reading.sentence.paragraph][::-1]


def _talks_above(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The meetings of the sentence and the one right before it, if they tell of no visit: "He was accompanied by X"."""
    near = _near(reading, drafts, 1)
    if any(d.type == "visit" for d in near):
        return []
    return [d for d in near if d.type == "meeting" and d.status in _HELD]


def _named(reading: Reading) -> set[str]:
    """The types of the events that the sentence itself names: "बैठक में ... मौजूद थे", "present at the conclave"."""
    named = {c.key for c in reading.cues if c.kind == "trigger" and c.use == "noun" and c.key in _ATTENDED}
    return named | ({"gathering"} if reading.gatherings else set())


def _tour(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The tour on which the people go along: that of the sentence or right above, the one under way, else the first."""
    tours = _tours(drafts)
    near = _near(reading, tours, 1)
    if near and (near[-1].status != "planned" or all(d.status == "planned" or d.in_heading for d in tours)):
        return [d for d in near if d.sentence == near[-1].sentence][:1]
    return [d for d in tours if d.status == "ongoing"] or tours[:1]


def _tours(drafts: Sequence[Draft]) -> list[Draft]:
    """The visits that can be a delegation's tour: those of a country or city, if there is one, before those of a site."""
    visits = [d for d in drafts if d.type == "visit" and d.status != "denied"]
    return [d for d in visits if not d.to_site] or visits
