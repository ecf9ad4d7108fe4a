"""Why an event is what it is, in words."""

from collections.abc import Iterator

from outreach_extract.model import Event, Extraction, Mention, Organisation, Participant, Person, Place
from outreach_extract.result.wording import code_words, date_words, participants_by_part

_STATUS_WORDS = {
    "occurred": "it has happened",
    "ongoing": "it is going on",
    "planned": "it is going to happen",
    "proposed": "it is suggested, not settled",
    "denied": "it is called off or refused",
}


def explain(extraction: Extraction, event: Event | str) -> str:
    """What states the event, and why each participant, the date and the place belong to it.

    ``event`` is an event of ``extraction`` or its id. Raises TypeError for anything else, ValueError if ``extraction`` has
    no such event.
    """
    if not isinstance(event, Event | str):
        raise TypeError(f"an event or its id is needed, not {type(event).__name__}")
    return "\n".join(_lines(extraction, _find(extraction, event)))


def _find(extraction: Extraction, event: Event | str) -> Event:
    wanted = event if isinstance(event, str) else event.id
    for candidate in extraction.events:
        if candidate.id == wanted and (candidate == event or isinstance(event, str)):
            return candidate
    known = ", ".join(e.id for e in extraction.events) or "none"
    raise ValueError(f"no event {wanted!r} in this extraction; its events: {known}")


def _lines(extraction: Extraction, event: Event) -> Iterator[str]:
    yield f"{event.id}: {event.type}, {event.status}"
    yield f"  stated by {_quote(event.trigger)}"
    for mention in event.evidence:
        if mention != event.trigger:
            yield f"  also told by {_quote(mention)}"
    yield f"  status: {event.status} ({_STATUS_WORDS[event.status]})"
    mentions = _mentions_by_ref(extraction)
    for part, members in participants_by_part(event):
        for member in members:
            yield f"  {part}: {_because(member, event, mentions)}"
    yield f"  date: {_date(event)}"
    yield f"  place: {f'{event.place.name}, from the {event.place.why}' if event.place else 'the text gives none'}"
    if event.sectors:
        yield f"  sectors: {', '.join(map(code_words, event.sectors))}"
    if event.title:
        yield f"  title: {event.title}"
    if event.amount:
        yield f"  amount: {_quote(event.amount.mention)}"


def _because(member: Participant, event: Event, mentions: dict[str, tuple[Mention, ...]]) -> str:
    named = mentions.get(member.ref, ())
    if not named:
        return f"{member.name}, because of {code_words(member.why)}; the text does not name it"
    nearest = min(named, key=lambda m: abs(m.start - event.trigger.start))
    return f"{member.name}, because of {code_words(member.why)}; {_quote(nearest)}"


def _date(event: Event) -> str:
    if event.date is None:
        return "the text gives none"
    words = ", ".join(map(_quote, event.date.mentions))
    return f"{date_words(event.date)}, from {words}" if words else date_words(event.date)


def _mentions_by_ref(extraction: Extraction) -> dict[str, tuple[Mention, ...]]:
    entities: list[Person | Organisation | Place] = [*extraction.people, *extraction.organisations, *extraction.places]
    return {entity.id: entity.mentions for entity in entities}


def _quote(mention: Mention) -> str:
    rule = f", rule {mention.rule}" if mention.rule else ""
    return f"“{mention.text}” ({mention.start}–{mention.end}{rule})"
