"""Words that state events, their status and their participants: one scan over the tables of ``lexicon/events``."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Entry, Lexicon
from outreach_extract.detect.gazetteer import Gazetteer
from outreach_extract.events.words.inflections import Inflections


class Cue(NamedTuple):
    """A word or phrase of the event lexicon in the raw text."""

    start: int
    end: int
    kind: str
    """trigger, support, status or stand_in."""
    key: str
    """trigger: the event type; support: the set; status: the status; stand_in: person, group, delegation, ..."""
    use: str
    """trigger: verb, noun, topic, tell, inverse, arrive, shown, stay, ...; status: before, after or clause; else empty."""
    support: str
    """trigger: the set of support verbs that a noun needs; else empty."""
    language: str
    rule: str
    status: str = ""
    """trigger: the status that it gives a recent event by itself, such as ongoing for an arrival; else empty."""


class _Row(NamedTuple):
    kind: str
    key: str
    use: str
    support: str
    status: str = ""


_MARKER = re.compile(
    r"[^\w\s]*\s*(?:\d{1,2}[.:]\d{2}\s?(?:(?:[ap]\.?m\.?|hrs|hours|IST)\b)?\s?[^\w\s]?\s+|"
    r"\(?(?:\d{1,2}|Q\d{0,2}|A|Ans)\s?[./):]\s*)?[^\w\s]*\s*"
)  # "• ", "12.30 ", "7/ ", "A. " before a first word

_HEADER = re.compile(
    r"(?:\d{1,2}[:.]?\d{2}(?: ?(?:am|pm|hrs))?|[A-Z][^\n:.]{1,40})\s?[:–-]\s{1,3}(?=[A-Z])"
)  # "1130: ", "Oslo (2 March): "
_QUOTED = re.compile(r"[:,] [\"“‘]")  # He tweeted: "Met ..."
_LABEL = re.compile(r"(?:\s{0,3}\([^()\n]{1,20}\))?\s{0,3}[:–—-]\s{0,3}")


@lru_cache(maxsize=4)
def _gazetteer(lexicon: Lexicon) -> tuple[Gazetteer, dict[str, _Row]]:
    entries: list[Entry] = []
    rows: dict[str, _Row] = {}
    inflections = Inflections(lexicon.events.get("inflections", []))
    for table, table_rows in lexicon.events.items():
        for rule, row in table_rows if table != "inflections" else ():
            rows[rule] = _row(table, row)
            for language in ("en", "hi"):
                forms = filter(None, map(str.strip, row[language].split("|")))
                entries += (Entry(f, "mask", rule, language, "", rule) for form in forms for f in inflections.of(form))
    return Gazetteer(entries), rows


def _row(table: str, row: dict[str, str]) -> _Row:
    if table == "support":
        return _Row("support", row["set"], "", "")
    if table == "status":
        return _Row("status", row["status"], row["where"], "")
    if table == "cues":
        return _Row("stand_in", row["kind"], "", "")
    return _Row("trigger", table, row["use"], row["support"], row["status"])


def read_cues(article: Article) -> Iterator[Cue]:
    """Every cue in the article, in text order."""
    gazetteer, rows = _gazetteer(article.lexicon)
    text = article.text
    openings = {_behind_marker(text, s.start) for s in article.sentences if s.kind != "heading"}
    # "18 March: Meeting with ...", "26 अप्रैल – ..."
    labels = (m.end for m in article.of_kind("date") if m.start in openings)
    openings |= {behind.end() for end in labels if (behind := _LABEL.match(text, end))}
    openings |= {behind.end() for start in tuple(openings) if (behind := _HEADER.match(text, start))}
    openings |= {behind.end() for behind in _QUOTED.finditer(text)}
    for start, end, entry in gazetteer.scan(article):
        row = rows[entry.rule]
        document = row.key == "agreement" and row.use == "noun"  # "Letters of Intent were exchanged"
        if text[start].isupper() and entry.form[0].islower() and not document:
            if not _may_be_capital(article, start, openings, text[start:end]):
                continue  # "Meet" and "May" inside a name or a date are no verbs
        yield Cue(start, end, row.kind, row.key, row.use, row.support, entry.language, entry.rule, row.status)


def _behind_marker(text: str, start: int) -> int:
    """Where the first word of a sentence stands, behind a bullet or a number."""
    marker = _MARKER.match(text, start)
    return marker.end() if marker else start


def _may_be_capital(article: Article, start: int, openings: set[int], form: str) -> bool:
    """Whether an everyday word may be capitalised here: at the start of a sentence, in a heading, as an acronym."""
    return start in openings or form.isupper() or article.sentences[article.sentence_at(start)].kind == "heading"
