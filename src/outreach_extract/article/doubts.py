"""What a caller must know of a text before trusting what was read from it."""

import re
from collections.abc import Iterator

from outreach_extract.article.language import Language

_SIGNS = (
    (
        re.compile(r"</?(?:a|article|body|br|div|h[1-6]|head|html|img|li|p|script|span|strong|table|td|ul)\b[^<>\n]{0,500}>", re.I),
        "HTML tags, read as text; take the article out of its page first",
    ),
    (re.compile("\0"), "NUL characters; it may have been decoded with the wrong encoding"),
    (re.compile("[\ud800-\udfff]"), "lone surrogates; it may have been decoded with the wrong encoding"),
)  # fmt: skip


def find_doubts(text: str, language: Language | None) -> Iterator[str]:
    """A line for each thing about the text that makes its reading void or doubtful."""
    if not text or text.isspace():
        yield "the text is empty: nothing to extract"
    elif language is None:
        yield "the text is neither Hindi nor English: nothing was extracted"
    for pattern, meaning in _SIGNS:
        if match := pattern.search(text):
            yield f"the text has {meaning} (the first at {match.start()})"
