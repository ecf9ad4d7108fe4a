"""Those among whom something passes in Hindi: "X और Y में बातचीत हुई" says में where other texts say के बीच."""

from outreach_extract.article import Article
from outreach_extract.events.reference.phrases import Item

_AMONG = "में"
_ACTORS = frozenset({"person", "people", "organisation"})
_TITLE = 25  # characters of a title behind a body: "टेमासेक के चेयरमैन में"


def among_themselves(article: Article, items: list[Item]) -> None:
    """Give the members of a list with a person in it, that ends in people and में, the case of those between whom it is."""
    for index, item in enumerate(items):
        if item.case != "in" or item.chain >= 0 or item.kind not in _ACTORS or not _marked(article, item):
            continue
        listed = [i for i in items if i is item or _hangs_on(i, index, items)]
        if any(i.kind == "person" for i in listed) and len(listed) > 1:
            for member in listed:
                member.case = "between"


def _marked(article: Article, item: Item) -> bool:
    words = article.text[item.end : item.end + _TITLE].split()
    return _AMONG in words and "पर" not in words[: words.index(_AMONG)]


def _hangs_on(item: Item, head: int, items: list[Item]) -> bool:
    """Whether the chain of an item, which runs on to the right, ends at the head of the list."""
    at = item.chain
    while 0 <= at != head:
        at = items[at].chain
    return at == head
