"""Meetings held one by one: "separate meetings with X and Y" are two events, not one."""

from collections.abc import Iterator
from dataclasses import replace

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.model import Person

_PLURAL = ("meetings", "one-on-ones", "बैठकें", "मुलाकातें", "भेंटें")


def one_by_one(draft: Draft, reading: Reading, scene: Scene) -> Iterator[Draft]:
    """The draft, or where its sentence tells of meetings held apart, one draft for each of the other sides."""
    sides = _sides(draft, scene)
    if draft.type != "meeting" or len(sides) < 2 or not _are_several(draft, reading):
        yield draft
        return
    common = {r: why for r, why in draft.parts.items() if not any(r in side for side in sides)}
    for side in sides:
        yield replace(
            draft,
            parts={r: why for r, why in draft.parts.items() if r in side or r in common},
            sectors=dict(draft.sectors),
            evidence=list(draft.evidence),
        )


def in_plural(draft: Draft) -> bool:
    """Whether the words that state the draft are plural: "held meetings with"."""
    return draft.trigger.text.lower().endswith(_PLURAL)


def _are_several(draft: Draft, reading: Reading) -> bool:
    """Whether the sentence says that the meetings were several."""
    return in_plural(draft) or bool(reading.stand_ins("apart", *reading.clause_of(draft.trigger.start)))


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
