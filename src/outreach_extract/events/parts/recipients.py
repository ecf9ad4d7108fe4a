"""Where an investment goes, and the investments that agreements stand for."""

from outreach_extract.events.drafts import Draft
from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.running import SITES, Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Place

STATE_OF_ARTICLE = "the state of the article"
"""Why a state receives an investment of which the text does not say where it goes."""
_SIGNS_FOR_SUMS = frozenset({"company", "other"})


def add_recipient(draft: Draft, reading: Reading, running: Running, scene: Scene) -> None:
    """Who or where receives an investment: a body, else the sites of the clause and their state, or the country."""
    low, high = reading.clause_of(draft.trigger.start)[0], reading.clause_of(draft.trigger.end - 1)[1]
    here = [i for i in reading.items if low <= i.start < high]
    for item in here:
        if isinstance(item.entity, Organisation) and item.case == "in" and item.entity.id not in draft.parts:
            draft.add(item.entity.id, "recipient", "the body in which the money is put")
    if draft.refs("recipient"):
        return
    places = [i.entity for i in here if isinstance(i.entity, Place) and i.entity.country == "IN"]
    opening = (i.entity for i in reading.items if i.end <= low and isinstance(i.entity, Place))
    sites = [p for p in places or opening if p.type in {*SITES, "state"} and p.country == "IN"][:2]
    if not any(p.type in SITES for p in sites) and reading.stand_ins("spot", low, high) and running.site:
        sites = [running.site]
    for site in sites:
        draft.add(site.id, "recipient", "the site in the clause")
    if draft.place is None and len(sites) == 1 and sites[0].type != "state":
        draft.place, draft.place_why = sites[0].id, "the site"
    if any(p.type == "state" for p in sites):
        return
    country = next((p for p in places if p.type == "country"), None)
    nation = any(getattr(scene.entity(ref), "kind", "") == "government" for ref in draft.refs("investor"))
    if not (nation and country) and (state := scene.state_place(sites[0] if sites else None)):
        draft.add(state.id, "recipient", "the state of the site" if sites else STATE_OF_ARTICLE)
    elif country:
        draft.add(country.id, "recipient", "the country in the clause")


def investments_under(reading: Reading, found: list[Draft], running: Running, scene: Scene) -> list[Draft]:
    """The investments that the agreements of a sentence stand for, where its clauses do not tell them apart."""
    told = {reading.clause_of(d.trigger.start) for d in found if d.type == "investment"}
    sums = [d for d in found if d.type == "agreement" and reading.clause_of(d.trigger.start) not in told]
    return [draft for d in sums if (draft := _investment_under(d, reading, running, scene))]


def _investment_under(agreement: Draft, reading: Reading, running: Running, scene: Scene) -> Draft | None:
    """The investment that an agreement with one company and a sum stands for: "signed a Rs 900-crore MoU with X"."""
    entities = [scene.entity(ref) for ref in agreement.refs()]
    companies = [e for e in entities if isinstance(e, Organisation) and e.kind in _SIGNS_FOR_SUMS]
    money = agreement.amount
    lent = any(isinstance(e, Organisation) and e.kind == "bank" for e in entities)
    if money is None or agreement.status == "denied" or len(companies) != 1 or lent:
        return None
    trigger = reading.trigger("investment", money.start, money.end, "sum")
    status = "planned" if agreement.status == "occurred" else "proposed"
    draft = Draft("investment", status, trigger, reading.index, evidence=[trigger], amount=money)
    draft.in_heading = agreement.in_heading
    draft.add(companies[0].id, "investor", "the company that signs for the sum")
    add_recipient(draft, reading, running, scene)
    return draft
