"""Which title belongs to which name."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from outreach_extract.article import Article
from outreach_extract.model import Mention

_DIRECT = re.compile(r"^[\s.“\"'‘’”(]*$")
_COMMA = re.compile(r"^[\s.”\"'’)]*[,:–—-][\s“\"'‘.]*$")
_BEFORE = re.compile(
    r"^[\s.]*(?:[,(|–—:-]|\s(?:is|was|has been|becomes|became)\s)[\s.]*(?:(?:the|its|a|an|his|her|their|who|is|was|then|also|now|and|"
    r"I\.?A\.?S\.?|I\.?P\.?S\.?|I\.?F\.?S\.?|आईएएस|आईपीएस|जो)[\s,.]+)*$"
)
_AND = re.compile(r"^[\s,]*(?:and|&|cum|एवं|और|तथा|व|,)?\s*(?:also|the|the then)?\s*$")
_AS = re.compile(r"\b(?:as|called|named|appointed|elected|head of|was|is)(?:\s+(?:the|its|a))?\s*$", re.IGNORECASE)
_COPULA = re.compile(r"^\s*(?:भी\s+)?(?:है|हैं|थे|थीं|था|थी|रहे|रह चुके|बने)(?![\u0900-\u0963])")
_WHILE = re.compile(r"\bwhen (?:he|she) was\s+(?:the\s+)?$|\bwho was then\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Office:
    """One role code that a title gives to a person."""

    code: str
    title: Mention


def attach_offices(article: Article, people: list[Mention]) -> dict[int, list[Office]]:
    """Start of a person's mention → the offices that titles give there."""
    found: dict[int, list[Office]] = {}
    starts = [p.start for p in people]
    titles = article.of_kind("role")
    owner: dict[int, Mention] = {}
    ahead: set[int] = set()
    honorifics = [(m.start, m.end) for m in article.of_kind("lexicon.honorific")]
    for k, title in enumerate(titles):
        i = bisect_left(starts, title.end)
        after = people[i] if i < len(people) else None
        before = people[i - 1] if i else None
        chosen: Mention | None = None
        gap = _without(article.text, title.end, after.start, honorifics) if after and after.start - title.end < 60 else None
        left = article.text[before.end : title.start] if before and title.start - before.end < 60 else None
        if after and gap is not None and _DIRECT.match(gap) and "\n\n" not in gap:
            chosen = after
            ahead.add(after.start)
        elif before and left is not None and _BEFORE.match(left) and not (
            before.start in ahead and after and gap is not None and _COMMA.match(gap) and not _ends_list(article, after)
        ):
            chosen = before
        elif after and gap is not None and _COMMA.match(gap):
            chosen = after
            ahead.add(after.start)
        elif before and k and titles[k - 1].start in owner and _AND.match(article.text[titles[k - 1].end : title.start]):
            if owner[titles[k - 1].start] is before and titles[k - 1].start > before.start:
                chosen = before
        if chosen is None and before is not None:
            chosen = _predicate(article, title, before, people)
        if chosen is None:
            continue
        owner[title.start] = chosen
        _give(found, chosen, title)
        if "plural" in title.attributes and chosen is after:
            for other in _others(article, people, i):
                _give(found, other, title)
    for k in range(len(titles) - 2, -1, -1):
        title, following = titles[k], titles[k + 1]
        if title.start in owner or following.start not in owner or owner[following.start].start < following.start:
            continue
        if _AND.match(article.text[title.end : following.start]) and _shared(title, following):
            owner[title.start] = owner[following.start]
            _give(found, owner[following.start], title)
    return found


def _give(found: dict[int, list[Office]], person: Mention, title: Mention) -> None:
    found.setdefault(person.start, []).extend(Office(code, title) for code in (title.value or "other").split("+"))


_HIGH = frozenset(
    "head_of_state prime_minister chief_minister deputy_chief_minister governor minister ambassador chief_secretary legislator "
    "official representative".split()
)


def _shared(title: Mention, following: Mention) -> bool:
    """Whether one person can hold both offices: "निगम के प्रबंध निदेशक तथा विभाग के महानिदेशक यश गर्ग"."""
    codes = set((title.value or "").split("+")) | set((following.value or "").split("+"))
    return codes.isdisjoint(_HIGH) and "plural" not in title.attributes and "of_start" in title.attributes


def _without(text: str, start: int, end: int, honorifics: list[tuple[int, int]]) -> str:
    gap = text[start:end]
    for a, b in honorifics[bisect_left(honorifics, (start, 0)) :]:
        if a >= end:
            break
        gap = gap[: a - start] + " " * (b - a) + gap[b - start :]
    return gap


def _ends_list(article: Article, person: Mention) -> bool:
    return article.text[person.end : person.end + 1] == ","


def _others(article: Article, people: list[Mention], i: int) -> list[Mention]:
    """The names that follow the first in a list."""
    found = []
    for a, b in zip(people[i:], people[i + 1 :], strict=False):
        if not re.match(r"^\s*(?:\([^)]*\))?\s*(?:,|and|&|और|एवं|तथा|व|,\s*and)\s*$", article.text[a.end : b.start]):
            break
        found.append(b)
    return found


def _predicate(article: Article, title: Mention, before: Mention, people: list[Mention]) -> Mention | None:
    """Suzuki took over as Chief Director General; विजयवर्गीय म्यूजियम के संस्थापक भी हैं."""
    sentence = article.sentences[article.sentence_at(title.start)]
    left = article.text[max(sentence.start, title.start - 40) : title.start]
    here = [p for p in people if sentence.start <= p.start < title.start]
    if not here:
        return None
    if _AS.search(left) and len({p.text for p in here}) == 1:
        return here[-1]
    if _WHILE.search(left):
        return here[0]
    if _COPULA.match(article.text, title.end) and here[0].start - sentence.start < 3 and len(here) == 1:
        return here[0]
    return None
