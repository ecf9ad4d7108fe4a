"""Who holds a gathering and who takes part in it: in the clause that tells of it, and in what follows about it."""

import re

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give, give_home
from outreach_extract.events.parts.subjects import NO_ACTOR
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Mention, Organisation, Person, Place

_SHOWS = frozenset({"summit", "roadshow", "conclave", "meet", "conference", "expo"})  # that a state holds for investors
_HOLDS = frozenset({"hold", "do"})
MEALS = frozenset({"meal", "reception"})  # what a host gives in person
OPENINGS = frozenset({"inauguration", "groundbreaking"})
_BY_GUESTS = OPENINGS | {"lecture"}
_REACH = 16  # tokens between a gathering and the word that says who holds it
_BY = frozenset(
    {"द्वारा", "ओर", "तरफ", "तत्वावधान", "बैनर", "सौजन्य"}
)  # marks the one by whom it is held, where ने marks who acts
_REACH_BY = 4  # words behind a name in which the mark stands
_BESIDE = 2  # tokens between a guest and "के सम्मान में"
_GOES_ON = 4  # sentences in which a report still tells of a gathering
_OWN = frozenset({"meeting", "visit", "gathering"})  # events that lead the report away from it
_LABEL = re.compile(r"\s{0,3}[:–—-]\s{0,3}|\s(?:थे|थी|था|are|were|is|was)\s")  # "आयोजक – X और Y"


def take_part(draft: Draft, verb: Cue, mention: Mention, reading: Reading, scene: Scene) -> None:
    """Who holds the gathering and who takes part, by the verb and the case of the names in its clause."""
    span = reading.clause_of(verb.start)
    here = [i for i in reading.items if span[0] <= i.start < span[1]]
    holders = name_holders(draft, mention, reading, scene)
    _honour(draft, reading, scene)
    if verb.support == "happen":
        return
    # "The conclave hosted by the chamber": what stands before a participle does not hold it.
    holds = verb.support in _HOLDS and not (verb.language == "en" and verb.end >= mention.end)
    for item in here:
        acts = item.case in ("agent", "lead") or (item.case == "bare" and _may_be_subject(item, verb, span, reading))
        if item in holders:
            continue
        if draft.kind == "lecture" and item.case == "in" and isinstance(item.entity, Organisation):
            draft.add(item.entity.id, "organiser", "where the lecture is given")
        elif isinstance(item.entity, Place):
            if holds and acts and item.end <= verb.start:
                _hold(draft, item, scene)
        elif item.kind == "delegation" and acts and not holds and not draft.refs():
            _send(draft, item, scene)
        elif item.kind in NO_ACTOR or item.kind == "delegation":
            continue
        elif acts and holds:
            _hold(draft, item, scene)
        elif acts:
            give(draft, item, "participant", scene, f"{item.case} in the clause")
        elif item.case == "with" and verb.support in _HOLDS and isinstance(item.entity, Organisation):
            draft.add(item.entity.id, "organiser", "with in the clause")
        elif item.case == "with" and verb.support not in _HOLDS and isinstance(item.entity, Person):
            give(draft, item, "participant", scene, "with in the clause")


def _may_be_subject(item: Item, verb: Cue, span: tuple[int, int], reading: Reading) -> bool:
    """Whether a noun without case can be the verb's subject: in Hindi anywhere ("समिट का उद्घाटन प्रधानमंत्री करेंगे").

    In English it stands before the verb, and before any other verb: "to meet Bosch and hold a road show".
    """
    if verb.language == "hi":
        return True
    others = [c for c in reading.cues if c.kind == "trigger" and c.use == "verb" and c.key != "gathering"]
    return item.end <= verb.start and not any(span[0] <= c.start and c.end <= item.start for c in others)


def speak_there(draft: Draft, mention: Mention, reading: Reading, scene: Scene) -> None:
    """Who does something at a gathering of which the clause tells no more: "at the summit on Friday he offered ..."."""
    low, high = reading.clause_of(mention.start)
    here = [i for i in reading.items if low <= i.start < high]
    if not any(i.start == mention.start and i.case == "in" for i in here):
        return
    actors = [i for i in here if i.kind not in NO_ACTOR and i.kind != "delegation"]
    agents = [i for i in actors if i.case == "agent"]
    for item in agents or [i for i in actors if i.case == "bare"][:1]:
        give(draft, item, "participant", scene, "acts at the gathering")


def name_holders(draft: Draft, mention: Mention, reading: Reading, scene: Scene) -> list[Item]:
    """Make those by whom the gathering is said to be held its organisers."""
    holders = _holders(mention, reading)
    for item in holders:
        _hold(draft, item, scene)
    return holders


def _holders(mention: Mention, reading: Reading) -> list[Item]:
    """Those by whom it is held: "hosted by the chamber with the embassy", "चैंबर द्वारा आयोजित", "which the state will host"."""
    items = [i for i in reading.items if i.kind not in NO_ACTOR or i.kind == "place"]
    if reading.sentence.language == "hi":
        low, high = reading.clause_of(mention.start)
        by = [i for i in items if i.case == "agent" and i.kind != "place" and low <= i.start < high]
        return [i for i in by if _BY.intersection(reading.words(i.end, reading.sentence.end)[:_REACH_BY])]
    held = [c for c in reading.cues if c.key == "gathering" and c.support in _HOLDS]
    found: list[Item] = []
    for cue in held:
        within = mention.start < cue.start < cue.end == mention.end  # "an interaction hosted by"
        if not within and (cue.start < mention.end or reading.apart(cue, mention) > _REACH):
            continue
        low, high = reading.clause_of(cue.start)
        found += [i for i in items if mention.end <= i.start < cue.start and i.case == "bare"]
        actors = [i for i in items if cue.end <= i.start < high and i.kind != "place"]
        found += [i for i in actors if i.case == "agent"]
        if found:
            found += [i for i in actors if i.case == "with"]
    return found


