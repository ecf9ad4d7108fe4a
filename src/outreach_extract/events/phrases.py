"""Who stands where in a sentence: the people, bodies and places of a clause with their grammatical case.

Hindi marks the case behind the noun phrase (ने, से, को, के साथ), English before it (by, with, to) or by position. A name in a
list, an apposition or a genitive ("NTT के अधिकारियों से", "executives of NTT") shares the case of the phrase it belongs to.
"""

from bisect import bisect_left
from dataclasses import dataclass

from outreach_extract.article import Article, Sentence, fold_key
from outreach_extract.detect.vocabulary import commonness
from outreach_extract.entities.entities import Entity
from outreach_extract.model import Organisation

_HINDI: dict[tuple[str, ...], str] = {
    ("ने",): "agent",
    ("द्वारा",): "agent",
    ("के", "द्वारा"): "agent",
    ("की", "ओर", "से"): "agent",
    ("की", "तरफ", "से"): "agent",
    ("के", "तत्वावधान", "में"): "agent",
    ("के", "बैनर", "तले"): "agent",
    ("के", "सौजन्य", "से"): "agent",
    ("के", "नेतृत्व"): "lead",
    ("की", "अगुआई"): "lead",
    ("की", "अगुवाई"): "lead",
    ("की", "अध्यक्षता"): "lead",
    ("से",): "with",
    ("के", "साथ"): "with",
    ("के", "संग"): "with",
    ("संग",): "with",
    ("के", "बीच"): "between",
    ("के", "मध्य"): "between",
    ("को",): "to",
    ("के", "सामने"): "to",
    ("के", "समक्ष"): "to",
    ("के", "पास"): "to",
    ("के", "यहां"): "to",
    ("में",): "in",
    ("पर",): "in",
    ("स्थित",): "in",
    ("के", "लिए"): "for",
    ("के", "अलावा"): "besides",
}
_OF_PEOPLE = frozenset({"agent", "with", "to"})
_HINDI_GENITIVE = frozenset({"का", "के", "की"})
_HINDI_JOIN = frozenset({",", "और", "तथा", "एवं", "व", "एवम", "&", "/", "and"})
_HINDI_STAFF = frozenset("अधिकारी अफसर प्रतिनिधि विशेषज्ञ इंजीनियर वैज्ञानिक नुमाइंदे अध्यक्ष विमान काफिला जत्था अमला".split())
_HINDI_FILL = frozenset(
    "भी ही जी अन्य वरिष्ठ उच्च प्रमुख विभिन्न कई सभी शीर्ष आला स्थानीय दिग्गज प्रतिष्ठित श्री श्रीमती सुश्री डॉ डा . ( ) - – ' ’ ‘ \" “ ” : साहब".split()
)
_ENGLISH: dict[str, str] = {
    "with": "with", "alongside": "with", "between": "between", "by": "agent", "to": "to", "in": "in", "at": "in", "near": "in",
    "for": "for", "from": "from", "into": "in", "besides": "besides", 
    "against": "about", "about": "about", "on": "about", "under": "about", "among": "between", "than": "about",
}  # fmt: skip
_ENGLISH_GENITIVE = frozenset({"of", "from", "at"})
_HINDI_INCLUDING = frozenset({"सहित", "समेत"})
_ENGLISH_INCLUDING = frozenset({"including", "like", "namely", "viz", "such"})
_ENGLISH_JOIN = frozenset({",", "and", "&", "/", "|", ";", "as", "well"})
_ENGLISH_FILL = frozenset(
    "the a an his her its their senior top several various leading other also new then former visiting japanese "
    "' ’ ‘ \" “ ” 's ’s s ( ) . - – mr ms mrs dr shri smt prof both".split()
)
_PRONOUNS = {"ने": "agent", "से": "with", "साथ": "with", "समक्ष": "to", "हें": "to", "को": "to", "मुझे": "to", "हमें": "to"}
_REACH = 14
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


def assign_cases(
    article: Article, sentence: Sentence, items: list[Item], fillers: set[int], stops: set[int], ends: set[int]
) -> None:
    """Set ``case`` on the items of a sentence.

    ``fillers`` are the token indexes of titles and other modifiers, ``stops`` those of dates, which end a noun phrase, ``ends``
    those at which a new Hindi clause begins.
    """
    if sentence.language == "hi":
        _hindi(article, items, fillers, stops, ends)
    else:
        _english(article, items, fillers, stops, sentence)


def _alike(a: Item, b: Item) -> bool:
    """Whether two items can stand in one list: places with places, those who act with those who act."""
    return (a.kind == "place") == (b.kind == "place")


def _token_items(article: Article, items: list[Item]) -> dict[int, int]:
    """Token index → index of the item it belongs to; of nested items the outer one."""
    owner: dict[int, int] = {}
    for index, item in enumerate(items):
        for token in range(article.token_at(item.start), bisect_left(article.tokens, item.end, key=lambda t: t.start)):
            owner.setdefault(token, index)
    return owner


