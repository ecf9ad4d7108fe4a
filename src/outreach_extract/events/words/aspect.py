"""What a report tells as done by now, or as done before: it need not have happened when and where the report has come to."""

import re

from outreach_extract.events.drafts import SCENIC, Draft
from outreach_extract.events.reading import Reading

_LETTER = "[\u0900-\u0963]"
_BEFORE, _BEHIND = 50, 30  # characters beside the trigger in which the verb stands
_HINDI = re.compile(rf"(?<!{_LETTER})(?!रह|का |के ){_LETTER}*(?<![तनल])[ाीेईएयी]ं? (?P<be>है|हैं|था|थे|थी|थीं)(?!{_LETTER})")
_DONE = "[a-z]{2,}ed|met|held|made|given|sent|put|struck|spoken|sat|taken|told|won|got|had|laid|begun|written"
_ENGLISH = re.compile(
    rf"(?:\b(?P<have>has|have|had)|[’']ve) (?:[a-z-]+ ){{0,3}}?(?:been )?(?:{_DONE})\b", re.IGNORECASE
)
_OBJECT = re.compile(
    r"(?: [\w-]+){0,3} "
)  # between a participle and the noun that it makes an event: "has signed a new "


def is_told_apart(draft: Draft, reading: Reading) -> bool:
    """Whether the draft is not told as part of the running report.

    So is a promise, an invitation or a pact in the perfect ("has invited", "आमंत्रित किया है"), and whatever has a day
    of its own and lies before the report ("had met on Tuesday", "मंगलवार को मुलाकात की थी").
    """
    if draft.type not in SCENIC or draft.status != "occurred":
        return False
    perfect = _perfect_hindi(draft, reading) if reading.sentence.language == "hi" else _perfect_english(draft, reading)
    if perfect is None:
        return False
    dated = draft.date_why == "clause"
    return (dated and perfect == "past") or (not dated and draft.type != "meeting")


def _perfect_hindi(draft: Draft, reading: Reading) -> str | None:
    """Past or present, if the verb is a participle with a form of होना behind it."""
    text, high = reading.article.text, reading.clause_of(draft.trigger.start)[1]
    verb = _HINDI.search(text, draft.trigger.start, min(high, draft.trigger.end + _BEHIND))
    if verb is None:
        return None
    already = "चुक" in verb[0]
    return "present" if verb["be"].startswith("ह") and not already else "past"


def _perfect_english(draft: Draft, reading: Reading) -> str | None:
    """Past or present, if "have" and a participle stand in the trigger or right before it."""
    text, start, end = reading.article.text, draft.trigger.start, draft.trigger.end
    low = max(reading.clause_of(start)[0], start - _BEFORE)
    for verb in _ENGLISH.finditer(text, low, end):
        if verb.end() > start or (draft.use != "verb" and _OBJECT.fullmatch(text, verb.end(), start)):
            return "past" if verb["have"] == "had" else "present"
    return None
