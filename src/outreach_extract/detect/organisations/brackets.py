"""A spelled-out name with its acronym in brackets: the acronym stands for the body from then on."""

import re
from collections.abc import Iterator

from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.ground import AND, BODY, COUNTRY, DEMONYM, PLACE, ROLE, TITLE, Ground
from outreach_extract.detect.organisations.heads import head_ending_at
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention

PARTED = "bracket before its head"  # the rule of a name that its acronym parts
_BRACKET = re.compile(r"\s?[(（]\s?([^()（）\n]{2,40}?)\s?[)）]")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&.-]{1,11}$")
_DEVANAGARI = re.compile(r"[\u0904-\u0963][\u0904-\u0963\u200c\u200d. 0-9-]{1,24}$")
_PIECE = re.compile(r"[^\s,;:/–—-][^,;:/–—]*")
_CAPITALS = re.compile(r"[A-Z][A-Z&-]{1,7}$")
_LETTER = re.compile("डब्ल्यू|क्यू|एक्स|एच|एफ|एल|एम|एन|एस|आर|आई|आइ|वाई|वाइ|जेड|ज़ेड|बी|सी|डी|ई|जी|जे|के|ओ|पी|टी|यू|वी|ए|[. 0-]")


def letters(word: str) -> int:
    """How many Latin letters an acronym has, in either script: एसईओसी has four; 0 for any other word."""
    if _CAPITALS.match(word):
        return sum(map(str.isalpha, word))
    count = at = 0
    while at < len(word):
        match = _LETTER.match(word, at)
        if not match:
            return 0
        count += match[0][0] not in ". 0-"
        at = match.end()
    return count if count > 1 else 0


def bracketed(ground: Ground, bodies: list[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets behind a body; ``alias_of`` is the body's own form."""
    text = ground.text
    ends = {body.end: body for body in bodies}
    listed = {body.start: body for body in bodies if body.value}
    for match in _BRACKET.finditer(text) if "(" in text or "（" in text else ():
        body = ends.get(match.start())
        if body is None and (parted := _before_head(ground, match)):
            yield parted
            continue
        if body is None:
            body = _spelled_out(ground, match)
            if body is None:
                continue
            yield body
        if not body.value and (same := listed.get(match.start(1))) and same.end == match.end(1):
            # The acronym is listed, this long form is not: they are one body.
            body = body.model_copy(update={"value": same.value, "attributes": same.attributes})
            yield body
        for piece in _PIECE.finditer(match[1]):
            word = piece[0].strip()
            if ground.has(ground.at.get(match.start(1) + piece.start(), -1), COUNTRY):
                continue  # डीपी वर्ल्ड (यूएई): where it is at home
            if _ACRONYM.match(word) or (_DEVANAGARI.match(word) and (" " not in word or letters(word))):
                start = match.start(1) + piece.start()
                attributes = body.attributes | {"alias_of": body.text}
                yield mention(
                    ground.article,
                    "organisation",
                    start,
                    start + len(word),
                    f"bracket behind {body.rule}",
                    body.value,
                    **attributes,
                )


def _spelled_out(ground: Ground, bracket: re.Match[str]) -> Mention | None:
    """The body that the acronym abbreviates, where no head word marked it: "Medical Excellence Japan (MEJ)"."""
    word = bracket[1].strip()
    count = letters(word)
    end = ground.until.get(bracket.start())
    if count < 3 or end is None or ground.has(end + 1, PLACE):
        return None
    start = (
        _words(ground, end, count) if ground.hindi(end - 1) else _initials(ground, end, word) or _capitals(ground, end)
    )
    if start is None or end - start < 2 or ground.keys[end - 1] in word_set("not_organisations.tsv"):
        return None
    own = [i for i in range(start, end) if ground.rare(i) or ground.has(i, PLACE | DEMONYM | BODY)]
    if not own and ground.keys[end - 1] not in word_set("soft_heads.tsv"):
        return None
    return ground.unlisted(start, end, "head by its acronym", "other")


def _before_head(ground: Ground, bracket: re.Match[str]) -> Mention | None:
    """The body whose acronym parts its name from its head: "Energy and Petrochemicals (EPC) Department"."""
    word = bracket[1].strip()
    end, head = ground.until.get(bracket.start()), ground.at.get(bracket.end() + 1)
    if letters(word) < 2 or end is None or head is None or not ground.joined(head):
        return None
    found = head_ending_at(ground.keys, head + 1, head)
    if found is None or found[1].kind not in ("department", "ministry"):
        return None
    start = _words(ground, end, letters(word)) if ground.hindi(end - 1) else _initials(ground, end, word)
    if start is None or start >= end:
        return None
    return ground.unlisted(start, head + 1, PARTED, found[1].kind)


def _initials(ground: Ground, end: int, word: str) -> int | None:
    """Where the words begin whose initials make the acronym."""
    wanted = [c.lower() for c in word if c.isalpha()]
    i = end
    while wanted and i > 0 and end - i < 12 and ground.joined(i):
        i -= 1
        key = ground.keys[i]
        if ground.has(i, ROLE | TITLE):
            return None
        if key and key[0] == wanted[-1] and ground.capital(i):
            wanted.pop()
        elif not (key in AND or not key or key in ("of", "for", "the", "in", "on", "to")):
            return None
    return i if not wanted and ground.capital(i) else None


def _capitals(ground: Ground, end: int) -> int | None:
    """Where the capitalised words before a soft head begin whose acronym comes from another language: "Sugarcane Centre (CTC)"."""
    i = end
    while ground.capital(i - 1) and (i == end or ground.joined(i)) and not ground.has(i - 1, ROLE | TITLE):
        i -= 1
    i += ground.stop[i]
    return i if end - i > 2 and ground.keys[end - 1] in word_set("soft_heads.tsv") else None


def _words(ground: Ground, end: int, count: int) -> int:
    """Where the words begin, at most one for each letter."""
    i = end
    while count and i > 0 and ground.joined(i):
        j = i - 1
        if ground.tokens[j].text == "-" and ground.tight(i):
            i = j
            continue
        if ground.keys[j] in AND and ground.keys[j] not in ("और", "तथा"):
            i = j
            continue
        if not ground.word(j) or ground.stop[j] or ground.has(j, ROLE | TITLE):
            break
        i = j
        count -= 1
    while i < end and (not ground.word(i) or ground.keys[i] in AND):
        i += 1
    return i
