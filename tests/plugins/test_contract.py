"""Whatever an extractor does wrong, the result names it and loses nothing else; in strict mode it raises."""

import re
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Literal

import pytest
from pydantic import Field

from outreach_extract import Event, Extractor, Mention, Pipeline, PluginError, extractor
from outreach_extract.article import Article
from outreach_extract.model import Date, Money, Participant

TEXT = "Chief Minister Yogi Adityanath met JETRO president Norihiko Ishiguro in Tokyo on 7 October 2025."
HINDI = "मुख्यमंत्री योगी आदित्यनाथ ने जेट्रो के अध्यक्ष से टोक्यो में मुलाकात की।"


class Loan(Event):
    parts: ClassVar = {"lenders": "lender"}
    type: Literal["loan"] = "loan"
    lenders: tuple[Participant, ...] = Field(default=())


def at(start: int, end: int, text: str, kind: str = "tender", **more: Any) -> Mention:
    return Mention(kind=kind, start=start, end=end, text=text, **more)


GOOD = at(0, 5, "Chief")
FIRST = Mention(kind="trigger", start=0, end=5, text="Chief")

WRONG: list[tuple[object, str]] = [
    (at(0, 500, "Chief"), "tender 'Chief' at 0–500: not inside the text, which has 96 characters"),
    (at(0, 6, "Chief"), "tender 'Chief' at 0–6: the raw text there is 'Chief '"),
    (at(1, 6, "Chief"), "the raw text there is 'hief '"),
    (at(95, 99, "."), "not inside the text"),
    (at(5, 5, ""), "not inside the text"),
    (at(6, 5, ""), "not inside the text"),
    (at(0, 5, "Chief", "misc"), "'misc' is no kind of mention, and no kind of its own that it declares"),
    (at(0, 5, "Chief", "date", value="7 October"), "date 'Chief' at 0–5: '7 October' is no day, month, year or interval in EDTF"),
    (at(0, 5, "Chief", "date", value="2025-02-30"), "'2025-02-30' is no day"),
    (at(0, 5, "Chief", "money", value="much"), "value 'much' is no number"),
    (at(0, 5, "Chief", "organisation", attributes={"kind": "firm"}), "kind 'firm' is none of government, ministry"),
    (at(0, 5, "Chief", "organisation", attributes={"country": "India"}), "country 'India' is no ISO 3166-1 alpha-2 code"),
    (at(0, 5, "Chief", "place", attributes={"country": "in"}), "country 'in' is no ISO 3166-1 alpha-2 code"),
    (at(0, 5, "Chief", "role"), "no role code as its value"),
    (at(0, 5, "Chief", "role", value="minister", attributes={"of_start": "3"}), "of_start and of_end are offsets"),
    (at(0, 5, "Chief", "sector"), "no sector code as its value"),
    (at(0, 5, "Chief").model_copy(update={"start": None}), "TypeError"),
    ("Chief", "it yields str, which is neither a mention nor an event"),
    (None, "it yields NoneType, which is neither a mention nor an event"),
    (Event(type="loan", status="occurred", trigger=FIRST), "Event is no type of event that it declares"),
    (Loan(status="occurred", trigger=at(0, 3, "Chief")), "loan event: tender 'Chief' at 0–3: the raw text there is 'Chi'"),
    (Loan(status="occurred", trigger=FIRST, evidence=(at(1, 2, "x"),)), "loan event: tender 'x' at 1–2"),
    (
        Loan(status="occurred", trigger=FIRST, amount=Money(mention=at(0, 1, "5", "money"), value=5, currency=None)),
        "loan event: money '5' at 0–1: the raw text there is 'C'",
    ),
    (
        Loan(status="occurred", trigger=FIRST, lenders=(Participant(ref="O9", name="X", part="lender", why="test"),)),
        "loan event: 'O9' is no id of a person, organisation or place here; does it require entities?",
    ),
    (
        Date(edtf=None, first_day=None, last_day=None, grain=None, mentions=(at(0, 4, "x", "date"),)),
        "date 'x' at 0–4: the raw text there is 'Chie'",
    ),
]  # fmt: skip


