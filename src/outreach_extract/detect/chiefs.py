"""Chief, head, प्रमुख: everyday words that are an office only beside a body and a name."""

from collections.abc import Container, Iterator

from outreach_extract.detect.titles import OF_HINDI, Entities, Title
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.detect.words import Words
from outreach_extract.model import Mention

_ENGLISH = frozenset({"chief", "head", "boss", "supremo"})
_HEADS = frozenset({"heads", "leads", "headed", "runs"})
_HINDI = frozenset({"प्रमुख", "मुखिया", "सुप्रीमो", "चीफ", "हेड"})
_WORDS = _ENGLISH | _HEADS | _HINDI
_OF_FUNCTION = frozenset({"of", "for"})
_MANY = frozenset({"the", "its", "and", "&", ",", "of"})
_ENDS = frozenset({",", "(", "-", "–", "—"})
_CODES = {"party": "president", "university": "president", "chamber": "president", "ministry": "minister"}
_HEADED = {"party": "president", "ministry": "minister"}
_LONGEST = 7


def find_chiefs(words: Words, entities: Entities, taken: Container[int]) -> Iterator[Title]:
    """The offices that such words make; those inside of another title (``taken``) are none."""
    for i in words.where(_WORDS):
        if i in taken:
            continue
        if words.key(i) in _HINDI:
            found = _hindi(i, words, entities)
        elif words.key(i) in _HEADS:
            found = _who_heads(i, words, entities)
        else:
            found = _function(i, words, entities, taken) or _english(i, words, entities)
        if found is not None:
            yield found


def _title(i: int, end: int, code: str, rule: str) -> Title:
    return Title(i, end, [code], rule, core=(i, end))


def _body(owner: Mention | None) -> Mention | None:
    return owner if owner is not None and owner.kind == "organisation" else None


def _code(body: Mention) -> str:
    if "house" in body.attributes:
        return "country_head"  # LG India chief
    return _CODES.get(body.attributes.get("kind", ""), "chief_executive")


def _named(i: int, words: Words) -> bool:
    """Whether a name, or a title of honour, begins with the word."""
    if i >= len(words) or not words.adjacent(i - 1):
        return False
    word = words.words[i]
    if word.shape == "initial" or words.covered(i, "lexicon.honorific"):
        return True
    part = name_parts().get(word.key)
    if word.shape == "hindi":
        return part is not None and (not part.weak or _named(i + 1, words))
    return word.shape == "capital" and (part is not None or not commonness(word.key))


def _english(i: int, words: Words, entities: Entities) -> Title | None:
    """YSRCP chief X; X, chief of the World Bank; UNICEF's Odisha chief X."""
    after = words.key(i + 1)
    if after == "of":
        owner = entities.first.get(i + 3 if words.key(i + 2) == "the" else i + 2)
        body = _body(owner)
        if body is not None:
            return _title(i, i + 1, _code(body), "chief of a body")
        if owner is not None and words.key(i) == "head" and words.key(i - 1) in _ENDS:
            return _title(i, i + 1, "country_head", "head of a land")
        return None
    if after not in _ENDS and not _named(i + 1, words):
        return None
    owner = entities.ending(i - 1)
    if owner is not None and owner.kind == "place":
        j = entities.span(owner)[0]
        j -= 2 if words.key(j - 1) == "s" else 0
        if _body(entities.ending(j - 1)) is not None:
            return _title(i, i + 1, "country_head", "chief of a branch")
    body = _body(owner)
    if body is None and words.key(i - 1) == "s":
        body = _body(entities.ending(i - 3))
    return _title(i, i + 1, _code(body), "chief of a body") if body is not None else None


def _function(i: int, words: Words, entities: Entities, taken: Container[int]) -> Title | None:
    """BayWa's head of corporate business development; X, head of procurement at Continental."""
    if words.key(i) != "head" or words.key(i + 1) not in _OF_FUNCTION:
        return None
    j = i + 2
    while j < len(words) and j - i < _LONGEST and words.adjacent(j - 1) and j not in taken:
        word = words.words[j]
        if j in entities.first or not (word.shape == "lower" or word.key in _MANY or commonness(word.key)):
            break
        if word.key in ("at", "in", "for", "from", "with", "who", "said", "told", "was", "is"):
            break
        j += 1
    while words.key(j - 1) in _MANY:
        j -= 1
    owned = words.key(i - 1) == "s" or words.key(j) in ("at", "of", "for") or words.key(i - 1) == ","
    if j - i > 2 and owned and words.key(i + 2) not in ("state", "government", "a", "household"):
        return _title(i, j, "executive", "head of a function")
    return None


def _who_heads(i: int, words: Words, entities: Entities) -> Title | None:
    """X, who heads Seafood Industry Australia."""
    j = i + 2 if words.key(i + 1) == "the" else i + 1
    if words.key(i - 1) != "who":
        return None
    owner = entities.first.get(j)
    while owner is not None and owner.kind != "organisation" and words.key(entities.span(owner)[1]) == "'":
        j = entities.span(owner)[1] + 2
        owner = entities.first.get(j)
    body = _body(owner)
    if body is not None:
        title = _title(i, i + 1, _HEADED.get(body.attributes.get("kind", ""), "chief_executive"), "who heads a body")
        title.of, title.end = body, entities.span(body)[1]
        return title
    end = j
    while end < len(words) and words.words[end].shape == "capital" and words.adjacent(end - 1):
        end += 1
    if end - j < 2 or words.covered(j, "lexicon.role", "lexicon.honorific"):
        return None
    title = _title(i, i + 1, "chief_executive", "who heads an unknown body")
    title.owner, title.end = (j, end), end
    return title


def _hindi(i: int, words: Words, entities: Entities) -> Title | None:
    """बसपा सुप्रीमो मायावती; सैमसंग के मुखिया ली जे-योंग; मुखिया सईद अमीदी ने; यूनिसेफ के मध्य प्रदेश प्रमुख X."""
    if not _named(i + 1, words):
        return None
    j = i - 1
    branch = entities.ending(j)
    if branch is not None and branch.kind == "place":
        j = entities.span(branch)[0] - 1
    owner = entities.ending(j - 1 if words.key(j) in OF_HINDI else j)
    body = _body(owner)
    if body is not None:
        return _title(i, i + 1, "country_head" if j < i - 1 and branch is not owner else _code(body), "chief of a body")
    if words.key(i - 1) in OF_HINDI and i > 1 and owner is None and not commonness(words.key(i - 2)):
        return _title(i, i + 1, "chief_executive", "chief of an unknown body")
    if words.key(i) == "मुखिया":
        title = _title(i, i + 1, "chief_executive", "chief of the body named before")
        title.anaphor = "कंपनी"
        return title
    return None
