"""What is said next of a gathering that a pronoun or its edition means: "It is in Pune from May 3", "तीसरा संस्करण मई में होगा"."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.gatherings.proceedings import take_part
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.circumstances import Circumstances
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.status import status_of
from outreach_extract.model import Mention, Place

_GOES_ON = 2  # sentences behind a gathering that may still be about it
_LONGEST = 22  # tokens between the word for it and the verb
_OPENING = 5  # words before the word for it: "राज्य सरकार इस बार"
_AT_ONCE = (
    2  # words from it to the verb, the day or the place: in "it said the plant will open" another subject follows
)


class Editions:
    """Follows the report from gathering to gathering."""

    def __init__(self, scene: Scene, circumstances: Circumstances) -> None:
        self._scene = scene
        self._circumstances = circumstances
        self._last: Mention | None = None
        self._left = 0

    def follow(self, reading: Reading, found: list[Draft]) -> list[Draft]:
        """The gathering of the sentences before as this one tells of it again; ``found`` are the sentence's own events."""
        self._left -= 1
        if reading.gatherings:
            self._last, self._left = reading.gatherings[-1], _GOES_ON
        elif self._last and self._left >= 0 and not found and (meant := self._meant(reading, self._last)):
            return [meant]
        return []

    def _meant(self, reading: Reading, last: Mention) -> Draft | None:
        start, end = reading.sentence.start, reading.sentence.end
        for cue in reading.stand_ins("edition", start, end):
            opens = len(reading.words(start, cue.start)) <= _OPENING
            if opens and cue.language == reading.sentence.language and (verb := _verb(reading, cue)):
                return self._draft(reading, last, cue, verb)
        return None

    def _draft(self, reading: Reading, last: Mention, cue: Cue, verb: Cue) -> Draft | None:
        trigger = reading.trigger("gathering", min(cue.start, verb.start), max(cue.end, verb.end), verb.rule)
        draft = Draft("gathering", status_of(reading, verb, "gathering"), trigger, reading.index, evidence=[trigger])
        draft.title, draft.title_key = last.attributes.get("title") or None, last.value
        draft.kind = last.attributes.get("type", "")
        self._circumstances.fill_gathering(draft, reading.clause_of(verb.start), trigger, reading, told=False)
        site = next((i.entity for i in reading.items if i.start >= verb.end and reading.apart(i, verb) == 0), None)
        if draft.place is None and isinstance(site, Place):
            draft.place, draft.place_why = site.id, "clause"  # "It is in Lucknow"
        take_part(draft, verb, trigger, reading, self._scene)
        return draft if draft.date else None


def _verb(reading: Reading, cue: Cue) -> Cue | None:
    """The verb of holding or happening behind the words for the gathering."""
    high = reading.clause_of(cue.start)[1]
    verbs = [
        c
        for c in reading.cues
        if c.kind == "trigger" and c.key == "gathering" and c.support != "attend" and cue.end <= c.start < high
    ]
    near = [c for c in verbs if reading.apart(cue, c) <= _LONGEST]
    if not near:
        return None
    verb = min(near, key=lambda c: (c.start, -c.end))
    times = between(reading.article.of_kind("date"), cue.end, high)
    sites = [i for i in reading.items if i.kind == "place" and i.start >= cue.end]
    first = min([verb.start, *(m.start for m in times), *(i.start for i in sites)])
    return verb if len(reading.words(cue.end, first)) <= _AT_ONCE else None
