"""What the words for a visit leave unsaid: where it goes, and who travels."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give, give_home
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person, Place

_AHEAD = frozenset({"planned", "proposed"})
_SINCE = 2  # sentences from a visit to the one that is off
_POSSESSED = 3  # words between "its" and the word for a visit
_THEIRS = frozenset("its their his her the that उनका उनकी उनके इनका इनकी इसका इसकी यह इस".split())
_HOMEWARD = frozenset({"return", "returns", "returned", "returning", "back", "home"})
_RETURNS = ("लौट", "वापस", "रवाना", "प्रस्थान")
_AUTHORITIES = frozenset({"government", "ministry", "department", "agency"})
_HOW = 12  # characters behind a verb of motion
_TO_SITES = frozenset({"verb", "noun", "shown", "abroad"})  # uses of words that may tell of a site which has no name


class Journeys:
    """Completes visits from their sentence and the scene, and says which of them stand."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._last: Draft | None = None
        """The visit told last."""

    def settle(self, draft: Draft, reading: Reading, here: Place | None) -> bool:
        """Complete a visit; false if it is none."""
        stands = not self._calls_off(draft) and self._complete(draft, reading, here)
        if stands:
            self._last = draft
        return stands

    def _calls_off(self, draft: Draft) -> bool:
        """Whether the words only say that the visit told last is off: "expected in Doha, but that leg was put off"."""
        last = self._last
        if last is None or draft.status != "denied" or draft.use != "noun" or draft.refs("destination"):
            return False
        if last.status not in _AHEAD:
            return False
        last.status = "denied"
        last.evidence += draft.evidence
        return True

    def _complete(self, draft: Draft, reading: Reading, here: Place | None) -> bool:
        self._find_destination(draft, reading, here)
        if _sends(draft) and draft.refs("visitor") and not self._only_team(draft):
            return False
        if (
            not draft.refs("destination")
            or self._comes_home(draft, reading)
            or (draft.use == "stay" and self._at_home(draft))
        ):
            return False
        if draft.use == "abroad" and not self._is_far(draft, reading):
            return False
        if draft.use == "ended" and self._last and not draft.refs("visitor"):
            for ref in self._last.refs("visitor"):
                draft.add(ref, "visitor", "of the visit told last")
        self._follow_principal(draft, reading)
        if any(self._is_own_state(destination) for destination in draft.refs("destination")):
            for ref in draft.refs("visitor"):
                if self._scene.is_home(self._scene.entity(ref)):
                    del draft.parts[ref]
        if draft.refs("visitor"):
            return not self._lives_there(draft) and not self._on_duty(draft)
        returns = draft.trigger.text.startswith(("लौट", "वापस"))  # nameless people come home, too
        if not returns and not all(
            getattr(self._scene.entity(d), "country", None) == "IN" for d in draft.refs("destination")
        ):
            give_home(draft, "visitor", self._scene)
            return bool(draft.refs("visitor"))
        if _come(draft, reading, "guests") or _is_theirs(draft, reading):
            for ref in self._guests():
                draft.add(ref, "visitor", "the visitors told of last")
        return bool(draft.refs("visitor")) or (not returns and _come(draft, reading, "abroad"))

    def _only_team(self, draft: Draft) -> bool:
        """Take out the people who send a team and stay at home; false if no body is left that sends it."""
        for ref in [r for r in draft.refs("visitor") if isinstance(self._scene.entity(r), Person)]:
            del draft.parts[ref]
        return bool(draft.refs("visitor"))

    def _guests(self) -> list[str]:
        """Those whose visit was told last, if they are not of the home side."""
        guests = self._last.refs("visitor") if self._last else []
        return [] if any(self._scene.is_home(self._scene.entity(ref)) for ref in guests) else guests

    def _find_destination(self, draft: Draft, reading: Reading, here: Place | None) -> None:
        """Give a visit whose words name no destination the town of the site, the place of the scene, or the last visit's."""
        if draft.refs("destination"):
            return
        if draft.use in _TO_SITES and (town := _town(draft, reading)):
            draft.add(town.id, "destination", "where the site is")
            draft.to_site = True
            if draft.place is None:
                draft.place, draft.place_why = town.id, "clause"
        elif draft.use in ("arrive", "here") and here:
            draft.add(here.id, "destination", "the place of the scene")
        elif draft.use == "noun" and draft.status == "denied":
            self._find_called_off(draft, reading)

    def _find_called_off(self, draft: Draft, reading: Reading) -> None:
        """Where and whose the visit was to be that is off: "he was to see the mines of Jharia, but the tour was cancelled"."""
        before = [i for i in reading.items if i.end <= draft.trigger.start and i.case not in ("agent", "with")]
        places = [i.entity for i in before if isinstance(i.entity, Place)]
        if places:
            draft.add(places[-1].id, "destination", "destination in the sentence")
            draft.place, draft.place_why = places[-1].id, "destination"
            people = [i for i in before if isinstance(i.entity, Person)]
            for item in people if not draft.refs("visitor") else ():
                give(draft, item, "visitor", self._scene, "named in the sentence")
        elif self._last and self._last.sentence >= draft.sentence - _SINCE:
            for ref, (part, _) in self._last.parts.items():
                if part in ("visitor", "destination"):
                    draft.add(ref, part, "of the visit told last")
            draft.place, draft.place_why = self._last.place, "destination"

    def _comes_home(self, draft: Draft, reading: Reading) -> bool:
        """Whether they only go back to their own country: "शुक्रवार को रांची लौटेंगे", "returned to Hyderabad", "आबे तोक्यो रवाना हुए"."""
        refs = draft.refs("visitor", "destination")
        ends = {getattr(self._scene.entity(ref), "country", None) or "IN" for ref in refs}
        words = reading.words(draft.trigger.start, draft.trigger.end + _HOW)
        homeward = draft.trigger.text.startswith(_RETURNS) or (
            draft.use in ("move", "verb") and _HOMEWARD.intersection(words)
        )
        own_land = [e for ref in draft.refs("destination") if (e := self._place(ref)) and e.type == "country"]
        abroad = bool(own_land) and own_land[0].country != "IN"
        return bool(homeward or abroad) and len(ends) == 1 and len(refs) > 1

    def _place(self, ref: str) -> Place | None:
        entity = self._scene.entity(ref)
        return entity if isinstance(entity, Place) else None

    def _on_duty(self, draft: Draft) -> bool:
        """Whether a team of an Indian authority is only sent about its own work in India: "NDRF की टीम उत्तरकाशी पहुंची"."""
        ends = [self._scene.entity(ref) for ref in draft.refs("visitor", "destination")]
        bodies = [e for ref in draft.refs("visitor") if isinstance(e := self._scene.entity(ref), Organisation)]
        official = len(bodies) == len(draft.refs("visitor")) and all(b.kind in _AUTHORITIES for b in bodies)
        return official and all(getattr(e, "country", None) == "IN" for e in ends)

    def _lives_there(self, draft: Draft) -> bool:
        """Whether only people without an office have come, from elsewhere in India: no one's guests."""
        ends = [self._scene.entity(ref) for ref in draft.refs("visitor", "destination")]
        plain = all(not isinstance(e, Person) or not e.roles for e in ends) and any(isinstance(e, Person) for e in ends)
        return draft.use in ("arrive", "here") and plain and all(e.country == "IN" for e in ends)

    def _at_home(self, draft: Draft) -> bool:
        """Whether the body at which someone is said to be is of the same country: no one is on a visit there."""
        bodies = [e for ref in draft.refs("destination") if isinstance(e := self._scene.entity(ref), Organisation)]
        countries = {getattr(self._scene.entity(ref), "country", None) for ref in draft.refs("visitor")}
        return any((body.country or "IN") in countries for body in bodies)

    def _is_far(self, draft: Draft, reading: Reading) -> bool:
        """Whether those who travel are named, or come from abroad, and the destination is in another country than theirs."""
        low, high = reading.clause_of(draft.trigger.start)
        near = [i.entity for i in reading.items if i.kind == "place" and i.case == "in" and low <= i.start < high]
        named = [self._scene.entity(ref) for ref in draft.refs("destination")]
        goals = {e.country for e in named if isinstance(e, Place | Organisation)} - {None}
        goals = goals or {e.country for e in near if isinstance(e, Place)}
        people = [e for ref in draft.refs("visitor") if isinstance(e := self._scene.entity(ref), Person | Organisation)]
        own = {e.country or ("IN" if isinstance(e, Person) else "") for e in people}
        if not own:
            return goals == {"IN"} and _come(draft, reading, "abroad")
        return bool(goals - {None} - own) or (not goals & own and "IN" not in own)

    def _is_own_state(self, ref: str) -> bool:
        """Whether the place is the article's state or its country: no one who governs it visits it."""
        place, state = self._scene.entity(ref), self._scene.state
        return isinstance(place, Place) and (place.name == "India" or (state is not None and place.name == state.canon))

    def _follow_principal(self, draft: Draft, reading: Reading) -> None:
        """ "With the Chief Minister, X and Y have gone to Japan": it is the Chief Minister's visit, the others attend it."""
        principal = self._scene.principal
        if principal is None or principal.id in draft.parts:
            return
        low, high = reading.clause_of(draft.trigger.start)
        beside = [
            i for i in reading.items if i.entity is principal and i.kind != "delegation" and low <= i.start < high
        ]
        if any(i.case == "with" for i in beside):
            for ref in draft.refs("visitor"):
                draft.parts[ref] = ("attendee", "travels with the principal")
            give_home(draft, "visitor", self._scene)


