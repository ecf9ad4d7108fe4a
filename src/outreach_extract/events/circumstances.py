"""When and where an event happens, and what it is about."""

from outreach_extract.article import Article
from outreach_extract.detect.dates.values import first_day, last_day
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft
from outreach_extract.events.phrases import Item
from outreach_extract.events.reading import Reading, between
from outreach_extract.model import Mention, Place

_DAY = 10  # length of YYYY-MM-DD
_SCENIC = frozenset({"meeting", "invitation", "agreement", "pledge"})
_GATHERING_REACH = 60


class Circumstances:
    """The running scene: the day and the place that a report has come to."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._article = article
        self._dates = sorted(((m, d.edtf) for d in entities.dates for m in d.mentions if d.edtf), key=lambda p: p[0].start)
        self._sectors = sorted(((m, s.code) for s in entities.sectors for m in s.mentions), key=lambda p: p[0].start)
        self._places = {p.id: p for p in entities.places}
        self.day: str | None = None
        self.place: Place | None = None
        self._open(entities)

    def _open(self, entities: Entities) -> None:
        """The scene that the dateline sets; a later line about another place moves it on."""
        line = self._article.dateline
        if not line:
            return
        self.day = next((edtf for m, edtf in self._dates if line[0] <= m.start < line[1] and len(edtf or "") == _DAY), None)
        for place in entities.places:
            if any(line[0] <= m.start < line[1] for m in place.mentions) and (self.place is None or place.country != "IN"):
                self.place = place

    def fill(self, draft: Draft, reading: Reading) -> None:
        """Date, place, sectors and amount of a draft, from its clause, its sentence and the scene."""
        clause = reading.clause_of(draft.trigger.start)
        sentence = (reading.sentence.start, reading.sentence.end)
        self._date(draft, clause, sentence, reading)
        self._place(draft, clause, sentence, reading)
        if draft.type in ("meeting", "agreement", "investment", "pledge"):
            draft.sectors.update(dict.fromkeys(self.discussed(*clause)))
        if draft.type in ("investment", "agreement", "pledge"):
            draft.amount = next((m for m in reading.money if clause[0] <= m.start < clause[1]), None)

    def fill_gathering(self, draft: Draft, mention: Mention, reading: Reading) -> None:
        """Date, place and status of a gathering, from the words beside its name."""
        clause = reading.clause_of(mention.start)
        dates = [(m, e or "") for m, e in between(self._dates, *clause, key=_start)]
        if dates:
            _, edtf = min(dates, key=lambda pair: _distance(pair[0], mention))
            draft.date, draft.date_why = edtf, "clause"
        places = [i for i in reading.items if i.kind == "place" and clause[0] <= i.start < clause[1] and isinstance(i.entity, Place)]
        located = [i for i in places if i.case == "in" or self._article.text[mention.end : i.start].strip() == ","]
        if located:
            best = min(located, key=lambda i: (_exactness(i.entity), abs(i.start - mention.start)))
            if isinstance(best.entity, Place):
                draft.place, draft.place_why = best.entity.id, "clause"
        published = self._article.published
        if published and draft.date and "X" not in draft.date and draft.status in ("occurred", "planned"):
            first, last = first_day(draft.date), last_day(draft.date)
            if first and first > published:
                draft.status = "planned"
            elif last and last < published:
                draft.status = "occurred"
        if draft.status == "occurred" and draft.title and self.place and draft.place is None and draft.date_why != "clause":
            draft.place, draft.place_why = self.place.id, "scene"
        if draft.status == "occurred" and draft.date is None:
            draft.date, draft.date_why = self.day, "scene"
        draft.sectors.clear()

    def settle(self, draft: Draft) -> None:
        """Move the scene on to a draft that stands."""
        if draft.status not in ("occurred", "ongoing"):
            return
        if draft.date and len(draft.date) == _DAY and draft.date_why != "scene" and draft.type != "investment":
            self.day = draft.date
        place = self._places.get(draft.place or "")
        if place and draft.place_why != "scene" and place.type not in ("state", "region", "country"):
            self.place = place
        elif place and draft.type == "visit" and (self.place is None or self.place.country != place.country):
            self.place = place

    def _date(self, draft: Draft, clause: tuple[int, int], sentence: tuple[int, int], reading: Reading) -> None:
        trigger = draft.trigger
        spans = [(clause, "clause")] if draft.type == "investment" else [(clause, "clause"), (sentence, "sentence")]
        for span, why in spans:
            dates = [(m, e) for m, e in between(self._dates, *span, key=_start) if self._fits(draft, m, e or "", reading)]
            if dates:
                _, edtf = min(dates, key=lambda pair: abs(pair[0].start - trigger.start))
                draft.date, draft.date_why = edtf, why
                return
        if draft.status == "occurred" and draft.type in _SCENIC:
            draft.date, draft.date_why = self.day, "scene"

    def _fits(self, draft: Draft, mention: Mention, edtf: str, reading: Reading) -> bool:
        """Whether a date can be the event's: not a gathering's own, and on the right side of the publication day."""
        if self._beside_gathering(mention, reading):
            return False
        published = self._article.published
        if published is None or "X" in edtf:
            return True
        first, last = first_day(edtf), last_day(edtf)
        if draft.status in ("occurred", "ongoing") and draft.type != "investment":
            return first is None or first <= published
        if draft.status == "planned":
            return last is None or last >= published
        return True

    def _beside_gathering(self, mention: Mention, reading: Reading) -> bool:
        text = self._article.text
        for gathering in reading.gatherings:
            if 0 <= mention.start - gathering.end <= _GATHERING_REACH:
                gap = text[gathering.end : mention.start]
                if gap.strip(" )(,’'\"”") in ("", "on", "in", "from", "next", "scheduled for", "to be held on", "to be held in"):
                    return True
            if 0 <= gathering.start - mention.end <= _GATHERING_REACH:
                gap = text[mention.end : gathering.start]
                if any(w in gap for w in ("होने वाल", "आयोजित", "होने जा", "प्रस्तावित")):
                    return True
        return False

    def _place(self, draft: Draft, clause: tuple[int, int], sentence: tuple[int, int], reading: Reading) -> None:
        if draft.type == "visit":
            destinations = [ref for ref in draft.refs("destination") if ref in self._places]
            if len(destinations) == 1:
                draft.place, draft.place_why = destinations[0], "destination"
            return
        located = [i for i in reading.items if i.kind == "place" and i.case == "in" and isinstance(i.entity, Place)]
        located = [i for i in located if not self._in_gathering_phrase(i, reading)]
        if draft.type == "investment":
            located = [i for i in located if isinstance(i.entity, Place) and i.entity.type not in ("state", "country", "region")]
        for span, why in ((clause, "clause"), (sentence, "sentence")):
            here = [i for i in located if span[0] <= i.start < span[1]]
            here = [i for i in here if isinstance(i.entity, Place) and i.entity.type not in ("state", "country", "region")] or here
            if here and (why == "clause" or draft.type in _SCENIC):
                best = min(here, key=lambda i: (_exactness(i.entity), abs(i.start - draft.trigger.start)))
                if isinstance(best.entity, Place) and not self._vague(best.entity):
                    draft.place, draft.place_why = best.entity.id, why
                    return
        if draft.type in _SCENIC and draft.status == "occurred" and self.place:
            draft.place, draft.place_why = self.place.id, "scene"

    def _vague(self, place: Place) -> bool:
        """Whether the scene is more exact than a state or country named in passing."""
        return place.type in ("state", "country", "region") and self.place is not None

    def _in_gathering_phrase(self, item: Item, reading: Reading) -> bool:
        text = self._article.text
        for gathering in reading.gatherings:
            if 0 <= gathering.start - item.end <= 25 and any(w in text[item.end : gathering.start] for w in ("होने", "आयोजित")):
                return True
            if 0 <= item.start - gathering.end <= 25 and text[gathering.end : item.start].strip() in ("in", "at", "to be held in"):
                return True
        return False

    def discussed(self, start: int, end: int) -> list[str]:
        """Codes of the sectors named in the span."""
        return [code for _, code in between(self._sectors, start, end, key=_start)]


def _start(pair: tuple[Mention, str | None]) -> int:
    return pair[0].start


def _distance(a: Mention, b: Mention) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _exactness(entity: object) -> int:
    order = ("venue", "zone", "city", "district", "prefecture", "state", "region", "country")
    kind = entity.type if isinstance(entity, Place) else ""
    return order.index(kind) if kind in order else len(order)
