"""What a date may lean on: the day of publication, the tense of its clause, and the dates told before it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from outreach_extract.article import is_word
from outreach_extract.detect.dates.tense import Tense, tense_at
from outreach_extract.detect.dates.values import day_value, first_day, grain, last_day, year_of

_HEADING = 40  # characters of a line that may be a heading
_FAR = 60  # days
_NEAR_BY = 20  # days within which a day is of the year of the day told before
_SPANS = 32  # spans kept, so that the cost stays linear in the text


@dataclass(slots=True)
class Context:
    """The state of reading one text from its start to its end."""

    text: str
    published: date | None
    sentences: Sequence[tuple[int, int]]
    last: str | None = None
    """The value of the last date."""
    last_single: str | None = None
    """The value of the last date that is one day."""
    last_past: str | None = None
    """The value of the last date that is one day and not after publication."""
    last_month: str | None = None
    """The month of the last date that has one, such as ``2023-04``."""
    last_year: int | None = None
    last_at: int = 0
    """Where the last date stands."""
    home: date | None = None
    """The day of publication itself, where a head has moved ``published``."""
    spans: list[tuple[date, date]] = field(default_factory=list)
    """The spans of days with known years told so far: a later date within one is of the same year."""
    _tense: Tense | None = None
    _hint: Tense | None = None
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [start for start, _ in self.sentences]
        self.home = self.published

    def told(self, edtf: str | None, at: int) -> None:
        """Note a date that the text has just told."""
        if edtf is None:
            return
        self.last, self.last_at = edtf, at
        kind = grain(edtf)
        begin = edtf.partition("/")[0]
        if kind == "day":
            self.last_single = edtf
            if self.published and edtf <= self.published.isoformat():
                self.last_past = edtf
        if len(begin) >= 7:
            self.last_month = begin[:7]
        self.last_year = year_of(edtf) or self.last_year
        if kind in ("day", "interval"):
            start, end = first_day(edtf), last_day(edtf)
            if start and end and (end - start).days < 60:
                self.spans.append((start, end))
                del self.spans[:-_SPANS]

    def beside_last(self, start: int) -> bool:
        """Whether the last date stands in the same sentence."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        return bool(self.last and self.sentences) and self.last_at >= self.sentences[at][0]

    def look(self, tense: Tense | None) -> None:
        """Say that a word beside the next date, such as "by", tells its tense; None ends that."""
        self._hint = tense

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the clause around a span; a clause without a verb keeps that of the date before it."""
        if self._hint is not None:
            return self._hint
        at = max(bisect_right(self._starts, start) - 1, 0)
        sentence = self.sentences[at] if self.sentences else (0, len(self.text))
        if not sentence[0] <= start < sentence[1]:
            sentence = (start, end)
        tense = tense_at(self.text, sentence, start, end)
        if tense is None and _heads(self.text, sentence) and at + 1 < len(self.sentences):
            after = self.sentences[at + 1]  # "कल की उपलब्धियां :" is told by what it heads
            tense = tense_at(self.text, after, after[0], after[0])
        self._tense = tense or self._tense
        return self._tense

    def year_for_day(self, month: int, day: int, where: tuple[int, int]) -> int | None:
        """The year that brings a day nearest to the day of publication; what was done does not lie far ahead of it."""
        for start, end in reversed(self.spans):
            for year in {start.year, end.year}:
                value = day_value(year, month, day)
                if value and start.isoformat() <= value <= end.isoformat():
                    return year
        if self.published is None:
            return None
        ahead = {
            (_safe(year, month, day) - self.published).days: year
            for year in (self.published.year + shift for shift in (0, -1, 1))
        }
        nearest = min(ahead, key=abs)
        if abs(nearest) > _NEAR_BY and self.spans:
            told = self.spans[-1][0]
            close = (
                y for y in range(told.year - 1, told.year + 2) if abs((_safe(y, month, day) - told).days) <= _NEAR_BY
            )
            if (same := next(close, None)) is not None:
                return same  # "8-11 November 2023 ... on 7 November"
        # The verb that closes a Hindi clause tells; an English one may belong to another phrase.
        hindi = any(char > "\u0900" for char in self.text[slice(*where)])
        if abs(nearest) <= _FAR:
            return ahead[nearest]
        told_of = "past" if hindi and nearest > 0 else "future" if not hindi and nearest < 0 else None
        if told_of is None or self.tense(*where) != told_of:
            return ahead[nearest]
        return ahead[nearest] + (1 if told_of == "future" else -1)

    def year_for_month(self, month: int, direction: Tense | None) -> int | None:
        """The year of a month: the latest one in the past, the first one in what is to come, else the nearest."""
        if self.published is None:
            return None
        year, ahead = self.published.year, month - self.published.month
        if direction == "past":
            return year - (ahead > 0)
        if direction == "future":
            return year + (ahead < 0)
        return year + (ahead < -6) - (ahead > 6)


def _heads(text: str, sentence: tuple[int, int]) -> bool:
    """Whether the sentence is a heading: it ends with a colon or a dash, or is a short line without any mark."""
    line = text[slice(*sentence)].strip()
    return line.endswith((":", "—", "–")) or (len(line) <= _HEADING and all(map(is_word, line.replace(" ", ""))))


def _safe(year: int, month: int, day: int) -> date:
    if not 1 < year < 9999:
        return date.max
    try:
        return date(year, month, day)
    except ValueError:  # 29 February, or no day at all
        return date(year, month, 28)
