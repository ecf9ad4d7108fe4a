"""Mentions → entities: aliases, scripts, short forms, roles and affiliations."""

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.entities.entities import Entities
from outreach_extract.entities.organisations import link_organisations
from outreach_extract.entities.people import link_people
from outreach_extract.entities.places import link_places
from outreach_extract.entities.topics import link_dates, link_sectors

__all__ = ["Entities", "link"]


def link(article: Article, lexicon: Lexicon) -> Entities:
    """Link the article's mentions into people, bodies, places, sectors and dates."""
    organisations = link_organisations(article, lexicon)
    places = link_places(article, lexicon)
    return Entities(
        people=link_people(article, lexicon, organisations, places),
        organisations=organisations,
        places=places,
        sectors=link_sectors(article, lexicon),
        dates=link_dates(article),
        money=article.of_kind("money"),
    )
