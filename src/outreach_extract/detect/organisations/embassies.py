"""Embassies, high commissions and consulates: bodies by pattern, from the countries that the text names."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon, PlaceRow
from outreach_extract.detect.organisations.governments import slug
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_HINDI = r"(?:महा\s?वाणिज्य\s+दूतावास|वाणिज्य\s+दूतावास|(?:उप[ -])?उच्चायोग|दूतावास|एंबेसी|एम्बेसी|हाई\s+कमीशन|कॉन्सुलेट)(?![\u0900-\u0963])"
_ENGLISH = (
    r"(?:(?:[Dd]eputy |[Aa]ssistant )?[Hh]igh [Cc]ommission|[Ee]mbassy|EMBASSY|[Cc]onsulate[- ][Gg]eneral|[Cc]onsulate)"
)
_BEFORE = re.compile(rf"\b{_ENGLISH}\s+of\s+(?:the\s+)?(?:Republic of\s+)?$")
_AFTER = re.compile(rf"(?:['’]s)?\s+{_ENGLISH}\b|\s+(?:के\s+|का\s+|की\s+)?{_HINDI}")
_BARE = re.compile(rf"\b[Tt]he {_ENGLISH}\b(?! of\b)|(?<![\u0900-\u0963]){_HINDI}")
_ENVOY = re.compile(r"\b(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Ee]nvoy)\b|(?:राजदूत|उच्चायुक्त)(?![\u0900-\u0963])")
_HOST_AFTER = re.compile(r"\s*(?:,|in|at|to|में)\s*(?:the\s+)?$")
_HOST_BEFORE = re.compile(r"^\s+(?:के|में|स्थित)\s+(?:स्थित\s+)?$")
_BETWEEN = frozenset({"s", "", "of", "of the", "के", "की", "का"})
# A part of each name above: a text without them has no mission, which saves it the search.
_STEMS = (
    "mbassy", "EMBASSY", "ommission", "onsulate", "दूतावास", "उच्चायोग", "एंबेसी", "एम्बेसी", "कमीशन", "कॉन्सुलेट",
)  # fmt: skip
_REACH = 400
_NEAR = 40


class _Mission(NamedTuple):
    """Who sends a mission, what it is, and where it is."""

    kind: str
    """embassy, high-commission or consulate."""
    country: PlaceRow
    seat: str | None
    """The country, for a consulate the town, where the mission works."""

    @property
    def canon(self) -> str:
        if self.kind == "consulate" and not self.seat:
            return ""
        return f"{self.kind}-of-{slug(self.country.canon)}" + (f"-{slug(self.seat)}" if self.seat else "")


def embassies(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Missions by the country that sends them; the canon names the host country too, where the text settles it."""
    if not any(stem in article.text for stem in _STEMS):
        return
    ground = _Ground(article, lexicon)
    found: list[tuple[int, int, _Mission]] = []
    for k, m in enumerate(ground.places):
        row = lexicon.places[m.value or ""]
        if row.type != "country":
            continue
        before = _BEFORE.search(article.text, max(0, m.start - 60), m.start)
        after = None if before else _AFTER.match(article.text, m.end)
        if before or after:
            start, end = before.start() if before else m.start, after.end() if after else m.end
            found.append((start, end, ground.mission(k, row, start, end)))
    found += _unnamed(ground, found)
    for start, end, mission in sorted(found, key=lambda item: item[:2]):
        yield mention(
            article, "organisation", start, end, "embassy of country", mission.canon,
            kind="embassy", country=mission.country.country or "",
            name=f"{mission.kind.replace('-', ' ').capitalize()} of {mission.country.canon}",
        )  # fmt: skip


