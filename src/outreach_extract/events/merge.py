"""One happening, one event: the headline, the lead and the later paragraph about the same meeting are one."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.parts.apart import in_plural, split_sums
from outreach_extract.events.parts.recipients import STATE_OF_ARTICLE
from outreach_extract.events.reference.scene import Scene
from outreach_extract.events.setting.whereabouts import exactness
from outreach_extract.model import Organisation, Person, Place

_TOLD_APART = frozenset({("clause", ""), ("", "clause"), ("clause", "scene"), ("scene", "clause")})
_MONTH = len("2025-01")
_ACTING, _ACTED_ON = ("inviter", "giver"), ("invitee", "recipient")


def merge(drafts: list[Draft], scene: Scene, homes: set[str]) -> list[Draft]:
    """The drafts with those of the same happening joined, in text order."""
    kept: list[Draft] = []
    by_key: dict[tuple[str, str], set[int]] = {}
    for draft in split_sums(drafts, scene):
        keys = _keys(draft, homes)
        candidates = sorted({at for key in keys for at in by_key.get(key, ())})
        at = next((at for at in candidates if _same(draft, kept[at], scene, homes)), len(kept))
        if at == len(kept):
            kept.append(draft)
        else:
            _join(kept[at], draft, scene)
        for key in {*keys, *_keys(kept[at], homes)}:
            by_key.setdefault(key, set()).add(at)
    told = {d.type for d in kept if _tells(d, homes) and not d.in_heading}
    return [d for d in kept if not (d.type in told and _summary(d, homes))]


def _keys(draft: Draft, homes: set[str]) -> list[tuple[str, str]]:
    """What two drafts of one happening have in common, so that only likely ones are compared."""
    if draft.type == "gathering":
        return [("title", draft.title_key or "")]
    if draft.type == "visit":
        places = [f"sentence {draft.sentence}", *draft.refs("destination")]
        return [("visit", f"{visitor} {place}") for visitor in draft.refs("visitor") for place in places]
    if draft.type == "investment":
        return [("investment", ref) for ref in draft.refs("investor")]
    refs = [(draft.type, ref) for ref in draft.refs() if ref not in homes]
    return refs or [(draft.type, f"sentence {draft.sentence}")]


def _tells(draft: Draft, homes: set[str]) -> bool:
    """Whether the draft says of whom it tells, so that one of its type that does not may be its mere summary."""
    if draft.type == "investment":
        return bool(draft.refs("investor"))
    return draft.type == "invitation" or bool(set(draft.refs()) - homes)


def _summary(draft: Draft, homes: set[str]) -> bool:
    """Whether a meeting, an invitation or an investment of no one in particular is only the headline of those told, or their sum."""
    if draft.type == "investment":
        return not draft.refs("investor") and draft.use != "drawn"
    many = draft.type in ("meeting", "agreement") and in_plural(draft) and draft.status == "occurred"
    sums_up = draft.type in ("meeting", "invitation", "agreement") and (draft.in_heading or draft.sums_up or many)
    return sums_up and not set(draft.refs()) - homes


def _same(a: Draft, b: Draft, scene: Scene, homes: set[str]) -> bool:
    if a.type != b.type or (a.status == "denied") != (b.status == "denied"):
        return False
    if _on_other_days(a, b):
        return False
    if any(x.status == "proposed" and y.status == "occurred" and y.date_why == "clause" for x, y in ((a, b), (b, a))):
        return False
    headed = a.in_heading or b.in_heading  # a headline tells no day
    if a.type == "agreement" and not headed and a.sentence != b.sentence and (a.date_why, b.date_why) in _TOLD_APART:
        return False
    if a.type == "gathering":
        return bool(a.title_key) and a.title_key == b.title_key
    if a.type == "visit":
        mine, other = set(a.refs("visitor")), set(b.refs("visitor"))
        return _same_tour(a, b, scene) and bool(mine & other) and not _other_people(mine, other, scene)
    if a.type == "investment":
        same_sum = a.amount is None or b.amount is None or a.amount.value == b.amount.value
        mine, other = set(a.refs("investor")), set(b.refs("investor"))
        return same_sum and (mine == other or (not _bodies(mine ^ other, scene) and bool(mine & other)))
    if set(a.refs(*_ACTING)) & set(b.refs(*_ACTED_ON)):
        return False  # each invited the other
    mine, other = (set(d.refs()) - homes - _helped(d, scene) for d in (a, b))
    if a.type in ("meeting", "pledge") and not mine and not other:
        return a.sentence == b.sentence
    if not mine or not other:
        return False
    if a.type == "agreement" and not headed and _bodies(mine - other, scene) and _bodies(other - mine, scene):
        return False  # each has a party that the other lacks
    if a.type == "meeting" and _other_people(mine, other, scene):
        return False  # two ministers of one government were met one after the other
    return len(mine & other) / min(len(mine), len(other)) >= 0.5


def _on_other_days(a: Draft, b: Draft) -> bool:
    """Whether the two are told to be on different days; a headline has the day of the report, days after the event."""
    if not a.date or not b.date or a.date == b.date or _holds(a.date, b.date):
        return False
    reported = any(d.in_heading and d.date_why == "scene" for d in (a, b))
    return not (reported and a.date[:_MONTH] == b.date[:_MONTH])


def _other_people(mine: set[str], other: set[str], scene: Scene) -> bool:
    """Whether both sets name people, and no one is in both."""
    people = [{ref for ref in refs if isinstance(scene.entity(ref), Person)} for refs in (mine, other)]
    return all(people) and not people[0] & people[1]


def _helped(pledge: Draft, scene: Scene) -> set[str]:
    """The places and governments of India to which many may promise something."""
    refs = pledge.refs("recipient") if pledge.type == "pledge" else []
    return {ref for ref in refs if scene.is_home(scene.entity(ref))}


def _bodies(refs: set[str], scene: Scene) -> bool:
    """Whether any of the entities is a body other than a government, which may stand for its agencies."""
    entities = (scene.entity(ref) for ref in refs)
    return any(isinstance(e, Organisation) and e.kind != "government" for e in entities)


def _holds(a: str, b: str) -> bool:
    """Whether one value lies within the other, as a day in its month."""
    return a.startswith(b) or b.startswith(a) or ("/" in a and b[:7] in a) or ("/" in b and a[:7] in b)


def _same_tour(a: Draft, b: Draft, scene: Scene) -> bool:
    """Whether two visits are one: the same destination, or a stop of the tour that the same sentence speaks of."""
    mine, other = set(a.refs("destination")), set(b.refs("destination"))
    if mine & other:
        return True
    if a.sentence != b.sentence or "planned" in (a.status, b.status):
        return False
    countries = [{getattr(scene.entity(ref), "country", None) for ref in refs} for refs in (mine, other)]
    wide = any(getattr(scene.entity(ref), "type", "") in ("country", "state") for ref in mine | other)
    return wide and bool(countries[0] & countries[1] - {None, "IN"})


def _closer(draft: Draft, into: Draft, scene: Scene) -> bool:
    """Whether another mention of an event tells more exactly where it is."""
    places = [scene.entity(ref) for ref in (draft.place, into.place) if ref]
    exact = [exactness(place) for place in places if isinstance(place, Place)]
    return len(exact) > 1 and exact[0] < exact[1]


def _report(headline: Draft, draft: Draft) -> None:
    """Take the day and the place from the report, where the headline has but those of the dateline."""
    if draft.told and headline.date_why != "clause":
        headline.told, headline.date_why = draft.told, draft.date_why
    if draft.place and headline.place_why != "clause":
        headline.place, headline.place_why = draft.place, draft.place_why


def _join(into: Draft, draft: Draft, scene: Scene) -> None:
    if into.type == "gathering" and "clause" in (into.date_why, draft.date_why):
        # The mention that comes with the date says whether it lies ahead.
        into.status = draft.status = into.status if into.date_why == "clause" else draft.status
    if into.type == "investment":
        _told_where(into, draft)
    if into.in_heading and not draft.in_heading:
        _report(into, draft)
    closer = draft.place_why == into.place_why == "clause" and _closer(draft, into, scene)
    if into.in_heading and not draft.in_heading:
        _take_body(into, draft)
    into.take(draft)
    if closer:
        into.place = draft.place
    if into.status == "planned" and draft.status in ("ongoing", "occurred"):
        into.status = draft.status
    if into.type == "visit" and {into.status, draft.status} == {"occurred", "ongoing"}:
        into.status = "ongoing"
    if into.type == "visit" and into.place_why == "destination":
        into.place = _whole_of(into, scene)


def _told_where(a: Draft, b: Draft) -> None:
    """Of two mentions of an investment, the one that says where it goes is believed."""
    for one, other in ((a, b), (b, a)):
        assumed = [ref for ref in one.refs("recipient") if one.parts[ref][1] == STATE_OF_ARTICLE]
        if assumed and any(why != STATE_OF_ARTICLE for part, why in other.parts.values() if part == "recipient"):
            for ref in assumed:
                del one.parts[ref]


def _take_body(into: Draft, draft: Draft) -> None:
    """Let a report say what its headline left open: a headline is in the present and tells no day."""
    into.status, into.in_heading = draft.status, False
    if draft.date_why in ("clause", "sentence"):
        into.told, into.date_why = draft.told, draft.date_why


def _whole_of(tour: Draft, scene: Scene) -> str | None:
    """The place of a tour: the land in which all its stops lie; none if it goes to two lands."""
    places = [p for p in map(scene.entity, tour.refs("destination")) if isinstance(p, Place)]
    widest = max((exactness(p) for p in places), default=0)
    lands = [p.id for p in places if exactness(p) == widest]
    return lands[0] if len(lands) == 1 else None
