"""A spelled-out name with its acronym in brackets: the acronym stands for the body from then on."""

import re
from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_BRACKET = re.compile(r"\s?\(\s?([^()\n]{2,40}?)\s?\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]{1,11}$")
_DEVANAGARI = re.compile(r"[\u0904-\u0963]{2,16}$")
_PIECE = re.compile(r"[^\s,;:/–—-][^,;:/–—-]*")


def bracketed(article: Article, bodies: list[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets behind a body; ``alias_of`` is the body's own form."""
    for body in bodies:
        match = _BRACKET.match(article.text, body.end)
        if not match:
            continue
        for piece in _PIECE.finditer(match[1]):
            word = piece[0].strip()
            if _ACRONYM.match(word) or _DEVANAGARI.match(word):
                start = match.start(1) + piece.start()
                attributes = body.attributes | {"alias_of": body.text}
                yield mention(
                    article, "organisation", start, start + len(word), f"bracket behind {body.rule}", body.value, **attributes
                )
