"""The case of English noun phrases: what stands before them."""

from outreach_extract.article import Article, Sentence
from outreach_extract.events.reference.phrases import REACH, Item, alike, token_items

_PREPOSITIONS: dict[str, str] = {
    "with": "with", "alongside": "with", "between": "between", "by": "agent", "to": "to", "in": "in", "at": "in", "near": "in",
    "for": "for", "from": "from", "into": "in", "besides": "besides", 
    "against": "about", "about": "about", "on": "about", "under": "about", "among": "between", "than": "about",
}  # fmt: skip
_GENITIVE = frozenset({"of", "from", "at"})
_INCLUDING = frozenset({"including", "like", "namely", "viz", "such"})
_JOIN = frozenset({",", "and", "&", "/", "|", ";", "as", "well"})
_FILL = frozenset(
    "the a an his her its their senior top several various leading other also new then former visiting japanese "
    "' ’ ‘ \" “ ” 's ’s s ( ) . - – mr ms mrs dr shri smt prof both".split()
)


def assign_english(article: Article, items: list[Item], fillers: set[int], stops: set[int], sentence: Sentence) -> None:
    """Set the case of the items of an English sentence, in order."""
    owner = token_items(article, items)
    tokens = article.tokens
    for index, item in enumerate(items):
        at = article.token_at(item.start) - 1
        genitive = joined = including = titled = False
        free = 0
        item.case = "bare"
        for _ in range(REACH):
            if at < 0 or tokens[at].start < sentence.start:
                break
            word = tokens[at].text.lower()
            if at in stops:
                break
            other = owner.get(at)
            whose = titled or (other is not None and article.text.startswith(("'s", "’s"), items[other].end))
            if other is not None and other != index and whose and items[other].kind == "place" and not joined:
                at -= 1  # the state of a title, the home of a body: "between Assam Chief Minister X and Norway's Y"
                continue
            if other is not None and other != index and items[other].kind != "date":
                if other < index and (
                    genitive or (alike(item, items[other]) and (joined or items[other].kind != "person"))
                ):
                    item.case, item.chain = items[other].case, other
                elif genitive:
                    item.case = "of"
                break
            if item.kind == "person" and at in fillers and word not in _JOIN:
                # "with Poland's Minister for Industry, X": the preposition in it is the title's, the comma behind it joins nothing.
                titled, joined = True, False
            elif word in _INCLUDING:
                including = genitive = True
            elif word == "of" or (word == "from" and _is_group(items, owner.get(at - 1))):
                genitive = True  # "executives of Siemens", "a team from Siemens"
            elif word in _PREPOSITIONS and not (genitive and word in _GENITIVE):
                item.case = _PREPOSITIONS[word]
                break
            elif word in _JOIN:
                joined = True
            elif at in fillers or word in _FILL or other == index:
                titled = titled or at in fillers
            elif genitive and free < 4 and tokens[at].kind == "word":
                free += 1
            else:
                if genitive:
                    item.case = "including" if including else "of"
                break
            at -= 1


def _is_group(items: list[Item], index: int | None) -> bool:
    """Whether the item is nameless people, whose body a preposition tells."""
    return index is not None and items[index].kind in ("people", "delegation", "group")
