"""Places of the lexicon; forms that are also words or names count only with support."""

import re
from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import AND, PLACE, Ground
from outreach_extract.detect.spans import mention
from outreach_extract.detect.vocabulary import name_parts
from outreach_extract.model import Mention

_UNIT_AFTER = re.compile(
    r"\s+(?:[Dd]istrict|[Pp]refecture|[Tt]ehsil|[Tt]aluka?|[Cc]ounty|[Pp]rovince|[Vv]illage|[Cc]ity|[Tt]own)\b"
    r"|\s+(?:जिला|जिले|ज़िले|ज़िला|शहर|नगर|प्रांत|प्रीफेक्चर|प्रिफेक्चर|तहसील|गांव|में|स्थित|आने|आएंगे|जाने|जाएंगे|जाएंगी|पहुंचे|पहुंचेंगे|पहुंचीं)(?![\u0900-\u0963])"
)
_UNIT = re.compile(r"\s+(?:(?:district|[Pp]refecture|port)\b|बंदरगाह(?![\u0900-\u0963]))")
_IN_BEFORE = re.compile(r"\b(?:in|at|to|from|near|of|district|reached|visit|visited|across)\s+$")
_HOTEL = re.compile(r"(?<![\w\u0900-\u0963])(?:Hotel|होटल) $")
_AT_THE = re.compile(r"\bat\s+the\s+$")
_DATED_BEFORE = re.compile(r"(?:^|\n)\W*\d{1,2} [\u0900-\u0963]+, $")  # "10 अक्तूबर, सोल" heads a day of a programme
_LISTED_BEFORE = re.compile(r"[,/]\s*$")
_UNITED = ("city", "prefecture", "district")


def listed_places(ground: Ground, lexicon: Lexicon) -> Iterator[Mention]:
    """The places that the lexicon lists, those inside of names of people and slogans aside."""
    article = ground.article
    hits = [m for m in article.of_kind("lexicon.place") if not _in_other_name(ground, m)]
    weak = {(m.start, m.end) for m in hits if m.attributes["note"] or _titled(ground, m)}
    named = {m.value for m in hits if (m.start, m.end) not in weak}
    states = {lexicon.places[v].within for v in named if v} | named
    for hit in hits:
        row = lexicon.places[hit.value or ""]
        if _titled(ground, hit) and not _supported(ground, hit):
            continue
        if (hit.start, hit.end) in weak and hit.value not in named:
            # A state is meant where one of its cities is named: Melbourne and Victoria.
            if not _supported(ground, hit) and not (row.type == "state" and row.key in states):
                continue
            if (
                row.type == "city"
                and row.within not in states
                and row.key not in states
                and not _in_dateline(article, hit)
            ):
                continue
        unit = _UNIT.match(article.text, hit.end)
        facts = {"country": row.country or "", "type": row.type}
        if unit and row.type in _UNITED:
            yield mention(article, "place", hit.start, unit.end(), hit.rule, row.key, **facts, inner=hit.text)
        yield mention(article, "place", hit.start, hit.end, hit.rule, row.key, **facts)
        if row.type == "venue" and (hotel := _HOTEL.search(article.text[max(0, hit.start - 6) : hit.start])):
            yield mention(article, "place", hit.start - len(hotel[0]), hit.end, hit.rule, row.key, **facts)


def _in_dateline(article: Article, hit: Mention) -> bool:
    return article.dateline is not None and article.dateline[0] <= hit.start < article.dateline[1]


def _supported(ground: Ground, hit: Mention) -> bool:
    """Whether the words beside a weak form make it a place."""
    article = ground.article
    if _in_dateline(article, hit) or _UNIT_AFTER.match(article.text, hit.end) or _beside_place(ground, hit):
        return True
    if _REACHED.match(article.text, hit.end):
        return True
    if not hit.text[0].isascii():
        return bool(_DATED_BEFORE.search(article.text[max(0, hit.start - 24) : hit.start])) and (
            article.text[hit.end : hit.end + 1] in ("", "\n")
        )
    before = article.text[max(0, hit.start - 12) : hit.start]
    return bool(
        _IN_BEFORE.search(before)
        or _AT_THE.search(before)
        or (_LISTED_BEFORE.search(before) and not _titled(ground, hit))
    )


def _titled(ground: Ground, hit: Mention) -> bool:
    """Whether the form is a title as well, as MP is."""
    return hit.text.isupper() and any(m.end == hit.end for m in ground.role_at.get(ground.at.get(hit.start, -1), ()))


def _beside_place(ground: Ground, hit: Mention) -> bool:
    """Whether the form stands in a list or a chain with another place: "Puri, Khordha and Cuttack", पटना-गया-डोभी."""
    span = ground.span(hit)
    if span is None:
        return False
    low, high = span
    joints = AND | {",", ""}
    before = ground.key(low - 1) in joints and ground.has(low - 2, PLACE) and ground.key(low - 2) != ground.key(low)
    after = ground.key(high) in joints and ground.has(high + 1, PLACE)
    marks = {ground.tokens[i].text for i in (low - 1, high) if 0 <= i < len(ground.tokens)}
    return (before or after) and not (marks & {".", "।"} and not marks & {",", "-", "–"})


def _in_other_name(ground: Ground, hit: Mention) -> bool:
    """Whether the place is a part of a person's name, of a slogan (Rising Rajasthan), a fair's name or of "all-India"."""
    span = ground.span(hit)
    if span is None:
        return False
    low, high = span
    if high - low == 1 and ground.keys[low] in name_parts() and ground.in_name(hit):
        return True
    if ground.joined(low) and ground.key(low - 1) in word_set("slogans.tsv") and not _is_their_team(ground, low):
        return True
    if low > 1 and ground.tokens[low - 1].text == "-" and ground.tight(low) and ground.key(low - 2) in ("all", "pan"):
        return True
    if ground.key(high) in _FAIRS and ground.joined(high):
        return True
    return hit.text in ("Asia", "एशिया") and ground.key(high + (ground.key(high) == "")) in _OCEANS


def _is_their_team(ground: Ground, low: int) -> bool:
    """Whether the word before a place is no slogan but people who go there: "बॉश की टीम जापान जाएगी"."""
    return ground.key(low - 1) == "टीम" and ground.key(low - 2) in _WHOSE


_REACHED = re.compile(r"\s(?:पहुंच|आएंगे|आएगा|आएगी|जाएंगे|जाएगा|जाएगी|रवाना|से (?:लौट|रवाना)|के लिए (?:रवाना|निकल|उड़))")
_WHOSE = frozenset({"की", "सदस्यीय"})
_FAIRS = frozenset({"messe", "मेसे", "मेस्से"})
_OCEANS = frozenset({"pacific", "पैसिफिक", "ओशिनिया", "oceania", "प्रशांत"})
