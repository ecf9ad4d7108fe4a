"""What plugins can do, and what a pipeline says of plugins that do not fit."""

import pickle
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Literal

import pytest
from pydantic import BaseModel, Field

from outreach_extract import (
    Event,
    Extraction,
    Extractor,
    LexiconFolder,
    Meeting,
    Mention,
    Pipeline,
    PluginError,
    extractor,
)
from outreach_extract.article import Article
from outreach_extract.builtin import BUILT_IN
from outreach_extract.data.lexicon import CORE
from outreach_extract.model import Participant, extraction_schema

TEXT = """Chief Minister Yogi Adityanath met Acme Widgetry president Ken Sato in Tokyo.
The bank lent Rs 500 crore to the Uttar Pradesh government."""
ORDER = [e.name for e in BUILT_IN if isinstance(e, Extractor)]


def spans(article: Article, words: str, **more: Any) -> Iterator[Mention]:
    start = article.text.find(words)
    if start >= 0:
        yield Mention(start=start, end=start + len(words), text=words, rule="test", **more)


def step(name: str, **more: Any) -> Extractor:
    return Extractor(name, lambda article: (), **more)


def order(*plugins: object, **more: Any) -> list[str]:
    return [e.name for e in Pipeline(plugins, plugins=[], **more).extractors]


class Loan(Event):
    """Money lent."""

    parts: ClassVar = {"lenders": "lender", "borrowers": "borrower"}
    type: Literal["loan"] = "loan"
    lenders: tuple[Participant, ...] = Field(default=(), description="Who lends.")
    borrowers: tuple[Participant, ...] = Field(default=(), description="Who borrows.")
    years: int | None = Field(default=None, description="Term.")


@extractor("loans", requires=["entities"], events=[Loan])
def loans(article: Article) -> Iterator[Event]:
    for trigger in spans(article, "lent", kind="trigger"):
        borrowers = tuple(
            Participant(ref=o.id, name=o.name, part="borrower", why="test")
            for o in article.organisations
            if o.kind == "government"
        )
        yield Loan(status="occurred", trigger=trigger, evidence=(trigger,), borrowers=borrowers, years=30)


# What a plugin can add.


def test_mentions_of_existing_kinds_take_part_in_linking_and_events() -> None:
    @extractor("acme", before=["roles"])
    def acme(article: Article) -> Iterator[Mention]:
        return spans(
            article,
            "Acme Widgetry",
            kind="organisation",
            value="acme-works",
            attributes={"kind": "company", "country": "JP"},
        )

    result = Pipeline([acme], plugins=[], strict=True).extract(TEXT)
    [body] = [o for o in result.organisations if o.canon == "acme-works"]
    assert (body.kind, body.country) == ("company", "JP")
    [sato] = [p for p in result.people if p.name == "Ken Sato"]
    assert [(r.role, r.of) for r in sato.roles] == [("president", "acme-works")]
    [meeting] = result.events_of(Meeting)
    assert sato.id in {p.ref for p in meeting.participants}


def test_mentions_of_a_kind_of_its_own_come_out() -> None:
    @extractor("words", kinds=["word", "words.inner"])
    def words(article: Article) -> Iterator[Mention]:
        yield from spans(article, "bank", kind="word", value="bank")
        yield from spans(article, "crore", kind="words.inner")

    result = Pipeline([words], plugins=[], strict=True).extract(TEXT)
    assert [(m.kind, m.text) for m in result.mentions] == [("word", "bank")]
    assert result.events == Pipeline(plugins=[]).extract(TEXT).events
    assert ">bank</mark>" in result.to_html()


def test_other_extractors_read_kinds_with_a_dot() -> None:
    @extractor("inner", kinds=["inner.cue"])
    def inner(article: Article) -> Iterator[Mention]:
        return spans(article, "bank", kind="inner.cue")

    @extractor("outer", requires=["inner"], kinds=["seen"])
    def outer(article: Article) -> Iterator[Mention]:
        return (m.model_copy(update={"kind": "seen"}) for m in article.of_kind("inner.cue"))

    assert [m.text for m in Pipeline([outer, inner], plugins=[]).extract(TEXT).mentions] == ["bank"]


