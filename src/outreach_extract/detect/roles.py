"""Titles in running text, with the offices they stand for and the body or land that they name."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from outreach_extract.article import Article
from outreach_extract.detect.chiefs import find_chiefs
from outreach_extract.detect.spans import mention
from outreach_extract.detect.titles import AND, Entities, Title
from outreach_extract.detect.titles_left import extend_left
from outreach_extract.detect.titles_right import extend_right
from outreach_extract.detect.words import Words, given_before_surname, read_words
from outreach_extract.model import Mention

# Offices of which one person holds one at a time: "the Chief Minister and the Industries Minister" are two people.
_SINGLE = frozenset(
    "head_of_state prime_minister chief_minister deputy_chief_minister governor minister minister_of_state ambassador "
    "chief_secretary additional_chief_secretary legislator speaker mayor deputy_mayor consul_general official".split()
)
_HOLDS = re.compile(
    r"\bwho (?:also )?(?:holds|handles|looks after|is in charge of|heads) the (?:[\w&,]+ ){1,5}?portfolios?\b"
)
_SEVERAL = frozenset({"द्वय", "त्रय", "duo"})  # उप मुख्यमंत्री द्वय A व B
_OF_LANDS = frozenset("head_of_state prime_minister minister ambassador consul_general diplomat".split())


def find_roles(article: Article) -> Iterator[Mention]:
    """One mention for every title: ``value`` is its role code, several joined with ``+``.

    The span takes in portfolio, owner and bracket. Attributes: ``of_start``, ``of_end`` (span of the body, place or
    demonym that the title names, known or not), ``anaphor`` (the word that points back to a body), ``union``, ``to``, ``former``,
    ``plural`` and ``core_start``, ``core_end`` (the office alone).
    """
    words = read_words(article)
    for title in find_titles(article, words):
        attributes = {
            "core_start": str(words.words[title.core[0]].start),
            "core_end": str(words.words[title.core[1] - 1].end),
        }
        if title.of is not None:
            attributes |= {"of_start": str(title.of.start), "of_end": str(title.of.end)}
        elif title.owner is not None:
            first, last = title.owner
            attributes |= {"of_start": str(words.words[first].start), "of_end": str(words.words[last - 1].end)}
        for name in ("anaphor", "to"):
            if getattr(title, name):
                attributes[name] = getattr(title, name)
        for name in ("union", "former", "plural"):
            if getattr(title, name):
                attributes[name] = "yes"
        start, end = words.words[title.start].start, words.words[title.end - 1].end
        yield mention(article, "role", start, end, title.rule, "+".join(title.codes), **attributes)
    for match in _HOLDS.finditer(article.text) if "portfolio" in article.text else ():
        core = {"core_start": str(match.start()), "core_end": str(match.end())}
        yield mention(article, "role", match.start(), match.end(), "portfolio held", "minister", **core)


def find_titles(article: Article, words: Words) -> list[Title]:
    """The titles in text order; none overlaps another."""
    entities = Entities(words, article.mentions)
    listed = _offices(article, words)
    taken = {i for title in listed for i in range(title.start, title.end)}
    chiefs = find_chiefs(words, entities, taken)
    offices = _join(sorted([*listed, *chiefs], key=lambda t: t.start), words)
    cores = {i: title.end for title in offices for i in range(title.start, title.end)}
    titles: list[Title] = []
    skip = 0
    for title in offices:
        if title.start < skip:
            continue
        extend_right(title, words, entities, cores)
        extend_left(title, words, entities)
        title.plural |= words.key(title.end) in _SEVERAL
        inner = entities.first.get(title.core[0])
        if title.of is None and title.owner is None and inner is not None and entities.span(inner)[1] < title.core[1]:
            if not _OF_LANDS.isdisjoint(title.codes):
                title.of = inner  # US President, Indian Ambassador; but not India Head
        skip = title.end
        # "मुख्यमंत्री के प्रधान सचिव": the office served is a part of the title, not a title of its own.
        while titles and titles[-1].end > title.start:
            if titles[-1].core[0] >= title.start:
                titles.pop()
            else:
                title.start = titles[-1].end
        titles.append(title)
    return titles


def _offices(article: Article, words: Words) -> list[Title]:
    """The longest offices, those inside of a body's name aside."""
    found: list[Title] = []
    # A body that no lexicon knows may have swallowed a title: "Principal Secretary, Industries Department".
    bodies = [m for m in article.of_kind("organisation") if m.value or "," not in m.text]
    inside = {i for m in bodies for i in range(m.start, m.end)}
    branches = {i for m in bodies if "house" in m.attributes for i in range(m.start, m.end)}
    starts: dict[int, list[int]] = defaultdict(list)
    for m in article.of_kind("lexicon.role"):
        starts[m.end].append(m.start)
    fields = article.of_kind("lexicon.portfolio", "lexicon.honorific")
    longest = {field.start: field.end for field in reversed(fields)}
    k = reach = 0  # how far the fields that start before the office reach
    for m in article.of_kind("lexicon.role"):
        while k < len(fields) and fields[k].start < m.start:
            reach, k = max(reach, fields[k].end), k + 1
        i, j = words.at.get(m.start), words.until.get(m.end)
        if j is None:
            j = words.until.get(m.end + 1)
        if i is None or j is None:
            continue
        if found and i < found[-1].end:
            if m.value != "minister_of_state" or j < found[-1].end:
                continue
            found.pop()  # "Finance Minister of State" opens with a minister's title
        if (m.start in inside and m.end - 1 in inside) or (
            m.start in branches and any(a > m.start for a in starts[m.end])
        ):
            continue  # "Netafim India managing director" is no India managing director
        if reach >= m.end or longest.get(m.start, 0) > m.end:
            continue  # the Minister of Law and Justice; लेडी गवर्नर
        if m.text == "PM" and i and words.words[i - 1].shape == "number":
            continue  # 09:42 PM
        if i == j and given_before_surname(words.words, i):
            continue
        plural = m.attributes.get("note") == "plural"
        found.append(Title(i, j + 1, (m.value or "other").split("+"), m.rule, plural, core=(i, j + 1)))
    return _with_counterparts(found, words)


