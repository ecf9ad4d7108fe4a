"""The door for extractors: the library's own come through it too."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from outreach_extract.article import Article
from outreach_extract.model import Mention


@dataclass(frozen=True, slots=True)
class Extractor:
    """A named step that reads an article, with the mentions found so far, and yields more of them.

    Any callable with a ``name`` will do in its place.
    """

    name: str
    find: Callable[[Article], Iterable[Mention]]
    requires: tuple[str, ...] = ()
    """Names of the extractors that must run before this one."""

    def __call__(self, article: Article) -> Iterable[Mention]:
        return self.find(article)
