"""Many articles in several processes."""

import os
from collections.abc import Iterator
from pathlib import Path

import hostile
import pytest

from outreach_extract import Extraction, Pipeline, extract_many
from outreach_extract.article import Article
from outreach_extract.batch import WorkerError
from outreach_extract.model import Mention

ARTICLES = [(text, "2025-10-07") for text in hostile.articles()[:12]]


def test_same_results_in_the_same_order() -> None:
    assert list(extract_many(ARTICLES, workers=2)) == list(extract_many(ARTICLES))


def test_no_articles_need_no_answer() -> None:
    assert list(extract_many([], workers=2)) == []


def test_is_lazy_and_reads_ahead_within_bounds() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield f"Article {taken}: Yogi met Suzuki."

    results = extract_many(endless(), workers=2)
    assert taken == 0
    assert next(results).text.startswith("Article 1:")
    assert taken < 40
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_wrong_article_raises_when_its_turn_has_come(workers: int) -> None:
    results = extract_many(["One.", ("Two.", None), ("Three.", "yesterday"), "Four."], workers=workers)
    assert [next(results).text, next(results).text] == ["One.", "Two."]
    with pytest.raises(ValueError, match="yesterday"):
        next(results)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_iterable_that_raises_does_so_in_its_turn(workers: int) -> None:
    def broken() -> Iterator[str]:
        yield "One."
        raise OSError("the disk is gone")

    results = extract_many(broken(), workers=workers)
    assert next(results).text == "One."
    with pytest.raises(OSError, match="disk"):
        next(results)


class Deadly:
    """Ends its process at some articles: always, or only the first time."""

    name = "deadly"

    def __init__(self, folder: Path) -> None:
        self.once = folder / "died"

    def __call__(self, article: Article) -> Iterator[Mention]:
        if "poison" in article.text:
            os._exit(13)
        if "once" in article.text and not self.once.exists():
            self.once.touch()
            os._exit(13)
        yield from ()


def deadly(folder: Path, texts: list[str], *, strict: bool = False) -> Iterator[Extraction]:
    return Pipeline([Deadly(folder)], plugins=[], strict=strict).extract_many(texts, workers=2)


def test_no_article_is_lost_with_a_process_that_dies(tmp_path: Path) -> None:
    texts = [f"Article {n} of the day." for n in range(30)]
    texts[9] = "This one kills once."
    texts[17] = "This one is poison."
    results = list(deadly(tmp_path, texts))
    assert [r.text for r in results] == texts
    assert [n for n, r in enumerate(results) if r.warnings] == [17]
    assert results[17].warnings == ("article 18: the process that read it died, twice",)


def test_strict_names_the_article_in_an_error(tmp_path: Path) -> None:
    results = deadly(tmp_path, ["Fine.", "This one is poison.", "Fine too."], strict=True)
    assert next(results).text == "Fine."
    with pytest.raises(WorkerError, match="article 2"):
        next(results)


def test_workers_are_at_least_one() -> None:
    with pytest.raises(ValueError, match="workers"):
        extract_many([], workers=0)


def test_progress_is_shown_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(extract_many(["One.", "Two."], progress=True))) == 2
    out, err = capsys.readouterr()
    assert not out
    assert "Articles" in err
