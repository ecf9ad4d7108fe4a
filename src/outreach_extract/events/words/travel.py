"""Which words of travel state a visit: those with the place that they need beside them."""

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item, chained, modifies
from outreach_extract.events.words.cues import Cue

_TO = frozenset(
    {
        "to",
        "of",
        "to the",
        "of the",
        "in",
        "at",
        "through",
        "around",
        "across",
        "through the",
        "around the",
        "across the",
    }
)
_DESTINATION = {"noun": 4, "go": 3}
_NEAR_DESTINATION = 8
_LABEL = 24  # characters in front of the first word of an entry: a bullet, a number, a day
_BESIDE_STOP = frozenset({"", ",", ":", "–", "-", "will be", "is", "was"})
_TO_SEE = 7  # words between a place and the verb: "नासिक के अंगूर बागान देखने गए"
_ADVERBS, _APPOSITION = 2, 12  # words between a person and "was in"
_OWN_TEAM = 5  # words from the genitive to the people
_AT_A_BODY = frozenset({"was", "were", "will", "would"})
_WHOSE = 14  # words between "visit" and its place
_BEFORE_MOTION = frozenset(
    "भी ही में पर को तक के की का दौरे यात्रा वापस देखने घूमने दौरा लिए प्रवास नहीं खुद स्वयं साथ सपरिवार सपत्नीक".split()
)


def reach_of_destination(reading: Reading, cue: Cue) -> int:
    """How many tokens may stand between a visit's trigger and its destination."""
    to_see = cue.language == "hi" and reading.article.text.endswith("देखने ", 0, cue.start)
    return _NEAR_DESTINATION if to_see else _DESTINATION.get(cue.use, _NEAR_DESTINATION)


def goes_to(reading: Reading, cue: Cue) -> bool:
    """Whether the destination that a verb of motion needs stands right beside it: "जापान गए", "did Tokyo and Osaka"."""
    if cue.language == "en":
        return bool(travellers(reading, cue)) and any(
            i.kind == "place" and i.start >= cue.end and reading.words(cue.end, i.start) in ([], ["the"])
            and not modifies(reading.article, i)
            for i in reading.items
        )  # fmt: skip
    near = [i for i in reading.items if i.kind in ("place", "organisation") and i.end <= cue.start]
    gap = reading.words(near[-1].end, cue.start) if near else [""] * 4
    site = near and reading.stand_ins("site", near[-1].end, cue.start)
    if len(gap) > (_TO_SEE if gap[-1:] == ["देखने"] else 3) or (gap and gap[-1] not in _BEFORE_MOTION and not site):
        return False
    return not reading.article.text[cue.start : cue.end].startswith("भेज") or _sent(reading, cue)


def travellers(reading: Reading, cue: Cue) -> list[Item]:
    """Those before a verb who can travel: people, and the body that a group is from ("a team from Bosch")."""
    before = [i for i in reading.items if i.end <= cue.start and i.case in ("bare", "agent")]
    named = [i for i in before if i.kind != "people"]
    return [i for i in named if is_personal(i) or i.kind == "group" or _groups_of(reading, i, cue)]


def _groups_of(reading: Reading, item: Item, cue: Cue) -> list[Item]:
    """The people before a verb who are those of the one named: "a team from Bosch", "Ikea's sourcing team"."""
    people = [i for i in reading.items if i.kind == "people" and i.end <= cue.start]
    return [g for g in people if chained(g, item, reading.items) or _owns(reading, item, g)]


def _owns(reading: Reading, item: Item, group: Item) -> bool:
    """Whether an English genitive stands between a name and the people: "Ikea's site selection team"."""
    gap = reading.article.text[item.end : group.start]
    return gap.startswith(("'s ", "’s ")) and len(gap.split()) <= _OWN_TEAM and "," not in gap


def _sent(reading: Reading, cue: Cue) -> bool:
    """Whether it is people that are sent somewhere, and not goods."""
    low, high = reading.clause_of(cue.start)
    return any(low <= i.start < high and (is_personal(i) or i.kind == "people") for i in reading.items)


