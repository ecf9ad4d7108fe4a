"""Fields of business or policy, as the text names them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from outreach_extract.article import Article
from outreach_extract.data.tables import read_table
from outreach_extract.detect.spans import covered, longest_first, mention
from outreach_extract.model import Mention

_WINDOW = 90  # characters before and after a list in which a cue may stand
_LONGEST_LINK = 40  # of the text between two items of a list
_ENOUGH_FIELDS = 3  # a list of so many different fields needs no cue

# Chandrabindu and nukta are habits of spelling.
_PLAIN = {0x093C: None, 0x0901: "\u0902", 0x095B: "ज", 0x095C: "ड", 0x095D: "ढ", 0x095E: "फ"}
_LETTER = r"[\w\u0900-\u0963-]"
_END = r"(?![\w\u0900-\u0963])"
_WORD = rf"{_LETTER}+\s+"
_ENGLISH_LINKS = "in|on|for|into|of|about|towards?|regarding|across|between|around|through"
_HINDI_LINKS = "में|पर|को|के|की|का|हेतु|संबंधी"
_APPLIED = "in|for|to|में|के लिए|हेतु"  # "AI in health", "स्वास्थ्य में एआई"
_CONJUNCTIONS = "and|or|as well as|और|एवं|तथा|व|या"
_MARKS = r"[^\w\u0900-\u0963.।?!:;()]*"
_JOINT = re.compile(r" (?:(?:के|की|का) )?")
_PROJECT = re.compile(r" (?:Project|Programme|Mission|Corridor|Scheme)s?\b")  # these are named for their field
_CAPITALS = re.compile(r"\S (?:[A-Z][\w&'’-]* )+$")
_CUED_TAILS = frozenset({"skills"})
_OWN_TAILS = _CUED_TAILS | {"trade", "startups", "research"}  # "seafood exports" and "dairy research" name two fields
_SITE = re.compile(r"industrial (?:park|area|estate|township)|औद्योगिक (?:पार्क|क्षेत्र|एस्टेट)")
_KIND = re.compile(r"(?:institute|centre|center|school|संस्थान|संस्था|केंद्र)$")
_SCHOOLING = frozenset({"education", "aviation", "sports"})  # "teacher training", "pilot training" are one field
_GENERIC = frozenset({"manufacturing", "science_technology"})
_HINDI_CONNECTIVES = "के|की|का|जैसे|आदि|सहित|समेत|से जुडे|से जुडी|से संबंधित|संबंधी|अन्य|प्रमुख|विभिन्न|जैसी|इत्यादि"


class _Cues(NamedTuple):
    """The patterns of sector_cues.tsv: those that end where a list begins, and those that begin where it ends."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    link: re.Pattern[str]
    applied: re.Pattern[str]
    office: re.Pattern[str]
    name: re.Pattern[str]
    institute: re.Pattern[str]
    company: re.Pattern[str]


@cache
def _cues() -> _Cues:
    words: dict[str, list[str]] = {}
    for row in read_table("sector_cues.tsv"):
        forms = [form for column in ("en", "hi") for form in row[column].split("|") if form]
        words.setdefault(row["where"], []).extend(re.escape(form.translate(_PLAIN)) for form in forms)
    of = {where: "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")" for where, forms in words.items()}
    head = rf"(?:(?:{_HINDI_CONNECTIVES})\s+){{0,2}}{of['head']}{_END}"
    topic = rf"(?:{_HINDI_LINKS})\s+(?:{_WORD}){{0,3}}?{of['topic']}{_END}"
    build = rf"{of['build']}\s+(?:{_WORD}){{0,3}}?"
    lead = rf"{of['lead']}:?\s+(?:the\s+)?"
    taking = rf"{of['topic']}\s+(?:{_WORD}){{0,5}}?(?:{_ENGLISH_LINKS})\s+(?:the\s+)?"

    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    return _Cues(
        before=pattern(rf"(?<!{_LETTER})(?:{taking}|{lead}|{build})(?:{_WORD}){{0,1}}$"),
        after=pattern(rf"[\s-]+(?:{head}|{topic}|(?:{_WORD}){{0,3}}?{of['made']}{_END})"),
        link=pattern(rf"(?:\s+{of['head']}{_END})?{_MARKS}(?:\b(?:{_CONJUNCTIONS})\s+(?:the\s+)?)?{_MARKS}"),
        applied=pattern(rf"\s+(?:{_APPLIED})\s+(?:the\s+)?"),
        office=pattern(rf"\s+(?:&\s+|and\s+)?{of['office']}{_END}"),
        name=pattern(rf"\s+{of['name']}{_END}"),
        institute=pattern(rf"\b{of['institute']}\s+$"),
        company=pattern(rf"[\s-]+{of['company']}{_END}"),
    )


def find_sectors(article: Article) -> Iterator[Mention]:
    """Mentions of kind ``sector`` outside titles, names and masks; ``value`` is the code.

    A form that the lexicon marks as ``cued`` counts in a list with a form that needs no cue, in a list of several
    fields, and next to a cue ("cooperation in sports", "खेल के क्षेत्र में").
    """
    for group in _lists(article.text, _hits(article)):
        before, after = _surroundings(article, group[0].start, group[-1].end)
        cues = _cues()
        if cues.office.match(after) or (group[0].text[0].isupper() and cues.institute.search(before)):
            continue
        if group[-1].start <= group[0].end + 1 and _in_capitals(article, group[-1]):
            continue
        tail = group[-1]
        named = cues.company.match(after) or _name(cues, tail.text, after)
        fields = group[:-1] if named else group
        if _supported(fields, before, after):
            for m in fields:
                yield mention(article, "sector", m.start, m.end, m.rule, m.value)


