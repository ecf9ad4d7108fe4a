"""Words that make a name the name of a body: "X Ltd", "Ministry of X", "X विभाग"."""

from functools import cache
from typing import NamedTuple

from outreach_extract.article import Article, fold_key
from outreach_extract.data.tables import read_table


class Head(NamedTuple):
    """A head word or phrase."""

    kind: str
    position: str
    """last or first."""
    generic: bool
    """Whether the head only repeats what a known body is: "NEC Corporation" is NEC."""
    rule: str


@cache
def heads() -> dict[tuple[str, ...], list[Head]]:
    """Folded words of every head → what it makes of a name."""
    table: dict[tuple[str, ...], list[Head]] = {}
    for row in read_table("organisation_heads.tsv"):
        head = Head(row["kind"], row["position"], row["generic"] == "yes", f"organisation_heads.tsv:{row['_line']}")
        for form in f"{row['en']}|{row['hi']}".split("|"):
            if form:
                table.setdefault(tuple(fold_key(form).split()), []).append(head)
    return table


@cache
def _longest() -> int:
    return max(map(len, heads()))


def head_ending_at(keys: list[str], end: int, low: int) -> tuple[int, Head] | None:
    """The longest last head whose words end before index ``end``, with the index where it starts."""
    for size in range(min(_longest(), end - low), 0, -1):
        for head in heads().get(tuple(keys[end - size : end]), ()):
            if head.position == "last":
                return end - size, head
    return None


def head_starting_at(keys: list[str], start: int, high: int) -> tuple[int, Head] | None:
    """The longest first head whose words start at index ``start``, with the index where it ends."""
    for size in range(min(_longest(), high - start), 0, -1):
        for head in heads().get(tuple(keys[start : start + size]), ()):
            if head.position == "first":
                return start + size, head
    return None


def token_keys(article: Article) -> list[str]:
    """The match key of every token of the article."""
    return article.once(_token_keys)


def _token_keys(article: Article) -> list[str]:
    return [fold_key(token.text) for token in article.tokens]
