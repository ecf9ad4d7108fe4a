"""Hostile text, and what must hold of every extraction whatever the text: shared by the tests and the fuzz campaign."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from outreach_extract import Extraction, Mention, Pipeline
from outreach_extract.article import fold, read_article

PIPELINE = Pipeline(strict=True)  # whatever goes wrong inside raises
_ROOT = Path(__file__).parents[2]
_FIXTURES = sorted((_ROOT / "tests" / "fixtures").rglob("*.txt"))
_EXAM = sorted((_ROOT.parent / "shared" / "exam" / "gold").glob("*.json"))  # only where it stands beside the library


def articles() -> list[str]:
    """The fixtures, and the articles of the exam where it is at hand."""
    texts = [path.read_text("utf-8") for path in _FIXTURES]
    return texts + [json.loads(path.read_text("utf-8"))["text"] for path in _EXAM]


MARKS = (
    "\u093c", "\u094d", "\u0902", "\u0901", "\u0903", "\u093e", "\u0947", "\u0301", "\u0308", "\u20e3",  # combining
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad",  # zero-width
    "\u202a", "\u202e", "\u2066", "\u2069", "\u200f",  # bidirectional
    "\ud800", "\udc00", "\udfff", "\x00", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "\x0b", "\r", "\n", "\t",
)  # fmt: skip
BITS = (
    "Chief Minister ", "मुख्यमंत्री ", "Mr ", "श्री ", "Dr. ", "M. K. ", "Ltd ", "Ministry of ", "मंत्रालय ", "के ", "की ", " of ",
    "Rs 1,200 crore ", "३.५ लाख करोड़ येन ", "$3.5bn ", "5 मई 2025 ", "24-25 फरवरी ", "next week ", "कल ", "FY 2025-26 ", "Q3 ", "12/13/14 ",
    "Japan ", "जापान ", "Uttar Pradesh ", "Suzuki ", "सुज़ुकी ", "JETRO ", "जेट्रो ", "MoU ", "met ", "मुलाकात की ", "visited ", "invited ",
    "summit ", "semiconductors, ", "और ", " and ", ", ", "(", ")", "[", "]", "“", "”", "'s ", "- ", "— ", ": ", "। ", ". ", "... ", "?! ",
    "Also read: ", "PTI SUN MR", "--IANS", "Tokyo, Oct 7 (PTI) ", "लखनऊ, 25 फरवरी (भाषा)। ", "• ", "|", "#", "<b>&\"'</b>", "\\", "\t",
    "İ", "ß", "ﬁ", "Ⅷ", "①", "２０２５", "९९९९", "日本", "조선", "العربية", "😀", "👩‍👩‍👧", "🇮🇳", "e\u0301", "क\u094d\u200dष", "हिन्‍दी",
)  # fmt: skip


def mentions(value: object) -> Iterator[Mention]:
    """Every mention inside of a result."""
    if isinstance(value, Mention):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from mentions(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from mentions(item)


def check(text: str, published: str | None = None) -> Extraction:
    """Extract, and raise AssertionError if the result breaks a promise that no text may break."""
    result = PIPELINE.extract(text, published=published)
    assert result.text == text
    for m in mentions(result):
        assert 0 <= m.start < m.end <= len(text), m
        assert text[m.start : m.end] == m.text, m
    named = [e.id for group in (result.people, result.organisations, result.places) for e in group]
    assert len(named) == len(set(named))
    for event in result.events:
        assert {p.ref for p in event.participants} <= set(named), event
        assert event.place is None or event.place.ref in named, event
        assert set(event.sectors) <= {s.code for s in result.sectors}, event
    again = json.loads(json.dumps(result.model_dump(mode="python"), default=str))
    assert Extraction.model_validate(again) == result
    assert Extraction.model_validate_json(result.model_dump_json()) == result
    result.to_html()
    return result


def check_article(text: str) -> None:
    """The promises of folding and of segmentation."""
    folded = fold(text)
    last = 0
    for offset in range(len(folded.text)):
        start, end = folded.span(offset, offset + 1)
        assert last <= start < end <= len(text)
        last = start + 1
    assert fold(text) == folded
    article = read_article(text)
    assert article.text == text
    for things in (article.tokens, article.sentences, article.residue):
        bounds = [at for thing in things for at in (thing.start, thing.end)]
        assert bounds == sorted(bounds)
        assert all(thing.start < thing.end <= len(text) for thing in things)
    assert all(text[t.start : t.end] == t.text for t in article.tokens)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in article.sentences)
    covered = "".join(t.text for t in article.tokens)
    assert covered == "".join(text.split()), "tokens leave out more than white space"
