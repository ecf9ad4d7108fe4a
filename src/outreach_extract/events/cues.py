"""Words that state events, their status and their participants: one scan over the tables of ``lexicon/events``."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from outreach_extract.article import Article
from outreach_extract.data.lexicon import Entry
from outreach_extract.data.tables import lexicon_folder, read_table
from outreach_extract.detect.gazetteer import Gazetteer

EVENT_TYPES = ("meeting", "visit", "agreement", "invitation", "investment", "pledge", "gathering")


class Cue(NamedTuple):
    """A word or phrase of the event lexicon in the raw text."""

    start: int
    end: int
    kind: str
    """trigger, support, status or stand_in."""
    key: str
    """trigger: the event type; support: the set; status: the status; stand_in: person, group, delegation, ..."""
    use: str
    """trigger: verb, noun, topic, inverse, arrive or stay; status: before, after or clause; else empty."""
    support: str
    """trigger: the set of support verbs that a noun needs; else empty."""
    language: str
    rule: str


class _Row(NamedTuple):
    kind: str
    key: str
    use: str
    support: str


@cache
def _gazetteer() -> tuple[Gazetteer, dict[str, _Row]]:
    entries: list[Entry] = []
    rows: dict[str, _Row] = {}

    def add(table: str, row: dict[str, str], kind: str, key: str, use: str = "", support: str = "") -> None:
        rule = f"events/{table}.tsv:{row['_line']}"
        rows[rule] = _Row(kind, key, use, support)
        for language in ("en", "hi"):
            for form in row[language].split("|"):
                if form.strip():
                    entries.append(Entry(form.strip(), "mask", rule, language, "", rule))

    folder = lexicon_folder() / "events"
    for event_type in EVENT_TYPES:
        for row in read_table(folder / f"{event_type}.tsv"):
            add(event_type, row, "trigger", event_type, row["use"], row["support"])
    for row in read_table(folder / "support.tsv"):
        add("support", row, "support", row["set"])
    for row in read_table(folder / "status.tsv"):
        add("status", row, "status", row["status"], row["where"])
    for row in read_table(folder / "cues.tsv"):
        add("cues", row, "stand_in", row["kind"])
    return Gazetteer(entries), rows


def read_cues(article: Article) -> Iterator[Cue]:
    """Every cue in the article, in text order."""
    gazetteer, rows = _gazetteer()
    text = article.text
    openings = {s.start for s in article.sentences if s.kind != "heading"}
    headings = [(s.start, s.end) for s in article.sentences if s.kind == "heading"]
    for start, end, entry in gazetteer.scan(article):
        row = rows[entry.rule]
        if text[start].isupper() and entry.form[0].islower() and not _may_be_capital(start, openings, headings, text[start:end]):
            continue  # "Meet" and "May" inside a name or a date are no verbs
        yield Cue(start, end, row.kind, row.key, row.use, row.support, entry.language, entry.rule)


def _may_be_capital(start: int, openings: set[int], headings: list[tuple[int, int]], form: str) -> bool:
    """Whether an everyday word may be capitalised here: at the start of a sentence, in a heading, as an acronym."""
    return start in openings or form.isupper() or form[:3] in ("MoU", "LoI", "MoC") or any(a <= start < b for a, b in headings)
