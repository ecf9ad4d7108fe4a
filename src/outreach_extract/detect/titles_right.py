"""What stands behind an office: its portfolio, a bracket and whom it belongs to."""

from outreach_extract.data.words import word_set
from outreach_extract.detect.titles import AND, BODY_WORDS, DEPARTMENTS, FIELDS, REALMS, Entities, Title, is_field
from outreach_extract.detect.vocabulary import commonness, name_parts
from outreach_extract.detect.words import Words
from outreach_extract.model import Mention

_OF_ENGLISH = frozenset({"of", "for", "at", "in", "to", "with"})
_ACRONYM = 4  # letters
# What may follow the place in a title: a part of a constituency, the kind of the place, its parliament.
_SEATS = frozenset(
    "north south east west central rural urban cantonment city prefecture province county town district landtag parliament senate".split()
)
_NAME_LINKS = frozenset({"of", "and", "&", "for", "in"})


def extend_right(title: Title, words: Words, entities: Entities, cores: dict[int, int]) -> None:
    """Take in the portfolio, the owner and the bracket that stand behind the office. ``cores``: first word of an office → last."""
    for _ in range(5):
        i = title.end
        if i >= len(words) or not words.adjacent(i - 1):
            return
        key = words.key(i)
        if key == "(":
            if not _bracket(title, i, words, entities):
                return
        elif key in _OF_ENGLISH:
            if not _english_owner(title, i, words, entities, cores):
                return
        elif key in (",", "-", "–"):
            if not _behind(title, i + 1, words, entities, cores, comma=True):
                return
        elif not _behind(title, i, words, entities, cores, comma=False):
            return


def _bracket(title: Title, i: int, words: Words, entities: Entities) -> bool:
    for j in range(i + 1, min(i + 14, len(words))):
        if words.key(j) == ")":
            break
    else:
        return False
    inside = range(i + 1, j)
    if any(
        not (
            is_field(words, k)
            or commonness(words.key(k))
            or words.words[k].shape in ("mark", "number")
            or words.cover[k]
            or words.words[k].text.isupper()
        )
        for k in inside
    ):
        return False
    for k in inside:
        owner = entities.first.get(k)
        if owner is not None and title.of is None and owner.kind == "organisation":
            title.of = owner
    title.end = j + 1
    return True


def _english_owner(title: Title, i: int, words: Words, entities: Entities, cores: dict[int, int]) -> bool:
    j = i + 1
    while words.key(j) in ("the", "its", "republic", "govt", "state") and words.adjacent(j):
        if j in entities.first:
            break
        j += 1
    j += _kind(j, words, entities)
    if words.covered(j, "lexicon.role") and words.key(i) in ("to", "of", "in") and j in cores:
        title.to, title.end = "office", cores[j]
        return True
    owner = entities.first.get(j)
    if owner is not None and owner.kind == "place" and words.key(i) == "to" and entities.span(owner)[1] in cores:
        # an adviser to the Nagaland Chief Minister
        title.of, title.to, title.end = owner, "office", cores[entities.span(owner)[1]]
        return True
    if owner is not None:
        owner = _owned(owner, words, entities)
        if words.key(i) in ("in", "to", "for") and owner.kind == "place":
            title.end = entities.span(owner)[1]
            title.end += words.key(title.end) in _SEATS  # the MLA for Karaikal North
            return True
        end = entities.span(owner)[1]
        behind = end + 1 < len(words) and words.key(end) in _SEATS and words.words[end + 1].shape == "capital"
        if behind and owner.kind != "organisation" and not words.covered(end, "organisation"):
            title.of, title.end = title.of or owner, end + 1
            return True
        if (
            owner.kind != "organisation"
            and words.key(i) in ("of", "at")
            and _capital_owner(title, j, end, words, cores)
        ):
            return True
        if title.of is None or (title.of.kind != "organisation" and words.key(i) in ("of", "at")):
            title.of = owner
        title.end = end
        return True
    if words.key(i) in ("to", "in") and words.key(j) in ("government", "charge", "country"):
        title.end = j + 1
        return True
    if words.key(i) == "in" and words.key(j - 1) == "state":
        title.end = j
        return True
    if words.key(i) == "of" and words.key(j - 1) == "the" and words.key(j) in REALMS and words.key(j + 1) != "of":
        title.anaphor, title.end = "there", j + 1
        return True
    if words.key(i) in ("of", "for"):
        if words.key(j) in BODY_WORDS and words.words[j].shape == "lower":
            title.anaphor, title.end = words.key(j), j + 1
            return True
        return _fields(title, j, words, cores) or (
            title.of is None
            and j < len(words)
            and words.words[j].shape == "capital"
            and _capital_owner(title, j, j, words, cores)
        )
    return False


