"""What looks like a date and is none: numbers that count, names that carry a year, words with a second meaning."""

from outreach_extract.article import fold_key
from outreach_extract.detect.dates.tokens import Row, is_word
from outreach_extract.detect.vocabulary import commonness

_OPENERS = frozenset("•*#>:-–—|.।?!")
_DETERMINERS = frozenset({"a", "an", "its", "their", "his", "her", "our"})
_BEFORE_SHORT = frozenset({"in", "by", "since"})
_OUR_YEARS = frozenset(map(str, range(2011, 2036)))  # numbers that hardly count anything
_CUES = ("in", "by", "since", "until", "from", "between", "of")


def is_year(row: Row, i: int, j: int) -> bool:
    """Whether the four digits of a match are a year: a cue says so, and neither a count nor a name does."""
    if any(row.name(k) in ("u_year", "san", "edge") for k in range(i, j)):
        return not _counts(row, j)
    before, after = row.raw(i - 1), row.raw(j)
    if row.name(i - 1) in ("dash", "slash", "apos", "dot", "comma") and row.glued(i - 1):
        return False  # Expo-2025, 12/2025
    if row.name(j) in ("dash", "slash") and row.glued(j - 1) and row.glued(j):
        return False
    if _counts(row, j) or is_word(before, "money") or _named(row, i):
        return False
    if row.name(i) == "oldyear":
        return row.name(i - 1) in ("in", "since") or row.name(j) == "mein"
    cue = row.name(i - 1) in _CUES or before.lower() in ("after", "before")
    if cue and before.islower():
        return not (after.islower() and after.endswith("s") and not is_word(after, "function"))
    if row.name(j) in ("mein", "tak", "gen", "ko", "se"):
        return not (row.name(j) in ("se", "gen") and is_word(row.raw(j + 1), "more"))
    if row.name(i - 1) == "open":
        return row.name(j) == "close"
    if row.name(j) in ("and", "comma") and row.name(j + 1) == "year" and row.raw(j + 2) > "\u0900":
        return is_year(row, j + 1, j + 2)  # 2005 और 2010 में
    if cue:  # "In 2016," opens a sentence
        return True
    if not before or before in _OPENERS:
        return not after or not after[0].isalpha() or is_word(after, "function")
    if before.lower() in _DETERMINERS and after.islower() and (not after.endswith("s") or row.raw(i) in _OUR_YEARS):
        return True  # "their 2022 memorandum", "its 2025 brochures"; but "their 1500 workers"
    if before.lower() == "the":
        return after.islower() or after.startswith(("MoU", "MOU"))
    if before.isascii() and before.islower() and not is_word(before, "counting") and before not in ("to", "a", "an"):
        return not after or not after[0].isalpha() or is_word(after, "function")
    return before == "and" and i > 1 and row.name(i - 2) == "year"


def _counts(row: Row, j: int) -> bool:
    return is_word(row.raw(j), "unit") or row.raw(j) in ("%", "+") or is_word(row.raw(j), "more")


def _named(row: Row, i: int) -> bool:
    """Whether the year belongs to a name: Odisha Business Meet 2023, विकसित भारत 2047, Vibrant Gujarat 2024."""
    before, second = row.raw(i - 1), row.raw(i - 2)
    if is_word(before, "name") or is_word(before, "lead") or is_word(second, "lead"):
        return True
    if before in ("’", "'", "”", '"') or before.startswith("#"):
        return False
    return row.name(i - 1) == "" and before.isascii() and before.isalpha() and before[0].isupper()


def is_pair(row: Row, i: int, j: int) -> bool:
    """Whether ``2024-25`` is a span of years and no name's part, count or telephone number."""
    return not (
        _counts(row, j)
        or (_named(row, i) and row.name(j) not in ("mein", "tak", "gen", "se"))
        or is_word(row.raw(i - 1), "money")
        or (row.name(i - 1) in ("dash", "slash") and row.glued(i - 1))
        or (row.name(j) in ("dash", "slash") and row.glued(j - 1))
    )


def is_bare_month(row: Row, i: int) -> bool:
    """Whether a month's name alone is the month: May and March are verbs, मार्च is a march too."""
    raw = row.raw(i)
    if row.name(i) == "mon":  # "in Feb", but not "for Jan Okland"
        return row.raw(i - 1) in _BEFORE_SHORT and not row.raw(i + 1)[:1].isupper()
    if row.name(i) != "month":
        return False
    if raw > "\u0900":
        marches = is_word(row.raw(i + 1), "march") or is_word(row.raw(i - 1), "march")
        named = row.name(i + 1) == "" and row.name(i - 1) == "" and _in_a_name(row, i)
        return raw != "मार्च" or not (marches or named)
    if raw.lower() in ("may", "march", "august"):
        return row.name(i - 1) in (*_CUES, "to", "and", "last", "next", "this", "dash", "the", "edge") and (
            row.raw(i - 1) != "the" or row.raw(i + 1).islower()
        )
    return not is_word(row.raw(i + 1), "name")


def _in_a_name(row: Row, i: int) -> bool:
    """Whether the words on both sides are parts of names: हुआन एंतोनियो मार्च पुजोल."""
    return not any(commonness(fold_key(row.raw(k))) or not row.raw(k).isidentifier() for k in (i - 1, i + 1))


def is_marching(row: Row, j: int) -> bool:
    """Whether "एक मार्च निकाला" is a march through the streets."""
    return row.raw(j - 1) == "मार्च" and is_word(row.raw(j), "march")


def is_rel_day(row: Row, i: int, j: int) -> bool:
    """Whether आज, कल, today, tomorrow are days: not in "आज के दौर में", कल-कारखाने, India Today, "a better tomorrow"."""
    raw, after = row.raw(i), row.raw(j)
    if is_word(row.raw(i - 1), "habit") or is_word(after, "works"):
        return False
    if row.name(j) == "dash" and (is_word(row.raw(j + 1), "works") or row.name(j + 1) == "rel_day"):
        return False
    if row.name(i - 1) == "dash" and row.name(i - 2) == "rel_day":
        return False
    if raw == "आज" and after == "भी":
        return False  # यह करार आज भी चल रहा है
    if raw == "आज" and (row.name(j) == "tak" or (row.name(j) == "gen" and is_word(row.raw(j + 1), "era"))):
        return False
    return not (raw == "Today" and row.raw(i - 1)[:1].isupper() and row.raw(i - 1).isalpha())


def is_weekday(row: Row, i: int, j: int) -> bool:
    """Whether a weekday is one day: not in "every Monday", "Black Friday", "Sunday Times", "on Sun Pharma"."""
    if row.name(i) == "wd" and (row.raw(j)[:1].isupper() or (row.raw(i - 1) != "on" and row.name(j - 1) != "part")):
        return False
    return not (is_word(row.raw(i - 1), "habit") or is_word(row.raw(j), "paper"))


def is_beside(row: Row, j: int) -> bool:
    """ "The day before" is a day only if nothing follows that it is before."""
    after = row.raw(j)
    return not after or not after[0].isalnum() or is_word(after, "function")


def is_far(row: Row, i: int) -> bool:
    """ "X से दो साल पहले" counts from X, not from publication."""
    return row.name(i - 1) == "se"


def is_decade(row: Row, i: int, j: int) -> bool:
    """Whether "90s" or "nineties" are years and not somebody's age."""
    names = [row.name(k) for k in range(i, j)]
    if "u_decade" in names or ("dec" in names and len(row.raw(j - 1)) > 4):
        return True
    return row.raw(i) < "\u0900" and (names[0] in ("the", "edge") or row.name(i - 1) in ("the", "apos"))
