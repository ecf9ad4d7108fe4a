"""Which of the words that can state an event do state one here."""

from outreach_extract.events.parts.adjacent import faces, faces_person, follows, gives_time, heads_entry
from outreach_extract.events.parts.arrivals import joined
from outreach_extract.events.parts.invited import bids, is_only_bidden
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.phrases import Item
from outreach_extract.events.words.asked import is_only_asked
from outreach_extract.events.words.asking import asks_to_come, calls, is_passive
from outreach_extract.events.words.cues import Cue
from outreach_extract.events.words.nouns import BESIDE, beside, named, supported
from outreach_extract.events.words.pacts import both_act, hires
from outreach_extract.events.words.routes import comes_here, guides, hosts, leads, moves, sees
from outreach_extract.events.words.status import status_of
from outreach_extract.events.words.travel import (
    goes_to,
    is_abroad,
    is_entry,
    is_off,
    is_personal,
    of_place,
    stays,
    stops,
)
from outreach_extract.model import Organisation, Person

_PERFECT = frozenset({"has", "have", "had", "been", "was", "were", "is", "are", "to", "be", "will", "being"})
_GIVEN = 8  # tokens between an English verb of giving and what is given, without those of names
_SUM = 2  # tokens between a sum and what it is for
_CROWD = 1  # tokens between "called on" and those who are asked
_THE = 1  # tokens between "who attended" and "talks"
_PRESS = 4  # tokens between a word for talking and the journalist
_ALONE = frozenset({"verb", "inverse", "arrive", "topic", "grant", "shown", "keen"})
_NAMES = frozenset({"organisation", "person", "place", "gathering"})
_MARKED = {
    "with": ("with", BESIDE),
    "to": ("to", BESIDE),
    "whose": ("of", 2),
}  # the counterpart's case, and the words behind it


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
        and not _is_in_question(reading, cue)
        and not is_only_bidden(reading, cue)
        and _states_event(reading, cue)
    ]
    # Of two readings of the same words, putting in money says more than being interested, asking to come more than meeting.
    cues.sort(
        key=lambda c: (
            c.start - c.end,
            c.key != "investment",
            c.key != "invitation",
            c.use not in ("face", "hosted", "both"),
            c.start,
        )
    )
    longest: list[Cue] = []
    for cue in cues:
        if not any(o.start < cue.end and cue.start < o.end and not _leads_on(o, cue) for o in longest):
            longest.append(cue)
    longest = [c for c in longest if c.use not in ("turn", "both", "hire") or not _told_already(reading, c, longest)]
    longest = [c for c in longest if not _is_sent_as_help(reading, c, longest)]
    longest.sort(key=lambda c: c.start)
    longest = [c for c in longest if not _is_label(reading, c, longest)]
    whole = [c for before, c in zip([None, *longest], longest, strict=False) if not _abbreviates(reading, c, before)]
    return joined(reading, whole)


def wish_in(reading: Reading, cue: Cue) -> Cue | None:
    """The wish to work together in words that no one's investment is: "राजदूत ने उद्योगों में रुचि दिखाई"."""
    if cue.use not in ("interest", "spend"):
        return None
    inside = (
        c for c in reading.cues if c.key == "pledge" and c.use in ("keen", "verb") and cue.start <= c.start < cue.end
    )
    return next(inside, None)


def _told_already(reading: Reading, cue: Cue, others: list[Cue]) -> bool:
    """Whether the clause tells in so many words what is only the next in a row, or only signed: "talks with A came next"."""
    low, high = reading.clause_of(cue.start)
    return any(o.key == cue.key and o.use != cue.use and low <= o.start < high for o in others)


def _is_sent_as_help(reading: Reading, cue: Cue, others: list[Cue]) -> bool:
    """Whether those who travel are themselves the help that is promised: "will send two experts to Harsil"."""
    return cue.key == "visit" and any(
        o.use == "bestow" and o.start < cue.start and 0 <= reading.apart(o, cue) <= _GIVEN for o in others
    )


def _laid(item: Item | Cue, cue: Cue) -> bool:
    """Whether a phrase of building holds the name of a ceremony as a mere part: "laid the foundation stone of a plant"."""
    holds = cue.start <= item.start and item.end <= cue.end
    own = isinstance(item, Cue) and item.end - item.start < cue.end - cue.start  # "promises of investment" is no idiom
    return holds and (own or (item.kind == "gathering" and cue.key == "investment"))


