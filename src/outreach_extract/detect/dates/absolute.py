"""Dates that name a day, a week or a month on the calendar."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from outreach_extract.detect.dates.context import Context
from outreach_extract.detect.dates.tokens import Token
from outreach_extract.detect.dates.values import (
    day_value,
    days_in_month,
    month_value,
    months,
    span,
)

Part = tuple[int, int, str | None]
"""First token, token after the last, value."""
WHICH = ("last", "next", "this", "isi", "same", "following")
_DAYS = ("day", "ordn", "card", "ordw", "pehle")


def whole(tokens: list[Token], value: str | None) -> list[Part]:
    """One date that takes all of the match."""
    return [(0, len(tokens), value)]


def years_in(tokens: list[Token]) -> list[int]:
    """The years that are written out, ``'25`` as 2025."""
    found = []
    for i, token in enumerate(tokens):
        if token.name in ("year", "oldyear"):
            found.append(token.number)
        elif token.name in ("day", "num2") and _shortened(tokens, i):
            found.append(2000 + token.number)
    return found


def _shortened(tokens: list[Token], i: int) -> bool:
    """Whether two digits are a year: Aug 24, '25 and Aug-98."""
    if i and tokens[i - 1].name == "dash":
        return i > 1 and token_is_month(tokens[i - 2]) and tokens[i].name == "num2"
    return i > 0 and tokens[i - 1].name == "apos" and any(token_is_month(token) for token in tokens[:i])


def token_is_month(token: Token) -> bool:
    """Whether a token names a month."""
    return token.name in ("month", "mon")


def offset_of(tokens: list[Token]) -> int | None:
    """-1, 0 or 1 for the last, this or the next one; None if no such word is there."""
    for token in tokens:
        if token.name in WHICH:
            return token.number
        if token.name == "aane":
            return 1
    return None


def leaned_year(tokens: list[Token], ctx: Context) -> tuple[bool, int | None]:
    """Whether words such as "last year" give the year, and which it is (None if nothing settles it)."""
    for i, token in enumerate(tokens):
        if token.name == "u_year" and i and tokens[i - 1].name in (*WHICH, "vaale"):
            before = tokens[i - 1]
            if before.name in ("same", "following"):
                base = ctx.last_year or (ctx.published.year if ctx.published else None)
            else:
                base = ctx.published.year if ctx.published else None
            shift = 1 if before.name == "vaale" else before.number
            return True, None if base is None else base + shift
    return False, None


def days(tokens: list[Token], ctx: Context) -> list[Part]:
    """A day, a run of days or a list of days, with one month or two."""
    named = [token.number for token in tokens if token_is_month(token)]
    at = [i for i, token in enumerate(tokens) if token.name in _DAYS and not (i and tokens[i - 1].name == "apos")]
    numbers = [tokens[i].number for i in at]
    known, leaned = leaned_year(tokens, ctx)
    years: list[int | None] = [*years_in(tokens)] or ([leaned] if known else [])
    where = tokens[0].start, tokens[-1].end
    if len(named) == 2 and len(numbers) == 2:
        begin, end = (named[0], numbers[0]), (named[1], numbers[1])
        if years:
            last = years[-1]
            first = years[0] if len(years) > 1 else (None if last is None else last - (begin > end))
            if known and last is not None and len(years) == 1:  # "last year" tells when it begins
                first, last = last, last + (begin > end)
        else:
            first = ctx.year_for_day(*begin, where)
            last = None if first is None else first + (begin > end)
        return whole(tokens, span(day_value(first, *begin), day_value(last, *end)))
    if len(named) != 1 or not numbers:
        return []
    month = named[0]
    year = years[0] if years else ctx.year_for_day(month, numbers[0], where)
    values = [day_value(year, month, number) for number in numbers]
    if None in values:
        return []
    if len(numbers) == 1:
        return whole(tokens, values[0])
    listed = all(tokens[i - 1].name in ("and", "comma", "the") for i in at[1:])
    if not listed or all(b - a == 1 for a, b in pairwise(numbers)):
        value = span(values[0], values[-1])
        return whole(tokens, value) if value else []
    return _one_by_one(tokens, at, values)


