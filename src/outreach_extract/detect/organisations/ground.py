"""The tokens of an article and what the lexicons say of each: what the rules for names of bodies ask."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from outreach_extract.article import Article, Token, fold_keys
from outreach_extract.data.lexicon import Lexicon, read_lexicon
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.heads import token_keys
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.model import Mention

PLACE, DEMONYM, FIELD, ROLE, TITLE, BODY, COUNTRY, WORD, HINDI, _CAPITAL, _JOINED, _RARE = (1 << n for n in range(12))
_EXPLAINED = PLACE | DEMONYM | FIELD | ROLE | TITLE | _RARE
_FLAGS = {
    "lexicon.place": PLACE, "lexicon.demonym": DEMONYM, "lexicon.sector": FIELD, "lexicon.portfolio": FIELD,
    "lexicon.role": ROLE, "lexicon.honorific": TITLE, "organisation": BODY,
}  # fmt: skip
_TRADERS = frozenset({"company", "bank", "university", "chamber"})  # what is listed with companies
_QUOTES = frozenset("\"'‘’“”")
# Articles of foreign names: "अल माया", "फिरा दे बार्सिलोना".
ARTICLES = frozenset({"अल", "दे", "डे", "डी", "ला", "ले", "डेल", "वान", "वॉन", "फान"})
AND = frozenset({"and", "&", "एवं", "और", "तथा", "व", "एंड", "एण्ड"})


@cache
def body_words() -> frozenset[str]:
    """Every word of the names of listed bodies; in Hindi, where nothing marks a name, a name may hold these."""
    return _words_of()


@cache
def company_words() -> frozenset[str]:
    """The words of the names of listed companies and banks; before a head, other everyday words only describe."""
    return _words_of(frozenset({"company", "bank"}))


def _words_of(kinds: frozenset[str] | None = None) -> frozenset[str]:
    lexicon, stops = read_lexicon(), word_set("stop_words.tsv")
    forms = (
        entry.form
        for entry in lexicon.entries
        if entry.kind == "organisation" and not entry.note
        if kinds is None or lexicon.organisations[entry.key].kind in kinds
    )
    return frozenset(word for key in fold_keys(forms) for word in key.split() if word not in stops and len(word) > 1)


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row.key for row in lexicon.places.values() if row.type == "country")


class _Words(NamedTuple):
    """What the text alone says of its tokens."""

    at: dict[int, int]
    """Raw offset of a token's start → its index."""
    until: dict[int, int]
    """Raw offset of a token's end → the index behind it."""
    stop: list[bool]
    flags: list[int]
    openings: frozenset[int]


def _words(article: Article) -> _Words:
    tokens, keys, text = article.tokens, token_keys(article), article.text
    of_key = {key: _key_flags(key) for key in set(keys)}
    stop = [of_key[key] < 0 for key in keys]
    flags = []
    last = 0
    for token, key in zip(tokens, keys, strict=True):
        start = token.start
        flag = _JOINED if start == last or "\n" not in text[last:start] else 0
        last = token.end
        if token.kind == "word":
            first = token.text[0]
            flag |= WORD | max(of_key[key], 0)
            if "\u0900" <= first <= "\u097f":
                flag |= HINDI
            elif first.isascii() and first.isupper():
                flag |= _CAPITAL
        flags.append(flag)
    at = {token.start: i for i, token in enumerate(tokens)}
    until = {token.end: i for i, token in enumerate(tokens, 1)}
    return _Words(at, until, stop, flags, frozenset(s.start for s in article.sentences))


@lru_cache(maxsize=1 << 15)
def _key_flags(key: str) -> int:
    """-1 for a word that no name holds, ``_RARE`` for one that may well be a name, else 0."""
    common = commonness(key)
    if common == 2 or key in word_set("stop_words.tsv"):
        return -1
    return 0 if common else _RARE


def _venues(article: Article) -> dict[int, int]:
    places = article.lexicon.places
    return {
        m.start: m.end
        for m in article.of_kind("lexicon.place")
        if not m.attributes["note"] and m.value in places and places[m.value].type == "venue"
    }


