"""Who "both sides", "the two governments" and "both universities" are."""

from outreach_extract.entities.entities import Entity
from outreach_extract.events.reference.running import Running
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Organisation, Person

_SIDES = ("sides", "पक्षों", "पक्ष")
_GOVERNMENTS = ("governments", "सरकारों", "सरकारें")
_COUNTS = {3: ("three", "तीनों"), 4: ("four", "चारों")}
_THREE = ("all three", "the trio", "तीनों")
_BOTH = ("दोनों", "both", "the two")
_GUESTS = ("the visitors", "the guests", "the visiting delegation", "the visiting team")
_UNION = "gov-india"
_KINDS = {
    ("companies", "firms", "कंपनियों", "कंपनियां", "फर्मों"): ("company",),
    ("universities", "विश्वविद्यालयों", "विश्वविद्यालय"): ("university",),
    ("banks", "बैंकों"): ("bank",),
    ("institutions", "institutes", "bodies", "agencies", "संस्थानों", "संस्थाओं"): ("university", "agency", "other", "chamber"),
}  # fmt: skip


def both_sides(words: str, scene: Scene, running: Running) -> list[Entity]:
    """The two sides of the report: of a state's report the state's and its counterpart's, else the two nations."""
    home = scene.home_body()
    if home is None or home.canon == _UNION or not words.endswith(_SIDES + _GOVERNMENTS):
        return list(scene.nations())
    bodies = [b for c in running.counterparts for b in (scene.bodies_of(c) if isinstance(c, Person) else [c])]
    if words.endswith(_GOVERNMENTS):
        governments = [b for b in bodies if b.kind == "government"]
        return [home, *governments] if governments else list(scene.nations())
    principal = [scene.principal] if scene.principal else []
    others = [*running.counterparts, *(b for b in bodies if b not in running.counterparts)]
    return [*principal, home, *others] if others else list(scene.nations())


def both_bodies(words: str, named: list[Organisation]) -> list[Organisation]:
    """The two, three or four bodies of a kind named last; ``named`` has the last one at its end."""
    kinds = next((kinds for heads, kinds in _KINDS.items() if words.endswith(heads)), ())
    count = next((n for n, forms in _COUNTS.items() if any(form in words.split() for form in forms)), 2)
    by_id = {b.id: b for b in reversed(named) if b.kind in kinds}
    last = [*by_id.values()][:count]
    return last[::-1] if len(last) == count else []


def group_of(words: str, running: Running) -> list[Entity]:
    """Whom a word for several means: the last list of names.

    "All three" are the last three bodies, if that list is no three; "both" are the two people of the last sentence.
    """
    if words in _THREE and len(running.group) < 3:
        return list(running.last_bodies()[-3:])
    if words in _BOTH and running.couple:
        return list(running.couple)
    if running.guests and words in _GUESTS:
        return list(running.guests)
    return list(running.group)
