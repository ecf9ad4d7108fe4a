"""Fields of business or policy, as the text names them."""

from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.detect.spans import covered, longest_first, mention
from outreach_extract.model import Mention


def find_sectors(article: Article) -> Iterator[Mention]:
    """Mentions of kind ``sector`` outside titles, names of bodies and masks; ``value`` is the code."""
    taken = covered(article.of_kind("organisation", "role", "person"))
    hits = article.of_kind("lexicon.sector", "lexicon.mask")
    for m in longest_first(hits):
        if m.kind == "lexicon.mask" or m.start in taken or m.end - 1 in taken or article.in_residue(m.start, m.end):
            continue
        yield mention(article, "sector", m.start, m.end, m.rule, m.value)
