"""What shows that an unknown name is a company's: its own words, and those beside it."""

import re
from collections.abc import Iterator
from functools import cache

from outreach_extract.data.tables import read_table
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import BODY, COUNTRY, DEMONYM, PLACE, ROLE, TITLE, WORD, Ground
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.vocabulary import name_parts
from outreach_extract.model import Mention

_OFFICERS = frozenset({
    "chief_executive", "managing_director", "chairperson", "vice_president", "president", "general_manager", "country_head",
    "founder", "chief_officer", "executive", "director", "representative",
})  # fmt: skip
_LONGEST = 5
_REACH = 60
_MONEY = re.compile(r"\s*[:–—(-]\s*(?:Rs\b|INR|USD|US\$|JPY|EUR|[₹$¥€]|रु|\d)")
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
def cues(place: str) -> re.Pattern[str]:
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


def make_company(ground: Ground, start: int, end: int, rule: str) -> Mention:
    return ground.unlisted(start, end, f"company {rule}", "company")


def is_brand(ground: Ground, low: int, high: int) -> bool:
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


def is_everyday(ground: Ground, low: int, high: int) -> bool:
    """Whether a name of everyday words stands behind what it is: the roaster Seven Seeds, carmaker Great Wall."""
    words = range(low, high)
    if not 2 <= high - low <= _LONGEST or not all(ground.capital(i) for i in words):
        return False
    if any(ground.has(i, ROLE | TITLE | BODY | DEMONYM) or ground.personal(i) for i in words):
        return False
    if all(ground.has(i, PLACE) for i in words) or ground.keys[high - 1] in word_set("not_organisations.tsv"):
        return False
    start = ground.tokens[low].start
    return bool(cues("before").search(ground.text[max(0, start - _REACH) : start])) and not _plural_before(ground, low)


def _plural_before(ground: Ground, low: int) -> bool:
    """Whether the word before the name is no kind of house but "with", "of" or a plural."""
    return ground.key(low - 1) in ("with", "of", "as", "like", "including") or not ground.word(low - 1)


def context(ground: Ground, low: int, high: int) -> str | None:
    """What stands beside the words and shows a company; none if nothing does."""
    text, start, end = ground.text, ground.tokens[low].start, ground.tokens[high - 1].end
    line = text[max(0, start - _REACH) : start]
    if with_land(ground, low, high):
        return "bullet"
    if _BULLET.search(line) and (_MONEY.match(text, end) or (ground.key(high) == ":" and officer(ground, high + 1))):
        return "bullet"
    if cues("before").search(line) or _BASED.search(line):
        return "apposition"
    if ground.key(low - 1) == "of" or (ground.key(low - 1) in ("the", ",") and ground.key(low - 2) == "of"):
        at = low - 1 if ground.key(low - 1) == "of" else low - 2
        if _officer_ends(ground, at):
            return "officer"
    if ground.key(low - 1) == "," and _officer_ends(ground, low - 1) and not officer(ground, high + 1):
        if ground.key(high) in (":", ";", ".", "", ")", "said", "and") and not ground.personal(high - 1):
            return "officer"
    if officer(ground, high) and ground.joined(high):
        return "officer"
    explained = cues("apposition").match(text, end)
    if explained and not any(m.end <= explained.end() for m in _roles_within(ground, high)):
        return "verb"  # but "Lorenzo Galli, an adviser to shipbuilder Fincantieri" is a person
    if cues("after").match(text, end) or cues("owns").match(text, end):
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


def with_land(ground: Ground, low: int, high: int) -> bool:
    """Whether the item of a list gives the name's land in brackets: "2. शराफ डीजी (यूएई) –"."""
    end = ground.tokens[high - 1].end
    return (
        ground.text[end : end + 2] == " ("
        and ground.has(high + 1, COUNTRY)
        and bool(_BULLET.search(ground.text[max(0, ground.tokens[low].start - _REACH) : ground.tokens[low].start]))
    )


def officer(ground: Ground, i: int) -> bool:
    """Whether an officer of a company is named at the token ``i``."""
    return any(_is_officer(m) for m in ground.role_at.get(i, ()))


def _officer_ends(ground: Ground, i: int) -> bool:
    return any(_is_officer(m) for m in ground.role_until.get(i, ()))


def _is_officer(m: Mention) -> bool:
    return not _OFFICERS.isdisjoint((m.value or "").split("+"))
