"""Mentions of bodies → one entry per body in the world."""

import re
from collections.abc import Iterable
from typing import cast

from outreach_extract.article import Article, fold_key
from outreach_extract.data.lexicon import Lexicon
from outreach_extract.model import Mention, Organisation
from outreach_extract.model.entities import OrganisationKind

_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,9}$")


def link_organisations(article: Article, lexicon: Lexicon) -> list[Organisation]:
    """Bodies in order of first mention: one per canon, or per name where no canon is known."""
    mentions = article.of_kind("organisation")
    groups: dict[str, list[Mention]] = {}
    for m in mentions:
        groups.setdefault(_key(m), []).append(m)
    return [_organisation(number, group, lexicon) for number, group in enumerate(groups.values(), 1)]


def _key(m: Mention) -> str:
    return m.value or f"name {fold_key(m.attributes.get('alias_of', m.text))}"


def _organisation(number: int, group: list[Mention], lexicon: Lexicon) -> Organisation:
    longest = max(group, key=lambda m: len(m.text))
    canon = group[0].value or _acronym(m.text for m in group)
    row = lexicon.organisations.get(canon or "")
    attributes = longest.attributes
    return Organisation(
        id=f"O{number}",
        name=row.name if row and row.name else attributes.get("name") or longest.text,
        canon=canon,
        kind=cast(OrganisationKind, row.kind if row else attributes.get("kind") or "other"),
        country=(row.country if row else attributes.get("country")) or None,
        qid=row.qid if row else None,
        mentions=tuple(group),
    )


def _acronym(forms: Iterable[str]) -> str | None:
    """The body's own acronym, as its canon."""
    return next((form.lower().replace("&", "-") for form in forms if _ACRONYM.match(form)), None)
