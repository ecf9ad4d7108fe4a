"""Asking someone to come or to invest: what is asked and who is asked, in indirect speech, quotes and calls."""

from outreach_extract.events.parts.invited import asks_abroad, summons
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.reference.voice import in_quotes
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Place

_PASSIVE = frozenset({"was", "were", "been", "be", "being"})
_AUXILIARY = 10  # characters before a verb in which its auxiliary stands
_COMING = 9  # tokens between asking and what is asked
_THAT = 16  # tokens between "कहा कि" and the verb of what is asked
_TELLING = frozenset({"told", "tells"})
_QUOTES = ('"', "“", "”", "‘", "’", "'")
_INFINITIVE = ("ने", "लिए", "का")
_BIDDING = ("िए", "िये", "इए", "इये", "ें", "एं", "ओ")


def asks_to_come(reading: Reading, cue: Cue) -> bool:
    """Whether someone is asked to come or to invest: "asked Bosch to set up a plant", "निवेश करने को कहा"."""
    others = [i for i in reading.items if i.kind not in ("date", "gathering") and (i.kind != "place" or _governed(i))]
    for coming in reading.stand_ins("coming", reading.sentence.start, reading.sentence.end):
        if ";" in reading.article.text[cue.end : coming.start]:
            continue
        before = cue.language == "hi" and coming.end <= cue.start
        far = cue.language == "hi" and (not before or _is_quoted(reading, coming))
        if before and not far and not reading.article.text.endswith(_INFINITIVE, coming.start, coming.end):
            continue  # "who had come along said"
        if not 0 <= reading.apart(coming, cue) <= (_THAT if far else _COMING):
            continue
        if cue.language == "en" and coming.start >= cue.end:
            asked = [i for i in others if cue.end <= i.start < coming.start and i.case == "bare"]
            told = reading.article.text[cue.start : cue.end].lower() in _TELLING
            if is_passive(reading, cue) or (asked and not (told and reading.words(asked[-1].end, coming.start))):
                return True
            continue
        if cue.language == "hi" and (before or _says(reading, cue, coming)):
            high = cue.start if before and far else min(cue.start, coming.start)
            return any(i.end <= high and i.case in ("to", "with") for i in others)
    return cue.language == "en" and (summons(reading, cue) or asks_abroad(reading, cue))


def calls(reading: Reading, cue: Cue) -> bool:
    """Whether the words of asking to come are those of a speaker: "Come and invest," he said; his message: come to Assam."""
    text, low = reading.article.text, reading.sentence.start
    before = text[low : cue.start].rstrip()
    return (
        in_quotes(text, low, cue.start) or before.endswith(":") or (not before and reading.sentence.kind == "heading")
    )


def _says(reading: Reading, cue: Cue, coming: Cue) -> bool:
    """Whether what is asked follows: "कहा कि वह आएं", "कहा, “आप आएं”"."""
    text = reading.article.text
    opening = text[cue.end : coming.start].lstrip()
    if opening.startswith((",", ":")) and text.endswith(_BIDDING, coming.start, coming.end):
        return True
    return opening.lstrip(" :,—-").startswith(_QUOTES) or "कि" in reading.words(cue.end, coming.start)[:3]


def _is_quoted(reading: Reading, coming: Cue) -> bool:
    """Whether what is asked comes first, and who is asked behind it: "“जरूर आइए”, X ने Y से कहा"."""
    behind = reading.article.text[coming.end : coming.end + 2].strip()
    return behind.startswith((*_QUOTES, ",", ":"))


def _governed(item: Item) -> bool:
    """Whether a place has a government that can be asked: "asked the State to send weavers"."""
    return isinstance(item.entity, Place) and item.entity.type in ("state", "country", "prefecture")


def is_passive(reading: Reading, cue: Cue) -> bool:
    """Whether an English verb stands in the passive: "were asked to", "has been invited"."""
    words = reading.words(max(0, cue.start - _AUXILIARY), cue.end)
    return words[-2:-1] != ["to"] and any(word in _PASSIVE for word in words[:-1])  # "would be glad to host" is active
