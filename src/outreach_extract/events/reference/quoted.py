"""Who speaks in quotation marks, and to whom: "We will train your nurses," X told Y; X told Y: "Come and invest"."""

import re

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.reference.reported import reported
from outreach_extract.events.reference.voice import in_quotes
from outreach_extract.events.words.cues import Cue

_CLOSING, _OPENING = re.compile(r"[”\"]"), re.compile(r"[“\"]")
_SPEAKERS = frozenset({"person", "title", "pronoun", "organisation", "company"})
_FIRST_PERSON = re.compile(r"\b(?:we|i|our|my|us|we'll|we’ll|i'll|i’ll|we'd|we’d)\b", re.IGNORECASE)


def quoted(reading: Reading, cue: Cue) -> tuple[list[Item], list[Item]]:
    """Who says the words of a trigger in quotation marks of itself or to others, and who is told; none outside quotes."""
    text, low = reading.article.text, reading.sentence.start
    if cue.language == "hi":
        return reported(reading, cue) if cue.key == "pledge" else ([], [])
    if not in_quotes(text, low, cue.start):
        return [], []
    end = _CLOSING.search(text, cue.end, reading.sentence.end)
    opening = [m.start() for m in _OPENING.finditer(text, low, cue.start)][-1]
    if cue.key == "pledge" and not _FIRST_PERSON.search(text, opening, cue.end):
        return [], []
    for start, stop in ((end.end() if end else reading.sentence.end, reading.sentence.end), (low, opening)):
        actors = [i for i in reading.items if start <= i.start < stop and i.kind in _SPEAKERS and i.case == "bare"]
        if actors:
            saying = [i for i in actors if i is actors[0] or chained(i, actors[0], reading.items)]
            return saying, [i for i in actors if i not in saying]
    return [], []
