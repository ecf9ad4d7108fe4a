"""The Latin spelling of the name of a body that no list holds: known words and places translated, the rest romanised."""

import re
from functools import cache, lru_cache

from outreach_extract.article import fold_key
from outreach_extract.data.lexicon import read_lexicon
from outreach_extract.data.tables import read_table
from outreach_extract.detect.vocabulary import spelled_letters
from outreach_extract.entities.romanise import romanise_name

LETTERS = {
    "डब्ल्यू": "w", "क्यू": "q", "एक्स": "x", "जेड": "z", "ज़ेड": "z", "एच": "h", "एफ": "f", "एल": "l", "एम": "m", "एन": "n", "एस": "s",
    "आर": "r", "आई": "i", "आइ": "i", "वाई": "y", "वाइ": "y", "बी": "b", "सी": "c", "डी": "d", "ई": "e", "जी": "g", "जे": "j",
    "के": "k", "ओ": "o", "पी": "p", "टी": "t", "यू": "u", "वी": "v", "ए": "a",
}  # fmt: skip
"""The names of the Latin letters, as Devanagari spells them."""
_LETTER = "|".join(LETTERS)
_JOINED_LETTERS = re.compile(rf"(?<![\u0900-\u0963])({_LETTER})[ -]?(?:एंड|एण्ड|&)[ -]?({_LETTER})(?![\u0900-\u0963])")
_LONGEST = 6  # words of a phrase


@lru_cache(maxsize=1 << 12)
def latin_name(text: str) -> str:
    """The name in Latin script.

    >>> latin_name("चटगांव चैंबर ऑफ कॉमर्स एंड इंडस्ट्री")
    'Chittagong Chamber of Commerce and Industry'
    """
    if text[0].isascii():
        return text
    if spelled_letters(text):
        return romanise_name(text).replace(" ", "").lower()
    words = _JOINED_LETTERS.sub(_initials, text.replace(",", "")).split()
    found: list[str] = []
    i = 0
    while i < len(words):
        for j in range(min(len(words), i + _LONGEST), i, -1):
            if known := _phrases().get(fold_key(" ".join(words[i:j]))):
                break
        else:
            known, j = _spelt(words[i]), i + 1
        found.append(known)
        i = j
    return " ".join(found)


def _initials(match: re.Match[str]) -> str:
    """ "ई एंड सी" → "E&C"."""
    return "&".join(LETTERS[letter].upper() for letter in match.groups())


def _spelt(word: str) -> str:
    pieces = word.split("-")
    if len(pieces) > 1:
        return "-".join(_phrases().get(fold_key(piece)) or romanise_name(piece) for piece in pieces if piece)
    return romanise_name(word).replace(" ", "").replace(".", "") if spelled_letters(word) else romanise_name(word)


@cache
def _phrases() -> dict[str, str]:
    """Folded words and phrases in Devanagari → Latin: of bodies' names first, then houses and places."""
    found: dict[str, str] = {}
    for row in read_table("body_words.tsv"):
        for form in row["hi"].split("|"):
            found.setdefault(fold_key(form), row["en"].split("|")[0])
    lexicon = read_lexicon()
    for entry in lexicon.entries:
        if entry.form[0].isascii() or entry.note:
            continue
        if entry.kind == "place":
            found.setdefault(fold_key(entry.form), lexicon.places[entry.key].canon)
        elif entry.kind == "organisation" and " " not in entry.form and not spelled_letters(entry.form):
            # हिताची is Hitachi, whatever the full name of the house is.
            found.setdefault(fold_key(entry.form), lexicon.organisations[entry.key].name.split()[0])
    return found
