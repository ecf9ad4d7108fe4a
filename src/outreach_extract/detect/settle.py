"""Where an engine's tags meet the lexicon and the rules: who is believed.

A row of the lexicon stands, for a person wrote it down. A rule's mention stands, its bounds and its kind too: the rules know
titles, lists and the heads of bodies' names, which general corpora do not teach. A tag is believed where neither says anything,
if what it marks can be a name of its kind; its ``rule`` then says that only the engine found it.

``docs/engines.md`` has the figures behind this.
"""

from collections.abc import Iterator

from outreach_extract.article import Article, Token, fold_key
from outreach_extract.detect.vocabulary import commonness
from outreach_extract.model import Mention

KINDS = ("person", "organisation", "place")
TAGS = tuple(f"tag.{kind}" for kind in KINDS)
"""The kinds of an engine's mentions, before they are settled."""
SETTLED_AFTER = ("organisations", "places", "people", "gatherings")
"""The extractors whose mentions stand."""

_LISTED = ("lexicon.organisation", "lexicon.place", "lexicon.demonym")
_TITLES = ("role", "lexicon.role", "lexicon.honorific")
_IN_NAMES = frozenset(".-‐‑'’&()")
_HANDLES = frozenset("#@_/")


def settle_tags(article: Article) -> Iterator[Mention]:
    """The mentions that an engine's tags add to those of the lexicon and the rules."""
    held = [
        *article.of_kind(*KINDS, "gathering", "date", "money"),
        *(m for m in article.of_kind(*_LISTED) if not m.attributes.get("note")),
    ]
    taken = {token for m in held for token in range(*_bounds(article, m))}
    titles = {token for m in article.of_kind(*_TITLES) for token in range(*_bounds(article, m))}
    for tag in article.of_kind(*TAGS):
        low, high = _bounds(article, tag)
        while low < high and (low in titles or article.tokens[low].kind == "mark"):
            low += 1
        while low < high and article.tokens[high - 1].kind == "mark":
            high -= 1
        if low < high and taken.isdisjoint(range(low, high)) and _can_be(tag.kind, article.tokens, low, high):
            start, end = article.tokens[low].start, article.tokens[high - 1].end
            yield Mention(
                kind=tag.kind.removeprefix("tag."), start=start, end=end, text=article.text[start:end],
                rule=f"{tag.rule} only: {tag.attributes['label']}",
            )  # fmt: skip


def _bounds(article: Article, m: Mention) -> tuple[int, int]:
    return article.token_at(m.start), article.token_at(m.end)


def _can_be(kind: str, tokens: tuple[Token, ...], low: int, high: int) -> bool:
    """Whether the tokens can be a name: no handle, no everyday word, capitals.

    What only an engine takes for a person is seldom one if it is a lone word, and a lone acronym is seldom a body.
    """
    if low and tokens[low - 1].text in _HANDLES and tokens[low - 1].end == tokens[low].start:
        return False
    words = [t.text for t in tokens[low:high] if t.kind == "word"]
    if not words or any(t.kind == "mark" and t.text not in _IN_NAMES for t in tokens[low:high]):
        return False
    common = [commonness(fold_key(w)) > 0 for w in words]
    capital = [not w[0].islower() for w in words]
    if kind == "tag.person":
        return len(words) > 1 and all(capital) and not any(common)
    if kind == "tag.organisation" and len(words) == 1 and words[0].isupper():
        return False
    return capital[0] and not all(common)
