"""What stands before an office: its portfolio, its modifiers and whom it belongs to."""

from outreach_extract.detect.titles import (
    AND,
    BODY_WORDS,
    DEPARTMENTS,
    OF_HINDI,
    REALMS,
    Entities,
    Title,
    is_field,
    own,
)
from outreach_extract.detect.vocabulary import commonness, name_parts, spelled_letters
from outreach_extract.detect.words import Words
from outreach_extract.model import Mention

_AFFAIRS = frozenset({"मामलों", "मामले", "कार्यों"})
_POSSESSIVE = frozenset({"its", "his", "her", "their", "इसके", "इसकी", "उसके", "उसकी", "अपने"})
_LANDS = frozenset("state republic country nation union prefecture province city".split())
_LANDS_HINDI = frozenset({"राज्य", "प्रदेश", "सूबे"})
_REGIONS = _LANDS_HINDI | {"प्रांत", "स्टेट", "प्रीफेक्चर", "काउंटी", "प्रोविंस"}
_UNION = frozenset({"union", "केंद्रीय", "central", "केन्द्रीय"})
_MODIFIERS = frozenset(
    "former then ex late visiting host global group regional senior executive deputy working national state acting outgoing incumbent "
    "new honble hon ble honourable additional special joint founding founder representative country corporate official local "
    "first current world asia pacific south north middle east europe overseas international general chief top vice project "
    "cabinet plant "
    "पूर्व तत्कालीन वर्तमान वरिष्ठ कार्यकारी वैश्विक क्षेत्रीय प्रदेश राष्ट्रीय माननीय नए नवनियुक्त विशेष अतिरिक्त सहायक प्रतिनिधि शासन "
    "कार्यवाहक दिवंगत भारतीय स्थानीय उप मुख्य".split()
)
_BRANCHES = frozenset("country_head director managing_director representative general_manager executive".split())
_THERE = frozenset({"वहां", "यहां"})
_FILLER_LENGTH = 14
_TAKEN = frozenset(
    {"organisation", "place", "lexicon.role", "lexicon.honorific", "lexicon.demonym", "lexicon.portfolio"}
)


def extend_left(title: Title, words: Words, entities: Entities) -> None:
    """Take in the portfolio, the modifiers and the owner that stand before the office."""
    i = title.start - 1
    steps = 0
    while i >= 0 and steps < _FILLER_LENGTH and words.adjacent(i):
        key = words.key(i)
        steps += 1
        owner = entities.ending(i)
        if owner is not None and not _portfolio(owner, i, words):
            own(title, owner, entities)
            _climb(title, words, entities)
            return
        if key in _UNION:
            title.union = True
            title.start = i
        elif key in OF_HINDI or key == "में":
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
                own(title, owner, entities)
                _climb(title, words, entities)
            elif words.key(i - 2) in REALMS and words.key(i - 3) == "the":
                title.anaphor, title.start = "there", i - 2
            elif i >= 2 and (words.words[i - 2].shape == "lower" or words.key(i - 2) in _LANDS):
                title.anaphor, title.start = words.key(i - 2), i - 2
                while words.covered(title.start - 1, "lexicon.demonym") or words.key(title.start - 1) in _MODIFIERS:
                    title.start -= 1  # the French firm's executive vice-president
            elif i >= 2 and words.words[i - 2].shape == "capital":
                _name_owner(title, i - 1, words)
            return
        elif key in _POSSESSIVE:
            title.anaphor, title.start = key, i
            return
        elif key in _MODIFIERS or words.covered(i, "lexicon.portfolio") or words.key(i) in DEPARTMENTS:
            title.former |= key in ("former", "ex", "पूर्व", "तत्कालीन", "then", "late")
            title.start = i
        elif key in AND or key == ",":
            if not (is_field(words, i - 1) and (is_field(words, i + 1) or words.key(i + 1) in AND)):
                return
            if key == "," and words.covered(i - 1, "lexicon.place"):
                return  # "Ravi Kota, Industries Secretary X"
        elif key == "-" and words.key(i - 1) == "ex":
            pass
        elif key in BODY_WORDS and words.words[i].shape == "lower" and i + 1 == title.core[0]:
            title.anaphor, title.start = key, i  # port authority chairperson, hospital director
            return
        elif is_field(words, i):
            title.start = i
        else:
            lower = words.words[title.core[0]].shape == "lower" and words.words[i].shape == "capital"
            if lower or (i + 1 == title.core[0] and spelled_letters(words.words[i].text)):
                _name_owner(title, i + 1, words)  # BRS working president, जेडीए आयुक्त
            else:
                _far_owner(title, i, words, entities)
            return
        i -= 1


