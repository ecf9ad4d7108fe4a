"""Months in spellings that the lexicon does not know, read by dateparser.

dateparser is asked only about spans already cut to a day, a word and a year, and believed only if it finds that very
day and year. It is imported when the first such span comes.
"""

from functools import lru_cache

from outreach_extract.detect.dates.tokens import Token
from outreach_extract.detect.dates.values import day_value


def read_odd(tokens: list[Token]) -> list[tuple[int, int, str | None]]:
    """The day that a number, an unknown word and a year make; empty if the word is no month."""
    word = next((token.raw for token in tokens if token.name == ""), "")
    if len(word) < 3 or not (word[0].isupper() or word[0] > "\u0900"):
        return []
    day = next(token.number for token in tokens if token.name in ("day", "ordn"))
    year = next(token.number for token in tokens if token.name == "year")
    month = _month(word, "hi" if word[0] > "\u0900" else "en")
    value = day_value(year, month, day) if month else None
    return [(0, len(tokens), value)] if value else []


@lru_cache(maxsize=512)
def _month(word: str, language: str) -> int | None:
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=[language], settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True})
    found = parser.get_date_data(f"17 {word} 2021").date_obj
    return found.month if found and (found.day, found.year) == (17, 2021) else None
