"""The dateline that opens a report: "Chandigarh, Oct 7 (PTI)", "Delhi [India], May 2 (ANI)", "लखनऊ, 25 फरवरी (भाषा)।"."""

import re
from functools import cache

from outreach_extract.article.fold import fold_key
from outreach_extract.data.tables import read_table

_W = r"[\w\u0900-\u0963]"
_WORD = r"[^\W\d_](?:[\w\u0900-\u0963'’]|\.(?!(?<![A-Za-z]\.)\s))*"  # St. Petersburg, but भोपाल. ends
_NAME = rf"{_WORD}(?:[ -]{_WORD}){{0,3}}"
_NAMES = rf"(?P<names>{_NAME}(?: ?[/,] ?{_NAME}){{0,2}}?)"
_DAY = (
    rf"(?:{_W}+\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"  # Oct 7, 2025
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_W}+\.?(?:,? ?\d{{4}})?"  # 5th April 2023
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4})"  # 17.04.2025
)
_AGENCY = r"\([\w\u0900-\u0963. /]{2,40}\)"
_MARK = r"(?:[:।.\-–—]|ः)"

_DATED = re.compile(
    rf"[ \t]*{_NAMES}(?: \({_NAME}\))?(?: ?\[{_NAME}\])?"
    rf"(?:, ?{_DAY}(?: ?{_AGENCY} ?{_MARK}*| ?{_MARK}+|$)|, ?{_W}+ {_W}+ ?{_AGENCY} ?{_MARK}*)"
)
_MARKED = re.compile(
    rf"[ \t]*{_NAMES}(?:[,.]? ?{_AGENCY} ?{_MARK}*| ?(?::|ः|।|--|[–—]| - |(?<=[\u0900-\u0963])\.)(?=\s))"
)
# After the page's own date or a kicker, only the full form will do.
_WITHIN = re.compile(rf"(?<=[ \t])(?P<names>{_W}+(?:[ /]{_W}+)?), {_DAY} {_AGENCY} ?{_MARK}*")

# The reporter's desk with its town: "कार्यालय संवाददाता, पटना", "Staff Reporter, Ranchi |".
_DESK = re.compile(
    rf"[ \t]*(?P<names>(?:{_WORD} ){{0,3}}(?:संवाददाता|डेस्क|ब्यूरो|प्रतिनिधि|[Cc]orrespondent|[Rr]eporter|[Dd]esk|[Bb]ureau)"
    rf"(?: ?[,|:] ?| ?[-–—] ){_WORD}(?: {_WORD})?(?: ?/ ?{_WORD}(?: {_WORD})?)?) ?(?:[।|:]|\.(?=\s)|[-–—]|$)"
)

_PROSE_END = re.compile(r"[.।!?][\"'”’)]*$")
_HEADLINE_LENGTH = 160
_LONGEST_DATELINE = 120
_LONGEST_NAME = 2
_LINES = 16


def find_dateline(text: str) -> tuple[int, int] | None:
    """Span of the dateline among the first lines, or null. Whether its words are places is for the lexicon to say."""
    marked: tuple[int, int] | None = None
    position = 0
    for line in text.split("\n", _LINES)[:_LINES]:
        # A cut line would put the end of a line where there is none; no dateline reaches so far.
        head = line[:_LONGEST_DATELINE]
        match = _DATED.match(head) or (_WITHIN.search(head) if "(" in head else None) or _DESK.match(head)
        if match:
            return position + match.start("names"), position + match.end()
        if marked is None and (match := _MARKED.match(head)):
            if not _opens_report(match, line):  # perhaps a kicker, with the dateline behind it
                match = _MARKED.match(head, match.end())
            if match and _opens_report(match, line):
                marked = position + match.start("names"), position + match.end()
        position += len(line) + 1
    return marked


def _opens_report(match: re.Match[str], line: str) -> bool:
    """Whether a mark after some words sets off a dateline, and not a kicker ("Gujarat Rain:") or a headline's topic."""
    names = re.split(r" ?[/,] ?", match["names"])
    words = fold_key(names[-1]).split()
    if any(len(name.split()) > _LONGEST_NAME for name in names) or words[-1] in _kickers():
        return False
    rest = line[match.end() :].strip()
    return not rest or len(line) >= _HEADLINE_LENGTH or bool(_PROSE_END.search(line.rstrip()))


@cache
def _kickers() -> frozenset[str]:
    rows = [row for row in read_table("residue.tsv") if row["kind"] == "kicker"]
    return frozenset(fold_key(word) for row in rows for word in f"{row['en']}|{row['hi']}".split("|"))
