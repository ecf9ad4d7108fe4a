"""Who the subject of a trigger is: by case in Hindi, by position in English; a country may stand for its government."""

import re

from outreach_extract.events.parts.visits import travellers_beside
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained, modifies
from outreach_extract.events.reference.seats import is_seat
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Place

NO_ACTOR = frozenset({"place", "date", "people", "gathering"})
GOVERNED = frozenset({"country", "state", "prefecture", "city"})
SPEAKING = frozenset({"pledge", "invitation"})
"""Types of event in which a capital may stand for the government there."""
_WHO = re.compile(r",?\s+who\s")
_WHICH = re.compile(r",?\s+(?:which|whom|where|whose)\s")
_AND = re.compile(r",\s+and\s+(?:(?:also|then|later)\s+)?$")
_SAID_AFTER = re.compile(  # "The pact is ready, X said after a meeting with Y"
    r"\s(?:said|announced|stated|claimed|added|tweeted|posted|declared|revealed|told (?:reporters|journalists|the media))"
    r"(?:\s(?:here|today|on \w{6,9}))?,?\s(?:after|following|at|during|before|ahead of)\s"
    r"(?:(?:a|an|the|his|her|their)\s)?(?:[\w-]{1,14}\s){0,2}"
)
_JOINT = 14  # characters before a verb in which ", and" ties it to what stands before the relative clause
_AUXILIARIES = frozenset("has have had is are was were will would also now first then once again since earlier".split())
_THAT_A_TEAM = re.compile(
    r"\bthat (?:an?|the) (?:\w{1,14} ){0,3}(?:team|delegation|group|mission) (?:from|of) (?:the )?$"
)
_TEAM = 60  # characters in which that stands


def subjects(reading: Reading, cue: Cue, clause: tuple[int, int]) -> list[Item]:
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
    if elsewhere := _antecedent(reading, clause, actors) or _resumed(reading, cue, clause, bare):
        return elsewhere
    if cue.language == "en" and any(i.start >= clause[0] for i in bare):
        inside = []  # "By the government's count, he came home": the noun before the verb comes first
    if inside:
        return inside
    for low in (clause[0], reading.sentence.start):
        here = [i for i in bare if i.start >= low]
        if here:
            return [i for i in here if i.start == here[0].start or chained(i, here[0], items)]
        before = [i for i in agents if low <= i.start < cue.start]
        if before:
            return before
    return []


def _antecedent(reading: Reading, clause: tuple[int, int], actors: list[Item]) -> list[Item]:
    """Whom a relative clause tells of: "put it to Miyazaki, the Governor of Wakayama, who is in the city"."""
    if not _WHO.match(reading.article.text, clause[0]):
        return []
    before = [i for i in actors if i.end <= clause[0]]
    return [i for i in before if i is before[-1] or chained(i, before[-1], reading.items)]


def _resumed(reading: Reading, cue: Cue, clause: tuple[int, int], bare: list[Item]) -> list[Item]:
    """Whose sentence goes on behind a relative clause: "X addressed a meet, of which Y was the host, and invited ..."."""
    text, before = reading.article.text, [i for i in bare if i.end <= clause[0]]
    if cue.language == "hi" or not before or not _WHICH.match(text, clause[0]):
        return []
    if not _AND.search(text, max(clause[0], cue.start - _JOINT), cue.start):
        return []
    return [i for i in before if i.start == before[0].start or chained(i, before[0], reading.items)]


def writers(reading: Reading, cue: Cue) -> list[Item]:
    """Who sends the words that ask someone to come: "handed over a letter from X asking him to", "a note from X inviting"."""
    before = [i for i in reading.items if i.end <= cue.start]
    text = reading.article.text
    if not before or not text[cue.start : cue.end].endswith("ing") or reading.words(before[-1].end, cue.start):
        return []
    chain = [i for i in before if i is before[-1] or chained(i, before[-1], reading.items)]
    first = chain[0]
    return chain if first.case == "from" or text[: first.start].rstrip().endswith((" from", " by")) else []


def nations(reading: Reading, cue: Cue, clause: tuple[int, int]) -> list[Item]:
    """The country or state that stands for its government as the subject of the clause: "Norway has offered to"."""
    before = [
        i for i in reading.items if clause[0] <= i.start and i.end <= cue.start and i.kind not in ("date", "people")
    ]
    cases = ("bare",) if cue.language == "en" else ("agent",) if cue.key == "invitation" else ("agent", "bare")
    subject = next((i for i in before if i.case in cases), None)
    if subject is None or not isinstance(subject.entity, Place):
        return []
    if subject.entity.type not in GOVERNED - {"city"} and not (cue.key in SPEAKING and is_seat(subject.entity)):
        return []
    return [] if modifies(reading.article, subject) else [subject]


def beside_verb(reading: Reading, cue: Cue, window: tuple[int, int]) -> list[Item]:
    """The subject of a second English verb of a clause stands right before it: "A met B, and C has promised land"."""
    last = next((i for i in reversed(reading.items) if window[0] <= i.start and i.end <= cue.start), None)
    if cue.language == "hi" or last is None:
        return []
    if last.kind not in NO_ACTOR and _SAID_AFTER.fullmatch(reading.article.text, last.end, cue.start):
        return [last]
    if cue.use == "noun":
        return []
    text = reading.article.text
    reported = _THAT_A_TEAM.search(text, max(reading.sentence.start, last.start - _TEAM), last.start)
    if window[0] <= reading.clause_of(cue.start)[0] and not reported and not _is_quoted(reading, last):
        return []
    if last.kind in NO_ACTOR or not set(reading.words(last.end, cue.start)) <= _AUXILIARIES:
        return []
    return [last]


def _is_quoted(reading: Reading, item: Item) -> bool:
    """Whether what someone says stands before the one who says it: "The coaches will be trained, he promised"."""
    before = reading.article.text[reading.sentence.start : item.start].rstrip()
    alone = item.kind == "pronoun" or (item.kind == "person" and item.chain < 0)
    return alone and before.endswith((",", ",”", ',"'))
