"""Folding: a match key for text in which spelling habits do not count, with a map back to the raw offsets.

Every folded character stands for exactly one raw character; some raw characters (nukta, zero-width marks, full stops)
have none. So a folded span always leads back to one raw span.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

_INVISIBLE = (
    "\u093c"  # nukta: ज़ज
    "\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069"  # zero-width and bidirectional marks
    "\u0300-\u036f\ufe00-\ufe0f"  # Latin combining marks and variation selectors
)
_NASALS = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}
_ENDS = "(?=ं?(?:ग[\u093e\u0940\u0947]ं?)?(?![\u0900-\u0963]))"  # at the end of a word, but for its nasal or its future
_BEFORE_YA = "[\u0905-\u092e\u0930-\u094c]"  # a letter other than य, or its vowel sign

# The steps, in order: characters one by one, then what is not written, then what the letters beside it make silent.
# Each pattern opens with the set of characters that it may drop, which lets the engine skip the rest of the text.
# A dot inside or after a word is a habit (U.P., Pvt., M.K.); between digits it is not.
# Offices write a zero for it behind a Devanagari letter (यू0पी0, लि0).
_UNWRITTEN = re.compile(rf"[{_INVISIBLE}.0](?:(?<![.0])|(?<!\d\.)(?<!0)|(?<!0)(?!\d)|(?<=[\u0904-\u0963]0)(?!\d))")
_NASAL = re.compile("|".join(f"{n}(?=\u094d[{c}])" for n, c in _NASALS.items()))  # हिन्दी = हिंदी
_GLIDE = re.compile(f"[\u0940\u0947](?<={_BEFORE_YA}य.){_ENDS}")  # गयी = गई
_SILENT = re.compile(
    "[\u094dय ](?:"
    "(?<=र\u094d)(?=[क-मर-ह])"  # कॉर्पोरेशन = कॉरपोरेशन
    "|(?<=ं\u094d)"  # the virama of a nasal that became ं
    f"|(?<={_BEFORE_YA}य)(?=[ईए]{_ENDS})"  # the glide before what was ी or े
    "|(?<=  ))"  # a run of blanks is one blank
)
_LONGEST_KEPT = 48  # characters of a text whose key is kept: words and names come again, sentences do not
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD_MARK = re.compile(r"[\u0900-\u0902\u0904-\u0963\u0966-\u097f]")


def _table() -> dict[int, str]:
    """One-to-one replacements: width, case, diacritics, digits, dashes, quotes, the vowel of ऑ, ः typed for :."""
    table: dict[int, str] = {}
    for code in range(0x250F):
        char = chr(code)
        base = unicodedata.normalize("NFKD", char)[0] if code > 0x7F and unicodedata.normalize("NFKD", char) else char
        low = base.lower()
        if not 0x0900 <= code <= 0x097F and len(low) == 1 and low != char:
            table[code] = low
    table |= {code: unicodedata.normalize("NFKC", chr(code))[0].lower() for code in range(0xFF01, 0xFF5F)}
    table |= {ord("ॉ"): "ा", ord("ऑ"): "आ", ord("ॅ"): "े", ord("ऍ"): "ए", ord("ँ"): "ं", ord("ः"): ":"}
    with_nukta = (0x0929, 0x0931, 0x0934, *range(0x0958, 0x0960))
    table |= {code: unicodedata.normalize("NFD", chr(code))[0] for code in with_nukta}
    table |= {0x0966 + d: str(d) for d in range(10)}
    table |= dict.fromkeys(map(ord, "-‐‑‒–—―−_"), " ")
    table |= dict.fromkeys(map(ord, "‘’‚‛`´ʼ"), "'") | dict.fromkeys(map(ord, "“”„‟«»"), '"')
    table |= dict.fromkeys(map(ord, "\t\r\x0b\x0c\u00a0\u202f\u3000"), " ")
    table |= dict.fromkeys(range(0x2000, 0x200B), " ")
    table |= dict.fromkeys(map(ord, "\u2028\u2029\x85"), "\n")
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates, which no UTF-8 engine takes
    table |= {ord("İ"): "i", ord("ß"): "s", ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("đ"): "d"}
    return {code: table.get(ord(char), char) for code, char in table.items()}


def _ranges(codes: Iterable[int]) -> str:
    """The characters as ranges of a character set, which compile much faster than one by one."""
    runs = groupby(enumerate(sorted(codes)), key=lambda pair: pair[1] - pair[0])
    bounds = ([code for _, code in run] for _, run in runs)
    return "".join(f"{re.escape(chr(run[0]))}-{re.escape(chr(run[-1]))}" for run in bounds)


_TABLE = _table()
_OF_CHAR = {chr(code): char for code, char in _TABLE.items()}
_CHANGING = re.compile(f"[{_ranges(_TABLE)}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the way back to the raw text it came from."""

    text: str
    raw: str
    _starts: tuple[int, ...]  # folded offsets at which one more deletion begins to count
    _shifts: tuple[int, ...]  # how many raw characters have been deleted before that offset

    def start(self, offset: int) -> int:
        """Raw offset of the folded character at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return offset + (self._shifts[at] if at >= 0 else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw span of the folded span; marks and a zero that belong to its last character stay with it."""
        first, last = self.start(start), self.start(end - 1) + 1
        raw = self.raw
        while last < len(raw) and (
            (char := raw[last]) == "\u093c"
            or (char > "\u02ff" and unicodedata.combining(char))
            or (char in "0०" and last < self.start(end))
        ):
            last += 1
        return first, last