def _cued(m: Mention) -> bool:
    return m.attributes["note"] == "cued"


def _hits(article: Article) -> list[Mention]:
    """The forms of sectors that are not part of a title, a name, a mask or residue."""
    longest = longest_first(article.of_kind("lexicon.sector", "lexicon.mask"))
    masked = covered([m for m in longest if m.kind == "lexicon.mask"])
    hits: list[Mention] = []
    # Of forms that overlap, the one that opens the phrase, at its longest: "wind energy" of "wind energy projects".
    for m in sorted(article.of_kind("lexicon.sector"), key=lambda m: (m.start, -m.end)):
        inner = bool(hits) and m.start < hits[-1].end
        if inner:
            if m.end != hits[-1].end or m.value not in _own_tails(m, hits[-1]):
                continue
            hits[-1] = _until(article, hits[-1], m.start)
        if m.start in masked or m.end - 1 in masked:
            continue
        if not article.in_residue(m.start, m.end):
            hits.append(m)
    whole = covered([m for m in hits if not _cued(m)])
    taken = covered(
        [
            m
            for m in article.of_kind("organisation", "role", "person")
            # What only looks like a body, but lies within a field's name or ends amid it, is the field.
            if m.value or m.kind != "organisation" or m.end - 1 not in whole or not {m.start, m.end} & whole
        ]
    )
    free = [m for m in hits if m.start not in taken and m.end - 1 not in taken]
    # What belongs to a field is no field of its own: "IT technology", "वाहनों के विनिर्माण".
    tails = {joint.end() for m in hits if (joint := _JOINT.match(article.text, m.end))}
    places = {m.end + 1 for m in article.of_kind("lexicon.place")}
    bodies = {m.start for m in article.of_kind("organisation")}
    return [
        m
        for m in free
        if not (_cued(m) and m.value in _GENERIC and m.start in tails)
        if not (m.start in places and _SITE.fullmatch(m.text))  # "the Sanand industrial park" is a place
        if not (m.end + 1 in bodies and _KIND.search(m.text))  # "the research institute Deltares" is a body
    ]


def _own_tails(m: Mention, opener: Mention) -> frozenset[str]:
    """The codes that a form may have as the last words of a phrase which opens with another field."""
    schooling = {"skills"} if opener.value in _SCHOOLING else set()
    return (_CUED_TAILS if _cued(m) else _OWN_TAILS) - schooling - {opener.value or ""}


def _until(article: Article, m: Mention, end: int) -> Mention:
    """The form without its last words: "seafood" of "seafood exports"."""
    text = article.text[m.start : end].rstrip(" -")
    return m.model_copy(update={"end": m.start + len(text), "text": text})


def _lists(text: str, hits: list[Mention]) -> Iterator[list[Mention]]:
    """The hits in groups, one for each list such as "tourism, sports and culture"; most have one member."""
    group: list[Mention] = []
    for m in hits:
        if group and not _linked(text, group[-1], m):
            yield group
            group = []
        group.append(m)
    if group:
        yield group


def _linked(text: str, left: Mention, right: Mention) -> bool:
    """Whether only what stands between the items of a list, or between a field and its use in another, parts two hits."""
    between = text[left.end : right.start]
    if between in ("", " ", "-"):
        return right.value in _own_tails(right, left)
    if len(between) > _LONGEST_LINK or not ("\n" in between or between.strip()):
        return False
    plain = between.translate(_PLAIN)
    if _cues().link.fullmatch(plain):
        return True
    if left.value == right.value or {left.value, right.value} & _GENERIC:
        return False
    return bool(_cues().applied.fullmatch(plain))


def _surroundings(article: Article, start: int, end: int) -> tuple[str, str]:
    """The text of the same sentence before and after a list, spelt plainly."""
    first, last = article.sentences[article.sentence_at(start)], article.sentences[article.sentence_at(end - 1)]
    before = article.text[max(first.start, start - _WINDOW) : start]
    return before.translate(_PLAIN), article.text[end : min(last.end, end + _WINDOW)].translate(_PLAIN)


def _in_capitals(article: Article, m: Mention) -> bool:
    """Whether the form ends or goes on a name in capitals, in a sentence without them: "the Hsinchu Science Park"."""
    if m.text.isupper() or not all(word[0].isupper() for word in m.text.split()):
        return False
    if not _CAPITALS.search(article.text[max(0, m.start - 40) : m.start]) or _PROJECT.match(article.text, m.end):
        return False
    sentence = article.sentences[article.sentence_at(m.start)]
    words = article.text[sentence.start : sentence.end].split()
    return 3 * sum(not word[0].isupper() for word in words) > len(words)


def _name(cues: _Cues, form: str, after: str) -> bool:
    """Whether the form is part of a gathering's or firm's name, which has capitals where the script has them."""
    found = cues.name.match(after)
    return found is not None and (not form.isascii() or (form[0].isupper() and found[0].lstrip()[0].isupper()))


def _supported(fields: list[Mention], before: str, after: str) -> bool:
    """Whether the text names the members of the list as fields."""
    if not all(map(_cued, fields)) or len({m.value for m in fields}) >= _ENOUGH_FIELDS:
        return True
    return bool(fields) and bool(_cues().after.match(after) or _cues().before.search(before))
