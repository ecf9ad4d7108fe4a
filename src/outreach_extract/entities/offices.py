"""Which title belongs to which name."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from outreach_extract.article import Article
from outreach_extract.entities.apart import Apart
from outreach_extract.model import Mention

_DIRECT = re.compile(r"^[\s.“\"'‘’”(]*$")
_COMMA = re.compile(r"^[\s.”\"'’)]*[,–—-][\s“\"'‘.]*$")
_BEFORE = re.compile(
    r"^(?:\s?\([^()\n]{1,24}\)|\s?@\w{1,20})?"
    r"[\s.]*(?:[,(|–—]|\s-\s|\s(?:is|was|has been|becomes|became)\s)[\s.,]*(?:(?:the|its|a|an|his|her|their|our|my|who|is|was|then|"
    r"also|now|and|both|all|दोनों|सभी|"
    r"I\.?A\.?S\.?|I\.?P\.?S\.?|I\.?F\.?S\.?|आईएएस|आईपीएस|जो)[\s,.]+)*$"
)
_AND = re.compile(r"^[\s,]{0,4}(?:and|&|-?cum-?|एवं|और|तथा|व|सह|,)?\s{0,3}(?:also|the|the then|now|then)?\s{0,3}$")
_LIST = re.compile(r"^\s{0,3}(?:\([^)\n]{1,20}\))?\s{0,3}(?:,|,?\s{0,3}(?:and|&|और|एवं|तथा|व))\s{0,3}$")
_PREDICATE = re.compile(
    r"\b(?:as|named|appointed|elected|is|was|becomes?|became)(?:\s+(?:the|its|a|an))?\s*$", re.IGNORECASE
)
_WHILE = re.compile(r"\bwhen (?:he|she) was\s+(?:the\s+)?$|\bwho was then\s+(?:the\s+)?$")
_COPULA = re.compile(r"^\s*(?:भी\s+)?(?:है|हैं|थे|थीं|था|थी|रहे|रह चुके|बने)(?![\u0900-\u0963])")
_STOP = re.compile(r"[A-Za-z\u0900-\u0963]{5}[.।]\s|।|\n")
_GAP = 60
_LONGEST_LIST = 40

# Offices that one person hardly holds together with another: "the Chief Secretary and the MD X" are two people.
_HIGH = frozenset(
    "head_of_state prime_minister chief_minister deputy_chief_minister governor minister ambassador chief_secretary legislator "
    "official representative".split()
)
# A Hindi title has one form for one and for many: मंत्री ई. पी. जयराजन और ए. के. शशीन्द्रन.
_BARE_PLURAL = re.compile(
    r"(?:(?:केंद्रीय|केन्द्रीय|कैबिनेट|राज्य|स्थानीय|वरिष्ठ) )?(?:मंत्री|राज्यमंत्री|विधायक|सांसद|अधिकारी|प्रतिनिधि|सचिव|उद्यमी|उद्योगपति)"
)
# Offices that newspapers write straight behind the name: Andrew Charlton MP.
_POSTNOMINAL = frozenset({"MP", "MLA", "MLC", "MEP"})
# Who deputises often holds a portfolio as well: "Deputy Prime Minister and Minister of Finance X" is one person.
_DEPUTIES = frozenset({"deputy_chief_minister", "prime_minister"})
_DEPUTY = re.compile(r"deputy|dy\b|vice|उप|डिप्टी", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """One role code that a title gives to a person."""

    code: str
    title: Mention


def attach_offices(article: Article, people: list[Mention]) -> dict[int, list[Office]]:
    """Start of a person's mention → the offices that titles give there."""
    return _Attachment(article, people).run()


