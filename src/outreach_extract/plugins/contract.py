"""The contract that every extractor keeps, the library's own included: checked on each answer, at little cost."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import get_args

from outreach_extract.article import Article
from outreach_extract.detect.dates import first_day, last_day
from outreach_extract.detect.dates.values import is_edtf
from outreach_extract.model import EVENT_TYPES, Date, Event, Mention, Organisation, Person, Place, Sector
from outreach_extract.model.entities import OrganisationKind
from outreach_extract.model.mention import MENTION_KINDS
from outreach_extract.plugins.extractor import Extractor, Finding, PluginError

_MOST = 5  # problems of one extractor that one result names
_COUNTRY = re.compile(r"[A-Z]{2}")


class Contract:
    """What one extractor may yield."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor
        self._kinds = frozenset({*MENTION_KINDS, *extractor.kinds})
        self._events = (*EVENT_TYPES, *extractor.events)

    def findings(
        self, article: Article, *, strict: bool = False, answer: Iterable[Finding] | None = None
    ) -> tuple[list[Finding], list[str]]:
        """What the extractor finds in the article, and what is wrong with the rest.

        With ``strict``, raises PluginError for the first thing that is wrong. ``answer`` is what it has answered already.
        """
        found: list[Finding] = []
        problems: list[str] = []
        linked = {e.id for group in (article.people, article.organisations, article.places) for e in group}
        try:
            for one in self._answer(article) if answer is None else answer:
                if problem := self._problem(one, article, linked):
                    problems.append(f"plugin {self.extractor.name}: {problem}")
                    if strict:
                        raise PluginError(problems[0])
                else:
                    found.append(one)
        except PluginError:
            raise
        except Exception as error:  # whatever a plugin does, the rest of the result stands
            problems.append(f"plugin {self.extractor.name}: {_where(error, self.extractor)}")
            if strict:
                raise PluginError(problems[0]) from error
        if len(problems) > _MOST:
            problems[_MOST:] = [f"plugin {self.extractor.name}: and {len(problems) - _MOST} more of this kind"]
        return found, problems

    def _answer(self, article: Article) -> Iterator[Finding]:
        answer = self.extractor(article)
        if not isinstance(answer, Iterable):
            raise TypeError(f"it answers with {type(answer).__name__}, which is no iterable of mentions")
        return iter(answer)

    def _problem(self, one: object, article: Article, linked: set[str]) -> str:
        """What is wrong with one finding; empty if nothing is. The identifier of an entity joins those of ``linked``."""
        text = article.text
        if isinstance(one, Mention):
            kind, start, end, form = one.kind, one.start, one.end, one.text
            if kind not in self._kinds:
                return f"{kind!r} is no kind of mention, and no kind of its own that it declares"
            if text[start:end] != form or len(form) != end - start or not form:
                return _misplaced(one, text)
            check = _CHECKS.get(kind)
            return f"{_named(one)}: {problem}" if check and (problem := check(one)) else ""
        if isinstance(one, Event):
            return self._of_event(one, article, linked)
        if isinstance(one, Person | Organisation | Place | Sector | Date):
            for m in one.mentions:
                if text[m.start : m.end] != m.text:
                    return _misplaced(m, text)
            if isinstance(one, Person | Organisation | Place):
                linked.add(one.id)
            return ""
        return f"it yields {type(one).__name__}, which is neither a mention nor an event"

    def _of_event(self, event: Event, article: Article, linked: set[str]) -> str:
        if type(event) not in self._events:
            return f"{type(event).__name__} is no type of event that it declares"
        spans = [event.trigger, *event.evidence, *(event.date.mentions if event.date else ())]
        spans += [event.amount.mention] if event.amount else []
        for m in spans:
            if article.text[m.start : m.end] != m.text:
                return f"{event.type} event: {_misplaced(m, article.text)}"
        named = [p.ref for p in event.participants] + ([event.place.ref] if event.place else [])
        if strange := [ref for ref in named if ref not in linked]:
            hint = "" if article.people or article.organisations or article.places else "; does it require entities?"
            return f"{event.type} event: {strange[0]!r} is no id of a person, organisation or place here{hint}"
        return ""


def _named(m: Mention) -> str:
    return f"{m.kind} {m.text!r} at {m.start}–{m.end}"


def _misplaced(m: Mention, text: str) -> str:
    if not m.start < m.end <= len(text):
        return f"{_named(m)}: not inside the text, which has {len(text)} characters"
    return f"{_named(m)}: the raw text there is {text[m.start : m.end]!r}"


def _where(error: Exception, extractor: Extractor) -> str:
    """The error, and the last line of the plugin's own module or package on the way to it."""
    code = getattr(extractor.find, "__code__", None) or getattr(type(extractor.find).__call__, "__code__", None)
    frames = [
        frame
        for frame in extract_tb(error.__traceback__)
        if code and _is_own(Path(frame.filename), Path(code.co_filename))
    ]
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{place}"


def _is_own(path: Path, home: Path) -> bool:
    """Whether a file is that of the extractor, or one of the same package."""
    return path == home or ((home.parent / "__init__.py").is_file() and path.is_relative_to(home.parent))


@lru_cache(maxsize=1 << 12)
def _of_date(value: str) -> str:
    try:
        if is_edtf(value) and (first_day(value) or True) and (last_day(value) or True):
            return ""
    except ValueError:
        pass
    return f"{value!r} is no day, month, year or interval in EDTF"


def _of_country(m: Mention) -> str:
    country = m.attributes.get("country", "")
    return f"country {country!r} is no ISO 3166-1 alpha-2 code" if country and not _COUNTRY.fullmatch(country) else ""


def _organisation(m: Mention) -> str:
    kind = m.attributes.get("kind", "")
    if kind and kind not in _ORGANISATION_KINDS:
        return f"kind {kind!r} is none of {', '.join(get_args(OrganisationKind))}"
    return _of_country(m)


def _money(m: Mention) -> str:
    try:
        float(m.value or 0)
    except ValueError:
        return f"value {m.value!r} is no number"
    return ""


def _role(m: Mention) -> str:
    spans = [m.attributes.get(name, "0") for name in ("of_start", "of_end", "core_start", "core_end")]
    if ("of_start" in m.attributes) != ("of_end" in m.attributes) or not all(map(str.isdecimal, spans)):
        return "of_start and of_end are offsets, and stand together"
    return "" if m.value else "no role code as its value"


def _sector(m: Mention) -> str:
    return "" if m.value else "no sector code as its value"


_ORGANISATION_KINDS = frozenset(get_args(OrganisationKind))
_CHECKS: dict[str, Callable[[Mention], str]] = {
    "organisation": _organisation,
    "place": _of_country,
    "date": lambda m: _of_date(m.value) if m.value else "",
    "money": _money,
    "role": _role,
    "sector": _sector,
}
"""What the value and the attributes of a mention must be for linking, by kind."""
