"""One pipeline, used from many threads and processes at once, answers as it does alone."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import hostile
import pytest

from outreach_extract import Pipeline

TEXTS = hostile.articles()[:10]


def _answers(pipeline: Pipeline) -> list[str]:
    return [repr(pipeline.extract(text, published="2025-10-06")) for text in TEXTS]


def test_eight_threads() -> None:
    pipeline = Pipeline(plugins=[])
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(_answers, [pipeline] * 8))
    assert answers == [_answers(Pipeline(plugins=[]))] * 8


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    pipeline = Pipeline(plugins=[])
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as processes:
        answers = list(processes.map(_answers, [pipeline] * 2))
    assert answers == [_answers(pipeline)] * 2