class _Ground:
    """The places of an article, asked where a mission is."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.article, self.lexicon = article, lexicon
        hits = article.of_kind("lexicon.place", "lexicon.demonym")
        self.places = [m for m in hits if m.value in lexicon.places]
        self.starts = [m.start for m in self.places]
        self._names = _country_names(lexicon)
        self._most: str | None = None

    def row(self, k: int) -> PlaceRow:
        return self.lexicon.places[self.places[k].value or ""]

    def mission(self, k: int, row: PlaceRow, start: int, end: int) -> _Mission:
        """The mission of the country ``row``, named by the place ``k``, between two offsets."""
        kind = _kind(self.article.text[start:end])
        home = row.canon == "India"
        if kind == "consulate":
            town = self._beside(k, start, end, home=home, towns=True) or self._near(start, end, home=home)
            return _Mission(kind, row, town)
        if not home:
            return _Mission(kind, row, "India")
        return _Mission(
            kind, row, self._beside(k, start, end, home=True) or self._in_sentence(start) or self._most_named()
        )

    def _beside(self, k: int, start: int, end: int, *, home: bool, towns: bool = False) -> str | None:
        """The country or town straight behind or before the mission; abroad for the embassy of India, in India for others."""
        for n in (*range(k + 1, min(k + 3, len(self.places))), *range(max(0, k - 2), k)):
            other, row = self.places[n], self.row(n)
            behind = other.start >= end and _HOST_AFTER.fullmatch(self.article.text, end, other.start)
            ahead = other.end <= start and _HOST_BEFORE.fullmatch(self.article.text, other.end, start)
            if (behind or ahead) and (row.country != "IN") == home and (not towns or row.type == "city"):
                return row.canon if towns else self._names.get(row.country)
        return None

    def _near(self, start: int, end: int, *, home: bool) -> str | None:
        """The town that the sentence of a consulate names, or the sentence before."""
        low, high = bisect_left(self.starts, start - _REACH), bisect_left(self.starts, end + _NEAR)
        for n in reversed(range(low, high)):
            row = self.row(n)
            if row.type == "city" and (row.country != "IN") == home:
                return row.canon
        return None

    def _in_sentence(self, start: int) -> str | None:
        """The foreign country named last before the embassy of India in its line, a town's country too."""
        line = self.article.text.rfind("\n", 0, start) + 1
        low, high = bisect_left(self.starts, max(line, start - _REACH)), bisect_left(self.starts, start)
        for n in reversed(range(low, high)):
            country = self.row(n).country
            if country != "IN" and country in self._names and self.places[n].kind == "lexicon.place":
                return self._names[country]
        return None

    def _most_named(self) -> str | None:
        """The foreign country that the article names most, its towns included."""
        if self._most is None:
            countries = (self.row(n).country for n in range(len(self.places)))
            counts = Counter(self._names[c] for c in countries if c != "IN" and c in self._names)
            self._most = counts.most_common(1)[0][0] if counts else ""
        return self._most or None

    def envoys(self) -> Iterator[tuple[int, PlaceRow]]:
        """Where the text names an ambassador, and the country that sends them."""
        text = self.article.text
        for envoy in _ENVOY.finditer(text):
            low = bisect_left(self.starts, envoy.start() - _NEAR)
            for n in reversed(range(low, bisect_left(self.starts, envoy.end() + _NEAR))):
                place = self.places[n]
                ahead = place.end <= envoy.start()
                between = text[place.end : envoy.start()] if ahead else text[envoy.end() : place.start]
                if self.row(n).type == "country" and between.strip(" '’") in _BETWEEN:
                    yield envoy.start(), self.row(n)
                    break


def _unnamed(ground: _Ground, found: list[tuple[int, int, _Mission]]) -> Iterator[tuple[int, int, _Mission]]:
    """ "The embassy": the one named last, or that of the ambassador named last."""
    bare = [(m.start(), m.end(), _kind(m[0])) for m in _BARE.finditer(ground.article.text)]
    if not bare:
        return
    named = sorted(found, key=lambda item: item[0])
    taken = _covering([(start, end) for start, end, _ in named])
    envoys = list(ground.envoys())
    last: dict[str, _Mission] = {}
    at = sent = 0
    for start, end, kind in bare:
        while at < len(named) and named[at][0] < start:
            last[named[at][2].kind] = named[at][2]
            at += 1
        while sent < len(envoys) and envoys[sent][0] < start:
            sent += 1
        if taken(end - 1):
            continue
        if kind not in last and sent and kind != "consulate":
            yield start, end, ground.mission(0, envoys[sent - 1][1], start, end)
        elif kind in last:
            yield start, end, last[kind]


def _covering(spans: list[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether one of the spans, which are sorted, covers an offset."""
    starts = [start for start, _ in spans]

    def covers(offset: int) -> bool:
        n = bisect_right(starts, offset) - 1
        return n >= 0 and offset < spans[n][1]

    return covers


def _kind(text: str) -> str:
    text = text.lower()
    if "consul" in text or "वाणिज्य" in text or "कॉन्सुलेट" in text:
        return "consulate"
    return "high-commission" if "high" in text or "उच्चायोग" in text or "हाई" in text else "embassy"


@lru_cache(maxsize=4)
def _country_names(lexicon: Lexicon) -> dict[str | None, str]:
    return {row.country: row.canon for row in lexicon.places.values() if row.type == "country"}
