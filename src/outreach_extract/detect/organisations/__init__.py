"""Bodies: listed ones, governments and embassies by pattern, others by the head word of their name."""

from collections.abc import Iterator

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.brackets import bracketed
from outreach_extract.detect.organisations.governments import governments
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.organisations.known import known_bodies
from outreach_extract.detect.organisations.open import open_bodies
from outreach_extract.detect.organisations.repeats import repeated_bodies
from outreach_extract.detect.spans import longest_first
from outreach_extract.model import Mention


def find_organisations(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions of kind ``organisation``.

    ``value`` is the body's canon, or empty. Attributes: ``kind``, ``country``, ``name`` (English, for listed bodies) and
    ``alias_of`` (the longer form that a short form stands for).
    """
    known = longest_first([*known_bodies(article, lexicon), *governments(article, lexicon)])
    bodies = longest_first([*known, *_extend(known, open_bodies(article))])
    bodies = [b for b in bodies if not _inside_residue(article, b)]
    bodies = longest_first([*bodies, *bracketed(article, bodies)])
    yield from longest_first([*bodies, *repeated_bodies(article, bodies)])


def _inside_residue(article: Article, body: Mention) -> bool:
    return article.in_residue(body.start, body.end)


def _extend(known: list[Mention], open_ones: Iterator[Mention]) -> Iterator[Mention]:
    """"NEC Corporation" is NEC where only generic heads follow a listed name; otherwise the longer name is another body."""
    starts = {m.start: m for m in known}
    for body in open_ones:
        inner = starts.get(body.start)
        if inner and inner.end < body.end and _only_generic(body.text[inner.end - body.start :]):
            yield body.model_copy(update={"value": inner.value, "attributes": inner.attributes, "rule": inner.rule})
        else:
            yield body


def _only_generic(text: str) -> bool:
    words = tuple(fold_key(text).split())
    table = heads()
    return any(head.generic for head in table.get(words, ())) or all(
        any(head.generic for head in table.get((word,), ())) for word in words
    )