class _Attachment:
    """One pass over the titles of an article, from left to right, and one back for titles that share a name."""

    def __init__(self, article: Article, people: list[Mention]) -> None:
        self.article = article
        self.text = article.text
        self.people = people
        self.starts = [p.start for p in people]
        self.titles = article.of_kind("role")
        self.honorifics = [(m.start, m.end) for m in article.of_kind("lexicon.honorific")]
        self.found: dict[int, list[Office]] = {}
        self.owner: dict[int, Mention] = {}
        self.announced: set[int] = set()
        """People whose title stands before the name."""

    def run(self) -> dict[int, list[Office]]:
        for k, title in enumerate(self.titles):
            person = self._owner(k, title)
            if person is not None:
                self._give(person, title)
        for title, following in zip(reversed(self.titles[:-1]), reversed(self.titles[1:]), strict=True):
            if title.start not in self.owner and self._shares(title, following):
                self._give(self.owner[following.start], title)
        apart = Apart(self.article, self.people, self.found)
        for title in self.titles:
            if title.start not in self.owner and (holder := apart.holder(title)) is not None:
                self._give(holder, title)
        return self.found

    def _give(self, person: Mention, title: Mention) -> None:
        self.owner[title.start] = person
        codes = (title.value or "other").split("+")
        if codes == ["other"] and person.start in self.announced and self.found.get(person.start):
            return  # "Industries Minister Captain Abhimanyu": the rank belongs to the name
        self.found.setdefault(person.start, []).extend(Office(code, title) for code in codes)
        if person.start < title.start:
            if "plural" in title.attributes:
                for other in self._listed_before(person):
                    self.found.setdefault(other.start, []).extend(Office(code, title) for code in codes)
            return
        self.announced.add(person.start)
        if "plural" in title.attributes or self._bare_plural(title):
            for other in self._listed(person):
                self.found.setdefault(other.start, []).extend(Office(code, title) for code in codes)
                self.announced.add(other.start)

    def _owner(self, k: int, title: Mention) -> Mention | None:
        i = bisect_left(self.starts, title.end)
        after = self.people[i] if i < len(self.people) else None
        before = self.people[i - 1] if i else None
        gap = self._gap(title.end, after.start) if after else None
        left = self._gap(before.end, title.start) if before else None
        if (
            after
            and gap is not None
            and _DIRECT.match(gap)
            and not _STOP.search(self.text[max(title.start, title.end - 5) : title.end] + gap)
        ):
            return after
        if before and title.text in _POSTNOMINAL and left == " ":
            return before
        if before and left is not None and _BEFORE.match(left) and not self._belongs_on(k, title, before, after, gap):
            return before
        if before is None or (person := self._predicate(title, before)) is None:
            if after and gap is not None and _COMMA.match(gap) and "\n" not in gap:
                return after
            last = self.titles[k - 1] if k else None
            if (
                last
                and self.owner.get(last.start) is before
                and before
                and before.start < last.start
                and _AND.match(self.text[last.end : title.start])
            ):
                return before
            return None
        return person

    def _belongs_on(self, k: int, title: Mention, before: Mention, after: Mention | None, gap: str | None) -> bool:
        """Whether the title behind a name rather opens the next item of a list: "CM A, Chief Secretary of X, B"."""
        if before.start not in self.announced:
            return False
        if after and gap is not None and _COMMA.match(gap) and self.text[after.end : after.end + 1] != ",":
            return True
        following = self.titles[k + 1] if k + 1 < len(self.titles) else None
        if following is None or after is None or not _AND.match(self.text[title.end : following.start]):
            return False
        return bool(_DIRECT.match(self._gap(following.end, after.start) or "x"))

    def _gap(self, start: int, end: int) -> str | None:
        """The text between, with blanks for titles of honour; null if it is too long."""
        if not 0 <= end - start < _GAP:
            return None
        gap = self.text[start:end]
        for a, b in self.honorifics[bisect_left(self.honorifics, (start, 0)) :]:
            if a >= end:
                break
            gap = gap[: a - start] + " " * (min(b, end) - a) + gap[min(b, end) - start :]
        return gap

    def _bare_plural(self, title: Mention) -> bool:
        return _BARE_PLURAL.fullmatch(title.text) is not None

    def _listed(self, person: Mention) -> list[Mention]:
        """The names that follow the first in a list, up to the last; those with a title of their own end it."""
        others: list[Mention] = []
        i = bisect_left(self.starts, person.start)
        for a, b in pairwise(self.people[i : i + _LONGEST_LIST]):
            if not _LIST.match(self._gap(a.end, b.start) or "x"):
                break
            others.append(b)
        return others

    def _listed_before(self, person: Mention) -> list[Mention]:
        """The names that stand before the last of a list: "A, B and C, all Union Ministers"."""
        others: list[Mention] = []
        for k in range(bisect_left(self.starts, person.start), 0, -1):
            a, b = self.people[k - 1], self.people[k]
            if not _LIST.match(self._gap(a.end, b.start) or "x"):
                break
            others.append(a)
        return others

    def _predicate(self, title: Mention, before: Mention) -> Mention | None:
        """Suzuki took over as Chief Director General; विजयवर्गीय म्यूजियम के संस्थापक भी हैं; when he was Prime Minister."""
        sentence = self.article.sentences[self.article.sentence_at(title.start)]
        left = self.text[max(sentence.start, title.start - 40) : title.start]
        low = bisect_left(self.starts, sentence.start)
        here = self.people[low : bisect_left(self.starts, title.start)]
        if not here:
            return None
        if _WHILE.search(left):
            return here[0]
        if _PREDICATE.search(left) and len({p.text for p in here}) == 1:
            return before
        if (
            _COPULA.match(self.text, title.end)
            and len({p.text for p in here}) == 1
            and here[0].start - sentence.start < 3
        ):
            return here[0]
        return None

    def _shares(self, title: Mention, following: Mention) -> bool:
        """Whether the name behind the next title holds this office too: "निगम के प्रबंध निदेशक तथा विभाग के महानिदेशक यश गर्ग"."""
        person = self.owner.get(following.start)
        if person is None or person.start < following.start or not _AND.match(self.text[title.end : following.start]):
            return False
        codes = {*(title.value or "").split("+"), *(following.value or "").split("+")}
        if title.value in _DEPUTIES and following.value == "minister" and _DEPUTY.search(title.text):
            return " the " not in self.text[title.end : following.start + 4]
        if self.text[title.end : following.start].strip(" -") in ("cum", "सह"):
            return True
        return codes.isdisjoint(_HIGH) and "plural" not in title.attributes and "of_start" in title.attributes
