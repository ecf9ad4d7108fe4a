"""What stands around a title: the state the article is about, the bodies and places named before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon, PlaceRow
from outreach_extract.detect.organisations.governments import CAPITALS, home_state, slug
from outreach_extract.model import Mention, Organisation, Place

_REACH = 60
_BULLET = re.compile(r"\s*(?:[•|:–—]|-\s)")  # KERALA • Class trip
_FROM_SIDE = re.compile(r"\s+की ओर से\s+$")
_SIDE = re.compile(r"\s+(?:पक्ष (?:से|की ओर से)|की ओर से|[Ss]ide,?)\s+(?:the\s+)?$")
_SIGNED_FOR = re.compile(
    r"\s*(?:,\s*)?(?:[A-Z][\w.'’-]*\s+){1,4}?(?:signed|inked)\s+(?:[a-z]+\s+){0,3}?(?:for|on behalf of)\s+(?:the\s+)?"
)
_KINDS = {
    "विश्वविद्यालय": "university",
    "कंपनी": "company",
    "बैंक": "bank",
    "एजेंसी": "agency",
    "चैंबर": "chamber",
    "मंत्रालय": "ministry",
}
_NEAR = 400
_NO_TRADERS = ("department", "ministry")
_NO_EMPLOYER = ("government", "media", "party")


@lru_cache(maxsize=4)
def _country_names(lexicon: Lexicon) -> dict[str | None, str]:
    """Code of a country → its usual English name, the first one listed."""
    return {row.country: row.canon for row in reversed(lexicon.places.values()) if row.type == "country"}


@lru_cache(maxsize=8)
def place_names(lexicon: Lexicon, kind: str | None = None) -> dict[str, str]:
    """The name of a place as canons of governments have it → the name of the first such place, of one type or of any."""
    return {slug(row.canon): row.canon for row in reversed(lexicon.places.values()) if kind in (None, row.type)}


class Surroundings:
    """The bodies, places and states of one article by offset."""

    def __init__(
        self, article: Article, lexicon: Lexicon, organisations: Sequence[Organisation], places: Sequence[Place]
    ) -> None:
        self.article = article
        self.lexicon = lexicon
        self.bodies = {m.start: o for o in organisations for m in o.mentions}
        self.places = {m.start: p for p in places for m in p.mentions}
        named = {m.start: m.end for p in places for m in p.mentions}
        demonyms = [m for m in article.of_kind("lexicon.demonym") if named.get(m.start, 0) <= m.end]
        self.demonyms = {m.start: m.value or "" for m in demonyms}  # that of British Columbia aside
        self._ends = {m.start: {m.end} for m in demonyms}
        for place in places:
            for m in place.mentions:
                self._ends.setdefault(m.start, set()).add(m.end)
        self._headings = [s for s in article.sentences if s.kind == "heading"]
        self._body_starts = sorted(self.bodies)
        self._place_starts = sorted(self.places)
        self._land_starts = sorted({*self.places, *self.demonyms})
        self.state = self._chief_ministers_state() or self._home_state()
        """The Indian state that the article is about; the capital of the Union counts for none."""

    def row(self, start: int) -> PlaceRow | None:
        """The place, or the place of the demonym, that is named at the offset."""
        if start in self.demonyms:
            return self.lexicon.places.get(self.demonyms[start])
        place = self.places.get(start)
        if place is None:
            return None
        return self.lexicon.places.get(place.name) or PlaceRow(
            place.name, place.name, place.type, place.country, None, None
        )

    def owner(self, title: Mention) -> tuple[Organisation | None, PlaceRow | None]:
        """The body or the place that the title itself names, if a detector knows it."""
        start = int(title.attributes.get("of_start", -1))
        body = self.bodies.get(start)
        if body is not None or int(title.attributes.get("of_end", -1)) not in self._ends.get(start, ()):
            return body, None
        return None, self.row(start)

    def country_name(self, code: str | None) -> str | None:
        """The usual English name of a country."""
        return _country_names(self.lexicon).get(code) if code else None

    def _chief_ministers_state(self) -> str | None:
        """The state whose chief minister the article names."""
        rows = [
            row
            for m in self.article.of_kind("role")
            if m.value in ("chief_minister", "deputy_chief_minister") and (row := self.owner(m)[1]) is not None
        ]
        within = [self.lexicon.places.get(row.within or "", row) for row in rows if row.country == "IN"]
        names = [row.canon for row in within]
        return max(names, key=names.count) if names else None

    def _home_state(self) -> str | None:
        governments = [
            o for o in self.bodies.values() if o.kind == "government" and o.country == "IN" and o.canon != "gov-india"
        ]
        if governments:
            canons = [o.canon for o in governments]
            state = (max(canons, key=canons.count) or "").removeprefix("gov-")
            if name := place_names(self.lexicon, "state").get(state):
                return name
        row = home_state(self.article, self.lexicon)
        if row is not None and row.canon not in CAPITALS:
            return row.canon
        if self._bodies_state is not None:
            return self._bodies_state
        only = set(self._states(0, len(self.article.text)))
        return only.pop() if len(only) == 1 else None

    @cached_property
    def _bodies_state(self) -> str | None:
        """The only state after which departments and agencies of the article are called: Karnataka Udyog Mitra."""
        states = place_names(self.lexicon, "state")
        bodies = [o.name for o in self.bodies.values() if o.country == "IN" and o.kind in ("department", "agency")]
        found = {name for body in bodies for name in states.values() if body.startswith(f"{name} ")}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def of_a_state(self) -> bool:
        """Whether the article is about a state's government rather than the Union's."""
        if any(m.value in ("chief_minister", "deputy_chief_minister") for m in self.article.of_kind("role")):
            return True
        if self._bodies_state is not None:
            return True
        if (line := self.article.dateline) and any(
            line[0] <= start < line[1] and p.country == "IN" and p.name not in CAPITALS and p.type == "city"
            for start, p in self.places.items()
        ):
            return True
        return any(
            o.kind == "government" and o.canon != "gov-india" and o.country == "IN" for o in self.bodies.values()
        )

    def state_at(self, offset: int) -> str | None:
        """The state that a state's office at the offset is of: the sentence's only one, the heading's, else the article's."""
        sentence = self.article.sentences[self.article.sentence_at(offset)]
        here = set(self._states(sentence.start, offset))
        if self.state in here or not here:
            return self._heading_state(offset) or self._section_state(offset) or self.state
        return here.pop() if len(here) == 1 else self.state

    def _states(self, start: int, end: int) -> list[str]:
        low, high = bisect_left(self._place_starts, start), bisect_left(self._place_starts, end)
        return [
            p.name for s in self._place_starts[low:high]
            if (p := self.places[s]).type == "state" and p.country == "IN" and p.name not in CAPITALS
        ]  # fmt: skip

    def _states_of_towns(self, start: int, end: int) -> set[str]:
        """In a column of several items, which has no dateline, the states of the towns that one item names."""
        if self.article.dateline is not None:
            return set()
        low, high = bisect_left(self._place_starts, start), bisect_left(self._place_starts, end)
        rows = [self.lexicon.places.get(self.places[s].name) for s in self._place_starts[low:high]]
        keys = {row.within for row in rows if row and row.country == "IN" and row.type == "city"}
        states = [self.lexicon.places[key] for key in keys if key in self.lexicon.places]
        return {row.canon for row in states if row.canon not in CAPITALS}

    def _heading_state(self, offset: int) -> str | None:
        """The state whose bare name is the heading above."""
        at = bisect_right(self._headings, offset, key=lambda heading: heading.start)
        if not at:
            return None
        heading = self._headings[at - 1]
        place = self.places.get(heading.start)
        if place is None or place.type != "state" or place.country != "IN":
            return None
        end = next(m.end for m in place.mentions if m.start == heading.start)
        return place.name if end == heading.end or _BULLET.match(self.article.text, end) else None

    def _section_state(self, offset: int) -> str | None:
        """The only state that the text names, or names a town of, between the heading above and the offset."""
        at = bisect_right(self._headings, offset, key=lambda heading: heading.start)
        if at < 2:
            return None
        start = self._headings[at - 1].end
        named = set(self._states(start, offset)) or self._states_of_towns(start, offset)
        return named.pop() if len(named) == 1 else None

    def behalf(self, title: Mention) -> Organisation | None:
        """The body that the text says the holder of the office signs for: "TITLE NAME signed for X", X की ओर से TITLE."""
        text = self.article.text
        if match := _FROM_SIDE.search(text, max(0, title.start - _REACH), title.start):
            bodies = (self.bodies[s] for s in self._body_starts[: bisect_left(self._body_starts, match.start())][-3:])
            ending = next((b for b in bodies if any(m.end == match.start() for m in b.mentions)), None)
            word = text[max(0, match.start() - _REACH) : match.start()].split()[-1:]
            kind = _KINDS.get(word[0]) if word else None
            return ending or (self.body_before(match.start(), kind) if kind else None)
        if match := _SIGNED_FOR.match(text, title.end, min(len(text), title.end + 2 * _REACH)):
            return self.bodies.get(match.end())
        return None

    def body_before(
        self, offset: int, kind: str | None = None, *, trades: bool = False, country: str | None = None
    ) -> Organisation | None:
        """The body that a title without an owner belongs to: the nearest in its sentence, else what the last sentence is about.

        A managing director is no department's ("trades"); of two universities that of the officer's own country is meant.
        """
        article = self.article
        index = article.sentence_at(offset)
        for i in range(index, max(-1, index - 4), -1):
            sentence = article.sentences[i]
            low = bisect_left(self._body_starts, sentence.start)
            high = bisect_left(self._body_starts, min(offset, sentence.end))
            named = [self.bodies[s] for s in self._body_starts[low:high] if self.bodies[s].kind not in _NO_EMPLOYER]
            if kind:
                # "the UN agency's director" points to an agency, which the UN, right before the word, is not.
                beside = {m.end for body in named for m in body.mentions} & {offset - 1}
                named = [b for b in named if b.kind == kind and beside.isdisjoint(m.end for m in b.mentions)]
            if trades:
                named = [b for b in named if b.kind not in _NO_TRADERS]
            if country and not any(b.kind == "company" for b in named):
                named = [b for b in named if b.country == country] or named
            if named and offset - sentence.start < _NEAR * 2:
                return named[-1] if i == index else named[0]
        return None

    def court_near(self, offset: int) -> str | None:
        """The court that a judge sits in: the last one named before the offset, else the next."""
        at = bisect_left(self._body_starts, offset)
        near = [self.bodies[s] for s in (*reversed(self._body_starts[:at]), *self._body_starts[at:])]
        court = next((b for b in near if "court" in b.name.lower() or "कोर्ट" in b.name or "न्यायालय" in b.name), None)
        return (court.canon or court.name) if court else None

    def body_behind(self, offset: int) -> Organisation | None:
        """A body named a little later in the sentence with "of": "Executive Officer, and other leaders of Marubeni"."""
        sentence = self.article.sentences[self.article.sentence_at(offset)]
        low, high = (
            bisect_left(self._body_starts, offset),
            bisect_left(self._body_starts, min(sentence.end, offset + 80)),
        )
        for start in self._body_starts[low:high]:
            if self.article.text[offset:start].rstrip().endswith((" of", " at", " of the")):
                return self.bodies[start]
        return None

    def country_before(self, offset: int) -> str | None:
        """The foreign country named last before the offset."""
        low, high = bisect_left(self._land_starts, offset - _NEAR), bisect_left(self._land_starts, offset)
        for start in reversed(self._land_starts[low:high]):
            row = self.row(start)
            if row is not None and row.type == "country" and row.country != "IN":
                return row.canon
        return None

    def place_before(self, offset: int, types: tuple[str, ...], country: str | None) -> str | None:
        """The place of one of the types named last before the offset, in the person's country if that is known."""
        high = bisect_left(self._place_starts, offset)
        before = (self.places[s] for s in reversed(self._place_starts[max(0, high - 20) : high]))
        fits = (p.name for p in before if p.type in types and (country is None or p.country == country))
        return next(fits, None)

    def side(self, title: Mention) -> str | None:
        """The land whose side the title speaks for: डच पक्ष से उप मंत्री, "from the Dutch side, Deputy Minister X"."""
        match = _SIDE.search(self.article.text, max(0, title.start - _REACH), title.start)
        if match is None:
            return None
        for start in reversed(self._land_starts[: bisect_left(self._land_starts, match.start())][-2:]):
            if match.start() in self._ends.get(start, ()) and (row := self.row(start)) is not None:
                return self.country_name(row.country) if row.country != "IN" else row.canon
        return None

    def city_abroad_before(self, offset: int) -> str | None:
        """The city abroad that is named last before the offset."""
        high = bisect_left(self._place_starts, offset)
        before = (self.places[s] for s in reversed(self._place_starts[max(0, high - 20) : high]))
        return next((p.name for p in before if p.type == "city" and p.country not in (None, "IN")), None)

    def province_before(self, offset: int) -> str | None:
        """The state or province abroad that is named last before the offset."""
        high = bisect_left(self._place_starts, offset)
        before = (self.places[s] for s in reversed(self._place_starts[max(0, high - 20) : high]))
        return next((p.name for p in before if p.type == "state" and p.country != "IN"), None)

    def country_of_place(self, start: int, end: int) -> str | None:
        """The country of the first place named in the span: where an envoy serves."""
        low = bisect_left(self._place_starts, start)
        if low == len(self._place_starts) or self._place_starts[low] >= end:
            return None
        return self.country_name(self.places[self._place_starts[low]].country)

    def names(self, country: str) -> bool:
        """Whether the article speaks of the country, its people or a place in it."""
        return any(
            (row := self.row(s)) is not None and self.country_name(row.country) == country for s in self._land_starts
        )

    def abroad(self, offset: int) -> str | None:
        """The foreign country that the sentence is set in, if it names one before the offset and no Indian state."""
        sentence = self.article.sentences[self.article.sentence_at(offset)]
        if set(self._states(sentence.start, sentence.end)):
            return None
        low, high = bisect_left(self._land_starts, sentence.start), bisect_left(self._land_starts, offset)
        rows = (self.row(s) for s in reversed(self._land_starts[low:high]))
        return next((self.country_name(row.country) for row in rows if row and row.country not in (None, "IN")), None)

    def city_near(self, offset: int, country: str | None) -> str | None:
        """For a mayor whose city comes later: the first city abroad, or at home, that the paragraph goes on to name."""
        low, high = bisect_left(self._place_starts, offset), bisect_left(self._place_starts, offset + _NEAR // 2)
        after = (self.places[s] for s in self._place_starts[low:high])
        return next((p.name for p in after if p.type == "city" and (p.country == "IN") == (country == "IN")), None)

    def place_behind(self, offset: int) -> str | None:
        """The state that follows a name: "Chief Minister Pushkar Singh Dhami of Uttarakhand"."""
        low, high = bisect_left(self._place_starts, offset), bisect_left(self._place_starts, offset + 50)
        for start in self._place_starts[low:high]:
            between = self.article.text[offset:start]
            if between.endswith(" of ") and all(w[0].isupper() for w in between.split()[:-1]):
                return self.places[start].name
        return None
