"""Which company a description means that names its trade or its land: "the Danish firm", "the electric car maker"."""

import re
from collections.abc import Mapping, Sequence

from outreach_extract.events.words.cues import Cue
from outreach_extract.model import Organisation

_THE = re.compile(r"\b[Tt]he\s(?:[\w'’&-]+\s){0,4}$")
_NAME = re.compile(r"\s[A-Z]")
REACH = 60
"""Characters before the noun in which the description opens."""


def described(
    text: str, cue: Cue, lands: Mapping[int, str | None], bodies: Sequence[Organisation]
) -> list[Organisation]:
    """The company that the noun phrase around a word such as "maker" means: the last one, best of the land that it tells.

    ``lands`` are the countries of the adjectives by where these stand, ``bodies`` those named so far, the last one first. A
    description in front of a name stands for nothing but that name: "the German car maker Audi".
    """
    low = max(0, cue.start - REACH)
    opening = _THE.search(text[low : cue.start])
    if opening is None or _NAME.match(text, cue.end):
        return []
    companies = [body for body in bodies if body.kind == "company"]
    told = {land for at, land in lands.items() if at >= low + opening.start()}
    return ([body for body in companies if body.country in told] or companies)[:1]
