"""What a meeting, an agreement or a gathering was about: the fields named with it and in the sentences that go on about it."""

from outreach_extract.events.circumstances import Circumstances
from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading

_OWN = frozenset({"meeting", "agreement", "investment", "visit"})  # events that begin a topic of their own
_HOLDERS = frozenset({"meeting", "agreement"})


class Topics:
    """Follows the report from event to event and gives each the fields that are discussed under it."""

    def __init__(self, circumstances: Circumstances) -> None:
        self._circumstances = circumstances
        self._last: dict[str, Draft] = {}
        self._latest: Draft | None = None

    def follow(self, reading: Reading, found: list[Draft]) -> None:
        """Take in a sentence with the events that it states."""
        for draft, later in zip(found, [*found[1:], None], strict=False):
            if draft.type == "meeting":
                # What a meeting was about may follow in the clauses behind it, up to the next event.
                end = reading.clause_of(later.trigger.start)[0] if later else reading.sentence.end
                self._add(draft, draft.trigger.start, end)
        if not any(d.type in _OWN for d in found) and (holder := self._holder(reading)):
            self._add(holder, reading.sentence.start, reading.sentence.end)
        for draft in found:
            if draft.type in _HOLDERS:
                self._last[draft.type] = self._latest = draft

    def _holder(self, reading: Reading) -> Draft | None:
        """The event that a sentence still speaks of: by its name, else as it stands in the same paragraph."""
        for kind in ("agreement", "meeting"):
            if kind in self._last and any(
                c.kind == "trigger" and c.key == kind and c.use in ("noun", "topic") for c in reading.cues
            ):
                return self._last[kind]
        latest = self._latest
        sentences = reading.article.sentences
        if latest and sentences[latest.sentence].paragraph == reading.sentence.paragraph:
            return latest
        return None

    def _add(self, draft: Draft, start: int, end: int) -> None:
        draft.sectors.update(dict.fromkeys(self._circumstances.discussed(start, end)))
