"""The grammar of dates: tables of sentences with the dates in brackets, and properties that hold for any text."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach_extract import extract
from outreach_extract.detect.dates import DateMention, find_dates, first_day, grain, last_day
from outreach_extract.detect.dates.values import is_edtf, shifted, span

HERE = Path(__file__).parent
Case = tuple[str, date | None, list[tuple[int, int, str | None]]]


def cases() -> list[tuple[str, str, str]]:
    """Sentence, day of publication, values; a sentence without brackets has no date."""
    rows = []
    for language in ("en", "hi"):
        for line in (HERE / f"dates_{language}.tsv").read_text("utf-8").splitlines()[1:]:
            if line.strip() and not line.startswith("#"):
                sentence, published, values = [*line.split("\t"), "", ""][:3]
                rows.append((sentence, published.strip(), values.strip()))
    return rows


def read(sentence: str, published: str, values: str) -> Case:
    """The sentence without brackets, and the spans that the brackets held."""
    text, spans, start = "", [], 0
    for char in sentence:
        if char == "[":
            start = len(text)
        elif char == "]":
            spans.append((start, len(text)))
        else:
            text += char
    wanted = [None if v == "null" else v for v in values.split(";")] if values else []
    assert len(wanted) == len(spans), sentence
    day = date.fromisoformat(published) if published else None
    return text, day, [(a, b, v) for (a, b), v in zip(spans, wanted, strict=True)]


@pytest.mark.parametrize(("sentence", "published", "values"), cases())
def test_table(sentence: str, published: str, values: str) -> None:
    text, day, wanted = read(sentence, published, values)
    found = [(m.text, m.edtf) for m in find_dates(text, published=day)]
    assert found == [(text[a:b], value) for a, b, value in wanted]
    spans = [(m.start, m.end) for m in find_dates(text, published=day)]
    assert spans == [(a, b) for a, b, _ in wanted]


def test_tables_are_large_and_their_values_are_edtf() -> None:
    rows = cases()
    assert len(rows) > 400
    values = [v for row in rows for v in row[2].split(";") if v and v != "null"]
    assert [v for v in values if not is_edtf(v)] == []


_WORDS = st.sampled_from((HERE / "words_of_dates.txt").read_text("utf-8").split())
_TEXTS = st.one_of(
    st.text(max_size=200), st.lists(_WORDS, max_size=30).map(" ".join), st.lists(_WORDS, max_size=20).map("".join)
)
_DAYS = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


@settings(max_examples=400, deadline=None)
@given(_TEXTS, _DAYS)
def test_any_text(text: str, published: date | None) -> None:
    found = find_dates(text, published=published)
    assert found == find_dates(text, published=published)
    position = 0
    for mention in found:
        assert position <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text == mention.text.strip()
        position = mention.end
        if mention.edtf is not None:
            assert is_edtf(mention.edtf)
            first, last = first_day(mention.edtf), last_day(mention.edtf)
            assert first is None or last is None or first <= last


@settings(max_examples=100, deadline=None)
@given(_TEXTS, st.integers(0, 100), st.integers(0, 100))
def test_skipped_spans_hold_no_dates(text: str, start: int, length: int) -> None:
    skip = [(start, start + length)]
    for mention in find_dates(text, published=date(2025, 1, 1), skip=skip):
        assert mention.end <= start or mention.start >= start + length or length == 0


def test_skip_and_sentences() -> None:
    text = "He came on Monday. ALSO READ: rates today\nHe will leave on Friday."
    at = text.index("ALSO")
    found = find_dates(text, published=date(2025, 10, 8), skip=[(at, text.index("\n"))])
    assert [(m.text, m.edtf) for m in found] == [("Monday", "2025-10-06"), ("Friday", "2025-10-10")]
    whole = find_dates(text, published=date(2025, 10, 8), sentences=[(0, 18), (at, 41), (42, len(text))])
    assert [m.edtf for m in whole] == ["2025-10-06", "2025-10-08", "2025-10-10"]
    assert isinstance(found[0], DateMention)


def test_thread_of_posts_leans_on_its_heads() -> None:
    text = "A. Minister · Jul 28, 2024\nQuad tomorrow!\nA. Minister · Jul 29, 2024\nMet partners today."
    values = [m.edtf for m in find_dates(text, published=date(2024, 7, 29))]
    assert values == ["2024-07-28", "2024-07-29", "2024-07-29", "2024-07-29"]


def test_numbered_posts_end_with_the_first_plain_paragraph() -> None:
    text = "A @b · Oct 20\n1/ Met AI firms today.\n\nOct 21\n2/ Back tomorrow.\n\nThe team lands tomorrow."
    values = [m.edtf for m in find_dates(text, published=date(2025, 10, 24))]
    assert values == ["2025-10-20", "2025-10-20", "2025-10-21", "2025-10-22", "2025-10-25"]


def test_a_log_leans_on_its_heads_and_a_lone_date_does_not() -> None:
    log = "June 22, Vatican\n- Audience today.\n\nJune 23, Rome\n- Talks today.\n\nHe is home today."
    assert [m.edtf for m in find_dates(log, published=date(2022, 7, 1))][1::2] == ["2022-06-22", "2022-06-23"]
    assert find_dates(log, published=date(2022, 7, 1))[-1].edtf == "2022-07-01"
    lone = "July 11, 2024\n\nThe minister said today that work had begun."
    assert [m.edtf for m in find_dates(lone, published=date(2024, 7, 12))] == ["2024-07-11", "2024-07-12"]


@pytest.mark.parametrize(("after", "value"), [("ने भेंट की।", "2025-02-13"), ("मिलेंगे।", "2025-02-15")])
def test_a_heading_has_the_tense_of_what_it_heads(after: str, value: str) -> None:
    found = find_dates(f"कल की बैठकें :\nवोल्वो के अध्यक्ष मुख्यमंत्री से {after}", published=date(2025, 2, 14))
    assert [m.edtf for m in found] == [value]


def test_dateparser_is_asked_about_odd_months_only() -> None:
    assert [m.rule for m in find_dates("5 कंपनियां 2024 में आईं.", published=None)] == ["year"]
    assert [m.edtf for m in find_dates("बैठक 5 अगस्तू 2024 को हुई।", published=None)] == ["2024-08-05"]


@pytest.mark.parametrize(
    ("value", "first", "last", "exact"),
    [
        ("2025-10-07", "2025-10-07", "2025-10-07", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025", "2025-01-01", "2025-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("2024-04/2025-03", "2024-04-01", "2025-03-31", "interval"),
        ("../2027", None, "2027-12-31", "open"),
        ("2015/..", "2015-01-01", None, "open"),
        ("XXXX-08-24", None, None, "day"),
        ("XXXX-04", None, None, "month"),
    ],
)
def test_values(value: str, first: str | None, last: str | None, exact: str) -> None:
    assert first_day(value) == (date.fromisoformat(first) if first else None)
    assert last_day(value) == (date.fromisoformat(last) if last else None)
    assert grain(value) == exact
    assert is_edtf(value)


def test_arithmetic_of_values() -> None:
    assert shifted("XXXX-02-28", 1) == "XXXX-03-01"
    assert shifted("XXXX-12-31", 1) == "XXXX-01-01"
    assert shifted("2024-02", 1) is None
    assert span("2024-05", "2024-04") is None


def test_importing_reads_nothing() -> None:
    code = (
        "import builtins, sys, re\n"
        "import outreach_extract.detect.dates as d\n"
        "from outreach_extract.detect.dates import tokens, grammar\n"
        "assert tokens.lexicon.cache_info().currsize == 0 and grammar.rules.cache_info().currsize == 0\n"
        "assert 'dateparser' not in sys.modules\n"
        "d.find_dates('Aug 24', published=None)\n"
        "assert 'dateparser' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize(
    ("sentence", "published"),
    [("वे दिसंबर में गए थे।", "0001-01-01"), ("He will go in January.", "9999-12-31")],
)
def test_a_year_that_the_calendar_does_not_have_is_unknown(sentence: str, published: str) -> None:
    (found,) = extract(sentence, published=published).dates
    assert found.edtf is not None
    assert found.edtf.startswith("XXXX-")
