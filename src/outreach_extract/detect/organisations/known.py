"""Bodies of the lexicon, and the homonyms among their short names."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention


def known_bodies(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions of listed bodies. A weak form counts only with support: another form of the body, or its country before it."""
    hits = article.of_kind("lexicon.organisation")
    named = {m.value for m in hits if not m.attributes["note"]}
    weak: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for hit in hits:
        if hit.attributes["note"]:
            weak[hit.start, hit.end].append(hit)
        else:
            yield _known(article, lexicon, hit)
    countries = _country_counts(article, lexicon)
    for candidates in weak.values():
        chosen = _choose(article, lexicon, candidates, named, countries)
        if chosen:
            yield _known(article, lexicon, chosen)


def _known(article: Article, lexicon: Lexicon, hit: Mention) -> Mention:
    row = lexicon.organisations[hit.value or ""]
    return mention(
        article, "organisation", hit.start, hit.end, hit.rule, row.canon, kind=row.kind, country=row.country or "", name=row.name
    )


def _country_counts(article: Article, lexicon: Lexicon) -> Counter[str]:
    counts: Counter[str] = Counter()
    for m in article.of_kind("lexicon.place"):
        if not m.attributes["note"] and (country := lexicon.places[m.value or ""].country):
            counts[country] += 1
    return counts


def _choose(
    article: Article, lexicon: Lexicon, candidates: list[Mention], named: set[str | None], countries: Counter[str]
) -> Mention | None:
    """The body that a weak form means here, or none."""
    first = candidates[0]
    for hit in candidates:
        if hit.value in named:
            return hit
    before = article.text[max(0, first.start - 40) : first.start]
    for place in article.of_kind("lexicon.place", "lexicon.demonym"):
        if place.end <= first.start and place.start >= first.start - 30 and len(before[place.end - first.start :].split()) <= 1:
            country = lexicon.places[place.value].country if place.value in lexicon.places else None
            for hit in candidates:
                if lexicon.organisations[hit.value or ""].country == country:
                    return hit
    kinds = {lexicon.organisations[hit.value or ""].kind for hit in candidates}
    if kinds == {"ministry"}:
        # "The foreign ministry" without a country is the national one of the news: India's, where it has a candidate.
        at_home = [hit for hit in candidates if lexicon.organisations[hit.value or ""].country == "IN"]
        return at_home[0] if at_home else None
    return None
