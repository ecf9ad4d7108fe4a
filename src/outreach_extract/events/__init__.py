"""Entities → typed events."""

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.entities import Entities
from outreach_extract.model import Event


def find_events(article: Article, entities: Entities, lexicon: Lexicon) -> list[Event]:
    """The events of the article."""
    return []
