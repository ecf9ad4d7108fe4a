"""Capitals that stand for the government that sits there: "Tokyo has promised", "Dispur asked Bosch to come"."""

from outreach_extract.article.fold import fold_key
from outreach_extract.data.words import word_set
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Place


def is_seat(place: Place) -> bool:
    """Whether newspapers use the city for a government."""
    return place.type == "city" and fold_key(place.name) in word_set("seats.tsv", "en")


def seated(place: Place, scene: Scene) -> Organisation | None:
    """The government that sits in a capital: of the state or land in which the city lies, else of the country."""
    rows = scene.lexicon.places
    row = rows.get(place.name)
    if row and row.within and row.within != "Delhi":
        return scene.government(row.within)
    country = next((r for r in rows.values() if r.type == "country" and r.country == place.country), None)
    return scene.government(country.key) if country else None
