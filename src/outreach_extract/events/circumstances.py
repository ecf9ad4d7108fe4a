"""When and where an event happens, and what it is about."""

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft
from outreach_extract.events.frames import clause_of
from outreach_extract.events.phrases import Item
from outreach_extract.model import Mention, Place

_DAY = 10  # length of YYYY-MM-DD


class Circumstances:
    """The running scene: the day and the place that a report has come to."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._article = article
        self._dates = sorted(((m, d.edtf) for d in entities.dates for m in d.mentions), key=lambda pair: pair[0].start)
        self._sectors = sorted(((m, s.code) for s in entities.sectors for m in s.mentions), key=lambda pair: pair[0].start)
        self._money = entities.money
        self._places = {p.id: p for p in entities.places}
        self.day: str | None = None
        self.place: Place | None = None
        if article.dateline:
            for mention, edtf in self._dates:
                if article.dateline[0] <= mention.start < article.dateline[1]:
                    self.day = edtf

    def dates_in(self, start: int, end: int) -> list[tuple[Mention, str | None]]:
        """The dates that stand in the span."""
        return [(m, edtf) for m, edtf in self._dates if start <= m.start < end]

    def enter(self, items: list[Item], sentence: int) -> None:
        """Move the scene on to a sentence: its place, where one is named as such."""
        for item in items:
            if item.kind == "place" and item.case == "in" and isinstance(item.entity, Place):
                if item.entity.type not in ("state", "region", "country") or self.place is None:
                    self.place = item.entity

    def fill(self, draft: Draft, items: list[Item]) -> None:
        """Date, place, sectors and amount of a draft, from its clause, its sentence and the scene."""
        article = self._article
        sentence = article.sentences[draft.sentence]
        clause = clause_of(article, sentence, draft.trigger.start, draft.trigger.end)
        self._date(draft, clause, (sentence.start, sentence.end))
        self._place(draft, items, clause)
        for mention, code in self._sectors:
            if clause[0] <= mention.start < clause[1]:
                draft.sectors[code] = None
        if draft.type in ("investment", "agreement", "pledge"):
            draft.amount = next((m for m in self._money if clause[0] <= m.start < clause[1]), None)

    def _date(self, draft: Draft, clause: tuple[int, int], sentence: tuple[int, int]) -> None:
        trigger = draft.trigger
        for span, why in ((clause, "clause"), (sentence, "sentence")):
            dates = [(m, e) for m, e in self.dates_in(*span) if e]
            if dates:
                _, edtf = min(dates, key=lambda pair: abs(pair[0].start - trigger.start))
                draft.date, draft.date_why = edtf, why
                break
        if draft.date is None and draft.status == "occurred" and draft.type in ("meeting", "invitation", "agreement", "pledge"):
            draft.date, draft.date_why = self.day, "scene"
        if draft.status == "occurred" and draft.date and len(draft.date) == _DAY and "X" not in draft.date:
            self.day = draft.date

    def _place(self, draft: Draft, items: list[Item], clause: tuple[int, int]) -> None:
        if draft.type == "visit":
            for ref in draft.refs("destination"):
                if ref in self._places:
                    draft.place, draft.place_why = ref, "destination"
            return
        located = [
            i for i in items if i.kind == "place" and i.case == "in" and clause[0] <= i.start < clause[1] and isinstance(i.entity, Place)
        ]
        if draft.type == "investment":
            located = [i for i in located if isinstance(i.entity, Place) and i.entity.type not in ("state", "country")]
        if located:
            best = min(located, key=lambda i: _exactness(i.entity))
            if isinstance(best.entity, Place):
                draft.place, draft.place_why = best.entity.id, "clause"
        elif draft.type in ("meeting", "invitation", "pledge") and draft.status == "occurred" and self.place:
            draft.place, draft.place_why = self.place.id, "scene"

    def discussed(self, start: int, end: int) -> list[str]:
        """Codes of the sectors named in the span."""
        return [code for m, code in self._sectors if start <= m.start < end]


def _exactness(entity: object) -> int:
    order = ("venue", "zone", "city", "district", "prefecture", "state", "region", "country")
    kind = entity.type if isinstance(entity, Place) else ""
    return order.index(kind) if kind in order else len(order)
