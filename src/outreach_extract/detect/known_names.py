"""Names that nothing announces: runs of words that the names lexicon knows."""

from functools import cache

from outreach_extract.data.words import word_set
from outreach_extract.detect.found import Found
from outreach_extract.detect.names import PARTICLES

_ARTICLES = frozenset({"al", "el", "अल"})
_VERBS = frozenset("was is has had says said will would who whose".split())


def free_runs(found: Found) -> list[tuple[int, int]]:
    """Maximal runs of words that can be names and that no rule has taken yet."""
    parts = found.parts
    runs = []
    beyond = 0
    for i in parts.openings:
        if i < beyond or found.taken(i) is not None:
            continue
        end = parts.name_end(i)
        while end > i and any(found.taken(k) for k in range(i, end)):
            end -= 1
        if end > i:
            if found.words.key(i) not in _ARTICLES:  # Al Maya is a shop
                runs.append((i, end))
            beyond = end
    return runs


def in_heading(found: Found, i: int) -> bool:
    sentence = found.article.sentences[found.article.sentence_at(found.words.words[i].start)]
    return sentence.kind == "heading"


def _followed_by_noun(found: Found, end: int) -> bool:
    """Whether the words go on as the name of something else: X Memorial, X विश्वविद्यालय."""
    words = found.words
    if not words.adjacent(end - 1):
        return False
    word = words.words[end]
    if word.key in PARTICLES and word.shape == "lower" and words.words[end + 1].shape == "capital":
        return True  # Taj Cidade de Goa
    if word.shape == "capital" and not words.covered(end, "role", "lexicon.role", "place"):
        return True
    return (
        word.key in _heads()
        or f"{word.key} {words.key(end + 1)}" in _heads()
        or (
            words.covered(end, "lexicon.sector", "lexicon.portfolio")
            and any(words.key(k) in _heads() for k in range(end, min(end + 6, len(words))) if words.adjacent(k - 1))
        )
    )


def _initialled(found: Found, start: int, end: int) -> bool:
    """Whether initials and a name follow each other: N. K. Premachandran; not "Q. What", "A GLANCE"."""
    word = found.words.words[start]
    return word.shape == "initial" and "." in word.text and word.key not in ("q", "a") and found.parts.free[end - 1]


@cache
def _heads() -> frozenset[str]:
    return (
        word_set("not_organisations.tsv") | word_set("organisation_heads.tsv") | word_set("venue_heads.tsv", "en", "hi")
    )


def known_name(found: Found) -> None:
    """Runs of words that the names lexicon knows: a given name or a surname with another part."""
    words, parts = found.words, found.parts
    for start, end in free_runs(found):
        if _initialled(found, start, end) and not _followed_by_noun(found, end):
            found.add(start, end, "initials")
            continue
        known = parts.strength[start:end]
        if (
            words.words[start].shape == "hindi"
            and end - start > 2
            and known[0] == 0
            and known[1] == 2
            and parts.given(start + 1)
        ):
            start, known = start + 1, known[1:]
        if end - start < 2 or not any(known) or _followed_by_noun(found, end):
            continue
        if 2 in known and words.key(end) in _VERBS and not in_heading(found, start):
            found.add(start, end, "known")  # Bal Krishen was the first to bite
            continue
        sure = known.count(2)
        given = any(parts.given(k) for k in range(start, end))
        surname = any(parts.surname(k) for k in range(start, end))
        ordered = (
            parts.given(start)
            or (known[0] == 2 and parts.east_asian(start))
            or (known[-1] == 2 and parts.surname(end - 1))
            or parts.initial[start]
        )
        if (
            sure >= 2
            or (sure and given and surname)
            or (sure and ordered and end - start <= 4 and not in_heading(found, start))
        ):
            found.add(start, end, "known")
