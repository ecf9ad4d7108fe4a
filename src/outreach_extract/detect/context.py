"""The contexts that give a person's name away; each rule adds to what those before it found."""

from functools import lru_cache

from outreach_extract.detect.found import Found
from outreach_extract.detect.known_names import free_runs, in_heading
from outreach_extract.detect.vocabulary import commonness

_LINKS = frozenset("the its a an his her their our my who is was also then and now both all जो दोनों सभी".split())
_SERVICES = frozenset("ias ips ifs irs ifos mp mla mlc phd jr sr आईएएस आईपीएस आईएफएस".split())
_AND = frozenset({"and", "&", "और", "एवं", "तथा", "व"})
_LIST = _AND | {","}
_SPEECH = frozenset(
    "heads leads runs chairs oversees said says told tells added adds met meets posted tweeted observed noted replied asked called "
    "thanked praised spoke informed".split()
)
_WITH = frozenset("with met by between including thanked like besides".split())
_AFTER_HINDI = frozenset("ने से को के की का भी और एवं तथा व सहित समेत द्वारा आदि शामिल मौजूद उपस्थित ,".split())
_NO_NAMES = frozenset({"lower", "mark", "number"})
_BEHIND = frozenset({"जी", "गारु", "ji", "garu", "साहब"})
_PLACED = frozenset("स्थित में जिले जिला शहर".split())
_SHORT = str.maketrans("ीू", "िु")
_LONGEST_ABBREVIATION = 5
_MOST_SIGNS = 12  # honorifics and signs between a title and its name
_SIGNS = frozenset({".", "“", '"', "'", "‘", "’", "”"})


@lru_cache(maxsize=1 << 14)
def _short(key: str) -> str:
    """The key without the length of i and u, which spellings of one name differ in."""
    return key.translate(_SHORT)


def behind_title(found: Found) -> None:
    """Chief Minister M. K. Stalin; मुख्यमंत्री डॉ. मोहन यादव; Mr. Iswaran."""
    words = found.words
    honoured = {i + 1 for i, kinds in enumerate(words.cover) if "lexicon.honorific" in kinds}
    for i in sorted(found.role_ends.keys() | honoured):
        j = i
        while (
            j - i < _MOST_SIGNS
            and words.adjacent(j - 1)
            and (
                words.covered(j, "lexicon.honorific")
                or words.key(j) in _SIGNS
                or (words.key(j) == "(" and i not in honoured)
            )
        ):
            j += 1
        if words.key(i) == "." and i not in honoured and len(words.words[i - 1].text) > _LONGEST_ABBREVIATION:
            continue  # a title ends the sentence
        if not words.adjacent(j - 1) or (words.covered(j - 1, "role") and i not in found.role_ends):
            continue
        end = found.parts.name_end(j, anchored=True)
        if end == j or (i not in honoured and j == i and end - j == 1 and _doubtful(found, i)):
            continue
        found.add(j, end, "honorific" if i in honoured else "title")
        _plural_list(found, i, end)


def _doubtful(found: Found, i: int) -> bool:
    """Whether a single word behind a title is something else: a part of the owner's name, a place, an everyday word."""
    words, parts = found.words, found.parts
    role = found.role_ends[i]
    if parts.strength[i] == 2 and not (words.words[i].shape == "hindi" and commonness(words.key(i)) == 1):
        return False
    behind_owner = int(role.attributes.get("of_start", -1)) >= int(role.attributes.get("core_end", role.end))
    return behind_owner or commonness(words.key(i)) == 1 or words.key(i + 1) in _PLACED


def _plural_list(found: Found, i: int, end: int) -> None:
    """MLAs Anil Sharma and Bhawani Singh Pathania; अधिकारियों नाकाजो काज़ुया, एंडो युजी और हारा हारुनोबू."""
    words = found.words
    role = found.role_ends.get(i)
    if role is None or "plural" not in role.attributes:
        return
    while words.key(end) in _LIST:
        start = end + 2 if words.key(end + 1) in _AND else end + 1
        stop = found.parts.name_end(start, anchored=True)
        if stop - start < 2 or not found.add(start, stop, "list"):
            return
        end = stop


def with_honorific(found: Found) -> None:
    """योगी आदित्यनाथ जी, Modi ji: an honorific behind the name."""
    words = found.words
    for i in words.where(_BEHIND):
        if i and not found.taken(i - 1):
            start = found.parts.name_start(i)
            if start < i and (found.parts.strength[i - 1] or i - start > 1):
                found.add(start, i, "honorific")


def before_title(found: Found) -> None:
    """Kazuya Nakajo, Executive Vice-President, JETRO; सी. राजशेखर, ओएसडी."""
    words = found.words
    for i, _, _ in found.roles:
        k = i - 1
        while i - k < 5 and (
            words.key(k) in _LINKS or words.key(k) in _SERVICES or words.covered(k, "lexicon.honorific")
        ):
            k -= 1
            if words.key(k) == "," and words.key(k - 1).replace(" ", "") in _SERVICES:
                k -= 2
        if (
            k < 1
            or words.key(k) not in (",", "(", "|", "-", "–", "—")
            or not words.adjacent(k - 1)
            or not words.adjacent(k)
        ):
            continue
        start = found.parts.name_start(k)
        if start == k or found.taken(k - 1) is not None:
            continue
        if k - start > 1 or (found.parts.strength[start] == 2 and words.key(start - 1) not in _LIST):
            found.add(start, k, "designation")


