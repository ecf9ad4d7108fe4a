"""Who is invited, and by whom: the objects of inviting and asking."""

from itertools import pairwise

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained, modifies
from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Mention, Place

_GOVERNED = frozenset({"country", "state", "prefecture"})
_THINGS = frozenset({"place", "date", "people", "gathering"})
_DETERMINERS = frozenset("the a an his her its their our this that all both".split())
_NO_GUEST = frozenset(  # what may stand behind a verb of inviting that has no object of its own
    "to for at in by on from with as and or but after before when while that during over if also too again "
    "investment investments investors' participation proposals proposal bids applications attention suggestions ideas cooperation "
    "collaboration support tenders".split()
)
_SAYING = frozenset(
    {"told", "tells", "suggested", "offered", "offers", "reminded", "advised", "advises", "dared", "dares"}
)
_ASKED = frozenset({"person", "organisation", "pronoun", "title", "company"})
_REQUESTS = frozenset(  # what one asks for without inviting
    "help assist support explain reply respond answer wait ensure speed expedite resolve sort settle clear release ease relax cut "
    "reduce lower lift remove drop stop end halt refrain avoid pay repay return apologise clarify confirm submit provide give supply "
    "keep maintain honour respect follow comply act intervene take tell say sign approve agree accept recognise review reconsider "
    "withdraw revise extend grant allow let permit issue complete finish resume restore protect safeguard the a an "
    "his her their its".split()
)
_HEADING_TO = frozenset({"invitation", "invite", "invitations", "for", "from"})
_OBJECT = frozenset({"to", "with", "bare", "of"})
_BY, _BY_PASSIVE = frozenset({"agent", "of", "from", "bare", "about"}), frozenset({"agent"})
_INFINITIVE = 60  # tokens from a verb of inviting to the infinitive behind its object
_BIDDEN = 6  # tokens between a Hindi word for inviting and what for
_BIDDING = frozenset("का के की पर में को लिए हेतु आने करने औपचारिक भी एक विशेष".split())
_NEAR = 4  # tokens from the verb to the name of its object


def side_of(reading: Reading, cue: Cue, item: Item, *, inverse: bool) -> str | None:
    """The part in an invitation of an item other than the subject."""
    if item.kind in _THINGS and not (_is_nation(item) and not inverse):
        return None
    if inverse:
        # The guest is the subject: "was asked by X", "X के निमंत्रण पर".
        if cue.language == "hi" and cue.use == "inverse" and not reading.words(item.end, cue.start):
            return "inviter"
        by = _BY if cue.use == "inverse" else _BY_PASSIVE
        return "inviter" if item.case in by and (item.start >= cue.end) == (cue.language == "en") else None
    if cue.language == "hi":
        return "invitee" if item.case == "to" or (item.case in _OBJECT and item.kind != "place") else None
    if item.start < cue.start and item.case == "bare" and item.kind != "place" and _is_handed(reading, cue):
        return "invitee"
    if item.start < cue.start or item.start >= _end_of_object(reading, cue):
        return "invitee" if item.case in ("to", "with") and item.kind != "place" else None
    if item.kind == "place":
        first = item if item.chain < 0 else reading.items[item.chain]
        near = item.case == "bare" and first.kind == "place" and len(reading.words(cue.end, first.start)) <= 1
        return "invitee" if near and not modifies(reading.article, item) else None
    return "invitee" if item.case in _OBJECT else None


def _is_handed(reading: Reading, cue: Cue) -> bool:
    """Whether whom an invitation goes to may stand before it: "gave Bosch an invitation", "left X with an open invitation"."""
    return cue.use == "noun" or reading.article.text.startswith("with ", cue.start)


def bids(reading: Reading, cue: Cue) -> bool:
    """Whether a Hindi word bids someone to a gathering right before it: "समिट में बुलाया", "मेले का कार्ड थमाया"."""
    return any(i.kind == "gathering" and i.end <= cue.start and reading.apart(i, cue) <= _BIDDEN for i in reading.items)