def _sends(draft: Draft) -> bool:
    """Whether a team is sent: "will send a team to Pune", "एक दल जापान भेजेगा"."""
    text = draft.trigger.text
    return text.startswith("भेज") or (draft.use == "noun" and text.endswith(" to"))


def _town(draft: Draft, reading: Reading) -> Place | None:
    """The town of a site that has no name: "visited the project site in Surat", "सूरत में निर्माण स्थल का दौरा किया"."""
    low, high = reading.clause_of(draft.trigger.start)
    of_something = {"का", "के", "की"}.intersection(reading.words(low, draft.trigger.start)[-1:])
    if draft.use == "noun" and reading.sentence.language == "hi" and not of_something:
        return None  # "इस दौरे पर उनसे देहरादून में बात हुई"
    inside = [i for i in reading.items if i.kind == "place" and low <= i.start < high]
    inside.sort(key=lambda i: i.case != "in")  # "सूरत के हजीरा में" is in Surat
    cases = ("in", "of") if reading.sentence.language == "hi" else ("in",)
    towns = (i.entity for i in inside if i.case in cases)
    return next((p for p in towns if isinstance(p, Place) and p.type in ("city", "district")), None)


def _is_theirs(draft: Draft, reading: Reading) -> bool:
    """Whether a pronoun or an article says that the visit is that of those told of last: "its visit to Puga", "यह दौरा"."""
    before = reading.words(reading.clause_of(draft.trigger.start)[0], draft.trigger.start)[-_POSSESSED:]
    return draft.use == "noun" and any(word.lower() in _THEIRS for word in before)


def _come(draft: Draft, reading: Reading, value: str) -> bool:
    """Whether nameless people of the sort are the visitors: "two teams from Korea will come", "the delegation visited"."""
    low, _ = reading.clause_of(draft.trigger.start)
    cases = ("to",) if draft.use == "shown" else ("agent", "bare", "from")
    return any(i.value == value and i.case in cases and low <= i.start < draft.trigger.start for i in reading.items)
