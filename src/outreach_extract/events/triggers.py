"""Which of the words that can state an event do state one here."""

from outreach_extract.events.cues import Cue
from outreach_extract.events.phrases import Item
from outreach_extract.events.reading import Reading
from outreach_extract.model import Place

_SUPPORT_AFTER = {"hi": 7, "en": 8}  # tokens between a noun and a support verb behind it
_SUPPORT_BEFORE = {"do": 8, "sign": 14, "give": 8, "travel": 8, "send": 5}  # in English, before it
_TO = frozenset({"to", "of", "to the", "of the", "in", "at"})
_BESIDE = 9  # words between a noun and its counterpart
_DESTINATION = {"noun": 4, "go": 3}
_NEAR_DESTINATION = 8
_PASSIVE = frozenset({"was", "were", "been", "be", "being"})
_AUXILIARY = 10  # characters before a verb in which its auxiliary stands
_COMING = 9  # tokens between asking and what is asked
_LABEL = 24  # characters in front of the first word of an entry: a bullet, a number, a day
_WHOSE = 14  # words between "visit" and its place
_PRESS = 4  # tokens between a word for talking and the journalist
_TITLE = 6  # tokens of a title between "told" and the name
_ALONE = frozenset({"verb", "inverse", "arrive", "topic", "grant", "shown", "keen"})
_BEFORE_MOTION = frozenset("भी ही में पर को तक के की का दौरे यात्रा वापस देखने घूमने दौरा लिए प्रवास".split())
_NAMES = frozenset({"organisation", "person", "place", "gathering"})


def accepted(reading: Reading) -> list[Cue]:
    """The triggers of a sentence that state an event: the longest ones, outside names, with all that they need."""
    barred: list[Item | Cue] = [i for i in reading.items if i.kind in _NAMES]
    barred += reading.stand_ins("idiom", reading.sentence.start, reading.sentence.end)
    hosts = [*barred, *reading.stand_ins("host", reading.sentence.start, reading.sentence.end)]
    cues = [
        cue
        for cue in reading.cues
        if cue.kind == "trigger"
        and cue.key != "gathering"
        # Who is received on a visit is not met for talks.
        and not any(
            i.start < cue.end and cue.start < i.end and not _laid(i, cue)
            for i in (hosts if cue.key == "meeting" else barred)
        )
        and _states_event(reading, cue)
    ]
    # Of two readings of the same words, putting in money says more than being interested.
    cues.sort(key=lambda c: (c.start - c.end, c.key != "investment", c.start))
    longest: list[Cue] = []
    for cue in cues:
        if not any(o.start < cue.end and cue.start < o.end for o in longest):
            longest.append(cue)
    longest.sort(key=lambda c: c.start)
    return [c for before, c in zip([None, *longest], longest, strict=False) if not _abbreviates(reading, c, before)]


def _laid(item: Item | Cue, cue: Cue) -> bool:
    """Whether a phrase of building holds the name of a ceremony as a mere part: "laid the foundation stone of a plant"."""
    return item.kind == "gathering" and cue.key == "investment" and cue.start <= item.start and item.end <= cue.end


def _abbreviates(reading: Reading, cue: Cue, before: Cue | None) -> bool:
    """Whether a trigger only gives the short form of the one before it: "memorandum of understanding (MoU)"."""
    if before is None or before.key != cue.key:
        return False
    return reading.article.text[before.end : cue.start].strip() == "("


def _states_event(reading: Reading, cue: Cue) -> bool:
    if cue.key == "meeting" and _with_press(reading, cue):
        return False
    if cue.use in _ALONE:
        return True
    if cue.use == "ask":
        return _asks_to_come(reading, cue)
    if cue.use in ("spend", "interest"):
        return _money_or_plant(reading, cue) and not _only_asked(reading, cue)
    if cue.use in ("with", "go"):
        return _right_before(reading, cue)
    if cue.use == "tell":
        return _tells(reading, cue)
    if cue.use == "stay":
        return _stays(reading, cue)
    if cue.key == "visit":
        return _supported(reading, cue) or _of_place(reading, cue) or _is_entry(reading, cue)
    return _supported(reading, cue) or _beside(reading, cue)


