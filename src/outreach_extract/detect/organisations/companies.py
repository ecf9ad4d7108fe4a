"""Companies that no list holds and no head word marks: by list, apposition, officer, verb and bullet."""

import re
from collections.abc import Iterator
from functools import cache

from outreach_extract.data.tables import read_table
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import (
    AND,
    ARTICLES,
    BODY,
    COUNTRY,
    DEMONYM,
    FIELD,
    HINDI,
    JOINED,
    OF_HINDI,
    PLACE,
    ROLE,
    TITLE,
    WORD,
    Ground,
    body_words,
    company_words,
)
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.organisations.known import weak_bodies
from outreach_extract.detect.organisations.latin import Chunk
from outreach_extract.detect.vocabulary import name_parts
from outreach_extract.model import Mention

_OFFICERS = frozenset({
    "chief_executive", "managing_director", "chairperson", "vice_president", "president", "general_manager", "country_head",
    "founder", "chief_officer", "executive", "director", "representative",
})  # fmt: skip
_CASES = OF_HINDI | frozenset({"ने", "को", "से", "में", "द्वारा", "और", "एवं", "तथा", "व", "सहित", "समेत"})
_FIRMS = frozenset({"कंपनी", "फर्म", "कंपनियों"})
_MADE = frozenset("बनाने चलाने बेचने निर्माण उत्पादन विनिर्माण आपूर्ति सप्लाई निर्यात संचालन".split())
_BREAKS = _FIRMS | frozenset({"नाम", "नामक", "जैसी", "जैसे", "जैसा"})  # words between a name and what explains it
_SEPARATORS = AND | {","}
_LONGEST = 5
_REACH = 60
_MONEY = re.compile(r"\s*[:–—(-]\s*(?:Rs\b|INR|USD|US\$|JPY|EUR|[₹$¥€]|रु|\d)")
_INVESTS = re.compile(r"(?:करोड़|अरब|मिलियन|बिलियन|डॉलर|निवेश|प्लांट|संयंत्र|कारखान)")
_INTENDS = re.compile(
    r" (?:will (?:put|pump|sink|bring|open|run)|would (?:put|build|open|bring|buy))\b"
)  # "X of Turin will put ..."
_COMPOUND = re.compile(
    r"(?!Ma?c[A-Z]|De[A-Z]|D[ai][A-Z]|La[A-Z]|Le[A-Z]|Van[A-Z]|Fitz[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]{2,}"
)  # InvestPenang
# Who is hired or paid is a house: "has hired Emmi of Lucerne".
_FOUND = re.compile(
    r"\b(?:hired|roped in|picked|chosen|selected|appointed|engaged|tapped|enlisted|commissioned|from|with|by|to) $"
)
_BASED = re.compile(r"\b[A-Z]\w+-based\s+$")
_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[•▶►▪■*–—>-]+|\(?[0-9ivx]{1,4}[.)])[ \t]*$")


@cache
def _cues(place: str) -> re.Pattern[str]:
    """The words beside an unknown name that make it a company's."""
    forms = [
        form.strip()
        for row in read_table("company_cues.tsv")
        if row["place"] == place
        for form in f"{row['en']}|{row['hi']}".split("|")
        if form.strip()
    ]
    longest_first = "|".join(sorted((re.escape(f).replace(r"\ ", r"\s+") for f in forms), key=len, reverse=True))
    edge = r"(?![\w\u0900-\u0963])"
    if place == "before":
        return re.compile(rf"(?<![\w\u0900-\u0963])(?:{longest_first})\s+[“\"'‘]?$")
    if place == "apposition":
        return re.compile(
            rf",?\s*[,(–—-]\s*(?:an?|the|which|whose|one of)\s+(?:[\w'’-]+\s+){{0,6}}?(?:{longest_first}){edge}(?!['’]s)"
        )
    if place == "owns":
        return re.compile(rf"(?:['’]s(?:\s+[a-z]+)?|\s+(?:का|के|की))\s+(?:{longest_first}){edge}")
    return re.compile(rf"[”\"'’,]?\s+(?:{longest_first}){edge}")


def unlisted_companies(ground: Ground, runs: list[list[Chunk]]) -> Iterator[Mention]:
    """Names that their context shows to be companies'; a weak form of a listed body among them is that body."""
    weak = weak_bodies(ground.article)
    for m in _companies(ground, runs):
        yield weak.get((m.start, m.end), m)