def _hold(draft: Draft, item: Item, scene: Scene) -> None:
    """Make the one who holds it the organiser: the body that a person acts for, the person too where it is a meal."""
    entity = item.entity
    if isinstance(entity, Place):
        _host(draft, item, entity, scene)
    elif not isinstance(entity, Person) or draft.kind in MEALS:
        give(draft, item, "organiser", scene, f"{item.case} in the clause")
    elif draft.kind in _BY_GUESTS:
        give(draft, item, "participant", scene, f"{item.case} in the clause")
    else:
        draft.add(entity.id, "participant", f"{item.case} in the clause")
        for body in scene.bodies_of(entity):
            draft.add(body.id, "organiser", f"{entity.name} acts for it")


def _host(draft: Draft, item: Item, place: Place, scene: Scene) -> None:
    """A city that hosts is where it happens; a state or a country stands for its government."""
    if place.type in ("state", "country", "prefecture"):
        give(draft, item, "organiser", scene, "subject of the clause")
    elif draft.place is None:
        draft.place, draft.place_why = place.id, "clause"


def _send(draft: Draft, item: Item, scene: Scene) -> None:
    """A delegation takes part as the one who leads or sends it, or as that of the article."""
    if item.entity is None:
        give_home(draft, "participant", scene)
    else:
        give(draft, item, "participant", scene, "leads or sends the delegation")


def _honour(draft: Draft, reading: Reading, scene: Scene) -> None:
    """Those in whose honour the clause says that it is given."""
    people = [i for i in reading.items if isinstance(i.entity, Person) and i.kind != "pronoun"]
    for cue in reading.stand_ins("honour", *reading.clause_of(draft.trigger.start)):
        if cue.language == "en":
            guests = [i for i in people if i.start >= cue.end][:1]
        else:
            guests = [i for i in people if i.end <= cue.start and reading.apart(i, cue) <= _BESIDE][-1:]
        for item in guests:
            if isinstance(item.entity, Person):
                draft.parts.pop(item.entity.id, None)  # who is honoured does not act
            give(draft, item, "participant", scene, "in whose honour it is given")


class Proceedings:
    """Follows the report from gathering to gathering and gives each those who are told to have held it or spoken there."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._draft: Draft | None = None
        self._left = 0

    def follow(self, reading: Reading, found: list[Draft]) -> None:
        """Take in a sentence with the events that it states."""
        own = [d for d in found if d.type in _OWN]
        gatherings = [d for d in own if d.type == "gathering" and d.use != "bidden"]
        if gatherings:
            self._draft, self._left = gatherings[-1], _GOES_ON
            end = self._draft.trigger.end
            for low, high in reading.clauses:
                if high > end:
                    self._take_in(reading, (max(low, end), high), self._draft)
        elif own:
            self._draft = None
        elif self._draft and self._left:
            self._left -= 1
            for span in reading.clauses:
                self._take_in(reading, span, self._draft)

    def close(self, drafts: list[Draft]) -> None:
        """Who is left unsaid: the guest of a meal, whom the report is about; the holder of what bears the state's name."""
        for draft in drafts:
            self._own(draft)
            if draft.kind in MEALS and draft.refs("organiser") and not draft.refs("participant"):
                principal = self._scene.principal
                if principal and principal.id not in draft.parts:
                    give_home(draft, "participant", self._scene)

    def _own(self, draft: Draft) -> None:
        """Make the government the organiser where it acts at what bears the name of its state: "Invest Haryana Roadshow"."""
        home, state = self._scene.home_body(), self._scene.state_place()
        if not (home and state and draft.title) or draft.kind not in _SHOWS or draft.refs("organiser"):
            return
        if draft.status != "planned" and home.id in draft.parts and any(m.text in draft.title for m in state.mentions):
            draft.add(home.id, "organiser", "in the gathering's name")

    def _take_in(self, reading: Reading, span: tuple[int, int], draft: Draft) -> None:
        here = [i for i in reading.items if span[0] <= i.start < span[1] and i.kind not in NO_ACTOR]
        for cue in reading.stand_ins("organiser", *span):
            for item in _organisers(reading, cue, here):
                give(draft, item, "organiser", self._scene, "told to hold it")
        if reading.stand_ins("present", *span):
            return  # "also present on the occasion were" tells of no speech
        cues = reading.stand_ins("speech", *span)
        ahead = draft.status == "planned"  # no one has said anything there yet
        if not ahead and reading.sentence.paragraph == reading.article.sentences[draft.sentence].paragraph:
            cues += reading.stand_ins("saying", *span)
        for cue in cues:
            start, _ = reading.list_of(cue.start)
            for item in [i for i in reading.items if start <= i.start < span[1] and i.kind not in NO_ACTOR]:
                along = item.case == "with" and isinstance(item.entity, Person)
                if (item.case in ("agent", "bare") or along) and item.kind != "delegation" and item.end <= cue.start:
                    give(draft, item, "participant", self._scene, "told to speak there")


def _organisers(reading: Reading, cue: Cue, here: list[Item]) -> list[Item]:
    """Whom the words name as those who hold it: "organised by X with Y", "X ने Y के सहयोग से कराया", "आयोजक – X और Y"."""
    if _LABEL.match(reading.article.text, cue.end):
        return [i for i in reading.items if i.start >= cue.end and isinstance(i.entity, Organisation)]
    named = [i for i in here if cue.language == "hi" or i.start >= cue.end]
    return [i for i in named if i.case == "agent" or (i.case == "with" and isinstance(i.entity, Organisation))]
