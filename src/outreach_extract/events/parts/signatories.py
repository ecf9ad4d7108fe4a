"""Who put their names to an agreement, where a later sentence says so: "A and B signed it", "इस पर A और B ने हस्ताक्षर किए"."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene

_SINCE = 3  # sentences from an agreement to the last one that goes on about it
_DEFINITE = frozenset({"the", "this", "these", "यह", "इस", "इन", "उक्त"})
_COUNTERPART = frozenset({"with", "between"})


def continued(draft: Draft, reading: Reading, running: Running) -> Draft | None:
    """The agreement that a draft comes back to: "The MoU was signed by ...", which names no counterpart anew."""
    earlier = running.agreement
    if earlier is None or not _in_reach(earlier, reading):
        return None
    if draft.use == "both" and draft.parts.keys() & earlier.parts.keys():
        return earlier  # "X and Y signed": what has just been told
    if draft.use != "noun":
        return None
    low, high = reading.clause_of(draft.trigger.start)
    if any(i.case in _COUNTERPART and i.kind != "date" and low <= i.start < high for i in reading.items):
        return None
    before = reading.words(reading.sentence.start, draft.trigger.start)
    opens = reading.sentence.language == "hi" and not before
    return earlier if opens or (before and before[-1].lower() in _DEFINITE) else None


def add_signatories(reading: Reading, found: list[Draft], running: Running, scene: Scene) -> None:
    """Make the people of a clause about the signing parties of the agreement that the report has just told."""
    for cue in reading.stand_ins("signing", reading.sentence.start, reading.sentence.end)[:1]:
        low, high = reading.clause_of(cue.start)
        agreements = [d for d in found if d.type == "agreement"]
        earlier = agreements[-1] if agreements else running.agreement
        if earlier is None or earlier.status != "occurred" or not _in_reach(earlier, reading):
            return
        if earlier.sentence == reading.index and not earlier.trigger.end <= low:
            return  # the signing is the agreement's own verb
        for item in reading.items:
            if item.kind == "person" and low <= item.start < high and item.case != "including":
                give(earlier, item, "party", scene, "named as a signatory")


def _in_reach(earlier: Draft, reading: Reading) -> bool:
    """Whether a sentence can go on about an agreement; each line of a list has its own."""
    if reading.is_listed() and reading.line_of(earlier.trigger.start) != reading.line_of(reading.sentence.start):
        return False
    return 0 <= reading.index - earlier.sentence <= _SINCE
