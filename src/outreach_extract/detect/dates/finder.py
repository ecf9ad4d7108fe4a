"""Finding the dates of a text: rows of tokens, rules, doubts, values, and what stands around a date."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from outreach_extract.detect.dates import doubt
from outreach_extract.detect.dates.absolute import Part, years_in
from outreach_extract.detect.dates.context import Context
from outreach_extract.detect.dates.fallback import read_odd
from outreach_extract.detect.dates.grammar import PARTS, RULES, rule_name, rules
from outreach_extract.detect.dates.opening import opened
from outreach_extract.detect.dates.periods import ABSOLUTE
from outreach_extract.detect.dates.relative import RELATIVE
from outreach_extract.detect.dates.threads import Heads
from outreach_extract.detect.dates.tokens import Row, Token, lexicon, read_row
from outreach_extract.detect.dates.values import first_day, is_edtf

_LONGEST_KEPT = 32  # kinds of a run whose matches are kept
_LINE = 8000  # longer lines are cut at a space, so that memory does not grow with a line

_WITH_ARTICLE = ("anchored_day", "anchored_year", "anchored_month", "year_before", "today_after")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: ``text`` is ``raw[start:end]``, ``edtf`` its value or None where nothing settles it."""

    start: int
    end: int
    text: str
    edtf: str | None
    rule: str


