"""Plugins in order, each reading what those before it found: raw text → article → mentions → entities → events."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

from pydantic import BaseModel

from outreach_extract.article import Article, find_doubts, read_article
from outreach_extract.builtin import BUILT_IN, name_extractors
from outreach_extract.data.lexicon import read_lexicon
from outreach_extract.detect.dates import publication_day
from outreach_extract.model import MENTION_KINDS, Event, Extraction, extraction_model
from outreach_extract.plugins import Extractor, Finding, LexiconFolder, PluginError, assemble, load_installed
from outreach_extract.plugins.contract import Contract


class Source(NamedTuple):
    """One article for :func:`extract_many`."""

    text: str
    published: date | str | None = None
    id: str | None = None
    """The article's own identifier, which its extraction carries."""


AnySource = str | tuple[str, date | str | None] | Source | Mapping[str, Any]
"""An article: its text, its text and publication day, a :class:`Source`, or a mapping of a source's fields."""

Answers = Mapping[str, Iterable[Finding]]
"""What extractors have answered ahead of their turn, by their names."""
_BATCH = 16


class Step(NamedTuple):
    """One extractor at work on one article."""

    extractor: Extractor
    findings: list[Finding]
    problems: list[str]
    """What was wrong with the rest of its answer."""
    article: Article
    """The article with everything found so far."""


class Pipeline:
    """Extractors in order, and the lexicon in which they look names up. Safe to share between threads.

    It is made of the library's own plugins (``base``), of installed ones (``plugins`` names those to use, all unless given) and
    of those handed over: ``extractors`` as callables with a name, ``lexicons`` as folders. ``options`` are by the name of the
    extractor, ``disable`` switches plugins off by name. With ``strict``, whatever is wrong with a plugin or its answer raises
    PluginError; else it is named in ``warnings`` and the rest goes on.

    ``names`` asks for an engine that tags names as well (``stanza``), ``models`` for its models; see ``docs/engines.md``. Raises
    :class:`~outreach_extract.names.EngineError`, which says what to do, if the engine or a model cannot be had.
    """

    def __init__(
        self,
        extractors: Iterable[object] = (),
        lexicons: Iterable[object] = (),
        *,
        plugins: Sequence[str] | None = None,
        options: Mapping[str, Mapping[str, Any] | BaseModel] | None = None,
        disable: Sequence[str] = (),
        strict: bool = False,
        names: str | None = None,
        models: object = None,
        base: Iterable[Extractor | LexiconFolder] = BUILT_IN,
    ) -> None:
        extractors, lexicons = tuple(extractors), tuple(lexicons)
        self._made_of: dict[str, Any] = {
            "extractors": extractors, "lexicons": lexicons, "plugins": plugins, "options": options, "disable": disable,
            "strict": strict, "names": names, "models": models, **({} if base is BUILT_IN else {"base": tuple(base)}),
        }  # fmt: skip
        if names is not None:
            extractors = (*name_extractors(names, models), *extractors)
        installed, problems = load_installed(plugins)
        parts = assemble((*base, *installed), extractors, lexicons, options or {}, disable)
        self.extractors: tuple[Extractor, ...] = parts.extractors
        self.lexicon = read_lexicon(parts.lexicons)
        self.warnings: tuple[str, ...] = (*problems, *self.lexicon.problems)
        """What is wrong with the plugins themselves; every extraction repeats it."""
        self.model: type[Extraction] = extraction_model(parts.events)
        """What :meth:`extract` returns: an Extraction that knows the plugins' types of events."""
        self._strict = strict
        self._contracts = tuple(map(Contract, self.extractors))
        self._readers = [e for e in self.extractors if hasattr(e.find, "many") and not e.requires]
        self._own_kinds = {k for e in self.extractors for k in e.kinds if "." not in k} - {*MENTION_KINDS}
        if strict and self.warnings:
            raise PluginError(self.warnings[0])

    def __reduce__(self) -> tuple[Any, ...]:
        # In another process the pipeline is made anew of the same parts: what it has read need not travel.
        return partial(type(self), **self._made_of), ()

    @classmethod
    @cache
    def default(cls) -> "Pipeline":
        """The pipeline of :func:`extract`: the library's own plugins and all that are installed. Built once."""
        return cls()

    def extract(self, text: str, *, published: date | str | None = None, id: str | None = None) -> Extraction:
        """The typed events of one raw article, and the people, bodies, places, sectors and dates that it names.

        ``published`` is the day to which "today" refers; without it, a full date in the dateline or a byline. Raises
        TypeError if ``text`` is not a string, ValueError if ``published`` is a string but not an ISO date.
        """
        return self._extract(self._article(text, published), id, {})

    def _extract(self, article: Article, id: str | None, answers: Answers) -> Extraction:
        text = article.text
        warnings = [*self.warnings, *find_doubts(text, article.language)]
        for step in self._steps(article, answers):
            article = step.article
            warnings += step.problems
        return self.model(
            id=id,
            text=text,
            language=article.language,
            published=article.published,
            people=article.people,
            organisations=article.organisations,
            places=article.places,
            sectors=article.sectors,
            dates=article.dates,
            events=tuple(_numbered(article.events)),
            mentions=tuple(m for m in article.mentions if m.kind in self._own_kinds),
            warnings=tuple(warnings),
        )

    def extract_many(
        self, articles: Iterable[AnySource], *, workers: int = 1, progress: bool = False
    ) -> Iterator[Extraction]:
        """The extraction of each article, lazily and in order; an engine reads some articles ahead, many at once.

        ``workers`` is the number of processes to use; several read some articles ahead. An article whose process dies twice
        is named in ``warnings`` of an empty extraction (with ``strict``, in a WorkerError). ``progress`` shows a bar.
        Raises TypeError if ``articles`` is one text, or when it comes to what is no article.
        """
        if isinstance(articles, str):
            raise TypeError("extract_many() takes several articles; give the text of one to extract()")
        if workers < 1:
            raise ValueError(f"workers is a number of processes, at least 1, not {workers}")
        if workers == 1 and not progress:
            return self._one_after_another(articles)
        from outreach_extract.batch import extract_in_processes, with_progress

        results = (
            self._one_after_another(articles)
            if workers == 1
            else extract_in_processes(self, map(_source, articles), workers, strict=self._strict)
        )
        return with_progress(results, articles) if progress else results

    def _one_after_another(self, articles: Iterable[AnySource]) -> Iterator[Extraction]:
        sources = map(_source, articles)
        while batch := list(islice(sources, _BATCH if self._readers else 1)):
            read = [self._article(source.text, source.published) for source in batch]
            ahead = {reader.name: _all_at_once(reader, read) for reader in self._readers}
            for number, (source, article) in enumerate(zip(batch, read, strict=True)):
                yield self._extract(
                    article, source.id, {name: answer[number] for name, answer in ahead.items() if answer}
                )

    def steps(self, text: str, *, published: date | str | None = None) -> Iterator[Step]:
        """What each extractor gives for an article, in the order in which they run."""
        return self._steps(self._article(text, published), {})

    def _article(self, text: str, published: date | str | None) -> Article:
        if not isinstance(text, str):
            raise TypeError(f"extract() takes the text as str, not {type(text).__name__}; decode bytes first")
        article = read_article(text, _day(published), self.lexicon)
        return article if article.published else replace(article, published=publication_day(article))

    def _steps(self, article: Article, answers: Answers) -> Iterator[Step]:
        if article.language is None:
            return
        for contract in self._contracts:
            answer = answers.get(contract.extractor.name)
            findings, problems = contract.findings(article, strict=self._strict, answer=answer)
            article = article.with_findings(findings)
            yield Step(contract.extractor, findings, problems, article)


