"""The case of Hindi noun phrases: what stands behind them."""

from outreach_extract.article import Article, fold_key
from outreach_extract.detect.vocabulary import commonness
from outreach_extract.events.reference.phrases import REACH, Item, alike, token_items
from outreach_extract.model import Organisation

_MARKERS: dict[tuple[str, ...], str] = {
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
_GENITIVE = frozenset({"का", "के", "की"})
_JOIN = frozenset({",", "और", "तथा", "एवं", "व", "एवम", "&", "/", "and"})
_STAFF = frozenset("अधिकारी अफसर प्रतिनिधि विशेषज्ञ इंजीनियर वैज्ञानिक नुमाइंदे अध्यक्ष विमान काफिला जत्था अमला".split())
_FILL = frozenset(
    "भी ही जी अन्य वरिष्ठ उच्च प्रमुख विभिन्न कई सभी शीर्ष आला स्थानीय दिग्गज प्रतिष्ठित श्री श्रीमती सुश्री डॉ डा . ( ) - – ' ’ ‘ \" “ ” : साहब".split()
)
_INCLUDING = frozenset({"सहित", "समेत"})
_PRONOUNS = {"ने": "agent", "से": "with", "साथ": "with", "समक्ष": "to", "हें": "to", "को": "to", "मुझे": "to", "हमें": "to"}


def assign_hindi(article: Article, items: list[Item], fillers: set[int], stops: set[int], ends: set[int]) -> None:
    """Set the case of the items of a Hindi sentence, from the last to the first."""
    owner = token_items(article, items)
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
        for _ in range(REACH):
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
                    genitive or (alike(item, items[other]) and (joined or not _is_whole(item)))
                ):
                    item.case, item.chain = items[other].case, other
                break
            if word in _INCLUDING:
                including = genitive = True
            elif word in _GENITIVE:
                genitive = True
            elif word in _JOIN:
                joined = True
            elif genitive and word in _STAFF and item.kind != "place" and _closes(article, at + 1, owner):
                break  # "बॉश के अधिकारी जमीन देखने के लिए सूरत आए"
            elif (
                at in fillers
                or word in _FILL
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
    return article.tokens[at].text not in _GENITIVE | _JOIN | _FILL


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
    return _MARKERS.get(words) or _MARKERS.get(words[:2]) or _MARKERS.get(words[:1])
