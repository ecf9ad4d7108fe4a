"""Which language a stretch of text is in: Hindi, English or neither."""

import re
from typing import Literal

Language = Literal["hi", "en"]

_DEVANAGARI = re.compile(r"[\u0904-\u0939\u0958-\u0961]")
_LATIN = re.compile(r"[A-Za-z]")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u0900-\u097f\u00c0-\u024f]")
_WORD = re.compile(r"[A-Za-z]+|[\u0900-\u0963]+")

# The most frequent function words: without any of them, a longer text in the same script is in another language.
_FUNCTION = {
    "en": frozenset("the of and to in for on with by at from as is was has have will be that this it an its".split()),
    "hi": frozenset("के में की को से का ने है पर और हैं कि भी यह एक किया इस साथ लिए गया रहे हुए बाद कहा था थे".split()),
}
_ENOUGH_WORDS = 12


def script_language(text: str) -> Language | None:
    """The language that the script of ``text`` points to; null without letters of either script."""
    devanagari, latin = len(_DEVANAGARI.findall(text)), len(_LATIN.findall(text))
    if not devanagari and not latin:
        return None
    # A Hindi word has more letters than code points counted here; names and acronyms in Latin letters are common in Hindi.
    return "hi" if devanagari * 2 >= latin else "en"


def text_language(text: str) -> Language | None:
    """The main language of an article; null for another language, or for a text without words."""
    language = script_language(text)
    if language is None or len(_OTHER.findall(text)) > len(_WORD.findall(text)):
        return None
    script = _LATIN if language == "en" else _DEVANAGARI
    words = [w.lower() for w in _WORD.findall(text) if script.match(w)]
    if len(words) < _ENOUGH_WORDS:
        return language
    share = sum(w in _FUNCTION[language] for w in words) / len(words)
    return language if share >= 0.06 else None
