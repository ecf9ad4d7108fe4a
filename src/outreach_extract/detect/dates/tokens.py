"""Raw text as a row of tokens, each of a kind that the grammar of dates knows, with exact raw offsets.

A kind is one character, so that the kinds of a line are a string and the grammar can be regular expressions over it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from outreach_extract.data.tables import read_table

OTHER = "z"
"""The kind of whatever no rule asks for."""
GLUED = "+"
"""The kind, for a moment, of letters and digits in one word."""

_NUMBERS = ("day", "ordn", "num2", "num", "year", "oldyear", "full", "dec", "qnum")
_MARKS = {"-": "dash", "–": "dash", "—": "dash", "−": "dash", "‑": "dash", ",": "comma", "(": "open", ")": "close",
          ".": "dot", "'": "apos", "’": "apos", "‘": "apos", "/": "slash", "&": "and"}  # fmt: skip
# Spellings with a precomposed nukta letter or chandrabindu are compared without; one character for one.
_FOLD = {0x958: "क", 0x959: "ख", 0x95A: "ग", 0x95B: "ज", 0x95C: "ड", 0x95D: "ढ", 0x95E: "फ", 0x95F: "य", 0x901: "ं",
         0x93C: None, 0x200C: None, 0x200D: None}  # fmt: skip

_FOLDED = frozenset(map(chr, _FOLD))
_DEVANAGARI_DIGITS = frozenset("०१२३४५६७८९")


class Piece(Protocol):
    """What a token needs of a match: its raw text and offsets."""

    def __getitem__(self, group: int, /) -> str: ...
    def start(self) -> int: ...
    def end(self) -> int: ...


class Token(NamedTuple):
    """One token: raw offsets, name of its kind, value of its lexicon row or number, raw text."""

    start: int
    end: int
    name: str
    value: int | str
    raw: str

    @property
    def number(self) -> int:
        """The value as a number; 0 where it is none."""
        return self.value if isinstance(self.value, int) else 0


class Row:
    """The tokens of one line: ``kinds`` holds one character for each; offsets and values are read when asked for."""

    __slots__ = ("_pieces", "kinds")

    def __init__(self, pieces: list[Piece], kinds: str) -> None:
        self._pieces = pieces
        self.kinds = kinds

    def __getitem__(self, which: slice) -> list[Token]:
        names = lexicon().names
        return [
            Token(piece.start(), piece.end(), names.get(kind, ""), value_of(piece[0], kind), piece[0])
            for piece, kind in zip(self._pieces[which], self.kinds[which], strict=True)
        ]

    def raw(self, index: int) -> str:
        """The raw text of a token; empty outside the row."""
        return self._pieces[index][0] if 0 <= index < len(self._pieces) else ""

    def name(self, index: int) -> str:
        """The name of a token's kind; empty outside the row and for whatever no rule asks for."""
        return lexicon().names.get(self.kinds[index], "") if 0 <= index < len(self.kinds) else ""

    def glued(self, index: int) -> bool:
        """Whether a token and the next one stand without a space between them."""
        return 0 <= index < len(self._pieces) - 1 and self._pieces[index].end() == self._pieces[index + 1].start()


class Lexicon(NamedTuple):
    """Kinds by name, and words by spelling."""

    chars: dict[str, str]
    names: dict[str, str]
    words: dict[str, tuple[str, int | str]]
    spellings: dict[str, set[str]]


@cache
def lexicon() -> Lexicon:
    """The date words of the library's lexicon, both languages, every allowed case."""
    rows = read_table("dates.tsv")
    names = dict.fromkeys([row["kind"] for row in rows] + [*_NUMBERS, *_MARKS.values()])
    # Latin letters with marks: none is special in a regular expression, and character sets of them are fast.
    chars = {name: chr(0xA1 + i) for i, name in enumerate(names)}
    if len(chars) > 0xDE:
        raise ValueError("too many kinds of date words for one-character kinds")
    words: dict[str, tuple[str, int | str]] = {}
    spellings: dict[str, set[str]] = {}
    for row in rows:
        value: int | str = int(row["value"]) if row["value"].lstrip("-").isdecimal() else row["value"]
        for word in filter(None, row["hi"].split("|")):
            words.setdefault(fold(word), (chars[row["kind"]], value))
            spellings.setdefault(row["kind"], set()).add(fold(word))
        for word in filter(None, row["en"].split("|")):
            spellings.setdefault(row["kind"], set()).add(word)
            cased = {word.capitalize(), word.upper()} | (set() if row["case"] == "cap" else {word})
            for form in cased:
                words.setdefault(form, (chars[row["kind"]], value))
    return Lexicon(chars, {c: name for name, c in chars.items()}, words, spellings)


def char(name: str) -> str:
    """The character that stands for a kind."""
    return lexicon().chars[name]


def is_word(raw: str, kind: str) -> bool:
    """Whether the lexicon lists a word under a kind (a word may stand under several)."""
    listed = lexicon().spellings[kind]
    return raw.lower() in listed or fold(raw) in listed


def fold(word: str) -> str:
    """The key of a Hindi word: without nukta, joiners and chandrabindu."""
    return word.translate(_FOLD)


