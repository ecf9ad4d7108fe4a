"""When and where an event happens, and the sum that is put into it."""

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft, Told
from outreach_extract.events.reading import Reading, between
from outreach_extract.events.setting.when import When
from outreach_extract.events.setting.where import Where
from outreach_extract.events.words.aspect import is_told_apart
from outreach_extract.model import Mention, Place

_BEHIND = 20  # characters beside a trigger in which "after" stands
_AFTER = 3  # words
_WITH_AMOUNT = frozenset({"investment", "agreement", "pledge"})


class Circumstances:
    """The day and the place of the events of an article, as the report moves on."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self.when = When(article, entities)
        self.where = Where(article, entities)
        self._present: tuple[int, Told | None, Place | None] | None = None
        """The paragraph that looks back, and the day and the place to which the report then returns."""

    def open(self, reading: Reading) -> None:
        """Take the scene of the lead from its first sentences; a look back ends with its paragraph."""
        if self._present and self._present[0] != reading.sentence.paragraph:
            _, self.when.day, self.where.report.scene = self._present
            self._present = None
        above_entries = self.when.open(reading)
        self.where.report.open(reading, above_entries=above_entries)
        if self.when.opens_entry(reading):
            self.where.report.pass_through(reading, ahead=self.when.is_ahead())

    def fill(self, draft: Draft, reading: Reading) -> None:
        """Date, place and amount of a draft, from its clause, its sentence and the scene."""
        draft.to_site = draft.type == "visit" and self.where.is_site(draft)
        self.when.fill(draft, reading)
        draft.apart = is_told_apart(draft, reading)
        if draft.told is None:
            self.when.fill_from_report(draft, reading)
        building = draft.type == "investment"  # goes on long after it began
        over = draft.to_site or self.when.is_long_over(draft) or _is_left(draft, reading)
        if draft.status == "ongoing" and not building and over:
            draft.status = "occurred"
        if draft.type == "visit" and draft.status == "occurred" and not draft.to_site and self.when.is_under_way(draft):
            draft.status = "ongoing"
        before = draft.apart and draft.date_why == "clause"
        self.where.fill(draft, reading, news=not before and not self.when.is_background(draft))
        if draft.place is None and self.when.is_entry(draft):
            self.where.fill_from_scene(draft)
        elif draft.place is None and draft.type != "visit" and self.when.is_dated_entry(draft):
            self.where.fill_from_stop(draft)
        clause = reading.clause_of(draft.trigger.start)
        if draft.type in _WITH_AMOUNT:
            draft.amount = next(iter(between(reading.money, *clause)), None)

    def fill_entry(self, draft: Draft, reading: Reading) -> None:
        """Date and place of the scene for an entry of a list; the days and places in it belong to what it is about."""
        self.when.fill_from_scene(draft)
        self.where.fill_from_report(draft)

    def fill_gathering(
        self, draft: Draft, span: tuple[int, int], mention: Mention, reading: Reading, *, told: bool
    ) -> None:
        """Date, status and place of a gathering, from the words of the span; only one that is told of is of the scene."""
        self.when.fill_gathering(draft, span, mention, scenic=told)
        news = not self.when.is_background(draft)
        self.where.fill_gathering(draft, span, mention, reading, told=told, news=news)
        if news and draft.status in ("occurred", "ongoing"):
            if told:
                self.where.report.move_on(draft)
            elif reading.sentence.kind != "body":
                self.where.report.begin_at(draft)

    def move_on(self, draft: Draft, reading: Reading) -> None:
        """Move the scene on to a draft that stands."""
        self.where.report.stop_at(draft)
        self.when.look_at(draft)
        if draft.type == "visit" and _is_left(draft, reading):
            return
        if (
            draft.status in ("occurred", "ongoing")
            and draft.type != "investment"
            and not self.when.is_background(draft)
        ):
            if draft.apart and self._present is None:
                self._present = reading.sentence.paragraph, self.when.day, self.where.report.scene
            self.when.move_on(draft)
            self.where.report.move_on(draft)


def _is_left(draft: Draft, reading: Reading) -> bool:
    """Whether a visit is only what came before: "after a stop in Prague", "सिंगापुर में दो दिन बिताने के बाद"."""
    start, end = draft.trigger.start, draft.trigger.end
    behind = reading.words(end, min(reading.sentence.end, end + _BEHIND))[:2]
    before = reading.words(max(reading.sentence.start, start - _BEHIND), start)[-_AFTER:]
    return behind == ["के", "बाद"] or "after" in (w.lower() for w in before)
