"""What name taggers add to the rules: F1 on open corpora and on the exam, time, size and start-up.

    python benchmarks/names.py --exam ../shared/exam --corpora ../shared/corpora/ner --stanza names.pt --crf names.crf

Prints the tables of docs/engines.md. The corpora's gold is not ours: see the page.
"""

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from predict import prediction

from outreach_extract import Pipeline
from outreach_extract.builtin import name_extractors
from outreach_extract.detect.settle import KINDS, SETTLED_AFTER, settle_tags
from outreach_extract.plugins import Extractor

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
from ner_data import names, read_bio  # noqa: E402

_LABELS = dict(zip(KINDS, ("PER", "ORG", "LOC"), strict=True))
_FIELDS = ("people", "roles", "organisations", "places", "events", "slots")
Spans = set[tuple[int, int, str]]


def engines(stanza: Path | None, crf: Path | None) -> dict[str, tuple[Extractor, ...]]:
    """What each contestant adds to the built-in extractors."""
    found: dict[str, tuple[Extractor, ...]] = {"rules": ()}
    if crf:
        from crf import CrfTagger

        tagger = Extractor("crf", CrfTagger(crf), requires=("gazetteer",), kinds=CrfTagger.kinds)
        found["crf"] = (
            tagger,
            Extractor("tagged-names", settle_tags, requires=("crf", *SETTLED_AFTER), before=("sectors",)),
        )
    if stanza:
        found["stanza"] = name_extractors("stanza", stanza)
    return found


def on_corpora(pipelines: dict[str, Pipeline], folder: Path, most: int) -> None:
    """F1 of exact names by label, file by file: each tagger alone, the rules alone, and both."""
    print(f"\n| corpus | who | {' | '.join(_LABELS.values())} | all |\n| --- | --- | ---: | ---: | ---: | ---: |")
    for path in sorted(folder.glob("*-dev.bio")):
        counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for sentence in read_bio([path])[:most]:
            ends, text = [], ""
            for token in sentence:
                text += token.text
                ends.append(len(text))
                text += " "
            gold = {(ends[a] - len(sentence[a].text), ends[b - 1], label) for a, b, label in names(sentence)}
            for who, pipeline in pipelines.items():
                steps = list(pipeline.steps(text))
                mentions = steps[-1].article.mentions if steps else ()
                _count(counts[who], gold, {(m.start, m.end, _LABELS[m.kind]) for m in mentions if m.kind in _LABELS})
                if who != "rules":
                    tags = {(m.start, m.end, _LABELS[m.kind[4:]]) for m in mentions if m.kind.startswith("tag.")}
                    _count(counts[f"{who} alone"], gold, tags)
        for who, count in counts.items():
            name = f"rules + {who}" if who in pipelines and who != "rules" else who
            figures = " | ".join(_f1(count, label) for label in (*_LABELS.values(), "all"))
            print(f"| {path.stem.removesuffix('-dev')} | {name} | {figures} |")


def _count(count: Counter[tuple[str, str]], gold: Spans, found: Spans) -> None:
    for what, spans in (("gold", gold), ("found", found), ("right", gold & found)):
        for *_, label in spans:
            count[what, label] += 1
            count[what, "all"] += 1


def _f1(count: Counter[tuple[str, str]], label: str) -> str:
    total = count["gold", label] + count["found", label]
    return f"{2 * count['right', label] / total:.3f}" if total else "–"


def on_exam(pipelines: dict[str, Pipeline], exam: Path) -> None:
    """The exam's figures, and the time of each article."""
    spec = importlib.util.spec_from_file_location("score", exam / "score.py")
    assert spec
    assert spec.loader
    score: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    articles = [json.loads(path.read_text("utf-8")) for path in sorted((exam / "gold").glob("*.json"))]
    print(
        f"\n| exam | who | {' | '.join(_FIELDS)} | headline | ms an article |\n| --- | --- |{' ---: |' * (len(_FIELDS) + 2)}"
    )
    rows: dict[str, list[str]] = {"en": [], "hi": [], "all": []}
    for who, pipeline in pipelines.items():
        tallies: dict[str, Any] = defaultdict(score.Tally)
        spent = min(_spent(partial(_read_all, pipeline, articles)) for _ in range(2))
        for article in articles:
            answer = prediction(pipeline.extract(article["text"], published=article.get("published")))
            for key in ("all", article["lang"]):
                score.score_article(tallies[key], article, answer)
        for key, cells in rows.items():
            figures = [f"{tallies[key].prf(field)[2]:.3f}" for field in _FIELDS] + [f"{tallies[key].headline():.3f}"]
            name = who if who == "rules" else f"rules + {who}"
            cells.append(f"| {key} | {name} | {' | '.join(figures)} | {spent / len(articles) * 1000:.1f} |")
    print("\n".join(cell for cells in rows.values() for cell in cells))


def _read_all(pipeline: Pipeline, articles: list[dict[str, Any]]) -> None:
    for article in articles:
        pipeline.extract(article["text"], published=article.get("published"))


def _spent(work: Callable[[], object]) -> float:
    """Seconds of processor time; the clock on the wall counts what else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def costs(stanza: Path | None, crf: Path | None) -> None:
    """Start-up to the first article, peak memory and size on disk, each in a process of its own."""
    print("\n| who | MB on disk | start-up, s | peak MB |\n| --- | ---: | ---: | ---: |")
    here = [sys.executable, __file__, "--cost"]
    for who, path in (("rules", None), ("crf", crf), ("stanza", stanza)):
        if path or who == "rules":
            done = subprocess.run([*here, f"{who}={path or ''}"], capture_output=True, text=True, check=True)
            print(f"| {who} | {path.stat().st_size / 1e6 if path else 0:.1f} | {done.stdout.strip()} |")


def _cost(who: str, path: str) -> None:
    start = time.process_time()
    extractors = engines(Path(path) if who == "stanza" else None, Path(path) if who == "crf" else None).get(who, ())
    Pipeline(extractors).extract("Chandigarh: Asha Verma met Ken Mori in Kobe.\nआशा वर्मा ने केन मोरी से बात की।")
    spent = time.process_time() - start
    print(f"{spent:.2f} | {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--exam", type=Path)
    parser.add_argument("--corpora", type=Path, help="folder of *-dev.bio files")
    parser.add_argument("--most", type=int, default=100_000, help="sentences of each corpus")
    parser.add_argument("--stanza", type=Path)
    parser.add_argument("--crf", type=Path)
    parser.add_argument("--cost", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cost:
        who, _, path = options.cost.partition("=")
        _cost(who, path)
        return
    costs(options.stanza, options.crf)
    pipelines = {who: Pipeline(more, strict=True) for who, more in engines(options.stanza, options.crf).items()}
    if options.exam:
        on_exam(pipelines, options.exam)
    if options.corpora:
        on_corpora(pipelines, options.corpora, options.most)


if __name__ == "__main__":
    main()