def _companies(ground: Ground, runs: list[list[Chunk]]) -> Iterator[Mention]:
    chunks = [chunk for run in runs for chunk in run]
    for chunk in chunks:
        low, high = _lower_case(ground, chunk), chunk.end
        if _brand(ground, low, high) and (rule := _context(ground, low, high)):
            yield _make(ground, low, high, rule)
        elif _everyday(ground, low, high):
            yield _make(ground, low, high, "apposition")
    yield from _in_lists(ground, [(c.start, c.end) for c in chunks])
    spans = list(_hindi_spans(ground))
    for low, high in spans:
        yield from _in_hindi(ground, low, high)
    yield from _in_lists(ground, spans, hindi=True)


def _lower_case(ground: Ground, chunk: Chunk) -> int:
    """Where the chunk begins, without an everyday word that only the start of the sentence wrote with a capital."""
    low = chunk.start
    return low + (ground.opens(low) and chunk.end - low > 1 and not ground.naming(low) and ground.naming(low + 1))


def _make(ground: Ground, start: int, end: int, rule: str) -> Mention:
    return ground.unlisted(start, end, f"company {rule}", "company")


def _brand(ground: Ground, low: int, high: int) -> bool:
    """Whether the words can be the name of a company: a rare word among them that is no part of a person's name."""
    flags = ground.flags
    if high - low > _LONGEST or any(flag & (ROLE | TITLE) for flag in flags[low:high]):
        return False
    if ground.joined(low) and flags[low - 1] & ROLE and ground.personal(low):
        return False  # सीईओ मोहम्मद जमील अल रमाही
    words = [i for i in range(low, high) if flags[i] & WORD]
    rare = [i for i in words if ground.rare(i) and (ground.keys[i],) not in heads()]
    if not rare or all(ground.has(i, BODY) for i in words):
        return False
    if ground.has(low, DEMONYM) or all(ground.personal(i) for i in rare):
        return False
    if len(words) == 2 and ground.indian(low) and (ground.keys[words[-1]],) not in heads():
        return False  # Sanjay Khandare
    if len(words) > 1 and ground.personal(words[-1]) and all(ground.keys[i] in name_parts() for i in words):
        return False
    if ground.keys[high - 1] in word_set("not_organisations.tsv"):
        return False
    return ground.rare(low) or ground.has(low, BODY | PLACE) or not ground.opens(low)


def _everyday(ground: Ground, low: int, high: int) -> bool:
    """Whether a name of everyday words stands behind what it is: the roaster Seven Seeds, carmaker Great Wall."""
    words = range(low, high)
    if not 2 <= high - low <= _LONGEST or not all(ground.capital(i) for i in words):
        return False
    if any(ground.has(i, ROLE | TITLE | BODY | DEMONYM) or ground.personal(i) for i in words):
        return False
    if all(ground.has(i, PLACE) for i in words) or ground.keys[high - 1] in word_set("not_organisations.tsv"):
        return False
    start = ground.tokens[low].start
    return bool(_cues("before").search(ground.text[max(0, start - _REACH) : start])) and not _plural_before(ground, low)


def _plural_before(ground: Ground, low: int) -> bool:
    """Whether the word before the name is no kind of house but "with", "of" or a plural."""
    return ground.key(low - 1) in ("with", "of", "as", "like", "including") or not ground.word(low - 1)


