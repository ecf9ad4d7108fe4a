"""Bodies: listed ones, governments and embassies by pattern, others by the head word or the context of their name."""

from collections.abc import Iterable, Iterator

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.brackets import bracketed
from outreach_extract.detect.organisations.companies import unlisted_companies
from outreach_extract.detect.organisations.devanagari import headed_in_devanagari
from outreach_extract.detect.organisations.embassies import embassies
from outreach_extract.detect.organisations.governments import governments
from outreach_extract.detect.organisations.ground import AND, Ground
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.organisations.known import branch, is_site, known_bodies
from outreach_extract.detect.organisations.latin import headed_in_latin, pieces
from outreach_extract.detect.organisations.repeats import repeated_bodies
from outreach_extract.detect.spans import longest_first
from outreach_extract.model import Mention


def find_organisations(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions of kind ``organisation``.

    ``value`` is the body's canon, or empty. Attributes: ``kind``, ``country``, ``name`` (English, for listed bodies) and
    ``alias_of`` (the longer form that a short form stands for).
    """
    ground = Ground(article)
    known = longest_first(
        [*known_bodies(article, lexicon, ground), *governments(article, lexicon), *embassies(article, lexicon)]
    )
    known = [branch(ground, body) for body in known if not is_site(ground, body)]
    known = [body for body in known if not is_site(ground, body)]
    ground.mark(known)
    runs = list(pieces(ground))
    headed = [m for run in runs for m in headed_in_latin(ground, run)]
    bodies = longest_first([*known, *_extend(known, [*headed, *headed_in_devanagari(ground)])])
    bodies = longest_first([*bracketed(ground, bodies), *bodies])
    ground.mark(bodies)
    # "Goa Shipyard (GSL)" tells whose chairman "GSL Chairman" is, whatever other body bears the acronym.
    aliases = {b.text: b.value for b in bodies if b.rule.startswith("bracket behind")}
    bodies = [b for b in bodies if b.value == aliases.get(b.text, b.value)]
    companies = (m for m in unlisted_companies(ground, runs) if m.text not in aliases)
    bodies = longest_first([*bodies, *companies])
    bodies = [b for b in bodies if not article.in_residue(b.start, b.end)]
    yield from longest_first([*bodies, *repeated_bodies(ground, bodies)])


def _extend(known: list[Mention], headed: Iterable[Mention]) -> Iterator[Mention]:
    """ "NEC Corporation" is NEC where only generic heads follow a listed name; otherwise the longer name is another body."""
    starts = {m.start: m for m in known}
    for body in headed:
        inner = starts.get(body.start)
        if inner and inner.end < body.end and _only_generic(body.text[inner.end - body.start :]):
            yield body.model_copy(update={"value": inner.value, "attributes": inner.attributes, "rule": inner.rule})
        else:
            yield body


def _only_generic(text: str) -> bool:
    words = tuple(word for word in fold_key(text).split() if word not in AND)
    table = heads()
    return any(head.generic for head in table.get(words, ())) or all(
        any(head.generic for head in table.get((word,), ())) for word in words
    )
