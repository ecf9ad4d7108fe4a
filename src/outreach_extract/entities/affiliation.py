"""What an office is ``of``: the body or the land that the title names, or that the article settles."""

from collections.abc import Sequence

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.governments import home_state
from outreach_extract.detect.words import name_parts
from outreach_extract.entities.identity import name_words
from outreach_extract.entities.offices import Office
from outreach_extract.entities.romanise import romanise_name
from outreach_extract.model import Mention, Organisation, Place

_STATE_OFFICES = frozenset({"chief_minister", "deputy_chief_minister", "minister", "minister_of_state", "speaker", "chief_secretary"})
_SENDERS = frozenset({"ambassador", "consul_general", "diplomat"})
_NATIONAL = frozenset({"prime_minister", "head_of_state"})
_NEAR = 300


class Affiliations:
    """The bodies and places of one article, asked what a title is of."""

    def __init__(
        self, article: Article, lexicon: Lexicon, organisations: Sequence[Organisation], places: Sequence[Place]
    ) -> None:
        self._article = article
        self._lexicon = lexicon
        self._bodies = {m.start: o for o in organisations for m in o.mentions}
        self._places = {m.start: p for p in places for m in p.mentions}
        self._demonyms = {m.start: m.value or "" for m in article.of_kind("lexicon.demonym")}
        self._body_starts = sorted(self._bodies)
        state = home_state(article, lexicon)
        self._state = state.canon if state else None

    def of(self, office: Office, country: str | None) -> str | None:
        """The value of ``of`` for one office."""
        title, code = office.title, office.code
        mode = self._lexicon.role_of.get(code, "any")
        start = int(title.attributes.get("of_start", -1))
        body, land = self._bodies.get(start), self._land(start)
        if code in _NATIONAL:
            return self._national(land, country)
        if code in _SENDERS:
            return land or self._country_name(country)
        if code == "minister" or code == "minister_of_state" or code == "vice_minister" or code == "parliamentary_vice_minister":
            return self._minister(title, body, land, country)
        if body is not None:
            return self._body(body, title)
        if land is not None:
            return land
        if "to" in title.attributes or mode == "state" or code in _STATE_OFFICES:
            return self._state if country in (None, "IN") else self._country_name(country)
        if code == "governor" or code == "vice_governor" or code == "mayor" or code == "deputy_mayor":
            return self._near_place(title)
        if title.attributes.get("anaphor") == "विभाग":
            return self._state
        if "anaphor" in title.attributes or mode == "body":
            near = self._near_body(title)
            return self._body(near, title) if near else None
        return None

    def country(self, group: list[Mention], held: list[Office]) -> str | None:
        """The country that the person acts for: by office, else by the sound of the name."""
        for office in held:
            start = int(office.title.attributes.get("of_start", -1))
            body, land = self._bodies.get(start), self._land_country(start)
            if office.code not in _SENDERS and body is not None and body.country:
                return body.country
            if land:
                return land
        origins = [
            name_parts()[w].origin for m in group for w in name_words(m.text) if w in name_parts() and name_parts()[w].origin
        ]
        if origins:
            return max(set(origins), key=lambda o: (origins.count(o), o)).upper()[:2]
        return "IN" if any(o.code in ("chief_minister", "legislator") for o in held) else None

    def _land(self, start: int) -> str | None:
        if start in self._places:
            return self._places[start].name
        key = self._demonyms.get(start)
        row = self._lexicon.places.get(key or "")
        return row.canon if row else None

    def _land_country(self, start: int) -> str | None:
        if start in self._places:
            return self._places[start].country
        row = self._lexicon.places.get(self._demonyms.get(start) or "")
        return row.country if row else None

    def _country_name(self, code: str | None) -> str | None:
        if code is None:
            return None
        return next((p.canon for p in self._lexicon.places.values() if p.type == "country" and p.country == code), None)

    def _national(self, land: str | None, country: str | None) -> str | None:
        name = land or self._country_name(country)
        return None if name == "India" else name

    def _minister(self, title: Mention, body: Organisation | None, land: str | None, country: str | None) -> str | None:
        if "union" in title.attributes:
            return "India"
        if body is not None:
            if body.kind == "government":
                return self._body(body, title)
            if body.country != "IN" and body.canon:
                return body.canon
            return "India" if body.kind == "ministry" else self._state
        if land is not None:
            return land
        if country not in (None, "IN"):
            return self._country_name(country)
        return self._state or "India"

    def _body(self, body: Organisation, title: Mention) -> str | None:
        if body.kind == "government" and body.canon:
            return self._governed(body)
        if body.kind == "department" and body.country in (None, "IN"):
            return self._state or body.canon
        if body.canon:
            return body.canon
        return body.name if body.name[0].isascii() else romanise_name(body.name)

    def _governed(self, body: Organisation) -> str | None:
        slug = (body.canon or "").removeprefix("gov-")
        for place in self._lexicon.places.values():
            if place.canon.lower().replace(" ", "-") == slug:
                return place.canon
        return body.name

    def _near_body(self, title: Mention) -> Organisation | None:
        near = [s for s in self._body_starts if title.start - _NEAR < s < title.start]
        for start in reversed(near):
            if self._bodies[start].kind not in ("government", "media", "party"):
                return self._bodies[start]
        return None

    def _near_place(self, title: Mention) -> str | None:
        near = [s for s in self._places if title.start - _NEAR < s < title.start]
        kinds = ("prefecture", "state") if "governor" in (title.value or "") else ("city",)
        fits = [s for s in near if self._places[s].type in kinds]
        return self._places[max(fits)].name if fits else None