def stays(reading: Reading, cue: Cue) -> bool:
    """Whether a person is said to be in a place: "Scholz will be in Goa", "यादव अब जर्मनी में हैं"."""
    people = travellers(reading, cue)
    if cue.language == "hi":
        places = [i for i in reading.items if i.kind == "place" and i.end <= cue.start]
        guests = people or [i for i in reading.items if i.value == "abroad" and i.end <= cue.start]
        return any(i.case == "bare" for i in guests) and any(not reading.words(i.end, cue.start) for i in places)
    if not people:
        return False
    end = max([people[-1].end, *(g.end for g in _groups_of(reading, people[-1], cue))])
    gap = reading.words(end, cue.start)
    if len(gap) > (_APPOSITION if any(word.endswith(",") for word in gap[-2:]) else _ADVERBS):
        return False
    words = reading.words(cue.start, cue.end)
    # One was "at" a body on a visit, but is "at" one at work.
    kinds = ("place", "organisation") if words[-1] == "at" and words[0] in _AT_A_BODY else ("place",)
    places = [i for i in reading.items if i.kind in kinds and i.start >= cue.end]
    return any(reading.words(cue.end, i.start) in ([], ["the"]) for i in places)


def is_abroad(reading: Reading, cue: Cue) -> bool:
    """Whether someone who can travel and a place stand before words that are used of much else: "कोच्चि में कदम रखा"."""
    low = reading.clause_of(cue.start)[0]
    before = [i for i in reading.items if low <= i.start and i.end <= cue.start]
    places = [i for i in before if i.kind in ("place", "organisation") and reading.apart(i, cue) <= _NEAR_DESTINATION]
    people = any(is_personal(i) or i.value == "abroad" for i in before)
    return bool(places) and (people or bool(reading.stand_ins("staff", low, cue.start)))


def stops(reading: Reading, cue: Cue) -> bool:
    """Whether a place stands right beside the words for a stop of a tour: "Spain was the destination", "First stop: Oslo"."""
    return any(
        " ".join(reading.words(min(i.end, cue.end), max(i.start, cue.start))) in _BESIDE_STOP
        for i in reading.items
        if i.kind == "place"
    )


def is_off(reading: Reading, cue: Cue) -> bool:
    """Whether the clause says of a visit only that it is called off: "the trip fixed for May has been dropped"."""
    low, high = reading.clause_of(cue.start)
    return any(
        c.kind == "status"
        and c.key == "denied"
        and c.use == "clause"
        and cue.end <= c.start < high
        and low <= cue.start
        for c in reading.cues
    )


def is_personal(item: Item) -> bool:
    """Whether the item names or stands for people, who can travel and talk."""
    return item.kind in ("person", "title", "pronoun", "delegation")


def of_place(reading: Reading, cue: Cue) -> bool:
    """Whether a place follows or precedes the noun at once: "visit to Japan", "जापान के दौरे"."""
    for item in reading.items:
        if item.kind != "place":
            continue
        if item.start >= cue.end and _leads_to(reading, cue, reading.words(cue.end, item.start)):
            return True
        words = reading.words(item.end, cue.start)
        if item.end <= cue.start and (not words or (words[0] in ("की", "के", "का") and len(words) <= 3)):
            return True
    return False


def _leads_to(reading: Reading, cue: Cue, between: list[str]) -> bool:
    """Whether the words between a visit and a place make it the visit's destination."""
    to = " ".join(between).lower() in _TO
    return to or _ends_in(reading, cue, between) or _of_someone(reading, cue, between)


def _ends_in(reading: Reading, cue: Cue, between: list[str]) -> bool:
    """Whether the words themselves end with the preposition of the place: "while in Nashik"."""
    return between in ([], ["the"]) and reading.article.text[cue.start : cue.end].endswith((" in", " from"))


def _of_someone(reading: Reading, cue: Cue, between: list[str]) -> bool:
    """Whether the words between a visit and its place say whose it is: "the visit of Finance Minister X to London"."""
    words = [*reading.words(cue.start, cue.end)[1:], *between]
    return (
        words[:1] in (["of"], ["by"], ["from"], ["for"])
        and words[-1:] in (["to"], ["through"], ["around"])
        and len(words) <= _WHOSE
    )


def is_entry(reading: Reading, cue: Cue) -> bool:
    """Whether a line without a verb tells of a visit: "Tour of the Bosch campus", "25 अप्रैल: बॉश के प्लांट का दौरा"."""
    text, sentence = reading.article.text, reading.sentence
    if cue.language == "hi":
        goes_to = any(i.kind in ("place", "organisation") and i.end <= cue.start for i in reading.items)
        return goes_to and not text[cue.end : sentence.end].strip(" .;।\n")
    first = (
        text[cue.start].isupper()
        and cue.start - max(sentence.start, text.rfind("\n", sentence.start, cue.start)) <= _LABEL
    )
    return first and any(reading.words(cue.end, cue.end + 4)[:1] == [w] for w in ("to", "of"))
