"""Later mentions of the bodies found so far: the same name again, its acronym, its first or last words."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from outreach_extract.article import is_word, utf8_able
from outreach_extract.detect.organisations.brackets import PARTED
from outreach_extract.detect.organisations.ground import DEMONYM, PLACE, Ground
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention


def repeated_bodies(ground: Ground, bodies: list[Mention]) -> Iterator[Mention]:
    """Every further place where a form of a body without a lexicon row stands."""
    forms: dict[str, Mention] = {}
    for body in bodies:
        if body.rule.startswith(("head", "bracket", "company")):
            forms.setdefault(body.text, body)
            for short in _short_forms(ground, body):
                forms.setdefault(short, body)
    if not forms:
        return
    text, names = ground.text, list(forms)
    automaton = AhoCorasick(list(map(utf8_able, names)), matchkind=MatchKind.LeftmostLongest)
    for index, start, end in automaton.find_matches_as_indexes(utf8_able(text)):
        if (start and is_word(text[start - 1])) or (end < len(text) and is_word(text[end])):
            continue
        if ground.article.in_residue(start, end):
            continue
        body = forms[names[index]]
        attributes = body.attributes | ({"alias_of": body.text} if text[start:end] != body.text else {})
        yield mention(ground.article, "organisation", start, end, f"repeats {body.rule}", body.value, **attributes)


def _short_forms(ground: Ground, body: Mention) -> Iterator[str]:
    """A company's first word; a name and the acronym amid it; the name of another body without the land before it."""
    span = ground.span(body)
    if span is None or span[1] - span[0] < 2:
        return
    if body.rule == PARTED:
        name, _, rest = body.text.partition("(")
        yield from (name.strip(), rest.partition(")")[0].strip())
        return
    low, high = span
    first = ground.tokens[low]
    if body.attributes.get("kind") == "company":
        if len(first.text) > 2 and ground.rare_word(low) and (ground.keys[low],) not in heads():
            yield first.text
    elif high - low > 2 and ground.has(low, PLACE | DEMONYM) and ground.tokens[low + 1].kind == "word":
        yield ground.text[ground.tokens[low + 1].start : body.end]
