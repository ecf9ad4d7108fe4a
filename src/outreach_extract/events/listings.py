"""Events told by a list: "• Nidec India: Rs 300 crore", "• X and Y: skilling" under a sentence about MoUs."""

import re

from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import give
from outreach_extract.events.reading import Reading
from outreach_extract.events.scene import Scene
from outreach_extract.events.settle import Settler
from outreach_extract.model import Mention, Organisation

_BULLET = re.compile(r"[\s•*·▪▶►➤●○–—-]*(?:\d{1,2}[.)/])?\s*")
_AFTER_NAME = re.compile(r"\s*(?:\([^()\n]{1,40}\))?\s*[:–—(-]")


def listed_drafts(reading: Reading, found: list[Draft], scene: Scene, settler: Settler) -> list[Draft]:
    """An investment for a line that names a company and a sum."""
    if any(d.type == "investment" for d in found) or not reading.money:
        return []
    text, sentence = reading.article.text, reading.sentence
    line = text.rfind("\n", 0, sentence.start) + 1
    start = _BULLET.match(text, line)
    first = next((i for i in reading.items if isinstance(i.entity, Organisation)), None)
    if first is None or start is None or first.start > start.end() or start.end() == line:
        return []
    if not _AFTER_NAME.match(text, first.end):
        return []
    money = reading.money[0]
    trigger = Mention(
        kind="trigger",
        start=first.start,
        end=money.end,
        text=text[first.start : money.end],
        rule="listing",
        value="investment",
    )
    draft = Draft("investment", "planned", trigger, reading.index, evidence=[trigger], amount=money)
    give(draft, first, "investor", scene, "named in the list")
    settler.add_recipient(draft, reading)
    return [draft]
