"""Dates that lean on the day of publication or on a day told before."""

from collections.abc import Callable
from datetime import date, timedelta

from outreach_extract.detect.dates.absolute import Part, in_week, month_of, offset_of, whole, years_in
from outreach_extract.detect.dates.context import Context
from outreach_extract.detect.dates.tokens import Token, is_word
from outreach_extract.detect.dates.values import day_value, grain, iso, month_value, months, shifted, span, year_value

_PLURAL = ("days", "weeks", "months", "years", "दिनों", "सप्ताहों", "हफ्तों", "महीनों", "सालों", "वर्षों")
_HALF_WEEK = 2  # what is called off more often lies ahead
_SPANS = ("u_day", "u_week", "u_weekend", "u_month", "u_year")


def today(tokens: list[Token], ctx: Context) -> list[Part]:
    """आज, yesterday, कल and परसों; the tense decides the last two."""
    word = next(token for token in tokens if token.name == "rel_day")
    offset = offset_of(tokens)
    if isinstance(word.value, int):
        days = word.value
    else:
        if offset is None:
            offset = -1 if ctx.tense(tokens[0].start, tokens[-1].end) == "past" else 1
        days = offset * (2 if word.value == "parson" else 1)
    return whole(tokens, _from_today(ctx, days))


def today_after(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "The day after tomorrow", "the day before yesterday"."""
    word, beside = tokens[-1], tokens[-2]
    sign = 1 if beside.value == "+" else -1
    return whole(tokens, _from_today(ctx, 2 * sign)) if word.number == sign else []


def tonight(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "This morning", "last night", बीती रात."""
    return whole(tokens, _from_today(ctx, offset_of(tokens) or 0))


def day_past(tokens: list[Token], ctx: Context) -> list[Part]:
    """गत दिवस and बीते रोज are yesterday; "the last day" is the last of a row, पिछले दिनों is no day."""
    word = tokens[-1].raw
    return whole(tokens, _from_today(ctx, -1)) if word > "\u0900" and word not in _PLURAL else []


def _from_today(ctx: Context, days: int) -> str | None:
    return iso(ctx.published + timedelta(days=days)) if ctx.published else None


def weekday(tokens: list[Token], ctx: Context) -> list[Part]:
    """A weekday: the latest one not after publication in what has been, the first one after it in what is to come."""
    number = next(token.number for token in tokens if token.name in ("weekday", "wd"))
    if ctx.published is None:
        return whole(tokens, None)
    offset = offset_of(tokens)
    which = tokens[0].name
    if which in ("this", "isi"):
        return whole(tokens, iso(in_week(ctx.published) + timedelta(days=number)))
    if which in ("same", "following"):
        anchor = ctx.last_single
        if anchor is None or anchor.startswith("XXXX"):
            return whole(tokens, None)
        base = date.fromisoformat(anchor)
        return whole(tokens, iso(_after(base, number) if which == "following" else _up_to(base, number)))
    if offset is not None:
        day = _after(ctx.published, number) if offset > 0 else _up_to(ctx.published - timedelta(days=1), number)
    else:
        tense = ctx.tense(tokens[0].start, tokens[-1].end)
        behind = (ctx.published.weekday() - number) % 7
        ahead = tense == "future" or (tense == "open" and behind > _HALF_WEEK)
        ahead |= tense is None and ctx.home is not None and ctx.published > ctx.home  # a programme of days to come
        # What the day's report says of its own weekday is of the day itself.
        day = _after(ctx.published, number) if ahead and behind else _up_to(ctx.published, number)
    return whole(tokens, iso(day))


def weekday_week(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Friday next week"."""
    if ctx.published is None:
        return whole(tokens, None)
    days = 7 * (offset_of(tokens) or 0) + next(token.number for token in tokens if token.name == "weekday")
    return whole(tokens, iso(in_week(ctx.published) + timedelta(days=days)))


def weekdays(tokens: list[Token], ctx: Context) -> list[Part]:
    """From one weekday to another."""
    if ctx.published is None:
        return whole(tokens, None)
    first, last = (token.number for token in tokens if token.name == "weekday")
    length = (last - first) % 7
    if tokens[1].name == "and" and length > 1:  # two days apart from each other
        return [(i, i + 1, weekday(tokens[i : i + 1], ctx)[0][2]) for i in (0, 2)]
    if ctx.tense(tokens[0].start, tokens[-1].end) == "future":
        begin = _after(ctx.published, first)
    else:
        begin = _up_to(ctx.published, last) - timedelta(days=length)
    return whole(tokens, span(iso(begin), iso(begin + timedelta(days=length))))


def weekend(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Over the weekend": the latest one, or the next one in what is to come."""
    if ctx.published is None:
        return whole(tokens, None)
    ahead = ctx.tense(tokens[0].start, tokens[-1].end) == "future"
    saturday = _after(ctx.published, 5) if ahead else _up_to(ctx.published, 5)
    return whole(tokens, span(iso(saturday), iso(saturday + timedelta(days=1))))


def _after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def _up_to(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def anchored_day(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "The same day", अगले दिन, "a day earlier": counted from the last day told, else from publication."""
    if any(token.raw in _PLURAL for token in tokens) and tokens[0].number < 2:
        return []
    names = [token.name for token in tokens]
    if "ago" in names or ("pehle" in names and tokens[0].number > 1):
        return ago(tokens, ctx)
    anchor = ctx.last_single or (iso(ctx.published) if ctx.published else None)
    if {"next", "following"} & set(names) and grain(ctx.last or "") in ("month", "year"):
        if ctx.beside_last(tokens[0].start):
            return whole(tokens, None)  # "went in September 2022 and said the next day"
    if (
        ctx.last_past
        and {"next", "following", "beside"} & set(names)
        and ctx.tense(tokens[0].start, tokens[-1].end) == "past"
    ):
        anchor = ctx.last_past  # what has been follows no day that is to come
    if "earlier" in names or "pehle" in names:
        days = -tokens[0].number
    elif "beside" in names:
        days = 1 if tokens[-1].value == "+" else -1
    else:
        days = next(token.number for token in tokens if token.name in ("same", "isi", "following", "next"))
    return whole(tokens, shifted(anchor, days))


def day_of_month(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "इस माह की 20 तारीख"; without a month the latest such day, or the next one in what is to come."""
    number = next(token.number for token in tokens if token.name in ("day", "ordn", "card"))
    found = month_of(tokens, ctx)
    if found is None and ctx.published is not None:
        ahead, count = number - ctx.published.day, ctx.published.year * 12 + ctx.published.month - 1
        tense = ctx.tense(tokens[0].start, tokens[-1].end)
        count += (tense == "future" and ahead < 0) - (tense == "past" and ahead > 0)
        found = count // 12, count % 12 + 1
    return whole(tokens, day_value(*found, number) if found else None)


def anchored_year(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Later that year", "the same month", "the following year"."""
    shift = next(token.number for token in tokens if token.name in ("same", "following"))
    if any(token.raw in _PLURAL for token in tokens):
        return []
    return _moved(tokens, ctx, shift)


def beside(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "The year before", "the previous month", counted from the last year or month told."""
    if any(token.raw.lower() == "last" for token in tokens):
        return []  # "the last year" is how long something took
    word = next(token for token in tokens if token.name in ("last", "following", "beside"))
    shift = word.number or (1 if word.value == "+" else -1)
    return _moved(tokens, ctx, shift)


def _moved(tokens: list[Token], ctx: Context, shift: int) -> list[Part]:
    if any(token.name == "u_year" for token in tokens):
        base = ctx.last_year or (ctx.published.year if ctx.published else None)
        return whole(tokens, None if base is None else year_value(base + shift))
    if ctx.last_month is None:
        return whole(tokens, None)
    year, _, number = ctx.last_month.partition("-")
    count = (0 if year == "XXXX" else int(year)) * 12 + int(number) - 1 + shift
    return whole(tokens, month_value(None if year == "XXXX" else count // 12, count % 12 + 1))


def near(tokens: list[Token], ctx: Context) -> list[Part]:
    """This, last and next week, month, quarter, year."""
    if any(token.raw in _PLURAL for token in tokens):
        return []
    offset = offset_of(tokens) or 0
    unit = tokens[-1].name
    if tokens[-2].name == "same":
        anchor = ctx.last_single
        base = date.fromisoformat(anchor) if anchor and not anchor.startswith("XXXX") else None
    else:
        base = ctx.published
    if base is None:
        return whole(tokens, None)
    return whole(tokens, _unit(base, unit, offset))


def _unit(base: date, unit: str, offset: int) -> str | None:
    if unit == "u_week":
        monday = in_week(base) + timedelta(days=7 * offset)
        return span(iso(monday), iso(monday + timedelta(days=6)))
    if unit == "u_weekend":
        saturday = in_week(base) + timedelta(days=7 * offset + 5)
        return span(iso(saturday), iso(saturday + timedelta(days=1)))
    if unit == "u_month":
        count = base.year * 12 + base.month - 1 + offset
        return month_value(count // 12, count % 12 + 1)
    if unit == "u_quarter":
        count = base.year * 4 + (base.month - 1) // 3 + offset
        return months(count // 4, count % 4 * 3 + 1, count % 4 * 3 + 3)
    return year_value(base.year + offset)


def season(tokens: list[Token], ctx: Context) -> list[Part]:
    """Seasons are three months (the monsoon four); winter begins in December."""
    word = next(token for token in tokens if token.name == "season")
    first, last = (int(month) for month in str(word.value).split("/"))
    years = years_in(tokens)
    if years:
        return whole(tokens, months(years[0], first, last))
    if tokens[0].name == "same":
        return whole(tokens, months(ctx.last_year, first, last) if ctx.last_year else None)
    if ctx.published is None:
        return whole(tokens, None)
    year, now = ctx.published.year, ctx.published.month
    offset = offset_of(tokens) or 0
    if offset > 0:
        year += first <= now
    elif offset < 0:
        year -= not (now > last) if first < last else 1
    elif first > last and now <= last:
        year -= 1
    return whole(tokens, months(year, first, last))


def bare_season(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "In the autumn": the latest in what has been, the next one in what is to come; else it may be any year's."""
    first, last = (int(month) for month in str(tokens[-1].value).split("/"))
    tense = ctx.tense(tokens[0].start, tokens[-1].end)
    if ctx.published is None or tense not in ("past", "future"):
        return []
    year, now = ctx.published.year, ctx.published.month
    if tense == "past":
        year -= first > now
    else:
        year += first <= now and not (first > last and now <= last)
    return whole(tokens, months(year, first, last))


def ago(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Two months ago" is as exact as its unit."""
    if ctx.published is None:
        return whole(tokens, None)
    count = tokens[0].number
    unit = next(token.name for token in tokens if token.name in _SPANS)
    return whole(tokens, _moved_by(ctx.published, unit, -count))


def _moved_by(base: date, unit: str, count: int) -> str | None:
    if unit == "u_day":
        return iso(base + timedelta(days=count))
    return _unit(base, unit, count)


def later(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "Three days later" is counted from the last date, if that is as exact as the step."""
    unit = next(token.name for token in tokens if token.name in _SPANS)
    hindi = is_word(tokens[-1].raw, "later") and tokens[-1].raw > "\u0900"
    if ctx.last is None or (hindi and unit != "u_day"):  # "दो साल बाद" is how long it took
        return []
    if unit == "u_day":
        return whole(tokens, shifted(ctx.last, tokens[0].number) if grain(ctx.last) == "day" else None)
    if unit == "u_year":
        return whole(tokens, year_value(ctx.last_year + tokens[0].number)) if ctx.last_year else []
    if unit == "u_week":
        return whole(tokens, shifted(ctx.last, 7 * tokens[0].number)) if grain(ctx.last) == "day" else []
    return _moved(tokens, ctx, tokens[0].number) if ctx.last_month else []


def ahead(tokens: list[Token], ctx: Context) -> list[Part]:
    """ "In two weeks", if that is to come; otherwise it is how long something took."""
    if ctx.published is None or tokens[0].raw.lower() != "in" or ctx.tense(tokens[0].start, tokens[-1].end) != "future":
        return []
    if tokens[-1].name == "u_month" or tokens[1].name == "a":
        return []
    parts = whole(tokens, _moved_by(ctx.published, tokens[-1].name, tokens[1].number))
    return [(1, end, value) for _, end, value in parts]


RELATIVE: dict[str, Callable[[list[Token], Context], list[Part]]] = {
    "today": today, "today_after": today_after, "tonight": tonight, "weekday": weekday, "weekday_week": weekday_week,
    "weekdays": weekdays, "weekend": weekend, "anchored_day": anchored_day, "anchored_year": anchored_year, "year_before": beside,
    "anchored_month": beside, "relative": near, "season": season, "bare_season": bare_season, "day_past": day_past,
    "ago": ago, "later": later, "ahead": ahead, "day_of_month": day_of_month,
}  # fmt: skip
