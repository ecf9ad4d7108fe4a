"""Whom a personal pronoun means: he, she, him, her, his country, I, उन्होंने, उनसे, मैंने."""

import re

from outreach_extract.article import Article
from outreach_extract.article.fold import fold_key
from outreach_extract.data.words import word_set
from outreach_extract.entities import Entities
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.reference.voice import in_quotes
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Person

PRONOUNS = frozenset({"person", "own", "self", "object"})
_SHE, _HE = frozenset({"she", "her"}), frozenset({"he", "him", "his"})

_CLOSING = re.compile(r"[\"”]")
_SAYS = re.compile(r"\b(?:said|says|recalled|recalls|added|adds|told|tells)\b")
_QUOTATION, _SPEAKER, _VERB_BEHIND = 200, 80, 8  # characters: to the closing mark, on to the name, and behind it
_VERB = 3  # words of a verb between its subject and its object
_LINKS = frozenset({"and", "with", "to", "of", "or", "for"})


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, article: Article, entities: Entities, scene: Scene) -> None:
        self._article = article
        self._scene = scene
        named = [p for p in entities.people if p.mentions]
        self._women = {p.id for p in named if _is_woman(p, article.text)}

    def person(self, cue: Cue, running: Running, items: list[Item]) -> Person | None:
        """The person whom the pronoun means, as the sentence and those before it tell."""
        if cue.key == "self":
            sentence = self._article.sentences[self._article.sentence_at(cue.start)]
            quoted = in_quotes(self._article.text, sentence.start, cue.start)
            return self._quoted(cue, items) if quoted else self._scene.speaker
        named = sorted((i for i in items if i.end <= cue.start and isinstance(i.entity, Person)), key=lambda i: i.start)
        behind = next((i.entity for i in items if i.start >= cue.end and isinstance(i.entity, Person)), running.person)
        likely = self._objects(named, behind, cue, running) if cue.key == "object" else self._subjects(named, running)
        return self._fitting(self._article.text[cue.start : cue.end].lower().split()[0], likely, running)

    def _quoted(self, cue: Cue, items: list[Item]) -> Person | None:
        """Who says behind an English quotation what stands in it: "I was in Hosur in May," said X."""
        closing = _CLOSING.search(self._article.text, cue.end, cue.end + _QUOTATION)
        behind = (i for i in items if closing and i.start >= closing.end() and isinstance(i.entity, Person))
        person = next(behind, None)
        if closing is None or person is None or person.start - closing.end() > _SPEAKER:
            return None
        says = _SAYS.search(self._article.text, closing.end(), person.end + _VERB_BEHIND)
        return person.entity if says and isinstance(person.entity, Person) else None

    def _acts_on(self, item: Item, cue: Cue) -> bool:
        """Whether the person before a pronoun is the subject of its verb: "the Ambassador invited him", "X ने उनसे"."""
        gap = self._article.text[item.end : cue.start].split()
        if gap[:1] == ["ने"]:
            return True
        return 0 < len(gap) <= _VERB and gap[0].isascii() and not _LINKS.intersection(gap)

    def _subjects(self, named: list[Item], running: Running) -> list[Person | None]:
        """ "Kishida promised ... when he was in Delhi": the subject of the sentence, else the one of the last."""
        return [*_people(named), running.person, self._scene.principal]

    def _objects(self, named: list[Item], behind: Person | None, cue: Cue, running: Running) -> list[Person | None]:
        """ "X received him", "meeting him, X ...": whoever is spoken of, but not who acts; "X met Y and invited him"."""
        principal = self._scene.principal
        before = _people(named)
        others = [p for p in reversed(before) if p is not named[-1].entity]
        if others:
            return [*others] if self._acts_on(named[-1], cue) else [before[-1]]
        acting = before[0] if before else behind
        return [principal, running.person] if acting is not principal else [running.other, principal]

    def _fitting(self, word: str, likely: list[Person | None], running: Running) -> Person | None:
        """The likeliest person who is not known to be a woman if it is "he", nor unlike one if it is "she"."""
        people = [p for p in likely if p]
        if word in _SHE:
            women = (p for p in (*people, *running.last_people()) if p.id in self._women)
            return next(women, people[0] if people else None)
        if word in _HE:
            people = [p for p in (*people, *running.last_people()) if p.id not in self._women]
        return people[0] if people else None


def _people(items: list[Item]) -> list[Person]:
    return [i.entity for i in items if isinstance(i.entity, Person)]


def _is_woman(person: Person, text: str) -> bool:
    """Whether a title before the name or the given name tells that the person is a woman."""
    telling = word_set("women.tsv", "en")
    given = person.name.split()[0]
    titles = (text[max(0, m.start - 12) : m.start].split()[-1:] for m in person.mentions)
    return fold_key(given) in telling or any(fold_key(title[0]) in telling for title in titles if title)
