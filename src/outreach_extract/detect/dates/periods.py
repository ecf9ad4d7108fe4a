"""Dates that name a year, a decade, a fiscal year or a quarter."""

from collections.abc import Callable

from outreach_extract.detect.dates.absolute import DAYS, Part, leaned_year, month_of, offset_of, whole, years_in
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


def half(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "The second half of the year", मार्च की पहली छमाही: six months, or the days up to the 15th and those after it."""
    nth = next(token.number for token in tokens if token.name in ("ordw", "last", "final"))
    if nth not in (1, 2, -1):
        return []
    if any(token.name == "month" for token in tokens):
        found = month_of(tokens, ctx)
        if found is None:
            return []
        first, last = (1, 15) if nth == 1 else (16, days_in_month(*found))
        return whole(tokens, span(day_value(*found, first), day_value(*found, last)))
    year = _year_of(tokens, ctx)
    return whole(tokens, None if year is None else months(year, 1, 6) if nth == 1 else months(year, 7, 12))


def _year_of(tokens: list[Token], ctx: Context) -> int | None:
    """The year that the tokens tell, else that of publication."""
    known, leaned = leaned_year(tokens, ctx)
    if years := years_in(tokens):
        return years[0]
    return leaned if known else ctx.published.year if ctx.published else None


def _nth_quarter(tokens: list[Token]) -> int:
    nth = next(t.number for t in tokens if t.name in ("qnum", "ordw", "pehle", "final", "last"))
    return 4 if nth < 0 else nth


def quarter(tokens: list[Token], ctx: Context) -> list[Part]:
    """A quarter of a calendar year."""
    nth = _nth_quarter(tokens)
    if not 1 <= nth <= 4:
        return []
    found = _year_of(tokens, ctx)
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
    named = [token.number for token in tokens if token.name == "month"]
    last = named[-1]
    first = named[0] if len(named) > 1 else (last - 3) % 12 + 1  # "the March quarter" ends in March
    years = years_in(tokens)
    known, leaned = leaned_year(tokens, ctx)
    if years or known:
        return whole(tokens, months(years[0] if years else leaned, first, last))
    direction = ctx.tense(tokens[0].start, tokens[-1].end) or "past"
    return whole(tokens, months(ctx.year_for_month(last, direction), first, last))


PERIODS: dict[str, Callable[[list[Token], Context], list[Part]]] = {
    "year": year, "years": year_run, "year_pair": year_pair, "edge_year": edge_year, "decade": decade, "fiscal": fiscal,
    "fiscal_near": fiscal_near, "quarter": quarter, "fiscal_quarter": fiscal_quarter, "month_quarter": month_quarter,
    "half": half,
}  # fmt: skip
ABSOLUTE = DAYS | PERIODS