def test_events_of_a_type_of_its_own_come_out_typed() -> None:
    pipeline = Pipeline([loans], plugins=[], strict=True)
    result = pipeline.extract(TEXT)
    [loan] = result.events_of(Loan)
    assert loan.years == 30
    assert loan.id == f"E{len(result.events)}"
    assert [p.part for p in loan.participants] == ["borrower"]
    assert isinstance(result, Extraction)
    assert "borrower: " in result.explain(loan)
    assert "loan" in result.to_html()
    assert pipeline.model.model_validate_json(result.model_dump_json()) == result
    assert pickle.loads(pickle.dumps(result)) == result


def test_events_of_its_own_stand_in_the_schema_of_that_pipeline_only() -> None:
    schema = extraction_schema(Pipeline([loans], plugins=[]).model)
    assert schema["$defs"]["Loan"]["properties"]["lenders"]["description"] == "Who lends."
    assert schema["properties"]["events"]["items"]["discriminator"]["mapping"]["loan"] == "#/$defs/Loan"
    assert "Loan" not in extraction_schema()["$defs"]
    assert Pipeline(plugins=[]).model is Extraction


def test_a_callable_with_a_name_will_do() -> None:
    class Words:
        name = "words"
        kinds = ("word",)

        def __call__(self, article: Article) -> Iterator[Mention]:
            return spans(article, "bank", kind="word")

    assert [m.text for m in Pipeline([Words()], plugins=[]).extract(TEXT).mentions] == ["bank"]


# Overlaps.


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (("Acme", "a"), ("Acme Widgetry", ""), ["Acme Widgetry"]),
        (("Acme Widgetry", ""), ("Acme", "a"), ["Acme Widgetry"]),
        (("Acme Widgetry", ""), ("Acme Widgetry", "a"), ["Acme Widgetry=a"]),
        (("Acme Widgetry", "a"), ("Acme Widgetry", "b"), ["Acme Widgetry=a"]),
        (("Acme", "a"), ("Widgetry", "b"), ["Acme=a", "Widgetry=b"]),
    ],
)
def test_of_two_bodies_in_one_place_one_stays(one: tuple[str, str], other: tuple[str, str], kept: list[str]) -> None:
    def body(words: str, value: str) -> Callable[[Article], Iterator[Mention]]:
        return lambda article: spans(article, words, kind="organisation", value=value or None)

    plugins = [Extractor("one", body(*one)), Extractor("other", body(*other))]
    *_, last = Pipeline(plugins, plugins=[], disable=["organisations"]).steps(TEXT)
    assert [f"{m.text}={m.value}" if m.value else m.text for m in last.article.of_kind("organisation")] == kept


# Order, replacing, switching off.


def test_plugins_run_behind_the_built_in_mentions_and_before_linking() -> None:
    assert order(step("mine")) == [*ORDER[:-2], "mine", "entities", "events"]


def test_order_follows_what_each_requires() -> None:
    assert order(step("b", requires=["a"]), step("a"))[-4:] == ["a", "b", "entities", "events"]
    assert order(step("mine", requires=["entities"]))[-3:] == ["entities", "events", "mine"]
    assert order(step("mine", requires="events"))[-2:] == ["events", "mine"]
    assert order(step("c", requires=["mine"]), step("mine", requires=["entities"]))[-2:] == ["mine", "c"]
    early = order(step("mine", requires=["organisations"], before=["places", "not-there"]))
    assert early.index("organisations") < early.index("mine") < early.index("places")


def test_a_plugin_takes_the_place_of_another() -> None:
    mine = order(step("mine", replaces="people"), step("after", requires=["people"]))
    assert mine.index("mine") == ORDER.index("people")
    assert "people" not in mine
    assert mine.index("mine") < mine.index("after")


def test_plugins_are_switched_off_by_name() -> None:
    assert "sectors" not in order(disable=["sectors"])
    assert Pipeline(plugins=[], disable=["events"]).extract(TEXT).events == ()
    assert Pipeline(plugins=[], disable="core").extract(TEXT).organisations == ()
    assert order(step("mine"), disable=["mine"]) == ORDER


def test_the_built_in_plugins_are_such_as_anyone_hands_over() -> None:
    extractors = [plugin for plugin in BUILT_IN if isinstance(plugin, Extractor)]
    by_hand = Pipeline(extractors, [CORE], plugins=[], base=())
    assert by_hand.extract(TEXT) == Pipeline(plugins=[]).extract(TEXT)
    nothing = Pipeline(plugins=[], base=()).extract(TEXT)
    assert (nothing.text, nothing.people, nothing.events) == (TEXT, (), ())


