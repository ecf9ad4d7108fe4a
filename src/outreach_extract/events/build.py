"""Drafts → public models."""

from outreach_extract.entities.topics import date_value
from outreach_extract.events.drafts import Draft
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import EVENT_TYPES, Event, EventPlace, Money, Participant

_MODELS: dict[str, type[Event]] = {str(model.model_fields["type"].default): model for model in EVENT_TYPES}


def build(drafts: list[Draft], scene: Scene) -> list[Event]:
    """The events in text order, numbered."""
    return [_event(number, draft, scene) for number, draft in enumerate(drafts, 1)]


def _event(number: int, draft: Draft, scene: Scene) -> Event:
    model = _MODELS[draft.type]
    fields: dict[str, object] = {}
    for field, part in model.parts.items():
        fields[field] = tuple(
            Participant(ref=ref, name=scene.entity(ref).name, part=part, why=why)
            for ref, (own, why) in draft.parts.items()
            if own == part
        )
    place = scene.entity(draft.place) if draft.place else None
    return model(
        id=f"E{number}",
        status=draft.status,
        trigger=draft.trigger,
        date=date_value(draft.told.edtf, (draft.told.mention,)) if draft.told else None,
        place=EventPlace(ref=place.id, name=place.name, why=draft.place_why) if place else None,
        sectors=tuple(draft.sectors),
        title=draft.title,
        amount=_money(draft),
        evidence=tuple(draft.evidence),
        **fields,
    )


def _money(draft: Draft) -> Money | None:
    if draft.amount is None:
        return None
    value = float(draft.amount.value) if draft.amount.value else None
    return Money(mention=draft.amount, value=value, currency=draft.amount.attributes.get("currency") or None)
