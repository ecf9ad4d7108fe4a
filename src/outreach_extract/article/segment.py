"""Sentences and tokens of the raw text, with offsets."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from outreach_extract.article.fold import fold_key
from outreach_extract.data.tables import read_table

_MARKS = "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c\u200d"
# The patterns here are possessive, or look at a bounded stretch: no text may make them slow. No group is possessive: in
# Python 3.11 before 3.11.5, one whose last round fails half-way keeps what that round has read ("2023,").
_TOKEN = re.compile(
    rf"(?P<word>(?:[^\W\d_]|[{_MARKS}])[^\W_]*+(?:[{_MARKS}]++[^\W_]*+)*)|(?P<number>\d++(?:[.,]\d++)*)|[^\s\w]|_"
)
_BREAK = re.compile(
    r"[।॥]++[\"'”’)\]]*+|[\n\u2028\u2029\x85]++"
    r"|[.!?…](?<![.!?…].)[.!?…]*+[\"'”’)\]]*+(?=\s|$)|[.!?](?=[\"“”])"
)
_LAST_WORD = re.compile(rf"(?:[^\W_]|[{_MARKS}])+$")
_LONGEST_ABBREVIATION = 24
_LONGEST_SENTENCE = 2000  # what is longer is no prose; steps that compare the things of a sentence rely on it
_LONGEST_LABEL = 8  # "  12." before an item of a list
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\S)")


class Token(NamedTuple):
    """A word, a number or a punctuation mark of the raw text."""

    start: int
    end: int
    text: str
    kind: str
    """word, number or mark."""


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; white space is in none of them."""
    make = Token._make  # half the cost of calling the class
    return tuple([make((m.start(), m.end(), m[0], m.lastgroup or "mark")) for m in _TOKEN.finditer(text)])


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(fold_key(f) for row in read_table("abbreviations.tsv") for f in row["forms"].split("|"))


@lru_cache(maxsize=4096)
def _is_abbreviation(word: str) -> bool:
    initial = len(word) == 1 and word.isalpha() and word.isascii()  # M. K. Stalin
    return initial or fold_key(word) in _abbreviations()


def _ends_sentence(text: str, begin: int, at: int, end: int) -> bool:
    """Whether the full stop at ``at`` ends the sentence from ``begin``, and not an initial, an abbreviation or "1."."""
    if text[at] in "!?…" or text.startswith("..", at):
        return True
    before = _LAST_WORD.search(text, max(0, at - _LONGEST_ABBREVIATION), at)
    after = _NEXT.match(text, end)
    if after and after[1].islower():
        return False
    if not before:
        return True
    opens = at - begin < _LONGEST_LABEL and not text[begin : before.start()].strip()
    if opens and before[0].isdigit():
        return False
    if _is_abbreviation(before[0]):
        # At the end of a line or of the text it closes the sentence after all.
        return after is None or "\n" in text[end : after.start(1)]
    return True


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of ``text``, without the white space around them."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in _BREAK.finditer(text):
        if match[0][0] in ".!?…" and not _ends_sentence(text, begin, match.start(), match.end()):
            continue
        _append(spans, text, begin, match.end())
        begin = match.end()
    _append(spans, text, begin, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = start + _LONGEST_SENTENCE if cut < 0 else cut
        _append(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(stripped)))
