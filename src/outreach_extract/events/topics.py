"""What an event was about: the fields named with it and in the sentences that go on about it."""

from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.scene import Scene
from outreach_extract.model import Organisation, Person

_OWN = frozenset({"meeting", "agreement", "investment", "visit", "gathering"})  # events that begin a topic of their own
_HOLDERS = ("gathering", "agreement", "meeting")  # events that the report goes on about, the one that it prefers last
_TRAILING = frozenset({"meeting", "gathering"})  # what they were about may follow in the clauses behind
_WIDE = frozenset({"agreement"})
Span = tuple[int, int]


class Topics:
    """Follows the report from event to event and gives each the fields that are discussed under it."""

    def __init__(self, entities: Entities, scene: Scene) -> None:
        self._sectors = sorted(
            ((m.start, s.code) for s in entities.sectors for m in s.mentions), key=lambda pair: pair[0]
        )
        self._scene = scene
        self._last: dict[str, list[Draft]] = {}
        self._latest: list[Draft] = []

    def follow(self, reading: Reading, found: list[Draft]) -> None:
        """Take in a sentence with the events that it states."""
        for draft in found:
            for span in self._spans(draft, reading, found):
                self._add(draft, span)
        if not any(d.type in _OWN for d in found):
            for draft in self._holders(reading):
                self._add(draft, (reading.sentence.start, reading.sentence.end))
        for kind in _HOLDERS:
            if told := [d for d in found if d.type == kind and d.use != "bidden"]:
                self._last[kind] = self._latest = [d for d in told if d.trigger is told[-1].trigger]

    def _spans(self, draft: Draft, reading: Reading, found: list[Draft]) -> list[Span]:
        """The clauses of its sentence that speak of the event."""
        if draft.trigger.rule in ("listing", "sum"):
            return [(reading.sentence.start, reading.sentence.end)]
        own = reading.clause_of(draft.trigger.start)
        rivals = [reading.clause_of(d.trigger.start) for d in found if self._is_rival(d, draft)]
        if draft.type == "gathering" and own in rivals:
            return []
        if draft.type in _WIDE:
            return [span for span in reading.clauses if span == own or span not in rivals]
        if draft.type not in _TRAILING:
            return [own]
        # What a meeting was about may follow in the clauses behind it, up to the next event.
        behind = [span for span in reading.clauses if span[0] > own[0]]
        others = [span[0] for span in rivals if span[0] > own[0]]
        return [own, *(span for span in behind if not others or span[0] < min(others))]

    def _is_rival(self, other: Draft, draft: Draft) -> bool:
        """Whether another event of the sentence takes the fields of its clause away from the event."""
        if other.trigger is draft.trigger:
            return False
        if draft.type in _WIDE:
            return other.type in _OWN and not self._sides(other) & self._sides(draft)
        return other.type != "gathering"

    def _sides(self, draft: Draft) -> set[str]:
        """Those of the parties who are not of the home side."""
        named = ((ref, self._scene.entity(ref)) for ref in draft.refs())
        return {ref for ref, e in named if isinstance(e, Person | Organisation) and not self._scene.is_home(e)}

    def _holders(self, reading: Reading) -> list[Draft]:
        """The events that a sentence still speaks of: by their name, else as it stands in the same paragraph."""
        for kind in ("agreement", "meeting"):
            if kind in self._last and any(
                c.kind == "trigger" and c.key == kind and c.use in ("noun", "topic") for c in reading.cues
            ):
                return self._last[kind]
        latest = self._latest
        sentences = reading.article.sentences
        if latest and sentences[latest[0].sentence].paragraph == reading.sentence.paragraph:
            return latest
        return []

    def _add(self, draft: Draft, span: Span) -> None:
        draft.sectors.update(dict.fromkeys(code for _, code in between(self._sectors, *span, key=lambda pair: pair[0])))
