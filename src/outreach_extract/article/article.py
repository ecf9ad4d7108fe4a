"""Raw text → Article: what every detector reads."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeVar

from outreach_extract.article.dateline import find_dateline
from outreach_extract.article.fold import Folded, fold
from outreach_extract.article.language import Language, script_language, text_language
from outreach_extract.article.residue import Residue, find_residue
from outreach_extract.article.segment import Token, sentences, tokens
from outreach_extract.article.settle import settled
from outreach_extract.data.lexicon import Lexicon, read_lexicon
from outreach_extract.model import Date, Event, Mention, Organisation, Person, Place, Sector

_T = TypeVar("_T")
SentenceKind = Literal["body", "heading", "residue"]

_MENTIONS = "mentions"
_HEADING_LENGTH = 160
_ENDS_OF_PROSE = ".।!?…:;\"”’'*)"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the raw text; a heading and a line of residue count as sentences of their kind."""

    start: int
    end: int
    language: Language | None
    kind: SentenceKind
    paragraph: int
    """Number of the line (a paragraph of running text) that the sentence stands in, from 0."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the detectors see it. Offsets everywhere are code points of ``text``, the raw text."""

    text: str
    published: date | None
    language: Language | None
    folded: Folded
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    residue: tuple[Residue, ...]
    dateline: tuple[int, int] | None
    """Span of the opening "Chandigarh, Oct 7 (PTI)", up to where the report begins."""
    _made: dict[tuple[Any, tuple[str, ...]], Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    lexicon: Lexicon
    """What is known of the world, the rows of lexicon plugins included."""
    mentions: tuple[Mention, ...] = ()
    """What the extractors so far have found, in text order."""
    people: tuple[Person, ...] = ()
    """The entities and events; those of the library's own extractors once the extractor ``entities`` or ``events`` has run."""
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    sectors: tuple[Sector, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()

    def once(self, derive: Callable[["Article"], _T], *kinds: str) -> _T:
        """What ``derive`` makes of the text, and of the mentions of these kinds if it reads any, for all who ask.

        It is worked out when first asked for, and again only after an extractor has found further mentions of these kinds.
        """
        key = derive, kinds
        value: _T
        try:
            value = self._made[key]
        except KeyError:
            value = self._made[key] = derive(self)
        return value

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds ``offset``, or of the last one before it."""
        return max(0, bisect_right(self.once(_sentence_starts), offset) - 1)

    def token_at(self, offset: int) -> int:
        """Index of the first token that starts at or after ``offset``; the number of tokens if there is none."""
        return bisect_left(self.once(_token_starts), offset)

    @property
    def token_starts(self) -> dict[int, int]:
        """Offset at which a token starts → its index."""
        return self.once(_by_start)

    @property
    def token_ends(self) -> dict[int, int]:
        """Offset at which a token ends → the index behind it."""
        return self.once(_by_end)

    def of_kind(self, *kinds: str) -> list[Mention]:
        """The mentions so far of these kinds, in text order."""
        key = _MENTIONS, kinds
        found: list[Mention] | None = self._made.get(key)
        if found is None:
            wanted = frozenset(kinds)
            found = self._made[key] = [m for m in self.mentions if m.kind in wanted]
        return found.copy()

    def with_findings(self, findings: Iterable[object]) -> "Article":
        """The same article with these mentions, entities and events added to those so far."""
        groups: dict[str, list[Any]] = {}
        for one in findings:
            groups.setdefault(_FIELDS.get(type(one), "events"), []).append(one)
        changes: dict[str, Any] = {field: (*getattr(self, field), *group) for field, group in groups.items()}
        new = groups.get("mentions", ())
        if new:
            changes["mentions"] = settled(self.mentions, new)
        article = replace(self, **changes)
        changed = {m.kind for m in new}
        article._made.update((key, value) for key, value in self._made.items() if changed.isdisjoint(key[1]))
        return article

    def in_residue(self, start: int, end: int) -> bool:
        """Whether the span touches a stretch that reports nothing."""
        if not self.residue:
            return False
        at = bisect_right(self.once(_residue_ends), start)
        return at < len(self.residue) and self.residue[at].start < end


_FIELDS: dict[type, str] = {
    Mention: "mentions", Person: "people", Organisation: "organisations", Place: "places", Sector: "sectors", Date: "dates",
}  # fmt: skip


def _sentence_starts(article: Article) -> list[int]:
    return [s.start for s in article.sentences]


def _token_starts(article: Article) -> list[int]:
    return [t.start for t in article.tokens]


def _by_start(article: Article) -> dict[int, int]:
    starts = article.once(_token_starts)
    return dict(zip(starts, range(len(starts)), strict=True))


def _by_end(article: Article) -> dict[int, int]:
    return {t.end: i for i, t in enumerate(article.tokens, 1)}


def _residue_ends(article: Article) -> list[int]:
    return [r.end for r in article.residue]


def read_article(text: str, published: date | None = None, lexicon: Lexicon | None = None) -> Article:
    """Fold, segment and mark ``text``. Linear in its length; never changes or cuts the text.

    ``lexicon`` is what the detectors look names up in, the library's own unless given.
    """
    folded = fold(text)
    residue = find_residue(folded)
    return Article(
        text=text,
        published=published,
        language=text_language(text),
        folded=folded,
        tokens=tokens(text),
        sentences=_sentences(text, residue),
        residue=residue,
        dateline=find_dateline(text),
        lexicon=lexicon or read_lexicon(),
    )


def _sentences(text: str, residue: tuple[Residue, ...]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    paragraph, line_end = -1, -1
    at = 0
    for start, end in sentences(text):
        if start >= line_end:
            paragraph += 1
            line_end = text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
            line = text[start:line_end].strip()
            heading = len(line) < _HEADING_LENGTH and line[-1] not in _ENDS_OF_PROSE and "।" not in line
        while at < len(residue) and residue[at].end <= start:
            at += 1
        lost = at < len(residue) and residue[at].start <= start
        kind: SentenceKind = "residue" if lost else "heading" if heading else "body"
        found.append(Sentence(start, end, script_language(text[start:end]), kind, paragraph))
    return tuple(found)
