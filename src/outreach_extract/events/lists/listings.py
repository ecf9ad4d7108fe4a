"""Events told by a list: "• Nidec India: Rs 300 crore", "• X and Y: skilling" under a sentence about MoUs."""

import re

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give
from outreach_extract.events.parts.recipients import add_recipient
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.circumstances import Circumstances
from outreach_extract.model import Organisation

_PAIR = re.compile(
    r"\s{0,3}(?:\([^()\n]{1,40}\)|\))?\s{0,3}(?:[–—&/|;,-]|and|with|और|एवं|तथा|व|के साथ|के बीच)\s*(?:the\s+)?"
)
_SINCE_PACT = 3  # sentences from the last word of agreements to a list of them
_AFTER_NAME = re.compile(r"\s{0,3}(?:\([^()\n]{1,40}\))?\s{0,3}[:–—(-]")


class Lists:
    """What the sentences above a list say that it lists."""

    def __init__(self, scene: Scene) -> None:
        self._lead = scene.lead
        self._headline = False
        self._pacts = 0

    def of_pacts(self) -> bool:
        """Whether a list that stands here is one of agreements."""
        return self._pacts > 0

    def follow(self, reading: Reading) -> None:
        """Take in a sentence: it names agreements, or it is the heading of a list in a report whose headline does."""
        if reading.is_listed():
            return
        speaks = any(c.kind == "trigger" and c.key == "agreement" for c in reading.cues)
        if reading.index < self._lead:
            self._headline |= speaks
        if speaks or (self._headline and reading.sentence.kind == "heading"):
            self._pacts = _SINCE_PACT
        else:
            self._pacts -= 1


def listed_drafts(
    reading: Reading,
    found: list[Draft],
    scene: Scene,
    circumstances: Circumstances,
    running: Running,
    *,
    pacts: bool,
) -> list[Draft]:
    """An investment for a line that names a company and a sum, an agreement for one that names two bodies or an MoU.

    ``pacts`` tells whether the sentence above the list speaks of agreements.
    """
    text = reading.article.text
    bodies = [i for i in reading.items if isinstance(i.entity, Organisation)]
    if not bodies or not reading.is_listed() or bodies[0].start > reading.behind_bullet():
        return []
    drafts: list[Draft] = []
    types = {d.type for d in found}
    sides = _joined(bodies, text) if pacts and "agreement" not in types else []
    paired = any(item.entity is not sides[0].entity for item in sides)
    if paired:
        draft = _draft("agreement", "occurred", reading, sides[0].start, sides[-1].end)
        for item in sides:
            give(draft, item, "party", scene, "named in the list")
        circumstances.fill_entry(draft, reading)
        draft.amount = reading.money[0] if reading.money else None
        drafts.append(draft)
    if paired or not _AFTER_NAME.match(text, bodies[0].end):
        return drafts
    noun = next((c for c in reading.cues if c.kind == "trigger" and c.key == "agreement" and c.use == "noun"), None)
    if noun and "agreement" not in types and (home := scene.home_body()):
        draft = _draft("agreement", "occurred", reading, noun.start, noun.end)
        give(draft, bodies[0], "party", scene, "named in the list")
        draft.add(home.id, "party", "the government of the scene")
        circumstances.fill_entry(draft, reading)
        drafts.append(draft)
    if reading.money and "investment" not in types:
        money = reading.money[0]
        draft = _draft("investment", "planned", reading, bodies[0].start, money.end)
        draft.amount = money
        give(draft, bodies[0], "investor", scene, "named in the list")
        add_recipient(draft, reading, running, scene)
        drafts.append(draft)
    return drafts


def _joined(bodies: list[Item], text: str) -> list[Item]:
    """The bodies that stand side by side from the first on: "X (XY) and Z", "X with Y and Z"."""
    sides = bodies[:1]
    for item in bodies[1:]:
        if item.entity is not sides[-1].entity and not _PAIR.fullmatch(text, sides[-1].end, item.start):
            break
        sides.append(item)
    return sides


def _draft(of_type: str, status: str, reading: Reading, start: int, end: int) -> Draft:
    trigger = reading.trigger(of_type, start, end, "listing")
    return Draft(of_type, status, trigger, reading.index, evidence=[trigger])
