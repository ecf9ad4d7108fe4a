"""Where the report has come to: the place of its running scene, of the last event held there, and the last stop of a tour."""

from outreach_extract.article import Article
from outreach_extract.entities import Entities
from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.model import Place

_MOVING = frozenset({"meeting", "visit"})  # what takes the report elsewhere; a pact may only be about another place
_HELD = frozenset({"meeting", "gathering", "agreement"})
_EXACT = ("venue", "zone", "city", "district", "prefecture", "state", "region", "country")
_WIDE = frozenset({"state", "region", "country"})
_CITY_STATES = frozenset(
    {"Delhi", "Chandigarh", "Singapore", "Hong Kong", "Macau", "Monaco", "Luxembourg", "Dubai", "Abu Dhabi", "Sharjah"}
)
_LEAD = 2  # sentences
_LABEL = 40  # characters before the colon of a label
_GENITIVE = frozenset({"के", "की", "का", "स्थित", "'s", "’s"})


class Whereabouts:
    """Follows a report from place to place."""

    def __init__(self, article: Article, entities: Entities) -> None:
        self._places = {p.id: p for p in entities.places}
        self.scene: Place | None = None
        self.held: Place | None = None
        """Where the last meeting, gathering or agreement of the scene was held."""
        self.nowhere = False
        """Whether the last meeting was a call."""
        self._stop: tuple[int, Place] | None = None
        """The last stop of a tour, and the sentence that tells of it."""
        self._halls: dict[str, Place] = {}
        """Where the gatherings are held that the report has told of so far, by the keys of their titles."""
        self._leads = _LEAD
        line = article.dateline
        if line:
            named = sorted((m.start, p.id) for p in entities.places for m in p.mentions if line[0] <= m.start < line[1])
            towns = [self._places[ref] for _, ref in named]
            self.scene = next((p for p in towns if p.country != "IN"), towns[0] if towns else None)

    def place(self, ref: str | None) -> Place | None:
        """The place with an identifier."""
        return self._places.get(ref or "")

    def open(self, reading: Reading, *, above_entries: bool) -> None:
        """Let the scene play where the lead says, if it leads abroad: the dateline may be only where the report was written.

        Once the scene is a country, the first of its cities that something happens in makes it more exact. A line
        ``above_entries`` names the town of its day: "June 22, Rome"; so may the label of an entry: "Rome (22 June): ...".
        """
        if above_entries or _is_place_alone(reading, reading.sentence.start, reading.sentence.end):
            towns = [i.entity for i in reading.items if isinstance(i.entity, Place) and is_city(i.entity)]
            self._move_to(towns[0] if towns else self.scene)
        elif town := _town_of_label(reading):
            self._move_to(town)
        if reading.sentence.kind != "body":
            if self.scene is None:
                told = (i.entity for i in reading.items if i.case == "in" and isinstance(i.entity, Place))
                abroad = next((p for p in told if p.country != "IN" and p.type in ("country", "city")), None)
                self._move_to(self._only_town_of(abroad) or abroad)
            return
        country = self.scene is not None and self.scene.country != "IN" and not is_city(self.scene)
        if self._leads or country or self.scene is None:
            cities = [p for i in reading.items if (p := _town_of(i, reading))]
            visited = [p for p in cities if p.country != "IN" and (not country or p.country == country_of(self.scene))]
            if visited and (self.scene is None or self.scene.country == "IN" or country):
                self._move_to(visited[0])
        self._leads = max(0, self._leads - 1)

    def begin_at(self, draft: Draft) -> None:
        """Let a report whose place nothing else tells play at the gathering of its headline: "Davos 2025: ..."."""
        place = self.place(draft.place)
        if self.scene is None and place and is_city(place) and place.country != "IN":
            self._move_to(place)

    def move_on(self, draft: Draft) -> None:
        """Let the scene play where a draft that stands does; a venue is left again for its city."""
        place = self.place(draft.place)
        if place is None:
            return
        if draft.place_why not in ("scene", "held") and draft.type in _MOVING:
            if is_city(place) or (draft.type == "visit" and country_of(self.scene) != place.country):
                self._move_to(place)
        if draft.type in _HELD and draft.use != "tell":
            self.held, self.nowhere = place, False

    def hall_of(self, draft: Draft) -> Place | None:
        """Where a gathering is held, as the report has told before."""
        return self._halls.get(draft.title_key or "") if draft.title else None

    def meet_in(self, draft: Draft) -> None:
        """Remember where a gathering is held, if the text says so right there."""
        place = self.place(draft.place)
        if place and draft.title_key and draft.place_why == "clause" and not is_wide(place):
            self._halls[draft.title_key] = place

    def stop_at(self, draft: Draft) -> None:
        """Remember the stop that a visit tells of, whether it lies ahead or behind."""
        place = self.place(draft.place)
        if draft.type == "visit" and place and draft.status != "denied":
            self._stop = draft.sentence, place

    def pass_through(self, reading: Reading, *, ahead: bool) -> None:
        """Take the town that an entry of a programme or of a log names: "17 March: Arrival in Rome"."""
        town = next((p for i in reading.items if (p := _town_of(i, reading))), None)
        if town and ahead:
            self._stop = reading.index, town
        elif town:
            self._move_to(town)

    def stop_in(self, sentence: int) -> Place | None:
        """The stop that a sentence has told of so far."""
        return self._stop[1] if self._stop and self._stop[0] == sentence else None

    @property
    def there(self) -> Place | None:
        """What "there" stands for: the last stop."""
        return self._stop[1] if self._stop else None

    def _only_town_of(self, country: Place | None) -> Place | None:
        """The one town of a country that the whole report names, if a headline names the country alone."""
        towns = [p for p in self._places.values() if p.type == "city" and p.country == country_of(country)]
        return towns[0] if country and len(towns) == 1 else None

    def _move_to(self, place: Place | None) -> None:
        if place is not self.scene:
            self.scene, self.held, self.nowhere = place, None, False


