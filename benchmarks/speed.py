"""What the library costs beside what others cost, all in one run: ``speed.py [--quick]``. Times are CPU seconds, the best of several.

Ratios hold from machine to machine, times do not; so both sides of a ratio are measured in turn, article by article.
"""

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import fmean

from ahocorasick_rs import AhoCorasick, MatchKind
from rich.console import Console
from rich.table import Table

from outreach_extract import Pipeline, extract, extract_many
from outreach_extract.article import fold, fold_keys
from outreach_extract.data.lexicon import read_lexicon

FIXTURES = Path(__file__).parents[1] / "tests" / "fixtures"
SIZE = 3000  # characters of an article
PUBLISHED = "2025-10-06"
Measure = Callable[[str], object]


def articles(language: str) -> list[str]:
    """Articles of ``SIZE`` characters out of the fixtures of a language, each beginning with another one."""
    texts = [path.read_text("utf-8") for path in sorted(FIXTURES.glob(f"*-{language}.txt"))]
    return ["\n\n".join((texts[k:] + texts[:k]) * (SIZE // sum(map(len, texts)) + 2))[:SIZE] for k in range(len(texts))]


def distinct(count: int) -> Iterator[str]:
    """Articles that share no more than news do: fixtures in changing order, with other names and numbers in each."""
    pool = [*articles("hi"), *articles("en")]
    for n in range(count):
        text, turn = pool[n % len(pool)], n * 37 % SIZE
        yield f"{text[turn:]} {text[:turn]}\nAgent {n} met Visitor {n * 7919} of Firm{n} Ltd on {n % 28 + 1} May {1990 + n % 60}.\n"


def bare_scan() -> AhoCorasick:
    """An automaton over every form that the library looks up: its lexicon, the names and the words of events."""
    lexicon = read_lexicon()
    forms = [entry.form for entry in lexicon.entries]
    forms += [form for row in lexicon.names for script in ("latin", "hi") for form in row[script].split("|")]
    rows = (row for table in lexicon.events.values() for _, row in table)
    forms += [form for row in rows for script in ("en", "hi") for form in row[script].split("|")]
    return AhoCorasick(sorted({*fold_keys(forms)} - {""}), matchkind=MatchKind.Standard)


def scan(automaton: AhoCorasick, folded: dict[str, str], text: str) -> object:
    """The bare scan of an article that has been folded beforehand."""
    return automaton.find_matches_as_indexes(folded[text], overlapping=True)


def stanza_pass(language: str) -> Measure | None:
    """A pass of stanza's named entities over an article; none where stanza or its models are not installed."""
    try:
        import stanza

        nlp = stanza.Pipeline(language, processors="tokenize,ner", download_method=None, verbose=False)
    except Exception:
        return None
    return nlp  # type: ignore[no-any-return]


def cost(measures: dict[str, Measure], texts: list[str], rounds: int) -> dict[str, float]:
    """Milliseconds an article of each measure: the mean over the articles of the best of the rounds."""
    best = {name: [float("inf")] * len(texts) for name in measures}
    for _ in range(rounds + 1):
        for n, text in enumerate(texts):
            for name, measure in measures.items():
                begun = time.process_time()
                measure(text)
                best[name][n] = min(best[name][n], time.process_time() - begun)
    return {name: 1000 * fmean(times) for name, times in best.items()}


def fresh(code: str, times: int = 3) -> float:
    """What a fresh process prints; the least of several."""
    runs = [
        subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
        for _ in range(times)
    ]
    return min(float(run.stdout) for run in runs)


_IMPORT = "import time; t = time.process_time(); import outreach_extract; print(time.process_time() - t)"
_FIRST = (
    "import time; t = time.process_time(); from outreach_extract import extract; "
    "extract({text!r}); print(time.process_time() - t)"
)
_MANY = "for result in extract_many(distinct({count})): pass"
_LONG = "from speed import whole; extract(whole({size}))"
_MEMORY = """
import sys
sys.path.insert(0, {here!r})
from speed import distinct, extract, extract_many, peak_memory
{what}
print(peak_memory())
"""


def peak_memory() -> float:
    """Megabytes of this process at its largest."""
    status = Path("/proc/self/status")
    if status.is_file():  # where ru_maxrss counts the process as well from which this one was forked
        sizes = (line.split() for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        if size := next(sizes, None):
            return int(size[1]) / (1 << 10)
    import resource  # not everywhere

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))


def memory(what: str) -> float:
    """The peak memory of a fresh process that does so."""
    return fresh(_MEMORY.format(here=str(Path(__file__).parent), what=what), 1)


def ratios(rounds: int) -> Iterator[tuple[str, str, str]]:
    """Rows on what an article costs beside the others."""
    from dateparser.search import search_dates

    bare = bare_scan()
    for language in ("hi", "en"):
        texts = articles(language)
        folded = {text: fold(text).text for text in texts}  # beforehand: the scan alone is compared with
        measures: dict[str, Measure] = {
            "extract": partial(extract, published=PUBLISHED),
            "bare": partial(scan, bare, folded),
            "dates": partial(search_dates, languages=[language]),
        }
        if ner := stanza_pass(language):
            measures["stanza"] = ner
        ms = cost(measures, texts, rounds)
        yield f"{language}: extract()", f"{ms['extract']:.1f} ms", ""
        yield f"{language}: bare scan, same dictionary", f"{ms['bare']:.3f} ms", ""
        yield f"{language}: extract() ÷ bare scan", f"{ms['extract'] / ms['bare']:.0f}", "< 50"
        yield f"{language}: dateparser search_dates()", f"{ms['dates']:.1f} ms", ""
        yield f"{language}: extract() ÷ search_dates()", f"{ms['extract'] / ms['dates']:.2f}", "≤ 0.25"
        if "stanza" in ms:
            yield f"{language}: extract() ÷ stanza NER", f"{ms['extract'] / ms['stanza']:.2f}", ""


def starts(count: int) -> Iterator[tuple[str, str, str]]:
    """Rows on starting, and on the memory that many articles take."""
    yield "import outreach_extract", f"{fresh(_IMPORT):.3f} s", "< 0.3 s"
    yield "import and first extract()", f"{fresh(_FIRST.format(text=articles('hi')[0])):.2f} s", "< 1 s"
    yield f"peak memory of {count:,} articles", f"{memory(_MANY.format(count=count)):.0f} MB", "< 200 MB"


def whole(size: int) -> str:
    """One text of so many characters."""
    return "\n\n".join(distinct(size // SIZE + 1))[:size]


def sizes(largest: int) -> Iterator[tuple[str, str, str]]:
    """Rows on long texts: the time for a character must not grow."""
    strict, size = Pipeline(plugins=[], strict=True), 1000  # a step that fails is soon done
    while size <= largest:
        text = whole(size)
        rounds = max(1, 20_000 // size)
        begun = time.process_time()
        for _ in range(rounds):
            strict.extract(text)
        each = (time.process_time() - begun) / rounds / size * 1e6
        yield f"text of {size:,} characters", f"{each * size / 1e6:.3f} s, {each:.1f} µs a character", "linear"
        size *= 10
    part = largest // 10
    yield f"peak memory of {part:,} characters", f"{memory(_LONG.format(size=part)):.0f} MB", "linear"


def batches(count: int) -> Iterator[tuple[str, str, str]]:
    """Rows on extract_many() by two processes."""
    texts = list(distinct(count))
    Pipeline.default()
    rates = []
    for workers in (1, 2):
        begun = time.perf_counter()
        for _ in extract_many(texts, workers=workers):
            pass
        rates.append(count / (time.perf_counter() - begun))
        yield f"extract_many(workers={workers})", f"{rates[-1]:.0f} articles a second", ""
    yield "two processes ÷ one", f"{rates[1] / rates[0]:.2f}", "≥ 1.7"


def versions() -> str:
    """The machine and what was measured on it."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        models = (
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        )
        cpu = next(models, cpu)
    packages = []
    for name in ("outreach-extract", "ahocorasick-rs", "dateparser", "pydantic", "stanza"):
        try:
            packages.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return f"{cpu}, Python {platform.python_version()}, {', '.join(packages)}"


def main() -> None:
    """Measure, and print the table; with ``--json``, as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, texts up to 100,000 characters")
    parser.add_argument("--json", action="store_true", help="print JSON in place of a table")
    options = parser.parse_args()
    count = 100 if options.quick else 1000
    rows = [
        *ratios(3 if options.quick else 7),
        *starts(count),
        *batches(count),
        *sizes(100_000 if options.quick else 10_000_000),
    ]
    if options.json:
        print(json.dumps({"on": versions(), "rows": rows}, ensure_ascii=False, indent=1))
        return
    table = Table("", "measured", "goal", title=f"Articles of {SIZE:,} characters", caption=versions())
    for row in rows:
        table.add_row(*row)
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
