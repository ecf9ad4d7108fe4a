"""Bodies that no list holds, in Latin script: a run of capitalised words that a head word makes the name of a body."""

from collections.abc import Iterator
from typing import NamedTuple

from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.capitals import capital_runs
from outreach_extract.detect.organisations.ground import AND, BODY, COUNTRY, DEMONYM, FIELD, PLACE, ROLE, TITLE, Ground
from outreach_extract.detect.organisations.heads import Head, head_ending_at, head_starting_at
from outreach_extract.detect.vocabulary import commonness
from outreach_extract.model import Mention

_OF = frozenset({"of", "for", "de", "der", "und", "la"})
_LINKS = AND | _OF | {"in", "the", "et", "e"}
_JOINS_FIELDS = frozenset({"ministry", "department", "agency", "chamber", "university", "other"})
_AT_HOME = frozenset({"company", "bank", "university"})  # whose names end with the place: "LG Electronics India"
_ABBREVIATED = frozenset({"ltd", "inc", "corp", "co"})


class Chunk(NamedTuple):
    """Capitalised words between two links of one run."""

    start: int
    end: int
    link: str
    """The link before it: of, and, ...; empty at the start of a run."""


def pieces(ground: Ground) -> Iterator[list[Chunk]]:
    """The runs of capitalised words, cut at titles, as chunks."""
    for low, high in capital_runs(ground.article):
        chunks: list[Chunk] = []
        begin, link = low, ""
        for i in range(low, high + 1):
            linked = i < high and ground.tokens[i].text in _LINKS and not (ground.tight(i) and ground.tight(i + 1))
            if i < high and not ground.has(i, ROLE | TITLE) and not linked:
                continue
            while begin < i and (not ground.word(begin) or _idle(ground, begin)):
                begin += 1
            if begin < i:
                chunks.append(Chunk(begin, i, link))
            if i == high or ground.has(i, ROLE | TITLE):
                if chunks:
                    yield chunks
                chunks, link = [], ""
            elif begin < i or not link:
                link = ground.key(i)
            begin = i + 1


def _idle(ground: Ground, i: int) -> bool:
    """Whether the word only looks like the beginning of a name: "The", or "New" at the start of a sentence."""
    initial = len(ground.keys[i]) == 1 and i + 1 < len(ground.tokens) and ground.tokens[i + 1].text == "."
    return ground.stop[i] and not initial and (ground.opens(i) or commonness(ground.keys[i]) == 2)


def headed_in_latin(ground: Ground, chunks: list[Chunk]) -> Iterator[Mention]:
    """The names of one run that end, begin or turn on a head word."""
    k = 0
    while k < len(chunks):
        found = _name(ground, chunks, k)
        if found is None:
            k += 1
            continue
        start, end, head = found
        yield make(ground, start, end, head)
        while k < len(chunks) and chunks[k].start < end:
            k += 1


def make(ground: Ground, start: int, end: int, head: Head) -> Mention:
    """The mention of a headed name."""
    if ground.key(end) == "." and ground.key(end - 1) in _ABBREVIATED and ground.tight(end):
        end += 1
    counted = start and ground.tokens[start - 1].kind == "number" and ground.tight(start)
    return ground.unlisted(start - bool(counted), end, f"head {head.rule}", head.kind)  # 3D Glass Solutions


