"""Where an event happens: the most exact place of its clause, of its sentence, or where the report has come to."""

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import SCENIC, Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.setting.about import is_of_gathering, is_of_title, is_topic
from outreach_extract.events.setting.whereabouts import Whereabouts, exactness, is_city, is_wide
from outreach_extract.model import Mention, Place

_MADE_THERE = frozenset({"invitation", "pledge"})  # made at a meeting or a gathering, about another place
_NEAR = 6  # tokens within which a place at home counts although the scene is abroad
_ON_THE_WAY, _DETERMINED = 6, 3  # words between a town and the gathering for which one goes there; from "for" on
_QUOTES = " '\"‘“"
_GENITIVE = frozenset({"के", "की", "का"})


class Where:
    """Gives events their places."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._entities = entities
        self.report = Whereabouts(article, entities)

    def fill(self, draft: Draft, reading: Reading, *, news: bool) -> None:
        """Give the draft the place that its clause or sentence has for it, or, if it is ``news``, that of the scene."""
        if draft.type == "visit":
            self._fill_visit(draft, reading, news=news)
        elif draft.type == "meeting" and reading.stand_ins("virtual", *reading.clause_of(draft.trigger.start)):
            self.report.nowhere = news or self.report.nowhere
        elif draft.type in _MADE_THERE and news and (draft.apart or self._is_made_there(draft)):
            self.fill_from_report(draft)
        elif self.report.held and _on_occasion(draft, reading):
            self.fill_from_report(draft)
        elif spot := self._told(draft, reading, news=news):
            draft.place, draft.place_why = spot
        elif draft.type in SCENIC and draft.status == "occurred" and news and not draft.apart:
            self.fill_from_scene(draft)

    def _fill_visit(self, draft: Draft, reading: Reading, *, news: bool) -> None:
        destinations = [ref for ref in draft.refs("destination") if self.report.place(ref)]
        if len(destinations) == 1:
            draft.place, draft.place_why = destinations[0], "destination"
        elif draft.to_site and (town := self._town(draft, reading)):
            draft.place, draft.place_why = town.id, "clause"
        elif draft.to_site and draft.status == "occurred" and news:
            self.fill_from_scene(draft)

    def _is_made_there(self, draft: Draft) -> bool:
        """Whether the report has come to an event at which the draft can have been made."""
        return bool(self.report.held or (self.report.scene and draft.status == "occurred"))

    def _told(self, draft: Draft, reading: Reading, *, news: bool) -> tuple[str, str] | None:
        """The place that the clause tells, the stop that the sentence has told of, or the place of the sentence."""
        clause, whole = reading.clause_of(draft.trigger.start), (reading.sentence.start, reading.sentence.end)
        if best := self._best_of(clause, draft, reading, news=news):
            return best.id, "clause"
        if draft.type not in SCENIC:
            return None
        stop = self.report.stop_in(draft.sentence)
        if not stop and reading.stand_ins("there", *clause):
            stop = self.report.there
        if stop and (draft.status == "planned" or not news or not is_wide(stop)):
            return stop.id, "clause"
        best = self._best_of(whole, draft, reading, news=news)
        return (best.id, "sentence") if best else None

    def _best_of(self, span: tuple[int, int], draft: Draft, reading: Reading, *, news: bool) -> Place | None:
        """The most exact place of the span in which the draft can be, the nearest of those as exact."""
        places = [
            (exactness(i.entity), abs(i.start - draft.trigger.start), i.entity)
            for i in reading.items
            if i.kind == "place" and i.case == "in" and span[0] <= i.start < span[1] and isinstance(i.entity, Place)
            and not is_of_gathering(i, draft, reading) and not is_topic(i, draft, reading) and not is_of_title(i, reading)
            and (not news or self._counts(draft, i, i.entity, reading))
        ]  # fmt: skip
        return min(places, key=lambda place: place[:2])[2] if places else None

    def _town(self, draft: Draft, reading: Reading) -> Place | None:
        """The town of the clause in which a site that is visited lies."""
        low, high = reading.clause_of(draft.trigger.start)
        inside = (i.entity for i in reading.items if i.case == "in" and low <= i.start < high)
        return next((p for p in inside if isinstance(p, Place) and is_city(p) and p.id not in draft.parts), None)

    def fill_from_scene(self, draft: Draft) -> None:
        """Give the draft the place that the report has come to."""
        if scene := self.report.scene:
            draft.place, draft.place_why = scene.id, "scene"

    def fill_from_stop(self, draft: Draft) -> None:
        """Give an entry of a programme the place of the last stop that the programme names."""
        if stop := self.report.there:
            draft.place, draft.place_why = stop.id, "scene"

    def fill_from_report(self, draft: Draft) -> None:
        """Give the draft the place of the event that the report has come to, or of its scene."""
        held, scene = self.report.held, self.report.scene
        if draft.apart or self.report.nowhere:
            return
        if held and (scene is None or exactness(held) <= exactness(scene)):
            draft.place, draft.place_why = held.id, "scene"
        else:
            self.fill_from_scene(draft)

    def fill_gathering(
        self, draft: Draft, span: tuple[int, int], mention: Mention, reading: Reading, *, told: bool, news: bool
    ) -> None:
        """Give a gathering the most exact place beside its name, else that of the scene if it is of the scene."""
        low, high = span
        places = [
            (exactness(i.entity), abs(i.start - mention.start), i.entity)
            for i in reading.items
            if i.kind == "place" and low <= i.start < high and isinstance(i.entity, Place)
            and (i.case == "in" or _hosts(i, i.entity, mention, reading)) and not is_of_title(i, reading)
        ]  # fmt: skip
        if places:
            draft.place, draft.place_why = min(places, key=lambda place: place[:2])[2].id, "clause"
        elif city := self._city_in(mention):
            draft.place, draft.place_why = city.id, "name"
        elif told and (stop := self.report.stop_in(draft.sentence)):
            draft.place, draft.place_why = stop.id, "clause"
        elif told and (hall := self.report.hall_of(draft)):
            draft.place, draft.place_why = hall.id, "hall"
        elif told and news and draft.status == "occurred":
            self.fill_from_scene(draft)
        self.report.meet_in(draft)

    def _city_in(self, mention: Mention) -> Place | None:
        """The city in the name of a gathering: "Osaka Investor Connect"."""
        named = self._entities.within(mention.start, mention.end)
        return next((p for p in named if isinstance(p, Place) and p.type == "city"), None)

    def is_site(self, draft: Draft) -> bool:
        """Whether all destinations of a visit are bodies or venues."""
        places = [self.report.place(ref) for ref in draft.refs("destination")]
        return bool(places) and all(p is None or p.type in ("venue", "zone") for p in places)

    def _counts(self, draft: Draft, item: Item, place: Place, reading: Reading) -> bool:
        """Whether a place of the clause can be where the event happens, and not what it is about."""
        wide, scene = is_wide(place), self.report.scene
        if reading.sentence.language == "hi" and item.start >= draft.trigger.end and draft.type in SCENIC:
            return False  # in Hindi the place stands before the verb
        if draft.type == "investment":
            return not wide
        if wide and draft.type in _MADE_THERE:
            return False
        if wide:
            return scene is None or (place.country != "IN" and place.country != scene.country)
        if scene and scene.country != "IN" and place.country == "IN" and draft.type in SCENIC:
            return reading.apart(item, draft.trigger) <= _NEAR and place.type == "city"
        return True


def _on_occasion(draft: Draft, reading: Reading) -> bool:
    """Whether an agreement was made at what the report told last: "after the meeting", "इस अवसर पर"."""
    return draft.type == "agreement" and bool(reading.stand_ins("occasion", reading.sentence.start, draft.trigger.end))


def _hosts(item: Item, place: Place, mention: Mention, reading: Reading) -> bool:
    """Whether a place right beside a gathering's name is where it is: "to Oslo for the seminar", "सूरत के रोड शो में"."""
    text = reading.article.text
    if text[mention.end : item.start].strip() == ",":
        return True
    gap = text[item.end : mention.start].rstrip(_QUOTES).split() if item.end <= mention.start else []
    if not is_city(place) or len(gap) > _ON_THE_WAY or not gap:
        return False
    return "for" in gap[-_DETERMINED:] or (len(gap) == 1 and gap[0] in _GENITIVE)