@cache
def _token() -> re.Pattern[str]:
    digit = "[0-9०-९]"
    small = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    return re.compile(
        rf"(?:[Tt]wenty|[Tt]hirty)[- ](?:{small})\b|[A-Za-z]+(?![A-Za-z0-9०-९])|[ऀ-ॣ॰-ॿ\u200c\u200d]+"
        # 2025-10-07, 07.10.2025, 7/10/25
        rf"|(?:{digit}{{4}}(?P<first>[-/]){digit}{{1,2}}(?P=first){digit}{{1,2}}(?!{digit})"
        rf"|{digit}{{1,2}}(?P<mark>[-./]){digit}{{1,2}}(?P=mark)(?:{digit}{{4}}|{digit}{{2}}))(?![.\-/:]?{digit})"
        # ₹500, 14,512, 8:14PM, 3.5%
        rf"|[₹$€£¥]\s?{digit}[0-9०-९,.]*"
        rf"|{digit}+(?:(?:[.:]{digit}+|,{digit}{{2,3}}(?!{digit}))+[A-Za-z%]*|\s?%)"
        # 1990s, 24th, 24अगस्त, 24, FY25
        rf"|(?:{digit}{{3}}0|[1-9]0)['’]?s(?![A-Za-z])|{digit}{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])"
        rf"|{digit}+[A-Za-zऀ-ॣ॰]*|[A-Za-z]+{digit}+(?:[A-Za-z]+{digit}*)?|\S"
    )


def read_row(text: str, start: int, end: int) -> Row:
    """The tokens of ``text[start:end]``, a line without a break in it."""
    pieces: list[Piece] = list(_token().finditer(text, start, end))
    kinds = "".join([_kind(piece[0]) for piece in pieces])
    if GLUED in kinds:
        pieces = [part for piece in pieces for part in (_glued(piece) if _kind(piece[0]) == GLUED else [piece])]
        kinds = "".join([_kind(piece[0]).replace(GLUED, OTHER) for piece in pieces])
    return Row(pieces, kinds)


@lru_cache(maxsize=1 << 15)
def _kind(raw: str) -> str:
    """The kind of a raw token: that of the lexicon, or of the number that it is."""
    listed = _listed()
    if raw in listed:
        return listed[raw]
    first = raw[0]
    if first < "\u0900":
        if raw.isalpha():
            return OTHER
    elif not _DEVANAGARI_DIGITS.issuperset(first):
        return OTHER if _FOLDED.isdisjoint(raw) else listed.get(fold(raw), OTHER)
    if first.isdecimal():
        return _number_kind(raw)
    if len(raw) == 1:
        return OTHER
    if "-" in raw or " " in raw:
        return listed.get(raw.lower().replace(" ", "-"), OTHER)
    return char("qnum") if len(raw) == 2 and first == "Q" and raw[1] in "1234" else GLUED


@cache
def _listed() -> dict[str, str]:
    kinds = {word: kind for word, (kind, _) in lexicon().words.items()}
    return kinds | {mark: char(name) for mark, name in _MARKS.items()}


def _number_kind(raw: str) -> str:
    if not raw.isdecimal():
        if raw[-2:].lower() in ("st", "nd", "rd", "th") and raw[:-2].isdecimal():
            return char("ordn") if 1 <= int(raw[:-2]) <= 31 else OTHER
        if raw[-1] == "s":
            return char("dec")
        if raw[-1].isdecimal():
            return char("full") if len(re.findall("[-./]", raw)) == 2 and "," not in raw and ":" not in raw else OTHER
        return GLUED if raw[-1].isalpha() or raw[-1] > "\u0900" else OTHER
    length = len(raw)
    if length <= 2:
        return char("day" if 1 <= int(raw) <= 31 else "num2")
    if length == 4 and 1600 <= int(raw) <= 2100:
        return char("year" if int(raw) >= 1900 else "oldyear")
    return char("num")


def value_of(raw: str, kind: str) -> int | str:
    """The value of a token: its number, that of its lexicon row, or its own text."""
    if raw[0].isdecimal():
        number = re.match("[0-9०-९]+", raw)
        return int(number[0]) if number and kind not in (char("full"), char("num"), OTHER) else raw
    if kind == char("qnum"):
        return int(raw[-1])
    words = lexicon().words
    found = words.get(raw) or words.get(fold(raw)) or words.get(raw.lower().replace(" ", "-"))
    return found[1] if found else raw


class _Part:
    """A piece of a piece."""

    __slots__ = ("_left", "_raw")

    def __init__(self, raw: str, left: int) -> None:
        self._raw, self._left = raw, left

    def __getitem__(self, group: int, /) -> str:
        return self._raw

    def start(self) -> int:
        return self._left

    def end(self) -> int:
        return self._left + len(self._raw)


def _glued(piece: Piece) -> list[Piece]:
    """Letters and digits without a space: ``24अगस्त``, ``FY25``, ``Q1FY26`` are read, ``G20`` and ``15वें`` are not."""
    words, chars = lexicon().words, lexicon().chars
    dates = {chars["month"], chars["mon"], chars["fy"]}
    parts: list[Piece] = []
    for match in re.finditer(r"Q[1-4](?![0-9])|[0-9०-९]+|[^0-9०-९]+", piece[0]):
        raw = match[0]
        found = words.get(raw) or words.get(fold(raw))
        if not (raw.isdecimal() or (raw[0] == "Q" and len(raw) == 2) or (found and found[0] in dates)):
            return [piece]
        parts.append(_Part(raw, piece.start() + match.start()))
    return parts
