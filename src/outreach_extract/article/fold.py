"""Folding: a match key for text in which spelling habits do not count, with a map back to the raw offsets.

Every folded character stands for exactly one raw character; some raw characters (nukta, zero-width marks, full stops)
have none. So a folded span always leads back to one raw span.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_DELETED = (
    "\u093c"  # nukta: ज़ज
    "\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069"  # zero-width and bidirectional marks
    "\u0300-\u036f\ufe00-\ufe0f"  # Latin combining marks and variation selectors
)
_NASALS = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}

# A dot inside or after a word is a habit (U.P., Pvt., M.K.), between digits it is not; a run of blanks is one blank.
_DROP = re.compile(
    rf"[{_DELETED}]"
    r"|(?<!\d)\.|\.(?!\d)"
    r"|(?<=र)\u094d(?=[क-ह])"  # कॉर्पोरेशन = कॉरपोरेशन
    + "".join(rf"|(?<={n})\u094d(?=[{c}])" for n, c in _NASALS.items())  # हिन्दी = हिंदी
    + r"|(?<=[\u0905-\u094c])य(?=[\u0940\u0947\u093e]?(?:ं|ँ)?(?![\u0900-\u0963]))(?=[\u0940\u0947])"  # गयी = गई
    r"|(?<=[ \t\u00a0\u2000-\u200a\u202f\u3000-])[ \t\u00a0\u2000-\u200a\u202f\u3000]"
)
_NASAL = re.compile("|".join(rf"{n}(?=\u094d[{c}])" for n, c in _NASALS.items()))
_GLIDE = re.compile(r"(?<=[\u0905-\u094c]य)[\u0940\u0947](?=(?:ं|ँ)?(?![\u0900-\u0963]))")
_WORD_MARK = re.compile(r"[\u0900-\u0902\u0904-\u0963\u0966-\u097f]")


def _table() -> dict[int, str]:
    """One-to-one replacements: width, case, diacritics, digits, dashes, quotes, the vowel of ऑ, the colon of Devanagari."""
    table: dict[int, str] = {}
    for code in range(0x250F):
        char = chr(code)
        base = unicodedata.normalize("NFKD", char)[0] if code > 0x7F and unicodedata.normalize("NFKD", char) else char
        low = base.lower()
        if not 0x0900 <= code <= 0x097F and len(low) == 1 and low != char:
            table[code] = low
    table |= {code: unicodedata.normalize("NFKC", chr(code))[0].lower() for code in range(0xFF01, 0xFF5F)}
    table |= {ord("ा") + 0: "ा", ord("ॉ"): "ा", ord("ऑ"): "आ", ord("ॅ"): "े", ord("ऍ"): "ए", ord("ँ"): "ं", ord("ः"): ":"}
    table |= {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0x0958, 0x0960)}
    table |= {0x0966 + d: str(d) for d in range(10)}
    table |= dict.fromkeys(map(ord, "-‐‑‒–—―−_"), " ")
    table |= dict.fromkeys(map(ord, "‘’‚‛`´ʼ"), "'") | dict.fromkeys(map(ord, "“”„‟«»"), '"')
    table |= dict.fromkeys(map(ord, "\t\r\x0b\x0c\u00a0\u202f\u3000"), " ")
    table |= dict.fromkeys(range(0x2000, 0x200B), " ")
    table |= dict.fromkeys(map(ord, "\u2028\u2029\x85"), "\n")
    table |= {ord("İ"): "i", ord("ß"): "s", ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("đ"): "d"}
    return table


_TABLE = _table()


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
        """Raw span of the folded span; marks that belong to its last character stay with it."""
        first, last = self.start(start), self.start(end - 1) + 1
        while last < len(self.raw) and (self.raw[last] == "\u093c" or unicodedata.combining(self.raw[last])):
            last += 1
        return first, last


def fold(text: str) -> Folded:
    """Fold ``text`` for matching; linear in its length."""
    changed = _NASAL.sub("ं", text)
    changed = _GLIDE.sub(lambda m: "ई" if m[0] == "\u0940" else "ए", changed)
    drops = [m.start() for m in _DROP.finditer(text)]
    if not drops:
        return Folded(changed.translate(_TABLE), text, (), ())
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    last = 0
    for count, at in enumerate(drops):
        pieces.append(changed[last:at])
        last = at + 1
        offset = at - count
        if starts and starts[-1] == offset:
            shifts[-1] = count + 1
        else:
            starts.append(offset)
            shifts.append(count + 1)
    pieces.append(changed[last:])
    return Folded("".join(pieces).translate(_TABLE), text, tuple(starts), tuple(shifts))


def fold_key(text: str) -> str:
    """The match key of a lexicon entry or a name."""
    return " ".join(fold(text).text.split())


def is_word(char: str) -> bool:
    """Whether a folded character can be part of a word (letters, digits, vowel signs)."""
    return char.isalnum() or bool(_WORD_MARK.match(char))
