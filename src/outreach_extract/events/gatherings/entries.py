"""Gatherings told without a verb: "- Reception for Odias in Europe", "29 नवंबर – रोड शो, टोक्यो", "एकेडमी का उद्घाटन।"."""

import re

from outreach_extract.events.reading import Reading
from outreach_extract.events.reference.scene import Scene
from outreach_extract.model import Mention

_FIRST = 6  # words of the entry before the gathering, names left out: "शाम को राजदूत X की ओर से", "Evening: a"
_OTHER = frozenset("after before during for to of at with".split())  # "Talks after the reception" are about the talks
_GOES_ON = re.compile(r"[\s’'\"”]*(?:[।.,;:|–—(\n]|$|(?:और|एवं|तथा|for|of|with|in|at|by|and)\s)")
_CLOSED = re.compile(r"[\s’'\"”]*[।.]?\s*$")


def is_entry(reading: Reading, mention: Mention, scene: Scene) -> bool:
    """Whether the gathering is what a line of a programme or a log, or a sentence without a verb, tells of."""
    text = reading.article.text
    if reading.index < scene.lead:
        return False
    if reading.sentence.language == "hi" and reading.sentence.kind == "body":
        if _CLOSED.match(text[mention.end : reading.sentence.end]):
            return True
    start = max(reading.behind_bullet(), reading.clause_of(mention.start)[0])
    names = [i for i in reading.items if start <= i.start and i.end <= mention.start]
    opening = reading.words(start, mention.start)
    few = len(opening) - sum(len(reading.words(i.start, i.end)) for i in names) <= _FIRST
    return (
        few
        and reading.is_listed()
        and _OTHER.isdisjoint(w.lower() for w in opening)
        and bool(_GOES_ON.match(text, mention.end))
    )
