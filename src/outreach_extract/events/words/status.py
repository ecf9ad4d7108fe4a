"""An event's status by tense, aspect and cue words near its trigger."""

import re
from bisect import bisect_left

from outreach_extract.events.reading import Reading
from outreach_extract.events.words.cues import Cue

_STRENGTH = {"denied": 4, "proposed": 3, "planned": 2, "ongoing": 1}
_FUTURE = re.compile(r"[\u0900-\u0963]+(?:ेंगे|ेंगी|ेगा|ेगी|एंगे|एगा|एगी|येंगे|येगा|येगी|होगी|होगा|होंगे|ूंगा)(?![\u0900-\u0963])")
_HELD = ("आयोजन", "मेजबानी", "उद्घाटन", "शुभारंभ", "लोकार्पण", "समापन", "शिलान्यास")
_NEAR_FUTURE = 30  # characters
_PUT_OFF_TO = re.compile(
    r"\s+(?:to|till|until)\s+|[^\n]{0,90}?\b(?:(?:will|is to|to|would) now (?:be )?\w+|rescheduled)(?:\s(?:on|for|to|from|in))?\s+"
)  # "put off to May 4", "postponed; it will now be held on May 4"
_THE = 5  # characters before the new day
_TO = re.compile(r"(?:will|would|to|is to|shall)\s(?!an?\s|the\s|his\s|her\s)", re.IGNORECASE)
_MEETING = ("meeting", "meetings")
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|his|her|their|its|planned|scheduled|proposed|separate|joint)|['’]s?)\s$", re.IGNORECASE
)
_THE_PLANNED = 12  # characters
_WISH = 4  # tokens
_NEAR = {"before": 4, "after": 6, "beside": 1, "clause": 9, "pact": 9}  # tokens
_REPORTED = frozenset({"agreement", "investment", "visit"})  # what may be told only to be denied
_FAR = 20  # tokens from a noun that alone states an event to its verb
_MEANT = {  # statuses that a cue beside the trigger can give an event of the type
    "meeting": frozenset({"denied", "planned", "proposed", "ongoing"}),
    "visit": frozenset({"denied", "proposed", "planned", "ongoing"}),
    "agreement": frozenset({"denied", "proposed", "planned"}),
    "invitation": frozenset({"denied", "planned"}),
    "pledge": frozenset({"denied"}),
    "investment": frozenset({"denied", "proposed", "planned", "ongoing"}),
    "gathering": frozenset({"denied", "planned", "ongoing"}),
}


def status_of(reading: Reading, cue: Cue, of_type: str = "") -> str:
    """occurred, ongoing, planned, proposed or denied; ``of_type`` is the event's type where the cue is not its trigger."""
    article, clause = reading.article, reading.part_of(cue.start)
    key = of_type or cue.key
    own = "" if cue.support == "send" and _was_sent(reading, cue) else cue.status
    found = own or ("planned" if key == "investment" else "occurred")
    strength = _STRENGTH.get(own, 0)
    meant = _MEANT[key]
    at, end = article.token_at(cue.start), article.token_at(cue.end)
    for other in reading.cues:
        if other.kind != "status" or other.key not in meant or (key == "invitation" and not _of_inviting(other, cue)):
            continue
        if other.use == "pact" and key != "agreement":
            continue
        if other.use in ("reports", "rumour"):
            if key in _REPORTED and (other.use == "rumour" or other.end <= cue.start):
                return "denied"
            continue
        if other.key == "denied" and _is_noun(reading, cue) and other.start >= cue.end and _alone(reading, cue):
            # "A visit to Berlin, which figured in the plan, has been cancelled": the noun's verb may stand far behind it.
            return "planned" if _has_new_day(reading, other) else "denied"
        if not clause[0] <= other.start < clause[1] or (other.key == "planned" and _has_arrived(reading, cue)):
            continue
        after = article.token_at(other.start) - end
        before = at - article.token_at(other.end)
        inside = other.start < cue.end and cue.start < other.end
        near = _FAR if other.use == "after" and cue.use == "noun" and _alone(reading, cue) else _NEAR[other.use]
        if key == "meeting" and other.key in ("proposed", "ongoing") and other.use != "beside":
            continue  # what those who met wish for, or are doing, is not the meeting
        if key == "visit" and other.key == "proposed":
            near = min(near, _WISH)  # "on a tour of France to drum up interest in the summit"
        if other.key == "denied" and other.start == cue.start and other.end < cue.end:
            continue  # "dropped in to see him" calls off nothing
        hit = inside or (other.use != "after" and 0 <= before <= near) or (other.use != "before" and 0 <= after <= near)
        if hit and _STRENGTH[other.key] > strength:
            found, strength = other.key, _STRENGTH[other.key]
            if found == "denied" and _has_new_day(reading, other):
                found = "planned"
    if strength < _STRENGTH["planned"] and "planned" in meant:
        text = article.text
        # "X का आयोजन ... के सहयोग से होगा": the verb of a noun of holding closes the clause.
        far = clause[1] if text[cue.start : cue.end].endswith(_HELD) else cue.end + _NEAR_FUTURE
        if cue.language == "hi" and _FUTURE.search(text, cue.start, min(clause[1], far)):
            return "planned"
        if cue.language == "en" and cue.use == "verb" and _TO.match(text, cue.start):
            return "planned"
    return found


def _has_arrived(reading: Reading, cue: Cue) -> bool:
    """Whether a Hindi verb tells of an arrival, so that what lies ahead is something else: "कोरिया पहुंचे सीएम ने ... होने वाले"."""
    return (
        cue.language == "hi"
        and cue.status == "ongoing"
        and not reading.article.text.endswith("पहुंच", cue.start, cue.end)
    )


def _was_sent(reading: Reading, cue: Cue) -> bool:
    """Whether an English verb of sending stands in the past before those who are sent."""
    verbs = [c for c in reading.cues if c.kind == "support" and c.key == "send" and c.end <= cue.start]
    return bool(verbs) and reading.article.text[verbs[-1].start : verbs[-1].end].endswith(("sent", "ed", "flew"))


def _is_noun(reading: Reading, cue: Cue) -> bool:
    """Whether the trigger is a noun here: "a meeting with" is one, "after meeting with" is none."""
    return cue.use == "noun" or (
        reading.article.text.startswith(_MEETING, cue.start)
        and _DETERMINED.search(reading.article.text, max(cue.start - _THE_PLANNED, 0), cue.start) is not None
    )


def _has_new_day(reading: Reading, cue: Cue) -> bool:
    """Whether what is put off has a new day: "has been postponed to May 4"."""
    link = _PUT_OFF_TO.match(reading.article.text, cue.end)
    if link is None:
        return False
    dates = reading.article.of_kind("date")
    at = bisect_left(dates, link.end(), key=lambda m: m.start)
    return at < len(dates) and dates[at].start <= link.end() + _THE


def _of_inviting(other: Cue, cue: Cue) -> bool:
    """Whether a status is the inviting's own, and not that of what one is invited to, which may be ahead or called off."""
    own_side = (other.end <= cue.start) == (cue.language == "en")
    return own_side and (other.key != "denied" or other.use != "clause")


def _alone(reading: Reading, cue: Cue) -> bool:
    """Whether the noun is the only one in its sentence that can state an event."""
    return all(c is cue or c.kind != "trigger" or c.key == "gathering" or c.start < cue.end for c in reading.cues)
