"""Who a delegation is: its leader, the body that sends it, or whose team the words beside it say it is."""

import re
from bisect import bisect_right
from functools import cached_property

from outreach_extract.article import Article
from outreach_extract.entities.entities import Entity
from outreach_extract.events.reading import between
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Mention, Organisation, Person, Place

_ORIGIN = 40  # characters before a delegation in which the text says where it is from
_THEIR_LAND = (
    *("उनके देश की ", "उनके देश के ", "अपने देश की ", "अपने देश के "),
    *("his country's ", "her country's ", "their country's "),
)
_ELSEWHERE = frozenset("in to with for and a the his her of by at on while where में साथ पर ने और को लेकर गए".split())
_MODIFIED = 3  # words between a body of India and the group that it sends
_LED_BY, _LED = 90, 16  # characters before and after the name of a leader
_LED_BY_WORDS = ("led by", "headed by", "leadership of", "का नेतृत्व", "की अगुवाई", "की अगुआई")
_LEADS = ("नेतृत्व", "अगुवाई", "अगुआई", "-led ", " is leading", " is heading", "who leads", "who heads", "who is leading")
_LED_BY_HIM = re.compile(r"\s(?:led|headed) by (?:him|her)\b")
_UNDER_HIM = re.compile(r"(?:उनके|इनके|जिनके) (?:नेतृत्व|अगुवाई|अगुआई) में[^।,]{0,40}$")
_HIS = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er)|(?<![\u0900-\u0963])(?:उनका|उनकी|उनके|इनका|इनकी))(?:\s[\w\u0900-\u0963-]{1,20}){1,3}$"
)
_OWN = re.compile(r"(?<![\u0900-\u0963])(?:अपना|अपनी|अपने)(?:\s[\w\u0900-\u0963-]{1,20}){1,3}$")
_OF = re.compile(r"(?:['’]s|\s(?:का|की|के))\s(?:\S{1,20}\s){0,3}")


class Delegations:
    """The delegations of an article: who is behind each of the words for one."""

    def __init__(
        self,
        article: Article,
        spans: list[tuple[Mention, Person | Organisation | Place]],
        cues: list[Cue],
        scene: Scene,
    ) -> None:
        self._article = article
        self._scene = scene
        self._spans = spans
        self._cues = cues
        places = scene.lexicon.places
        self._foreign = [
            m for m in article.of_kind("lexicon.demonym") if m.value not in places or places[m.value].country != "IN"
        ]

    @cached_property
    def _told(self) -> list[tuple[int, list[Entity]]]:
        """Where the text tells who a delegation is, and who: its leader or the body that sends it; of a nameless one the last."""
        told: list[tuple[int, list[Entity]]] = []
        for cue in self._cues:
            if cue.key != "delegation":
                continue
            at = self._article.sentences[self._article.sentence_at(cue.start)]
            spans = between(self._spans, at.start, at.end, key=lambda pair: pair[0].start)
            led: list[Entity] = [e for m, e in spans if isinstance(e, Person) and self._leads(m)]
            senders = [e for e in self._senders(cue) if isinstance(e, Organisation)]
            if led or senders:
                told.append((cue.start, [*led, *senders][:1]))
            elif self.is_from_abroad(cue):
                told.append((cue.start, told[-1][1] if told else []))
        return told

    def meant(self, cue: Cue, running: Running, items: list[Item]) -> list[Entity]:
        """Who the delegation is: as the words beside it tell, as the text has told last, as it tells later, or the principal's."""
        if own := self._whose(cue, running, items):
            return own
        told = self._told
        at = bisect_right(told, cue.start, key=lambda pair: pair[0])
        later = told[at][1] if at < len(told) else None
        if at:
            return told[at - 1][1] or later or []
        if later is not None:
            return later
        home = self._scene.principal or self._scene.home_body()
        return [home] if home else []

    def _whose(self, cue: Cue, running: Running, items: list[Item]) -> list[Entity]:
        """Whose it is by a pronoun or a stand-in: "his team", "a delegation led by him", "एजेंसी का एक दल"."""
        text = self._article.text
        before, behind = text[max(0, cue.start - _ORIGIN) : cue.end], text[cue.end : cue.end + _ORIGIN]
        if _LED_BY_HIM.match(behind) or _UNDER_HIM.search(before):
            person = running.person
            return [person] if person else []
        if _HIS.search(before):
            named = [i.entity for i in items if i.end <= cue.start and isinstance(i.entity, Person)]
            person = next((e for e in reversed(named) if isinstance(e, Person)), running.person)
            if person is None or self._scene.is_home(person):
                return [person] if person else []
            return [*self._scene.bodies_of(person)] or [person]  # whose team comes need not come along
        if _OWN.search(before):
            actors = [i for i in items if i.kind in ("person", "organisation", "company") and i.end <= cue.start]
            return [actors[-1].entity] if actors and actors[-1].entity else []
        owner = next((i for i in reversed(items) if i.kind == "company" and i.end <= cue.start), None)
        owns = owner is not None and _OF.fullmatch(text[owner.end : cue.start])
        return [owner.entity] if owner and owner.entity and owns else []

    def _senders(self, cue: Cue) -> list[Entity]:
        """The bodies and foreign countries that a group is from."""
        at = self._article.sentences[self._article.sentence_at(cue.start)]
        named = between(self._spans, at.start, at.end, key=lambda pair: pair[0].start)
        return [e for m, e in named if self._may_send(m, e, cue) and self._sends(m, cue)]

    def _may_send(self, mention: Mention, entity: Person | Organisation | Place, cue: Cue) -> bool:
        """Whether the entity is foreign, or a body of India right beside the group: "a team of the Odisha Mining Corporation"."""
        if entity.country not in (None, "IN"):
            return True
        gap = self._article.text[mention.end : cue.start].split() if mention.end <= cue.start else []
        body = isinstance(entity, Organisation) and entity.kind != "government"
        return body and (mention.start >= cue.end or len(gap) <= _MODIFIED)

    def is_from_abroad(self, cue: Cue) -> bool:
        """Whether the text says of a group that it is foreign: "two teams from Korea", "जापानी कंपनियों"."""
        at = self._article.sentences[self._article.sentence_at(cue.start)]
        theirs = self._article.text[max(0, cue.start - _ORIGIN) : cue.start].endswith(_THEIR_LAND)
        return (
            theirs
            or bool(self._senders(cue))
            or any(self._sends(m, cue) for m in between(self._foreign, at.start, at.end))
        )

    def _sends(self, mention: Mention, cue: Cue) -> bool:
        """Whether a delegation is the named one's: "Taiwanese business delegation", "जापान से आए दल", "a team from Bosch"."""
        text = self._article.text
        if mention.start >= cue.end:
            return text[cue.end : mention.start].split() in (["from"], ["of"], ["from", "the"], ["of", "the"])
        gap = text[mention.end : cue.start].split() if mention.end <= cue.start <= mention.end + _ORIGIN else ["in"]
        return not _ELSEWHERE.intersection(gap)

    def _leads(self, mention: Mention) -> bool:
        """Whether the text beside a name says that its bearer leads."""
        text = self._article.text
        before, after = text[max(0, mention.start - _LED_BY) : mention.start], text[mention.end : mention.end + _LED]
        return any(words in before for words in _LED_BY_WORDS) or any(words in after for words in _LEADS)
