"""Gatherings: summits, conclaves, road shows, seminars, fairs, dinners and ceremonies, named and unnamed."""

from collections.abc import Iterator

from outreach_extract.article import Article, fold_key
from outreach_extract.detect.gatherings.chains import Chain, kind_of, link
from outreach_extract.detect.gatherings.names import Name, Reader
from outreach_extract.detect.gatherings.phrases import find_phrases
from outreach_extract.detect.organisations.capitals import is_capital
from outreach_extract.detect.organisations.heads import token_keys
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

_INDEFINITE = frozenset({"a", "an", "another", "एक"})
_SHORTEST_ACRONYM = 3
_GENITIVE = frozenset({"का", "के", "की"})
_ITS = frozenset({"इसका", "उसका", "जिसका", "इनका"})
_NEAR = 25  # tokens back to a gathering meant by a pronoun
_OWNED = 5  # tokens between a gathering and its own inauguration
_UNQUOTED = str.maketrans("", "", "‘’'\"“”«»")
_DETERMINERS = _INDEFINITE | {"the", "this", "its", "his", "her", "their", "that", "previous", "last", "next"}
_ABOUT = frozenset({"for", "by", "with", "hosted", "in"})
_YEARLY = frozenset(map(fold_key, ("annual", "वार्षिक")))
_OF_TWO = _YEARLY | frozenset(map(fold_key, ("leaders", "bilateral", "द्विपक्षीय", "शिखर")))


def find_gatherings(article: Article) -> Iterator[Mention]:
    """Mentions of kind ``gathering``; ``value`` is one key for all the forms of one gathering in the article.

    Attributes: ``type`` (summit, roadshow, meal ...), ``named`` (yes or no), ``title`` (the gathering's name as it
    stands in the text, also where a short form means it; empty if it has none) and ``bilateral`` (yes for a leaders'
    summit of two, which is a meeting).
    """
    keys = token_keys(article)
    marks = find_phrases(keys)
    if not marks.heads and not marks.starts["brand"] and not marks.starts["campaign"]:
        return
    reader = Reader(article, keys, marks)
    names = [name for head in marks.heads if _stands(reader, name := reader.name(head))]
    names += [reader.brand(i, j) for i, j in marks.starts["brand"].items()]
    names += [n for i, j in marks.starts["campaign"].items() if (n := reader.brand(i, j)).edition]
    names = [n for n in _longest(names) if not _lost(reader, n)]
    starts, ends = {n.start for n in names}, {n.end for n in names}
    names = [n for n in names if not _opens_another(reader, n, starts, ends)]
    titles = [_title(reader, n) for n in names]
    chains = link(list(zip(names, titles, strict=True)))
    for name, chain in zip(names, chains, strict=True):
        chain.bilateral = chain.bilateral or _of_two(reader, name)
    for name, title, chain in zip(names, titles, chains, strict=True):
        yield _mention(reader, name.start, name.end, name, title, chain)
    yield from _acronyms(reader, names, chains)


def _mention(reader: Reader, first: int, last: int, name: Name, title: str, chain: Chain) -> Mention:
    start, end = reader.tokens[first].start, reader.tokens[last - 1].end
    text = reader.text[start:end]
    rule = name.head.phrase.rule if name.head else "gatherings.tsv"
    return mention(
        reader.article, "gathering", start, end, rule, fold_key((chain.title or text).translate(_UNQUOTED)),
        type=kind_of(name) or chain.kind or "summit", named="yes" if title else "no",
        title=chain.title, bilateral="yes" if chain.bilateral else "no",
    )  # fmt: skip


def _stands(reader: Reader, name: Name) -> bool:
    """Whether what stands before the head noun is enough to make it a gathering."""
    assert name.head is not None
    head, phrase = name.head, name.head.phrase
    token = reader.tokens[head.start]
    latin, capital = token.text[0].isascii(), token.text[0].isupper()
    before = reader.key(name.start - 1)
    if phrase.use == "proper":
        if not latin:
            return bool(name.proper)
        return capital and bool(name.proper or (name.modifiers and reader.tokens[name.start].text[0].isupper()))
    if phrase.use == "quoted":
        return reader.quoted(head.start)
    if phrase.use == "group":
        return any(name.start <= i < name.end for i in reader.marks.starts["group"])
    if phrase.use == "name":
        return bool(name.proper or name.modifiers)
    if phrase.use == "article" and latin:
        told = before in _DETERMINERS or bool(name.edition) or _opens_entry(reader, name)
        return told or bool(name.proper or name.modifiers)
    return True


