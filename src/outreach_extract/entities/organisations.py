"""Mentions of bodies → one entry per body in the world."""

import re
from collections.abc import Container, Iterator
from typing import cast

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.detect.organisations.governments import slug
from outreach_extract.entities.body_names import LETTERS, latin_name
from outreach_extract.entities.lands import Lands
from outreach_extract.entities.romanise import romanise_name, same_name
from outreach_extract.model import Mention, Organisation
from outreach_extract.model.entities import OrganisationKind

_UNLISTED = "name "  # begins the key of a body without a canon
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,9}$")
_SPELLED = re.compile(rf"(?:(?:{'|'.join(LETTERS)})[.0]?\s?){{3,7}}$")
_LETTER = re.compile("|".join(LETTERS))
_GENERIC = re.compile(
    r"(?:,? (?:Co|Company|Corp|Corporation|Inc|Ltd|Limited|Pvt|Private|Pte|LLC|LLP|PLC|GmbH|AG|SE|SA|KK|Group|Holdings|Motors?)\b\.?)+$"
)
_SHORT_NAME = re.compile(r"[A-Z][\w'’.&-]*(?: [A-Z][\w'’.&-]*)?$")
_ABODE = re.compile(r" (?:India|Japan|Asia|Korea|Europe)$")
_PATTERN = re.compile(r"(?:[A-Z][\w'’-]+ ){1,2}(?:University|High Court)$|University of [A-Z][\w-]+$")


def link_organisations(article: Article, lexicon: Lexicon) -> list[Organisation]:
    """Bodies in order of first mention: one per canon, or per name where no canon is known."""
    groups: dict[str, list[Mention]] = {}
    for m in article.of_kind("organisation"):
        groups.setdefault(_key(m), []).append(m)
    merged: dict[str, list[Mention]] = {}
    for key, group in _shortened(_joined(groups)).items():
        canon = _canon(group) or _house(group, groups)
        merged.setdefault(canon or key, []).extend(group)
    bodies = [
        (sorted(group, key=lambda m: m.start), None if key.startswith(_UNLISTED) else key)
        for key, group in merged.items()
    ]
    bodies.sort(key=lambda body: body[0][0].start)
    lands = Lands(article, lexicon)
    return [_organisation(number, group, canon, lexicon, lands) for number, (group, canon) in enumerate(bodies, 1)]


def _key(m: Mention) -> str:
    return m.value or f"{_UNLISTED}{fold_key(m.attributes.get('alias_of', m.text))}"


def _joined(groups: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The groups, unlisted names that are clearly the same body joined.

    "Stone Association" is the end of "Korea Stone Association"; सेकेन is "Seiken" in the other script.
    """
    names = {key: _name(group).text for key, group in groups.items() if key.startswith(_UNLISTED)}
    into: dict[str, str] = {}
    by_end: dict[str, str] = {}
    for key in names:
        words = key.split()[1:]
        for cut in range(1, len(words) - 1):
            by_end.setdefault(" ".join(words[cut:]), key)
    for key in names:
        if longer := by_end.get(key.removeprefix(_UNLISTED)):
            into[key] = longer
    latin: dict[tuple[str, int], list[str]] = {}
    for key, name in names.items():
        if name[0].isascii() and key not in into:
            latin.setdefault(_sound(name), []).append(key)
    for key, name in names.items():
        if not name[0].isascii() and key not in into:
            alike = latin.get(_sound(romanise_name(name)), ()) if latin else ()
            if same := next((other for other in alike if same_name(name, names[other])), None):
                into[key] = same
    found: dict[str, list[Mention]] = {}
    for key, group in groups.items():
        while key in into:
            key = into[key]
        found.setdefault(key, []).extend(group)
    return found


def _shortened(groups: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The groups, a house joined to its one company that the text names before it: Volvo Trucks, then Volvo."""
    traded = {key: group for key, group in groups.items() if group[0].attributes.get("kind") == "company"}
    by_first: dict[str, list[str]] = {}
    for key, group in traded.items():
        if group[0].rule.startswith("head branch"):
            continue  # LG India is a body beside LG
        for first in {m.text.split()[0] for m in group if " " in m.text}:
            by_first.setdefault(first, []).append(key)
    found = dict(groups)
    for key, group in traded.items():
        longer = [other for other in by_first.get(group[0].text, ()) if other != key]
        alone = {m.text for m in group} == {group[0].text}
        if alone and len(longer) == 1 and traded[longer[0]][0].start < group[0].start:
            found[longer[0]] = sorted([*found[longer[0]], *found.pop(key)], key=lambda m: m.start)
    return found


def _sound(name: str) -> tuple[str, int]:
    """What two spellings of one name have in common in any case: the first letter, if any, and the number of words."""
    return name[:1].lower(), len(name.split())


def _name(group: list[Mention]) -> Mention:
    return max(group, key=lambda m: len(m.text))


def _organisation(number: int, group: list[Mention], canon: str | None, lexicon: Lexicon, lands: Lands) -> Organisation:
    longest = _name(group)
    row = lexicon.organisations.get(canon or "")
    attributes = longest.attributes
    return Organisation(
        id=f"O{number}",
        name=row.name if row and row.name else attributes.get("name") or longest.text,
        canon=canon,
        kind=cast(OrganisationKind, row.kind if row else attributes.get("kind") or "other"),
        country=row.country if row else attributes.get("country") or lands.of(group),
        qid=row.qid if row else None,
        mentions=tuple(group),
    )


def _canon(group: list[Mention]) -> str | None:
    """The canon of the row; else the body's own acronym, else the short name that its form makes well known."""
    listed = next((m.value for m in group if m.value), None)
    traded = group[0].attributes.get("kind") in ("company", "bank")
    return listed or next(_own_canons([m.text for m in group], traded), None)


def _house(group: list[Mention], named: Container[str]) -> str | None:
    """The house that the text names by its branch only: Netafim India, and Netafim nowhere."""
    house = group[0].attributes.get("house")
    return house if house and house not in named else None


def _own_canons(forms: list[str], traded: bool) -> Iterator[str]:
    names = sorted(forms, key=len)
    yield from (form.lower().replace("&", "-") for form in names if _ACRONYM.match(form))
    yield from ("".join(LETTERS[letter] for letter in _LETTER.findall(form)) for form in names if _SPELLED.match(form))
    for form in names:
        form = latin_name(form) if not traded else form
        short = _GENERIC.sub("", form)
        if _PATTERN.match(form) or (traded and _SHORT_NAME.match(short) and not _ABODE.search(short)):
            yield slug(short)
