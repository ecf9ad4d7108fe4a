"""The public face: what goes in, what comes out, and what bad input gives."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import outreach_extract
from outreach_extract import Extraction, Pipeline, extract, extract_many, extraction_schema
from outreach_extract.model import Mention

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("**/*.txt"))}
HINDI, ENGLISH = FIXTURES["demo-hi"], FIXTURES["demo-en"]
DAY = date(2025, 10, 7)

all_fixtures = pytest.mark.parametrize("text", FIXTURES.values(), ids=FIXTURES.keys())


def mentions(value: object) -> Iterator[Mention]:
    """Every mention anywhere in a model."""
    if isinstance(value, Mention):
        yield value
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from mentions(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from mentions(inner)


def check(result: Extraction, text: str) -> None:
    """What holds for every extraction."""
    assert result.text == text
    assert all(text[m.start : m.end] == m.text for m in mentions(result))
    ids = {p.id for p in result.people} | {o.id for o in result.organisations} | {p.id for p in result.places}
    for event in result.events:
        assert {p.ref for p in event.participants} <= ids
        assert event.place is None or event.place.ref in ids
        assert event.trigger in event.evidence
    assert Extraction.model_validate_json(result.model_dump_json()) == result


@all_fixtures
def test_every_span_and_reference_holds_and_json_comes_back_equal(text: str) -> None:
    check(extract(text, published=DAY), text)
    check(extract(text), text)


_words = st.sampled_from([word for text in FIXTURES.values() for word in text.split(" ")])
_texts = st.lists(st.one_of(_words, st.text(max_size=4)), max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_texts)
def test_any_text_is_kept_and_read_without_a_crash(text: str) -> None:
    check(extract(text, published=DAY), text)


def test_offsets_count_code_points() -> None:
    text = "🇯🇵 \U0001f91d टोक्यो: हरियाणा के मुख्यमंत्री विक्रम सिंह चौहान ने जेट्रो के साथ बैठक की।"
    (person,) = extract(text).people
    assert text[person.mentions[0].start : person.mentions[0].end] == "विक्रम सिंह चौहान"


@pytest.mark.parametrize("published", [DAY, "2025-10-07"])
def test_published_as_day_or_string(published: date | str) -> None:
    result = extract("Haryana Chief Minister Vikram Chauhan met JETRO in Tokyo today.", published=published)
    assert result.published == DAY
    assert [d.edtf for d in result.dates] == ["2025-10-07"]


def test_without_published_the_day_of_the_dateline_serves() -> None:
    report = "Haryana Chief Minister Vikram Chauhan met JETRO in Tokyo today."
    result = extract(f"New Delhi, January 21, 2025 (ANI): {report}")
    assert result.published == date(2025, 1, 21)
    assert result.events[0].date
    assert result.events[0].date.edtf == "2025-01-21"
    assert extract(ENGLISH).published == DAY  # the byline


def test_without_any_day_what_is_relative_has_no_value() -> None:
    result = extract("New Delhi, January 21: Haryana Chief Minister Vikram Chauhan met JETRO in Tokyo today.")
    assert result.published is None
    assert [d.edtf for d in result.dates] == ["XXXX-01-21", None]


@pytest.mark.parametrize("published", ["7 October 2025", "", "2025-13-01", 20251007])
def test_published_that_is_no_day(published: object) -> None:
    with pytest.raises(ValueError, match="published is an ISO date such as 2025-10-06, not "):
        extract(ENGLISH, published=published)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [ENGLISH.encode(), None, 12, ["a"], Path("a")])
def test_text_that_is_no_string(text: object) -> None:
    with pytest.raises(TypeError, match=r"takes the text as str, not \w+"):
        extract(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "empty"),
        (" \n\t\u200b ", "neither"),
        ("  \n", "empty"),
        ("12.5 % — 2025", "neither"),
        ("Le ministre en chef a rencontré hier les dirigeants de JETRO et leur a proposé des terrains à Panipat", "neither"),
        ("தமிழ்நாடு முதலமைச்சர் டோக்கியோவில் ஜெட்ரோ தலைவரை சந்தித்தார்.", "neither"),
        ("哈里亚纳邦首席部长周二在东京会见了日本贸易振兴机构主席。", "neither"),
        (
            "महाराष्ट्राचे मुख्यमंत्री यांनी मंगळवारी टोकियो येथे जेट्रोच्या अध्यक्षांची भेट घेतली व सेमीकंडक्टर क्षेत्रातील "
            "गुंतवणुकीवर चर्चा केली असे त्यांनी सांगितले.",
            "neither",
        ),
    ],
)  # fmt: skip
def test_nothing_to_read_gives_an_empty_result_with_a_warning(text: str, warning: str) -> None:
    result = extract(text, published=DAY)
    check(result, text)
    assert warning in result.warnings[0]
    assert result == Extraction(text=text, language=None, published=DAY, warnings=result.warnings)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("<p>Tokyo: Haryana Chief Minister Vikram Chauhan met JETRO.</p>", "HTML tags"),
        ("Tokyo:\0 Haryana Chief Minister Vikram Chauhan met JETRO.\0", "NUL characters"),
        ("Tokyo: \ud800 Haryana Chief Minister Vikram Chauhan met JETRO \udc00.", "lone surrogates"),
    ],
)
def test_doubtful_text_is_read_with_a_warning(text: str, warning: str) -> None:
    result = extract(text)
    check(result, text)
    assert [p.name for p in result.people] == ["Vikram Chauhan"]
    assert warning in result.warnings[0]
    assert json.loads(result.model_dump_json(indent=1)) == result.model_dump(mode="json")


def test_json_that_is_wrong_is_still_refused() -> None:
    for wrong in ("{", '{"text": "\\ud800"}', "[]"):
        with pytest.raises(ValidationError):
            Extraction.model_validate_json(wrong)


def test_sound_articles_give_no_warning() -> None:
    assert {warning for text in FIXTURES.values() for warning in extract(text).warnings} == set()


def test_a_long_text_is_read_to_its_end() -> None:
    text = f"{'It rained in the hills. ' * 40_000}\n\nTokyo: Haryana Chief Minister Vikram Chauhan met JETRO on Monday."
    result = extract(text, published=DAY)
    assert result.text == text
    assert [p.name for p in result.people] == ["Vikram Chauhan"]
    assert [e.type for e in result.events] == ["meeting"]


def test_models_are_frozen() -> None:
    result = extract(HINDI, published=DAY)
    for model in (result, result.people[0], result.events[0], result.events[0].trigger):
        with pytest.raises(ValidationError, match="frozen"):
            setattr(model, next(iter(type(model).model_fields)), "x")


def test_each_type_of_event_is_named_by_its_type() -> None:
    events = [event for text in FIXTURES.values() for event in extract(text, published=DAY).events]
    for event in events:
        assert type(event).__name__.lower() == event.type
        assert {p.part for p in event.participants} <= set(event.parts.values())


def test_schema_is_versioned_and_describes_every_field() -> None:
    schema = extraction_schema()
    assert schema["properties"]["schema_version"]["const"] == "1"
    for definition in (schema, *schema["$defs"].values()):
        for name, field in definition["properties"].items():
            assert "description" in field or name == "type", (definition["title"], name)


def test_many_is_lazy_and_keeps_order() -> None:
    def articles() -> Iterator[tuple[str, str] | str]:
        yield HINDI, "2025-10-07"
        yield ENGLISH
        raise RuntimeError("asked for more than was taken")

    results = extract_many(articles())
    assert [next(results), next(results)] == [extract(HINDI, published=DAY), extract(ENGLISH)]


def test_extract_is_the_default_pipeline() -> None:
    assert extract(HINDI, published=DAY) == Pipeline().extract(HINDI, published=DAY)


_DUMP = (
    "import sys, hashlib; from pathlib import Path; from outreach_extract import extract\n"
    "for name in sys.argv[1:]:\n"
    "    print(extract(Path(name).read_text('utf-8'), published='2025-10-07').model_dump_json())"
)


def test_same_answer_in_every_process() -> None:
    names = [str(path) for path in sorted(FOLDER.glob("*.txt"))]
    answers = set()
    for seed in ("0", "1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", _DUMP, *names]
        answers.add(subprocess.run(command, env=environment, capture_output=True, check=True, timeout=120).stdout)
    assert len(answers) == 1


def test_import_is_cheap() -> None:
    script = (
        "import sys, builtins, io, pathlib\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == 'open' else None)\n"
        "import outreach_extract\n"
        "heavy = {'torch', 'stanza', 'dateparser', 'pydantic', 'indicnlp'} & set(sys.modules)\n"
        "print(sorted(heavy), [name for name in opened if name.endswith(('.tsv', '.yaml'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[] []\n"


def test_public_names() -> None:
    assert {name for name in dir(outreach_extract) if not name.startswith("_")} >= {
        *("extract", "extract_many", "Pipeline", "Extraction", "Mention", "Event", "extraction_schema"),
        *("Meeting", "Visit", "Agreement", "Invitation", "Investment", "Pledge", "Gathering"),
    }
    for name in outreach_extract.__all__:
        assert getattr(outreach_extract, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        outreach_extract.nothing  # noqa: B018
