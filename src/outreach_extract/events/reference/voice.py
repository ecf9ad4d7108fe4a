"""Whether a text is told in the first person, as interviews and posts are."""

from collections.abc import Sequence

from outreach_extract.article import Article
from outreach_extract.events.words.cues import Cue

_AT_LEAST = 4  # sentences in the first person
_SHARE = 0.15  # of all sentences


def in_first_person(article: Article, cues: Sequence[Cue]) -> bool:
    """Whether many of its sentences say "I" or "we" outside quotation marks."""
    said = ((c.start, article.sentence_at(c.start)) for c in cues if c.kind == "stand_in" and c.key == "self")
    telling = {index for at, index in said if not in_quotes(article.text, article.sentences[index].start, at)}
    return len(telling) >= max(_AT_LEAST, _SHARE * len(article.sentences))


def in_quotes(text: str, start: int, at: int) -> bool:
    """Whether a quotation that opens in the sentence is still open."""
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
