"""Who receives a visitor or shows him around: the hosts of the visit just told."""

from collections.abc import Iterator

from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.phrases import Item
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.model import Organisation, Person

_SINCE = 2  # sentences from the visit to its reception
_BY = 8  # tokens between "was received by" and the name


def add_hosts(reading: Reading, drafts: list[Draft], scene: Scene) -> None:
    """Give those who receive someone the part of hosts in the last visit of the sentence or of those just before it."""
    for cue in reading.stand_ins("host", reading.sentence.start, reading.sentence.end):
        visits = [d for d in drafts if d.type == "visit" and 0 <= reading.index - d.sentence <= _SINCE]
        if not visits:
            continue
        visit = visits[-1]
        for item in _receivers(reading, cue):
            entity = item.entity
            if not isinstance(entity, Person | Organisation) or entity.id in visit.refs("visitor"):
                continue
            visit.add(entity.id, "host", "receives the visitor")
            for body in scene.bodies_of(entity) if isinstance(entity, Person) else ():
                visit.add(body.id, "host", f"{entity.name} acts for it")


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
