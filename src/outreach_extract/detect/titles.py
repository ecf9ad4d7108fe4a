"""The grammar of titles: one office with its portfolio on one side and the body or the land it belongs to on the other."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from outreach_extract.data.words import word_set
from outreach_extract.detect.vocabulary import commonness, name_parts, spelled_letters
from outreach_extract.detect.words import Words
from outreach_extract.model import Mention

AND = frozenset({"and", "&", "cum", "एवं", "और", "तथा", "व", "सह", "एंड", "-", "/", "–"})
_OF_HINDI = frozenset({"के", "की", "का"})
_OF_ENGLISH = frozenset({"of", "for", "at", "in", "to", "with"})
_POSSESSIVE = frozenset({"its", "his", "her", "their", "इसके", "इसकी", "उसके", "उसकी", "अपने"})
_NAME_LINKS = frozenset({"of", "and", "&", "for", "in"})
_BODY_WORDS = frozenset(
    "company group firm agency bank organisation organization corporation ministry chamber institute university board "
    "association authority body department party government कंपनी समूह ग्रुप निगम संस्था बैंक संगठन एजेंसी विवि विश्वविद्यालय बोर्ड "
    "प्राधिकरण मंत्रालय परिषद एसोसिएशन संस्थान चैंबर म्यूजियम केंद्र पार्टी संघ फर्म".split()
)
_LANDS = frozenset("state republic country nation union prefecture province city".split())
_DEPARTMENTS = frozenset("विभाग मंत्रालय निदेशालय संकाय इकाई department dept ministry division".split())
_UNION = frozenset({"union", "केंद्रीय", "central", "केन्द्रीय"})
_MODIFIERS = frozenset(
    "former then ex late visiting host global group regional senior executive deputy working national state acting outgoing incumbent "
    "new honble hon ble honourable additional special joint founding founder representative country corporate official local "
    "first current world asia pacific south north middle east europe overseas international general chief top vice project "
    "cabinet plant "
    "पूर्व तत्कालीन वर्तमान वरिष्ठ कार्यकारी वैश्विक क्षेत्रीय प्रदेश राष्ट्रीय माननीय नए नवनियुक्त विशेष अतिरिक्त सहायक प्रतिनिधि शासन "
    "कार्यवाहक दिवंगत भारतीय स्थानीय उप मुख्य".split()
)
_THERE = frozenset({"वहां", "यहां"})
_FILLER_LENGTH = 14
_TAKEN = frozenset(
    {"organisation", "place", "lexicon.role", "lexicon.honorific", "lexicon.demonym", "lexicon.portfolio"}
)
_ENTITIES = ("organisation", "place", "lexicon.demonym")
_FIELDS = ("lexicon.portfolio", "lexicon.sector", "lexicon.sector.cued")


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


def extend_left(title: Title, words: Words, entities: Entities) -> None:
    """Take in the portfolio, the modifiers and the owner that stand before the office."""
    i = title.start - 1
    steps = 0
    while i >= 0 and steps < _FILLER_LENGTH and words.adjacent(i):
        key = words.key(i)
        steps += 1
        owner = entities.ending(i)
        if owner is not None and not (words.covered(i, "lexicon.portfolio") and words.key(i + 1) not in _OF_HINDI):
            _own(title, owner, entities)
            _climb(title, words, entities)
            return
        if key in _UNION:
            title.union = True
            title.start = i
        elif key in _OF_HINDI or key == "में":
            if not _hindi_owner(title, i, words, entities):
                return
            if title.of is not None or title.owner or title.anaphor or title.to:
                _climb(title, words, entities)
                return
            i = title.start - 1
            continue
        elif key == "s" and words.key(i - 1) in "'’‘" and words.key(i - 1):
            owner = entities.ending(i - 2)
            if owner is not None:
                _own(title, owner, entities)
                _climb(title, words, entities)
            elif i >= 2 and (words.words[i - 2].shape == "lower" or words.key(i - 2) in _LANDS):
                title.anaphor, title.start = words.key(i - 2), i - 2
            elif i >= 2 and words.words[i - 2].shape == "capital":
                _name_owner(title, i - 1, words)
            return
        elif key in _POSSESSIVE:
            title.anaphor, title.start = key, i
            return
        elif key in _MODIFIERS or words.covered(i, "lexicon.portfolio") or words.key(i) in _DEPARTMENTS:
            title.former |= key in ("former", "ex", "पूर्व", "तत्कालीन", "then", "late")
            title.start = i
        elif key in AND or key == ",":
            if not (_field(words, i - 1) and (_field(words, i + 1) or words.key(i + 1) in AND)):
                return
        elif key == "-" and words.key(i - 1) == "ex":
            pass
        elif _field(words, i):
            title.start = i
        else:
            lower = words.words[title.core[0]].shape == "lower" and words.words[i].shape == "capital"
            if lower or (i + 1 == title.core[0] and spelled_letters(words.words[i].text)):
                _name_owner(title, i + 1, words)  # BRS working president, जेडीए आयुक्त
            else:
                _far_owner(title, i, words, entities)
            return
        i -= 1


def _far_owner(title: Title, i: int, words: Words, entities: Entities) -> None:
    """The owner before a portfolio of words that no table lists: "कर्नाटक के बृहद् एवं मध्यम उद्योग मंत्री"."""
    for k in range(i, max(-1, i - 8), -1):
        key = words.key(k)
        if key in _OF_HINDI and k < i and (owner := entities.ending(k - 1)) is not None:
            _own(title, owner, entities)
            return
        named = key in name_parts() and not name_parts()[key].weak
        if (
            words.words[k].shape != "hindi"
            or named
            or words.cover[k] & _TAKEN
            or (commonness(key) == 2 and key not in AND)
        ):
            return


def _name_owner(title: Title, end: int, words: Words) -> None:
    """Take the unknown words before ``end`` as the owner: Koya mayor, पावरचिप के सीईओ."""
    i = end
    while i > 0 and end - i < 4 and (i == end or words.adjacent(i - 1)):
        word = words.words[i - 1]
        if word.shape not in ("capital", "hindi") or words.cover[i - 1] & _TAKEN or commonness(word.key) == 2:
            break
        if commonness(word.key) == 1 and (word.shape == "hindi" or i - 1 == 0):
            break
        if word.key in name_parts() and not name_parts()[word.key].weak:
            return
        i -= 1
    if i < end:
        title.owner, title.start = (i, end), min(i, title.start)


def _field(words: Words, i: int) -> bool:
    """Whether the word can be a part of a portfolio: a field of business, or an everyday word that is no function word."""
    if words.covered(i, *_FIELDS):
        return True
    word = words.words[i] if 0 <= i < len(words) else None
    if word is None or commonness(word.key) != 1 or words.covered(i, "lexicon.role", "lexicon.honorific"):
        return False
    return word.shape == "capital" or (
        word.shape == "hindi" and words.covered(i, "lexicon.portfolio", "lexicon.sector")
    )


def _heads() -> frozenset[str]:
    return word_set("organisation_heads.tsv")


def _own(title: Title, owner: Mention, entities: Entities) -> None:
    first = entities.span(owner)[0]
    body = entities.last.get(first - 1) if owner.kind == "place" else None
    if body is not None and body.kind == "organisation":
        # "JETRO Bengaluru's Director General", जेट्रो बेंगलुरु के महानिदेशक: the body, not its town.
        owner = body
    if title.of is None and title.owner is None:
        title.of = owner
    title.start = min(title.start, entities.span(owner)[0])


def _hindi_owner(title: Title, i: int, words: Words, entities: Entities) -> bool:
    """What stands before के, की, का or में: an owner, a body named before, another office, or a department."""
    owner = entities.ending(i - 1)
    key = words.key(i - 1)
    if owner is not None:
        if words.key(i) == "में" and owner.kind != "organisation":
            return False
        _own(title, owner, entities)
        return True
    if words.key(i) == "में":
        return False
    if words.covered(i - 1, "lexicon.role"):
        j = i - 1
        while words.covered(j - 1, "lexicon.role") and words.adjacent(j - 1):
            j -= 1
        title.to, title.start = "office", j
        return True
    if key in _DEPARTMENTS:
        for k in range(i - 2, max(-1, i - 10), -1):
            # "NEC कॉर्पोरेशन के कॉरपोरेट स्ट्रैटेजी विभाग के प्रतिनिधि": the owner of the department.
            if words.key(k) in _OF_HINDI and (owner := entities.ending(k - 1)) is not None:
                _own(title, owner, entities)
                return True
            if (words.words[k].shape != "hindi" and words.key(k) != ",") or (
                commonness(words.key(k)) == 2 and words.key(k) not in AND
            ):
                break
        title.start = i - 1
        if not _field(words, i - 2):
            title.anaphor = key
        return True
    if key in _BODY_WORDS:
        title.anaphor, title.start = key, i - 1
        return True
    if key in _THERE:
        title.anaphor, title.start = "there", i - 1
        return True
    if words.key(i - 1) == ")":
        _name_owner(title, next((k for k in range(i - 2, max(0, i - 8), -1) if words.key(k) == "("), i), words)
    elif not commonness(key):
        _name_owner(title, i, words)
    return title.owner is not None


def _climb(title: Title, words: Words, entities: Entities) -> None:
    """Take in the owners of the owner: जापान के विदेश मंत्रालय के राज्य मंत्री, भारत में जापान के राजदूत."""
    for _ in range(3):
        i = title.start - 1
        if not words.adjacent(i):
            return
        step = 0
        if words.key(i) in _OF_HINDI or words.key(i) == "में":
            step = 1
        elif words.key(i) == "s" and words.key(i - 1) in ("'", "’"):
            step = 2
        elif words.key(i) in _MODIFIERS:
            title.start = i
            continue
        owner = entities.ending(i - step)
        if owner is None:
            return
        if title.of is None:
            title.of = owner
        title.start = entities.span(owner)[0]


def extend_right(title: Title, words: Words, entities: Entities, cores: dict[int, int]) -> None:
    """Take in the portfolio, the owner and the bracket that stand behind the office. ``cores``: first word of an office → last."""
    for _ in range(5):
        i = title.end
        if i >= len(words) or not words.adjacent(i - 1):
            return
        key = words.key(i)
        if key == "(":
            if not _bracket(title, i, words, entities, cores):
                return
        elif key in _OF_ENGLISH:
            if not _english_owner(title, i, words, entities, cores):
                return
        elif key in (",", "-", "–"):
            if not _behind(title, i + 1, words, entities, cores, comma=True):
                return
        elif not _behind(title, i, words, entities, cores, comma=False):
            return


def _bracket(title: Title, i: int, words: Words, entities: Entities, cores: dict[int, int]) -> bool:
    for j in range(i + 1, min(i + 14, len(words))):
        if words.key(j) == ")":
            break
    else:
        return False
    inside = range(i + 1, j)
    if any(
        not (
            _field(words, k)
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
    if words.covered(j, "lexicon.role") and words.key(i) in ("to", "of", "in") and j in cores:
        title.to, title.end = "office", cores[j]
        return True
    owner = entities.first.get(j)
    if owner is not None:
        owner = _owned(owner, words, entities)
        if words.key(i) in ("in", "to", "for") and owner.kind == "place":
            title.end = entities.span(owner)[1]
            return True
        end = entities.span(owner)[1]
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
    if words.key(i) in ("to", "in") and words.key(j) in ("government", "charge"):
        title.end = j + 1
        return True
    if words.key(i) in ("of", "for"):
        if words.key(j) in _BODY_WORDS and words.words[j].shape == "lower":
            title.anaphor, title.end = words.key(j), j + 1
            return True
        return _fields(title, j, words, cores) or (
            title.of is None
            and j < len(words)
            and words.words[j].shape == "capital"
            and _capital_owner(title, j, j, words, cores)
        )
    return False


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
    return words.covered(i, *_FIELDS) and _fields(title, i, words, cores)


def _fields(title: Title, i: int, words: Words, cores: dict[int, int]) -> bool:
    """A run of portfolio words; not if it turns out to be the portfolio of another office."""
    j = i
    while j < len(words) and (j == i or words.adjacent(j - 1)) and j not in cores:
        if _field(words, j) or words.key(j) in _DEPARTMENTS:
            j += 1
        elif words.key(j) in AND and _field(words, j + 1):
            j += 1
        elif words.key(j) == "," and (words.covered(j + 1, *_FIELDS) or words.key(j + 1) in AND) and j + 1 not in cores:
            j += 1
        else:
            break
    while j > i and (words.words[j - 1].shape == "mark" or words.key(j - 1) in AND):
        j -= 1
    if j == i or j in cores:
        return False
    title.end = j
    return True