def reach_of_destination(cue: Cue) -> int:
    """How many tokens may stand between a visit's trigger and its destination."""
    return _DESTINATION.get(cue.use, _NEAR_DESTINATION)


def _supported(reading: Reading, cue: Cue) -> bool:
    """Whether a noun has one of its support verbs near it."""
    for other in reading.cues:
        if other.kind != "support" or other.key != cue.support or _is_genitive(reading, other):
            continue
        apart = reading.apart(other, cue)
        apart -= _named(reading, min(cue.end, other.end), max(cue.start, other.start))
        if other.start >= cue.end and apart <= _SUPPORT_AFTER[cue.language]:
            return True
        if cue.language == "en" and other.end <= cue.start and apart <= _SUPPORT_BEFORE[cue.support]:
            return True
    return False


def _is_genitive(reading: Reading, verb: Cue) -> bool:
    """Whether the "की" is no verb but marks whose something is: "ब्रिटेन की उप उच्चायुक्त"."""
    own = reading.article.text[verb.start : verb.end] == "की"
    return own and any(i.end <= verb.start and not reading.words(i.end, verb.start) for i in reading.items)


def _named(reading: Reading, start: int, end: int) -> int:
    """How many tokens between a noun and its verb are those of names, which may be long."""
    token_at = reading.article.token_at
    return sum(token_at(i.end) - token_at(i.start) for i in reading.items if start <= i.start and i.end <= end)


def _beside(reading: Reading, cue: Cue) -> bool:
    """Whether a counterpart stands right beside the noun: "meeting with X", "X के साथ बैठक"."""
    for item in reading.items:
        if item.case not in ("with", "between") or item.kind in ("place", "date", "gathering"):
            continue
        if cue.language == "hi" and item.end <= cue.start and len(reading.words(item.end, cue.start)) <= _BESIDE:
            return True
        if cue.language == "en" and item.start >= cue.end and len(reading.words(cue.end, item.start)) <= _BESIDE:
            return True
    return False


def _with_press(reading: Reading, cue: Cue) -> bool:
    """Whether the talk is an interview or a briefing: "पत्रकारों से बातचीत", "spoke to our correspondent"."""
    press = reading.stand_ins("press", reading.sentence.start, reading.sentence.end)
    return any((p.start >= cue.end) == (cue.language == "en") and 0 <= reading.apart(p, cue) <= _PRESS for p in press)


def _right_before(reading: Reading, cue: Cue) -> bool:
    """Whether what a Hindi verb needs stands before it: the counterpart of मिले, the destination of गए."""
    for item in reading.items:
        if item.end > cue.start:
            break
        words = reading.words(item.end, cue.start)
        if cue.use == "with" and item.case == "with" and item.kind not in ("place", "date") and len(words) <= _BESIDE:
            return True
        if cue.use == "go" and item.kind in ("place", "organisation") and len(words) <= 3:
            if reading.article.text[cue.start : cue.end].startswith("भेज") and not _sent(reading, cue):
                return False
            return not words or words[-1] in _BEFORE_MOTION
    return False


def _sent(reading: Reading, cue: Cue) -> bool:
    """Whether it is people that are sent somewhere, and not goods."""
    low, high = reading.clause_of(cue.start)
    return any(
        i.kind not in ("place", "organisation", "date", "gathering") and low <= i.start < high for i in reading.items
    )


def _asks_to_come(reading: Reading, cue: Cue) -> bool:
    """Whether someone is asked to come or to invest: "asked Bosch to set up a plant", "निवेश करने को कहा"."""
    others = [i for i in reading.items if i.kind not in ("date", "gathering") and (i.kind != "place" or _governed(i))]
    for coming in reading.stand_ins("coming", reading.sentence.start, reading.sentence.end):
        apart = reading.apart(coming, cue)
        if not 0 <= apart <= _COMING:
            continue
        if cue.language == "en" and coming.start >= cue.end:
            return is_passive(reading, cue) or any(
                cue.end <= i.start < coming.start and i.case == "bare" for i in others
            )
        if cue.language == "hi" and coming.end <= cue.start:
            return any(i.end <= coming.start and i.case in ("to", "with") for i in others)
    return False


