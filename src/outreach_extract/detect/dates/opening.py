"""Open intervals: "by 2027" is ``../2027``, "since 2015" is ``2015/..``."""

from outreach_extract.detect.dates.periods import edge
from outreach_extract.detect.dates.tokens import Row, Token, is_word
from outreach_extract.detect.dates.values import day_value, days_in_month, grain

_REACH = 6  # tokens after तक in which a verb of lasting is looked for


def opened(row: Row, i: int, j: int, value: str | None, rule: str, tokens: list[Token], after_se: bool) -> str | None:
    """The value of ``row[i:j]`` with what stands before and after it.

    A run of days stays as it is, and so does the day until which something lasts ("11 दिसंबर तक चलेगी"): it names an end,
    not a deadline. "2014 से शुरू" names a beginning.
    """
    if value is None or rule in ("range", "run", "months", "years", "week_of"):
        return value
    k = i - 1
    while row.name(k) == "the":
        k -= 1
    before, after = row.name(k), row.name(j)
    # An end that something comes before is a deadline: "before the end of the year", "साल के अंत से पहले".
    ahead = row.raw(k).lower() == "before" or (after == "se" and row.name(j + 1) == "pehle")
    if after == "tak" or before in ("by", "until") or (ahead and edge(tokens) == "end"):
        ends = after == "tak" and after_se and row.name(i - 1) == "se"
        if ends or (grain(value) == "day" and _lasts(row, j, before)):
            return value
        return f"../{_last(value, tokens)}"
    plain = grain(value) in ("year", "month", "day")
    if before == "since" and plain and rule in ("year", "month", "day", "full"):
        return f"{value}/.."
    begins = is_word(row.raw(j + 1), "begin") or row.name(j + 1) in ("pehle", "ago")
    return f"{value}/.." if after == "se" and rule == "year" and not begins else value


def _lasts(row: Row, j: int, before: str) -> bool:
    if before == "until":
        return True
    return before != "by" and any(is_word(row.raw(k), "lasts") for k in range(j + 1, j + 1 + _REACH))


def _last(value: str, tokens: list[Token]) -> str:
    end = value.rpartition("/")[2]
    if edge(tokens) == "end" and grain(end) == "month" and not end.startswith("XXXX"):
        year, month = int(end[:4]), int(end[5:7])
        return day_value(year, month, days_in_month(year, month)) or end
    return end
