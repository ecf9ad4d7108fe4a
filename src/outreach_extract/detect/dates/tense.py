"""Whether the clause around a date tells what has been or what is to come.

Hindi puts its verb last, so the first finite verb after the date decides. In English it is the nearest verb before the
date in its clause, else the first one after it.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from outreach_extract.detect.dates.tokens import fold, lexicon

Tense = Literal["past", "future"]
_REACH = 400  # characters of a sentence that are read on each side, so that the cost stays linear in the text


def tense_at(text: str, sentence: tuple[int, int], start: int, end: int) -> Tense | None:
    """The tense of the clause in which ``text[start:end]`` stands; None where no verb tells."""
    before = text[max(sentence[0], start - _REACH) : start]
    after = text[end : min(sentence[1], end + _REACH)]
    if _devanagari().search(after) or (_devanagari().search(before) and not _latin().search(after)):
        return _hindi(fold(after))
    return _english(before, after)


def _hindi(after: str) -> Tense | None:
    match = _hindi_cue().search(after)
    if match is None:
        return None
    if match.lastgroup != "present":
        return "future" if match.lastgroup == "future" else "past"
    word = after[: match.start()].rstrip()
    # A perfective before है tells what is done (लिखा है); a noun, an infinitive or a running action does not.
    if re.search(r"(?:ता|ती|ते|रहा|रही|रहे|ना|नी|ने|का|की|के)$", word):
        return "future"
    return "past" if re.search(r"[ाीेईए]$", word) else "future"


def _english(before: str, after: str) -> Tense | None:
    cues = list(_english_cue().finditer(before))
    left = cues[-1] if cues else None
    if left is None or _clause_break().search(before, left.end()):
        right = _english_cue().search(after)
        if right is not None and (left is None or not _clause_break().search(after, 0, right.start())):
            return _read(right)
    return _read(left) if left is not None else None


def _read(match: re.Match[str]) -> Tense:
    return "future" if match.lastgroup == "future" else "past"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words))


@cache
def _devanagari() -> re.Pattern[str]:
    return re.compile("[\u0904-\u0939]")


@cache
def _latin() -> re.Pattern[str]:
    return re.compile("[a-z]{3}")


@cache
def _clause_break() -> re.Pattern[str]:
    return re.compile(r"[,;:()]|\band\b|\bbut\b|\bwhile\b")


@cache
def _hindi_cue() -> re.Pattern[str]:
    words = lexicon().spellings
    past = _either(w for w in words["past"] if w > "\u0900")
    future = _either(w for w in words["future"] if w > "\u0900")
    letter = "[\u0900-\u0963]"
    to_be = "(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|येगा|येगी|येंगे|ूंगा|ूंगी|ऊंगा)"
    announced = "(?:चेतावनी|घोषणा|योजना|उम्मीद|संभावना|आशंका|तैयारी|मांग|अपील|ऐलान|एलान)"
    no_infinitive = "(?!कहना|मानना|बताना|अपन|इतन|जितन|पुरान)"
    return re.compile(
        rf"(?<!{letter})(?:(?P<future>{future}|हो(?:गा|गी|ंगे|ंगी)|{letter}+{to_be}|{letter}+ने\s?वाल[ाीे]"
        rf"|{letter}+ने की {announced}|{no_infinitive}{letter}+न[ाीे] (?:है|हैं))"
        rf"|(?P<past>{past})|(?P<present>है|हैं))(?!{letter})"
    )


@cache
def _english_cue() -> re.Pattern[str]:
    words = lexicon().spellings
    past = _either(w for w in words["past"] if w < "\u0900")
    future = _either(w for w in words["future"] if w < "\u0900")
    # "will be held", "to be launched": the participle after "be" is no past; "asked him to come" looks ahead.
    wish = "ask|urg|want|request|agre|decid|promis|vow|pledg|hop|offer|plan|persuad"
    asked = rf"(?:{wish})e?(?:s|d|ed)(?: [\w']+){{0,4}}? to"
    ahead = rf"(?i:{future})|to be|(?:is|are|set|due|likely|going|about|ready) to"
    return re.compile(
        rf"\b(?:(?P<future>(?:{asked}|(?:{ahead})\b)(?: be)?(?: \w+ed\b)?)"
        rf"|(?P<past>(?<!be )(?:(?i:{past})|[a-z]{{3,}}(?<!ee)ed)))\b"
    )