def _all_at_once(reader: Extractor, articles: list[Article]) -> list[Iterable[Finding]]:
    """The answers of an extractor that reads many articles at once; none if it fails, and is then asked article by article."""
    try:
        return list(reader.find.many(articles))  # type: ignore[attr-defined]
    except Exception:
        return []


def _numbered(events: Iterable[Event]) -> Iterator[Event]:
    """The events in text order, with their identifiers."""
    for number, event in enumerate(sorted(events, key=lambda e: e.trigger.start), 1):
        yield event if event.id == f"E{number}" else event.model_copy(update={"id": f"E{number}"})


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published)
    except (TypeError, ValueError):
        raise ValueError(f"published is an ISO date such as 2025-10-06, not {published!r}") from None


def _source(article: AnySource) -> Source:
    if isinstance(article, Source):
        return article
    if isinstance(article, str):
        return Source(article)
    if isinstance(article, Mapping):
        return Source(**article)
    if isinstance(article, tuple):
        return Source(*article)
    raise TypeError(f"an article is a str, a tuple, a Source or a mapping, not {type(article).__name__}")


def extract(text: str, *, published: date | str | None = None, id: str | None = None) -> Extraction:
    """The default pipeline's :meth:`Pipeline.extract`."""
    return Pipeline.default().extract(text, published=published, id=id)


def extract_many(articles: Iterable[AnySource], *, workers: int = 1, progress: bool = False) -> Iterator[Extraction]:
    """The default pipeline's :meth:`Pipeline.extract_many`: lazily, in order, each extraction with its article's ``id``."""
    return Pipeline.default().extract_many(articles, workers=workers, progress=progress)
