"""Who was merely present: lists of officials go to the events that they attended."""

from itertools import takewhile

from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.model import Person

_ALL_MEETINGS = ("इन बैठकों", "these meetings", "the meetings", "इन मुलाकातों", "all the meetings", "बैठकों में")
_LONG_LIST = 3  # so many officials at the end of a report were at all its meetings
_HELD = frozenset({"occurred", "ongoing"})
_ATTENDED = frozenset({"meeting", "agreement", "gathering"})
_NEAR = 3  # tokens between "in the presence of" and the first name


def add_attendees(reading: Reading, drafts: list[Draft]) -> None:
    """Give the people whom a sentence only says to be present the part of attendees."""
    sentence = reading.sentence
    for kind in ("present", "presence", "entourage"):
        for cue in reading.stand_ins(kind, sentence.start, sentence.end):
            people = _people(reading, cue)
            for draft in _targets(reading, cue, drafts, len(people)) if people else ():
                for person in people:
                    if kind != "entourage" or person.id not in draft.parts:
                        _attend(draft, person, cue, reading)


def _attend(draft: Draft, person: Person, cue: Cue, reading: Reading) -> None:
    """Presence alone: it takes back the part that the person's place in the very same sentence suggested."""
    own = draft.parts.get(person.id)
    if own is None or (draft.sentence == reading.index and cue.key == "presence"):
        draft.parts[person.id] = ("attendee", "named as present")


def _people(reading: Reading, cue: Cue) -> list[Person]:
    """The people whom the cue speaks of: those of its clause, or of the list that follows or precedes it."""
    people = [i for i in reading.items if i.kind in ("person", "title") and isinstance(i.entity, Person)]
    if cue.key == "presence":
        if cue.language == "en":
            after = [i for i in people if i.start >= cue.end]
            return (
                [i.entity for i in after if isinstance(i.entity, Person)]
                if after and reading.apart(cue, after[0]) <= 8
                else []
            )
        before = [i for i in people if i.end <= cue.start]
        return [i.entity for i in before[-1:] if isinstance(i.entity, Person) and reading.apart(i, cue) <= _NEAR]
    low, high = reading.clause_of(cue.start)
    here = [i for i in people if low <= i.start < high] or people
    if cue.key == "present":
        here = [i for i in here if i.end <= cue.start] or here
    return [i.entity for i in here if isinstance(i.entity, Person) and i.case not in ("with", "to")]


def _targets(reading: Reading, cue: Cue, drafts: list[Draft], people: int) -> list[Draft]:
    """The events that the people attended."""
    if cue.key == "entourage":
        visits = [d for d in drafts if d.type == "visit" and d.status != "denied"]
        return [d for d in visits if d.status == "ongoing"] or visits[:1]
    latest = [*takewhile(lambda d: d.sentence == reading.index, reversed(drafts))]
    here = [d for d in reversed(latest) if d.type in _ATTENDED]
    if here:
        return [d for d in here if d.trigger.start <= cue.start][-1:] or here[:1]
    held = (d for d in reversed(drafts) if d.type in _ATTENDED and d.status in _HELD)
    last = next(held, None)
    text = reading.article.text[reading.sentence.start : reading.sentence.end].lower()
    if any(words in text for words in _ALL_MEETINGS) or (people >= _LONG_LIST and last and last.type == "meeting"):
        return [d for d in drafts if d.type == "meeting" and d.status in _HELD]
    return [last] if last else []
