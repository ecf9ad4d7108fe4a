"""Which language a stretch of text is in: Hindi, English or neither."""

import re
from typing import Literal

Language = Literal["hi", "en"]

_DEVANAGARI = re.compile(r"[\u0904-\u0939\u0958-\u0961]+")
_LATIN = re.compile(r"[A-Za-z]+")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u0900-\u097f\u00c0-\u024f]+")
_WORDS = {"en": _LATIN, "hi": re.compile(r"[\u0900-\u0963]+")}

# The most frequent function words: without any of them, a longer text in the same script is in another language.
_FUNCTION = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in for on with by at from as is was has have will be that this it an its",
        "hi": "के में की को से का ने है पर और हैं कि भी यह एक किया इस साथ लिए गया रहे हुए बाद कहा था थे",
    }.items()
}
_ENOUGH_WORDS = {"en": 8, "hi": 12}
_LEAST_SHARE = 0.06


def script_language(text: str) -> Language | None:
    """The language that the script of ``text`` points to; null without letters of either script."""
    latin = _LATIN.search(text)
    if not _DEVANAGARI.search(text):
        return "en" if latin else None
    # Vowel signs are not counted, and names and acronyms in Latin letters are common in Hindi: each letter weighs two.
    return "hi" if not latin or _letters(_DEVANAGARI, text) * 2 >= _letters(_LATIN, text) else "en"


def _letters(pattern: re.Pattern[str], text: str) -> int:
    return len("".join(pattern.findall(text)))


def text_language(text: str) -> Language | None:
    """The main language of an article; null for another language, or for a text without words."""
    language = script_language(text)
    if language is None:
        return None
    words = _WORDS[language].findall(text)
    if _letters(_OTHER, text) > len(words):
        return None
    if language == "en":
        # Names, titles and headlines say nothing of a language, so words with a capital do not count.
        words = [word for word in words if word[0] > "Z"]
    if len(words) < _ENOUGH_WORDS[language]:
        return language
    share = sum(map(_FUNCTION[language].__contains__, words)) / len(words)
    return language if share >= _LEAST_SHARE else None