def _name(ground: Ground, chunks: list[Chunk], k: int) -> tuple[int, int, Head] | None:
    """The name whose head stands in the chunk ``k``: first token, end, head."""
    keys, chunk = ground.keys, chunks[k]
    opened = head_starting_at(keys, chunk.start, chunks[-1].end)
    if opened and opened[0] < chunks[-1].end and opened[0] > chunk.end:
        # "University of ...": the link is a part of the head.
        right = next((n for n in range(k + 1, len(chunks)) if chunks[n].start >= opened[0]), None)
        if right is not None:
            inner = _own_right(ground, chunks, k, right)
            return inner or (_left(ground, chunks, k, opened[1]), _right(ground, chunks, right), opened[1])
    last = _last_head(ground, chunk)
    if last is None:
        if not opened:
            return None
        end = _city(ground, chunk.end, opened[1])
        return (chunk.start, end, opened[1]) if end > opened[0] else None
    at, end, head = last
    if ground.has(end - 1, PLACE) or _surname(ground, chunk, at):
        return None
    rest = range(end, chunk.end)
    if rest:
        if keys[chunk.end - 1] in word_set("not_organisations.tsv"):
            return None
        if len(rest) > 1 and head.kind in ("other", "university", "agency") and all(ground.personal(i) for i in rest):
            pass  # the People's Committee Bui Hoang Long
        elif all(ground.has(i, PLACE) for i in rest):
            end = chunk.end if head.kind in _AT_HOME else end
        elif not head.generic:
            return None
    following = chunks[k + 1] if k + 1 < len(chunks) and end == chunk.end else None
    if following and following.link in _OF and (head.kind != "company" or at == chunk.start):
        return _own_right(ground, chunks, k, k + 1) or (
            _left(ground, chunks, k, head),
            _right(ground, chunks, k + 1),
            head,
        )
    if at == chunk.start and not (chunk.link in AND and k and head.generic):
        return None
    start = _left(ground, chunks, k, head)
    if not _tells(ground, start, at, head):
        return None
    if following and following.link == "in" and head.kind in ("chamber", "other") and _country(ground, following):
        return start, following.end, head
    placed = any(ground.has(i, PLACE) for i in range(start, end))
    return start, end if placed else _city(ground, end, head), head


def _last_head(ground: Ground, chunk: Chunk) -> tuple[int, int, Head] | None:
    """Start, end and kind of the last head of the chunk; none if the chunk names a gathering, a scheme or a building."""
    keys = ground.keys
    if keys[chunk.end - 1] in word_set("not_organisations.tsv"):
        return None
    for end in range(chunk.end, chunk.start, -1):
        if found := head_ending_at(keys, end, chunk.start):
            return found[0], end, found[1]
    return None


def _own_right(ground: Ground, chunks: list[Chunk], k: int, right: int) -> tuple[int, int, Head] | None:
    """ "Board of Toyama Prefectural University": a bare head before a name that has its own."""
    if chunks[k].end - chunks[k].start > 1 or ground.key(chunks[k].start) not in (
        "board",
        "council",
        "school",
        "department",
        "division",
    ):
        return None
    inner = _last_head(ground, chunks[right])
    if inner and inner[2].kind in ("university", "company", "bank") and inner[0] > chunks[right].start:
        return _name(ground, chunks, right)
    return None


def _left(ground: Ground, chunks: list[Chunk], k: int, head: Head) -> int:
    """Where the name begins: before "and" too, if what stands there is a field ("Commerce and Industry Department")."""
    start = _titled(ground, chunks[k].start, head)
    bare = head_ending_at(ground.keys, chunks[k].end, chunks[k].start)
    if head.kind == "company" and head.generic and chunks[k].link in AND and k and bare and bare[0] == start:
        return chunks[k - 1].start  # Mitsui & Co., Larsen and Sons
    while k and chunks[k].link in AND and head.kind in _JOINS_FIELDS and _field(ground, chunks[k - 1].end - 1):
        if not _fields(ground, chunks[k]):
            break
        k -= 1
        start = chunks[k].start
    while (
        head.kind in ("ministry", "department")
        and head.position == "last"
        and ground.key(start - 1) == ","
        and ground.capital(start - 2)
    ):
        i = start - 1
        while ground.capital(i - 1) and _field(ground, i - 1) and ground.joined(i):
            i -= 1
        if i == start - 1:
            break
        start = i
    return start


def _titled(ground: Ground, start: int, head: Head) -> int:
    """With the titles that begin the names of schools and trusts: "Acharya NG Ranga University", "Dr B R Ambedkar Hospital"."""
    if head.kind not in ("university", "other"):
        return start
    while ground.joined(start) and (
        (ground.has(start - 1, TITLE) and not ground.has(start - 1, ROLE) and ground.capital(start - 1))
        or (ground.key(start - 1) == "" and ground.has(start - 2, TITLE) and ground.tight(start - 1))
    ):
        start -= 1
    return start


