"""One sentence as the event steps see it: its clauses, the cues in it, and who stands where."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

from outreach_extract.article import Article, Sentence
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Mention

_VERB_HINDI = (
    "है|हैं|था|थे|थी|थीं|गया|गए|गई|गये|गयी|की|कीं|किया|किए|किये|हुई|हुईं|हुआ|हुए|दी|दिया|दिए|होगी|होगा|होंगे|करेंगे|करेगा|करेगी"
    "|मिले|रहे|रही|रहा|जाएंगे|पहुंचे|आए|लिया|ली|कहा|बताया|कही"
)
_CLAUSE_BREAK = re.compile(
    r";|\s[–—]\s|—|:\s|\s-\s"
    r"|,?\s+(?:while|whereas|which|who|whom|where|when|but|after which|before which|adding"
    r"|(?<!such )(?<!well )as(?!\s(?:an?|sites?|locations?|its|part|partners?|well|knowledge|seed|per|many|much)\b))\b"
    r"|,?\s+(?:and then|and later|and also)(?!\s+(?:with\s|[A-Z]))\b"
    r"|(?:(?<=\bsaid)|(?<=\bsays)|(?<=\badded))\s+(?=[A-Z])|(?<!agreed)\s+(?=that\s+(?:the\s+)?[A-Z])"
    r"|,\s+(?:जिसमें|जहां|जबकि|लेकिन|जो|जिनमें|वहीं|जिससे|जिसके|जिसे|जिसका|जिसकी|जिन्हें|ताकि|तब)(?![\u0900-\u0963])"
    rf"|(?<=[\u0900-\u0963])\s(?:{_VERB_HINDI})(?:,|\s+(?:और|तथा|व|एवं|जबकि|लेकिन|वहीं|जिसमें|जहां|कि|तो))(?=\s)"
)
_RELATIVE = re.compile(r",?\s+(?:which|who|whom|where)\b")
_GOES_ON = re.compile(
    r",\s+(?:(?:will|would|is|are|was|were|has|have|had|also|later|then|earlier|on [A-Z]\w+)\s|[a-z]{2,}ed\b"
    r"|(?:said|says|met|meets|held|holds|told|tells|left|went|gave|came|took|made|spoke)\b)"
)
_TIME = r"(?:सुबह|दोपहर|शाम|रात|प्रातः|सायं|पूर्वाह्न|अपराह्न)?\s?(?:\d{1,2}(?:[.:]\d{2})?\s?बजे(?: से)?)?\s?[–—:-]\s"  # "शाम 6 बजे – "
_BULLET = re.compile(r"[\s•*·▪▶►➤●○✔✅🔹🔸➡→»>–—-]*(?:\d{1,2}[.)/])?\s*(?:" + _TIME + ")?")
_COLONS = frozenset(":–—-")
_HEAD = 30  # characters from the start of a line to the label that opens it
_LABEL = 14  # characters from a word for meetings to the colon behind it
_T = TypeVar("_T")


@dataclass(slots=True)
class Reading:
    """A sentence with everything found in it. Offsets are those of the raw text."""

    article: Article
    index: int
    """Index of the sentence in the article."""
    sentence: Sentence
    cues: Sequence[Cue]
    items: list[Item]
    money: Sequence[Mention]
    gatherings: Sequence[Mention]
    dates: Sequence[Mention]
    clauses: list[tuple[int, int]] = field(default_factory=list)
    """Spans of the clauses in order, without gaps."""

    @property
    def text(self) -> str:
        """The raw text of the sentence."""
        return self.article.text[self.sentence.start : self.sentence.end]

    def clause_of(self, offset: int) -> tuple[int, int]:
        """Span of the clause that holds the offset; the first one, if a trigger reaches back over a sentence cut for its length."""
        return next((span for span in reversed(self.clauses) if span[0] <= offset), self.clauses[0])

    def part_of(self, offset: int) -> tuple[int, int]:
        """Span of the relative clause that holds the offset, or of what goes on behind one: "who is in Rome, will meet X"."""
        low, high = self.clause_of(offset)
        relative = _RELATIVE.match(self.article.text, low, high)
        end = _GOES_ON.search(self.article.text, relative.end(), high) if relative else None
        if end is None:
            return low, high
        return (low, end.start()) if offset < end.start() else (end.start(), high)

    def line_of(self, offset: int) -> int:
        """Where the line starts that holds the offset."""
        return self.article.text.rfind("\n", 0, offset) + 1

    def behind_bullet(self) -> int:
        """Where the words of the sentence's line start, behind a bullet or a number."""
        marker = _BULLET.match(self.article.text, self.line_of(self.sentence.start))
        return marker.end() if marker else self.sentence.start

    def is_listed(self) -> bool:
        """Whether the sentence stands in a line of a list."""
        return self.behind_bullet() > self.line_of(self.sentence.start)

    def list_of(self, offset: int) -> tuple[int, int]:
        """Span of the clause that holds the offset, with those before it that only semicolons part from it."""
        low, high = self.clause_of(offset)
        for start, end in reversed(self.clauses):
            if end == low and self.article.text[low] == ";":
                low = start
        return low, high

    def words(self, start: int, end: int) -> list[str]:
        """The words of the raw text between two offsets."""
        return self.article.text[start:end].split()

    def apart(self, a: Mention | Cue | Item, b: Mention | Cue | Item) -> int:
        """How many tokens stand between two spans; negative if they overlap."""
        first, second = (a, b) if a.start <= b.start else (b, a)
        return self.article.token_at(second.start) - self.article.token_at(first.end)

    def trigger(self, of_type: str, start: int, end: int, rule: str) -> Mention:
        """The words between two offsets as those that state an event of a type."""
        text = self.article.text[start:end]
        return Mention(kind="trigger", start=start, end=end, text=text, rule=rule, value=of_type)

    def stand_ins(self, kind: str, start: int, end: int) -> list[Cue]:
        """The cues of a kind of stand-in within the span."""
        return [c for c in self.cues if c.kind == "stand_in" and c.key == kind and start <= c.start < end]


def clauses(article: Article, sentence: Sentence, cues: Sequence[Cue]) -> list[tuple[int, int]]:
    """Spans of the clauses of the sentence, in order and without gaps."""
    labels = [c.end for c in cues if c.key == "meeting" and c.kind == "trigger" and c.start - sentence.start <= _HEAD]
    spans: list[tuple[int, int]] = []
    low = sentence.start
    breaks: list[int] = []
    for match in _CLAUSE_BREAK.finditer(article.text, sentence.start, sentence.end):
        # In Hindi the verb closes its clause, in English the conjunction opens the next one.
        if any(0 <= match.start() - end <= _LABEL for end in labels) and match[0].strip() in _COLONS:
            continue  # "Also met: X", "Meetings today: X, Y and Z"
        breaks.append(match.end() if "\u0900" <= match[0].strip()[:1] <= "\u0963" else match.start())
    if sentence.kind == "heading" and sentence.language == "hi":
        # A headline needs no verb: "X से मुलाकात, कल Y जाएंगे".
        breaks += [c.end + 1 for c in cues if c.kind == "trigger" and article.text.startswith(", ", c.end)]
    for at in sorted(breaks):
        if at > low:
            spans.append((low, at))
            low = at
    spans.append((low, sentence.end))
    return spans


def between(things: Sequence[_T], start: int, end: int, key: Callable[[_T], int] = attrgetter("start")) -> Sequence[_T]:
    """The stretch of a sorted sequence whose keys (where they start, if not told) lie in ``start``..``end``."""
    return things[bisect_left(things, start, key=key) : bisect_left(things, end, key=key)]
