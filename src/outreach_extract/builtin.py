"""The library's own plugins. They come in by the doors that are open to everyone; see ``plugins``."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.data.lexicon import CORE, LexiconFolder
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
from outreach_extract.detect.settle import SETTLED_AFTER, settle_tags
from outreach_extract.entities import Entities, link
from outreach_extract.events import find_events
from outreach_extract.model import Mention
from outreach_extract.names import EngineError
from outreach_extract.plugins import Extractor, Finding, as_extractor, extractor

_LISTED = "organisation place demonym role portfolio sector mask honorific"


@extractor("gazetteer", kinds=[f"lexicon.{kind}" for kind in _LISTED.split()])
def _gazetteer(article: Article) -> Iterator[Finding]:
    return lexical_mentions(article, gazetteer(article.lexicon))


@extractor("dates")
def _dates(article: Article) -> Iterator[Finding]:
    skip = [(r.start, r.end) for r in article.residue if r.kind != "byline"]
    spans = [(s.start, s.end) for s in article.sentences]
    for found in find_dates(article.text, published=article.published, sentences=spans, skip=skip):
        yield Mention(kind="date", start=found.start, end=found.end, text=found.text, rule=found.rule, value=found.edtf)


@extractor("organisations", requires=["gazetteer"])
def _organisations(article: Article) -> Iterator[Finding]:
    return find_organisations(article, article.lexicon)


@extractor("places", requires=["gazetteer"])
def _places(article: Article) -> Iterator[Finding]:
    return find_places(article, article.lexicon)


@extractor("entities", requires=["*"])
def _entities(article: Article) -> Iterator[Finding]:
    entities = link(article, article.lexicon)
    for group in (entities.people, entities.organisations, entities.places, entities.sectors, entities.dates):
        yield from group


@extractor("events", requires=["entities"])
def _events(article: Article) -> Iterator[Finding]:
    entities = Entities(
        people=list(article.people), organisations=list(article.organisations), places=list(article.places),
        sectors=list(article.sectors), dates=list(article.dates), money=article.of_kind("money"),
    )  # fmt: skip
    events = find_events(article, entities, article.lexicon)
    yield from entities.organisations[len(article.organisations) :]  # governments that act without being named
    yield from events


BUILT_IN: tuple[Extractor | LexiconFolder, ...] = (
    CORE,
    _gazetteer,
    _dates,
    Extractor("money", find_money),
    _organisations,
    _places,
    Extractor("roles", find_roles, ("gazetteer",)),
    Extractor("people", find_people, ("gazetteer",)),
    Extractor("gatherings", find_gatherings),
    Extractor("sectors", find_sectors, ("gazetteer",)),
    _entities,
    _events,
)
"""The lexicon, and the extractors in the order in which they run."""


def name_extractors(engine: str, models: object = None) -> tuple[Extractor, ...]:
    """What an engine for names adds to the built-in plugins: its tagger, and what settles its tags with the lexicon and the rules.

    ``models`` as in :func:`outreach_extract.names.models.find_models`. Raises EngineError if the engine cannot be built.
    """
    if engine != "stanza":
        raise EngineError(f"no engine for names is called {engine!r}; there is stanza")
    from outreach_extract.names.stanza import StanzaTagger

    tagger = as_extractor(StanzaTagger(models))
    return tagger, Extractor("tagged-names", settle_tags, requires=(tagger.name, *SETTLED_AFTER), before=("sectors",))
