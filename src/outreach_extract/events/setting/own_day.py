"""Which dates of a sentence are an event's own, and not a gathering's, a tour's, a deadline or the day of what was said."""

import re

from outreach_extract.events.drafts import SCENIC, Draft, Told
from outreach_extract.events.reading import Reading
from outreach_extract.events.setting.about import is_made_at

_DAY = 10  # length of YYYY-MM-DD
_BESIDE_GATHERING = 60  # characters
_BESIDE_TOUR = 2  # tokens
_MADE = ("कर", "कि", "भी कर", "होग", "रद्द", "प्रस्तावित")  # how a Hindi verb goes on that makes an event of "दौरा"
_VERBS = frozenset({"verb", "with", "go", "arrive", "stay"})  # uses of triggers that close a Hindi clause
_UNDER_WAY = ("visiting", "touring")
_SAID = re.compile(
    r",\s[^,;]{0,80}?\b(?:said|says|stated|informed|told|announced|added|posted|tweeted|according to|statement|release)\b"
)
_OWNED = re.compile(r"\b(?:its|their|his|her|our|my) $")
_DATE_BEHIND = (
    "",
    "on",
    "in",
    "from",
    "next",
    "scheduled for",
    "to be held on",
    "to be held in",
    "which is on",
    "is on",
)
_DATE_BEFORE = ("होने वाल", "आयोजित", "होने जा", "प्रस्तावित")


def is_own(told: Told, draft: Draft, reading: Reading) -> bool:
    """Whether a date of the sentence can be that of the event."""
    if is_of_gathering(told, reading, draft.type) or _is_limit(told, draft) or _is_of_thing(told, reading):
        return False
    if told.mention.start < draft.trigger.end:
        return True
    if reading.sentence.language == "hi":
        return draft.use not in _VERBS  # "लंदन जाएंगे और 8 सितंबर को लौटेंगे": what follows is of the next verb
    return _SAID.search(reading.article.text, draft.trigger.end, told.mention.start) is None


def is_day(edtf: str | None) -> bool:
    """Whether a value is a day of the calendar."""
    return edtf is not None and len(edtf) == _DAY and "X" not in edtf


def is_of_tour(told: Told, draft: Draft, reading: Reading) -> bool:
    """Whether a date is a tour's own: a single day in "the fourth day of his tour on Monday" is not."""
    named = draft.use == "noun" or draft.trigger.text.lower().endswith(_UNDER_WAY)
    if draft.type != "visit" or not named or draft.to_site or not is_day(told.edtf):
        return True
    made = reading.words(draft.trigger.end, reading.sentence.end)[:1]
    if made and made[0].startswith(_MADE):
        return True  # "5 अगस्त को कुल्लू का दौरा करेगा"
    return reading.apart(told.mention, draft.trigger) <= _BESIDE_TOUR


def _is_limit(told: Told, draft: Draft) -> bool:
    """Whether a date only bounds what the event is about: "by March 2026", "in the early 2030s", a visit "since 2014"."""
    if draft.status not in ("occurred", "ongoing"):
        return False
    decade = "X" in told.edtf and not told.edtf.startswith("XXXX")
    since = draft.type == "visit" and told.edtf.endswith("/..")
    return since or (draft.type in SCENIC and (decade or told.edtf.startswith("../")))


def _is_of_thing(told: Told, reading: Reading) -> bool:
    """Whether a year tells of what a noun means: "their 2025 brochures", "its 2022 memorandum"."""
    text = reading.article.text
    return told.mention.text.isdigit() and bool(
        _OWNED.search(text, max(0, told.mention.start - 8), told.mention.start)
        and text[told.mention.end : told.mention.end + 2].strip().islower()
    )


def is_of_gathering(told: Told, reading: Reading, of_type: str = "") -> bool:
    """Whether the date is a gathering's own: "the summit on February 25", "25 फरवरी को होने वाली समिट"."""
    text, mention = reading.article.text, told.mention
    for gathering in reading.gatherings:
        if 0 <= mention.start - gathering.end <= _BESIDE_GATHERING:
            if text[gathering.end : mention.start].strip(" )(,’'\"”") in _DATE_BEHIND:
                return True
        elif 0 <= gathering.start - mention.end <= _BESIDE_GATHERING:
            gap = text[mention.end : gathering.start]
            if any(word in gap for word in _DATE_BEFORE) and not is_made_at(gathering, gap, of_type, reading):
                return True
    return False
