"""What a draft leaves unsaid: the other side of a meeting, the traveller, the inviter, the state that receives."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.frames import give_home
from outreach_extract.events.parts.investors import goes_without_investor
from outreach_extract.events.parts.invited import invites_nameless
from outreach_extract.events.parts.journeys import Journeys
from outreach_extract.events.parts.pledges import settle_pledge
from outreach_extract.events.parts.public import is_private, is_to_public
from outreach_extract.events.parts.recipients import add_recipient
from outreach_extract.events.parts.signatories import continued
from outreach_extract.events.parts.talks import at_their_house
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person, Place

_APART = frozenset({"separate", "separately", "another", "अलग", "अन्य"})
_ADDRESSED = frozenset({"topic", "to", "whose"})  # uses that need a counterpart in so many words
_ANY = frozenset({"any", "किसी", "कोई"})
_ROUND = 4  # sentences from one meeting to the next of the same round


class Settler:
    """Completes drafts from the scene, and says which of them stand."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._journeys = Journeys(scene)

    def settle(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        """Complete the draft; false if it states no event of its own."""
        return getattr(self, f"_{draft.type}")(draft, reading, running, here)  # type: ignore[no-any-return]

    def _homes(self, draft: Draft, *parts: str) -> list[str]:
        return [r for r in draft.refs(*parts) if self._scene.is_home(self._scene.entity(r))]

    def _others(self, draft: Draft, *parts: str) -> list[str]:
        return [r for r in draft.refs(*parts) if not self._scene.is_home(self._scene.entity(r))]

    def _meeting(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        if not self._others(draft) and draft.use == "noun":
            for body in at_their_house(draft, reading):
                draft.add(body.id, "party", "at whose house they talk")
        others = self._others(draft)
        homes = self._homes(draft)
        if not others and not homes and _crowd_met(draft, reading):
            give_home(draft, "party", self._scene)
            return bool(draft.parts)
        if (
            not homes
            and (draft.use in _ADDRESSED or _among_themselves(draft, reading))
            and not _addressed(others, draft, reading)
        ):
            return False
        if draft.use == "turn" and not _goes_on(reading, running):
            return False
        if draft.use == "tell" and not (homes and others and self._is_news(others, draft, reading, running)):
            return False
        crowd = any(i.kind == "people" and i.case not in ("in", "about", "for") for i in reading.items)
        if not others and len(homes) <= 2 and (not crowd or not homes or draft.use in _ADDRESSED):
            return False
        if not homes:
            give_home(draft, "party", self._scene)
        return bool(draft.parts)

    def _is_news(self, others: list[str], draft: Draft, reading: Reading, running: Running) -> bool:
        """Whether telling someone something says that the two met, and not what was said at the meeting told before."""
        last = running.meeting
        if not running.counterparts:
            return True
        if last is None:  # "It is yours," the Minister told X: at what has been told
            return not self._scene.is_home(self._scene.entity(next(iter(draft.parts))))
        low, high = reading.clause_of(draft.trigger.start)
        if not _APART.isdisjoint(reading.words(low, high)):
            return True
        in_person = any(isinstance(self._scene.entity(ref), Person) for ref in others)
        return (
            in_person
            and bool(self._others(last))
            and not set(others) & (last.parts.keys() | {e.id for e in running.counterparts})
        )

    def _visit(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        return self._journeys.settle(draft, reading, here)

    def _agreement(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        if earlier := continued(draft, reading, running):
            earlier.take(draft)
            return False
        if not draft.refs() and (draft.amount is None or draft.in_heading):
            return False
        bodies = [ref for ref in draft.refs() if isinstance(self._scene.entity(ref), Organisation)]
        if bodies and all(getattr(self._scene.entity(ref), "kind", "") == "party" for ref in bodies):
            return False  # an alliance for the polls
        if not self._homes(draft) and (len(draft.refs()) <= 1 or len(bodies) == 1):
            if (body := self._scene.home_body()) and not _is_two_sided(draft, reading):
                draft.add(body.id, "party", "the government of the scene")
        return bool(self._others(draft)) or len(draft.refs()) > 2 or (draft.use == "noun" and not draft.in_heading)

    def _invitation(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        if is_private(draft, running, self._scene):
            return False
        if not draft.refs("invitee") and is_to_public(draft, reading, self._scene):
            return False
        told = bool(draft.parts)
        nameless = invites_nameless(reading, draft.trigger)
        if not draft.refs("inviter") and self._homes(draft, "invitee"):
            for entity in running.counterparts:
                draft.add(entity.id, "inviter", "the counterpart of the scene")
        elif not draft.refs("inviter"):
            leads = any(isinstance(e, Person) for e in running.hosts)
            for entity in running.hosts if leads else ():
                draft.add(entity.id, "inviter", "the home side of the last meeting")
            if not leads:
                give_home(draft, "inviter", self._scene)
        if not draft.refs("invitee") and draft.use == "inverse" and self._others(draft, "inviter"):
            give_home(draft, "invitee", self._scene)
        elif not draft.refs("invitee") and (not nameless or _is_delegation(draft, reading)):
            for entity in running.counterparts:
                draft.add(entity.id, "invitee", "the counterpart of the scene")
        return bool(draft.refs("inviter")) and (told or nameless or bool(draft.refs("invitee")))

    def _investment(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        low, high = reading.clause_of(draft.trigger.start)
        if draft.status == "denied" and not _ANY.isdisjoint(reading.words(low, draft.trigger.start)):
            return False  # "किसी नए कारखाने की घोषणा नहीं की": none has been spoken of
        if not draft.refs("investor"):
            before = [i for i in reading.items if low <= i.start < draft.trigger.start and i.case in ("agent", "bare")]
            other = any(i.kind == "organisation" for i in before)  # it is the subject, and puts in no money of its own
            if running.company and not other and (reading.stand_ins("company", low, high) or draft.amount):
                draft.add(running.company.id, "investor", "the company of the scene")
        if not draft.refs("investor") and not goes_without_investor(draft, reading):
            return False
        add_recipient(draft, reading, running, self._scene)
        return bool(draft.refs())

    def _pledge(self, draft: Draft, reading: Reading, running: Running, here: Place | None) -> bool:
        return settle_pledge(draft, reading, running, self._scene)


def _is_delegation(draft: Draft, reading: Reading) -> bool:
    """Whether those invited are the visitors of the scene: "ब्रिटिश प्रतिनिधिमंडल को ... आमंत्रित किया"."""
    low, _ = reading.clause_of(draft.trigger.start)
    crowds = [i for i in reading.items if i.kind == "people" and i.case == "to" and low <= i.start]
    return any(
        i.start <= c.start < i.end for i in crowds for c in reading.stand_ins("delegation", low, draft.trigger.start)
    )


def _addressed(others: list[str], draft: Draft, reading: Reading) -> bool:
    """Whether the text says with whom someone talked: "JETRO के साथ चर्चा", "talks with them", a list of those met."""
    low, high = reading.clause_of(draft.trigger.start)
    marked = [i for i in reading.items if i.case in ("with", "between", "to") and low <= i.start < high]
    named = {i.entity.id for i in marked if isinstance(i.entity, Person | Organisation)}
    return not named.isdisjoint(others) or any(i.kind == "pronoun" for i in marked) or reading.is_listed()


def _crowd_met(draft: Draft, reading: Reading) -> bool:
    """Whether an entry says what nameless people someone meets: "शाम को प्रवासियों के साथ मुलाकात"."""
    low, high = reading.clause_of(draft.trigger.start)
    beside = [i for i in reading.items if low <= i.start < high and i.kind not in ("gathering", "date", "place")]
    met = [i for i in beside if i.case in ("with", "between")]
    return reading.is_listed() and bool(met) and all(i.kind == "people" for i in met)


def _among_themselves(draft: Draft, reading: Reading) -> bool:
    """Whether the parties talked to each other alone: "दोनों कंपनियों ने आपस में बातचीत की"."""
    return bool(reading.stand_ins("mutual", *reading.clause_of(draft.trigger.start)))


def _goes_on(reading: Reading, running: Running) -> bool:
    """Whether the sentence goes on with the meetings that were just told: "Then came the turn of X"."""
    return running.meeting is not None and reading.index - running.meeting.sentence <= _ROUND


def _is_two_sided(draft: Draft, reading: Reading) -> bool:
    """Whether the clause names both sides of an agreement, even if one is not known: "BCCL ने X के साथ करार किया"."""
    words = set(reading.words(*reading.clause_of(draft.trigger.start)))
    if words & {"between", "बीच", "मध्य"}:
        return True
    acting = any(why.startswith("subject") for _, why in draft.parts.values())
    return acting and ("with" in words or {"साथ", "ने"} <= words)
