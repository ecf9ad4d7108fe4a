"""Dates that name a day, a month or a year on the calendar."""

from collections.abc import Callable
from datetime import date

from outreach_extract.detect.dates.context import Context
from outreach_extract.detect.dates.tokens import Token
from outreach_extract.detect.dates.values import (
    day_value,
    days_in_month,
    decade_value,
    fiscal_year,
    month_value,
    months,
    span,
    year_value,
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
        elif i and tokens[i - 1].name in ("apos", "dash") and token.name in ("day", "num2") and _month_before(tokens, i):
            found.append(2000 + token.number)
    return found


def _month_before(tokens: list[Token], i: int) -> bool:
    if tokens[i - 1].name == "dash":
        return token_is_month(tokens[i - 2]) and tokens[i].name == "num2" if i > 1 else False
    return any(token_is_month(token) for token in tokens[:i])


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
    if len(named) == 2 and len(numbers) == 2:
        begin, end = (named[0], numbers[0]), (named[1], numbers[1])
        if years:
            last = years[-1]
            first = years[0] if len(years) > 1 else (None if last is None else last - (begin > end))
            if known and last is not None and len(years) == 1:  # "last year" tells when it begins
                first, last = last, last + (begin > end)
        else:
            first = ctx.year_for_day(*begin)
            last = None if first is None else first + (begin > end)
        return whole(tokens, span(day_value(first, *begin), day_value(last, *end)))
    if len(named) != 1 or not numbers:
        return []
    month = named[0]
    year = years[0] if years else ctx.year_for_day(month, numbers[0])
    values = [day_value(year, month, number) for number in numbers]
    if None in values:
        return []
    if len(numbers) == 1:
        return whole(tokens, values[0])
    listed = all(tokens[i - 1].name in ("and", "comma", "the") for i in at[1:])
    if not listed or all(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False)):
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


def year(tokens: list[Token], ctx: Context) -> list[Part]:
    """A year."""
    return whole(tokens, year_value(years_in(tokens)[0]))


def year_run(tokens: list[Token], ctx: Context) -> list[Part]:
    """From one year to another."""
    first, last = years_in(tokens)[:2]
    return whole(tokens, span(year_value(first), year_value(last))) if first < last else []


def year_pair(tokens: list[Token], ctx: Context) -> list[Part]:
    """``2024-25`` is the fiscal year, ``2023-28`` a run of years."""
    first = years_in(tokens)[0]
    last = first // 100 * 100 + tokens[-1].number
    if last == first + 1 or (tokens[-1].raw == "00" and last + 100 == first + 1):
        return whole(tokens, fiscal_year(first))
    return whole(tokens, span(year_value(first), year_value(last))) if last > first else []


def edge_year(tokens: list[Token], ctx: Context) -> list[Part]:
    """The end of a year is its December, other parts are the year."""
    years = years_in(tokens)
    known, leaned = leaned_year(tokens, ctx)
    found = years[0] if years else leaned if known else ctx.published.year if ctx.published else None
    if found is None:
        return whole(tokens, None)
    return whole(tokens, month_value(found, 12) if edge(tokens) == "end" else year_value(found))


def edge(tokens: list[Token]) -> str:
    """start, mid or end, if such a word is there. "Late 2024" is not yet the end of 2024."""
    for token in tokens:
        if token.name == "edge":
            return "mid" if token.raw.lower() == "late" else str(token.value)
    return ""


def decade(tokens: list[Token], ctx: Context) -> list[Part]:
    """A decade: ``1990s``, ``90 के दशक``."""
    number = next(token.number for token in tokens if token.name in ("dec", "year", "num2", "tens", "card"))
    if number < 100:
        number += 2000 if number <= 20 else 1900
    return whole(tokens, decade_value(number)) if number % 10 == 0 else []


def fiscal(tokens: list[Token], ctx: Context) -> list[Part]:
    """``FY25`` and ``वित्त वर्ष 2024-25`` are the fiscal year that ends in March 2025."""
    start = fiscal_start(tokens)
    if start is None:
        return []
    first, last = start
    return whole(tokens, f"{month_value(first, 4)}/{month_value(last, 3)}")


def fiscal_start(tokens: list[Token]) -> tuple[int, int] | None:
    """The years in which a fiscal year or a run of them begins and ends."""
    numbers = [token.number for token in tokens if token.name in ("year", "day", "num2")]
    first = numbers[0] if numbers[0] > 99 else 2000 + numbers[0]
    if len(numbers) == 1:
        return first - 1, first
    last = numbers[1] if numbers[1] > 99 else first // 100 * 100 + numbers[1]
    return (first, last) if last > first else None


def fiscal_near(tokens: list[Token], ctx: Context) -> list[Part]:
    """Last, this or next fiscal year, counted from 1 April."""
    offset = offset_of(tokens)
    if ctx.published is None or offset is None:
        return whole(tokens, None)
    return whole(tokens, fiscal_year(ctx.published.year - (ctx.published.month < 4) + offset))


def _nth_quarter(tokens: list[Token]) -> int:
    nth = next(t.number for t in tokens if t.name in ("qnum", "ordw", "pehle", "final"))
    return 4 if nth < 0 else nth


def quarter(tokens: list[Token], ctx: Context) -> list[Part]:
    """A quarter of a calendar year."""
    nth, years = _nth_quarter(tokens), years_in(tokens)
    known, leaned = leaned_year(tokens, ctx)
    if not 1 <= nth <= 4 or not (years or known):
        return []
    found = years[0] if years else leaned
    return whole(tokens, None if found is None else months(found, 3 * nth - 2, 3 * nth))


def fiscal_quarter(tokens: list[Token], ctx: Context) -> list[Part]:
    """A quarter of a fiscal year; the first one begins in April."""
    nth, start = _nth_quarter(tokens), fiscal_start([t for t in tokens if t.name != "qnum"])
    if start is None or not 1 <= nth <= 4:
        return []
    year, first = (start[0], 3 * nth + 1) if nth < 4 else (start[0] + 1, 1)
    return whole(tokens, months(year, first, first + 2))


def month_quarter(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "The April-June quarter": without a year the latest that has ended, or the next one in what is to come."""
    first, last = [token.number for token in tokens if token.name == "month"][:2]
    years = years_in(tokens)
    known, leaned = leaned_year(tokens, ctx)
    if years or known:
        return whole(tokens, months(years[0] if years else leaned, first, last))
    direction = ctx.tense(tokens[0].start, tokens[-1].end) or "past"
    return whole(tokens, months(ctx.year_for_month(last, direction), first, last))


def in_week(day: date) -> date:
    """The Monday of the week that holds a day."""
    return date.fromordinal(day.toordinal() - day.weekday())


ABSOLUTE: dict[str, Callable[[list[Token], Context], list[Part]]] = {
    "range": days, "run": run, "day": days, "full": full, "month": month, "months": month_run, "week_of": week_of,
    "edge_month": edge_month, "year": year, "years": year_run, "year_pair": year_pair, "edge_year": edge_year,
    "decade": decade, "fiscal": fiscal, "fiscal_near": fiscal_near, "quarter": quarter,
    "fiscal_quarter": fiscal_quarter, "month_quarter": month_quarter,
}  # fmt: skip