def find_dates(
    text: str,
    *,
    published: date | None,
    sentences: Sequence[tuple[int, int]] | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[DateMention]:
    """The dates of a raw text in its order; no two overlap.

    ``published`` settles what is relative. ``sentences`` are raw spans (split roughly if not given); ``skip`` are raw
    spans in which nothing is reported. Offsets are code points.
    """
    ctx = Context(text, published, sentences if sentences is not None else list(_sentences(text)))
    blocked = sorted(skip)
    found: list[DateMention] = []
    heads = Heads(ctx)
    for start, end in _lines(text):
        heads.enter(start, end)
        row = read_row(text, start, end)
        told: list[Found] = []
        for left, right, edtf, rule in _row_dates(row, ctx):
            if not _touches(blocked, left, right):
                told.append((left, right, edtf, rule))
                ctx.told(edtf, left)
        heads.leave(start, end, told)
        found += [DateMention(left, right, text[left:right], edtf, rule) for left, right, edtf, rule in told]
    return found


Found = tuple[int, int, str | None, str]
Match = tuple[int, int, str]


def _row_dates(row: Row, ctx: Context) -> Iterator[Found]:
    matches = _matches(row)
    linked: str | None = None
    for n, (i, j, rule) in enumerate(matches):
        if not _believed(row, i, j, rule):
            linked = None
            continue
        tokens = row[i:j]
        until = row.name(i - 1) in ("by", "until") or (row.name(j) == "tak" and rule in ABSOLUTE)
        ctx.look("future" if until else None)
        parts = _read(rule, row, i, j, ctx)
        ctx.look(None)
        if rule == "weekday":
            value = _day_behind(row, matches, n, ctx) or (linked if _closes(row, matches, n) else None)
            if value is not None and (matches[n - 1][2] != "today" or _falls_on(value, tokens)):
                parts = [(0, j - i, value)]
        for a, b, value in parts:
            if rule not in RELATIVE or rule in ("relative", "season"):
                value = opened(row, i, j, value, rule, tokens, n > 0 and matches[n - 1][1] == i - 1)
            a, b = _trimmed(tokens, a, b, rule)
            yield tokens[a].start, tokens[b - 1].end, value if value and is_edtf(value) else None, rule
        linked = parts[0][2] if len(parts) == 1 else None


def _trimmed(tokens: list[Token], a: int, b: int, rule: str) -> tuple[int, int]:
    """The form without an article before it (but "the next day") and without a full stop after it."""
    while a < b - 1 and tokens[a].name in ("the", "of") and rule not in _WITH_ARTICLE:
        a += 1
    if rule == "month" and years_in(tokens):  # "next April 2026" is April 2026
        while a < b - 1 and tokens[a].name in ("next", "last", "this", "aane", "vaale"):
            a += 1
    while b - 1 > a and tokens[b - 1].name in ("dot", "comma", "dash", "gen"):
        b -= 1
    return a, b


def _read(rule: str, row: Row, i: int, j: int, ctx: Context) -> list[Part]:
    tokens = row[i:j]
    if rule == "odd":
        return read_odd(tokens)
    try:
        return (ABSOLUTE.get(rule) or RELATIVE[rule])(tokens, ctx)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return [(0, j - i, None)]


def _matches(row: Row) -> list[Match]:
    """Where rules match, left to right. Only runs of tokens that rules ask for are read, if one can carry a date."""
    found: list[Match] = []
    for run in _runs().finditer(row.kinds):
        low, kinds, at = run.start(), run[0], 0
        find = _rule if len(kinds) <= _LONGEST_KEPT else _rule.__wrapped__
        while rule := find(kinds, at):
            i, j, name = rule
            if _believed(row, low + i, low + j, name):
                found.append((low + i, low + j, name))
                at = j
            else:
                at = i + 1
    for match in _odd().finditer(row.kinds):
        i, j = match.span()
        if not any(a < j and i < b and name != "year" for a, b, name in found):
            parts = read_odd(row[i:j])
            if parts:
                found = [m for m in found if not (m[0] < j and i < m[1])]
                found.append((i, j, "odd"))
                found.sort()
    return found


@lru_cache(maxsize=1 << 12)
def _rule(run: str, at: int) -> Match | None:
    """The first match of a rule in a run of kinds at ``at`` or later; kept, as the same few runs come again and again."""
    match = rules().search(run, at) if _carrier().search(run) else None
    return (match.start(), match.end(), rule_name(match.lastgroup or "")) if match else None


def _believed(row: Row, i: int, j: int, rule: str) -> bool:
    if rule == "year":
        return doubt.is_year(row, i, j)
    if rule in ("year_pair", "years"):
        return doubt.is_pair(row, i, j)
    if rule == "month" and j - i == 1:
        return doubt.is_bare_month(row, i)
    if rule == "day":
        return not doubt.is_marching(row, j)
    if rule == "today":
        return doubt.is_rel_day(row, i, j)
    if rule == "weekday":
        return doubt.is_weekday(row, i, j)
    if rule in ("year_before", "weekend") or (rule == "anchored_day" and row.name(j - 1) == "beside"):
        return doubt.is_beside(row, j)
    if rule == "bare_season":
        return doubt.is_beside(row, j) or row.name(j) in ("mein", "tak")
    if rule in ("ago", "later"):
        return not doubt.is_far(row, i)
    if rule == "decade":
        return doubt.is_decade(row, i, j)
    return True


def _day_behind(row: Row, matches: list[Match], n: int, ctx: Context) -> str | None:
    """The value of the day in "Saturday (21st December)"."""
    j = matches[n][1]
    if n + 1 >= len(matches) or row.name(j) != "open" or matches[n + 1][0] != j + 1:
        return None
    i, k, rule = matches[n + 1]
    parts = _read(rule, row, i, k, ctx) if rule in ("day", "full") else []
    return parts[0][2] if len(parts) == 1 else None


def _closes(row: Row, matches: list[Match], n: int) -> bool:
    """Whether a weekday stands behind a day, as in "21 December (Saturday)" and "आज शुक्रवार"."""
    i = matches[n][0]
    if n == 0 or matches[n - 1][2] not in ("day", "full", "today"):
        return False
    before = matches[n - 1]
    if before[1] == i:
        return before[2] == "today"
    return before[1] == i - 1 and row.name(i - 1) in ("open", "comma")


def _falls_on(value: str, tokens: list[Token]) -> bool:
    day, number = first_day(value), next(token.number for token in tokens if token.name == "weekday")
    return day is not None and day.weekday() == number


def _touches(blocked: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(blocked, (start, len(blocked) and 1 << 62)) - 1
    return (at >= 0 and blocked[at][1] > start) or (at + 1 < len(blocked) and blocked[at + 1][0] < end)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    length = len(text)
    while start < length:
        end = text.find("\n", start)
        end = length if end < 0 else end
        while end - start > _LINE:
            cut = text.rfind(" ", start + 1, start + _LINE)
            cut = start + _LINE if cut < 0 else cut
            yield start, cut
            start = cut
        if end > start:
            yield start, end
        start = end + 1


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _stop().finditer(text):
        if match.end() > start:
            yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[।॥\n]|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?]['’”\"]?(?=\s)")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{_class(_asked())}]+")


@cache
def _carrier() -> re.Pattern[str]:
    names = (
        "month mon weekday wd year oldyear full dec num2 tens rel_day part fy fin season feast acad tarikh "
        "u_day u_week u_weekend u_month u_year u_quarter"
    )
    return re.compile(f"[{_class(names.split())}]")


@cache
def _odd() -> re.Pattern[str]:
    chars = lexicon().chars
    day, comma, year = f"[{chars['day']}{chars['ordn']}]", chars["comma"], chars["year"]
    return re.compile(f"{day}z{comma}?{year}|z{day}{comma}{year}")


def _asked() -> list[str]:
    words = " ".join([*PARTS.values(), *(pattern for _, pattern in RULES)])
    return sorted({word for word in re.findall(r"[a-z_]+[0-9]?", words) if word in lexicon().chars})


def _class(names: list[str]) -> str:
    return "".join(re.escape(lexicon().chars[name]) for name in names)