def fold(text: str) -> Folded:
    """Fold ``text`` for matching; linear in its length."""
    # str.translate() is the fastest for ASCII alone; else it asks for each character, most of which stay as they are.
    plain = text.translate(_TABLE) if text.isascii() else _CHANGING.sub(lambda m: _OF_CHAR[m[0]], text)
    unwritten = [m.start() for m in _UNWRITTEN.finditer(plain)]
    way_back = Folded("", text, *_shifts(unwritten))
    bare = _NASAL.sub("ं", _without(plain, unwritten))
    bare = _GLIDE.sub(lambda m: "ई" if m[0] == "\u0940" else "ए", bare).replace("रू", "रु")  # रूचि = रुचि
    silent = [m.start() for m in _SILENT.finditer(bare)]
    drops = sorted(unwritten + [way_back.start(at) for at in silent])
    return Folded(_without(bare, silent), text, *_shifts(drops))


def _without(text: str, drops: list[int]) -> str:
    """``text`` without the characters at ``drops``."""
    starts = [0, *(at + 1 for at in drops)]
    return "".join(map(text.__getitem__, map(slice, starts, [*drops, len(text)]))) if drops else text


def _shifts(drops: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The offsets of the shortened text before which characters were dropped, and how many so far."""
    total = {at - count: count + 1 for count, at in enumerate(drops)}
    return tuple(total), tuple(total.values())


def fold_key(text: str) -> str:
    """The match key of a lexicon entry or a name."""
    return _short_key(text) if len(text) <= _LONGEST_KEPT else " ".join(fold(text).text.split())


@lru_cache(maxsize=1 << 15)
def _short_key(text: str) -> str:
    return " ".join(fold(text).text.split())


def fold_keys(texts: Iterable[str]) -> list[str]:
    """The match keys of many texts, folded in one go, which is much cheaper than one by one."""
    texts = list(texts)
    lines = fold("\n".join(texts)).text.split("\n")
    return [" ".join(line.split()) for line in lines] if len(lines) == len(texts) else list(map(fold_key, texts))


def utf8_able(text: str) -> str:
    """The text with a placeholder for each lone surrogate, which no engine outside of Python takes."""
    return _LONE_SURROGATE.sub("\ufffd", text)


@lru_cache(maxsize=1 << 12)
def is_word(char: str) -> bool:
    """Whether a folded character can be part of a word (letters, digits, vowel signs)."""
    return char.isalnum() or bool(_WORD_MARK.match(char))
