"""What is no event between two sides: what a government tells its own public, and what private people promise."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person

_FAR = 6  # tokens between an English verb and whom it tells


def is_to_public(draft: Draft, reading: Reading, scene: Scene) -> bool:
    """Whether it goes to "किसानों को", "to the farmers", and comes from no body of another side."""
    acting = [scene.entity(ref) for ref in draft.parts]
    if any(isinstance(e, Organisation) and not scene.is_home(e) for e in acting):
        return False
    low, high = reading.clause_of(draft.trigger.start)
    if reading.sentence.language == "hi":
        return bool(reading.stand_ins("public", low, draft.trigger.start))
    return any(
        0 <= reading.apart(draft.trigger, c) <= _FAR for c in reading.stand_ins("public", draft.trigger.end, high)
    )


def is_private(draft: Draft, running: Running, scene: Scene) -> bool:
    """Whether only people without office or body take part, in a text without another side: actors, relatives, players."""
    acting = [scene.entity(ref) for ref in draft.parts]
    people = [
        e
        for e in acting
        if isinstance(e, Person) and not e.roles and not scene.bodies_of(e) and e is not scene.principal
    ]
    return bool(acting) and len(people) == len(acting) and not running.counterparts and scene.home_body() is None