def _hindi(article: Article, items: list[Item], fillers: set[int], stops: set[int], ends: set[int]) -> None:
    owner = _token_items(article, items)
    tokens = article.tokens
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        at = article.token_at(item.end)
        genitive = joined = including = False
        free = 0
        item.case = "bare"
        if item.kind == "pronoun":
            item.case = _own_case(article.text[item.start : item.end])
            continue
        for _ in range(_REACH):
            if at >= len(tokens) or "\n" in article.text[tokens[at - 1].end : tokens[at].start]:
                break
            word = tokens[at].text
            if at in stops:
                break
            if at in ends:
                item.case = "of" if genitive else "bare"
                break
            case = _marker(article, at)
            if case == "in" and joined and free:
                break  # "X से मिले Y, निवेश पर चर्चा"
            if case:
                # "फिनलैंड के दौरे से", "जापान के अधिकारियों से": the postposition is not the place's own, unless it is of place.
                item.case = "of" if genitive and item.kind == "place" and case in ("with", "to", "agent") else case
                break
            other = owner.get(at)
            if joined and other is not None and _leads_to_title(item, items[other]):
                at = article.token_at(items[other].end) + 1  # "A और फ्रांस के राष्ट्रपति B ने"
                continue
            if other is not None and other != index and items[other].kind != "date":
                if genitive and (item.kind == "place" or (items[other].kind == "place" and items[other].case == "in")):
                    item.case = "of"  # "X की नजर गुजरात में", "X के गुजरात में संयंत्र"
                elif items[other].start >= item.end and (
                    genitive or (_alike(item, items[other]) and (joined or not _is_whole(item)))
                ):
                    item.case, item.chain = items[other].case, other
                break
            if word in _HINDI_INCLUDING:
                including = genitive = True
            elif word in _HINDI_GENITIVE:
                genitive = True
            elif word in _HINDI_JOIN:
                joined = True
            elif genitive and word in _HINDI_STAFF and item.kind != "place" and _closes(article, at + 1, owner):
                break  # "बॉश के अधिकारी जमीन देखने के लिए सूरत आए"
            elif (
                at in fillers
                or word in _HINDI_FILL
                or (other == index)
                or (item.kind == "person" and _is_surname(article, at))
            ):
                pass
            elif including and tokens[at].kind == "number":
                pass  # "सीमेंस समेत 18 कंपनियों से"
            elif genitive and free < 3 and tokens[at].kind == "word":
                free += 1
            elif joined and free < 3 and tokens[at].kind == "word":
                free += 1
            else:
                if genitive:
                    item.case = "including" if including else "of"
                break
            at += 1
        else:
            item.case = "of" if genitive else "bare"


def _leads_to_title(item: Item, other: Item) -> bool:
    """Whether the next thing behind someone's name is a land that only says whose title follows."""
    return item.kind != "place" and other.kind == "place" and other.case == "of" and other.start >= item.end


def _closes(article: Article, at: int, owner: dict[int, int]) -> bool:
    """Whether a Hindi noun phrase without a postposition ends before the token."""
    if at >= len(article.tokens) or at in owner or _marker(article, at):
        return False
    return article.tokens[at].text not in _HINDI_GENITIVE | _HINDI_JOIN | _HINDI_FILL


def _is_surname(article: Article, at: int) -> bool:
    """Whether the word between a name and its postposition can only be more of the name: "मोहसिन ईसा के साथ"."""
    if _marker(article, at + 1) not in _OF_PEOPLE:
        return False
    word = article.tokens[at].text
    return not word.endswith("ों") and commonness(fold_key(word)) == 0


def _is_whole(item: Item) -> bool:
    """Whether a name behind it is no apposition: "सरकार बॉश को जमीन देगी"."""
    return item.kind == "place" or (isinstance(item.entity, Organisation) and item.entity.kind == "government")


def _own_case(pronoun: str) -> str:
    """The case that a Hindi pronoun carries in itself: उन्होंने, उनसे, उन्हें."""
    return next((case for ending, case in _PRONOUNS.items() if pronoun.endswith(ending)), "bare")


def _marker(article: Article, at: int) -> str | None:
    words = tuple(t.text for t in article.tokens[at : at + 3])
    return _HINDI.get(words) or _HINDI.get(words[:2]) or _HINDI.get(words[:1])


def _english(article: Article, items: list[Item], fillers: set[int], stops: set[int], sentence: Sentence) -> None:
    owner = _token_items(article, items)
    tokens = article.tokens
    for index, item in enumerate(items):
        at = article.token_at(item.start) - 1
        genitive = joined = including = titled = False
        free = 0
        item.case = "bare"
        for _ in range(_REACH):
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
                    genitive or (_alike(item, items[other]) and (joined or items[other].kind != "person"))
                ):
                    item.case, item.chain = items[other].case, other
                elif genitive:
                    item.case = "of"
                break
            if item.kind == "person" and at in fillers and word not in _ENGLISH_JOIN:
                # "with Poland's Minister for Industry, X": the preposition in it is the title's, the comma behind it joins nothing.
                titled, joined = True, False
            elif word in _ENGLISH_INCLUDING:
                including = genitive = True
            elif word == "of" or (word == "from" and _is_group(items, owner.get(at - 1))):
                genitive = True  # "executives of Siemens", "a team from Siemens"
            elif word in _ENGLISH and not (genitive and word in _ENGLISH_GENITIVE):
                item.case = _ENGLISH[word]
                break
            elif word in _ENGLISH_JOIN:
                joined = True
            elif at in fillers or word in _ENGLISH_FILL or other == index:
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
