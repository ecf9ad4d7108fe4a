"""Triggers → drafts: which part each noun phrase of the clause has in the event."""

from collections.abc import Iterator

from outreach_extract.events.cues import Cue
from outreach_extract.events.drafts import Draft
from outreach_extract.events.phrases import Item, chained, modifies
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.events.status import status_of
from outreach_extract.events.talks import end_of_talks, owners
from outreach_extract.events.triggers import is_passive
from outreach_extract.events.visits import destinations, travellers_beside
from outreach_extract.model import Organisation, Person, Place

NO_ACTOR = frozenset({"place", "date", "people", "gathering"})
_GOVERNED = frozenset({"country", "state", "prefecture", "city"})
_SUBJECT_PART = {
    "meeting": "party", "visit": "visitor", "agreement": "party", "invitation": "inviter", "investment": "investor",
    "pledge": "giver",
}  # fmt: skip
_AUXILIARIES = frozenset("has have had is are was were will would also now".split())
_INVESTS = frozenset({"company", "bank", "chamber", "university", "other"})
_JOINTLY = frozenset({"along", "together", "jointly", "alongside", "partnership", "collaboration"})


def make_draft(reading: Reading, cue: Cue, triggers: list[Cue], scene: Scene) -> Draft:
    """The event that a trigger states, with the participants that its sentence names."""
    trigger = reading.trigger(cue.key, cue.start, cue.end, cue.rule)
    draft = Draft(cue.key, status_of(reading, cue), trigger, reading.index, use=cue.use, evidence=[trigger])
    draft.in_heading = reading.sentence.kind == "heading" and not _is_entry(reading, scene)
    for item, part, why in _arguments(reading, cue, triggers, scene):
        give(draft, item, part, scene, why)
    return draft


def _is_entry(reading: Reading, scene: Scene) -> bool:
    """Whether a line without a full stop is an entry of a list, and not one of the highlights above the report."""
    return reading.is_listed() and reading.index > scene.lead


def _arguments(reading: Reading, cue: Cue, triggers: list[Cue], scene: Scene) -> Iterator[tuple[Item, str, str]]:
    clause = reading.clause_of(cue.start)
    window = _window(cue, triggers, clause)
    if cue.key == "agreement" and cue.language == "en":
        # Those in whose presence it is signed stand behind it and sign nothing.
        window = window[0], min((c.start for c in reading.stand_ins("presence", cue.end, window[1])), default=window[1])
    if cue.key == "meeting" and cue.language == "hi":
        window = window[0], end_of_talks(reading, cue, window[1])
    if cue.key == "investment":
        spans = clause, (reading.sentence.start, reading.sentence.end)
        investors = next((found for span in spans if (found := _investors(reading, cue, span, window, scene))), [])
        for item in investors:
            yield item, "investor", "puts in the money in the clause"
        return
    subjects = _beside_verb(reading, cue, window) or (_nations(reading, cue, clause) if cue.key == "pledge" else [])
    subjects = subjects or _subjects(reading, cue, clause)
    if cue.key == "meeting" and cue.language == "hi" and not any(i.start >= clause[0] for i in subjects):
        subjects = owners(reading, cue) or subjects
    if cue.key == "pledge":
        subjects = [*subjects, *_speaker(reading, clause, subjects, scene)]
    inverse = cue.use == "inverse" or (cue.key == "invitation" and cue.language == "en" and is_passive(reading, cue))
    part = "invitee" if inverse else "host" if cue.use == "shown" else _SUBJECT_PART[cue.key]
    for item in subjects:
        yield item, part, "subject of the clause" if item.start >= clause[0] else "subject of the sentence"
    if cue.key == "visit":
        for item in destinations(reading, cue, window):
            yield item, "destination", "destination in the clause"
        return
    taken = {id(i) for i in subjects}
    # "A and B agreed that C would ...": what is agreed upon names others, who agree to nothing.
    content = bool(subjects) and reading.article.text[cue.start : cue.end].endswith(" that")
    for item in reading.items:
        if id(item) in taken or not window[0] <= item.start < window[1]:
            continue
        if content and item.case not in ("with", "between"):
            continue
        if item.kind in NO_ACTOR:
            object_part = _place_part(reading, cue, item)
        else:
            object_part = _inviter(cue, item) if inverse else _object_part(cue, item)
        if object_part:
            yield item, object_part, f"{item.case} in the clause"


