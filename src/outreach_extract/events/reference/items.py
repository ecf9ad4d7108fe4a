"""The noun phrases of a sentence: named entities, titles and pronouns with what they stand for."""

from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from outreach_extract.article import Article, Sentence
from outreach_extract.article.fold import fold_key
from outreach_extract.data.words import word_set
from outreach_extract.entities import Entities
from outreach_extract.entities.entities import Entity
from outreach_extract.events.reading import between
from outreach_extract.events.reference.among import among_themselves
from outreach_extract.events.reference.cases import assign_cases
from outreach_extract.events.reference.delegations import Delegations
from outreach_extract.events.reference.epithets import REACH, described
from outreach_extract.events.reference.offices import Offices
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.pronouns import PRONOUNS, Pronouns
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.reference.sides import both_bodies, both_sides, group_of
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation, Person, Place

_BODIES = frozenset(  # kinds of bodies, as in the model
    {"company", "bank", "agency", "university", "chamber", "ministry", "department", "embassy", "other"}
)
_JOINS = frozenset(": – — - , ; और तथा एवं व and &".split())  # between the names of a list, and behind its last one
_ALSO = {"agency": ("bank",), "company": ("bank",)}  # what else a word for bodies of a kind may mean

_GENITIVE = frozenset({"की", "के", "का"})


