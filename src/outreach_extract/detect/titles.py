"""The grammar of titles: one office with its portfolio on one side and the body or the land it belongs to on the other."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from outreach_extract.detect.vocabulary import commonness
from outreach_extract.detect.words import Words
from outreach_extract.model import Mention

AND = frozenset({"and", "&", "cum", "एवं", "और", "तथा", "व", "सह", "एंड", "-", "/", "–"})
OF_HINDI = frozenset({"के", "की", "का"})
BODY_WORDS = frozenset(
    "company group firm agency bank organisation organization corporation ministry chamber institute university board "
    "association authority body department party government hospital school college hotel airport port trust "
    "कंपनी समूह ग्रुप निगम संस्था बैंक संगठन एजेंसी विवि विश्वविद्यालय बोर्ड "
    "प्राधिकरण मंत्रालय परिषद एसोसिएशन संस्थान चैंबर म्यूजियम केंद्र पार्टी संघ फर्म".split()
)
REALMS = frozenset({"kingdom", "emirate", "emirates", "sultanate"})  # "the Minister of Investment of the Kingdom"
DEPARTMENTS = frozenset("विभाग मंत्रालय निदेशालय संकाय इकाई department dept ministry division".split())
_ENTITIES = ("organisation", "place", "lexicon.demonym")
FIELDS = ("lexicon.portfolio", "lexicon.sector", "lexicon.sector.cued")


@dataclass(slots=True)
class Title:
    """One office of one person (or of several, in the plural); bounds are word indexes."""

    start: int
    end: int
    codes: list[str]
    rule: str
    plural: bool = False
    of: Mention | None = None
    """The body, place or demonym that the title itself names."""
    anaphor: str = ""
    """The word that points back to a body named before: its, कंपनी."""
    owner: tuple[int, int] | None = None
    """Words that name an owner which no detector knows."""
    union: bool = False
    to: str = ""
    """The office served: an officer to the Chief Minister."""
    former: bool = False
    core: tuple[int, int] = field(default=(0, 0))


class Entities:
    """Bodies, places and demonyms by the words they begin and end with, the longest of each."""

    def __init__(self, words: Words, mentions: Iterable[Mention]) -> None:
        self.first: dict[int, Mention] = {}
        self.last: dict[int, Mention] = {}
        self.words = words
        for m in mentions:
            if m.kind not in _ENTITIES or m.attributes.get("note"):
                continue
            i, j = words.at.get(m.start), words.until.get(m.end)
            if i is not None and (i not in self.first or self.first[i].end < m.end):
                self.first[i] = m
            if j is not None and (j not in self.last or self.last[j].start > m.start):
                self.last[j] = m

    def span(self, m: Mention) -> tuple[int, int]:
        """Word indexes of a mention, the end exclusive."""
        return self.words.at[m.start], self.words.until[m.end] + 1

    def ending(self, i: int) -> Mention | None:
        """The body or place that ends with the word ``i``, through a bracket that explains it."""
        if self.words.key(i) == ")":
            for j in range(i - 1, max(-1, i - 9), -1):
                if self.words.key(j) == "(":
                    return self.last.get(j - 1) or next(
                        (self.last[k] for k in range(i - 1, j, -1) if k in self.last), None
                    )
            return None
        return self.last.get(i)


def is_field(words: Words, i: int) -> bool:
    """Whether the word can be a part of a portfolio: a field of business, or an everyday word that is no function word."""
    if words.covered(i, *FIELDS):
        return True
    word = words.words[i] if 0 <= i < len(words) else None
    if word is None or commonness(word.key) != 1 or words.covered(i, "lexicon.role", "lexicon.honorific"):
        return False
    return word.shape == "capital" or (
        word.shape == "hindi" and words.covered(i, "lexicon.portfolio", "lexicon.sector")
    )


def own(title: Title, owner: Mention, entities: Entities) -> None:
    first = entities.span(owner)[0]
    body = entities.last.get(first - 1) if owner.kind == "place" else None
    if body is not None and body.kind == "organisation":
        # "JETRO Bengaluru's Director General", जेट्रो बेंगलुरु के महानिदेशक: the body, not its town.
        owner = body
    if title.of is None and title.owner is None:
        title.of = owner
    title.start = min(title.start, entities.span(owner)[0])