class Ground:
    """Tokens, their match keys and flags. Indexes are token indexes, ends exclusive."""

    def __init__(self, article: Article) -> None:
        words = article.once(_words)
        self.article = article
        self.text = article.text
        self.tokens: tuple[Token, ...] = article.tokens
        self.keys: list[str] = token_keys(article)
        self.at, self.until, self.stop = words.at, words.until, words.stop
        self.flags: list[int] = words.flags.copy()
        self.field_start: dict[int, int] = {}
        """End of a field → the start of the longest that ends there."""
        self.field_end: dict[int, int] = {}
        """Start of a field → the end of the longest that starts there."""
        self.role_at: dict[int, list[Mention]] = {}
        self.role_until: dict[int, list[Mention]] = {}
        """Titles by their first token and by their end."""
        self.bodies: dict[int, tuple[int, str]] = {}
        """Start of a body found so far → its end and kind."""
        self.venues = article.once(_venues)
        """Start of a listed venue → its end."""
        self._openings = words.openings
        self._ends: set[int] = set()
        self._countries = _countries(article.lexicon)
        self.mark(article.mentions)
        self.people: frozenset[str] = frozenset(self._people())

    def mark(self, mentions: Iterable[Mention]) -> None:
        """Flag the tokens that the mentions cover."""
        flags, find = self.flags, _FLAGS.get
        for m in mentions:
            flag = find(m.kind)
            span = self.span(m) if flag else None
            if not flag or not span:
                continue
            low, high = span
            if flag == PLACE and m.value in self._countries:
                flag |= COUNTRY
            for i in range(low, high):
                flags[i] |= flag
            if flag == FIELD:
                self.field_start[high] = min(self.field_start.get(high, low), low)
                self.field_end[low] = max(self.field_end.get(low, high), high)
            elif flag == ROLE:
                self.role_at.setdefault(low, []).append(m)
                self.role_until.setdefault(high, []).append(m)
            elif flag == BODY:
                self.bodies[low] = (high, m.attributes.get("kind", ""))
                if m.attributes.get("kind") == "government":
                    self._ends.add(high - 1)

    def span(self, m: Mention) -> tuple[int, int] | None:
        """The tokens of a mention that begins and ends with whole tokens."""
        low, high = self.at.get(m.start), self.until.get(m.end)
        if high is None:
            high = self.until.get(m.end + 1)
        return None if low is None or high is None or high <= low else (low, high)

    def key(self, i: int) -> str:
        """The folded token, empty outside of the text."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def has(self, i: int, flag: int) -> bool:
        """Whether the token has one of the flags."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & flag)

    def joined(self, i: int) -> bool:
        """Whether the tokens ``i - 1`` and ``i`` stand on one line."""
        return 0 < i < len(self.flags) and bool(self.flags[i] & _JOINED)

    def tight(self, i: int) -> bool:
        """Whether nothing stands between the tokens ``i - 1`` and ``i``."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def word(self, i: int) -> bool:
        """Whether the token is a word."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & WORD)

    def hindi(self, i: int) -> bool:
        """Whether the token is a word in Devanagari."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & HINDI)

    def capital(self, i: int) -> bool:
        """Whether the token is a word in Latin script that begins with a capital."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & _CAPITAL)

    def rare(self, i: int) -> bool:
        """Whether the token is no everyday word, no field, no title, no place and no listed body: it may name something."""
        return 0 <= i < len(self.flags) and self.flags[i] & (_EXPLAINED | BODY) == _RARE

    def rare_tokens(self) -> list[int]:
        """Every token that is rare, in order."""
        explained = _EXPLAINED | BODY
        return [i for i, flag in enumerate(self.flags) if flag & explained == _RARE]

    def rare_word(self, i: int) -> bool:
        """The same of a token that a body found so far may hold."""
        return 0 <= i < len(self.flags) and self.flags[i] & _EXPLAINED == _RARE

    def naming(self, i: int) -> bool:
        """Whether the token tells one body from the next: a rare word, a place, or a listed body."""
        return self.has(i, PLACE | DEMONYM | BODY) or self.rare(i)

    def personal(self, i: int) -> bool:
        """Whether the token is a part of a personal name of this article or of the lexicon of names."""
        part = name_parts().get(self.key(i))
        return self.key(i) in self.people or (part is not None and not part.weak)

    def indian(self, i: int) -> bool:
        """Whether the token is an Indian given name and nothing else."""
        part = name_parts().get(self.key(i))
        return part is not None and part.part == "given" and part.origin == "IN" and not part.weak

    def opens(self, i: int) -> bool:
        """Whether the token begins a sentence, where a capital tells nothing."""
        return 0 <= i < len(self.tokens) and self.tokens[i].start in self._openings

    def quoted(self, low: int, high: int) -> bool:
        """Whether quotation marks close the tokens in."""
        return (
            low > 0
            and high < len(self.tokens)
            and self.text[self.tokens[low].start - 1] in _QUOTES
            and (self.text[self.tokens[high - 1].end] in _QUOTES)
        )

    def company(self, low: int, high: int) -> str:
        """Whether a body that trades or teaches fills the tokens ("whole") or stands in them ("part"); else empty."""
        for i in range(low, high):
            end, kind = self.bodies.get(i, (0, ""))
            if kind in _TRADERS:
                return "whole" if i == low and end >= high else "part"
        return ""

    def governed(self, i: int) -> bool:
        """Whether a government or another public body found so far ends with the token: no name goes on over it."""
        return i in self._ends

    def in_name(self, m: Mention) -> bool:
        """Whether the one word of the mention is a part of a person's name: Satoshi Suzuki, राजदूत सुज़ुकी, गवर्नर नागासाकी."""
        span = self.span(m)
        if not span or span[1] - span[0] > 1:
            return False
        low, high = span
        initial = self.key(low - 1) == "" and self.capital(low - 2) and len(self.key(low - 2)) == 1
        if self.joined(low) and (self.has(low - 1, TITLE) or self._names_only(low - 1) or initial):
            return True
        if self.joined(high) and self._names_only(high) and self.capital(low) == self.capital(high):
            return True
        owns = self.key(high) in ("के", "की", "का", "'", "’")
        return self.joined(low) and self.has(low - 1, ROLE) and not owns

    def named_before(self, i: int) -> bool:
        """Whether a given name stands straight before the token, and no other capital before that."""
        return self.joined(i) and self._names_only(i - 1) and self.capital(i - 1) and self.given(i - 1)

    def given(self, i: int) -> bool:
        """Whether the token is a given name."""
        part = name_parts().get(self.key(i))
        return part is not None and part.part == "given"

    def _names_only(self, i: int) -> bool:
        """Whether the token is a part of personal names and nothing else."""
        part = name_parts().get(self.key(i))
        return part is not None and not part.weak and self.rare(i)

    def _people(self) -> Iterable[str]:
        """The words behind titles and honorifics: short names of people who stand in the article."""
        for i, flag in enumerate(self.flags[:-1]):
            if flag & (ROLE | TITLE) and not self.flags[i + 1] & (ROLE | TITLE):
                for j in range(i + 1, min(i + 4, len(self.keys))):
                    if self.keys[j] == ".":
                        continue
                    if not self.rare(j) or not self.joined(j):
                        break
                    if self.keys[j] in ARTICLES:
                        continue
                    yield self.keys[j]
