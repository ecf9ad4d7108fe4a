"""Whether an unknown name stands where only a place can: "plant at X", "drove down to X", "X, south of Perth", X में."""

import re

from outreach_extract.data.words import word_set
from outreach_extract.detect.dates.tokens import is_word
from outreach_extract.detect.organisations.ground import BODY, DEMONYM, PLACE, ROLE, TITLE, Ground
from outreach_extract.detect.organisations.heads import heads

_REACH = 40
_SHORTEST = 4  # letters
_WENT = re.compile(
    r"\b(?:went|gone|going|goes|go|drove|driven|drive|drives|flew|flown|fly|flies|travelled|traveled|travels|travel|came|come|comes|"
    r"moved|moves|headed|heading|heads|returned|returning|returns|trip|trips|journey|pilgrimage|road|link|line|highway|train|bus|ferry|"
    r"flight|flights|experts|teams?|route|way|ride)(?: down| up| over| back| on| across| out)? to $"
)
_LEFT_FOR = re.compile(r"\b(?:left|leave|leaves|leaving|bound|set off|started|departed|depart|departs) for $")
_SITE_AT = re.compile(
    r"\b(?:plants?|factory|factories|units?|facility|campus|park|estate|mine|mines|port|harbour|land|acres|site|sites|fab|hub|works|mall|"
    r"mill|refinery|terminal|jetty|laborator(?:y|ies)|laboratory|centre|center|farm|farms|orchards?|pilot|breakwater|dam|hotel|stall|office|"
    r"temple|shrine|school|hospital|house|warehouse|depot|workshop|project|cluster|growers|farmers|villagers|residents) (?:of|at|in|near) $"
)
_BESIDE = re.compile(
    r", (?:(?:just |some |about )?(?:\d+ ?(?:km|kilomet|miles?)|(?:north|south|east|west)(?:-?(?:east|west))? of\b"
    r"|outside\b|near\b)"
    r"|an? (?:(?!from |in |of |at |to )[a-z-]+ ){0,4}(?:town|village|city|hamlet|suburb|port|island|municipality|settlement|borough)\b"
    r"|the (?:(?!from |in |of |at |to )[a-z-]+ ){0,3}(?:town|village|city|hamlet|suburb|port|island|capital|seat)\b)"
)
_AT = re.compile(r"\b(?:[Ii]n|at|near|outside|around|across|through|[Aa]t|[Nn]ear) $")
# What one can be in or at without being at a place: "a stake in X", "invests in X", "engineers at X".
_PLACED = re.compile(
    r"\b(?:stakes?|invest\w*|interests?|interested|shares?|shareholding|confidence|faith|trust|believ\w+|engineers?|executives?|officials?|"
    r"managers?|head|heads|analysts?|researchers?|scientists?|director|president|editor|colleagues|work\w*|employ\w*|specialis\w+|deals?|"
    r"written|spoken|speaking|spoke|posters|sung|titled|dressed|fluent|trained|expert|team) (?:in|at) $"
)


def is_there(ground: Ground, low: int, high: int) -> bool:
    """Whether the words around an unknown name of one or two words make it a place."""
    if high - low > 2 or any(ground.has(i, ROLE | TITLE | BODY | PLACE) for i in range(low, high)):
        return False
    return _latin(ground, low, high) if ground.capital(low) else high - low == 1 and _hindi(ground, low)


def _latin(ground: Ground, low: int, high: int) -> bool:
    text, start, end = ground.text, ground.tokens[low].start, ground.tokens[high - 1].end
    name = text[start:end]
    sentence = ground.article.sentences[ground.article.sentence_at(start)]
    if ground.capital(high) or text[end : end + 1] in "'’-" or name.isupper() or len(name) < _SHORTEST:
        return False
    before = text[max(sentence.start, start - _REACH) : start]
    if _WENT.search(before) or _LEFT_FOR.search(before) or _SITE_AT.search(before) or _BESIDE.match(text, end):
        return True
    lower = sentence.kind == "body" and high - low == 1
    return lower and bool(_AT.search(before)) and not _PLACED.search(before)


def _hindi(ground: Ground, low: int) -> bool:
    """नॉर्टेल्ये में: between words that go into no name."""
    if ground.key(low + 1) not in ("में", "स्थित") or len(ground.keys[low]) < _SHORTEST:
        return False
    if (ground.keys[low],) in heads() or ground.keys[low] in word_set("not_organisations.tsv", "hi"):
        return False
    if is_word(ground.tokens[low].text, "month") or ground.keys[low].endswith(
        ("ों", "ओं", "उत्सव", "ोत्सव", "पन", "ता", "करण")
    ):
        return False
    before = low - 1
    if ground.opens(low):
        return True
    return ground.word(before) and not (
        ground.rare(before) or ground.has(before, PLACE | BODY | DEMONYM | ROLE | TITLE)
    )