def _window(cue: Cue, triggers: list[Cue], clause: tuple[int, int]) -> tuple[int, int]:
    """The stretch in which the objects of a trigger stand: back to the trigger before it, on to the one behind it."""
    low, high = clause
    for other in triggers:
        if other.end <= cue.start:
            low = max(low, other.end)
        elif other.start >= cue.end:
            high = min(high, other.start)
            break
    return low, high


def _subjects(reading: Reading, cue: Cue, clause: tuple[int, int]) -> list[Item]:
    """The subject of the trigger: by its case in Hindi, by its position in English; with the names in its list."""
    items = reading.items
    actors = [i for i in items if i.kind not in NO_ACTOR]
    agents = [i for i in actors if i.case in ("agent", "lead")]
    inside = [i for i in agents if clause[0] <= i.start < clause[1]]
    bare = [i for i in actors if i.case == "bare" and i.end <= cue.start]
    if cue.key == "visit" and (travellers := travellers_beside(reading, cue, actors)) is not None:
        return travellers
    if cue.key == "agreement" and any(i.kind == "place" and i.case in ("agent", "between") for i in items):
        return inside
    if cue.language == "en" and any(i.start >= clause[0] for i in bare):
        inside = []  # "By the government's count, he came home": the noun before the verb comes first
    if inside:
        return inside
    for low in (clause[0], reading.sentence.start):
        here = [i for i in bare if i.start >= low]
        if here:
            return [i for i in here if i is here[0] or chained(i, here[0], items)]
        before = [i for i in agents if low <= i.start < cue.start]
        if before:
            return before
    return []


def _nations(reading: Reading, cue: Cue, clause: tuple[int, int]) -> list[Item]:
    """The country or state that stands for its government as the subject of the clause: "Norway has offered to"."""
    before = [
        i for i in reading.items if clause[0] <= i.start and i.end <= cue.start and i.kind not in ("date", "people")
    ]
    cases = ("agent", "bare") if cue.language == "hi" else ("bare",)
    subject = next((i for i in before if i.case in cases), None)
    if subject is None or not isinstance(subject.entity, Place) or subject.entity.type not in _GOVERNED - {"city"}:
        return []
    return [] if modifies(reading.article, subject) else [subject]


def _speaker(reading: Reading, clause: tuple[int, int], givers: list[Item], scene: Scene) -> list[Item]:
    """Who says in the clause before that their own country or body will help: "X ने कहा कि ब्रिटेन मदद करेगा"."""
    before = [i for i in reading.items if i.end <= clause[0] and i.kind == "person" and i.case in ("agent", "bare")]
    if not before or not givers or givers[0].start < clause[0]:
        return []
    speaker, giver = before[-1], givers[0].entity
    if not isinstance(speaker.entity, Person) or scene.is_home(speaker.entity):
        return []
    own = giver in scene.bodies_of(speaker.entity)
    public = isinstance(giver, Place) or (isinstance(giver, Organisation) and giver.kind not in _INVESTS)
    same = speaker.entity.country is not None and speaker.entity.country == getattr(giver, "country", None)
    return [speaker] if own or (public and same) else []


def _beside_verb(reading: Reading, cue: Cue, window: tuple[int, int]) -> list[Item]:
    """The subject of a second English verb of a clause stands right before it: "A met B, and C has promised land"."""
    if cue.language == "hi" or cue.use == "noun" or window[0] <= reading.clause_of(cue.start)[0]:
        return []
    last = next((i for i in reversed(reading.items) if window[0] <= i.start and i.end <= cue.start), None)
    if last is None or last.kind in NO_ACTOR or not set(reading.words(last.end, cue.start)) <= _AUXILIARIES:
        return []
    return [last]


