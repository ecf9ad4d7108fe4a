"""Meetings held one by one: "separate meetings with X and Y" are two events, not one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person

_SEVERAL = 2
Marks = list[tuple[int, Draft]]
"""Where the text names the other sides, each with its meeting."""
_JOINTLY = frozenset({"along", "alongside", "together", "accompanied", "besides", "including", "like", "presence"})
_BEFORE = 30  # characters before a name in which such a word stands
_PLURAL = frozenset(
    "meetings one-on-ones one-to-ones interactions sessions sittings appointments engagements bilaterals बैठकें मुलाकातें भेंटें "
    "mous memoranda memorandums agreements pacts lois letters contracts deals".split()
)


def one_by_one(draft: Draft, reading: Reading, scene: Scene) -> Iterator[Draft]:
    """The draft, or where its sentence tells of meetings held apart, one draft for each of the other sides."""
    if draft.type != "meeting":
        yield draft
        return
    sides = _sides(draft, scene)
    if not _are_several(draft, reading):
        sides = _told_apart(draft, reading, sides)
    if len(sides) < 2:
        yield draft
        return
    yield from _split(draft, sides)


def split_sums(drafts: list[Draft], scene: Scene) -> Iterator[Draft]:
    """The drafts; a meeting with several sides is one with each of them where the report goes on to tell it so."""
    alone: dict[str, set[int]] = {}
    for at, draft in enumerate(drafts):
        if draft.type == "meeting" and len(sides := _sides(draft, scene)) == 1:
            for ref in sides[0]:
                alone.setdefault(ref, set()).add(at)
    for draft in drafts:
        sides = _sides(draft, scene) if draft.type == "meeting" else []
        told = [set[int]().union(*(alone.get(ref, ()) for ref in side)) for side in sides]
        if sum(map(bool, told)) < _SEVERAL or len(set[int]().union(*told)) < _SEVERAL:
            yield draft
        else:
            yield from _split(draft, sides)


def _split(draft: Draft, sides: list[set[str]]) -> Iterator[Draft]:
    common = {r: why for r, why in draft.parts.items() if not any(r in side for side in sides)}
    for side in sides:
        yield replace(
            draft,
            parts={r: why for r, why in draft.parts.items() if r in side or r in common},
            sectors=dict(draft.sectors),
            evidence=list(draft.evidence),
        )


def sides_in(drafts: list[Draft], reading: Reading) -> Marks:
    """Where the sentence names the sides of meetings that it tells apart."""
    if len(drafts) < 2:
        return []
    own = {
        ref: d for d in drafts for ref in d.parts if not any(ref in other.parts for other in drafts if other is not d)
    }
    named = ((i.start, i.entity) for i in reading.items)
    return [(at, own[e.id]) for at, e in named if isinstance(e, Person | Organisation) and e.id in own]


def one_and_other(drafts: list[Draft], reading: Reading) -> Marks:
    """Where the sentence speaks of the one and of the other of two meetings: "with the former ..., with the latter ..."."""
    span = reading.sentence.start, reading.sentence.end
    first, second = reading.stand_ins("one", *span), reading.stand_ins("other_one", *span)
    return [(first[0].start, drafts[0]), (second[0].start, drafts[-1])] if first and second and drafts else []


def share_out(drafts: list[Draft], marks: Marks, fields: Sequence[tuple[int, str]]) -> None:
    """Give the drafts the fields: each its own if they stand between the sides ("with A on X and with B on Y"), else all."""
    starts = [start for start, _ in marks]
    if not any(starts and starts[0] < at < starts[-1] for at, _ in fields):
        for draft in drafts:
            draft.sectors.update(dict.fromkeys(code for _, code in fields))
        return
    ahead = fields[0][0] < starts[0]  # "X with A and Y with B"
    for at, code in fields:
        n = bisect_left(starts, at) - (0 if ahead else 1)
        marks[min(n, len(marks) - 1)][1].sectors[code] = None


def in_plural(draft: Draft) -> bool:
    """Whether the words that state the draft are plural: "held meetings with", "signed MoUs"."""
    return not _PLURAL.isdisjoint(draft.trigger.text.lower().split())


def _are_several(draft: Draft, reading: Reading) -> bool:
    """Whether the sentence says that the meetings were several."""
    return in_plural(draft) or bool(reading.stand_ins("apart", *reading.clause_of(draft.trigger.start)))


def _told_apart(draft: Draft, reading: Reading, sides: list[set[str]]) -> list[set[str]]:
    """The sides in their groups: "talks with A on ports and with B on steel", "met A and B on Monday and C on Tuesday"."""
    objects = [i for i in reading.items if i.start >= draft.trigger.end and i.case in ("with", "bare", "to", "of")]
    groups: list[tuple[Item, set[str]]] = []
    for side in sides:
        head = next((i for i in objects if isinstance(i.entity, Person | Organisation) and i.entity.id in side), None)
        if head is None:
            return []  # a subject met them all
        joined = [group for first, group in groups if chained(head, first, reading.items) or _jointly(reading, head)]
        if joined:
            joined[-1].update(side)
        else:
            groups.append((head, set(side)))
    return [group for _, group in groups]


def _jointly(reading: Reading, item: Item) -> bool:
    """Whether the item was met along with those named before it: "met A along with B", "executives of A and those of B"."""
    if item.case == "of":
        return True
    before = reading.words(max(reading.sentence.start, item.start - _BEFORE), item.start)
    return not _JOINTLY.isdisjoint(word.lower().strip(",") for word in before)


def _sides(draft: Draft, scene: Scene) -> list[set[str]]:
    """The other sides of a meeting: each person with the body that he or she is of, each body that no one stands for."""
    others = [scene.entity(ref) for ref in draft.refs("party") if not scene.is_home(scene.entity(ref))]
    sides = [{e.id, *(body.id for body in scene.bodies_of(e))} for e in others if isinstance(e, Person)]
    last: set[str] = set()
    for entity in others:
        side = next((s for s in sides if entity.id in s), None)
        if side is None:
            if len(last) == 1 and isinstance(scene.entity(*last), Person):
                last.add(entity.id)  # "with Tan of Keppel": named behind a person whose office the text does not tell
                continue
            sides.append(side := {entity.id})
        last = side
    return sides
