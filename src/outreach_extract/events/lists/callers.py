"""Meetings told by a list: "• Ryo Tanaka, president, Daikin: compressors" under a sentence about meetings."""

import re

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.adjacent import openers
from outreach_extract.events.parts.frames import give, give_home
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.circumstances import Circumstances
from outreach_extract.model import Organisation, Person

_SINCE = 4  # sentences from the last word of meetings to a list of those met
_HEAD = re.compile(r"[^\n:–—]{1,140}?\)?\s?(?::|[–—]|\s-)\s+(?=\S)")
_LISTED_OTHERWISE = frozenset({"present", "presence", "entourage", "signing"})


class Callers:
    """The entries of lists that name whom someone met, article-wide."""

    def __init__(self, scene: Scene, circumstances: Circumstances) -> None:
        self._scene = scene
        self._circumstances = circumstances
        self._left = 0
        self._lead: Draft | None = None

    def follow(self, reading: Reading, found: list[Draft]) -> list[Draft]:
        """The meeting that an entry tells, where the sentences above the list speak of meetings."""
        if reading.is_listed():
            met = self._met(reading, found) if self._left > 0 else None
            return [met] if met else []
        speaks = any(c.kind == "trigger" and c.key == "meeting" and c.use in ("verb", "noun") for c in reading.cues)
        otherwise = any(c.kind == "stand_in" and c.key in _LISTED_OTHERWISE for c in reading.cues)
        told = next((d for d in found if d.type == "meeting"), None)
        self._lead = told or (self._lead if self._left > 0 else None)
        self._left = 0 if otherwise else _SINCE if speaks else self._left - 1
        return []

    def _met(self, reading: Reading, found: list[Draft]) -> Draft | None:
        head = _HEAD.match(reading.article.text, reading.behind_bullet(), reading.sentence.end)
        opening = openers(reading, reading.behind_bullet())
        if head is None or not opening or any(d.type in ("meeting", "agreement") for d in found):
            return None
        named = [i for i in reading.items if i.end <= head.end() and isinstance(i.entity, Person | Organisation)]
        if any(isinstance(i.entity, Person | Organisation) and self._scene.is_home(i.entity) for i in named):
            return None
        if found and not any(i.kind == "person" for i in named):
            return None  # "• Daikin: Rs 300 crore" tells what Daikin will do
        trigger = reading.trigger("meeting", named[0].start, head.end(), "listing")
        draft = Draft(
            "meeting", self._lead.status if self._lead else "occurred", trigger, reading.index, evidence=[trigger]
        )
        for item in named:
            give(draft, item, "party", self._scene, "named in the list")
        if self._lead:
            self._lead.sums_up = True
        give_home(draft, "party", self._scene)
        self._circumstances.fill_entry(draft, reading)
        return draft