def _investors(reading: Reading, cue: Cue, span: tuple[int, int], window: tuple[int, int], scene: Scene) -> list[Item]:
    """Who puts in the money: the subject of the clause, with the names in its list and those it acts together with."""
    here = [i for i in reading.items if span[0] <= i.start < span[1] and _invests(i, scene)]
    before = [i for i in here if i.end <= cue.start]
    crowd = [i for i in reading.items if i.kind == "people" and i.case in ("agent", "bare") and i.end <= cue.start]
    if crowd and (named := [i for i in before if i.case == "including"]):
        return named  # "15 companies, among them A and B": only these have names
    agents = [i for i in before if i.case == "agent"]
    if beside := [i for i in _beside_verb(reading, cue, window) if i in before]:
        return beside
    heads = agents or [i for i in before if i.case in ("bare", "of", "lead", "with")][:1]
    if not heads:
        return [i for i in here if i.case == "agent"][:1]
    joint = [i for i in reading.items if span[0] <= i.start < cue.start and i not in heads and _together(reading, i)]
    return [i for i in before if i in heads or any(chained(i, head, reading.items) for head in heads)] + joint


def _invests(item: Item, scene: Scene) -> bool:
    """Whether money of its own can come from the item: from a company or the like, or the person who acts for it."""
    entity = item.entity
    body = scene.body_of(entity) if isinstance(entity, Person) and item.kind == "person" else entity
    if not isinstance(body, Organisation):
        return False
    return body.kind in _INVESTS or (body.kind == "agency" and body.country != "IN")  # such as a sovereign fund


def _together(reading: Reading, item: Item) -> bool:
    """Whether the subject acts jointly with the item: "X और Y के साथ मिलकर", "along with Y"."""
    if not isinstance(item.entity, Organisation) or item.case != "with":
        return False
    if item.chain >= 0:
        return _together(reading, reading.items[item.chain])
    if reading.sentence.language == "hi":
        return any(word.startswith("मिल") for word in reading.words(item.end, item.end + 40))
    return bool(_JOINTLY.intersection(reading.words(max(0, item.start - 30), item.start)))


def _place_part(reading: Reading, cue: Cue, item: Item) -> str | None:
    """A state or country stands for its government where it agrees with another: not in "a pact with UK firms"."""
    if item.kind != "place" or cue.key != "agreement" or modifies(reading.article, item):
        return None
    whole = isinstance(item.entity, Place) and item.entity.type in ("country", "state", "prefecture")
    if not whole and item.case != "between":
        return None
    return (
        "party"
        if item.case in ("between", "with", "agent") or (item.case == "bare" and whole and cue.language == "en")
        else None
    )


def _inviter(cue: Cue, item: Item) -> str | None:
    """Whether the item is who invites, where the guest is the subject: "was asked by X", "X के निमंत्रण पर"."""
    behind = item.start >= cue.end
    cases = ("agent", "of", "from", "bare", "about") if cue.use == "inverse" else ("agent",)
    return "inviter" if item.case in cases and behind == (cue.language == "en") else None


def _object_part(cue: Cue, item: Item) -> str | None:
    """The part that an item other than the subject has by its case."""
    case, behind = item.case, item.start >= cue.end
    if case in ("including", "besides", "about", "in"):
        return None
    if cue.key == "meeting":
        return "party" if case in ("with", "between", "to", "agent") or (case in ("bare", "of") and behind) else None
    if cue.key == "agreement":
        return "party" if case in ("with", "between", "to", "agent", "bare", "of") else None
    if cue.key == "invitation":
        return (
            "invitee"
            if case in ("to", "with") or (case in ("bare", "of") and (behind or cue.language == "hi"))
            else None
        )
    return "recipient" if case in ("to", "with") or (case in ("bare", "of") and behind) else None


def give(draft: Draft, item: Item, part: str, scene: Scene, why: str) -> None:
    """Give the item's entity a part, and the body behind a person the same one."""
    entity = item.entity
    if isinstance(entity, Place) and part != "destination":
        why = f"the government of {entity.name}"
        entity = scene.government(entity.name) if entity.type in _GOVERNED else None
    if not isinstance(entity, Person | Organisation | Place):
        return
    draft.add(entity.id, part, why)
    if isinstance(entity, Person):
        for body in scene.bodies_of(entity):
            draft.add(body.id, part, f"{entity.name} acts for it")


def give_home(draft: Draft, part: str, scene: Scene) -> None:
    """Give the article's principal a part, and the government of the scene the same one."""
    if scene.principal:
        draft.add(scene.principal.id, part, "the article's principal")
    if body := scene.home_body():
        draft.add(body.id, part, "the government of the scene")
