"""Sums of money ("Rs 1,200 crore", "३.५ लाख करोड़ येन", "$3.5bn"), read word by word; units and currencies are data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import NamedTuple

from outreach_extract.article import Article, fold_key
from outreach_extract.data.tables import read_table
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_PIECE = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?|[\u0900-\u0963]+|[^\W\d_\u0900-\u0963]+|[^\s\w]|\n")
_LETTER = re.compile(r"[^\W\d_]|[\u0900-\u0963]")
_RANGE_WORDS = frozenset({"to", "से"})
_DASHES = frozenset("-‐‑‒–—")
_LONGEST = 3  # words of the longest name of a currency
_BARE = Decimal(10**7)  # the unit that Indian news leave without a currency: crore
_BEFORE, _AFTER = 4, 6  # words in which a cue shows that it does
_LINKS = frozenset({"का", "के", "की", "को", "से", "में", "पर", "तक", "in", "at", "for", "into", "on", "over", "by"})
_ABOUT = 5  # words in which the measured thing follows the sum
_OWNERS = frozenset({"का", "के", "की", "को", "a", "the", "in", "of"})


class Unit(NamedTuple):
    multiple: Decimal
    glued: bool


class Currency(NamedTuple):
    code: str
    scaled: bool
    upper: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of ``money.tsv`` by folded form."""

    before: dict[tuple[str, ...], Currency]
    behind: dict[tuple[str, ...], Currency]
    units: dict[str, Unit]
    numbers: dict[str, Decimal]
    fractions: dict[str, Decimal]
    articles: frozenset[str]
    """Words that count as one only before a unit: "a million dollars"."""
    cues: frozenset[str]
    counted: frozenset[str]
    about: dict[str, str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """Pieces ``start`` to ``end`` (exclusive) make a number, or a range from ``low`` to ``high``."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: Decimal | None
    """The last unit, if any."""


@cache
def _tables() -> Tables:
    tables = Tables({}, {}, {}, {}, {}, frozenset(), frozenset(), frozenset(), {})
    words: dict[str, set[str]] = {"articles": set(), "cue": set(), "counted": set()}
    for row in read_table("money.tsv"):
        kind, note = row["kind"], row["note"].split()
        for form in filter(None, f"{row['en']}|{row['hi']}".split("|")):
            key = tuple(_PIECE.findall(fold_key(form)))
            if kind == "currency":
                upper = form.isascii() and form.isalpha() and form.isupper()
                currency = Currency(row["value"], "scaled" in note, upper, f"money.tsv:{row['_line']}")
                (tables.before if "prefix" in note else tables.behind).setdefault(key, currency)
            elif kind == "unit":
                tables.units[key[0]] = Unit(Decimal(row["value"]), "glued" in note)
            elif kind == "number" and note:
                words["articles"].add(key[0])
            elif kind in ("number", "fraction"):
                (tables.numbers if kind == "number" else tables.fractions)[key[0]] = Decimal(row["value"])
            elif kind == "about":
                tables.about[key[0]] = row["value"]
            else:
                words[kind].add(key[0])
    return Tables(
        tables.before, tables.behind, tables.units, tables.numbers, tables.fractions,
        frozenset(words["articles"]), frozenset(words["cue"]), frozenset(words["counted"]), tables.about,
    )  # fmt: skip


def find_money(article: Article) -> Iterator[Mention]:
    """Mentions of kind ``money``; ``value`` is the plain number of units, attribute ``currency`` its ISO 4217 code.

    A range ("USD 45-50 billion") has its lower end as value and its upper end as attribute ``to``. Attribute ``about``
    tells a sum that measures an economy, a market, trade or turnover, and is none that somebody puts up.
    """
    return _Reader(article).read()


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.tables = _tables()
        self.pieces: list[str] = _PIECE.findall(article.folded.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where the pieces start in the folded text."""
        return [piece.start() for piece in _PIECE.finditer(self.article.folded.text)]

    def _end(self, i: int) -> int:
        return self.starts[i] + len(self.pieces[i])

    def read(self) -> Iterator[Mention]:
        tables, end = self.tables, 0
        words = {*tables.numbers, *tables.fractions, *tables.articles}
        for i in [i for i, piece in enumerate(self.pieces) if piece in words or piece[0].isdigit()]:
            if i >= end and (quantity := self._quantity(i)):
                end = quantity.end
                if found := self._mention(quantity):
                    yield found

    def _text(self, i: int) -> str:
        return self.pieces[i] if 0 <= i < len(self.pieces) else "\n"

    def _raw(self, i: int) -> str:
        return self.article.text[slice(*self.article.folded.span(self.starts[i], self._end(i)))]

    def _touch(self, i: int) -> bool:
        """Whether nothing stands between the pieces ``i`` and ``i + 1``."""
        return 0 <= i < len(self.pieces) - 1 and self._end(i) == self.starts[i + 1]

    def _dash(self, i: int) -> bool:
        """Whether a dash joins the pieces ``i`` and ``i + 1``."""
        folded = self.article.folded
        start, end = folded.start(self._end(i) - 1) + 1, folded.start(self.starts[i + 1])
        between = self.article.text[start:end]
        return not _DASHES.isdisjoint(between) and len(between) <= 3

    def _number(self, i: int) -> tuple[Decimal, int] | None:
        """The number that starts at piece ``i``, and the index behind it."""
        tables, text = self.tables, self._text(i)
        if text[0].isdigit():
            glued = self._touch(i - 1) and _LETTER.match(self._text(i - 1)) and (text == "0" or not self._prefix(i))
            return None if glued or not text[-1].isdigit() else (Decimal(text.replace(",", "")), i + 1)
        if text in tables.fractions:
            rest = None if self._text(i + 1) in tables.fractions else self._number(i + 1)
            if rest:
                return rest[0] + tables.fractions[text], rest[1]
            return (1 + tables.fractions[text], i + 1) if self._text(i + 1) in tables.units else None
        if text in tables.articles and self._text(i + 1) in tables.units:
            return Decimal(1), i + 1
        if text not in tables.numbers:
            return None
        value, i = tables.numbers[text], i + 1
        while value % 10 == 0 and tables.numbers.get(self._text(i), Decimal(10)) < 10:
            value, i = value + tables.numbers[self._text(i)], i + 1
        return value, i

    def _scaled(self, i: int) -> Quantity | None:
        """Numbers and units from piece ``i`` on: "1 लाख 20 हज़ार करोड़" is (1 × 10⁵ + 20 × 10³) × 10⁷."""
        start, stack, last = i, list[Decimal](), None
        while number := self._number(i):
            value, end = number
            if not (unit := self._unit(end)):
                if not stack:
                    return Quantity(start, end, value, value, None)
                break
            i = end
            stack.append(value)
            while unit:
                last = unit.multiple
                total = stack.pop()
                while stack and stack[-1] < last:
                    total += stack.pop()
                stack.append(total * last)
                i += 1
                unit = self._unit(i)
            if i < len(self.pieces) and self._dash(i - 1):
                break
        total = sum(stack, Decimal(0))
        return Quantity(start, i, total, total, last) if stack else None

    def _unit(self, i: int) -> Unit | None:
        unit = self.tables.units.get(self._text(i))
        return unit if unit and (not unit.glued or self._touch(i - 1)) else None

    def _quantity(self, i: int) -> Quantity | None:
        """A number with its units, or a range of two."""
        first = self._scaled(i)
        if first is None or first.end >= len(self.pieces):
            return first
        word = self._text(first.end) in _RANGE_WORDS
        if not word and not self._dash(first.end - 1):
            return first
        second = self._scaled(first.end + word)
        if second is None or (first.unit and (word or second.unit is None) and not self._behind(second.end)):
            return first
        low = first.low if first.unit else first.low * (second.unit or 1)
        if second.unit and second.high != second.unit and first.unit is None:
            low = first.low * (second.high / self._head(second))
        if low >= second.high or not (second.unit or self._behind(second.end) or self._prefix(i)):
            return first
        return Quantity(i, second.end, low, second.high, second.unit)

    def _head(self, quantity: Quantity) -> Decimal:
        """The number with which a quantity begins, without its units."""
        number = self._number(quantity.start)
        return number[0] if number and number[0] else Decimal(1)

    def _prefix(self, i: int) -> tuple[int, Currency] | None:
        """The currency that ends before piece ``i``, and where it starts."""
        for size in range(min(_LONGEST, i), 0, -1):
            found = self.tables.before.get(tuple(self.pieces[i - size : i]))
            if found and self._cased(found, i - size, i):
                return i - size, found
        return None

    def _behind(self, i: int) -> tuple[int, Currency] | None:
        """The currency that starts at piece ``i``, and the index behind it."""
        for size in range(min(_LONGEST, len(self.pieces) - i), 0, -1):
            found = self.tables.behind.get(tuple(self.pieces[i : i + size]))
            symbol = not _LETTER.match(self._text(i)) and self._text(i + size)[0].isdigit()
            if found and not symbol and self._cased(found, i, i + size):
                return i + size, found
        return None

    def _cased(self, currency: Currency, start: int, end: int) -> bool:
        return not currency.upper or all(self._raw(i).isupper() for i in range(start, end))

    def _mention(self, q: Quantity) -> Mention | None:
        """The sum of money that the quantity is, if it has a currency or is a bare crore beside a word of money."""
        before, behind = self._prefix(q.start), self._behind(q.end)
        if before and before[1].scaled and not q.unit:
            before = None
        if behind and behind[1].scaled and not q.unit:
            behind = None
        start, end = q.start, q.end
        if before:
            start, currency, rule = before[0], before[1].code, before[1].rule
            if behind and behind[1].code == currency:
                end = behind[0]
        elif behind:
            end, currency, rule = behind[0], behind[1].code, behind[1].rule
        elif q.unit == _BARE and self._of_money(q):
            currency, rule = "INR", "bare crore"
        else:
            return None
        first, last = self.article.folded.span(self.starts[start], self._end(end - 1))
        if self.article.in_residue(first, last):
            return None
        attributes = {"currency": currency}
        if q.high != q.low:
            attributes["to"] = _plain(q.high)
        if about := self._about(end):
            attributes["about"] = about
        return mention(self.article, "money", first, last, rule, _plain(q.low), **attributes)

    def _of_money(self, q: Quantity) -> bool:
        """Whether a word of money stands beside the bare amount, and no counted thing behind it."""
        tables = self.tables
        following = [self._text(i) for i in range(q.end, q.end + _AFTER)]
        if _LETTER.match(following[0]) and following[0] not in tables.cues | _LINKS:
            return False
        for text in following:
            if text in tables.counted:
                return False
            if text in tables.cues:
                return True
            if text in (".", "।", "\n", ";"):
                break
        before = [self._text(i) for i in range(q.start - _BEFORE, q.start)]
        return not tables.cues.isdisjoint(before)

    def _about(self, i: int) -> str | None:
        """What the sum before piece ``i`` measures."""
        if self._text(i) not in _OWNERS and self._text(i) not in self.tables.about:
            return None
        for k in range(i, i + _ABOUT):
            if found := self.tables.about.get(self._text(k)):
                return found
            if not _LETTER.match(self._text(k)):
                return None
        return None


def _plain(value: Decimal) -> str:
    """The number without an exponent and without idle zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
