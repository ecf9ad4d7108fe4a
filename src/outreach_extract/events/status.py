"""An event's status by tense, aspect and cue words near its trigger."""

import re

from outreach_extract.article import Article
from outreach_extract.events.cues import Cue

_STRENGTH = {"denied": 4, "proposed": 3, "planned": 2, "ongoing": 1}
_FUTURE = re.compile(r"[\u0900-\u0963]+(?:ेंगे|ेंगी|ेगा|ेगी|ाएंगे|ाएगा|ाएगी|ायेंगे|ायेगा|होगी|होगा|होंगे|ूंगा)(?![\u0900-\u0963])")
_NEAR = 60


def status_of(article: Article, cue: Cue, cues: list[Cue], clause: tuple[int, int]) -> str:
    """occurred, ongoing, planned, proposed or denied."""
    text = article.text
    found = "occurred"
    strength = 0
    for other in cues:
        if other.kind != "status" or not clause[0] <= other.start < max(clause[1], cue.end + 1):
            continue
        near_before = other.start <= cue.start and cue.start - other.end <= _NEAR
        near_after = other.end >= cue.end and other.start - cue.end <= _NEAR
        if other.use == "before" and not near_before or other.use == "after" and not near_after:
            continue
        if other.use == "clause" and not (near_before or near_after):
            continue
        if cue.key not in ("visit",) and other.key == "ongoing":
            continue
        if cue.key not in ("investment", "visit", "meeting", "agreement") and other.key == "proposed":
            continue
        if _STRENGTH[other.key] > strength:
            found, strength = other.key, _STRENGTH[other.key]
    if strength < 2 and cue.language == "hi" and _FUTURE.search(text, cue.start, min(clause[1] + 12, cue.end + 30)):
        return "planned"
    return found
