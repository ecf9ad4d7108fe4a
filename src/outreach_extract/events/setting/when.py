"""When an event happens: the date of its clause, of its sentence, or the day that the report has come to."""

from collections.abc import Sequence
from datetime import date, timedelta

from outreach_extract.article import Article
from outreach_extract.detect.dates.values import first_day, last_day
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import SCENIC, Draft, Told
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.setting.own_day import is_day, is_of_gathering, is_of_tour, is_own
from outreach_extract.model import Mention

_PLANNED = frozenset({"meeting", "visit", "agreement"})  # what programmes announce, besides gatherings
_STILL = timedelta(days=7)  # who arrived so lately is still there
_LEAD = 2  # sentences
_PAST_IN_S = frozenset({"was", "has"})
_COLON, _COLONS = 3, frozenset(":–—-")  # characters behind a day, and what closes a label
_LOG_WORDS = 4  # words that may stand beside the day in the line above the entries of a log
_ENTRY_WORDS = 25  # a longer sentence is no entry of a programme
_NEWS = timedelta(days=45)  # what is older is background, and does not move the scene


class When:
    """The dates of an article, and the day on which its running scene plays."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._article = article
        self._dates = sorted((Told(d.edtf, m) for d in entities.dates for m in d.mentions if d.edtf), key=_span)
        self._leads = _LEAD
        self._last: Told | None = None
        """When the last event was that the report tells as past."""
        self._entry: tuple[int, Told] | None = None
        """Paragraph and day of the last line that opened with its day, as a schedule's do."""
        self._programme: Told | None = None
        """The day to come that the last line above the entries of a programme told."""
        line = article.dateline
        self.day = next((told for told in self._within(*line) if is_day(told.edtf)), None) if line else None

    def open(self, reading: Reading) -> bool:
        """Let the scene play on the day that the lead tells, or the line above the entries of a log; true for such a line."""
        if self.day is None and reading.sentence.kind != "body":
            self._go_live(reading)
        line = self._day_of_log(reading)
        if line and self._is_future(line.edtf):
            # A day to come above a list ends in no stop: "The fair is on June 22." is a sentence of its own.
            line = None if reading.text.rstrip().endswith((".", "।")) else line
            self._programme = line
        elif line:
            self.day, self._programme = line, None
        elif len(reading.words(reading.sentence.start, reading.sentence.end)) > _ENTRY_WORDS:
            self._programme = None
        opened = self._day_of_entry(reading)
        self._entry = opened or (self._entry if self._is_entry_of(reading) else None)
        self._follow_lead(reading)
        if opened and self._is_recent(opened[1].edtf):
            self.day = opened[1]  # the lines below are of that day too
        return line is not None

    def _go_live(self, reading: Reading) -> None:
        """A report whose headline calls it live is of the day on which it came out, if it names that day at all."""
        if self._article.published and reading.stand_ins("live", reading.sentence.start, reading.sentence.end):
            today = self._article.published.isoformat()
            self.day = next((told for told in self._dates if told.edtf == today), None)

    def _follow_lead(self, reading: Reading) -> None:
        """Take the day of the first sentences of the body."""
        if self._leads == 0 or reading.sentence.kind != "body":
            return
        self._leads -= 1
        dates = self._within(reading.sentence.start, reading.sentence.end)
        days = [t for t in dates if is_day(t.edtf) and not self._is_future(t.edtf) and not is_of_gathering(t, reading)]
        if days and (self.day is None or days[0].edtf < self.day.edtf):
            self.day = days[0]

    def _within(self, start: int, end: int) -> Sequence[Told]:
        """The dates between two offsets."""
        return between(self._dates, start, end, key=_start)

    def _day_of_log(self, reading: Reading) -> Told | None:
        """The day of a line that tells little else: "June 22, Rome", "🔹 8 दिसम्बर (सोमवार)"."""
        dates = self._within(reading.sentence.start, reading.sentence.end)
        days = {told.edtf: told for told in dates if is_day(told.edtf)}
        words = [w for w in reading.words(reading.sentence.start, reading.sentence.end) if any(c.isalpha() for c in w)]
        spare = len(words) - sum(len(told.mention.text.split()) for told in dates)
        if len(days) != 1 or spare > _LOG_WORDS:
            return None
        return next(iter(days.values()))

    def _day_of_entry(self, reading: Reading) -> tuple[int, Told] | None:
        """The day that stands before a colon at the start of the line: "18 March: Meeting with Airbus"."""
        sentence, text = reading.sentence, reading.article.text
        for told in self._within(sentence.start, sentence.end)[:1]:
            start, end = told.mention.start, told.mention.end
            alone = not any(c.isalnum() for c in text[sentence.start : start])
            if is_day(told.edtf) and alone and text[end : end + _COLON].lstrip()[:1] in _COLONS:
                return sentence.paragraph, told
        return None

    def _planned_day(self) -> Told | None:
        """The day of the entry, or of the part of a programme, that is being read."""
        return self._entry[1] if self._entry else self._programme

    def is_entry(self, draft: Draft) -> bool:
        """Whether a draft stands in a programme under the line that tells its day."""
        return draft.told is not None and draft.told is self._programme

    def opens_entry(self, reading: Reading) -> bool:
        """Whether the sentence opens with the day of which it tells, of a programme or of a log."""
        if self._entry is None or self._is_long_past(self._entry[1].edtf):
            return False
        return reading.sentence.start <= self._entry[1].mention.start < reading.sentence.end

    def is_ahead(self) -> bool:
        """Whether the day of the line that is being read is still to come."""
        return self._entry is not None and self._is_future(self._entry[1].edtf)

    def is_dated_entry(self, draft: Draft) -> bool:
        """Whether a draft stands in a line that opens with its day: "18 March: Meeting with Airbus"."""
        return self._entry is not None and draft.told is self._entry[1] and draft.status == "planned"

    def _is_entry_of(self, reading: Reading) -> bool:
        return self._entry is not None and self._entry[0] == reading.sentence.paragraph

    def fill(self, draft: Draft, reading: Reading) -> None:
        """Give the draft the date that its clause or sentence has for it, or the day of the scene."""
        spans = [(reading.part_of(draft.trigger.start), "clause")]
        if draft.type != "investment" and not (draft.type == "visit" and draft.use == "noun"):
            spans.append(((reading.sentence.start, reading.sentence.end), "sentence"))
        for span, why in spans:
            dates = [t for t in self._within(*span) if is_own(t, draft, reading) and not self._heads_report(t)]
            fitting = [t for t in dates if self._fits(draft, t.edtf) and is_of_tour(t, draft, reading)]
            if fitting:
                draft.told = min(fitting, key=lambda t: abs(t.mention.start - draft.trigger.start))
                draft.date_why = why
                return
            if why == "clause" and draft.status == "occurred" and _may_be_ahead(draft):
                # "28 November: one-to-one meetings": the date alone says that the event is still to come.
                ahead = [told for told in dates if is_day(told.edtf) and self._is_future(told.edtf)]
                if ahead:
                    draft.told, draft.date_why, draft.status = ahead[0], why, "planned"
                    return
        if (day := self._planned_day()) and draft.type in _PLANNED and draft.status in ("occurred", "planned"):
            draft.told, draft.date_why = day, "clause"
            draft.status = "planned" if self._is_future(day.edtf) else draft.status

    def fill_from_report(self, draft: Draft, reading: Reading) -> None:
        """Give a draft that is part of the running report the day that it has come to, or "then" that of the last event."""
        if self._last and reading.stand_ins("then", reading.sentence.start, draft.trigger.end):
            draft.told, draft.date_why = self._last, "scene"
        elif not draft.apart and draft.status == "occurred" and (draft.type in SCENIC or draft.to_site):
            self.fill_from_scene(draft)

    def fill_from_scene(self, draft: Draft) -> None:
        """Give the draft the day that the report has come to."""
        draft.told, draft.date_why = self.day, "scene"

    def _heads_report(self, told: Told) -> bool:
        """Whether the date is the dateline's: it tells when the report was written."""
        line = self._article.dateline
        return line is not None and line[0] <= told.mention.start < line[1]

    def fill_gathering(self, draft: Draft, span: tuple[int, int], mention: Mention, *, scenic: bool) -> None:
        """Give a gathering the date of the span nearest to its name, and the status that the date implies."""
        if dates := self._within(*span):
            draft.told, draft.date_why = min(dates, key=lambda told: _distance(told.mention, mention)), "clause"
        elif day := self._planned_day():
            draft.told, draft.date_why = day, "clause"
        if draft.date and draft.status != "denied":
            if self._is_future(draft.date):
                draft.status = "planned"  # "It is in Lucknow from April 10"
            elif self._is_past(draft.date) and draft.status == "planned":
                draft.status = "occurred"
        if scenic and draft.date is None and draft.status == "occurred":
            self.fill_from_scene(draft)

    def is_long_over(self, draft: Draft) -> bool:
        """Whether an arrival lies so far back that the visit must be over."""
        last = _bound(draft.date, first=False) if draft.date else None
        return bool(self._article.published and last and self._article.published - last > _STILL)

    def look_at(self, draft: Draft) -> None:
        """Remember the time of a draft that stands, of the news or of before."""
        if draft.told and draft.status in ("occurred", "ongoing"):
            self._last = draft.told

    def is_under_way(self, draft: Draft) -> bool:
        """Whether the days that a visit takes are those of the report: "June 30-July 2" on July 1."""
        if draft.date is None or "/" not in draft.date or not self._article.published:
            return False
        first, last = _bound(draft.date, first=True), _bound(draft.date, first=False)
        return bool(first and last and first <= self._article.published <= last)

    def move_on(self, draft: Draft) -> None:
        """Let the scene play on the day of a draft that stands."""
        if draft.date_why in ("clause", "sentence") and is_day(draft.date) and not self.is_background(draft):
            self.day = draft.told

    def is_background(self, draft: Draft) -> bool:
        """Whether a draft is of another time than the news."""
        return draft.date is not None and self._is_long_past(draft.date)

    def _is_long_past(self, edtf: str) -> bool:
        published, last = self._article.published, _bound(edtf, first=False)
        return bool(published and last and published - last > _NEWS)

    def _is_recent(self, edtf: str) -> bool:
        return not self._is_future(edtf) and not self._is_long_past(edtf)

    def _fits(self, draft: Draft, edtf: str) -> bool:
        """Whether the date lies on the side of the publication day that the status asks for."""
        if draft.status in ("occurred", "ongoing") and draft.type != "investment":
            return not self._is_future(edtf)
        return draft.status != "planned" or not self._is_past(edtf)

    def _is_future(self, edtf: str) -> bool:
        first = _bound(edtf, first=True)
        return bool(self._article.published and first and first > self._article.published)

    def _is_past(self, edtf: str) -> bool:
        last = _bound(edtf, first=False)
        return bool(self._article.published and last and last < self._article.published)


def _bound(edtf: str, *, first: bool) -> date | None:
    if "X" in edtf:
        return None
    return first_day(edtf) if first else last_day(edtf)


def _may_be_ahead(draft: Draft) -> bool:
    """Whether the words tell no tense: a noun, a headline, the English present of "moves to Rome on Sunday"."""
    first = draft.trigger.text.split()[0].lower()
    return draft.use == "noun" or draft.in_heading or (first.endswith("s") and first not in _PAST_IN_S)


def _span(told: Told) -> tuple[int, int]:
    return told.mention.start, told.mention.end


def _start(told: Told) -> int:
    return told.mention.start


def _distance(a: Mention, b: Mention) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
