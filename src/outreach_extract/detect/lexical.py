"""Mentions straight from the lexicons: what later extractors confirm, extend or drop."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.detect.gazetteer import Gazetteer
from outreach_extract.model import Mention
from outreach_extract.model.mention import sound_mention


def lexical_mentions(article: Article, gazetteer: Gazetteer) -> Iterator[Mention]:
    """One mention ``lexicon.KIND`` for every form of the lexicon in the article, overlapping ones too.

    ``value`` is the row's key; ``attributes["note"]`` is weak, cued or plural where the form needs support.
    """
    text = article.text
    for start, end, entry in gazetteer.scan(article):
        _, kind, key, _, note, rule = entry
        yield sound_mention(f"lexicon.{kind}", start, end, text[start:end], rule, key, {"note": note})
