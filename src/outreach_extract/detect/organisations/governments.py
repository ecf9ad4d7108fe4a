"""Governments and assemblies: bodies by pattern, from the places that the text names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon, PlaceRow
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_AFTER = re.compile(
    r"(?:\s+[Ss]tate)?\s+(?:[Gg]overnment|GOVERNMENT|[Gg]ovt\b\.?|GOVT\b|[Aa]dministration\b)(?!-[a-z])"
    r"|(?:\s+राज्य)?(?:\s+की)?\s+(?:सरकार|शासन|गवर्नमेंट)(?![\u0900-\u0963])"
)
_BEFORE = re.compile(
    r"\b(?:(?:State\s+)?Government|GOVERNMENT|Govt\.?|GOVT\.?|"
    r"(?:[Cc]ity|[Pp]refectural|[Pp]rovincial|[Mm]unicipal|[Ss]tate)\s+(?:administration|government))\s+(?:of|OF)\s+(?:the\s+)?$"
)
_OF = ("of", "OF", "the")  # how what the pattern above finds ends
_ASSEMBLY_AFTER = re.compile(
    r"\s+(?:(?:State\s+|Prefectural\s+|Provincial\s+)?(?:Legislative\s+)?(?:Assembly|assembly)|Vidhan Sabha|Legislative Council)\b"
    r"(?!\s+(?:[Ee]lection|[Pp]oll|[Cc]onstituency|[Ss]eat|line|plant|unit|facility|operation|hub|and test|of)s?)"
    r"|\s+(?:की\s+)?(?:विधानसभा|विधान\s+सभा|विधान\s+परिषद|प्रीफेक्चरल\s+असेंबली)(?![\u0900-\u0963])(?!\s+(?:चुनाव|क्षेत्र|सीट|उपचुनाव))"
)
_HEAD = re.compile(r"[Gg]overnment\b(?!-[a-z])|Govt\b\.?|Centre\b|(?:सरकार|शासन)(?![\u0900-\u0963])")
_TERRITORY = re.compile(
    r"\b(?:UT|[Uu]nion [Tt]erritory)(?:['’]s)? (?:[Aa]dministration|[Gg]overnment)\b"
    r"|(?<![\u0900-\u0963])(?:यूटी|केंद्र ?शासित प्रदेश)(?: (?:का|के|की))? (?:प्रशासन|सरकार)(?![\u0900-\u0963])"
)
_ADMINISTERED = re.compile(r"\s+(?:का\s+|के\s+)?प्रशासन(?![\u0900-\u0963])")
_TERRITORIES = frozenset(
    "Ladakh|Jammu and Kashmir|Puducherry|Lakshadweep|Andaman and Nicobar Islands|"
    "Dadra and Nagar Haveli and Daman and Diu".split("|")
)
_STATE = re.compile(r"\b[Ss]tate(?:['’]s)?\s+$|(?<![\u0900-\u0963])(?:राज्य|प्रदेश|सूबे\s+की|राज्य\s+की)\s+$")
_NATION = re.compile(r"\b(?:Union|Central|central|Indian)\s+$|(?<![\u0900-\u0963])(?:केंद्र|केन्द्र|केंद्रीय)\s+$")
_CENTRE = re.compile(r"['’]s\s|\s+(?!of\b|for\b|at\b|where\b)[a-z]|[,.;]?\s*(?:\n|$)|[,.;]\s")
_BEFORE_CENTRE = re.compile(r"\b[A-Z]\w\s$|\w$")
_WIDTH = 24
# "the Centre" governs, "the Trade Centre" does not.
_NO_NAME = re.compile(r"(?:^|[^\w\s]\s*|(?<![\w-])(?:[a-z'’]+|The)\s+)$")
_SHORT = {"United States": "us", "United Kingdom": "uk", "United Arab Emirates": "uae"}
_DATELINE = 8  # a report from a town of a state is mostly about that state
CAPITALS = frozenset({"Delhi", "New Delhi", "Chandigarh"})  # where much is reported from that is not about them
_GOVERNED = frozenset({"country", "state", "prefecture", "city", "district", "region"})


@lru_cache(maxsize=1 << 12)
def slug(name: str) -> str:
    """The name of a place as a part of a canon: "South Korea" → ``south-korea``."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return _SHORT.get(name) or re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def government_of(row: PlaceRow) -> str:
    """The canon of the government of a place."""
    return f"gov-{slug(row.canon)}"


