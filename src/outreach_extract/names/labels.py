"""The labels of the models we know, as kinds of mention."""

from collections.abc import Iterable
from typing import Literal

Kind = Literal["person", "organisation", "place"]

_KINDS: dict[Kind, tuple[str, ...]] = {
    # ours and most corpora; OntoNotes; worldwide English; IL-NER
    "person": ("PER", "PERSON", "NEP"),
    "organisation": ("ORG", "ORGANIZATION", "NEO"),
    "place": ("LOC", "LOCATION", "GPE", "FAC", "FACILITY", "NEL"),
}
_KIND_OF = {label: kind for kind, labels in _KINDS.items() for label in labels}


def kind_of(label: str) -> Kind | None:
    """What a model's label stands for; null for dates, sums, peoples and whatever else we do not ask for."""
    return _KIND_OF.get(label.upper())


def known(labels: Iterable[str]) -> bool:
    """Whether any of the labels is one that we read."""
    return any(kind_of(label) for label in labels)
