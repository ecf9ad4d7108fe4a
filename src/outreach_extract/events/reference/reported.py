"""Who says a Hindi promise, and to whom: "X ने Y से कहा कि हम जमीन देंगे", "आपकी मदद करेंगे, X ने Y से कहा"."""

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.words.cues import Cue

_SPEAKERS = frozenset({"person", "title", "pronoun", "organisation", "company"})
_TOLD = frozenset({"person", "title", "pronoun", "organisation", "company", "delegation"})
_DIRECT = frozenset("हम मैं हमारा हमारी हमारे मेरा मेरी मेरे आप आपका आपकी आपके आपको".split())
_SAID = 12  # tokens between who speaks and the word for saying
_PROMISED = 24  # tokens between the word for saying and the promise


def reported(reading: Reading, cue: Cue) -> tuple[list[Item], list[Item]]:
    """Who speaks, if it is of the own help, and who is told."""
    low, high = reading.clause_of(cue.start)
    sayings = reading.stand_ins("saying", reading.sentence.start, reading.sentence.end)
    outside = [c for c in sayings if not low <= c.start < high or "," in reading.article.text[cue.end : c.start]]
    for saying in outside:
        if not 0 <= reading.apart(saying, cue) <= _PROMISED:
            continue
        start = cue.end if saying.start >= cue.end else reading.sentence.start
        before = [i for i in reading.items if start <= i.start and i.end <= saying.start]
        speaking = [
            i for i in before if i.kind in _SPEAKERS and i.case == "agent" and reading.apart(i, saying) <= _SAID
        ]
        if not speaking:
            continue
        told = [i for i in before if i.start > speaking[-1].end and i.kind in _TOLD and i.case in ("with", "to")]
        direct = not _DIRECT.isdisjoint(reading.words(low, high))
        return (speaking if direct else []), told
    return [], []