class Items:
    """Builds the items of one sentence after the other."""

    def __init__(self, article: Article, entities: Entities, cues: list[Cue], scene: Scene) -> None:
        self._article = article
        self._scene = scene
        self._spans = [
            (m, e) for m, e in entities.spans if isinstance(e, Person | Organisation | Place) and not _stands_aside(e)
        ]
        self._cues = [c for c in cues if c.kind == "stand_in"]
        self._delegations = Delegations(article, self._spans, self._cues, scene)
        # The preposition of "called on" and "sat down with" marks no case of its own.
        self._verbs = [
            c for c in cues if c.kind == "trigger" and c.language == "en" and c.use != "noun" and c.key != "gathering"
        ]
        self._demonyms = article.of_kind("lexicon.demonym")
        self._roles = article.of_kind("role")
        self._offices = Offices(article, self._spans, scene)
        # The summit talks of two are words for their meeting, and no gathering that someone is at.
        self._gatherings = [m for m in article.of_kind("gathering") if m.attributes.get("bilateral") != "yes"]
        self._pronouns = Pronouns(article, entities, scene)
        self._dates = sorted((m for d in entities.dates for m in d.mentions), key=attrgetter("start"))

    def of(self, sentence: Sentence, running: Running, clauses: Sequence[tuple[int, int]]) -> list[Item]:
        """The items of the sentence in text order, with their cases."""
        start, end = sentence.start, sentence.end
        if self._article.dateline and self._article.dateline[0] <= start < self._article.dateline[1]:
            start = min(self._article.dateline[1], end)
        spans = between(self._spans, start, end, key=lambda pair: pair[0].start)
        items = [Item(m.start, m.end, _kind(entity), entity) for m, entity in spans]
        items += [Item(m.start, m.end, "gathering", None) for m in between(self._gatherings, start, end)]
        items = _outermost(items)
        fillers: set[int] = set()
        for role in between(self._roles, start, end):
            if self._offices.attached(role, items):
                fillers.update(range(self._article.token_at(role.start), self._article.token_at(role.end)))
            elif holder := self._offices.holder(role):
                items.append(Item(role.start, role.end, "title", holder, value=role.value or ""))
            elif self._offices.is_stranger(role):
                items.append(Item(role.start, role.end, "people", None, value="abroad"))
            else:
                fillers.update(range(self._article.token_at(role.start), self._article.token_at(role.end)))
        taken = [(i.start, i.end) for i in items]
        for cue in sorted(between(self._cues, start, end), key=lambda c: (c.start, -c.end)):
            if not any(a < cue.end and cue.start < b for a, b in taken):
                found = self._stand_ins(cue, running, items)
                items += found
                taken += [(i.start, i.end) for i in found[:1]]
        items.sort(key=lambda i: (i.start, -i.end))
        dates = between(self._dates, start, end)
        verbs = between(self._verbs, start, end)
        spans_of = [(m.start, m.end) for m in dates] + [(c.start, c.end) for c in verbs]
        stops = {t for a, b in spans_of for t in range(self._article.token_at(a), self._article.token_at(b))}
        ends = {self._article.token_at(low) for low, _ in clauses[1:]} if sentence.language == "hi" else set()
        assign_cases(self._article, sentence, items, fillers - stops, stops, ends)
        if sentence.language == "hi":
            among_themselves(self._article, items)
        return items

    def _stand_ins(self, cue: Cue, running: Running, items: list[Item]) -> list[Item]:
        found: list[Entity] = []
        if cue.key in PRONOUNS:
            person = self._pronouns.person(cue, running, items)
            kind = "own" if cue.key == "own" else "pronoun"
            return [Item(cue.start, cue.end, kind, person)] if person else []
        if cue.key in ("country", "state"):
            place = self._scene.abroad() if cue.key == "country" else self._scene.state_place()
            if place:
                return [Item(cue.start, cue.end, "place", place)]
        if cue.key in ("government", "state"):
            body = self._scene.home_body() if self._stands_alone(cue) else None
            return [Item(cue.start, cue.end, "organisation", body)] if body else []
        if cue.key == "delegation":
            found = self._delegations.meant(cue, running, items)
        elif cue.key == "leaders":
            found = [*running.leaders()] or list(running.group)
        elif cue.key == "group":
            found = self._listed_before(cue, items) or group_of(
                self._article.text[cue.start : cue.end].lower(), running
            )
        elif cue.key == "countries":
            found = both_sides(self._article.text[cue.start : cue.end].lower(), self._scene, running)
        elif cue.key == "pair":
            here = [i.entity for i in items if isinstance(i.entity, Organisation) and i.end <= cue.start]
            words = self._article.text[cue.start : cue.end].lower()
            found = [*both_bodies(words, [*running.last_bodies(), *here])] or list(running.group)
        elif cue.key == "it":
            found = self._it(running) if self._opens(cue) else []
        elif cue.key == "maker":
            found = [*self._described(cue, running, items)]
        elif cue.key in _BODIES and not self._names(cue, items):
            before = [i.entity for i in items if i.kind == "organisation" and i.end <= cue.start]
            found = self._body_meant(cue, [*running.last_bodies(), *before])
        if not found:
            if cue.key not in ("people", "delegation", "group", "leaders"):
                return []
            # A delegation that is not the home side's own is that of the guests told of.
            value = "abroad" if self._delegations.is_from_abroad(cue) else "guests" if cue.key == "delegation" else ""
            return [Item(cue.start, cue.end, "people", None, value=value)]
        kind = "company" if cue.key in _BODIES | {"maker", "pair"} else "group" if cue.key == "leaders" else cue.key
        return [Item(cue.start, cue.end, kind, entity) for entity in found]

    @staticmethod
    def _it(running: Running) -> list[Entity]:
        """The body that the last sentence is about, else the last one that is no government."""
        named = (b for b in reversed(running.last_bodies()) if b.kind != "government")
        body = running.body or next(named, None)
        return [body] if body else []

    def _opens(self, cue: Cue) -> bool:
        """Whether the cue is the first word of its sentence, and no acronym."""
        if not self._article.text[cue.start : cue.end].istitle():
            return False
        sentence = self._article.sentences[self._article.sentence_at(cue.start)]
        return not self._article.text[sentence.start : cue.start].strip(' •-–*“"')

    def _stands_alone(self, cue: Cue) -> bool:
        """Whether a Hindi word for the government says of no other whose it is: not "थाई सरकार", "पार्टी की सरकार"."""
        tokens, at = self._article.tokens, self._article.token_at(cue.start) - 1
        if cue.language == "en" or at < 0 or tokens[at].kind != "word":
            return True
        return tokens[at].text not in _GENITIVE and fold_key(tokens[at].text) in word_set("stop_words.tsv")

    def _listed_before(self, cue: Cue, items: list[Item]) -> list[Entity]:
        """The names of a list right before the word for all of them: "X, Y और Z: तीनों के अधिकारियों से वार्ता"."""
        listed: list[Entity] = []
        at = cue.start
        for item in sorted(items, key=lambda i: i.start, reverse=True):
            if item.end > at or not isinstance(item.entity, Person | Organisation):
                continue
            gap = self._article.text[item.end : at].split()
            if len(gap) > 1 or not _JOINS.issuperset(gap):
                break
            listed.append(item.entity)
            at = item.start
        return listed[::-1] if len(listed) > 1 else []

    def _names(self, cue: Cue, items: list[Item]) -> bool:
        """Whether the name of the body stands right behind the Hindi word for it: "फ्रांस की कंपनी सैफ्रान"."""
        text = self._article.text
        return any(i.kind == "organisation" and text[cue.end : i.start] == " " for i in items)

    def _described(self, cue: Cue, running: Running, items: list[Item]) -> list[Organisation]:
        """The company that a description means."""
        here = [i.entity for i in items if isinstance(i.entity, Organisation) and i.end <= cue.start]
        places = self._scene.lexicon.places
        near = between(self._demonyms, cue.start - REACH, cue.start)
        lands = {m.start: places[m.value].country for m in near if m.value in places}
        return described(self._article.text, cue, lands, [*reversed([*running.last_bodies(), *here])])

    def _body_meant(self, cue: Cue, named: Sequence[Entity | None]) -> list[Entity]:
        """Whom "the company" or "the council" means: the last body of the kind, or with the word in its name if that is telling."""
        head = self._article.text[cue.start : cue.end].split()[-1].lower()
        bodies = [e for e in reversed(named) if isinstance(e, Organisation)]
        called = [b for b in bodies if cue.key != "company" and head in self._forms.get(b.id, "")]
        kinds = (cue.key, *_ALSO.get(cue.key, ()))
        return list((called or next((of for kind in kinds if (of := [b for b in bodies if b.kind == kind])), []))[:1])

    @cached_property
    def _forms(self) -> dict[str, str]:
        """What each body is called in the text, in lower case, by its identifier."""
        bodies = {e.id: e for _, e in self._spans if isinstance(e, Organisation)}
        return {b.id: "\n".join({m.text.lower() for m in b.mentions}) for b in bodies.values()}


def _kind(entity: Entity) -> str:
    return {"Person": "person", "Organisation": "organisation", "Place": "place"}[type(entity).__name__]


def _stands_aside(entity: Entity) -> bool:
    """News agencies report events and political parties comment on them; they hardly take part."""
    return isinstance(entity, Organisation) and entity.kind in ("media", "party")


def _outermost(items: list[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept
