"""The contexts that give a person's name away; each rule adds to what those before it found."""

from outreach_extract.detect.found import Found
from outreach_extract.detect.words import commonness, name_parts

_LINKS = frozenset({"the", "its", "a", "an", "his", "her", "their", "who", "is", "was", "also", "then", "and", "now"})
_SERVICES = frozenset("ias ips ifs irs i.a.s. ifos mp mla mlc phd jr sr आईएएस आईपीएस आईएफएस".split())
_OF = frozenset({"of", "from", "at", "के", "की"})
_AND = frozenset({"and", "&", "और", "एवं", "तथा", "व"})
_SPEECH = frozenset(
    "said says told tells added adds met meets posted tweeted observed noted replied asked called thanked praised spoke informed "
    "ने".split()
)
_MET = frozenset("met with by between to told invited and including thanked from by".split())
_AFTER_HINDI = frozenset("ने से को के की का भी और एवं तथा व सहित समेत द्वारा आदि".split())


def behind_title(found: Found) -> None:
    """Chief Minister M. K. Stalin; मुख्यमंत्री डॉ. मोहन यादव; Mr. Iswaran."""
    words = found.words
    anchors = sorted({j for _, j, _ in found.roles} | {i + 1 for i in range(len(words)) if _prefix_honorific(found, i)})
    for i in anchors:
        if not words.adjacent(i - 1):
            continue
        j = i
        while words.covered(j, "lexicon.honorific") or words.key(j) in (".", "(", "“", '"', "'", "‘", "”"):
            if words.key(j) == "(" and not words.covered(j - 1, "role"):
                break
            j += 1
            if j >= len(words) or not words.adjacent(j - 1):
                break
        else:
            end = found.parts.name_end(j, anchored=True)
            title = found.role_ends.get(i)
            if end > j:
                found.add(j, end, "title" if title else "honorific")
                _plural_list(found, j, end)


def _prefix_honorific(found: Found, i: int) -> bool:
    return found.words.covered(i, "lexicon.honorific")


def _plural_list(found: Found, start: int, end: int) -> None:
    """MLAs Anil Sharma and Bhawani Singh Pathania; अधिकारियों नाकाजो काज़ुया, एंडो युजी और हारा हारुनोबू."""
    words = found.words
    before = found.role_ends.get(start)
    if before is None or "plural" not in before.attributes:
        return
    while words.key(end) in _AND | {","}:
        nxt = end + 1
        if words.key(nxt) in _AND:
            nxt += 1
        stop = found.parts.name_end(nxt, anchored=True)
        if stop - nxt < 2 or not found.add(nxt, stop, "list"):
            return
        end = stop


def with_honorific(found: Found) -> None:
    """योगी आदित्यनाथ जी, Modi ji: an honorific behind the name."""
    words = found.words
    for i in range(1, len(words)):
        if words.key(i) in ("जी", "गारु", "ji", "garu", "san") and not found.taken(i - 1):
            start = found.parts.name_start(i)
            if start < i and (found.parts.strength[i - 1] or i - start > 1):
                found.add(start, i, "honorific")


def before_title(found: Found) -> None:
    """Kazuya Nakajo, Executive Vice-President, JETRO; सी. राजशेखर, ओएसडी."""
    words = found.words
    for i, j, role in found.roles:
        k = i - 1
        steps = 0
        while k >= 0 and steps < 3 and (words.key(k) in _LINKS or words.key(k).strip(".") in _SERVICES):
            k -= 1
            steps += 1
            if words.key(k) == "," and words.key(k - 1).replace(" ", "") in _SERVICES:
                k -= 2
        if k < 1 or words.key(k) not in (",", "(", "|", "-", "–", "—", ":") or not words.adjacent(k - 1) or not words.adjacent(k):
            continue
        if found.taken(k - 1) is not None:
            continue
        start = found.parts.name_start(k)
        size = k - start
        if size < 1 or (size == 1 and found.parts.strength[start] < 2):
            continue
        if size > 1 or words.key(start - 1) not in _AND | {","}:
            found.add(start, k, "designation")


def in_apposition(found: Found) -> None:
    """The Ambassador of Japan, Satoshi Suzuki; its Senior Vice President, Tanigawa, told him."""
    words = found.words
    for i, j, role in found.roles:
        if words.key(j) not in (",", ":", "-", "–") or not words.adjacent(j) or words.covered(j + 1, "role"):
            continue
        k = j + 1
        while words.covered(k, "lexicon.honorific") or words.key(k) == ".":
            k += 1
        if found.taken(i - 2) is not None and words.key(i - 1) in (",", "("):
            continue
        end = found.parts.name_end(k)
        if end - k >= 2 or (end - k == 1 and words.key(end) == ","):
            found.add(k, end, "apposition")


