"""Titles that stand apart from the name: in the sentence beside it, before a handle, and under the name of a profile."""

import re
from bisect import bisect_left
from collections.abc import Container

from outreach_extract.article import Article
from outreach_extract.entities.romanise import romanise_name
from outreach_extract.model import Mention

# A sentence that names an office too speaks of more than one person.
_OTHERS = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|CM|[Gg]overnor|[Cc]hairman|[Pp]resident|CEO|director)\b|मंत्री|सचिव|सीएम|राज्यपाल|अध्यक्ष|सीईओ"
)
_HANDLE = re.compile(r"\s{0,3}@(\w{3,40})")
_BENEATH = re.compile(r"[^\w\n@\u0900-\u0963]{0,12}(?:\n?@\w{3,40})?[^\w\n\u0900-\u0963]{0,12}\n{1,2}")
_OPENS = re.compile(r"(?:(?:[A-Z]|Ans|जवाब|उत्तर)\s?[:.]\s|[-–—\"“‘'\s])*")
_LONGEST_OPENING = 12
# Offices that one person at a time holds in a state or a land: who is named next is their holder.
_SINGLE = frozenset({"chief_minister", "governor", "chief_secretary", "prime_minister", "head_of_state"})


class Apart:
    """The people of an article, asked who holds an office whose title has no name beside it."""

    def __init__(self, article: Article, people: list[Mention], held: Container[int]) -> None:
        self._article = article
        self._text = article.text
        self._people = people
        self._starts = [p.start for p in people]
        self._held = held
        honorifics = article.of_kind("lexicon.honorific")
        self._honoured = {m.end for m in honorifics} | {m.start for m in honorifics}

    def holder(self, title: Mention) -> Mention | None:
        """The person whom the title means, if the text around it tells."""
        if "plural" in title.attributes or "former" in title.attributes:
            return None
        return self._profile(title) or self._handle(title) or self._before(title) or self._behind(title)

    def _profile(self, title: Mention) -> Mention | None:
        """The name that opens a profile's post, with its title on the line beneath: "Sven Östberg 🇸🇪 @sveno / Ambassador of ..."."""
        first = self._people[0] if self._people else None
        if first is None or self._text[: first.start].strip() or title.start - first.end > 3 * _LONGEST_OPENING * 2:
            return None
        beneath = _BENEATH.match(self._text, first.end)
        return first if beneath and beneath.end() == title.start else None

    def _handle(self, title: Mention) -> Mention | None:
        """The person whose first and last name the handle behind the title spells: "CM @pushkardhami"."""
        match = _HANDLE.match(self._text, title.end)
        if match is None:
            return None
        handle = match[1].lower()
        for person in self._people:
            words = person.text.split()
            if len(words) > 1 and all(romanise_name(w).lower() in handle for w in (words[0], words[-1])):
                return person
        return None

    def _before(self, title: Mention) -> Mention | None:
        """Whom a title that opens a sentence stands for: "Bal Kumar was first. The chairman of Century said"."""
        index = self._article.sentence_at(title.start)
        sentence = self._article.sentences[index]
        if index == 0 or "of_start" not in title.attributes:
            return None
        opening = self._text[sentence.start : title.start].lower()
        if opening not in ("the ", "") or (not opening and title.text[0].isascii()):
            return None
        before = self._article.sentences[index - 1]
        if before.kind != "body" or sentence.paragraph - before.paragraph > 1:
            return None
        here = self._named(before.start, before.end)
        names = {p.text for p in here}
        if len(names) != 1 or " " not in here[0].text or _OTHERS.search(self._text[before.start : before.end]):
            return None
        return None if self._has_office(here[0]) else here[0]

    def _behind(self, title: Mention) -> Mention | None:
        """Whom the next sentence opens with: "You met the Chief Minister too? - Mr Sawalkar received us"."""
        index = self._article.sentence_at(title.start)
        if title.value not in _SINGLE or index + 1 >= len(self._article.sentences):
            return None
        sentence, after = self._article.sentences[index : index + 2]
        if after.paragraph - sentence.paragraph > 1 or self._named(sentence.start, sentence.end):
            return None
        here = self._named(after.start, after.end)[:1]
        if not here or self._has_office(here[0]):
            return None
        opening = _OPENS.match(self._text, after.start, here[0].start)
        honoured = self._text[opening.end() : here[0].start] if opening else ""
        addressed = here[0].start - len(honoured) + len(honoured.rstrip()) in self._honoured
        addressed = addressed if honoured else here[0].end + 1 in self._honoured
        return here[0] if addressed and len(honoured) <= _LONGEST_OPENING else None

    def _named(self, start: int, end: int) -> list[Mention]:
        return self._people[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _has_office(self, person: Mention) -> bool:
        last = person.text.split()[-1]
        return any(p.text.split()[-1] == last and p.start in self._held for p in self._people)