def is_only_bidden(reading: Reading, cue: Cue) -> bool:
    """Whether a tour or a meeting is only what someone is invited to: "ढाका यात्रा का निमंत्रण", "दौरे पर आने का न्योता"."""
    if cue.language != "hi" or cue.key not in ("visit", "meeting", "agreement"):
        return False
    infinitive = reading.article.text.endswith("ने", cue.start, cue.end)
    if cue.key == "agreement" and not infinitive:
        return False
    bidding = (c for c in reading.cues if c.kind == "trigger" and c.key == "invitation" and c.end > cue.end)
    near = (
        c for c in bidding if c.start >= (cue.start if infinitive else cue.end) and reading.apart(cue, c) <= _BIDDEN
    )
    return any(set(reading.words(cue.end, max(cue.end, c.start))) <= _BIDDING for c in near)


def _is_nation(item: Item) -> bool:
    """Whether the item is a place that has a government which can be invited."""
    return isinstance(item.entity, Place) and item.entity.type in _GOVERNED


def _end_of_object(reading: Reading, cue: Cue) -> int:
    """Where an English infinitive says what for: names behind it are not invited, as in "asked X to look at Y"."""
    tokens, first = reading.article.tokens, reading.article.token_at(cue.end) - 1
    for word, behind in pairwise(tokens[first : first + _INFINITIVE]):
        if behind.start >= reading.sentence.end:
            break
        if word.text == "to" and behind.text.islower() and behind.text not in _DETERMINERS:
            return word.start
    return reading.sentence.end


def summons(reading: Reading, cue: Cue) -> bool:
    """Whether someone is asked to a place or to a gathering: "called Bosch to Pune", "has asked me for London Tech Week"."""
    if reading.article.text[cue.start : cue.end].lower() in _SAYING:
        return False
    behind = [i for i in reading.items if i.start >= cue.end and i.kind != "date"]
    if len(behind) < 2 or reading.apart(cue, behind[0]) > _NEAR or behind[0].case != "bare":
        return False
    guest, others = behind[0], behind[1:]
    goal = next((i for i in others if not chained(i, guest, reading.items)), None)
    if guest.kind in ("place", "gathering") or goal is None:
        return False
    return (goal.kind == "place" and goal.case == "to") or (goal.kind == "gathering" and goal.case in ("to", "for"))


def asks_abroad(reading: Reading, cue: Cue) -> bool:
    """Whether someone from abroad is asked for more than help or an answer: "wants Emirates to put Kannur on its map"."""
    text = reading.article.text
    if text[cue.start : cue.end].lower() in _SAYING:
        return False
    behind = [i for i in reading.items if i.start >= cue.end]
    if not behind or reading.apart(cue, behind[0]) > _NEAR or behind[0].case != "bare":
        return False
    guests = [i for i in behind if i is behind[0] or chained(i, behind[0], reading.items)]
    abroad = getattr(guests[-1].entity, "country", None) not in (None, "IN")
    asked = reading.words(guests[-1].end, reading.sentence.end)[:2]
    return abroad and guests[-1].kind in _ASKED and asked[:1] == ["to"] and not _REQUESTS.issuperset(asked[1:])


def invites_nameless(reading: Reading, trigger: Mention) -> bool:
    """Whether those invited have no names: "invited Korean car makers", "उद्यमियों को न्योता", "investors were invited"."""
    if any(i.kind == "people" and i.entity is None and _beside(reading, i, trigger) for i in reading.items):
        return True
    if reading.sentence.language == "hi":
        words = reading.words(reading.clause_of(trigger.start)[0], trigger.start)
        return any(a.endswith("ों") and b in ("को", "से") for a, b in pairwise(words))
    words = [w.lower() for w in reading.words(trigger.end, reading.sentence.end)]
    if words and trigger.text.split()[-1].lower() in _HEADING_TO and words[0] in ("to", "for"):
        words = words[1:]
    named = any(
        i.entity is not None
        and i.kind not in _THINGS
        and 0 <= reading.apart(trigger, i) <= _NEAR
        and i.start >= trigger.end
        for i in reading.items
    )
    return bool(words) and not named and words[0].isalpha() and words[0] not in _NO_GUEST


def _beside(reading: Reading, crowd: Item, trigger: Mention) -> bool:
    """Whether nameless people are the object of inviting."""
    if reading.sentence.language == "hi":
        return crowd.case == "to" and crowd.end <= trigger.start
    return crowd.start >= trigger.start and reading.apart(crowd, trigger) <= _NEAR - 1