def _town_of(item: Item, reading: Reading) -> Place | None:
    """The town that something is said to be in, itself or by a venue of it: "in Oslo", "लंदन के एक्सेल सेंटर में"."""
    place = item.entity
    if not isinstance(place, Place) or item.case != "in":
        return None
    if is_city(place):
        return place
    before = [i for i in reading.items if i.kind == "place" and i.end <= item.start]
    if place.type != "venue" or not before:
        return None
    town = before[-1]
    beside = reading.article.text[town.end : item.start].strip() in _GENITIVE
    return town.entity if beside and isinstance(town.entity, Place) and is_city(town.entity) else None


def _town_of_label(reading: Reading) -> Place | None:
    """The town that stands with nothing but a day before a colon: "Rome (22 June): ...", "सूरत: ..."."""
    start = reading.behind_bullet()
    colon = reading.article.text.find(":", start, min(start + _LABEL, reading.sentence.end))
    if colon < 0 or not _is_place_alone(reading, start, colon):
        return None
    town = next(i.entity for i in reading.items if i.kind == "place" and i.start >= start)
    return town if isinstance(town, Place) and is_city(town) else None


def _is_place_alone(reading: Reading, start: int, end: int) -> bool:
    """Whether one place is named between two offsets, and nothing else but days."""
    days = [(m.start, m.end) for m in reading.dates if start <= m.start < end]
    places = [(i.start, i.end) for i in reading.items if i.kind == "place" and start <= i.start < end]
    named = sorted(days + places)
    gaps = zip([start, *(high for _, high in named)], [*(low for low, _ in named), end], strict=True)
    return len(places) == 1 and not any(c.isalnum() for low, high in gaps for c in reading.article.text[low:high])


def country_of(place: Place | None) -> str | None:
    """The country of a place, if there is a place."""
    return place.country if place else None


def is_city(place: Place) -> bool:
    """Whether a place is a town or district, or a state that is one town."""
    return place.type in ("city", "district", "prefecture") or place.name in _CITY_STATES


def is_wide(place: Place) -> bool:
    """Whether a place is a country or a part of one, and no town."""
    return place.type in _WIDE and place.name not in _CITY_STATES


def exactness(place: Place) -> int:
    """How exact a place is: 0 for a venue, more for what is wider."""
    return _EXACT.index(place.type) if place.type in _EXACT else len(_EXACT)
