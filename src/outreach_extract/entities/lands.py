"""The home country of a body that no list holds: from its own name or from the words straight before and behind it."""

import re
from bisect import bisect_left

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.governments import home_state
from outreach_extract.model import Mention

# "the Finnish firm X", "Taiwan-based X", "Sweden's X", "स्पेन की कंपनी X"
_BETWEEN = re.compile(
    r"(?:['’]s|-based|-headquartered)?\s+(?:(?:की|के|का)\s+)?"
    r"(?:(?:[a-z-]+|कंपनी|फर्म|दिग्गज|प्रमुख|मशहूर|बहुराष्ट्रीय|निर्माता|समूह|सरकारी|ऑटो|आईटी|संस्था|बैंक)\s+){0,3}$"
)
_OF = re.compile(r"\s+of\s+(?:the\s+)?$")
_REACH = 60
_STATE_KINDS = ("department",)


class Lands:
    """The places and demonyms of an article, asked for the home of a body."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self._article = article
        self._lexicon = lexicon
        hits = article.of_kind("lexicon.place", "lexicon.demonym")
        self._hits = [m for m in hits if m.value in lexicon.places and not m.attributes["note"]]
        self._starts = [m.start for m in self._hits]
        listed = [m for m in article.of_kind("lexicon.organisation") if m.value and not m.attributes["note"]]
        self._houses = {m.start: m.value for m in listed if m.value}

    def of(self, group: list[Mention]) -> str | None:
        """The country of the body with these mentions; none where the text does not settle it."""
        for m in group:
            if country := self._house(m) or self._inside(m) or self._beside(m):
                return country
        if group[0].attributes.get("kind") in _STATE_KINDS and home_state(self._article, self._lexicon):
            return "IN"  # a state's department, named without the state
        return None

    def _country(self, hit: Mention) -> str | None:
        return self._lexicon.places[hit.value or ""].country

    def _house(self, m: Mention) -> str | None:
        """The home of the listed house with whose name the company's begins: Hitachi India, Samsung Healthcare."""
        house = self._houses.get(m.start)
        return self._lexicon.organisations[house].country if house and m.attributes.get("kind") == "company" else None

    def _inside(self, m: Mention) -> str | None:
        low, high = bisect_left(self._starts, m.start), bisect_left(self._starts, m.end)
        company = m.attributes.get("kind") == "company"
        # "X India" is where a foreign house works, not where it is at home.
        hits = [h for h in self._hits[low:high] if not (company and h.value == "India" and h.start > m.start)]
        return next((country for hit in reversed(hits) if (country := self._country(hit))), None)

    def _beside(self, m: Mention) -> str | None:
        text = self._article.text
        low, high = bisect_left(self._starts, m.start - _REACH), bisect_left(self._starts, m.end)
        for hit in reversed(self._hits[low:high]):
            if hit.end <= m.start and _BETWEEN.fullmatch(text, hit.end, m.start):
                return self._country(hit)
        after = self._hits[high : high + 1]
        if after and _OF.fullmatch(text, m.end, after[0].start):
            return self._country(after[0])
        return None
