"""The noun phrases of a sentence, and which of them belong together."""

from bisect import bisect_left
from dataclasses import dataclass

from outreach_extract.article import Article
from outreach_extract.entities.entities import Entity

REACH = 14  # tokens from a noun phrase to the word that marks its case
_AFTER_PLACE = frozenset(
    "and or on in at for to of with by from as that which who where when while under have has had will would is are was were "
    "sign signs signed ink inks inked agree agreed exchange exchanged renew renewed the a an this last next".split()
)


@dataclass(slots=True)
class Item:
    """A noun phrase that names or stands for someone or something."""

    start: int
    end: int
    kind: str
    """person, organisation, place, title, date, gathering, or the kind of a stand-in: pronoun, group, delegation, company, people."""
    entity: Entity | None
    case: str = ""
    """agent, lead, with, between, to, in, for, from, including, about, of, or bare."""
    value: str = ""
    """A title's role code; "abroad" for nameless people from another country, "guests" for those told of before."""
    chain: int = -1
    """Index of the item whose case this one shares, or -1."""


def alike(a: Item, b: Item) -> bool:
    """Whether two items can stand in one list: places with places, those who act with those who act."""
    return (a.kind == "place") == (b.kind == "place")


def token_items(article: Article, items: list[Item]) -> dict[int, int]:
    """Token index → index of the item it belongs to; of nested items the outer one."""
    owner: dict[int, int] = {}
    for index, item in enumerate(items):
        for token in range(article.token_at(item.start), bisect_left(article.tokens, item.end, key=lambda t: t.start)):
            owner.setdefault(token, index)
    return owner


def chained(item: Item, head: Item, items: list[Item]) -> bool:
    """Whether the item stands in the same list or apposition as ``head``."""
    for one, other in ((item, head), (head, item)):
        seen: set[int] = set()
        at = one
        while at.chain >= 0 and id(at) not in seen:
            seen.add(id(at))
            at = items[at.chain]
            if at is other:
                return True
    return item.chain >= 0 and item.chain == head.chain


def modifies(article: Article, item: Item) -> bool:
    """Whether an English place name stands before a noun that it only describes: "UK firms", "Norway's Equinor"."""
    if article.text.startswith(("'s", "’s"), item.end):
        return True
    at = article.token_at(item.end)
    if at >= len(article.tokens) or not article.tokens[at].text[0].isascii() or article.tokens[at].kind != "word":
        return False
    return article.tokens[at].text.lower() not in _AFTER_PLACE