def _free_runs(found: Found) -> list[tuple[int, int]]:
    """Maximal runs of words that can be names and that no rule has taken yet."""
    words, runs = found.words, []
    i = 0
    while i < len(words):
        if found.taken(i) is None:
            end = found.parts.name_end(i)
            while end > i and any(found.taken(k) for k in range(i, end)):
                end -= 1
            if end > i:
                runs.append((i, end))
                i = end
                continue
        i += 1
    return runs


def _heading(found: Found, i: int) -> bool:
    sentence = found.article.sentences[found.article.sentence_at(found.words.words[i].start)]
    return sentence.kind == "heading"


def known_name(found: Found) -> None:
    """Runs of words that the names lexicon knows: a given name or a surname with another part."""
    words = found.words
    for start, end in _free_runs(found):
        size = sum(not found.parts.initial[k] for k in range(start, end))
        known = [found.parts.strength[k] for k in range(start, end)]
        if end - start < 2 or not any(known):
            continue
        sure = sum(k == 2 for k in known)
        hyphen = any("-" in words.words[k].text for k in range(start, end))
        parts = [name_parts().get(words.key(k)) for k in range(start, end)]
        both = any(p and "given" in p.part for p in parts) and any(p and "surname" in p.part for p in parts)
        if sure >= 2 or (sure and both) or (sure and end - start <= 3 and not hyphen) or (both and not _heading(found, start)):
            if size >= 1:
                found.add(start, end, "known")


def beside_body(found: Found) -> None:
    """Kim Yin Wong of Sembcorp; पॉस्को इंटरनेशनल के शिन डे-हो; Terutoshi Hamano, Toyota."""
    words = found.words
    bodies = {words.at[m.start] for m in found.article.of_kind("organisation") if m.start in words.at}
    ends = {words.until[m.end] for m in found.article.of_kind("organisation") if m.end in words.until}
    for start, end in _free_runs(found):
        if end - start < 2 or _heading(found, start):
            continue
        k = end + 1
        if words.key(end) in ("of", "from", "at", ",") and (k in bodies or (words.key(k) == "the" and k + 1 in bodies)):
            if words.words[start].shape != "hindi" and words.key(start - 1) not in ("of",):
                found.add(start, end, "body")
        elif words.key(start - 1) in ("के", "की") and _hindi_owner(words, start - 2, ends) and (
            words.key(end) in _AFTER_HINDI or words.key(end) == ","
        ):
            found.add(start, end, "body")
        elif words.words[start].shape == "capital" and words.key(end) in _SPEECH and commonness(words.key(start)) == 0:
            found.add(start, end, "speech")


def _hindi_owner(words: object, i: int, ends: set[int]) -> bool:
    return i in ends or (getattr(words, "key")(i) == ")" and any(k in ends for k in range(i - 5, i)))


def in_list(found: Found) -> None:
    """A and B: names beside a name, with the same marks between them."""
    words = found.words
    for _ in range(2):
        for start, end in _free_runs(found):
            if end - start < 2:
                continue
            before = words.key(start - 1) in _AND | {","}
            left = start - 2 if words.key(start - 1) not in _AND or words.key(start - 2) != "," else start - 3
            after = words.key(end) in _AND | {","}
            right = end + 1
            if (before and found.taken(left)) or (after and found.taken(right) and words.key(end) in _AND):
                found.add(start, end, "list")


def repeated(found: Found) -> None:
    """Saini, सैनी: a part of a name found elsewhere in the article, alone."""
    words = found.words
    keys: set[str] = set()
    for name in found.names:
        full = [k for k in range(name.start, name.end) if not found.parts.initial[k]]
        for k in full:
            key = words.key(k)
            if len(key) > 1 and (commonness(key) == 0 or found.parts.strength[k] == 2):
                keys.add(key)
    for i in range(len(words)):
        if words.key(i) not in keys or found.taken(i) is not None:
            continue
        end = i + 1
        while words.adjacent(end - 1) and words.key(end) in keys and found.taken(end) is None:
            end += 1
        if words.words[i].shape == "lower" or any(words.covered(k, "organisation", "role") for k in range(i, end)):
            continue
        if end - i == 1 and words.covered(i, "place"):
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
