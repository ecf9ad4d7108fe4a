"""The publication day that an article tells itself: a full date in its dateline, in a byline, or alone on a line."""

from collections.abc import Iterator
from datetime import date

from outreach_extract.article import Article
from outreach_extract.detect.dates.finder import find_dates
from outreach_extract.detect.dates.values import first_day, grain

_OPENING = 2000


def publication_day(article: Article) -> date | None:
    """The first such day; null if the year, the month or the day is left open."""
    for text, alone in _places(article):
        for found in find_dates(text, published=None):
            if found.edtf and grain(found.edtf) == "day" and (not alone or found.text == text):
                if day := first_day(found.edtf):
                    return day
    return None


def _places(article: Article) -> Iterator[tuple[str, bool]]:
    """Where such a date may stand, and whether it must stand there alone."""
    if article.dateline:
        yield article.text[slice(*article.dateline)], False
    for line in article.residue:
        if line.kind == "byline" and line.start < _OPENING:
            yield article.text[line.start : line.end], False
    for text in article.text[:_OPENING].splitlines()[:-1]:
        yield text.strip(), True
