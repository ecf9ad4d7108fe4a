"""Building and visits that are only asked for ("खोलने का न्योता"), talked about, helped with ("लगाने में मदद"), or lent for."""

from outreach_extract.events.reading import Reading
from outreach_extract.events.words.cues import Cue

_ASKED = 9  # tokens between an English verb of asking and what is asked
_FRAME = 5  # tokens between a Hindi infinitive and what is done with it
_LOAN = 4  # tokens between the trigger and the loan
_LINKS = {
    "invitation": frozenset({"का", "के", "की", "को", "हेतु"}),
    "meeting": frozenset({"पर", "के", "को"}),
    "pledge": frozenset({"में"}),
}
"""Type of event → the words that tie a Hindi infinitive to it: "खोलने का न्योता", "बढ़ाने पर बात", "लगाने में मदद"."""
_HELP = frozenset({"help", "support", "assist", "assistance", "helping", "supporting", "assisting"})
_LINKING = frozenset({"in", "for", "with", "to"})


def is_only_asked(reading: Reading, cue: Cue) -> bool:
    """Whether a trigger of building, of putting in money or of visiting only tells what another event is about."""
    if any(_lends(reading, cue, c) for c in reading.stand_ins("loan", *reading.clause_of(cue.start))):
        return True
    frames = [c for c in reading.cues if c.kind == "trigger" and c.key in _LINKS and c.use != "keen"]
    if cue.language == "hi":
        return any(_frames_hindi(reading, cue, c) for c in frames)
    low = reading.clause_of(cue.start)[0]
    before = [c for c in frames if low <= c.start and c.end <= cue.start]
    return any(_asks(reading, cue, c) if c.key == "invitation" else _helps(reading, cue, c) for c in before)


def _lends(reading: Reading, cue: Cue, loan: Cue) -> bool:
    """ "Is weighing a soft loan", "is keen on a JICA loan": money that is to come back."""
    behind = loan.start >= cue.end
    return behind == (cue.language == "en") and 0 <= reading.apart(cue, loan) <= _LOAN


def _frames_hindi(reading: Reading, cue: Cue, frame: Cue) -> bool:
    text = reading.article.text
    if frame.start < cue.end or not text.endswith("ने", cue.start, cue.end) or reading.apart(cue, frame) > _FRAME:
        return False
    if frame.key == "invitation" and not any(i.case in ("to", "with") and i.end <= cue.start for i in reading.items):
        return False  # "X offered to build": no one is asked
    return bool(_LINKS[frame.key].intersection(reading.words(cue.end, frame.start)[:1]))


def _asks(reading: Reading, cue: Cue, asking: Cue) -> bool:
    """ "Asked X to put up a unit", "has requested X to open a lab"; not "said that X asked Y that it would ..."."""
    words = reading.words(asking.end, cue.end)
    if "to" not in words[-4:] or "that" in words or reading.apart(asking, cue) > _ASKED:
        return False
    return any(asking.end <= i.start and i.end <= cue.start and i.case == "bare" for i in reading.items)


def _helps(reading: Reading, cue: Cue, helping: Cue) -> bool:
    """ "Will help set up a centre", "offered support in building a port"."""
    if helping.key != "pledge":
        return False
    words = [word.lower() for word in reading.words(helping.start, cue.start)]
    near = len(words) <= _FRAME and not _HELP.isdisjoint(words)
    return near and words[-1] in _HELP | _LINKING
