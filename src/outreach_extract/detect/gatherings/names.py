"""From a head noun to the whole name: "summit" → "Happening Haryana Global Investors Summit 2016"."""

import re
from typing import NamedTuple

from outreach_extract.article import Article, fold_key
from outreach_extract.data.words import word_set
from outreach_extract.detect.gatherings.phrases import Head, Marks, brand_words
from outreach_extract.detect.organisations.capitals import is_capital
from outreach_extract.detect.words import commonness

_OPENING = {"’": "‘", "'": "'", "”": "“", '"': '"', "»": "«"}
_LONGEST_NAME, _LONGEST_QUOTE, _LONGEST_TAIL = 24, 14, 8  # tokens
_LONGEST_HEADING = 400
_EDITION = re.compile(r"(?:19|20)\d\d|\d{1,2}\.0")
_FUTURE = re.compile(r"(?:[ेए]ग[ीा]|[ेए]ंग[ेी])$")  # चलेगी, जाएंगे: a verb ends the clause before
_LINKS = frozenset({"of", "and", "for", "in", "on", "&", "the", "एंड", "ऑफ", "और", "एवं", "व", "इन"})
_BARRED = frozenset({"role", "person", "date", "lexicon.honorific"})
_PLACES = frozenset({"place", "lexicon.place", "lexicon.demonym"})
_USED = _BARRED | _PLACES | {"organisation", "lexicon.sector"}
_OWNERS = frozenset({"का", "की", "के"})
_NAMING = frozenset(map(fold_key, ("नामक", "शीर्षक", "विषयक")))
_NAMES = frozenset(map(fold_key, ("नाम", "शीर्षक", "विषय", "थीम")))
_ORDINAL = frozenset({"st", "nd", "rd", "th", "वें", "वां", "वीं", "वे", "वा"})
_BRANDING = frozenset({"branded", "titled", "entitled", "called", "named", "dubbed", "themed", "theme", "थीम", "नाम"})