def run(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Between 5 and 9 May": from the one to the other."""
    parts = days(tokens, ctx)
    return whole(tokens, span(parts[0][2], parts[-1][2])) if len(parts) == 2 else parts


def _one_by_one(tokens: list[Token], at: list[int], values: list[str | None]) -> list[Part]:
    """ "7 and 9 March" is two dates; the month belongs to the form that stands beside it."""
    parts = []
    for n, (i, value) in enumerate(zip(at, values, strict=True)):
        start = 0 if n == 0 else i
        end = len(tokens) if n == len(at) - 1 else i + 1
        parts.append((start, end, value))
    return parts


def full(tokens: list[Token], ctx: Context) -> list[Part]:
    """``2025-10-07``, ``07.10.2025``, ``7/10/25``: the year first, or day, month, year."""
    raw = next(token.raw for token in tokens if token.name == "full")
    a, b, c = (int(piece) for piece in raw.replace(".", "-").replace("/", "-").split("-"))
    year, month, day = (a, b, c) if a > 31 else (c if c > 99 else 2000 + c, b, a)
    if not 1900 <= year <= 2100:
        return []
    return whole(tokens, value) if (value := day_value(year, month, day)) else []


def month_of(tokens: list[Token], ctx: Context) -> tuple[int | None, int] | None:
    """Year and month of an expression for one month; None if nothing settles the month."""
    named = [token.number for token in tokens if token_is_month(token)]
    if not named:
        if any(token.name in ("same", "following") for token in tokens):
            return _split(ctx.last_month)
        offset = offset_of(tokens)
        if offset is None and any(token.name == "u_month" for token in tokens):
            offset = 0  # "the first week of the month" is of the running one
        if offset is None or ctx.published is None:
            return None
        number = ctx.published.year * 12 + ctx.published.month - 1 + offset
        return number // 12, number % 12 + 1
    month = named[0]
    years = years_in(tokens)
    if years:
        return years[-1], month
    known, leaned = leaned_year(tokens, ctx)
    if known:
        return leaned, month
    if tokens[0].name == "same" and ctx.last_year:
        return ctx.last_year, month  # "in January 2024 ... that July"
    offset = offset_of(tokens)
    if offset is not None and ctx.published is not None:
        year, now = ctx.published.year, ctx.published.month
        if offset < 0:
            return year - (month >= now), month
        return (year + (month <= now) if offset > 0 else year), month
    return ctx.year_for_month(month, ctx.tense(tokens[0].start, tokens[-1].end)), month


def _split(month: str | None) -> tuple[int | None, int] | None:
    if month is None:
        return None
    year, _, number = month.partition("-")
    return (None if year == "XXXX" else int(year)), int(number)


def month(tokens: list[Token], ctx: Context) -> list[Part]:
    """One month."""
    found = month_of(tokens, ctx)
    return whole(tokens, month_value(*found) if found else None)


def month_run(tokens: list[Token], ctx: Context) -> list[Part]:
    """A run of months: ``January-February 2024``, ``April to July 2024``."""
    first, last = [token.number for token in tokens if token_is_month(token)][:2]
    years = years_in(tokens)
    known, leaned = leaned_year(tokens, ctx)
    if len(years) == 2:
        return whole(tokens, span(month_value(years[0], first), month_value(years[1], last)))
    if years:
        return whole(tokens, months(years[0] - (first > last), first, last))
    year = leaned if known else ctx.year_for_month(first, ctx.tense(tokens[0].start, tokens[-1].end))
    return whole(tokens, months(year, first, last))


def week_of(tokens: list[Token], ctx: Context) -> list[Part]:
    """A numbered week of a month: days 1 to 7, 8 to 14 and so on; the last week is its last seven days."""
    nth, rest = 0, tokens
    for i, token in enumerate(tokens):
        beside = i + 1 < len(tokens) and tokens[i + 1].name == "u_week"
        if beside and token.name in ("ordw", "ordn", "pehle", "final", "last"):
            nth, rest = token.number, tokens[:i] + tokens[i + 2 :]
            break
    found = month_of(rest, ctx)
    if found is None:
        return whole(tokens, None)
    length = days_in_month(*found)
    if nth < 0:
        first, last = length - 6, length
    elif 1 <= nth <= 5:
        first, last = 7 * nth - 6, min(7 * nth, length)
    else:
        return []
    return whole(tokens, span(day_value(*found, first), day_value(*found, last)))


def edge_month(tokens: list[Token], ctx: Context) -> list[Part]:
    """The beginning, middle or end of a month is the month."""
    return month(tokens, ctx)


def feast(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "By Christmas": the first one not before publication; nothing settles the day of a feast of the moon."""
    fixed = str(tokens[0].value)
    if ctx.published is None or len(fixed) < len("12-25"):
        return whole(tokens, None)
    month, day = map(int, fixed.split("-"))
    year = next(iter(years_in(tokens)), None) or ctx.published.year + ((month, day) < ctx.published.timetuple()[1:3])
    return whole(tokens, day_value(year, month, day))


def undated(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "From the next academic year": a time on the calendar that nothing settles."""
    return whole(tokens, None)


def in_week(day: date) -> date:
    """The Monday of the week that holds a day."""
    return date.fromordinal(day.toordinal() - day.weekday())


DAYS: dict[str, Callable[[list[Token], Context], list[Part]]] = {
    "range": days, "run": run, "day": days, "full": full, "month": month, "months": month_run, "week_of": week_of,
    "edge_month": edge_month, "feast": feast, "undated": undated,
}  # fmt: skip
