"""What the author of a plugin runs to know that it works: the contract on awkward texts, and sentences as tests.

``check_extractor`` and ``check_lexicon`` hold a whole plugin against the contract. ``check_sentence`` holds it against one
sentence in which the mentions are marked: ``"Talks with [JETRO]{organisation=jetro} in [Tokyo]{place}."``
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from os import PathLike
from typing import Any, NamedTuple

from outreach_extract.article import read_article
from outreach_extract.awkward import texts
from outreach_extract.data.lexicon import CORE, LexiconFolder, read_lexicon
from outreach_extract.detect.gazetteer import Gazetteer
from outreach_extract.model import Event, Mention
from outreach_extract.pipeline import Pipeline
from outreach_extract.plugins import Finding, PluginError, as_extractor
from outreach_extract.plugins.assemble import as_lexicon
from outreach_extract.plugins.contract import Contract

_MARK = re.compile(r"\\([\[\]\\])|\[([^\[\]]+)\](?:\{([^{}=]*)(?:=([^{}]*))?\})?")
_MOST = 10  # problems that one error shows


class Mark(NamedTuple):
    """A mention as a sentence marks it, or as an extractor found it."""

    start: int
    end: int
    kind: str | None
    value: str | None


def check_extractor(
    extractor: object, *, beside: Iterable[object] = (), options: Mapping[str, Any] | None = None
) -> None:
    """Run an extractor on awkward texts in both languages. Raises AssertionError with all that breaks the contract.

    It must not fail on any text, yield only sound findings, yield the same again for the same text, and leave every result
    able to go to JSON and back. ``extractor`` is a callable with a name, or the name of one that is built in or installed;
    ``beside`` are other extractors that it requires.
    """
    name = extractor if isinstance(extractor, str) else as_extractor(extractor).name
    pipeline = _pipeline(extractor, beside, {name: options} if options is not None else {})
    problems: dict[str, str] = {}  # each with the first text that shows it
    for text in texts():
        for problem in _problems(pipeline, name, text):
            problems.setdefault(problem, text)
    _raise([f"{problem}\n    in {_shortened(text)}" for problem, text in problems.items()])


def check_lexicon(folder: str | PathLike[str] | LexiconFolder) -> None:
    """Read a lexicon folder. Raises AssertionError with every row that breaks the format, or has a form that nothing can match."""
    lexicon = read_lexicon((CORE, as_lexicon(folder)))
    own = [entry for entry in lexicon.entries if entry.rule.startswith(f"{as_lexicon(folder).name}/")]
    gazetteer = Gazetteer(own)
    problems = list(lexicon.problems)
    for entry in own:
        if not any(hit.entry == entry for hit in gazetteer.scan(read_article(entry.form, lexicon=lexicon))):
            problems.append(f"{entry.rule}: nothing matches {entry.form!r}")
    _raise(problems)


def check_sentence(
    plugin: object,
    sentence: str,
    *,
    kind: str | None = None,
    published: date | str | None = None,
    beside: Iterable[object] = (),
) -> None:
    """Compare what is found in a sentence with what is marked in it. Raises AssertionError with both versions.

    ``[text]`` marks a mention, ``[text]{kind}`` and ``[text]{kind=value}`` say more of it; ``\\[`` is a bracket. An event
    counts as a mention of its trigger, with its type as kind and its status as value. Only mentions of ``kind`` are compared,
    else those of the kinds that the sentence names, else all. ``plugin`` is an extractor, the name of one, or a Pipeline.
    """
    text, expected = marked(sentence)
    expected = [mark._replace(kind=mark.kind or kind) for mark in expected]
    kinds = {kind} if kind else {mark.kind for mark in expected if mark.kind}
    found = [mark for mark in _found(plugin, text, published, beside) if not kinds or mark.kind in kinds]
    if not _agree(expected, found):
        shown = [m._replace(kind=m.kind if len(kinds) != 1 else None) for m in found]
        raise AssertionError(f"\nexpected: {sentence}\n   found: {_marked_up(text, shown)}")


def marked(sentence: str) -> tuple[str, list[Mark]]:
    """The plain text of a sentence, and what is marked in it, in text order."""
    pieces: list[str] = []
    marks: list[Mark] = []
    at = done = 0
    for match in _MARK.finditer(sentence):
        pieces += (sentence[done : match.start()], match[1] or match[2])
        start = at + match.start() - done
        at = start + len(pieces[-1])
        done = match.end()
        if match[2]:
            marks.append(Mark(start, at, match[3] or None, match[4]))
    return "".join([*pieces, sentence[done:]]), marks


def _pipeline(extractor: object, beside: Iterable[object], options: Mapping[str, Mapping[str, Any]]) -> Pipeline:
    given = list(beside)
    if not isinstance(extractor, str):
        return Pipeline([*given, extractor], plugins=[], options=options)
    built_in = extractor in {step.name for step in Pipeline(plugins=[]).extractors}
    return Pipeline(given, plugins=[] if built_in else [extractor], options=options)


def _problems(pipeline: Pipeline, name: str, text: str) -> Iterator[str]:
    before = read_article(text, None, pipeline.lexicon)
    for step in pipeline.steps(text):
        if step.extractor.name == name:
            yield from step.problems
            if Contract(step.extractor).findings(before)[0] != step.findings:
                yield f"plugin {name}: another answer for the same text"
            break
        before = step.article
    result = pipeline.extract(text, published="2025-10-07")
    yield from (warning for warning in result.warnings if warning.startswith("plugin "))
    if pipeline.model.model_validate(result.model_dump()) != result:
        yield f"plugin {name}: the result does not survive the way to JSON and back"


def _found(plugin: object, text: str, published: date | str | None, beside: Iterable[object]) -> list[Mark]:
    pipeline = plugin if isinstance(plugin, Pipeline) else _pipeline(plugin, beside, {})
    name = None if isinstance(plugin, Pipeline) else plugin if isinstance(plugin, str) else as_extractor(plugin).name
    problems = list(pipeline.warnings)
    findings: list[Finding] = []
    for step in pipeline.steps(text, published=published):
        problems += step.problems
        findings = step.findings
        if step.extractor.name == name:
            break
        if name is None:
            findings = [*(m for m in step.article.mentions if "." not in m.kind), *step.article.events]
    if problems:
        raise AssertionError("\n".join(problems))
    marks = [Mark(f.start, f.end, f.kind, f.value) for f in findings if isinstance(f, Mention)]
    marks += [Mark(f.trigger.start, f.trigger.end, f.type, f.status) for f in findings if isinstance(f, Event)]
    return sorted(dict.fromkeys(marks), key=lambda mark: (mark.start, -mark.end))


def _agree(expected: list[Mark], found: list[Mark]) -> bool:
    """Whether each mark is that of something found, and all that is found has a mark.

    A mention and an event may share their words and their kind; then one mark stands for both.
    """
    fits = [[_fits(mark, one) for one in found] for mark in expected]
    covered = {(one.start, one.end, one.kind) for row in fits for one, fit in zip(found, row, strict=True) if fit}
    return all(map(any, fits)) and all((one.start, one.end, one.kind) in covered for one in found)


def _fits(expected: Mark, found: Mark) -> bool:
    return all(wanted is None or wanted == got for wanted, got in zip(expected, found, strict=True))


def _marked_up(text: str, marks: list[Mark]) -> str:
    """The text with the marks in it; one that crosses another cannot be shown and stands behind the text."""
    shown, behind, at = "", "", 0
    single = {mark[:3]: mark for mark in reversed(marks)}  # an event beside a mention of its kind is shown once
    for start, end, kind, value in reversed(single.values()):
        label = (kind or "") + (f"={value}" if value else "")
        mark = f"[{text[start:end]}]" + (f"{{{label}}}" if label else "")
        if start < at:
            behind += f"  and {mark}"
        else:
            shown += text[at:start] + mark
            at = end
    return shown + text[at:] + behind


def _shortened(text: str) -> str:
    return repr(text) if len(text) <= 100 else f"{text[:60]!r} … {text[-30:]!r}"


def _raise(problems: list[str]) -> None:
    if problems:
        more = [f"and {len(problems) - _MOST} more"] if len(problems) > _MOST else []
        raise AssertionError("\n".join(["the plugin breaks the contract:", *problems[:_MOST], *more]))


__all__ = ["Mark", "PluginError", "check_extractor", "check_lexicon", "check_sentence", "marked"]
