"""Who acts for whom: the article's principal, the bodies behind people, the governments behind their officials."""

from collections import Counter
from functools import cached_property, lru_cache

from outreach_extract.article import Article, Sentence
from outreach_extract.data.lexicon import Lexicon, PlaceRow
from outreach_extract.detect.organisations.governments import government_of, home_state
from outreach_extract.entities import Entities
from outreach_extract.entities.body_names import latin_name
from outreach_extract.model import Organisation, Person, Place

_RANK = {
    "chief_minister": 9, "prime_minister": 8, "head_of_state": 7, "minister": 6, "deputy_chief_minister": 5, "governor": 5,
    "minister_of_state": 4, "chief_secretary": 4, "additional_chief_secretary": 3, "principal_secretary": 3, "secretary": 3,
    "commissioner": 2, "speaker": 2, "mayor": 2, "managing_director": 1, "director_general": 1,
}  # fmt: skip
_SPEAKS = 1000  # what speaking in the first person counts
_GOVERNS = frozenset(
    {"prime_minister", "head_of_state", "governor", "vice_governor", "mayor", "deputy_mayor", "chief_minister"}
)
# Offices that only Indian states have, so that their holders are of the Indian side even if no state is named.
_OF_INDIA = frozenset({"chief_minister", "deputy_chief_minister", "chief_secretary", "additional_chief_secretary"})
_BULLET = 5  # characters at the start of a heading in which its state begins
_UNION = frozenset({"minister", "minister_of_state", "secretary", "joint_secretary"})
_OF_STATE = frozenset(_RANK) | {
    "joint_secretary", "special_duty_officer", "director", "official", "adviser", "deputy_director_general", "joint_director",
}  # fmt: skip


@lru_cache(maxsize=4)
def _states(lexicon: Lexicon) -> dict[str, PlaceRow]:
    """The Indian states by their governments."""
    return {government_of(row): row for row in lexicon.places.values() if row.type == "state"}


