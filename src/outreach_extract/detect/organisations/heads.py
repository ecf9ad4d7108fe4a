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
def _by_edge(position: str) -> dict[str, list[tuple[tuple[str, ...], Head]]]:
    """The word at the open edge of a head → the heads with it, the longest first."""
    edge = -1 if position == "last" else 0
    table: dict[str, list[tuple[tuple[str, ...], Head]]] = {}
    for words, found in heads().items():
        for head in found:
            if head.position == position:
                table.setdefault(words[edge], []).append((words, head))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def head_edges() -> frozenset[str]:
    """The words with which a last head ends or a first head begins."""
    return frozenset(_by_edge("last")) | frozenset(_by_edge("first"))


def head_ending_at(keys: list[str], end: int, low: int) -> tuple[int, Head] | None:
    """The longest last head whose words end before index ``end``, with the index where it starts."""
    for words, head in _by_edge("last").get(keys[end - 1], ()):
        at = end - len(words)
        if at >= low and (len(words) == 1 or tuple(keys[at:end]) == words):
            return at, head
    return None


def head_starting_at(keys: list[str], start: int, high: int) -> tuple[int, Head] | None:
    """The longest first head whose words start at index ``start``, with the index where it ends."""
    for words, head in _by_edge("first").get(keys[start], ()):
        end = start + len(words)
        if end <= high and (len(words) == 1 or tuple(keys[start:end]) == words):
            return end, head
    return None


def token_keys(article: Article) -> list[str]:
    """The match key of every token of the article."""
    return article.once(_token_keys)


def _token_keys(article: Article) -> list[str]:
    texts = [token.text for token in article.tokens]
    folded = {text: fold_key(text) for text in set(texts)}
    return [folded[text] for text in texts]
