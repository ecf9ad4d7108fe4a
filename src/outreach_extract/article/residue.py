"""Lines of a web page or of an agency's wire that report nothing: links, share bars, bylines, sign-offs."""

import re
from functools import cache
from typing import NamedTuple

from outreach_extract.article.fold import Folded, fold, fold_key, is_word
from outreach_extract.data.tables import read_table

_LINE_BREAK = re.compile(r"[\n\u2028\u2029\x85]")  # what folds to \n
_SPLIT = re.compile(r"[|/•·>»:,\[\]()#*\-–—]+|\s{2,}")
_PROSE_END = re.compile(r"[.।?!][\"'”’)]*$")

# A link, a byline or a share bar is short; only a sign-off may close a long line, and it is shorter still.
_LONGEST_LINE = 300
_LONGEST_BYLINE = 120
_LONGEST_PART = 40
_LONGEST_SIGN_OFF = 60

# "PTI SUN MR", "--IANS", "हिन्दुस्थान समाचार / श्रीप्रकाश": the initials of desks and reporters at the end of a wire story.
_SIGN_OFF = re.compile(
    r"(?:(?<=[.”\"'’।)])|^)[ \t\-–—(]*\b"
    r"(?:PTI|ANI|IANS|UNI|ians|एएनआई|पीटीआई|आईएएनएस|हिन्दुस्थान समाचार|हिंदुस्थान समाचार)\b"
    r"(?:[ /\-–—]{1,3}(?:[A-Z]{2,5}\b|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3})|[ ]?/[ ]?[\w\u0900-\u0963]+){0,5}[ \t)]*$"
    r"|^[a-z]{2,4}(?:/[a-z]{2,4})+/?$|^[\u0900-\u0963]{2,4}(?:/[\u0900-\u0963]{2,4}){2,}$|^[*#=_०•\s\-–—.]+$",
    re.MULTILINE,
)


class Residue(NamedTuple):
    """A stretch of the raw text that reports nothing."""

    start: int
    end: int
    kind: str
    """also_read, follow, share, advertisement, byline or sign_off."""


@cache
def _phrases(where: str) -> dict[str, str]:
    """The folded phrases that stand at the start of a line, in it, or make up the whole of it, with their kinds."""
    return {
        fold(form).text.strip(): row["kind"]
        for row in read_table("residue.tsv")
        if row["where"] == where
        for form in f"{row['en']}|{row['hi']}".split("|")
    }


def find_residue(folded: Folded) -> tuple[Residue, ...]:
    """Spans of residue in the raw text, line by line, in order and without overlaps."""
    found: list[Residue] = []
    start = 0
    for line, key in zip(_LINE_BREAK.split(folded.raw), folded.text.split("\n"), strict=True):
        end = start + len(line)
        if len(line) < _LONGEST_LINE and (kind := _kind(line, key)):
            found.append(Residue(start, end, kind))
        else:
            sign_off = _SIGN_OFF.search(folded.raw, max(start, end - _LONGEST_SIGN_OFF), end)
            if sign_off and sign_off[0].strip():
                found.append(Residue(sign_off.start(), end, "sign_off"))
        start = end + 1
    return tuple(found)


def _kind(line: str, key: str) -> str | None:
    key = key.strip(" #>*•◾▪■●▶|[]()🔴👉✍➤🔔")
    if not key:
        return None
    # Folding drops full stops, so whether the line ends like a sentence is for the raw line to say.
    prose = bool(_PROSE_END.search(line.rstrip()))
    return _kind_by_start(key, prose) or _kind_by_phrase(key) or _kind_by_parts(line, key)


@cache
def _openings(where: str) -> tuple[str, ...]:
    """What rules out nearly every line in one call of ``str.startswith``."""
    return tuple(_phrases(where))


def _kind_by_start(key: str, prose: bool) -> str | None:
    if not key.startswith(_openings("start")):
        return None
    for phrase, kind in _phrases("start").items():
        if not key.startswith(phrase) or is_word(key[len(phrase) : len(phrase) + 1] or " "):
            continue
        rest = key[len(phrase) :].lstrip()
        # "Also read: ..." is a link, "Related sectors were discussed." a sentence.
        if not rest or rest[0] in ":|>":
            return kind
        set_apart = " " in phrase or phrase == "by"
        if set_apart and not prose and not (kind == "byline" and (rest[0].isdigit() or len(key) > _LONGEST_BYLINE)):
            return kind
    return None


def _kind_by_phrase(key: str) -> str | None:
    for phrase, kind in _phrases("in").items():
        if phrase in key:
            return kind
    return None


def _kind_by_parts(line: str, key: str) -> str | None:
    if not key.lstrip("0123456789 ").startswith(_openings("whole")):
        return None
    whole = _phrases("whole")
    kind: str | None = None
    for part in filter(None, _SPLIT.split(line)):
        key = fold_key(part) if len(part) < _LONGEST_PART else part
        if key in whole or key.isdigit():
            kind = kind or whole.get(key)
        elif any(word not in whole for word in key.split()):
            return None
        else:
            kind = kind or next((whole[word] for word in key.split()), None)  # "Facebook Twitter LinkedIn"
    return kind
