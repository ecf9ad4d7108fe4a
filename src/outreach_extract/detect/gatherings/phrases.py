"""The phrases of ``gatherings.tsv`` and where they stand in an article."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from outreach_extract.article import fold_key
from outreach_extract.article.segment import tokens
from outreach_extract.data.tables import read_table

_HELPERS = frozenset({"modifier", "people", "group", "brand", "campaign", "stop", "not"})


class Phrase(NamedTuple):
    """A row of the table, as one of its forms stands in it."""

    kind: str
    use: str
    rule: str


class Head(NamedTuple):
    """A head noun at tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the phrases stand, in token indexes."""

    heads: list[Head] = field(default_factory=list)
    ends: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    """Kind of helper → end of a phrase → its start, the earliest of several."""
    starts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    """Kind of helper → start of a phrase → its end, the latest of several."""
    brands: dict[int, str] = field(default_factory=dict)
    """Start of a name that needs no head noun → its row, the same in both scripts."""


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Phrase]]]:
    """First word → the folded words of every form that begins with it, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Phrase]]] = defaultdict(list)
    for row in read_table("gatherings.tsv"):
        phrase = Phrase(row["kind"], row["use"], f"gatherings.tsv:{row['_line']}")
        for form in filter(None, f"{row['en']}|{row['hi']}".split("|")):
            words = tuple(fold_key(token.text) for token in tokens(form))
            table[words[0]].append((words, phrase))
    for forms in table.values():
        forms.sort(key=lambda form: -len(form[0]))
    return dict(table)


@cache
def brand_words() -> frozenset[str]:
    """The words of names that need no head noun: "Vibrant Summit" is Vibrant Gujarat's."""
    return frozenset(
        word
        for forms in _phrases().values()
        for words, phrase in forms
        if phrase.kind == "brand"
        for word in words
        if word
    )


def find_phrases(keys: list[str]) -> Marks:
    """All phrases of the words of an article; heads inside what only ends like a gathering are left out."""
    marks, table = Marks(), _phrases()
    barred = 0
    for i, key in enumerate(keys):
        forms = table.get(key)
        if not forms:
            continue
        head = None
        for words, phrase in forms:
            end = i + len(words)
            if len(words) > 1 and tuple(keys[i:end]) != words:
                continue
            if phrase.kind not in _HELPERS:
                head = head or Head(i, end, phrase)
                continue
            marks.ends[phrase.kind].setdefault(end, i)
            marks.starts[phrase.kind].setdefault(i, end)
            if phrase.kind in ("brand", "campaign"):
                marks.brands.setdefault(i, phrase.rule)
            elif phrase.kind == "not":
                barred = max(barred, end)
        if head and head.end > barred:
            marks.heads.append(head)
    return marks