def _kind(i: int, words: Words, entities: Entities) -> int:
    """How many words say what kind of company is named behind them: an adviser to shipbuilder X, to energy major X."""
    for size in (1, 2):
        lower = all(k < len(words) and words.words[k].shape == "lower" for k in range(i, i + size))
        if lower and words.key(i + size - 1) in word_set("company_cues.tsv", "en"):
            owner = entities.first.get(i + size)
            return size if owner is not None and owner.kind == "organisation" else 0
    return 0


def _capital_owner(title: Title, start: int, end: int, words: Words, cores: dict[int, int]) -> bool:
    """An owner that no detector knows, from its first word to its last capital: Toyama Prefectural Assembly."""
    j = end
    while j < len(words) and words.adjacent(j - 1) and j not in cores and not words.covered(j, "lexicon.honorific"):
        if words.words[j].shape == "capital":
            j += 1
        elif words.key(j) in _NAME_LINKS and j > end and words.adjacent(j) and words.words[j + 1].shape == "capital":
            j += 2
        else:
            break
    if j <= end or (end > start and not (commonness(words.key(j - 1)) or words.key(j - 1) in _heads())):
        return False  # "Consul General of Japan Yagi Koji"
    title.of, title.owner, title.end = None, (start, j), j
    return True


def _owned(owner: Mention, words: Words, entities: Entities) -> Mention:
    """The innermost of several owners: "Japan's Wakayama Prefecture"."""
    end = entities.span(owner)[1]
    while words.key(end) in ("'", "’") and words.key(end + 1) == "s" and end + 2 in entities.first:
        owner = entities.first[end + 2]
        end = entities.span(owner)[1]
    return owner


def _behind(title: Title, i: int, words: Words, entities: Entities, cores: dict[int, int], *, comma: bool) -> bool:
    """A portfolio or a body straight behind the office, or behind a comma."""
    if i >= len(words) or i in cores:
        return False
    while words.key(i) in ("the", "govt"):
        i += 1
    owner = entities.first.get(i)
    if (
        owner is not None
        and owner.kind == "organisation"
        and (title.of is None or title.of.kind != "organisation" or owner.attributes.get("kind") == "department")
    ):
        if not comma and words.words[i].shape == "hindi":
            return False
        if title.of is None or title.of.kind != "organisation":
            title.of = owner
        title.end = entities.span(owner)[1]
        return True
    if owner is not None and owner.kind == "place" and title.of is None and comma:
        title.of = owner
        title.end = entities.span(owner)[1]
        return True
    return words.covered(i, *FIELDS) and not _is_name(i, words) and _fields(title, i, words, cores)


def _is_name(i: int, words: Words) -> bool:
    """Whether the field is rather a given name, with a surname behind it: सलाहकार पवन चौधरी, अधिकारी कौशल राज शर्मा."""
    behind = [name_parts().get(words.key(i + k)) for k in (1, 2) if words.adjacent(i + k - 1)]
    surname = next((part for part in behind if part is None or not part.weak), None)
    return words.key(i) in name_parts() and surname is not None


def _opens_name(j: int, words: Words) -> bool:
    """Whether an everyday word is rather a given name before a surname: "Minister for Energy Gem Tshering"."""
    if words.covered(j, *FIELDS) or words.words[j].shape != "capital" or not words.adjacent(j) or j + 1 >= len(words):
        return False
    part = name_parts().get(words.key(j + 1))
    return part is not None and not part.weak and words.words[j + 1].shape == "capital"


def _fields(title: Title, i: int, words: Words, cores: dict[int, int]) -> bool:
    """A run of portfolio words; not if it turns out to be the portfolio of another office."""
    j = i
    while j < len(words) and (j == i or words.adjacent(j - 1)) and j not in cores:
        if j > i and _opens_name(j, words):
            break
        if is_field(words, j) or words.key(j) in DEPARTMENTS:
            j += 1
        elif words.key(j) in AND and (is_field(words, j + 1) or _acronym(words, j + 1)):
            j += 1
        elif words.key(j) == "," and j + 1 not in cores and _goes_on(words, j + 1):
            j += 1
        elif j > i and _acronym(words, j):
            j += 1
        else:
            break
    while j > i and (words.words[j - 1].shape == "mark" or words.key(j - 1) in AND):
        j -= 1
    if j == i or j in cores:
        return False
    title.end = j
    return True


def _goes_on(words: Words, i: int) -> bool:
    """Whether a list of portfolios goes on behind a comma: "Tourism, Printing & Stationery", "Industries, E&C"."""
    if words.covered(i, *FIELDS) or words.key(i) in AND or _acronym(words, i):
        return True
    return is_field(words, i) and words.key(i + 1) in AND and is_field(words, i + 2)


def _acronym(words: Words, i: int) -> bool:
    """Whether the word can be a short form of a portfolio that no table lists: IPR, the E and the C of E&C."""
    if i >= len(words) or words.cover[i] or words.key(i + 1) not in (*AND, ","):
        return False
    return words.words[i].text.isupper() and len(words.words[i].text) <= _ACRONYM


def _heads() -> frozenset[str]:
    return word_set("organisation_heads.tsv")
