"""Persons by name: behind a title, before one, among known names, beside a body, in lists, and once more later on."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.detect.context import (
    before_title,
    behind_title,
    beside_body,
    in_apposition,
    in_list,
    repeated,
    with_honorific,
)
from outreach_extract.detect.found import Found
from outreach_extract.detect.known_names import known_name
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_RULES = (
    behind_title, with_honorific, before_title, in_apposition, known_name, beside_body, in_list, repeated,
)  # fmt: skip


def find_people(article: Article) -> Iterator[Mention]:
    """One mention for every name of a person, without titles; ``rule`` says what gave it away."""
    found = Found(article)
    for rule in _RULES:
        rule(found)
    for name in found.names:
        start, end = found.span(name)
        yield mention(article, "person", start, end, name.rule)
