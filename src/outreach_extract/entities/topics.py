"""Mentions of sectors and of dates → one entry per code, one per value."""

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.dates.values import first_day, grain, last_day
from outreach_extract.model import Date, Mention, Sector


def link_sectors(article: Article, lexicon: Lexicon) -> list[Sector]:
    """Sectors in order of first mention, one per code."""
    groups: dict[str, list[Mention]] = {}
    for m in article.of_kind("sector"):
        groups.setdefault(m.value or "", []).append(m)
    return [Sector(code=code, isic=lexicon.isic.get(code), mentions=tuple(group)) for code, group in groups.items()]


def link_dates(article: Article) -> list[Date]:
    """Dates in order of first mention; the same expression with the same value is one entry."""
    groups: dict[tuple[str | None, str], list[Mention]] = {}
    for m in article.of_kind("date"):
        groups.setdefault((m.value, m.text.casefold()), []).append(m)
    return [date_value(edtf, tuple(group)) for (edtf, _), group in groups.items()]


def date_value(edtf: str | None, mentions: tuple[Mention, ...] = ()) -> Date:
    """A date with its first and last day and its grain."""
    if edtf is None:
        return Date(edtf=None, first_day=None, last_day=None, grain=None, mentions=mentions)
    return Date(edtf=edtf, first_day=first_day(edtf), last_day=last_day(edtf), grain=grain(edtf), mentions=mentions)
