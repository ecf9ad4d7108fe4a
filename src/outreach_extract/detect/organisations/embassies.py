"""Embassies, high commissions and consulates: bodies by pattern, from the countries that the text names."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.governments import slug
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_EMBASSY_BEFORE = re.compile(
    r"\b(?:(?:Deputy |Assistant )?High Commission|Embassy|EMBASSY|Consulate[- ]General|Consulate)\s+of\s+(?:the\s+)?(?:Republic of\s+)?$"
)
_EMBASSY_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:Embassy|embassy|(?:Deputy )?High Commission|Consulate[- ]General|Consulate|consulate)\b"
    r"|\s+(?:के\s+|का\s+|की\s+)?(?:दूतावास|उच्चायोग|महावाणिज्य\s+दूतावास|वाणिज्य\s+दूतावास|एंबेसी|एम्बेसी)(?![\u0900-\u0963])"
)
_HOST_AFTER = re.compile(r"\s*(?:,|in|at|to|में)\s*(?:the\s+)?$")
_HOST_BEFORE = re.compile(r"^\s+(?:में|स्थित)\s+(?:स्थित\s+)?$")


def embassies(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Missions by the country that sends them; the canon names the host country too, where the text settles it."""
    text = article.text
    places = [m for m in article.of_kind("lexicon.place", "lexicon.demonym") if m.value in lexicon.places]
    names = _country_names(lexicon)
    abroad: str | None = None
    for k, m in enumerate(places):
        row = lexicon.places[m.value or ""]
        before = _EMBASSY_BEFORE.search(text, max(0, m.start - 60), m.start) if row.type == "country" else None
        after = None if before or row.type != "country" else _EMBASSY_AFTER.match(text, m.end)
        if not before and not after:
            continue
        start, end = before.start() if before else m.start, after.end() if after else m.end
        host: str | None = "India"
        if row.canon == "India":
            abroad = abroad or _most_named(lexicon, places, names)
            host = _beside(text, lexicon, places, k, start, end, names) or abroad
        canon = f"embassy-of-{slug(row.canon)}" + (f"-{slug(host)}" if host else "")
        yield mention(
            article, "organisation", start, end, "embassy of country", canon,
            kind="embassy", country=row.country or "", name=f"Embassy of {row.canon}",
        )  # fmt: skip


@lru_cache(maxsize=4)
def _country_names(lexicon: Lexicon) -> dict[str | None, str]:
    return {row.country: row.canon for row in lexicon.places.values() if row.type == "country"}


def _beside(
    text: str, lexicon: Lexicon, places: list[Mention], k: int, start: int, end: int, names: dict[str | None, str]
) -> str | None:
    """The country of the foreign place straight behind or before the embassy of India."""
    for other in (*places[k + 1 : k + 3], *places[max(0, k - 2) : k]):
        country = lexicon.places[other.value or ""].country
        behind = other.start >= end and _HOST_AFTER.fullmatch(text, end, other.start)
        ahead = other.end <= start and _HOST_BEFORE.fullmatch(text, other.end, start)
        if (behind or ahead) and country != "IN":
            return names.get(country)
    return None


def _most_named(lexicon: Lexicon, places: list[Mention], names: dict[str | None, str]) -> str | None:
    """The foreign country that the article names most, its towns included."""
    countries = (lexicon.places[m.value or ""].country for m in places)
    counts = Counter(names[c] for c in countries if c != "IN" and c in names)
    return counts.most_common(1)[0][0] if counts else None