def plugin(find: Callable[[Article], Any], **more: Any) -> Extractor:
    return Extractor("loans", find, kinds=("tender",), events=(Loan,), **more)


@pytest.mark.parametrize(("wrong", "problem"), WRONG)
def test_one_wrong_finding_is_named_and_alone_is_lost(wrong: object, problem: str) -> None:
    loans = plugin(lambda article: [GOOD, wrong, at(6, 14, "Minister")])
    result = Pipeline([loans], plugins=[]).extract(TEXT)
    named = [warning for warning in result.warnings if warning.startswith("plugin loans: ")]
    assert len(named) == 1
    assert problem in named[0]
    assert [m.text for m in result.mentions] == (["Chief", "Minister"] if "TypeError" not in problem else ["Chief"])
    assert (
        result.model_copy(update={"mentions": (), "warnings": ()}).model_dump()
        == Pipeline(plugins=[]).extract(TEXT).model_dump()
    )
    with pytest.raises(PluginError, match=r"^plugin loans: "):
        Pipeline([loans], plugins=[], strict=True).extract(TEXT)


def _fails_at_once(article: Article) -> list[Mention]:
    raise KeyError("no such table")


def _fails_halfway(article: Article) -> Iterator[Mention]:
    yield at(0, 5, article.text[:5])
    raise RuntimeError("line one\nline two")


@pytest.mark.parametrize(
    ("find", "problem"),
    [
        (_fails_at_once, r"plugin loans: KeyError: 'no such table' \(test_contract.py:\d+\)"),
        (_fails_halfway, r"plugin loans: RuntimeError: line one line two \(test_contract.py:\d+\)"),
        (lambda article: None, r"plugin loans: TypeError: it answers with NoneType, which is no iterable of mentions"),
        (lambda article: 7, r"plugin loans: TypeError: it answers with int"),
        (lambda: [], r"plugin loans: TypeError: .*takes 0 positional arguments"),
        (
            lambda article: article.text.foo,
            r"plugin loans: AttributeError: 'str' object has no attribute 'foo' \(test_contract.py",
        ),
    ],
)
def test_failure_is_named_with_file_and_line(find: Callable[[Article], Any], problem: str) -> None:
    result = Pipeline([plugin(find)], plugins=[]).extract(HINDI)
    assert len(result.warnings) == 1
    assert re.match(problem, result.warnings[0]), result.warnings
    assert [p.name_latin for p in result.people] == ["Yogi Adityanath"]
    assert result.events
    with pytest.raises(PluginError, match=problem):
        Pipeline([plugin(find)], plugins=[], strict=True).extract(HINDI)


def test_what_came_before_a_failure_stands() -> None:
    assert [m.text for m in Pipeline([plugin(_fails_halfway)], plugins=[]).extract(TEXT).mentions] == ["Chief"]


def test_many_problems_are_counted() -> None:
    result = Pipeline([plugin(lambda article: [at(0, 1, "x")] * 1000)], plugins=[]).extract(TEXT)
    assert len(result.warnings) == 6
    assert result.warnings[-1] == "plugin loans: and 995 more of this kind"


def test_cancelling_is_not_swallowed() -> None:
    @extractor("loans")
    def cancelled(article: Article) -> list[Mention]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Pipeline([cancelled], plugins=[]).extract(TEXT)


def test_failing_built_in_is_treated_like_any_other() -> None:
    broken = Extractor("broken", _fails_at_once, replaces="people")
    result = Pipeline([broken], plugins=[]).extract(TEXT)
    assert result.warnings[0].startswith("plugin broken: KeyError")
    assert result.people == ()
    assert result.organisations[0].canon == "jetro"