class Name(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) name or describe a gathering."""

    start: int
    end: int
    head: Head | None
    """None for a name without a head noun ("Advantage Assam 2.0")."""
    proper: frozenset[str]
    """Words that only this gathering has in its name."""
    modifiers: frozenset[str]
    """Words that say which sort it is ("global", "investors")."""
    edition: str
    branded: str
    """A quoted name told of it: "an investors' meet, branded 'First Port of Call'"."""
    pair: bool
    """Whether two parties joined by a hyphen are all of the name ("Modi-Abe summit")."""


class Reader:
    """Reads the names of one article."""

    def __init__(self, article: Article, keys: list[str], marks: Marks) -> None:
        self.tokens, self.text, self.keys, self.marks = article.tokens, article.text, keys, marks
        self.article = article
        self.stops = word_set("stop_words.tsv")
        self.barred: set[int] = set()
        """Words of who spoke there or when, which are no part of the name; where may be ("Osaka Investor Connect")."""
        self.places: set[int] = set()
        self.fields: dict[int, int] = {}
        """End of a sector's word → its start."""
        self.bodies: dict[int, int] = {}
        """Start of a body's name that the lexicon knows → its end."""
        self._read_mentions()

    def _read_mentions(self) -> None:
        starts, ends = self.article.token_starts, self.article.token_ends
        for m in self.article.of_kind(*_USED):
            start, end = starts.get(m.start), ends.get(m.end)
            if start is None or end is None:
                continue
            if m.kind in _BARRED:
                self.barred.update(range(start, end))
            elif m.kind in _PLACES:
                self.places.update(range(start, end))
            elif m.kind == "organisation" and m.value:
                self.bodies[start] = end
            elif m.kind == "lexicon.sector":
                self.fields.setdefault(end, start)

    def key(self, i: int) -> str:
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands between the tokens ``i`` and ``i + 1``."""
        return 0 <= i < len(self.tokens) - 1 and self.tokens[i].end == self.tokens[i + 1].start

    def _same_line(self, i: int) -> bool:
        return "\n" not in self.text[self.tokens[i].end : self.tokens[i + 1].start]

    def _title_case(self, i: int) -> bool:
        """Whether the sentence is a heading that capitalises every word, so that capitals tell nothing."""
        sentence = self.article.sentences[self.article.sentence_at(self.tokens[i].start)]
        if sentence.kind == "body" or sentence.end - sentence.start > _LONGEST_HEADING:
            return False
        words = re.findall(r"[A-Za-z]{4,}", self.text[sentence.start : sentence.end])
        return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)

    def name(self, head: Head) -> Name:
        """The longest name that ends with the head noun and what follows it."""
        proper: set[str] = set()
        modifiers: set[str] = set()
        start, pair = head.start, False
        if head.phrase.use not in ("bare", "talks"):
            start, pair = self._left(head.start, proper, modifiers)
        end, edition = self._right(head, proper)
        proper.update(self.marks.brands[i] for i in range(start, end) if i in self.marks.brands)
        branded = self._branded(head, start)
        return Name(start, end, head, frozenset(proper), frozenset(modifiers), edition, branded, pair)

    def brand(self, start: int, end: int) -> Name:
        """A name that needs no head noun."""
        stop, edition = self.edition(end)
        words = {*filter(None, self.keys[start:end]), self.marks.brands[start]}
        return Name(start, stop, None, frozenset(words), frozenset(), edition, "", False)

    def _left(self, at: int, proper: set[str], modifiers: set[str]) -> tuple[int, bool]:
        """Where the name begins; collects its words."""
        start, strict, parties = at, self._title_case(at), list[str]()
        last = max(0, at - _LONGEST_NAME)
        while at > last and self._same_line(at - 1) and (step := self._step(at, start, strict)):
            at, sort = step
            words = {k for k in self.keys[at:start] if k} - self._links(at, start)
            if sort == "link":
                continue
            (modifiers if sort == "modifier" else proper).update(words - modifiers - proper)
            parties.append(sort)
            start = at
        names = [sort for sort in parties if sort not in ("modifier", "number")]
        return start, names == ["proper", "pair"]

    def _links(self, start: int, end: int) -> frozenset[str]:
        return _LINKS.intersection(self.keys[start:end])

    def _step(self, at: int, start: int, strict: bool) -> tuple[int, str] | None:
        """One word or phrase further to the left: where it starts, and what it is to the name."""
        ends, before = self.marks.ends, at - 1
        token, key = self.tokens[before], self.keys[before]
        for kind, sort in (("brand", "proper"), ("campaign", "proper"), ("group", "group"), ("modifier", "modifier")):
            if at in ends[kind] and not (strict and self.tokens[before].text.islower()):
                return ends[kind][at], sort
        if self.glued(before) and at == start and not key and token.text in "-‐‑–":
            return self._hyphenated(before)
        if token.text in _OPENING:
            return self._quoted(before) or self._possessive(before)
        if key == "s" and before > 1 and self.tokens[before - 1].text in "'’" and before - 1 in ends["modifier"]:
            return (before - 2, "modifier") if is_capital(self.tokens[before - 2]) else None
        if token.text == ")" and self.key(before - 2) == "(" and before - 2 in ends["group"]:
            return before - 2, "link"  # World Economic Forum (WEF) annual meeting
        if key in _OWNERS:
            return self._owner(before)
        if (naming := self._naming(at)) and at == start:
            return self._quoted(at - naming - 1)
        if key in _LINKS and before > 0 and not strict:
            return self._link(before)
        if key in _ORDINAL and self.glued(before - 1) and self.tokens[before - 1].kind == "number":
            return before - 1, "number"
        if token.kind == "number" and _EDITION.fullmatch(token.text):
            return before, "number"
        if at in self.fields:
            return self.fields[at], "modifier"
        return (before, "proper") if self._proper(before, strict) else None

    def _naming(self, at: int) -> int:
        """How many words before ``at`` tell that the quote before them names the gathering: ‘X’ नाम से, ‘X’ विषयक."""
        if self.key(at - 1) in _NAMING:
            return 1
        return 2 if self.key(at - 1) in ("से", "पर") and self.key(at - 2) in _NAMES else 0

    def _proper(self, i: int, strict: bool) -> bool:
        """Whether the word can be a word of a proper name."""
        token, key = self.tokens[i], self.keys[i]
        if token.kind != "word" or key in self.stops or i in self.barred:
            return False
        if token.text[0].isascii():
            return is_capital(token) and (not strict or i in self.places)
        if i in self.places or key in brand_words():
            return True
        return i + 1 not in self.marks.ends["stop"] and commonness(key) == 0 and not _FUTURE.search(key)

    def _hyphenated(self, dash: int) -> tuple[int, str] | None:
        """India-Japan, Modi-Abe, भारत-जापान: the word before the dash."""
        return (dash - 1, "pair") if self.glued(dash - 1) and self.tokens[dash - 1].kind == "word" else None

    def _quoted(self, closing: int) -> tuple[int, str] | None:
        """A quoted name before the head: ‘राइजिंग राजस्थान’ समिट."""
        opening = _OPENING.get(self.tokens[closing].text)
        for i in range(closing - 2, max(-1, closing - _LONGEST_QUOTE), -1):
            if not self._same_line(i):
                return None
            if self.tokens[i].text == opening and self.glued(i):
                if not self.glued(i - 1):
                    return i, "quoted"
                if self.tokens[i - 1].text == opening:  # ‘‘X’’
                    return i - 1, "quoted"
        return None

    def quoted(self, at: int) -> bool:
        """Whether a quoted name stands right before the word: ‘फ्रेंड्स ऑफ गोवा’ कार्यक्रम."""
        return at > 1 and self.tokens[at - 1].text in _OPENING and self._quoted(at - 1) is not None

    def _possessive(self, mark: int) -> tuple[int, str] | None:
        """investors' meet, Leaders' Summit."""
        if self.glued(mark - 1) and self.key(mark - 1).endswith("s"):
            start = self.marks.ends["modifier"].get(mark)
            return (start, "modifier") if start is not None else (mark - 1, "proper")
        return None

    def _owner(self, i: int) -> tuple[int, str] | None:
        """जी7 व्यापार मंत्रियों की बैठक, शंघाई सहयोग संगठन (एससीओ) के शिखर सम्मेलन."""
        for kind, sort in (("people", "modifier"), ("group", "group")):
            if i in self.marks.ends[kind]:
                return self.marks.ends[kind][i], sort
        if self.tokens[i - 1].text == ")" and i - 3 in self.marks.ends["group"]:
            return self.marks.ends["group"][i - 3], "group"
        return None

    def _link(self, i: int) -> tuple[int, str] | None:
        """Make in Odisha, Investment and Infrastructure Summit: a small word between two words of the name."""
        if i in self.marks.ends["modifier"] or i in self.fields:
            joined = self.keys[i] in ("and", "&", "और", "एवं", "व", "एंड")
            return (i, "link") if joined else None
        token = self.tokens[i - 1]
        inside = is_capital(token) and self.keys[i - 1] not in self.stops and i - 1 not in self.barred | self.places
        hindi = self.keys[i] in ("एंड", "ऑफ", "इन") and self._proper(i - 1, False)
        return (i, "link") if inside or hindi else None

    def edition(self, end: int) -> tuple[int, str]:
        """The index behind "2023", "-2024" or "2.0", and the edition."""
        at = end + 1 if self.key(end) == "" and self.glued(end - 1) and self.glued(end) else end
        if at < len(self.tokens) and self._same_line(at - 1) and _EDITION.fullmatch(self.tokens[at].text):
            follows = self.edition(at + 1)[0] if "." in self.tokens[at].text else at + 1
            return follows, self.keys[at]
        return end, ""

    def _right(self, head: Head, proper: set[str]) -> tuple[int, str]:
        """Where the name ends: behind its edition, behind whose meeting it is, or behind its brand ("पर्यटन मेले FITUR")."""
        end, edition = self.edition(head.end)
        if end in self.marks.starts["brand"] and head.phrase.use != "bare" and self._same_line(end - 1):
            proper.update(filter(None, self.keys[end : self.marks.starts["brand"][end]]))
            return self.edition(self.marks.starts["brand"][end])
        if self.key(end) == "of" and head.phrase.use != "bare":
            at = end + 1 + (self.key(end + 1) == "the")
            stop = self.marks.starts["group"].get(at, at)
            if stop == at and head.phrase.kind == "conference":
                while stop < min(at + _LONGEST_TAIL, len(self.tokens)) and is_capital(self.tokens[stop]):
                    stop += 1
            if stop > at:
                proper.update(filter(None, self.keys[end + 1 : stop]))
                return stop, edition
        return end, edition

    def _branded(self, head: Head, start: int) -> str:
        """The quoted name that the text gives the gathering beside its head."""
        if self.tokens[start].text in _OPENING.values() and self._naming(head.start):
            close = next(i for i in range(head.start - 1, start, -1) if self.tokens[i].text in _OPENING)
            return self.text[self.tokens[start].end : self.tokens[close].start].strip("‘’'\"“” ")
        at = head.end + (self.key(head.end) in (",", "का", "की"))
        if self.key(at) not in _BRANDING or at + 1 >= len(self.tokens):
            return ""
        opening = self.tokens[at + 1]
        closing = next((c for c, o in _OPENING.items() if o == opening.text), None)
        if closing is None:
            return ""
        line = self.text[opening.end : opening.end + 120].split("\n")[0]
        found = re.match(rf"(.+?){closing}(?!\w|\s+[A-Z]\w+[^'’]*{closing})", line)
        return found[1].strip(" ,.") if found else ""
