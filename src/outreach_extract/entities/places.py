"""Mentions of places → places."""

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.model import Mention, Place

# "Delhi" in a report that also names New Delhi means the capital.
_SHORT = {"Delhi": "New Delhi"}


def link_places(article: Article, lexicon: Lexicon) -> list[Place]:
    """Places in order of first mention: one per row of the lexicon, or per name of a place that it does not list."""
    groups: dict[str, list[Mention]] = {}
    people = {i for p in article.of_kind("person") if " " in p.text for i in range(p.start, p.end)}
    for m in article.of_kind("place"):
        if m.start in people:
            continue  # Chief Secretary Ravi Kota
        inner = m.attributes.get("inner")
        group = groups.setdefault(m.value or f"name {fold_key(inner or m.text)}", [])
        group.append(m)
        if inner:
            group.append(m.model_copy(update={"end": m.start + len(inner), "text": inner, "attributes": {}}))
    for short, full in _SHORT.items():
        if short in groups and full in groups:
            groups[full] = sorted(groups[full] + groups.pop(short), key=lambda m: m.start)
    in_order = sorted(groups.items(), key=lambda item: item[1][0].start)
    return [_place(number, key, group, lexicon) for number, (key, group) in enumerate(in_order, 1)]


def _place(number: int, key: str, group: list[Mention], lexicon: Lexicon) -> Place:
    row = lexicon.places.get(key)
    return Place(
        id=f"L{number}",
        name=row.canon if row else max((m.text for m in group), key=len),
        type=row.type if row else group[0].attributes.get("type", "venue"),
        country=row.country if row else None,
        qid=row.qid if row else None,
        mentions=tuple(group),
    )
