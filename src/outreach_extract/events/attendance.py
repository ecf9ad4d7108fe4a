"""Who was merely present: lists of officials go to the events that they attended."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.model import Person

_MANY = ("इन बैठकों", "these meetings", "the meetings", "इन मुलाकातों", "the talks", "इस अवसर", "इस दौरान", "इस मौके", "on the occasion")


def add_attendees(reading: Reading, drafts: list[Draft]) -> None:
    """Give the people of a sentence that says who was present the part of attendees."""
    sentence, items, index = reading.sentence, reading.items, reading.index
    present = reading.stand_ins("present", sentence.start, sentence.end)
    if not present or not drafts:
        return
    people = [i.entity for i in items if i.kind == "person" and isinstance(i.entity, Person)]
    text = reading.article.text[sentence.start : sentence.end].lower()
    delegation = any(w in text for w in ("delegation", "accompan", "is with him", "प्रतिनिधिमंडल में", "दल में", "साथ हैं"))
    same = [d for d in drafts if d.sentence == index]
    if same:
        targets = same
    elif delegation:
        targets = [d for d in drafts if d.type == "visit"][:1]
    else:
        meetings = [d for d in drafts if d.type in ("meeting", "gathering") and d.status == "occurred"]
        targets = meetings if any(m in text for m in _MANY) else meetings[-1:]
    for draft in targets:
        if draft.type not in ("meeting", "visit", "agreement", "gathering"):
            continue
        for person in people:
            if person.id not in draft.parts:
                draft.parts[person.id] = ("attendee", "named as present")