def _context(ground: Ground, low: int, high: int) -> str | None:
    """What stands beside the words and shows a company; none if nothing does."""
    text, start, end = ground.text, ground.tokens[low].start, ground.tokens[high - 1].end
    line = text[max(0, start - _REACH) : start]
    if _with_land(ground, low, high):
        return "bullet"
    if _BULLET.search(line) and (_MONEY.match(text, end) or (ground.key(high) == ":" and _officer(ground, high + 1))):
        return "bullet"
    if _cues("before").search(line) or _BASED.search(line):
        return "apposition"
    if ground.key(low - 1) == "of" or (ground.key(low - 1) in ("the", ",") and ground.key(low - 2) == "of"):
        at = low - 1 if ground.key(low - 1) == "of" else low - 2
        if _officer_ends(ground, at):
            return "officer"
    if ground.key(low - 1) == "," and _officer_ends(ground, low - 1) and not _officer(ground, high + 1):
        if ground.key(high) in (":", ";", ".", "", ")", "said", "and") and not ground.personal(high - 1):
            return "officer"
    if _officer(ground, high) and ground.joined(high):
        return "officer"
    explained = _cues("apposition").match(text, end)
    if explained and not any(m.end <= explained.end() for m in _roles_within(ground, high)):
        return "verb"  # but "Lorenzo Galli, an adviser to shipbuilder Fincantieri" is a person
    if _cues("after").match(text, end) or _cues("owns").match(text, end):
        return "verb"
    compound = high - low == 1 and _COMPOUND.fullmatch(ground.tokens[low].text) and not ground.personal(low)
    if compound and ground.text[start - 1 : start] not in ("#", "@"):
        return "compound"
    if ground.key(high) == "of" and ground.has(high + 1, PLACE) and _INTENDS.match(text, ground.tokens[high + 1].end):
        return "country"
    land = high + 1 + (ground.key(high + 1) == "the")
    abroad = ground.key(high) == "of" and ground.has(land, COUNTRY) and not ground.has(low, BODY)
    named = not ground.opens(low) and ground.key(low - 1) not in (")", "", "the")
    if abroad and (named or _acts(ground, land)):
        return "country"
    town = ground.key(high) == "of" and ground.has(high + 1, PLACE) and not ground.has(high + 1, COUNTRY | BODY)
    if town and not ground.opens(low) and _FOUND.search(ground.text, max(0, start - 24), start):
        return "country"
    return None


def _acts(ground: Ground, land: int) -> bool:
    """Whether a verb follows the land: "Wolfspeed of the US filed for protection"."""
    return ground.word(land + 1) and ground.key(land + 1).endswith("ed") and ground.tokens[land + 1].text.islower()


def _roles_within(ground: Ground, high: int) -> Iterator[Mention]:
    """The titles in the words behind the token."""
    return (m for i in range(high, high + 10) for m in ground.role_at.get(i, ()))


def _with_land(ground: Ground, low: int, high: int) -> bool:
    """Whether the item of a list gives the name's land in brackets: "2. शराफ डीजी (यूएई) –"."""
    end = ground.tokens[high - 1].end
    return (
        ground.text[end : end + 2] == " ("
        and ground.has(high + 1, COUNTRY)
        and bool(_BULLET.search(ground.text[max(0, ground.tokens[low].start - _REACH) : ground.tokens[low].start]))
    )


def _officer(ground: Ground, i: int) -> bool:
    """Whether an officer of a company is named at the token ``i``."""
    return any(_is_officer(m) for m in ground.role_at.get(i, ()))


def _officer_ends(ground: Ground, i: int) -> bool:
    return any(_is_officer(m) for m in ground.role_until.get(i, ()))


def _is_officer(m: Mention) -> bool:
    return not _OFFICERS.isdisjoint((m.value or "").split("+"))


def _in_lists(ground: Ground, spans: list[tuple[int, int]], *, hindi: bool = False) -> Iterator[Mention]:
    """The unknown names in a list that holds a company."""
    group: list[tuple[int, int]] = []
    for span in [*spans, (-1, -1)]:
        if group and (span[0] < 0 or not _separated(ground, group[-1][1], span[0])):
            if len(group) > 1:
                yield from _promote(ground, group, hindi)
            group = []
        group.append(span)


def _separated(ground: Ground, end: int, start: int) -> bool:
    return (
        0 < start - end <= 2
        and _SEPARATORS.issuperset(ground.keys[end:start])
        and all(ground.joined(i) for i in range(end, start + 1))
    )


def _promote(ground: Ground, group: list[tuple[int, int]], hindi: bool) -> Iterator[Mention]:
    if len(group) == 2 and ground.key(group[0][1]) == ",":
        return  # "Terutoshi Hamano, Toyota" is no list
    known = [ground.company(low, high) for low, high in group]
    if not any(known):
        return
    for n, (low, high) in enumerate(group):
        if known[n] == "whole" or (ground.has(low, BODY) and ground.has(high - 1, BODY)):
            continue
        if hindi:
            # Hindi marks no ends: the first item of a list may have words before it, the last words behind it.
            first, last = n == 0, n == len(group) - 1
            trimmed = _trimmed(ground, low, high, left=first, right=last)
            if trimmed is None:
                continue
            low, high = trimmed
        if _brand(ground, low, high) or _placed(ground, low, high):
            yield _make(ground, low, high, "list")


def _placed(ground: Ground, low: int, high: int) -> bool:
    """Whether a place and words of trade make a company of the item: Kurashiki Bearing Works."""
    words = range(low + 1, high)
    traded = [i for i in words if not ground.has(i, PLACE)]
    return (
        ground.has(low, PLACE)
        and bool(traded)
        and all((ground.keys[i],) in heads() or ground.keys[i] in company_words() for i in words)
    )


