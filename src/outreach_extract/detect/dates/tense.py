"""Whether the clause around a date tells what has been or what is to come.

Hindi puts its verb last, so the first finite verb after the date decides. In English it is the nearest verb before the
date in its clause, else the first one after it. What was planned or has been called off may lie on either side: "open".
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Literal

from outreach_extract.detect.dates.tokens import fold, lexicon

Tense = Literal["past", "future", "open"]
_REACH = 400  # characters of a sentence that are read on each side, so that the cost stays linear in the text
_BESIDE = 12  # characters behind a date within which a participle takes it along
_LETTER = "[\u0900-\u0963]"


def tense_at(text: str, sentence: tuple[int, int], start: int, end: int) -> Tense | None:
    """The tense of the clause in which ``text[start:end]`` stands; None where no verb tells."""
    before = text[max(sentence[0], start - _REACH) : start]
    after = text[end : min(sentence[1], end + _REACH)]
    if _devanagari().search(after) or (_devanagari().search(before) and not _latin().search(after)):
        return _hindi(_spelt(before), _spelt(after))
    return _english(before, after)


def _spelt(text: str) -> str:
    """Hindi with one spelling for each ending: गयी is गई."""
    return _glide().sub(lambda match: "ई" if match[1] == "ी" else "ए", fold(text))


def _hindi(before: str, after: str) -> Tense | None:
    match = _hindi_cue().search(after)
    if match is None:
        # Without a finite verb that the lexicon knows, a subject with ने or a final perfective tells what has been.
        return "past" if _ergative().search(before[-80:]) or _final().search(after) else None
    kind = match.lastgroup
    if kind == "participle" and match.start() > _BESIDE and _subject().search(before) and not _within().match(after):
        return "past"  # "मंत्री ने गुरुवार को रोड शो में दिसंबर में होने वाली समिट का न्योता दिया"
    if kind == "participle":  # "जून में होने वाली वार्ता टल गई" is of last June or of the next one
        return "open" if _called_off().search(after, match.end()) else "future"
    if kind == "intended":
        return "open"
    if kind == "past" and _attributed().match(after) and _called_off().search(after, 0, match.end()):
        return "open"  # "शुक्रवार का दौरा रद्द हो गया" tells when it would have been
    if kind in ("past", "present") and (_asked_in().match(after) or _bidden().match(after)):
        return "future"
    if kind != "present" or _issued().match(after):
        return "future" if kind == "future" else "past"
    word = after[: match.start()].rstrip()
    # A perfective before है tells what is done (लिखा है); a noun, an infinitive or a running action does not.
    if re.search(r"(?:ता|ती|ते|रहा|रही|रहे|ना|नी|ने|का|की|के)$", word):
        # "सोमवार से चल रहा है" began then; "सोमवार से शुरू हो रहा है" will.
        return "past" if re.match(r"\s+से\s", after) and re.search(r"(?:चल|जारी|कर)\s+रह[ाीे]$", word) else "future"
    return "past" if re.search(r"[ाीेईए]$", word) else "future"


def _english(before: str, after: str) -> Tense | None:
    moved = _moved().search(before)
    if moved is not None:  # "put off to Friday", "is fixed for March"; "had been talked of for August"
        unsettled = _had_been().search(before, max(moved.start() - 20, 0), moved.end()) or _off().search(after[:60])
        return "open" if unsettled else "future"
    if _consented().search(before):
        return "future"
    cues = list(_english_cue().finditer(before))
    left = cues[-1] if cues else None
    found = _read(left) if left is not None else None
    if left is not None and left[0].lower().startswith("invit") and not _whereto().search(before, left.end()):
        found = "past"  # "invited Bosch on Tuesday", but "invited Bosch to the fair on Tuesday"
    if left is None and _headline().match(before):
        return "future"
    if left is None or _clause_break().search(before, left.end()):
        right = _english_cue().search(after)
        if right is not None and (left is None or not _clause_break().search(after, 0, right.start())):
            found = "past" if _asked().match(right[0]) else _read(right)  # "on Tuesday asked the firm to come"
    if _off().search(after[:60]) or (found != "future" and _off().search(before[-60:])):
        return "open"
    return found


def _read(match: re.Match[str]) -> Tense:
    return "future" if match.lastgroup == "future" else "past"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words))


def _in_any_case(words: Iterable[str]) -> str:
    """A pattern for the words in capitals too, by first letter: the engine then skips words that begin otherwise."""
    letters = groupby(sorted(words), key=lambda word: word[0])
    return "|".join(f"[{a}{a.upper()}](?i:{'|'.join(word[1:] for word in begun)})" for a, begun in letters)


@cache
def _devanagari() -> re.Pattern[str]:
    return re.compile("[\u0904-\u0939]")


@cache
def _latin() -> re.Pattern[str]:
    return re.compile("[a-z]{3}")


@cache
def _glide() -> re.Pattern[str]:
    return re.compile(rf"य([ीे])(?!{_LETTER})")


@cache
def _clause_break() -> re.Pattern[str]:
    return re.compile(r"[,;:()]|\band\b|\bbut\b|\bwhile\b")


@cache
def _ergative() -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:ने|द्वारा)\s")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})ने\s+$")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"\s+में?\s")


@cache
def _attributed() -> re.Pattern[str]:
    return re.compile(r"\s+(?:का|की|के)\s")


@cache
def _asked_in() -> re.Pattern[str]:
    """ "अक्टूबर में मेला देखने आने का न्योता दिया": the month belongs to what one is asked to."""
    asked = "(?:न्योता|न्यौता|निमंत्रण|आमंत्रण|आमंत्रित|आग्रह|अनुरोध)"
    return re.compile(rf"\s+में\s(?:{_LETTER}+\s){{0,5}}?{_LETTER}+ने (?:का|के लिए) (?:{_LETTER}+ )?{asked}(?!{_LETTER})")


@cache
def _bidden() -> re.Pattern[str]:
    """ "सोमवार रात भोज पर बुलाया गया है": the day belongs to what one is bidden to."""
    return re.compile(
        rf"\s(?:{_LETTER}+\s){{1,4}}?(?:पर|में|के लिए)\s(?:बुलाया|आमंत्रित|निमंत्रित|न्योता)(?: {_LETTER}+)? (?:है|हैं)(?!{_LETTER})"
    )


@cache
def _issued() -> re.Pattern[str]:
    """ "शुक्रवार को जारी कार्यक्रम इस तरह है": the day belongs to what came out then."""
    return re.compile(r"\s+को\s+(?:जारी|प्रकाशित|घोषित)\s+(?!कर|किय|हो|रह|है)")


@cache
def _final() -> re.Pattern[str]:
    """A perfective that closes the sentence; an infinitive, a wish and a habit end otherwise."""
    return re.compile(rf"{_LETTER}+(?<!ना)(?<!नी)(?<!ने)(?<!ता)(?<!ती)(?<!ते)(?<!या)(?<!ए)[ाीईए]\s*(?:[।.!]|$)")


@cache
def _called_off() -> re.Pattern[str]:
    return re.compile(f"(?:{_either(lexicon().spellings['off'] - _latin_words('off'))})")


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(
        r"(?:ask|urg|want|request|agre|decid|promis|vow|pledg|hop|offer|plann|persuad|invit|propos|advis|direct)e?d\b",
        re.IGNORECASE,
    )


@cache
def _headline() -> re.Pattern[str]:
    """ "Minister to leave for Madrid on Sunday" opens a headline."""
    return re.compile(rf"\W*(?:[\w.&'’/-]+,? ){{1,6}}to (?:{_either(_latin_words('goes'))})\b[^,;:]*$")


@cache
def _whereto() -> re.Pattern[str]:
    return re.compile(r"\b(?:to|for|at)\b")


@cache
def _off() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(_latin_words('off'))})\b")


@cache
def _moved() -> re.Pattern[str]:
    """A word of planning or moving whose day or month stands right behind "for" or "to"."""
    words = _either(_latin_words("moved"))
    warned = "(?:alert|warning|forecast|advisory)(?: [\\w'’-]+,?){0,6}"
    return re.compile(rf"\b(?:(?:{words})(?: [\w'’-]+){{0,3}}|{warned}) (?:for|to|till|until|in)\s+(?:the )?$")


@cache
def _consented() -> re.Pattern[str]:
    """ "Has said yes to a site tour in March", "accepted an invitation to visit Pune in May"."""
    yes = "said yes to|agreed to|consented to|nod (?:to|for)|accept(?:ed|s) (?:[\\w'’]+ ){1,3}to|looks? forward to|looking forward to"
    return re.compile(rf"\b(?:{yes})(?: [\w'’-]+){{1,6}} (?:in|on|for|by)\s+(?:the )?$")


@cache
def _had_been() -> re.Pattern[str]:
    return re.compile(r"\b(?:had been|was|were)\b")


def _latin_words(kind: str) -> set[str]:
    return {word for word in lexicon().spellings[kind] if word < "\u0900"}


@cache
def _hindi_cue() -> re.Pattern[str]:
    words = lexicon().spellings
    past = _either(words["past"] - _latin_words("past"))
    future = _either(words["future"] - _latin_words("future"))
    to_be = "(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|येगा|येगी|येंगे|ूंगा|ूंगी|ऊंगा|ऊंगी)"
    announced = "(?:चेतावनी|घोषणा|योजना|उम्मीद|संभावना|आशंका|तैयारी|मांग|अपील|ऐलान|एलान)"
    no_infinitive = "(?!कहना|मानना|बताना|अपन|इतन|जितन|पुरान)"
    active = rf"(?!{_LETTER})(?!\s+जा(?:ए|य|न[ाीे]|\s))"  # "भेजा जाएगा" is to come
    noun = f"(?!(?:{_either(words['noverb'])})(?!{_LETTER}))"
    closes = r"(?=\s*(?:[।.!,;:’”'\"|]|$|और\s|तथा\s|एवं\s|व\s))"  # "मुलाकात की।", "तेजी रही।" and no genitive
    return re.compile(
        rf"(?<!{_LETTER}){noun}(?:(?P<participle>{_LETTER}+ने\s?(?:वाल[ाीे]|जा रह[ाीे]))"
        rf"|(?P<intended>{no_infinitive}{_LETTER}+न[ाीे] (?:था|थीं?|थे))"
        rf"|(?P<future>{future}|हो(?:गा|गी|ंगे|ंगी)|{_LETTER}+{to_be}"
        rf"|{_LETTER}+ने की {announced}|{no_infinitive}{_LETTER}+न[ाीे] (?:है|हैं))"
        rf"|(?P<past>(?:{past}){active}|(?:की|रह[ाीे]){closes})|(?P<present>है|हैं))(?!{_LETTER})"
    )


@cache
def _english_cue() -> re.Pattern[str]:
    past, future = _in_any_case(_latin_words("past")), _in_any_case(_latin_words("future"))
    # "will be held", "to be launched": the participle after "be" is no past; "asked him to come" looks ahead.
    wish = "ask|urg|want|request|agre|decid|promis|vow|pledg|hop|offer|plan|persuad|advis|direct"
    asked = rf"(?:{wish})(?:e?(?:s|d|ed)|ing)(?: [\w']+){{0,4}}? to"
    ahead = (
        rf"(?:{future})|to be|(?:is|are|set|due|likely|keen|going|about|ready|[’']m off|[’']re off|are off|is off) to"
    )
    # "They fly home on Thursday", "she is flying home on Thursday"
    goes = _either(_latin_words("goes"))
    plural = "[A-Za-z]{4,}s (?:fly|leave|depart|arrive|go|come|begin|resume|open|sit down|call on|attend|send)"
    bare = rf"\b(?:(?:[Tt]hey|[Ww]e|I|[Yy]ou|who) (?:{goes})|{plural})\b|(?:is|are|am|['’](?:s|re|m)) [a-z]{{2,}}ing\b"
    return re.compile(
        rf"\b(?:(?P<future>(?:{bare}|{asked}|(?:{ahead})\b)(?: be)?(?: \w+ed\b)?)"
        rf"|(?P<past>(?<!be )(?:(?:{past})|[a-z]{{3,}}(?<!ee)ed)))\b"
    )