def _surname(ground: Ground, chunk: Chunk, at: int) -> bool:
    """Whether the head is the surname of a person who is addressed by a title: Shri Sudatta Mandal."""
    return at + 1 == chunk.end and at - chunk.start <= 2 and ground.has(chunk.start - 1, TITLE) and ground.personal(at)


def _fields(ground: Ground, chunk: Chunk) -> bool:
    """Whether the chunk before its head names fields, no one body: "Industry Association", not "Suzuki Association"."""
    return not any(ground.naming(i) for i in range(chunk.start, chunk.end))


def _right(ground: Ground, chunks: list[Chunk], k: int) -> int:
    """Where the name ends that goes on with the chunk ``k``: through fields joined by "and" and through nested heads."""
    end = chunks[k].end
    field = ground.field_end.get(chunks[k].start, 0)
    while k + 1 < len(chunks):
        link = chunks[k + 1].link
        nested = link in _OF and _last_head(ground, chunks[k]) is not None
        joined = (
            link in AND
            and _field(ground, end - 1)
            and not any(ground.naming(i) for i in range(chunks[k + 1].start, chunks[k + 1].end))
        )
        if not (nested or joined):
            break
        k += 1
        end = chunks[k].end
    return max(end, _comma_fields(ground, end), field)


def _comma_fields(ground: Ground, end: int) -> int:
    """ "Land, Infrastructure, Transport and Tourism": the end of a list of fields that closes with "and"."""
    i = end
    while ground.key(i) == "," and _field(ground, i - 1):
        closing = ground.key(i + 1) in AND
        j = _field_words(ground, i + 1 + closing)
        if j == i + 1 + closing:
            break
        if closing:
            return j
        if ground.key(j) in AND:
            last = _field_words(ground, j + 1)
            return last if last > j + 1 else end
        i = j
    return end


def _field_words(ground: Ground, i: int) -> int:
    """The end of the words of a field that begin at ``i``."""
    while ground.capital(i) and _field(ground, i) and ground.joined(i):
        i += 1
    return i


def _field(ground: Ground, i: int) -> bool:
    head = head_ending_at(ground.keys, i + 1, i)
    if ground.has(i, ROLE | TITLE) or (head and head[1].kind in ("ministry", "department")):
        return False
    return ground.has(i, FIELD) or (ground.word(i) and not ground.naming(i) and not ground.stop[i])


def _city(ground: Ground, end: int, head: Head) -> int:
    """ "Maharshi Dayanand University, Rohtak": the town behind a comma belongs to the name."""
    town = end + 1
    follows = (
        ground.key(end) == "," and ground.has(town, PLACE) and not ground.has(town, COUNTRY) and ground.capital(town)
    )
    if head.kind == "university" and follows and ground.key(end + 2) != "," and not ground.has(end + 2, PLACE):
        return end + 2
    return end


def _country(ground: Ground, chunk: Chunk) -> bool:
    return all(ground.has(i, COUNTRY) for i in range(chunk.start, chunk.end))


def _tells(ground: Ground, start: int, at: int, head: Head) -> bool:
    """Whether the words before the head name one body, not any of its kind ("Renewable Energy", "Japan Inc")."""
    words = range(start, at)
    if head.kind in ("ministry", "department"):
        return True
    if head.kind == "company" and (head.generic or ground.has(at, FIELD)):
        if any(ground.rare(i) or ground.has(i, BODY) for i in words):
            return True
        return head.generic and len(words) > 1 and ground.has(start, PLACE) and not ground.has(at - 1, PLACE)
    if head.generic:
        return any(ground.naming(i) and not ground.has(i, DEMONYM) for i in words)
    if len(words) == 1:
        return ground.naming(start) or not (ground.has(start, FIELD | DEMONYM) or head.kind == "company")
    return True
