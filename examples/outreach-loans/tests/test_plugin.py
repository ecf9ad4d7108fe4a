"""Loans as sentences: the word is marked with the event's type and status; a sentence without marks has no loan."""

import pytest
from outreach_loans import Loan, find_loans

from outreach_extract import Pipeline
from outreach_extract.testing import check_extractor, check_sentence

SENTENCES = [
    "JICA signed a [loan]{loan=occurred} of Rs 5,000 crore with the Bihar government.",
    "The Asian Development Bank will give the state a [soft loan]{loan=planned} of $200 million.",
    "ADB extended a [line of credit]{loan=occurred} of $1 billion.",
    "जाइका ने बिहार सरकार को 5,000 करोड़ रुपये का [ऋण]{loan=occurred} दिया।",
    "एशियाई विकास बैंक राज्य को 20 करोड़ डॉलर का [रियायती ऋण]{loan=planned} देगा।",
    # No lender, no sum, no loan.
    "Farmers repaid loans of Rs 2 crore.",
    "JICA spoke of a loan.",
    "JICA opened an office for Rs 2 crore.",
    "कर्जदार किसानों ने 2 करोड़ रुपये लौटाए।",
]


def test_contract() -> None:
    check_extractor(find_loans)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_loans(sentence: str) -> None:
    check_sentence(find_loans, sentence)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("JICA signed a loan of Rs 5,000 crore with the Bihar government.", 5e10, "INR"),
        ("जाइका ने बिहार सरकार को 5,000 करोड़ रुपये का ऋण दिया।", 5e10, "INR"),
    ],
)
def test_who_lends_whom_how_much(text: str, value: float, currency: str) -> None:
    [loan] = Pipeline([find_loans], plugins=[], strict=True).extract(text).events_of(Loan)
    assert loan.amount is not None
    assert (loan.amount.value, loan.amount.currency) == (value, currency)
    assert [p.name for p in loan.lenders] == ["Japan International Cooperation Agency"]
    assert [p.name for p in loan.borrowers] == ["Government of Bihar"]


def test_options() -> None:
    text = "JICA signed a loan of Rs 5 crore."
    assert Pipeline([find_loans], plugins=[]).extract(text).events_of(Loan)
    for options in ({"smallest": 1e9}, {"lenders": []}):
        assert not Pipeline([find_loans], plugins=[], options={"loans": options}).extract(text).events_of(Loan)


def test_json_and_schema() -> None:
    pipeline = Pipeline([find_loans], plugins=[], strict=True)
    result = pipeline.extract("JICA signed a loan of Rs 5,000 crore with the Bihar government.")
    assert pipeline.model.model_validate_json(result.model_dump_json()) == result
    assert "Loan" in pipeline.model.model_json_schema()["$defs"]