def _leads_on(pledge: Cue, cue: Cue) -> bool:
    """Whether the last word of a promise opens what is promised, an investment: "offered to put up a plant"."""
    return pledge.key == "pledge" and cue.key == "investment" and pledge.start < cue.start < pledge.end < cue.end


def _is_label(reading: Reading, cue: Cue, others: list[Cue]) -> bool:
    """Whether a word only heads the entry that tells of it: "4. Invitation: he invited Bosch", "न्योता: X ने Y को न्योता दिया"."""
    text = reading.article.text
    return text[cue.end : cue.end + 2].lstrip().startswith(":") and any(
        o.key == cue.key for o in others if o.start > cue.end
    )


def _abbreviates(reading: Reading, cue: Cue, before: Cue | None) -> bool:
    """Whether a trigger only goes on with the one before it: "memorandum of understanding (MoU)", "वन-टू-वन बातचीत"."""
    if before is None or before.key != cue.key:
        return False
    gap = reading.article.text[before.end : cue.start].strip()
    if cue.key == "agreement" and before.use == "noun" and cue.use == "verb" and set(gap.split()) <= _PERFECT:
        return True  # "no agreement has been signed with X"
    return gap == "(" or (not gap and cue.key == "meeting")


def _states_event(reading: Reading, cue: Cue) -> bool:
    if cue.key == "visit" and reading.article.text.startswith("to ", cue.start) and is_only_asked(reading, cue):
        return False
    if cue.key == "meeting" and (_with_press(reading, cue) or _is_fulfilled(reading, cue) or _appeals(reading, cue)):
        return False
    if cue.use in _ALONE:
        return cue.use != "grant" or not reading.article.text.startswith("to ", cue.start)
    if cue.use == "bestow":
        return _bestows(reading, cue)
    if cue.use == "call":
        return calls(reading, cue)
    if cue.use == "ask":
        return asks_to_come(reading, cue)
    if cue.use == "bid":
        return bids(reading, cue)
    if cue.use in ("spend", "interest"):
        return _money_or_plant(reading, cue) and not is_only_asked(reading, cue)
    if cue.use == "land":
        sought = bool(reading.stand_ins("land", *reading.clause_of(cue.start)))
        return sought and _money_or_plant(reading, cue) and not is_only_asked(reading, cue)
    if cue.use == "both":
        return both_act(reading, cue)
    if cue.use == "hire":
        return hires(reading, cue)
    if cue.use == "ended":
        return status_of(reading, cue) == "denied"
    if cue.use == "signed":
        return supported(reading, cue)
    if cue.use == "goes":
        return any(0 <= reading.apart(m, cue) <= _SUM and m.start < cue.start for m in reading.money)
    if cue.use in _MARKED:
        return _right_before(reading, cue)
    if cue.use == "go":
        return goes_to(reading, cue)
    if cue.use == "move":
        return moves(reading, cue)
    if cue.use == "here":
        return comes_here(reading, cue)
    if cue.use == "hosted":
        return hosts(reading, cue) is not None
    if cue.use == "guide":
        return guides(reading, cue)
    if cue.use == "lead":
        return leads(reading, cue)
    if cue.use == "site":
        return sees(reading, cue)
    if cue.use == "tell":
        return _tells(reading, cue)
    if cue.use == "time":
        return gives_time(reading, cue)
    if cue.use == "greet":
        return faces_person(reading, cue)
    if cue.use in ("face", "turn"):
        return faces(reading, cue) or (cue.use == "turn" and follows(reading, cue))
    if cue.use == "stay":
        return stays(reading, cue)
    if cue.use == "abroad":
        return is_abroad(reading, cue)
    if cue.use == "stop":
        return stops(reading, cue)
    if cue.key == "visit":
        return any(f(reading, cue) for f in (supported, of_place, is_entry, is_off))
    if cue.key == "meeting" and _was_attended(reading, cue):
        return False
    if cue.key == "meeting" and heads_entry(reading, cue):
        return True
    return supported(reading, cue) or beside(reading, cue)