def home_state(article: Article, lexicon: Lexicon) -> PlaceRow | None:
    """The Indian state that the article is about: the one it names most, its cities counting for less."""
    counts: Counter[str] = Counter()
    for m in article.of_kind("lexicon.place", "lexicon.demonym"):
        row = lexicon.places.get(m.value or "")
        if row is None or row.country != "IN" or m.attributes["note"] or article.in_residue(m.start, m.end):
            continue
        if row.canon in CAPITALS:
            continue
        lead = 2 if m.start < 600 else 1
        if article.dateline and article.dateline[0] <= m.start < article.dateline[1]:
            lead = _DATELINE
        if row.type == "state":
            counts[row.key] += 3 * lead
        elif row.within:
            counts[row.within] += lead
    states = [(n, key) for key, n in counts.items() if key in lexicon.places and lexicon.places[key].type == "state"]
    return lexicon.places[max(states, key=lambda pair: pair[0])[1]] if states else None


def governments(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Governments named as such, and assemblies by their land."""
    text = article.text
    places = [m for m in article.of_kind("lexicon.place", "lexicon.demonym") if m.value in lexicon.places]
    for m in places:
        row = lexicon.places[m.value or ""]
        if row.type in _GOVERNED:
            yield from _government(article, m, row)
    state: PlaceRow | None = None
    for match in _HEAD.finditer(text):
        start, low = match.start(), max(0, match.start() - _WIDTH)
        if match[0] == "Centre":
            named = _BEFORE_CENTRE.search(text, low, start) or not _NO_NAME.search(text, low, start)
            if not named and _CENTRE.match(text, match.end()):
                yield _union(article, start, match.end())
        elif before := _NATION.search(text, low, start):
            yield _union(article, before.start(), match.end())
        elif before := _STATE.search(text, low, start):
            state = state or home_state(article, lexicon)
            if state is None:
                continue
            canon = government_of(state)
            yield _body(article, before.start(), match.end(), "state government", canon, "government", "IN", state)
    for match in _TERRITORY.finditer(text):
        state = state or home_state(article, lexicon)
        if state is not None and state.canon in _TERRITORIES:
            canon = government_of(state)
            yield _body(article, match.start(), match.end(), "state government", canon, "government", "IN", state)


def _union(article: Article, start: int, end: int) -> Mention:
    return mention(
        article, "organisation", start, end, "union government", "gov-india",
        kind="government", country="IN", name="Government of India",
    )  # fmt: skip


def _body(
    article: Article, start: int, end: int, rule: str, canon: str, kind: str, country: str | None, row: PlaceRow
) -> Mention:
    name = f"Government of {row.canon}"
    return mention(article, "organisation", start, end, rule, canon, kind=kind, country=country or "", name=name)


def _government(article: Article, m: Mention, row: PlaceRow) -> Iterator[Mention]:
    after = _AFTER.match(article.text, m.end)
    if row.canon in _TERRITORIES:
        after = after or _ADMINISTERED.match(article.text, m.end)
    if after:
        yield _body(
            article, m.start, after.end(), "government of place", government_of(row), "government", row.country, row
        )
    assembly = _ASSEMBLY_AFTER.match(article.text, m.end) if row.type in ("state", "prefecture") else None
    if assembly:
        yield mention(
            article,
            "organisation",
            m.start,
            assembly.end(),
            "assembly of place",
            "",
            kind="other",
            country=row.country or "",
        )
    low = max(0, m.start - 40)
    owned = article.text[low : m.start].rstrip().endswith(_OF)
    before = _BEFORE.search(article.text, low, m.start) if owned else None
    if before:
        yield _body(
            article, before.start(), m.end, "government of place", government_of(row), "government", row.country, row
        )
