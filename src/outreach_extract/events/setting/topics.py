"""What an event was about: the fields named in its clauses, and in the sentences that go on about it."""

from collections.abc import Sequence
from itertools import chain, groupby, pairwise

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft
from outreach_extract.events.gatherings.proceedings import MEALS
from outreach_extract.events.parts.apart import one_and_other, share_out, sides_in
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person

_OWN = frozenset({"meeting", "agreement", "investment", "visit", "gathering"})  # events that begin a topic of their own
_HOLDERS = ("gathering", "agreement", "meeting")  # events that the report goes on about, the one that it prefers last
_NAMED = ("agreement", "meeting")  # events that a sentence may come back to by their name
_TALKS = frozenset({"meeting", "gathering"})
_ENTRIES = frozenset({"listing", "sum"})  # triggers that stand for their whole sentence
_NEAR = 2  # sentences between a meeting or an agreement and the investment that comes of it
Span = tuple[int, int]


class Topics:
    """Follows the report from event to event and gives each the fields that are discussed under it."""

    def __init__(self, article: Article, entities: Entities, scene: Scene) -> None:
        self._sectors = sorted((m.start, s.code) for s in entities.sectors for m in s.mentions)
        self._dates = sorted(m.start for d in entities.dates for m in d.mentions)
        self._article = article
        self._scene = scene
        self._last: dict[str, list[Draft]] = {}
        """The last events of each kind of holder; those told apart by one verb are several."""
        self._latest: list[Draft] = []

    def follow(self, reading: Reading, found: list[Draft]) -> None:
        """Take in a sentence with the events that it states."""
        for _, group in groupby(found, key=lambda d: d.trigger.start):
            drafts = list(group)
            spans = self._spans(drafts[0], reading, found)
            share_out(drafts, sides_in(drafts, reading), [field for span in spans for field in self._fields(span)])
        if not any(d.type in _OWN for d in found) and reading.sentence.kind != "heading":
            drafts = self._holders(reading)
            share_out(
                drafts, one_and_other(drafts, reading), self._fields((reading.sentence.start, reading.sentence.end))
            )
        for kind in _HOLDERS:
            if told := [d for d in found if d.type == kind and d.use != "bidden" and d.kind not in MEALS]:
                self._last[kind] = self._latest = [d for d in told if d.trigger is told[-1].trigger]

    def close(self, drafts: list[Draft]) -> None:
        """An investment is in the fields of the meeting or the agreement that it comes of, where one alone tells them."""
        told = [d for d in drafts if d.type in ("meeting", "agreement", "investment")]
        for first, second in chain(pairwise(told), zip(told, told[2:], strict=False)):
            if (first.type == "investment") == (second.type == "investment") or not self._belong(first, second):
                continue
            if not (first.sectors and second.sectors):
                first.sectors.update(second.sectors)
                second.sectors.update(first.sectors)

    def _belong(self, first: Draft, second: Draft) -> bool:
        """Whether two events stand side by side in a paragraph and share a side."""
        if second.sentence - first.sentence > _NEAR or self._paragraph(first) != self._paragraph(second):
            return False
        return not self._sides(first).isdisjoint(self._sides(second))

    def _paragraph(self, draft: Draft) -> int:
        return self._article.sentences[draft.sentence].paragraph

    def _spans(self, draft: Draft, reading: Reading, found: list[Draft]) -> list[Span]:
        """The clauses of its sentence that speak of the event."""
        if draft.trigger.rule in _ENTRIES:
            return [(reading.sentence.start, reading.sentence.end)]
        own = reading.clause_of(draft.trigger.start)
        rivals = [reading.clause_of(d.trigger.start) for d in found if self._is_rival(d, draft)]
        if draft.type in ("gathering", "visit") and (own in rivals or reading.sentence.kind == "heading"):
            return []
        if draft.type == "agreement":
            return [span for span in reading.clauses if span == own or span not in rivals]
        if draft.type not in _TALKS:
            return [own]
        # What was talked about may follow in the clauses behind, up to the next event.
        end = min((low for low, _ in rivals if low > own[0]), default=reading.sentence.end)
        return [span for span in reading.clauses if own[0] <= span[0] < max(end, own[1])]

    def _is_rival(self, other: Draft, draft: Draft) -> bool:
        """Whether another event of the sentence takes the fields of its clause away from the event."""
        if other.trigger is draft.trigger:
            return False
        if draft.type == "agreement":
            return other.type in _OWN and self._sides(other).isdisjoint(self._sides(draft))
        if draft.type == "visit":
            return other.type in _TALKS
        if draft.type == "gathering":
            return other.type in ("meeting", "agreement", "investment")
        return other.type != "gathering"

    def _sides(self, draft: Draft) -> set[str]:
        """Those who take part and are not of the home side."""
        named = ((ref, self._scene.entity(ref)) for ref in draft.refs())
        return {ref for ref, e in named if isinstance(e, Person | Organisation) and not self._scene.is_home(e)}

    def _holders(self, reading: Reading) -> list[Draft]:
        """The events that a sentence still speaks of: by their name, else as it stands in the same paragraph."""
        named = {c.key for c in reading.cues if c.kind == "trigger" and c.use in ("noun", "topic")}
        dated = between(self._dates, reading.sentence.start, reading.sentence.end, key=int)
        for kind in _NAMED:
            if kind in named and kind in self._last and not dated:
                return self._last[kind]
        if not self._latest or self._paragraph(self._latest[0]) != reading.sentence.paragraph:
            return []
        # A report goes on about talks, but hardly about an agreement.
        goes_on = self._latest[0].type in _TALKS or reading.index <= self._latest[0].sentence + 1
        return self._latest if goes_on else []

    def _fields(self, span: Span) -> Sequence[tuple[int, str]]:
        return between(self._sectors, *span, key=lambda pair: pair[0])
