"""Places of a sentence that an event is about, or that belong to a gathering, and where it does not itself happen."""

import re

from outreach_extract.events.drafts import SCENIC, Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.model import Mention, Organisation, Person, Place

_PHRASE = 25  # characters between a gathering and its place
_AT = frozenset({"in", "at", "to be held in", "being held in", "to be held at", "being held at", "in the", "at the"})
_MADE_AT = frozenset({"agreement", "meeting", "pledge"})
_SAYING = re.compile(r"\b(?:that|whether)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:for|that|whether|under|towards|to (?!be\b)[a-z]+)\b", re.IGNORECASE)
_PURPOSE_HINDI = re.compile(r"(?:के लिए|हेतु|ने का|ने की|ने के|के निर्माण|की स्थापना|संबंधी|को लेकर)(?![\u0900-\u0963])")

_ENVOY = re.compile(r" (?:में|स्थित) (?:\S+ ){0,4}?(?:राजदूत|उच्चायुक्त|महावाणिज्य ?दूत|वाणिज्य ?दूत|कंट्री|उप[ -]?उच्चायुक्त)")


def is_of_title(item: Item, reading: Reading) -> bool:
    """Whether a country is only where someone holds an office: "भारत में फ्रांस के राजदूत"."""
    country = isinstance(item.entity, Place) and item.entity.type == "country"
    return country and _ENVOY.match(reading.article.text, item.end) is not None


def is_topic(item: Item, draft: Draft, reading: Reading) -> bool:
    """Whether a place is part of what the event is about: "a pact for a port at Vizhinjam", "सूरत में प्लांट के लिए करार"."""
    if draft.type not in SCENIC:
        return False
    if draft.use == "tell":
        return True  # what one tells another is about other places
    text, trigger = reading.article.text, draft.trigger
    if reading.sentence.language == "en":
        words = _PURPOSE if draft.type == "agreement" else _SAYING  # a Minister for Trade is met
        return item.start >= trigger.end and words.search(text, trigger.end, item.start) is not None
    if draft.type != "agreement" or item.start >= trigger.start:
        return False
    parties = (i for i in reading.items if isinstance(i.entity, Person | Organisation))
    apart = any(item.end <= i.start < trigger.start for i in parties)
    return not apart and bool(reading.stand_ins("plant", item.end, trigger.start)) and _is_meant(text, item, draft)


def _is_meant(text: str, item: Item, draft: Draft) -> bool:
    return _PURPOSE_HINDI.search(text, item.end, draft.trigger.start) is not None


def is_of_gathering(item: Item, draft: Draft, reading: Reading) -> bool:
    """Whether the place is a gathering's own: "the summit in Bhopal", "भोपाल में होने वाली समिट"."""
    text = reading.article.text
    for gathering in reading.gatherings:
        if 0 <= gathering.start - item.end <= _PHRASE:
            gap = text[item.end : gathering.start]
            if any(word in gap for word in ("होने", "आयोजित")) and not is_made_at(gathering, gap, draft.type, reading):
                return True
        elif 0 <= item.start - gathering.end <= _PHRASE:
            if text[gathering.end : item.start].strip() in _AT:
                return True
    return False


def is_made_at(gathering: Mention, gap: str, of_type: str, reading: Reading) -> bool:
    """Whether an event was made at the gathering, whose day and place are then its own: "सूरत में आयोजित मेले में करार किए"."""
    held = any(i.kind == "gathering" and i.case == "in" and i.start == gathering.start for i in reading.items)
    return of_type in _MADE_AT and held and "आयोजित" in gap and "होने" not in gap
