"""Mentions of persons → one entry per person, with roles, affiliations and country."""

from collections.abc import Mapping, Sequence

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon, NamePart
from outreach_extract.detect.vocabulary import added_parts
from outreach_extract.entities.affiliation import Affiliation, Affiliations
from outreach_extract.entities.identity import cluster
from outreach_extract.entities.offices import Office, attach_offices
from outreach_extract.entities.recode import country_of, recode
from outreach_extract.entities.romanise import romanise_name
from outreach_extract.entities.surroundings import Surroundings
from outreach_extract.model import Mention, Organisation, Person, Place, Role


def link_people(
    article: Article, lexicon: Lexicon, organisations: Sequence[Organisation], places: Sequence[Place]
) -> list[Person]:
    """Persons in order of first mention; a short form joins the one person whose name it is a part of."""
    mentions = article.of_kind("person")
    offices = attach_offices(article, mentions)
    around = Surroundings(article, lexicon, organisations, places)
    affiliations = Affiliations(around)
    people: list[Person] = []
    groups = cluster(mentions)
    if (office := _of_protagonist(article, groups, offices)) is not None:
        offices[groups[0][0].start] = [office]
    for group in groups:
        held = [office for m in group for office in offices.get(m.start, ())]
        country = country_of(around, group, held)
        person = _person(len(people) + 1, group, recode(around, held, country), country, affiliations)
        people.append(person if person.name.isascii() else _respelt(person, added_parts(article.lexicon)))
    return people


def _respelt(person: Person, added: Mapping[str, NamePart]) -> Person:
    """The person with the Latin spelling that a lexicon plugin gives to parts of the name."""
    words = person.name.split()
    known = [part.latin if (part := added.get(fold_key(word))) else word for word in words]
    return person if known == words else person.model_copy(update={"name_latin": romanise_name(" ".join(known))})


def _of_protagonist(
    article: Article, groups: list[list[Mention]], offices: Mapping[int, list[Office]]
) -> Office | None:
    """The chief minister's office for the person whom a report opens with and returns to, if it names no other holder."""
    titles = [t for t in article.of_kind("role") if t.value == "chief_minister" and "former" not in t.attributes]
    held = {office.title.start for found in offices.values() for office in found}
    if len(titles) < 2 or not groups or any(t.start in held for t in titles):
        return None
    first = groups[0]
    often = len(first) > 1 and len(first) >= max(len(group) for group in groups)
    if not often or any(m.start in offices for m in first):
        return None
    return Office("chief_minister", max(titles, key=lambda t: "of_start" in t.attributes))


def _person(
    number: int, group: list[Mention], held: list[Office], country: str | None, affiliations: Affiliations
) -> Person:
    name = max((m.text for m in group), key=len)
    latin = max((m.text for m in group if m.text[0].isascii()), key=len, default="")
    roles: dict[str, Affiliation] = {}
    for office in held:
        of = affiliations.of(office, country)
        best = roles.setdefault(office.code, of)
        if best.of is None or (of.of is not None and of.rank > best.rank):
            roles[office.code] = of
    return Person(
        id=f"P{number}",
        name=name,
        name_latin=latin if latin and len(latin.split()) >= len(name.split()) else romanise_name(name),
        country=country,
        roles=tuple(Role(role=code, of=of.of) for code, of in roles.items()),
        mentions=tuple(group),
    )
