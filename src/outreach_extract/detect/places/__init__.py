"""Places: listed ones, venues by their head word, towns by the words beside them, and the place of the dateline."""

from bisect import bisect_right
from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.article.residue import Residue
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.ground import Ground
from outreach_extract.detect.places.listed import listed_places
from outreach_extract.detect.places.unlisted import unlisted_places
from outreach_extract.detect.places.venues import venues
from outreach_extract.detect.spans import covered, longest_first
from outreach_extract.model import Mention


def find_places(article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions of kind ``place`` outside the names of bodies; ``value`` is the lexicon's key, or empty for an unlisted one.

    Attributes: ``country``, ``type`` and ``inner`` (the name inside of "Kashihara city").
    """
    ground = Ground(article)
    taken = covered(article.of_kind("organisation"))
    found = [*listed_places(ground, lexicon), *venues(ground)]
    found = longest_first(m for m in found if m.start not in taken and m.end - 1 not in taken)
    found = longest_first([*found, *(m for m in unlisted_places(ground, found) if m.start not in taken)])
    # A byline tells where the report was written.
    lost = [r for r in article.residue if r.kind != "byline"]
    yield from (m for m in found if not article.in_residue(m.start, m.end) or not _inside(lost, m))


def _inside(stretches: list[Residue], m: Mention) -> bool:
    at = bisect_right(stretches, m.start, key=lambda r: r.start) - 1
    return at >= 0 and m.start < stretches[at].end
