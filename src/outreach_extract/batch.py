"""Many articles in several processes: in order, read ahead no further than needed, and none lost with a process that dies."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from operator import length_hint
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from outreach_extract.model import Extraction

if TYPE_CHECKING:
    from outreach_extract.pipeline import Pipeline, Source

_T = TypeVar("_T")
_CHUNK = 4  # articles sent to a process at once, so that it hardly waits for the next
_AHEAD = 2  # chunks for each process
_WARM = "The Chief Minister met investors of Japan on 7 October 2025. मुख्यमंत्री ने जापान का दौरा किया।"


class WorkerError(RuntimeError):
    """The process that read an article died twice."""


class _Answer(NamedTuple):
    """What a process makes of a chunk: the extractions up to the first article that raises, and what it raises."""

    results: list[Extraction]
    error: Exception | None = None


class _Chunk(NamedTuple):
    sources: list["Source"]
    future: "Future[_Answer]"
    error: Exception | None
    """What reading the next article from the caller's iterable raised."""


def extract_in_processes(
    pipeline: "Pipeline", sources: Iterator["Source"], workers: int, *, strict: bool
) -> Iterator[Extraction]:
    """The extraction of each source, in order, by ``workers`` processes.

    An article whose process dies is read once more in a process of its own. If that dies too, a WorkerError names it
    (``strict``), or its extraction is empty and says so in ``warnings``.
    """
    if multiprocessing.get_start_method() == "fork":
        pipeline.extract(_WARM)  # what is read once is read before the processes part
    pool = _pool(pipeline, workers)
    waiting: deque[_Chunk] = deque()
    number = 0
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (not waiting or waiting[-1].error is None):
                chunk, error = _next_chunk(sources)
                if not chunk and error is None:
                    break
                waiting.append(_Chunk(chunk, _submit(pool, chunk), error))
            if not waiting:
                return
            head = waiting.popleft()
            try:
                answer = head.future.result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(pipeline, workers)
                waiting = deque(c if _answered(c) else c._replace(future=_submit(pool, c.sources)) for c in waiting)
                answer = _one_by_one(pipeline, head.sources, number, strict=strict)
            yield from answer.results
            number += len(answer.results)
            if error := answer.error or head.error:
                raise error
    finally:
        pool.shutdown(cancel_futures=True)


def with_progress(results: Iterator[_T], articles: Iterable[object]) -> Iterator[_T]:
    """The same results, with a bar on standard error that moves with each of them."""
    from rich.console import Console
    from rich.progress import track

    yield from track(results, "Articles", total=length_hint(articles) or None, console=Console(stderr=True))


def _next_chunk(sources: Iterator["Source"]) -> tuple[list["Source"], Exception | None]:
    chunk: list[Source] = []
    try:
        chunk.extend(islice(sources, _CHUNK))
    except Exception as error:  # raised when its turn has come, as without processes
        return chunk, error
    return chunk, None


def _submit(pool: ProcessPoolExecutor, sources: list["Source"]) -> "Future[_Answer]":
    try:
        return pool.submit(_read, sources)
    except BrokenProcessPool as error:  # found out here rather than by a chunk under way
        future: Future[_Answer] = Future()
        future.set_exception(error)
        return future


def _answered(chunk: _Chunk) -> bool:
    return chunk.future.done() and not chunk.future.cancelled() and chunk.future.exception() is None


def _one_by_one(pipeline: "Pipeline", sources: list["Source"], number: int, *, strict: bool) -> _Answer:
    """The chunk again, each article in a process of its own: at least one of them may be deadly."""
    results: list[Extraction] = []
    for position, source in enumerate(sources, number + 1):
        try:
            with _pool(pipeline, 1) as pool:
                answer = pool.submit(_read, [source]).result()
        except BrokenProcessPool:
            named = f"article {position}" if source.id is None else f"article {position} (id {source.id!r})"
            problem = f"{named}: the process that read it died, twice"
            if strict:
                return _Answer(results, WorkerError(problem))
            empty = pipeline.model(id=source.id, text=source.text, language=None, published=None, warnings=(problem,))
            answer = _Answer([empty])
        results += answer.results
        if answer.error:
            return _Answer(results, answer.error)
    return _Answer(results)


# The pipeline of a process; set once, when the process starts, and in no other.
_pipeline: "Pipeline"


def _pool(pipeline: "Pipeline", workers: int) -> ProcessPoolExecutor:
    own = None if pipeline is type(pipeline).default() else pipeline
    return ProcessPoolExecutor(workers, initializer=_start, initargs=(own,))


def _start(pipeline: "Pipeline | None") -> None:
    from outreach_extract.pipeline import Pipeline

    global _pipeline
    _pipeline = pipeline or Pipeline.default()


def _read(sources: list["Source"]) -> _Answer:
    results: list[Extraction] = []
    try:
        results.extend(_pipeline.extract_many(sources))
    except Exception as error:
        return _Answer(results, error)
    return _Answer(results)