_COUNTERPARTS = frozenset({"counterpart", "counterparts", "समकक्ष"})


def _with_counterparts(offices: list[Title], words: Words) -> list[Title]:
    """A counterpart holds the office named last: "Prime Minister Modi and his Japanese counterpart Shigeru Ishiba"."""
    starts = [t.start for t in offices]
    found = list(offices)
    for i in words.where(_COUNTERPARTS):
        last = offices[bisect_left(starts, i) - 1] if starts and starts[0] < i else None
        if last is not None and not last.plural:
            found.append(Title(i, i + 1, last.codes[:1], f"counterpart of {last.rule}", core=(i, i + 1)))
    return sorted(found, key=lambda t: t.start)


def _join(offices: list[Title], words: Words) -> list[Title]:
    """Offices that one person holds together become one title: "Chairman and CEO", आयुक्त एवं सचिव."""
    joined: list[Title] = []
    for title in offices:
        last = joined[-1] if joined else None
        if last is not None and _together(last, title, words):
            last.codes += [c for c in title.codes if c not in last.codes]
            last.end = title.end
            last.core = (last.core[0], title.end)
            if words.key(last.end) == ")" and words.key(title.start - 1) == "(":
                last.end += 1
            continue
        joined.append(title)
    return joined


def _together(last: Title, title: Title, words: Words) -> bool:
    between = [words.key(i) for i in range(last.end, title.start)]
    if len(between) > 2 or not words.adjacent(last.end - 1) or last.plural or title.plural:
        return False
    if between in (["("], []):
        # "मुख्य कार्यकारी अधिकारी (सीईओ)" says the same twice.
        return bool(between) and not set(last.codes).isdisjoint(title.codes)
    if not set(between) <= AND | {","} or not (_SINGLE.isdisjoint(last.codes) and _SINGLE.isdisjoint(title.codes)):
        return False
    # "Chairman, President & CEO" is one title; "Chairman, President" may be two people in a list.
    return between != [","] or words.key(title.end) in AND
