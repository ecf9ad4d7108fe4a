"""A coverage-guided fuzz campaign: ``fuzz.py [libFuzzer options]``, for instance ``-max_total_time=900 CORPUS_DIR``.

Needs atheris (``pip install atheris``), which is no dependency of the tests. An input is a plan: which part of the
library to try, and how to cut, splice, repeat and spoil articles into a text for it. Findings are printed, each place in
the code once, and the campaign goes on; a hang ends it (``-timeout``).
"""

import sys
import tempfile
import time
import traceback
from datetime import date
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "robust"))
with atheris.instrument_imports(include=["outreach_extract"]):
    import hostile

    from outreach_extract import extract
    from outreach_extract.article import read_article
    from outreach_extract.data.formats import formats
    from outreach_extract.data.lexicon import LexiconFolder, read_lexicon
    from outreach_extract.detect.dates import find_dates
    from outreach_extract.detect.gazetteer import Gazetteer

    extract("")

ARTICLES = hostile.articles()
LONGEST = 30_000
TEXTS: list[str] = []  # of the input in hand
FORMATS = tuple(formats().values())


def text_of(plan: atheris.FuzzedDataProvider) -> str:
    """A text by the plan: pieces of articles, bits, marks and free characters, some of them many times."""
    pieces: list[str] = []
    size = 0
    while plan.remaining_bytes() > 2 and size < LONGEST:
        kind = plan.ConsumeIntInRange(0, 6)
        if kind <= 1:
            article = ARTICLES[plan.ConsumeIntInRange(0, len(ARTICLES) - 1)]
            start = plan.ConsumeIntInRange(0, max(0, len(article) - 1))
            piece = article[start : start + plan.ConsumeIntInRange(1, 400)]
        elif kind <= 3:
            piece = hostile.BITS[plan.ConsumeIntInRange(0, len(hostile.BITS) - 1)]
        elif kind == 4:
            piece = hostile.MARKS[plan.ConsumeIntInRange(0, len(hostile.MARKS) - 1)]
        elif kind == 5:
            piece = plan.ConsumeUnicode(plan.ConsumeIntInRange(1, 12))
        else:
            last = "".join(pieces[-plan.ConsumeIntInRange(1, 6) :])
            piece = last * min(plan.ConsumeIntInRange(1, 400), max(1, (LONGEST - size) // (len(last) or 1)))
        pieces.append(piece)
        size += len(piece)
    TEXTS.append("".join(pieces))
    return TEXTS[-1]


def try_extract(plan: atheris.FuzzedDataProvider) -> None:
    """The whole way, with and without a day of publication."""
    published = "2024-02-29" if plan.ConsumeBool() else None
    hostile.check(text_of(plan), published)


def try_article(plan: atheris.FuzzedDataProvider) -> None:
    """Folding and its map back, sentences and tokens."""
    hostile.check_article(text_of(plan))


def try_dates(plan: atheris.FuzzedDataProvider) -> None:
    """The date grammar alone, at the ends of the calendar too."""
    days = (None, date(2025, 10, 6), date(2024, 2, 29), date.min, date.max)
    published = days[plan.ConsumeIntInRange(0, len(days) - 1)]
    text = text_of(plan)
    for found in find_dates(text, published=published):
        assert text[found.start : found.end] == found.text


def try_lexicon(plan: atheris.FuzzedDataProvider) -> None:
    """A plugin's tables: a row is read or named as a problem, and what is read matches."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(plan.ConsumeIntInRange(1, 2)):
            table = FORMATS[plan.ConsumeIntInRange(0, len(FORMATS) - 1)]
            header = "\t".join(column.name for column in table.columns if plan.ConsumeIntInRange(0, 9))
            cells = plan.ConsumeBytes(300).replace(b"\x01", b"\t").replace(b"\x02", b"\n").replace(b"\x03", b"|")
            path = folder / f"{table.table}.tsv"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(header.encode() + b"\n" + cells)
        lexicon = read_lexicon((LexiconFolder("strange", folder),))
        for _ in Gazetteer(lexicon.entries).scan(read_article(text_of(plan))):
            pass


TARGETS = (try_extract, try_extract, try_extract, try_article, try_dates, try_lexicon)


FOUND: set[tuple[str, int, str]] = set()
SLOW = 5.0  # seconds; no text here is longer than an article of 30 KB


def note(kind: str, error: BaseException, texts: list[str]) -> None:
    """Report a finding, the first of its place in the code, and go on: a campaign is worth more than its first finding."""
    while error.__cause__ is not None:
        error = error.__cause__
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = Path(frame.filename).name, frame.lineno or 0, kind
    if place not in FOUND:
        FOUND.add(place)
        print(f"FINDING {place} {error} {[ascii(text) for text in texts]}", file=sys.stderr, flush=True)


def test_one_input(data: bytes) -> None:
    """One input of the campaign."""
    plan = atheris.FuzzedDataProvider(data)
    target = TARGETS[plan.ConsumeIntInRange(0, len(TARGETS) - 1)]
    TEXTS.clear()
    begun = time.process_time()
    try:
        target(plan)
        if time.process_time() - begun > SLOW:
            raise TimeoutError(target.__name__)
    except Exception as error:
        note(type(error).__name__, error, TEXTS)


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
