"""The tokens of an article and what the lexicons say of each: what the rules for names of bodies ask."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from outreach_extract.article import Article, Token, fold_key
from outreach_extract.data.lexicon import Lexicon, read_lexicon
from outreach_extract.data.words import word_set
from outreach_extract.detect.gazetteer import entry_keys
from outreach_extract.detect.organisations.heads import token_keys
from outreach_extract.detect.spans import mention
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.model import Mention

PLACE, DEMONYM, FIELD, ROLE, TITLE, BODY, COUNTRY, WORD, HINDI, _CAPITAL, JOINED, _RARE = (1 << n for n in range(12))
_EXPLAINED = PLACE | DEMONYM | FIELD | ROLE | TITLE | _RARE
_FLAGS = {
    "lexicon.place": PLACE, "lexicon.demonym": DEMONYM, "lexicon.sector": FIELD, "lexicon.portfolio": FIELD,
    "lexicon.role": ROLE, "lexicon.honorific": TITLE,
}  # fmt: skip
_TRADERS = frozenset({"company", "bank", "university", "chamber"})  # what is listed with companies
_QUOTES = frozenset("\"'‘’“”")
# Articles of foreign names: "अल माया", "फिरा दे बार्सिलोना".
ARTICLES = frozenset({"अल", "दे", "डे", "डी", "ला", "ले", "डेल", "वान", "वॉन", "फान"})
AND = frozenset({"and", "&", "एवं", "और", "तथा", "व", "एंड", "एण्ड"})
OF_HINDI = frozenset({"के", "की", "का"})


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
    keys = (
        key
        for key, entry in zip(entry_keys(lexicon), lexicon.entries, strict=True)
        if entry.kind == "organisation" and not entry.note
        if kinds is None or lexicon.organisations[entry.key].kind in kinds
    )
    return frozenset(word for word in {*" ".join(keys).split()} - stops if len(word) > 1)


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row.key for row in lexicon.places.values() if row.type == "country")


@dataclass(frozen=True, slots=True)
class _Words:
    """What the text and the lexicon say of the tokens; the fields are those of :class:`Ground`."""

    stop: list[bool]
    flags: list[int]
    openings: frozenset[int]
    field_start: dict[int, int] = field(default_factory=dict)
    field_end: dict[int, int] = field(default_factory=dict)
    role_at: dict[int, list[Mention]] = field(default_factory=dict)
    role_until: dict[int, list[Mention]] = field(default_factory=dict)
    titled: set[int] = field(default_factory=set)
    """Where titles and honorifics end."""


def _words(article: Article) -> _Words:
    facts = [_facts(text, kind) for _, _, text, kind in article.tokens]
    stop, flags = [fact[0] for fact in facts], [fact[1] for fact in facts]
    newline = article.text.find("\n")
    while newline >= 0:
        behind = article.token_at(newline)
        if behind < len(flags):
            flags[behind] &= ~JOINED
        newline = article.text.find("\n", newline + 1)
    words = _Words(stop, flags, frozenset(s.start for s in article.sentences))
    countries, at, until = _countries(article.lexicon), article.token_starts, article.token_ends
    for m in article.of_kind(*_FLAGS):
        if not (span := _span(m, at, until)):
            continue
        low, high = span
        flag = _FLAGS[m.kind]
        if flag == FIELD:
            words.field_start[high] = min(words.field_start.get(high, low), low)
            words.field_end[low] = max(words.field_end.get(low, high), high)
        elif flag == ROLE:
            words.role_at.setdefault(low, []).append(m)
            words.role_until.setdefault(high, []).append(m)
        elif flag == PLACE and m.value in countries:
            flag |= COUNTRY
        if flag & (ROLE | TITLE):
            words.titled.add(high)
        for i in range(low, high):
            flags[i] |= flag
    return words


def _span(m: Mention, at: dict[int, int], until: dict[int, int]) -> tuple[int, int] | None:
    low, high = at.get(m.start), until.get(m.end)
    if high is None:
        high = until.get(m.end + 1)
    return None if low is None or high is None or high <= low else (low, high)


@lru_cache(maxsize=1 << 16)
def _facts(text: str, kind: str) -> tuple[bool, int]:
    """Whether no name holds the token, and its flags where it goes on with a line."""
    key = fold_key(text)
    common = commonness(key)
    stop = common == 2 or key in word_set("stop_words.tsv")
    flags = JOINED
    if kind == "word":
        flags |= WORD | (0 if stop or common else _RARE)
        if "\u0900" <= text[0] <= "\u097f":
            flags |= HINDI
        elif text[0].isupper():
            flags |= _CAPITAL
    return stop, flags


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
        words = article.once(_words, *_FLAGS)
        self.article = article
        self.text = article.text
        self.tokens: tuple[Token, ...] = article.tokens
        self.keys: list[str] = token_keys(article)
        self.at, self.until = article.token_starts, article.token_ends
        """Offset of a token's start → its index; offset of a token's end → the index behind it."""
        self.stop = words.stop
        self.flags: list[int] = words.flags.copy()
        self.field_start = words.field_start
        """End of a field → the start of the longest that ends there."""
        self.field_end = words.field_end
        """Start of a field → the end of the longest that starts there."""
        self.role_at, self.role_until = words.role_at, words.role_until
        """Titles by their first token and by their end."""
        self.bodies: dict[int, tuple[int, str]] = {}
        """Start of a body found so far → its end and kind."""
        self.venues = article.once(_venues, "lexicon.place")
        """Start of a listed venue → its end."""
        self._openings = words.openings
        self._ends: set[int] = set()
        self.mark(article.of_kind("organisation"))
        self.people: frozenset[str] = frozenset(self._people(words.titled))

    def unlisted(self, start: int, end: int, rule: str, kind: str) -> Mention:
        """A mention of a body that no list holds, from one token to before another."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return mention(self.article, "organisation", first.start, last.end, rule, "", kind=kind)

    def mark(self, bodies: Iterable[Mention]) -> None:
        """Flag the tokens that the names of bodies cover."""
        for body in bodies:
            if span := self.span(body):
                low, high = span
                for i in range(low, high):
                    self.flags[i] |= BODY
                self.bodies[low] = (high, body.attributes.get("kind", ""))
                if body.attributes.get("kind") == "government":
                    self._ends.add(high - 1)

    def span(self, m: Mention) -> tuple[int, int] | None:
        """The tokens of a mention that begins and ends with whole tokens."""
        return _span(m, self.at, self.until)

    def key(self, i: int) -> str:
        """The folded token, empty outside of the text."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def has(self, i: int, flag: int) -> bool:
        """Whether the token has one of the flags."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & flag)

    def joined(self, i: int) -> bool:
        """Whether the tokens ``i - 1`` and ``i`` stand on one line."""
        return 0 < i < len(self.flags) and bool(self.flags[i] & JOINED)

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
        owns = self.key(high) in OF_HINDI | {"'", "’"}
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

    def _people(self, titled: Iterable[int]) -> Iterable[str]:
        """The words behind titles and honorifics: short names of people who stand in the article."""
        for end in titled:
            if not self.has(end, ROLE | TITLE):
                for j in range(end, min(end + 3, len(self.keys))):
                    if self.keys[j] == ".":
                        continue
                    if not self.rare(j) or not self.joined(j):
                        break
                    if self.keys[j] in ARTICLES:
                        continue
                    yield self.keys[j]
