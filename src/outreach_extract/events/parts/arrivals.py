"""A tour and the arrival that opens it are one visit: "चार दिन के त्रिपुरा दौरे पर मंगलवार को अगरतला पहुंचा"."""

from outreach_extract.events.reading import Reading
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.travel import of_place

_ARRIVES = ("पहुंच", "आए", "आई", "आया", "उतर")


def joined(reading: Reading, triggers: list[Cue]) -> list[Cue]:
    """The triggers without the arrivals on a tour whose land the words before them tell; the tour is under way by then."""
    found: list[Cue] = []
    for cue in triggers:
        if found and _opens(reading, found[-1], cue):
            found[-1] = found[-1]._replace(status=found[-1].status or cue.status or "ongoing")
        else:
            found.append(cue)
    return found


def _opens(reading: Reading, tour: Cue, cue: Cue) -> bool:
    """Whether someone arrives on the tour told right before: "भारत यात्रा पर सोमवार को दिल्ली पहुंचीं"."""
    if (tour.key, tour.use, cue.key, cue.language) != ("visit", "noun", "visit", "hi"):
        return False
    text = reading.article.text
    on = text[tour.start : tour.end].endswith(" पर") or text.startswith(" पर ", tour.end)
    same = reading.clause_of(tour.start) == reading.clause_of(cue.start)
    return on and same and text.startswith(_ARRIVES, cue.start) and of_place(reading, tour)
