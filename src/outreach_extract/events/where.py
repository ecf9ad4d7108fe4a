"""Where an event happens: the most exact place of its clause, of its sentence, or where the report has come to."""

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import SCENIC, Draft
from outreach_extract.events.phrases import Item
from outreach_extract.events.reading import Reading
from outreach_extract.model import Mention, Place

_MADE_THERE = frozenset({"invitation", "pledge"})  # made at a meeting or a gathering, about another place
_HELD = frozenset({"meeting", "gathering", "agreement"})
_MOVING = frozenset({"meeting", "visit"})  # what takes the report elsewhere; a pact may only be about another place
_EXACT = ("venue", "zone", "city", "district", "prefecture", "state", "region", "country")
_WIDE = frozenset({"state", "region", "country"})
_CITY_STATES = frozenset(
    {"Delhi", "Chandigarh", "Singapore", "Hong Kong", "Macau", "Monaco", "Luxembourg", "Dubai", "Abu Dhabi", "Sharjah"}
)
_NEAR = 6  # tokens within which a place at home counts although the scene is abroad
_LEAD = 2  # sentences
_PHRASE = 25  # characters


class Where:
    """The places of an article, and where its running scene plays."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._entities = entities
        self._places = {p.id: p for p in entities.places}
        self.scene: Place | None = None
        self._held: Draft | None = None
        """The last meeting, gathering or agreement of the scene that has a place."""
        self._leads = _LEAD
        line = article.dateline
        if line:
            named = [p for p in entities.places if any(line[0] <= m.start < line[1] for m in p.mentions)]
            self.scene = next((p for p in named if p.country != "IN"), named[0] if named else None)

    def open(self, reading: Reading, *, above_entries: bool) -> None:
        """Let the scene play where the lead says, if it leads abroad: the dateline may be only where the report was written.

        Once the scene is a country, the first of its cities that something happens in makes it more exact. A line
        ``above_entries`` names the town of its day: "June 22, Rome".
        """
        if above_entries or _is_place_alone(reading):
            towns = [i.entity for i in reading.items if isinstance(i.entity, Place) and _is_city(i.entity)]
            self.scene = towns[0] if towns else self.scene
        if reading.sentence.kind != "body":
            if self.scene is None:
                told = (i.entity for i in reading.items if i.case == "in" and isinstance(i.entity, Place))
                self.scene = next((p for p in told if p.country != "IN" and p.type in ("country", "city")), None)
            return
        country = self.scene is not None and self.scene.country != "IN" and not _is_city(self.scene)
        if self._leads or country:
            cities = [
                i.entity for i in reading.items if i.case == "in" and isinstance(i.entity, Place) and _is_city(i.entity)
            ]
            abroad = [p for p in cities if p.country != "IN" and (not country or p.country == _country(self.scene))]
            if abroad and (self.scene is None or self.scene.country == "IN" or country):
                self.scene = abroad[0]
        self._leads = max(0, self._leads - 1)

    def fill(self, draft: Draft, reading: Reading, *, background: bool) -> None:
        """Give the draft the place that its clause or sentence has for it, or, if it is news, that of the scene."""
        if draft.type == "visit":
            destinations = [ref for ref in draft.refs("destination") if ref in self._places]
            if len(destinations) == 1:
                draft.place, draft.place_why = destinations[0], "destination"
            elif draft.to_site and (town := self._town(draft, reading)):
                draft.place, draft.place_why = town.id, "clause"
            elif draft.to_site and draft.status == "occurred" and not background:
                self.fill_from_scene(draft)
            return
        if draft.type in _MADE_THERE and not background and (self._held or (self.scene and draft.status == "occurred")):
            self.fill_from_scene(draft)
            if self._held:
                draft.place = self._held.place
            return
        spans = [(reading.clause_of(draft.trigger.start), "clause")]
        if draft.type in SCENIC:
            spans.append(((reading.sentence.start, reading.sentence.end), "sentence"))
        for span, why in spans:
            places = [
                (i, i.entity)
                for i in reading.items
                if i.kind == "place" and i.case == "in" and span[0] <= i.start < span[1] and isinstance(i.entity, Place)
                and not _of_gathering(i, reading) and (background or self._counts(draft, i, i.entity, reading))
            ]  # fmt: skip
            if places:
                _, best = min(places, key=lambda pair: (exactness(pair[1]), abs(pair[0].start - draft.trigger.start)))
                draft.place, draft.place_why = best.id, why
                return
        if draft.type in SCENIC and draft.status == "occurred" and not background:
            self.fill_from_scene(draft)

    def _town(self, draft: Draft, reading: Reading) -> Place | None:
        """The town of the clause in which a site that is visited lies."""
        low, high = reading.clause_of(draft.trigger.start)
        inside = (i.entity for i in reading.items if i.case == "in" and low <= i.start < high)
        return next((p for p in inside if isinstance(p, Place) and _is_city(p) and p.id not in draft.parts), None)

    def fill_from_scene(self, draft: Draft) -> None:
        """Give the draft the place that the report has come to."""
        if self.scene:
            draft.place, draft.place_why = self.scene.id, "scene"

    def fill_gathering(
        self, draft: Draft, span: tuple[int, int], mention: Mention, reading: Reading, *, scenic: bool
    ) -> None:
        """Give a gathering the most exact place beside its name, else that of the scene if it is of the scene."""
        low, high = span
        text = reading.article.text
        places = [
            (i, i.entity)
            for i in reading.items
            if i.kind == "place" and low <= i.start < high and isinstance(i.entity, Place)
            and (i.case == "in" or text[mention.end : i.start].strip() == ",")
        ]  # fmt: skip
        if places:
            _, best = min(places, key=lambda pair: (exactness(pair[1]), abs(pair[0].start - mention.start)))
            draft.place, draft.place_why = best.id, "clause"
        elif city := self._city_in(mention):
            draft.place, draft.place_why = city.id, "name"
        elif scenic and draft.status == "occurred" and self.scene:
            draft.place, draft.place_why = self.scene.id, "scene"

    def _city_in(self, mention: Mention) -> Place | None:
        """The city in the name of a gathering: "Osaka Investor Connect"."""
        named = self._entities.within(mention.start, mention.end)
        return next((p for p in named if isinstance(p, Place) and p.type == "city"), None)

    def is_site(self, draft: Draft) -> bool:
        """Whether all destinations of a visit are bodies or venues."""
        places = [self._places.get(ref) for ref in draft.refs("destination")]
        return bool(places) and all(p is None or p.type in ("venue", "zone") for p in places)

    def move_on(self, draft: Draft) -> None:
        """Let the scene play where a draft that stands does; a venue is left again for its city."""
        place = self._places.get(draft.place or "")
        if place and draft.type in _HELD:
            self._held = draft
        if place is None or draft.place_why == "scene" or draft.type not in _MOVING:
            return
        if _is_city(place) or (draft.type == "visit" and _country(self.scene) != place.country):
            self.scene = place

    def _counts(self, draft: Draft, item: Item, place: Place, reading: Reading) -> bool:
        """Whether a place of the clause can be where the event happens, and not what it is about."""
        wide = place.type in _WIDE and place.name not in _CITY_STATES
        if reading.sentence.language == "hi" and item.start >= draft.trigger.end and draft.type in SCENIC:
            return False  # in Hindi the place stands before the verb
        if draft.type == "investment":
            return not wide
        if wide and draft.type in _MADE_THERE:
            return False
        if wide:
            return self.scene is None or (place.country != "IN" and place.country != self.scene.country)
        if self.scene and self.scene.country != "IN" and place.country == "IN" and draft.type in SCENIC:
            return reading.apart(item, draft.trigger) <= _NEAR and place.type == "city"
        return True


def _country(place: Place | None) -> str | None:
    return place.country if place else None


def _is_city(place: Place) -> bool:
    return place.type in ("city", "district", "prefecture") or place.name in _CITY_STATES


def exactness(place: Place) -> int:
    """How exact a place is: 0 for a venue, more for what is wider."""
    return _EXACT.index(place.type) if place.type in _EXACT else len(_EXACT)


def _of_gathering(item: Item, reading: Reading) -> bool:
    """Whether the place is a gathering's own: "the summit in Bhopal", "भोपाल में होने वाली समिट"."""
    text = reading.article.text
    for gathering in reading.gatherings:
        if 0 <= gathering.start - item.end <= _PHRASE:
            if any(word in text[item.end : gathering.start] for word in ("होने", "आयोजित")):
                return True
        elif 0 <= item.start - gathering.end <= _PHRASE:
            if text[gathering.end : item.start].strip() in ("in", "at", "to be held in", "being held in"):
                return True
    return False


def _is_place_alone(reading: Reading) -> bool:
    """Whether a line holds the name of a place and nothing else, as above a report or a part of it."""
    names = [i for i in reading.items if i.kind == "place"]
    if len(names) != 1:
        return False
    text, sentence = reading.article.text, reading.sentence
    rest = text[sentence.start : names[0].start] + text[names[0].end : sentence.end]
    return not any(c.isalnum() for c in rest)
