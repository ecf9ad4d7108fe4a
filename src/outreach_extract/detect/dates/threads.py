"""The days under a head: posts of a thread and entries of a day's log lean on the day that stands above them."""

import re
from datetime import date
from functools import cache

from outreach_extract.detect.dates.context import Context
from outreach_extract.detect.dates.values import first_day, grain

_LONGEST_HEAD = 60


class Heads:
    """Moves the day that a context leans on from head to head, and back home where the thread or log ends."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._home: date | None = ctx.published
        self._in_thread = False
        self._marked = False
        self._end = 0

    def enter(self, start: int, end: int) -> None:
        """Come to a line. Marked entries ("3/", "- ") end with the first paragraph that has no mark."""
        if not self._in_thread:
            return
        if _mark().match(self._ctx.text, start, end):
            self._marked = True
        elif self._marked and self._ctx.text.count("\n", self._end, start) > 1 and not self._short(start, end):
            self._ctx.published, self._in_thread, self._marked = self._home, False, False
        self._end = end

    def leave(self, start: int, end: int, dates: list[tuple[int, int, str | None, str]]) -> None:
        """Leave a line, with the dates found in it."""
        days = [d for d in dates if d[3] in ("day", "full") and d[2] and grain(d[2]) == "day"]
        if not days or self._home is None:
            return
        text, (left, right, edtf, _) = self._ctx.text, days[0]
        post = days[-1][1] == end and text[max(start, days[-1][0] - 2) : days[-1][0]].strip() == "·"
        if post:
            edtf = days[-1][2]
        alone = (
            self._short(start, end) and _bullets().fullmatch(text, start, left) and _rest().fullmatch(text, right, end)
        )
        if post or (alone and (self._in_thread or _mark().match(text, end))):  # a log's entries have marks
            self._ctx.published = first_day(edtf or "") or self._ctx.published
            self._in_thread, self._end = True, end

    def _short(self, start: int, end: int) -> bool:
        return end - start <= _LONGEST_HEAD and bool(_digit().search(self._ctx.text, start, end))


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\d{1,2}[/.)]|[-–—•*▪■●◆→#])\s*\S")


@cache
def _bullets() -> re.Pattern[str]:
    return re.compile(r"[^\w\u0900-\u0963]*")


@cache
def _rest() -> re.Pattern[str]:
    """What a head may hold behind its day: a weekday in brackets, a place."""
    return re.compile(r"\s{0,3}(?:\([^()\n]{1,20}\))?\s{0,3}(?:[,:|–—-]\s*[^\s,.]+(?: [^\s,.]+)?)?\s{0,3}:?\s{0,3}")


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")
