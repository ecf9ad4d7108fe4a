"""The time for a character does not grow with the text: four times the text, at most some eight times the time."""

import gc
import time

import hostile
import pytest

from outreach_extract.article import read_article

_SMALL = 6_000
_ALLOWED = 9  # a quadratic step would need 16 times as long
_NOISE = 0.25  # seconds that a busy machine may add


def _names(length: int) -> str:
    made = (
        f"{'Ab Bo Ce Du'.split()[n % 4]}{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}ko Ma{chr(97 + n % 23)}iru"
        for n in range(length)
    )
    return ", ".join(made)


ENDLESS = {
    "brackets": "(" * 4 * _SMALL,
    "brackets closed": "(a) " * _SMALL,
    "one word": "a" * 4 * _SMALL,
    "one word in Hindi": "क" * 4 * _SMALL,
    "newlines": "a\n" * 2 * _SMALL,
    "titles": "Chief Minister " * _SMALL,
    "honorifics": "Mr " * 2 * _SMALL,
    "initials": "M. K. " * _SMALL,
    "offices of offices": "के मंत्री के सचिव " * _SMALL,
    "bodies of bodies": "Ministry of " * _SMALL,
    "a list": "tourism, sports and " * _SMALL,
    "cues": "MoU met " * _SMALL,
    "cues in Hindi": "मुलाकात की " * _SMALL,
    "meetings": "He met Suzuki and " * _SMALL,
    "dates": "5 मई, " * _SMALL,
    "sums": "Rs 5 crore and " * _SMALL,
    "names": _names(_SMALL),
    "those present": "Tan met Suzuki. Sharma was present. " * (_SMALL // 8),
    "delegations": "A Korean delegation came to Kerala. " * (_SMALL // 8),
    "quotation marks": "“a” " * _SMALL,
    "dots": ". " * 2 * _SMALL,
    "commas in digits": "1," * 2 * _SMALL,
}


def _seconds(text: str) -> float:
    gc.collect()
    gc.disable()  # what a collection costs grows with all that the other tests have left, not with the text
    try:
        begun = time.process_time()
        hostile.PIPELINE.extract(f"The minister of Japan met. {text}", published="2025-10-06")
        return time.process_time() - begun
    finally:
        gc.enable()


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    _seconds(text[:_SMALL])
    small = min(_seconds(text[:_SMALL]) for _ in range(2))
    assert _seconds(text[: 4 * _SMALL]) < _ALLOWED * small + _NOISE


def test_a_sentence_has_an_end() -> None:
    article = read_article("word " * 5_000)
    assert max(s.end - s.start for s in article.sentences) <= 2_000