def _is_fulfilled(reading: Reading, cue: Cue) -> bool:
    """Whether it is a need or a target that was met, and not a person: "the cost was met by X"."""
    return reading.article.text[cue.start : cue.end].lower() == "met" and is_passive(reading, cue)


def _appeals(reading: Reading, cue: Cue) -> bool:
    """Whether a nameless crowd is asked for something: "called on farmers to save water"."""
    if not reading.article.text.endswith(" on", cue.start, cue.end):
        return False
    crowd = next((i for i in reading.items if i.start >= cue.end), None)
    return crowd is not None and crowd.kind == "people" and reading.apart(crowd, cue) <= _CROWD


def _was_attended(reading: Reading, cue: Cue) -> bool:
    """Whether the talks are those told before, of which it says who was there: "among those who attended the talks"."""
    low, _ = reading.clause_of(cue.start)
    known = reading.article.text.endswith("the ", low, cue.start)
    return known and any(reading.apart(p, cue) <= _THE for p in reading.stand_ins("present", low, cue.start))


def _is_in_question(reading: Reading, cue: Cue) -> bool:
    """Whether someone only asks for it: "wanted to know if the Chief Minister had met X"."""
    low, _ = reading.clause_of(cue.start)
    return any(c.end <= cue.start for c in reading.stand_ins("question", low, cue.start))


def _with_press(reading: Reading, cue: Cue) -> bool:
    """Whether the talk is an interview or a briefing: "पत्रकारों से बातचीत", "spoke to our correspondent"."""
    press = reading.stand_ins("press", reading.sentence.start, reading.sentence.end)
    return any((p.start >= cue.end) == (cue.language == "en") and 0 <= reading.apart(p, cue) <= _PRESS for p in press)


def _right_before(reading: Reading, cue: Cue) -> bool:
    """Whether the counterpart of a Hindi verb of meeting stands before it: "X से मिले", "X को फोन किया", "X की बात सुनी"."""
    case, reach = _MARKED[cue.use]
    before = (i for i in reading.items if i.end <= cue.start and i.case == case and i.kind not in ("place", "date"))
    return any(len(reading.words(i.end, cue.start)) <= reach for i in before) and not _gains(reading, cue)


def _gains(reading: Reading, cue: Cue) -> bool:
    """Whether the Hindi verb for meeting means getting something: "X के साथ काम करने से लाभ मिलेगा"."""
    return any(0 <= cue.start - c.end <= 2 for c in reading.stand_ins("gain", reading.sentence.start, cue.start))


def _bestows(reading: Reading, cue: Cue) -> bool:
    """Whether someone is given something: "gave Assam ten ambulances", "पंजाब को तकनीक मुफ्त देगी"; not "खेती को बढ़ावा देगी"."""
    low, high = reading.clause_of(cue.start)
    if cue.language == "en":
        return any(
            reading.apart(cue, aid) - named(reading, cue.end, aid.start) <= _GIVEN
            for aid in reading.stand_ins("aid", cue.end, high)
            if "to" not in reading.words(cue.end, aid.start)
        )
    to = any(i.case == "to" and low <= i.start < cue.start and i.kind not in ("people", "date") for i in reading.items)
    return to and not any(not reading.words(c.end, cue.start) for c in reading.stand_ins("light", low, cue.start))


def _tells(reading: Reading, cue: Cue) -> bool:
    """Whether someone is told something who stands right beside the word: "Lee told the Chief Minister that ..."."""
    if cue.language == "en":
        return faces_person(reading, cue)
    others = [i for i in reading.items if i.end <= cue.start and i.kind not in ("place", "date", "gathering")]
    if not others:
        return False
    if not reading.words(others[-1].end, cue.start):
        return is_personal(others[-1]) and others[-1].entity is not None
    told = (i for i in others if i.case == "to" and isinstance(i.entity, Person | Organisation))
    return any(len(reading.words(i.end, cue.start)) <= BESIDE for i in told)


def _money_or_plant(reading: Reading, cue: Cue) -> bool:
    """Whether a verb such as "build" or "लगाएगी" comes with a sum or with a plant."""
    low, high = reading.clause_of(cue.start)
    return any(low <= m.start < high for m in reading.money) or bool(reading.stand_ins("plant", low, high))