def _opens_entry(reader: Reader, name: Name) -> bool:
    """Whether the noun opens an entry of a log or a programme: "- Reception for Goans in Europe"."""
    token = reader.tokens[name.start]
    sentence = reader.article.sentences[reader.article.sentence_at(token.start)]
    first = not any(c.isalnum() for c in reader.text[sentence.start : token.start])
    return first and token.text[0].isupper() and reader.key(name.end) in _ABOUT


def _longest(names: list[Name]) -> list[Name]:
    """Of names that overlap, the longest; in text order."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: (n.start - n.end, n.head is None, n.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return sorted(kept)


def _lost(reader: Reader, name: Name) -> bool:
    """Whether the name is residue, or the name of a body that the lexicon knows (World Economic Forum)."""
    start, end = reader.tokens[name.start].start, reader.tokens[name.end - 1].end
    return reader.article.in_residue(start, end) or reader.bodies.get(name.start, 0) >= name.end


def _opens_another(reader: Reader, name: Name, starts: set[int], ends: set[int]) -> bool:
    """Whether an inauguration is that of another gathering ("समिट का उद्घाटन") and so none of its own."""
    if kind_of(name) != "inauguration":
        return False
    if reader.key(name.start - 1) in _ITS and any(0 < name.start - end <= _NEAR for end in ends):
        return True  # "मेला 5 मार्च से है, X इसका उद्घाटन करेंगे"
    owner = next((i for i in range(name.start - 1, name.start - _OWNED, -1) if reader.key(i) in _GENITIVE), -1)
    owned = owner in ends  # "समिट का दीप जलाकर उद्घाटन"
    return owned or (reader.key(name.end) == "of" and not starts.isdisjoint(range(name.end + 1, name.end + 4)))


def _title(reader: Reader, name: Name) -> str:
    """The name as it stands in the text, empty for a mere noun or an unnamed gathering ("an investment conclave")."""
    if name.branded:
        return name.branded
    text = reader.text[reader.tokens[name.start].start : reader.tokens[name.end - 1].end]
    if name.head is None or name.proper:
        return text  # quotes around a part of it stay: ‘राइजिंग राजस्थान’ समिट
    if name.head.phrase.use in ("bare", "talks") or kind_of(name) in ("meal", "session", "reception", "function"):
        return ""
    token = reader.tokens[name.start]
    latin = token.text[0].isascii()
    if name.modifiers - _YEARLY and (
        token.text[0].isupper() if latin else reader.key(name.start - 1) not in _INDEFINITE
    ):
        return text
    return text if name.edition else ""


def _of_two(reader: Reader, name: Name) -> bool:
    """Whether it is a leaders' summit of two: India-Japan Annual Summit, summit with Modi, शिखर वार्ता."""
    if kind_of(name) != "summit" or name.head is None:
        return False
    between = reader.key(name.start - 2) == "के" and reader.key(name.start - 1) in ("बीच", "साथ")
    with_one = reader.key(name.end) == "with" and not name.modifiers - _OF_TWO
    yearly = not name.proper and bool(name.modifiers) and name.modifiers <= _YEARLY
    pair = name.pair and not name.modifiers - _OF_TWO
    return name.head.phrase.use == "talks" or between or with_one or yearly or pair


def _acronyms(reader: Reader, names: list[Name], chains: list[Chain]) -> Iterator[Mention]:
    """Acronyms of the names: Global Investors Meet (GIM), and GIM all the same where no brackets tell it."""
    known: dict[str, tuple[Name, Chain]] = {}
    taken: set[int] = set()
    for name, chain in zip(names, chains, strict=True):
        taken.update(range(name.start, name.end))
        if not chain.title or name.end - name.start < 2:
            continue
        at = name.end
        if reader.key(at) == "(" and reader.key(at + 2) == ")" and at + 1 not in reader.bodies:
            known.setdefault(reader.tokens[at + 1].text, (name, chain))
        capitals = [t.text[0] for t in reader.tokens[name.start : name.end] if is_capital(t)]
        if len(capitals) >= _SHORTEST_ACRONYM:
            known.setdefault("".join(capitals), (name, chain))
    for i, token in enumerate(reader.tokens if known else ()):
        if token.text in known and i not in taken and i not in reader.bodies:
            if not reader.article.in_residue(token.start, token.end):
                yield _mention(reader, i, i + 1, known[token.text][0], "", known[token.text][1])