def _governed(item: Item) -> bool:
    """Whether a place has a government that can be asked: "asked the State to send weavers"."""
    return isinstance(item.entity, Place) and item.entity.type in ("state", "country", "prefecture")


def is_passive(reading: Reading, cue: Cue) -> bool:
    """Whether an English verb stands in the passive: "were asked to", "has been invited"."""
    return any(word in _PASSIVE for word in reading.words(max(0, cue.start - _AUXILIARY), cue.end)[:-1])


def _stays(reading: Reading, cue: Cue) -> bool:
    """Whether a person is said to be in a place: "Scholz will be in Goa", "यादव अब जर्मनी में हैं"."""
    people = [i for i in reading.items if _personal(i) and i.end <= cue.start and i.case == "bare"]
    places = [i for i in reading.items if i.kind == "place"]
    if cue.language == "hi":
        return bool(people) and any(i.end <= cue.start and not reading.words(i.end, cue.start) for i in places)
    if not people or len(reading.words(people[-1].end, cue.start)) > 2:
        return False
    return any(i.start >= cue.end and not reading.words(cue.end, i.start) for i in places)


def _tells(reading: Reading, cue: Cue) -> bool:
    """Whether someone is told something who stands right beside the word: "Lee told the Chief Minister that ..."."""
    others = [i for i in reading.items if i.kind not in ("place", "date", "gathering")]
    if cue.language == "hi":
        told = next((i for i in reversed(others) if i.end <= cue.start), None)
        near = told is not None and not reading.words(told.end, cue.start)
    else:
        told = next((i for i in others if i.start >= cue.end), None)
        near = told is not None and reading.apart(told, cue) <= _TITLE
    return near and told is not None and _personal(told) and told.entity is not None


def _personal(item: Item) -> bool:
    return item.kind in ("person", "title", "pronoun", "delegation")


def _of_place(reading: Reading, cue: Cue) -> bool:
    """Whether a place follows or precedes the noun at once: "visit to Japan", "जापान के दौरे"."""
    for item in reading.items:
        if item.kind != "place":
            continue
        between = reading.words(cue.end, item.start)
        if item.start >= cue.end and (" ".join(between).lower() in _TO or _of_someone(reading, cue, between)):
            return True
        words = reading.words(item.end, cue.start)
        if item.end <= cue.start and (not words or (words[0] in ("की", "के", "का") and len(words) <= 3)):
            return True
    return False


def _only_asked(reading: Reading, cue: Cue) -> bool:
    """Whether building is only what someone is asked for: "asked X to put up a unit", "has requested X to open a lab"."""
    low = reading.clause_of(cue.start)[0]
    words = reading.words(low, cue.end)
    if cue.language == "hi" or "to" not in words[-4:]:
        return False
    asking = [c for c in reading.cues if c.kind == "trigger" and c.key == "invitation" and low <= c.start]
    near = [c for c in asking if c.end <= cue.start and reading.apart(c, cue) <= _COMING]
    return any(
        c.end <= i.start and i.end <= cue.start and i.case == "bare" and "that" not in reading.words(c.end, cue.start)
        for c in near
        for i in reading.items
    )


def _is_entry(reading: Reading, cue: Cue) -> bool:
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


def _of_someone(reading: Reading, cue: Cue, between: list[str]) -> bool:
    """Whether the words between a visit and its place say whose it is: "the visit of Finance Minister X to London"."""
    words = [*reading.words(cue.start, cue.end)[1:], *between]
    return words[:1] == ["of"] and words[-1:] == ["to"] and len(words) <= _WHOSE


def _money_or_plant(reading: Reading, cue: Cue) -> bool:
    """Whether a verb such as "build" or "लगाएगी" comes with a sum or with a plant."""
    low, high = reading.clause_of(cue.start)
    return any(low <= m.start < high for m in reading.money) or bool(reading.stand_ins("plant", low, high))
