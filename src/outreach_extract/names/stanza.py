"""Stanza's name tagger over the library's own tokens, as an extractor like any other."""

import logging
import os
import weakref
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from types import SimpleNamespace
from typing import Any

from outreach_extract.article import Article
from outreach_extract.article.language import Language
from outreach_extract.detect.settle import TAGS
from outreach_extract.model import Mention
from outreach_extract.names.errors import INSTALL, PULL, EngineError
from outreach_extract.names.labels import kind_of, known
from outreach_extract.names.models import TaggerFiles, find_models

_LONGEST = 200  # tokens; a longer stretch without the end of a sentence is a table or a list


class StanzaTagger:
    """Mentions ``tag.person``, ``tag.organisation`` and ``tag.place``, which the detectors settle with their own.

    ``models``: see :func:`outreach_extract.names.models.find_models`. Everything is read when the tagger is built, so that
    what is wrong with a model shows then. Threads may share a tagger; a forked or spawned worker may use it too.
    """

    name = "stanza"
    kinds = TAGS

    def __init__(self, models: object = None, *, device: str = "cpu") -> None:
        self._given = (models, device)
        files = find_models(models)
        loaded = {each: _load(each, device) for each in dict.fromkeys(files.values())}
        self._of: dict[Language, Any] = {language: loaded[each] for language, each in files.items()}
        self._lock = Lock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=_renew_of(weakref.ref(self)))

    def __reduce__(self) -> tuple[type["StanzaTagger"], tuple[object]]:
        # A worker reads the files itself: they are cheaper to open than tensors are to send.
        return type(self), (self._given[0],)

    def __call__(self, article: Article) -> list[Mention]:
        return self.many([article])[0]

    def many(self, articles: Sequence[Article]) -> list[list[Mention]]:
        """The mentions of each article; all their sentences go through a model together."""
        found: list[list[Mention]] = [[] for _ in articles]
        work: dict[Any, dict[int, list[list[dict[str, object]]]]] = defaultdict(lambda: defaultdict(list))
        for number, article in enumerate(articles):
            for language, rows in _sentences(article):
                if language in self._of:
                    work[self._of[language]][number].append(rows)
        for processor, sentences in work.items():
            for number, mentions in self._tag(processor, articles, sentences):
                found[number] += mentions
        return found

    def _tag(
        self, processor: Any, articles: Sequence[Article], sentences: dict[int, list[list[dict[str, object]]]]
    ) -> Iterator[tuple[int, list[Mention]]]:
        from stanza.models.common.doc import Document

        documents = [Document(rows, text=articles[number].text) for number, rows in sentences.items()]
        with self._lock, _one_thread():  # one model has one state
            processor.bulk_process(documents)
        for number, document in zip(sentences, documents, strict=True):
            yield number, [m for span in document.ents if (m := _mention(articles[number], span))]

    def _renew(self) -> None:
        """In a forked child: a lock that no thread of the parent holds."""
        self._lock = Lock()


def _renew_of(tagger: "weakref.ref[StanzaTagger]") -> Any:
    def renew() -> None:
        if (here := tagger()) is not None:
            here._renew()

    return renew


def _mention(article: Article, span: Any) -> Mention | None:
    kind = kind_of(span.type)
    if kind is None:
        return None
    start, end = span.start_char, span.end_char
    return Mention(
        kind=f"tag.{kind}",
        start=start,
        end=end,
        text=article.text[start:end],
        rule="stanza",
        attributes={"label": span.type},
    )


def _sentences(article: Article) -> Iterator[tuple[Language | None, list[dict[str, object]]]]:
    """Our sentences as stanza wants them, with the language whose model should read them."""
    for sentence in article.sentences:
        if sentence.kind == "residue":
            continue
        tokens = article.tokens[article.token_at(sentence.start) : article.token_at(sentence.end)]
        for low in range(0, len(tokens), _LONGEST):
            rows: list[dict[str, object]] = [
                {"id": n, "text": t.text, "start_char": t.start, "end_char": t.end}
                for n, t in enumerate(tokens[low : low + _LONGEST], 1)
            ]
            yield sentence.language or article.language, rows


def _load(files: TaggerFiles, device: str) -> Any:
    """The tagger of these files, or an EngineError: stanza itself reads a model without its word vectors and then tags wrongly."""
    try:
        from stanza.models.common.foundation_cache import FoundationCache
        from stanza.pipeline.ner_processor import NERProcessor
    except ImportError as error:
        raise EngineError(f"stanza cannot be imported ({error}): {INSTALL}") from None
    config = {
        "model_path": str(files.model),
        "dependencies": [
            {f"{name}_path": str(path) for name, path in files._asdict().items() if name != "model" and path}
        ],
        "check_requirements": False,  # the tokens are ours
        "lang": "en",
        "mode": "predict",
    }
    setting = SimpleNamespace(
        foundation_cache=FoundationCache(local_files_only=True), loaded_processors=[], load_list=[]
    )
    try:
        with _quiet():
            processor = NERProcessor(config, setting, device)
    except Exception as error:
        raise _reason(files, error) from None
    _check(files, processor, setting.foundation_cache)
    return processor


def _check(files: TaggerFiles, processor: Any, cache: Any) -> None:
    trainer = processor.trainers[0]
    if "word" in trainer.vocab:
        if files.pretrain is None:
            raise _missing(files, "word vectors", ".pretrain.pt")
        if cache.load_pretrain(str(files.pretrain)).vocab._id2unit != trainer.vocab["word"]._id2unit:
            raise EngineError(
                f"{files.pretrain}: not the word vectors that {files.model} was trained with; it would tag wrongly"
            )
    labels = processor.get_known_tags()
    if not known(labels):
        raise EngineError(
            f"{files.model}: none of its labels ({', '.join(labels)}) stands for a person, an organisation or a place"
        )


def _missing(files: TaggerFiles, what: str, suffix: str) -> EngineError:
    return EngineError(
        f"{files.model} needs its {what}, without which it would tag wrongly: put them beside it as "
        f"{files.model.with_suffix(suffix).name}, or fetch a whole model: {PULL}"
    )


def _reason(files: TaggerFiles, error: Exception) -> EngineError:
    kind = type(error).__name__
    if kind == "ForwardCharlmNotFoundError":
        return _missing(files, "forward character model", ".forward_charlm.pt")
    if kind == "BackwardCharlmNotFoundError":
        return _missing(files, "backward character model", ".backward_charlm.pt")
    message = " ".join(str(error).split())[:200]
    return EngineError(
        f"{files.model}: broken, or not a name tagger of stanza with the files beside it ({kind}: {message}); fetch it anew: {PULL}"
    )


@contextmanager
def _one_thread() -> Iterator[None]:
    """Torch on one core: sentences are too small to share out, and where cores are busy a pool costs ten times the work itself.

    A forked child could not use the parent's pool either.
    """
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without stanza's own log lines: what fails is said by our error, once."""
    logger = logging.getLogger("stanza")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