class Scene:
    """The people and bodies of an article in their relations. Adds governments to the article's bodies when they act."""

    def __init__(self, article: Article, entities: Entities, lexicon: Lexicon, *, first_person: bool) -> None:
        self.article = article
        self.entities = entities
        self.lexicon = lexicon
        # An interview or a post in the first person names its speaker first.
        self.speaker = min((p for p in entities.people if p.mentions), key=lambda p: p.mentions[0].start, default=None)
        self._by_id: dict[str, Person | Organisation | Place] = {}
        self._by_canon = {o.canon: o for o in entities.organisations if o.canon}
        # A role names a body without a canon as its officer's title does, in Latin script.
        self._by_name = {
            latin_name(text): o for o in entities.organisations if not o.canon for text in {m.text for m in o.mentions}
        }
        self._acts_for: dict[str, Organisation | None] = {}
        self._speaks = self.speaker if first_person else None
        self.principal = self._principal()
        self.state = self._state() or home_state(article, lexicon)
        self._own = self.principal, self.state
        self._states = {
            m.start: p for p in entities.places if p.type == "state" and p.country == "IN" for m in p.mentions
        }

    def entity(self, ref: str) -> Person | Organisation | Place:
        """The entity of an identifier, governments added meanwhile included."""
        if ref not in self._by_id:
            entities = self.entities
            groups = (entities.people, entities.organisations, entities.places)
            self._by_id = {e.id: e for group in groups for e in group}
        return self._by_id[ref]

    def enter(self, sentence: Sentence) -> None:
        """What stands below the name of another state is of that state: "KERALA • Class trip"."""
        if sentence.kind != "heading":
            return
        opening = range(sentence.start, sentence.start + _BULLET)
        named = next((self._states[at] for at in opening if at in self._states), None)
        body = self.government(named.name) if named else None
        self.principal, self.state = self._own
        if body and body is not self.home_body():
            self.principal, self.state = self._principal(body), _states(self.lexicon).get(body.canon or "")

    def leave(self) -> None:
        """The end of the article: what concerns all of it is of its own state."""
        self.principal, self.state = self._own

    def government(self, key: str) -> Organisation | None:
        """The government of a place of the lexicon, added without mentions if no form names it."""
        row = self.lexicon.places.get(key)
        if row is None:
            return None
        canon = government_of(row)
        if canon not in self._by_canon:
            body = Organisation(
                id=f"O{len(self.entities.organisations) + 1}", name=f"Government of {row.canon}", canon=canon,
                kind="government", country=row.country, qid=None, mentions=(),
            )  # fmt: skip
            self.entities.organisations.append(body)
            self._by_canon[canon] = body
        return self._by_canon[canon]

    def body_of(self, person: Person) -> Organisation | None:
        """The body that a person acts for: the government of a leader or official, the body of an officer, or none."""
        if person.id not in self._acts_for:
            self._acts_for[person.id] = self._body_of(person)
        return self._acts_for[person.id]

    def _body_of(self, person: Person) -> Organisation | None:
        for role in person.roles:
            body = self._by_canon.get(role.of or "") or self._by_name.get(role.of or "")
            if body and role.role not in ("ambassador", "consul_general"):
                return body
            if role.role in _UNION and role.of == "India":
                return self._union_body
            if role.role in _GOVERNS or role.role == "minister" or (role.role in _OF_STATE and self._is_state(role.of)):
                of = role.of or ("India" if role.role in ("prime_minister", "head_of_state") else None)
                if of and (government := self.government(of)):
                    return government
        return None

    def bodies_of(self, person: Person) -> list[Organisation]:
        """The body that the person acts for, as a list of none or one."""
        body = self.body_of(person)
        return [body] if body else []

    def is_home(self, entity: Person | Organisation | Place) -> bool:
        """Whether the entity stands on the Indian side, as a government or one who acts for it."""
        if isinstance(entity, Person):
            if entity.country not in ("IN", None):
                return False
            if body := self.body_of(entity):
                return self.is_home(body)
            return any(r.role in _OF_INDIA for r in entity.roles)
        if isinstance(entity, Organisation):
            return entity.country == "IN" and entity.kind in ("government", "ministry", "department", "agency")
        return entity.country == "IN"

    def state_place(self, site: Place | None = None) -> Place | None:
        """The state in which the site lies, or that of the article, where a form names it."""
        row = self.lexicon.places.get(site.name) if site else None
        name = (row and row.within) or (self.state.canon if self.state else None)
        return next((p for p in self.entities.places if p.name == name), None)

    def abroad(self) -> Place | None:
        """The foreign country that the article names most, itself or by its cities."""
        return self._abroad

    @cached_property
    def _abroad(self) -> Place | None:
        named = Counter(p.country for p in self.entities.places for _ in p.mentions if p.country not in (None, "IN"))
        countries = {p.country: p for p in self.entities.places if p.type == "country"}
        return next((countries[code] for code, _ in named.most_common() if code in countries), None)

    def nations(self) -> list[Organisation]:
        """The governments of India and of the foreign country that the article names most."""
        country = self.abroad()
        both = [self.government("India"), self.government(country.name) if country else None]
        return [g for g in both if g] if country else []

    @cached_property
    def lead(self) -> int:
        """Index of the first sentence behind the headlines; of a mere list of entries, its first."""
        sentences = self.article.sentences
        return next((at for at, s in enumerate(sentences) if s.kind == "body"), 0)

    def home_body(self) -> Organisation | None:
        """The government that the article's principal acts for, else that of the article's state."""
        if self.principal and (body := self.body_of(self.principal)):
            return body
        return self.government(self.state.key) if self.state else None

    def _state(self) -> PlaceRow | None:
        """The state that the principal acts for."""
        body = self.body_of(self.principal) if self.principal else None
        return _states(self.lexicon).get(body.canon or "") if body else None

    @cached_property
    def _union_body(self) -> Organisation | None:
        """The Union ministry that the article names, if it names one alone; else the Government of India."""
        ministries = [o for o in self.entities.organisations if o.kind == "ministry" and o.country == "IN"]
        return ministries[0] if len(ministries) == 1 else self.government("India")

    def _is_state(self, of: str | None) -> bool:
        row = self.lexicon.places.get(of or "")
        return row is not None and row.country == "IN" and row.type == "state"

    def _principal(self, of: Organisation | None = None) -> Person | None:
        """The leader or official of the Indian side whom the article is about; in the first person who speaks."""
        best: tuple[float, Person] | None = None
        for person in self.entities.people:
            ranks = [_RANK[r.role] for r in person.roles if r.role in _RANK]
            if not ranks or person.country not in ("IN", None) or not person.mentions:
                continue
            body = self.body_of(person)
            if body is None or not self.is_home(person) or (of and body is not of):
                continue
            lead = 4 if person.mentions[0].start < 500 else 0
            score = 2.0 * len(person.mentions) + max(ranks) + lead + (_SPEAKS if person is self._speaks else 0)
            if best is None or score > best[0]:
                best = (score, person)
        return best[1] if best else None
