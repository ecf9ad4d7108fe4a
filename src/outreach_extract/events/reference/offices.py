"""Titles without a name: who holds the office, or the land that a nameless minister of another country acts for."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from outreach_extract.article import Article
from outreach_extract.entities.entities import Entity
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Mention, Person, Place

_TITLE_GAP = 4
_COMMON = frozenset({"official", "representative", "executive", "expert", "diplomat", "other"})  # titles of many
_CASES = frozenset("ने से को साथ के और".split())
_HONORIFIC = 12  # characters
_PLURAL = ("ों", "s")
_GOVERNED = frozenset({"country", "state", "prefecture"})
_OF_CITY = frozenset({"mayor", "deputy_mayor"})
_ENVOYS = frozenset({"ambassador", "consul_general", "diplomat"})  # stand for themselves, not for their land
_MINISTERS = frozenset({"minister", "minister_of_state", "vice_minister", "parliamentary_vice_minister"})
# Offices whose holders act for their land though no one names them.
_OF_STATE = frozenset({
    "head_of_state", "prime_minister", "minister", "minister_of_state", "vice_minister", "parliamentary_vice_minister", "governor",
    "vice_governor", "secretary", "mayor", "deputy_mayor",
})  # fmt: skip


class Offices:
    """Who the titles of an article stand for."""

    def __init__(self, article: Article, spans: Sequence[tuple[Mention, Entity]], scene: Scene) -> None:
        self._article = article
        self._spans = spans
        self._scene = scene

    def attached(self, role: Mention, items: list[Item]) -> bool:
        """Whether the title stands beside a name: then it belongs to it, else it stands for its holder."""
        text = self._article.text
        for item in items:
            if item.kind != "person":
                continue
            if 0 <= item.start - role.end <= 30 and _plain(text[role.end : item.start]):
                return True
            if 0 <= role.start - item.end <= _TITLE_GAP and text[item.end : role.start].strip(" ,()") == "":
                return True
        return False

    def holder(self, role: Mention) -> Person | Place | None:
        """The person of the article who has the role: the principal, else who was named last; of another land, the land."""
        codes = set((role.value or "").split("+")) - _COMMON
        if not codes:
            return None
        if (land := self._foreign_land(role)) and not role.text.endswith(_PLURAL):
            if codes & _MINISTERS:
                codes |= _MINISTERS  # a headline makes no difference between them
            own = [(m, p) for code in codes for m, p in self._in_office.get(code, []) if _is_of(p, codes, land)]
            bearers = [p for m, p in own if m.end <= role.start][-1:] or [p for _, p in own][:1]
            in_headline = self._article.sentence_at(role.start) < self._scene.lead
            return bearers[0] if bearers else land if codes & _OF_STATE and not in_headline else None
        principal = self._scene.principal
        if principal and codes & {r.role for r in principal.roles}:
            return principal
        last: list[tuple[int, Person]] = []
        for code in codes:
            named = self._in_office.get(code, [])
            if at := bisect_right(named, role.start, key=lambda pair: pair[0].end):
                mention, person = named[at - 1]
                last.append((mention.start, person))
        return max(last, key=lambda pair: pair[0])[1] if last else None

    def is_stranger(self, role: Mention) -> bool:
        """Whether the title is that of a nameless envoy: "जर्मनी के महावाणिज्य दूत"."""
        envoy = bool(_ENVOYS.intersection((role.value or "").split("+")))
        return envoy and not role.text.endswith(_PLURAL) and self._foreign_land(role) is not None

    def _foreign_land(self, role: Mention) -> Place | None:
        """The land abroad of which the title names the office: "Norway's Fisheries Minister"."""
        if "of_start" not in role.attributes:
            return None
        at = bisect_left(self._spans, int(role.attributes["of_start"]), key=lambda pair: pair[0].start)
        entity = self._spans[at][1] if at < len(self._spans) else None
        if not isinstance(entity, Place) or entity.country in (None, "IN"):
            return None
        of_city = entity.type == "city" and not _OF_CITY.isdisjoint((role.value or "").split("+"))
        return entity if of_city or entity.type in _GOVERNED else None

    @cached_property
    def _in_office(self) -> dict[str, list[tuple[Mention, Person]]]:
        """Where those who have a role are named, in text order."""
        named: dict[str, list[tuple[Mention, Person]]] = {}
        for mention, entity in self._spans:
            if isinstance(entity, Person):
                for code in {r.role for r in entity.roles}:
                    named.setdefault(code, []).append((mention, entity))
        return named


def _is_of(person: Person, codes: set[str], land: Place) -> bool:
    """Whether the person has one of the roles in the land."""
    return any(r.role in codes and r.of == land.name for r in person.roles)


def _plain(gap: str) -> bool:
    """Whether nothing but a title's small change ("Dr.", "श्री") stands in the gap between a title and a name."""
    if _CASES.intersection(gap.split()):
        return False  # "मुख्यमंत्री के साथ सचिव X" are two
    return not any(mark in gap for mark in ",;:।\n") and ("." not in gap or len(gap) <= _HONORIFIC)