# Options.


class Options(BaseModel):
    word: str = "bank"
    most: int = Field(default=1, ge=0)


@extractor("words", kinds=["word"], options=Options)
def words(article: Article, options: Options) -> Iterator[Mention]:
    yield from list(spans(article, options.word, kind="word"))[: options.most]


def test_options_are_validated_and_handed_over() -> None:
    def found(options: dict[str, Any]) -> list[str]:
        return [m.text for m in Pipeline([words], plugins=[], options={"words": options}).extract(TEXT).mentions]

    assert [m.text for m in Pipeline([words], plugins=[]).extract(TEXT).mentions] == ["bank"]
    assert found({"word": "crore"}) == ["crore"]
    assert found({"most": 0}) == []
    given = Pipeline([words], plugins=[], options={"words": Options(word="lent")})
    assert [m.text for m in given.extract(TEXT).mentions] == ["lent"]


class Strict(BaseModel):
    key: str


# What does not fit is said when the pipeline is built.


class Other(Event):
    type: Literal["meeting"] = "meeting"


class Untyped(Event):
    pass


class Partless(Event):
    parts: ClassVar = {"givers": "giver"}
    type: Literal["partless"] = "partless"


def build(*plugins: object, **more: Any) -> Callable[[], object]:
    return lambda: Pipeline(plugins, plugins=[], **more)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (
            build(step("people")),
            "two extractors are called people (of outreach_extract.detect.people and test_pipeline)",
        ),
        (build(step("a"), step("a")), "two extractors are called a"),
        (build(step("core")), "two plugins are called core"),
        (build(step("a", requires=["b"])), "plugin a requires b, which is not there; there are gazetteer, dates,"),
        (build(disable=["gazetteer"]), "plugin organisations requires gazetteer, which is switched off"),
        (build(step("a", requires=["b"]), step("b", requires=["a"])), "plugin a requires itself: a → b → a"),
        (build(step("a", requires=["a"])), "plugin a requires itself: a → a"),
        (build(step("a", before=["b"]), step("b", before=["a"])), "requires itself"),
        (build(step("a", requires=["entities"], before=["people"])), "requires itself"),
        (build(step("a", replaces="b")), "plugin a replaces b, which is not there"),
        (build(step("a", replaces="people"), step("b", replaces="people")), "plugins a and b both replace people"),
        (build(disable=["peopel"]), "no plugin peopel to switch off; there are core, gazetteer"),
        (build(words, options={"wrods": {}}), "options for wrods, but no such extractor runs"),
        (
            build(words, options={"words": {"most": -1}}),
            "plugin words: wrong options: most: Input should be greater than",
        ),
        (build(step("a"), options={"a": {}}), "plugin a takes no options"),
        (build(Extractor("a", list, options=Strict)), "plugin a: wrong options: key: Field required"),
        (lambda: step("a", options=dict), "plugin a: options is a Pydantic model, not <class 'dict'>"),
        (lambda: step("a", events=[Mention]), "is no type of event; derive it from outreach_extract.Event"),
        (lambda: step("a", events=[Untyped]), 'Untyped has no type; write type: Literal["untyped"] = "untyped"'),
        (lambda: step("a", events=Partless), "Partless has no field givers, which its parts name"),
        (build(step("a", events=[Other])), "plugin a: a type of event called meeting is that of the library"),
        (lambda: step("My Plugin"), "plugin 'My Plugin': a name is of lower-case letters and digits"),
        (build(print), "<built-in function print> is no extractor"),
        (build("loans"), "'loans' is no extractor"),
        (lambda: Pipeline(lexicons=["nowhere"], plugins=[]), "no folder nowhere to read a lexicon from"),
        (lambda: Pipeline(lexicons=[7], plugins=[]), "7 is no lexicon"),
        (lambda: Pipeline(lexicons=[LexiconFolder("people", CORE.path)], plugins=[]), "two plugins are called people"),
    ],
)
def test_what_does_not_fit_is_named(make: Callable[[], object], problem: str) -> None:
    with pytest.raises(PluginError) as raised:
        make()
    assert problem in str(raised.value)
