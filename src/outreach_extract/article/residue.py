"""Lines of a web page or of an agency's wire that report nothing: links, share bars, bylines, sign-offs."""

import re
from functools import cache
from typing import NamedTuple

from outreach_extract.article.fold import fold, is_word
from outreach_extract.data.tables import read_table

# "PTI SUN MR", "--IANS", "हिन्दुस्थान समाचार / श्रीप्रकाश": the initials of desks and reporters at the end of a wire story.
_SIGN_OFF = re.compile(
    r"(?:(?<=[.”\"'।])\s+|^)[\s\-–—(]*\b(?:PTI|ANI|IANS|UNI|ians|एएनआई|पीटीआई|आईएएनएस|हिन्दुस्थान समाचार|हिंदुस्थान समाचार)\b"
    r"(?:[ /\-–—]*(?:[A-Z]{2,5}|[A-Za-z]{2,4}/[A-Za-z/]{2,12}|/ ?[\w\u0900-\u0963]+))*[\s)]*$"
    r"|^[a-z]{2,4}(?:/[a-z]{2,4})+/?$|^[\u0900-\u0963]{2,6}(?:/[\u0900-\u0963]{2,6})+$|^[*#=_०•\s\-–—.]+$",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\n]+")
_SPLIT = re.compile(r"[\s|/•·>»:,]*[|/•·>»:,]+[\s|/•·>»:,]*|\s{2,}")


class Residue(NamedTuple):
    """A stretch of the raw text that reports nothing."""

    start: int
    end: int
    kind: str
    """also_read, follow, share, advertisement, byline or sign_off."""


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    table: dict[str, list[tuple[str, str]]] = {"start": [], "whole": [], "in": []}
    for row in read_table("residue.tsv"):
        for form in f"{row['en']}|{row['hi']}".split("|"):
            table[row["where"]].append((fold(form).text.strip(), row["kind"]))
    return table


def find_residue(text: str) -> tuple[Residue, ...]:
    """Spans of residue in ``text``, line by line, in order and without overlaps."""
    found: list[Residue] = []
    for match in _LINE.finditer(text):
        kind = _kind(match[0])
        if kind:
            found.append(Residue(match.start(), match.end(), kind))
            continue
        sign_off = _SIGN_OFF.search(match[0])
        if sign_off and sign_off[0].strip():
            found.append(Residue(match.start() + sign_off.start(), match.end(), "sign_off"))
    return tuple(found)


def _kind(line: str) -> str | None:
    folded = fold(line).text.strip(" #>*-•◾▪|[]()🔴👉✍")
    if not folded:
        return None
    for phrase, kind in _phrases()["start"]:
        if folded.startswith(phrase) and not is_word(folded[len(phrase) : len(phrase) + 1] or " "):
            rest = folded[len(phrase) :].lstrip()
            # "Related sectors were discussed" is a sentence; a link or a byline is set off by a mark or stands alone.
            if kind != "byline" and (rest[:1] in ":|-,>" or not rest or len(line) < 120 and rest[:1] == "…"):
                return kind
            if kind == "also_read" and phrase.count(" ") and len(phrase) > 7:
                return kind
            if kind == "byline" and len(line) < 120 and (rest[:1] in ":|" or phrase.count(" ") or phrase == "by"):
                return kind
    if len(line) < 300 and any(phrase in folded for phrase, _ in _phrases()["in"]):
        return next(kind for phrase, kind in _phrases()["in"] if phrase in folded)
    parts = [p for p in _SPLIT.split(folded) if p]
    whole = {phrase: kind for phrase, kind in _phrases()["whole"]}
    if parts and all(p in whole or p.isdigit() for p in parts) and any(p in whole for p in parts):
        return whole[next(p for p in parts if p in whole)]
    return None
