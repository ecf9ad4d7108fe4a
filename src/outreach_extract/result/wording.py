"""The words that the table, the page and the explanation share."""

from collections.abc import Iterator

from outreach_extract.model import Date, Event, Participant, Role


def code_words(code: str) -> str:
    """A code in words: ``chief_minister`` is "chief minister"."""
    return code.replace("_", " ")


def role_words(role: Role) -> str:
    """An office and its body: "chief minister of Haryana"."""
    return code_words(role.role) + (f" of {role.of}" if role.of else "")


def date_words(date: Date | None) -> str:
    """The value of a date, else the words that the text uses for it."""
    if date is None:
        return ""
    return date.edtf or (date.mentions[0].text if date.mentions else "")


def participants_by_part(event: Event) -> Iterator[tuple[str, tuple[Participant, ...]]]:
    """Each part of the event that someone takes, in reading order, with those who take it."""
    for field, part in event.parts.items():
        if members := getattr(event, field):
            yield part, members
