"""Who receives a visitor or shows him around: the hosts of the visit just told."""

from collections.abc import Iterator
from itertools import takewhile

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue

_SINCE = 2  # sentences from the visit to its reception
_BY = 8  # tokens between "was received by" and the name


def add_hosts(reading: Reading, drafts: list[Draft], scene: Scene) -> None:
    """Give those who receive someone the part of hosts in the last visit of the sentence or of those just before it."""
    recent = takewhile(lambda d: reading.index - d.sentence <= _SINCE, reversed(drafts))
    visit = next((d for d in recent if d.type == "visit"), None)
    if visit is None:
        return
    for cue in reading.stand_ins("host", reading.sentence.start, reading.sentence.end):
        for item in _receivers(reading, cue):
            if getattr(item.entity, "id", None) not in visit.refs("visitor"):
                give(visit, item, "host", scene, "receives the visitor")


def _receivers(reading: Reading, cue: Cue) -> Iterator[Item]:
    """Who receives: the agent in Hindi; in English the subject, or who stands behind "by"."""
    low, high = reading.clause_of(cue.start)
    actors = [i for i in reading.items if i.kind in ("person", "organisation", "title") and low <= i.start < high]
    if cue.language == "hi":
        yield from (i for i in actors if i.case == "agent")
    elif reading.article.text[cue.start : cue.end].endswith(" by"):
        behind = [i for i in actors if i.start >= cue.end]
        if behind and reading.apart(behind[0], cue) <= _BY:
            yield from (i for i in behind if i.case == behind[0].case)
    else:
        yield from (i for i in actors if i.case == "bare" and i.end <= cue.start)
