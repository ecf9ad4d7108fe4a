"""The steps in order: raw text → article → mentions → entities → events → extraction."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, partial

from outreach_extract.article import Article, read_article
from outreach_extract.data.lexicon import Lexicon, read_lexicon
from outreach_extract.detect.dates import find_dates
from outreach_extract.detect.gatherings import find_gatherings
from outreach_extract.detect.gazetteer import gazetteer
from outreach_extract.detect.lexical import lexical_mentions
from outreach_extract.detect.money import find_money
from outreach_extract.detect.organisations import find_organisations
from outreach_extract.detect.people import find_people
from outreach_extract.detect.places import find_places
from outreach_extract.detect.roles import find_roles
from outreach_extract.detect.sectors import find_sectors
from outreach_extract.entities import link
from outreach_extract.events import find_events
from outreach_extract.model import Extraction, Mention
from outreach_extract.plugins import Extractor


def default_extractors(lexicon: Lexicon) -> tuple[Extractor, ...]:
    """The library's own extractors, in the order in which they run."""
    return (
        Extractor("lexicon", partial(lexical_mentions, gazetteer=gazetteer(lexicon))),
        Extractor("dates", _dates),
        Extractor("money", find_money),
        Extractor("organisations", partial(find_organisations, lexicon=lexicon), ("lexicon",)),
        Extractor("places", partial(find_places, lexicon=lexicon), ("organisations",)),
        Extractor("roles", find_roles, ("organisations", "places")),
        Extractor("people", find_people, ("roles",)),
        Extractor("gatherings", find_gatherings, ("people",)),
        Extractor("sectors", find_sectors, ("people",)),
    )


def _dates(article: Article) -> Iterator[Mention]:
    skip = [(r.start, r.end) for r in article.residue if r.kind != "byline"]
    spans = [(s.start, s.end) for s in article.sentences]
    for found in find_dates(article.text, published=article.published, sentences=spans, skip=skip):
        yield Mention(
            kind="date", start=found.start, end=found.end, text=found.text, rule=found.rule, value=found.edtf
        )


class Pipeline:
    """Extractors in order, and what links their mentions into entities and events. Safe to share between threads."""

    def __init__(self, extractors: Iterable[Extractor] | None = None) -> None:
        self.lexicon = read_lexicon()
        self.extractors = tuple(extractors) if extractors is not None else default_extractors(self.lexicon)

    def extract(self, text: str, *, published: date | str | None = None) -> Extraction:
        """The typed events of one raw article, and the people, bodies, places, sectors and dates that it names.

        ``published`` is the day to which "today" refers. Raises TypeError if ``text`` is not a string, ValueError if
        ``published`` is a string but not an ISO date.
        """
        if not isinstance(text, str):
            raise TypeError(f"extract() takes the text as str, not {type(text).__name__}; decode bytes first")
        article = read_article(text, _day(published), self.lexicon)
        for extractor in self.extractors:
            article = article.with_mentions([*article.mentions, *extractor(article)])
        entities = link(article, self.lexicon)
        events = find_events(article, entities, self.lexicon)
        return Extraction(
            text=text,
            language=article.language,
            published=article.published,
            people=tuple(entities.people),
            organisations=tuple(entities.organisations),
            places=tuple(entities.places),
            sectors=tuple(entities.sectors),
            dates=tuple(entities.dates),
            events=tuple(events),
        )


def _day(published: date | str | None) -> date | None:
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published)
    except (TypeError, ValueError):
        raise ValueError(f"published is an ISO date such as 2025-10-06, not {published!r}") from None


@cache
def _default() -> Pipeline:
    return Pipeline()


def extract(text: str, *, published: date | str | None = None) -> Extraction:
    """The default pipeline's :meth:`Pipeline.extract`."""
    return _default().extract(text, published=published)


def extract_many(articles: Iterable[tuple[str, date | str | None] | str]) -> Iterator[Extraction]:
    """The extraction of each article, lazily and in order; an article is its text, or its text and publication day."""
    for article in articles:
        text, published = (article, None) if isinstance(article, str) else article
        yield extract(text, published=published)
