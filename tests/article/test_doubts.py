import pytest

from outreach_extract.article import find_doubts
from outreach_extract.article.language import Language

EMPTY = "the text is empty: nothing to extract"
OTHER = "the text is neither Hindi nor English: nothing was extracted"


@pytest.mark.parametrize(
    ("text", "language", "doubts"),
    [
        ("Tokyo: x < y and y > z.", "en", []),
        ("<3 Japan, a <b> in a formula", "en", []),
        ("", None, [EMPTY]),
        (" \n\u00a0", None, [EMPTY]),
        ("東京", None, [OTHER]),
        ("Tokyo<br/>Osaka", "en", ["the text has HTML tags, read as text; take the article out of its page first (the first at 5)"]),
        (
            "टोक्यो\0 \ud800",
            "hi",
            [
                "the text has NUL characters; it may have been decoded with the wrong encoding (the first at 6)",
                "the text has lone surrogates; it may have been decoded with the wrong encoding (the first at 8)",
            ],
        ),
    ],
)  # fmt: skip
def test_doubts(text: str, language: Language | None, doubts: list[str]) -> None:
    assert list(find_doubts(text, language)) == doubts
