"""Calendar values as EDTF strings (ISO 8601-2): how they are written, and which days they cover."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from typing import Literal

Grain = Literal["day", "month", "year", "decade", "interval", "open"]

_UNKNOWN_YEAR = 2023  # stands in for an unknown year in arithmetic; 29 February takes the leap year after it


def day_value(year: int | None, month: int, day: int) -> str | None:
    """``2025-10-07``, ``XXXX-10-07`` without a year, None for a day that no calendar has."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return None
    return f"{year_value(year)}-{month:02d}-{day:02d}"


def month_value(year: int | None, month: int) -> str:
    """``2026-04``, ``XXXX-04`` without a year."""
    return f"{year_value(year)}-{month:02d}"


def year_value(year: int | None) -> str:
    """``2025``, or ``XXXX`` for an unknown year and for one that the calendar does not have."""
    return f"{year:04d}" if year is not None and MINYEAR <= year <= MAXYEAR else "XXXX"


def decade_value(year: int) -> str:
    """The decade that holds ``year``, such as ``199X``."""
    return f"{year:04d}"[:3] + "X"


def span(start: str | None, end: str | None) -> str | None:
    """The interval from one value to another; None where one is unknown or they stand in the wrong order."""
    if start is None or end is None:
        return None
    if start == end:
        return start
    if "X" not in start + end and start[: len(end)] > end[: len(start)]:
        return None
    return f"{start}/{end}"


def fiscal_year(start: int) -> str:
    """The Indian fiscal year that begins on 1 April of ``start``, in months."""
    return f"{month_value(start, 4)}/{month_value(start + 1, 3)}"


def months(year: int | None, first: int, last: int) -> str:
    """The interval of months from ``first`` to ``last``; a winter (12 to 2) ends in the following year."""
    after = year if year is None or last >= first else year + 1
    return f"{month_value(year, first)}/{month_value(after, last)}"


def days_in_month(year: int | None, month: int) -> int:
    """How many days the month has; February of an unknown year may have 29."""
    return 29 if year is None and month == 2 else calendar.monthrange(year or _UNKNOWN_YEAR, month)[1]


def iso(value: date) -> str:
    """A date as EDTF."""
    return value.isoformat()


def shifted(edtf: str | None, days: int) -> str | None:
    """The day that lies ``days`` after a day value; an unknown year stays unknown; None for any other value."""
    if edtf is None or grain(edtf) != "day":
        return None
    unknown = edtf.startswith("XXXX")
    base = _day(edtf)
    moved = base + timedelta(days=days)
    return f"XXXX-{moved.month:02d}-{moved.day:02d}" if unknown else iso(moved)


def grain(edtf: str) -> Grain:
    """How exact a value is."""
    if "/" in edtf:
        return "open" if ".." in edtf else "interval"
    if len(edtf) == 10:
        return "day"
    if len(edtf) == 7:
        return "month"
    return "decade" if edtf.endswith("X") and not edtf.startswith("XXXX") else "year"


def first_day(edtf: str) -> date | None:
    """The first day that a value covers; None for an open start and for an unknown year."""
    start = edtf.partition("/")[0]
    if start == ".." or not start or start.startswith("XXXX"):
        return None
    if start.endswith("X"):
        return date(int(start[:3]) * 10, 1, 1)
    parts = [int(p) for p in start.split("-")] + [1, 1]
    return date(parts[0], parts[1], parts[2])


def last_day(edtf: str) -> date | None:
    """The last day that a value covers; None for an open end and for an unknown year."""
    end = edtf.rpartition("/")[2]
    if end == ".." or not end or end.startswith("XXXX"):
        return None
    if end.endswith("X"):
        return date(int(end[:3]) * 10 + 9, 12, 31)
    parts = [int(p) for p in end.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else days_in_month(year, month))


def year_of(edtf: str) -> int | None:
    """The year that a value begins in; for ``../X`` the year it ends in; None where it has none."""
    start, _, end = edtf.partition("/")
    digits = (end if start == ".." else start)[:4]
    return int(digits) if digits.isdecimal() and len(digits) == 4 else None


@cache
def _pattern() -> re.Pattern[str]:
    part = r"(?:\d{3}[\dX]|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
    return re.compile(rf"{part}|{part}/(?:{part}|\.\.)|\.\./{part}")


def is_edtf(text: str) -> bool:
    """Whether ``text`` has one of the forms that this package writes."""
    return _pattern().fullmatch(text) is not None


def _day(edtf: str) -> date:
    year, month, day = edtf.split("-")
    if year != "XXXX":
        return date(int(year), int(month), int(day))
    number = _UNKNOWN_YEAR + 1 if (month, day) == ("02", "29") else _UNKNOWN_YEAR
    return date(number, int(month), int(day))