def _hindi_spans(ground: Ground) -> Iterator[tuple[int, int]]:
    """Runs of Hindi words, with letters in Latin script, that are no function words and no titles."""
    low = flags = 0
    stop, keys = ground.stop, ground.keys
    for i, flag in enumerate([*ground.flags, ROLE]):
        if flag & WORD:
            inside = not (flag & (ROLE | TITLE) or stop[i] or keys[i] in _BREAKS)
        else:
            inside = i < len(keys) and ground.tokens[i].text == "-" and ground.tight(i)
        if inside and flags and not flag & JOINED:
            yield low, i
            flags = 0
        if inside:
            low = low if flags else i
            flags |= flag | JOINED
        else:
            if flags & HINDI:
                yield low, i
            flags = 0


def _trimmed(ground: Ground, low: int, high: int, *, left: bool, right: bool) -> tuple[int, int] | None:
    """The span without everyday words at its open ends."""
    if left:
        start = high
        while start > low and _inside(ground, start - 1) and not ground.governed(start - 1):
            start -= 1
        low = start
        while low < high and not (ground.rare(low) or ground.has(low, BODY | PLACE)):
            low += 1
    if right:
        end = low
        while end < high and _inside(ground, end):
            end += 1
        high = end - (end > low and ground.keys[end - 1] in ARTICLES)
    return (low, high) if low < high and all(_inside(ground, i) for i in range(low, high)) else None


def _inside(ground: Ground, i: int) -> bool:
    """Whether the token can stand inside of a company's name."""
    return (
        ground.rare(i)
        or ground.has(i, BODY | PLACE | FIELD)
        or ground.keys[i] in body_words()
        or ground.keys[i] in ARTICLES
        or not ground.word(i)
    )


def _in_hindi(ground: Ground, low: int, high: int) -> Iterator[Mention]:
    """X के निदेशक, X नाम की कंपनी, कंपनी X, जापान की X."""
    rule = "bullet" if _with_land(ground, low, high) else _right_of(ground, high)
    if rule and (span := _trimmed(ground, low, high, left=True, right=False)) and _brand(ground, *span):
        yield _make(ground, *span, rule)
        return
    rule = _left_of(ground, low, high)
    if rule:
        span = _trimmed(ground, low, high, left=False, right=True)
        placed = ground.key(high) == "में" or (ground.key(high) == "के" and ground.has(high - 1, PLACE))
        if span and placed and span[1] == high and high - span[0] > 1 and rule == "apposition":
            # कंपनी X देहरादून में: the town is no part of the name
            yield from [_make(ground, span[0], high - 1, rule)] if _brand(ground, span[0], high - 1) else []
            return
        if span and span[1] == high and _brand(ground, *span) and (ground.key(high) in _CASES or not ground.word(high)):
            yield _make(ground, *span, rule)


def _right_of(ground: Ground, high: int) -> str | None:
    text, end = ground.text, ground.tokens[high - 1].end
    if _cues("after").match(text, end) or _cues("apposition").match(text, end):
        return "apposition"
    if ground.key(high) in OF_HINDI:
        for i in range(high + 1, min(high + 4, len(ground.keys))):
            if ground.has(i, ROLE):
                return "officer" if _officer(ground, i) else None
            if not ground.word(i) or ground.key(i) in _CASES:
                return None
        return None
    if ground.key(high) == ":" and _officer(ground, high + 1):
        return "bullet"
    if ground.key(high) == "ने":
        sentence = ground.article.sentences[ground.article.sentence_at(end)]
        if _INVESTS.search(ground.text, end, min(sentence.end, end + _REACH)):
            return "verb"
    return None


def _left_of(ground: Ground, low: int, high: int) -> str | None:
    if ground.key(low - 1) in _FIRMS and ground.joined(low):
        return "apposition"
    if ground.key(low - 1) == "वाली" and ground.joined(low):
        made = ground.key(low - 3) if ground.key(low - 2) == "करने" else ground.key(low - 2)
        if made in _MADE:
            return "apposition"  # चेन बनाने वाली X ने, पुर्जों का निर्यात करने वाली X ने
    if (
        ground.key(low - 1) == "की"
        and ground.has(low - 2, COUNTRY)
        and ground.key(high) in ("ने", "का", "के", "की", "को", "से")
    ):
        return "country"
    return None