def in_apposition(found: Found) -> None:
    """The Ambassador of Japan, Satoshi Suzuki; its Senior Vice President, Tanigawa, told him."""
    words = found.words
    for i, j, _ in found.roles:
        if words.key(j) not in (",", "-", "–") or not words.adjacent(j) or words.covered(j + 1, "role"):
            continue
        if found.taken(i - 2) is not None and words.key(i - 1) in (",", "("):
            continue
        k = j + 1
        while words.covered(k, "lexicon.honorific") or words.key(k) == ".":
            k += 1
        end = found.parts.name_end(k, anchored=True)
        if end - k >= 2 or (end - k == 1 and words.key(end) == ","):
            found.add(k, end, "apposition")


def beside_body(found: Found) -> None:
    """Kim Yin Wong of Sembcorp; पॉस्को इंटरनेशनल के शिन डे-हो; Terutoshi Hamano, Toyota."""
    words, parts = found.words, found.parts
    named = found.article.of_kind("organisation")
    bodies = {words.at[m.start] for m in named if m.start in words.at}
    ends = {words.until[m.end] for m in named if m.end in words.until}
    for start, end in free_runs(found):
        if in_heading(found, start):
            continue
        single = end - start == 1 and parts.strength[start] == 2 and not parts.later[start]
        if end - start < 2 and not single:
            continue
        k = end + 2 if words.key(end + 1) == "the" else end + 1
        hindi = words.words[start].shape == "hindi"
        if not hindi and words.key(end) in ("of", "from", "at", ",") and k in bodies and words.key(start - 1) != "of":
            if not single or words.key(end) != ",":
                found.add(start, end, "body")
        elif (
            hindi
            and words.key(start - 1) in ("के", "की")
            and words.key(end) in _AFTER_HINDI
            and (_owner_ends(found, start - 2, ends) or _in_chain(found, start - 2))
        ):
            found.add(start, end, "body")
        elif not hindi and not single and words.key(end) in _SPEECH and commonness(words.key(start)) == 0:
            found.add(start, end, "speech")


def _owner_ends(found: Found, i: int, ends: set[int]) -> bool:
    return i in ends or (found.words.key(i) == ")" and any(k in ends for k in range(i - 5, i)))


def _in_chain(found: Found, i: int) -> bool:
    """टाइलर्स के स्टीवन रैनविक, स्टेएक्स की एलेक्जेंड्रा मिकीट्यूक: one unknown body after the other, each with its person."""
    words = found.words
    if i < 0 or commonness(words.key(i)) or words.words[i].shape != "hindi":
        return False
    mark = i - 1
    return words.key(mark) in _LIST and found.taken(mark - 1) is not None


def in_list(found: Found) -> None:
    """A and B: names beside a name, with the same marks between them."""
    words, parts = found.words, found.parts
    for _ in range(2):
        for start, end in free_runs(found):
            if end - start < 2 and not (words.key(end) in ("of", "from") and words.covered(end + 1, "organisation")):
                if not (
                    parts.strength[start] == 2
                    and parts.surname(start)
                    and start
                    and not parts.free[start - 1]
                    and (parts.soft[start - 1] or parts.anchored[start - 1])
                ):
                    continue
                start -= 1
            left = start - 3 if words.key(start - 1) in _AND and words.key(start - 2) == "," else start - 2
            if words.key(start - 1) in _LIST and found.taken(left):
                found.add(start, end, "list")
            elif (
                found.taken(end + 1)
                and end - start > 1
                and (words.key(end) in _AND or (words.key(end) == "," and words.key(start - 1) in _WITH))
            ):
                found.add(start, end, "list")


def repeated(found: Found) -> None:
    """Saini, सैनी: a part of a name found elsewhere in the article, alone."""
    words, parts = found.words, found.parts
    keys = {
        _short(words.key(k))
        for name in found.names
        for k in range(name.start, name.end)
        if not parts.initial[k] and len(words.key(k)) > 1 and (commonness(words.key(k)) == 0 or parts.strength[k] == 2)
    }
    for i, word in enumerate(words.words if keys else ()):
        if word.shape in _NO_NAMES or _short(word.key) not in keys or found.taken(i) is not None:
            continue
        end = i + 1
        while words.adjacent(end - 1) and _short(words.key(end)) in keys and found.taken(end) is None:
            end += 1
        if any(words.covered(k, "organisation", "role") for k in range(i, end)) or (
            end - i == 1 and words.covered(i, "place")
        ):
            continue
        if words.words[i].shape == "capital" and (_touching(found, i - 1) or _touching(found, end)):
            continue
        found.add(i, end, "repeated")


def _touching(found: Found, i: int) -> bool:
    """Whether an unexplained capitalised word stands there: then the whole is the name of something else."""
    words = found.words
    if not 0 <= i < len(words) or words.words[i].shape != "capital" or found.taken(i) is not None:
        return False
    return found.parts.free[i]