def _portfolio(owner: Mention, i: int, words: Words) -> bool:
    """Whether the word is rather the office's portfolio than the end of its owner: not in "the Reliance Industries chairman"."""
    if not words.covered(i, "lexicon.portfolio") or words.key(i + 1) in OF_HINDI:
        return False
    return owner.attributes.get("kind") != "company" or " " not in owner.text


def _far_owner(title: Title, i: int, words: Words, entities: Entities) -> None:
    """The owner before a portfolio of words that no table lists: "कर्नाटक के बृहद् एवं मध्यम उद्योग मंत्री"."""
    for k in range(i, max(-1, i - 8), -1):
        key = words.key(k)
        if key in OF_HINDI and k < i and (owner := entities.ending(k - 1)) is not None:
            own(title, owner, entities)
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


def _hindi_owner(title: Title, i: int, words: Words, entities: Entities) -> bool:
    """What stands before के, की, का or में: an owner, a body named before, another office, or a department."""
    owner = entities.ending(i - 1)
    key = words.key(i - 1)
    if owner is not None:
        if words.key(i) == "में" and owner.kind != "organisation":
            return False
        own(title, owner, entities)
        return True
    if words.key(i) == "में":
        return False
    if words.covered(i - 1, "lexicon.role"):
        j = i - 1
        while words.covered(j - 1, "lexicon.role") and words.adjacent(j - 1):
            j -= 1
        title.to, title.start = "office", j
        return True
    if key in _AFFAIRS:
        title.start = i - 1  # जर्मनी के आर्थिक मामलों के मंत्री: a part of the portfolio
        return True
    if key in DEPARTMENTS:
        for k in range(i - 2, max(-1, i - 10), -1):
            # "NEC कॉर्पोरेशन के कॉरपोरेट स्ट्रैटेजी विभाग के प्रतिनिधि": the owner of the department.
            if words.key(k) in OF_HINDI and (owner := entities.ending(k - 1)) is not None:
                own(title, owner, entities)
                return True
            if (words.words[k].shape != "hindi" and words.key(k) != ",") or (
                commonness(words.key(k)) == 2 and words.key(k) not in AND
            ):
                break
        title.start = i - 1
        if not is_field(words, i - 2):
            title.anaphor = key
        return True
    if key in _REGIONS and words.words[i - 2].shape == "hindi":
        # कनाडा के अलबर्टा प्रांत के कृषि मंत्री: the region before its kind, known or not
        owner = entities.ending(i - 2)
        if owner is not None and owner.kind == "place":
            own(title, owner, entities)
        elif not commonness(words.key(i - 2)) and not words.cover[i - 2] & _TAKEN:
            title.owner, title.start = (i - 2, i - 1), i - 2
        if title.of is not None or title.owner is not None:
            return True
    if key in BODY_WORDS or key in _LANDS_HINDI:
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
        if words.key(i) in OF_HINDI or words.key(i) == "में":
            step = 1
        elif words.key(i) == "s" and words.key(i - 1) in ("'", "’"):
            step = 2
        elif words.key(i) in _MODIFIERS:
            title.start = i
            continue
        owner = entities.ending(i - step)
        if owner is None:
            return
        branch = title.of is not None and title.of.kind != "organisation" and not _BRANCHES.isdisjoint(title.codes)
        if title.of is None or (branch and owner.kind == "organisation"):
            title.of = owner  # UNICEF's Odisha chief
        title.start = entities.span(owner)[0]
