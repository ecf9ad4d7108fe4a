"""What a date looks like: rules over the kinds of tokens, written in words.

A rule is a regular expression in which a word stands for one token of that kind and a capital name for a part named
below. All rules are one expression, tried in the order of the list, so that the longer reading of a place comes first.
"""

import re
from functools import cache

from outreach_extract.detect.dates.tokens import lexicon

# Parts may use the parts above them.
PARTS = {
    "DIGITS": "(day|ordn)",
    "DAY": "(day|ordn|card|ordw)",
    "MON": "(month u_month?|mon dot?)",
    "COMMA": "(comma|dot)?",
    "YEAR": "(comma? (year|oldyear)|comma? apos (day|num2))",
    "TO": "(dash|to|se lekar?|until|slash)",
    "NEAR": "(last|next|this|isi|aane vaale)",
    "WHICH": "(NEAR|same|the same)",
    "YEARLY": "(WHICH u_year gen?)",
    "OFYEAR": "(comma? of? the? WHICH u_year)",
    "WD": "(NEAR? (weekday|wd dot?) comma?)",
    "THE": "(the|of the)?",
    "NUMBER": "(a|card|ecard|day|num2)",
    "SPAN": "(u_day|u_week|u_month|u_year)",
    "FY": "(fy u_year?|fin u_year)",
    "PART": "(gen? late? part|late|part)",
    "MONTHLY": "(YEARLY? MON (gen? YEAR)? OFYEAR?|NEAR u_month|the? same u_month|MON of? YEAR)",
    "NTH": "(ordw|ordn|pehle|final|last)",
}

RULES: list[tuple[str, str]] = [
    # days
    ("range", "(?<=between) DAY MON YEAR? and DAY MON YEAR?"),
    ("run", "(?<=between) DAY and DAY of? MON YEAR?"),
    ("run", "(?<=between) MON DIGITS and DIGITS YEAR?"),
    ("run", "DAY and DAY MON YEAR? (?=gen beech)"),
    ("range", "(?<=between) MON DIGITS YEAR? and MON DIGITS YEAR?"),
    ("range", "DAY MON YEAR? and DAY MON YEAR? (?=gen beech)"),
    ("months", "(?<=between) month YEAR? and month YEAR?"),
    ("months", "month YEAR? and month YEAR? (?=gen beech)"),
    ("years", "(?<=between) year and year"),
    ("years", "year and year (?=gen beech)"),
    ("range", "YEARLY? WD? DAY MON (YEAR OFYEAR?)? tak? TO WD? DAY MON YEAR? OFYEAR?"),
    ("range", "MON DIGITS YEAR? TO MON DIGITS YEAR? OFYEAR?"),
    ("range", "WD? YEARLY? the? DAY (comma DAY)* (TO|and|comma) the? DAY of? MON YEAR? OFYEAR?"),
    ("range", "MON DIGITS (comma DIGITS)* (TO|and) DIGITS YEAR? OFYEAR?"),
    ("full", "WD? full"),
    ("range", "DAY MON YEAR? se DAY (?=tak)"),
    ("day", "DIGITS (dash|slash) (month|mon) ((dash|slash) year)?"),
    ("day", "(WD the?)? YEARLY? DAY of? MON (of? YEAR)? OFYEAR?"),
    ("day", "WD? MON the? DIGITS YEAR? OFYEAR?"),
    ("day", "WD? YEAR MON DIGITS"),
    ("day_of_month", "(day|ordn) of (NEAR|the same|same) u_month"),
    ("day_of_month", "((NEAR u_month|MON) gen?)? (day|card) tarikh"),
    # fiscal years and quarters
    ("fiscal_quarter", "qnum (of|dash)? FY apos? year (dash|slash) (day|num2)"),
    ("fiscal_quarter", "(qnum (of|dash)?|ordw u_quarter of the?) FY apos? (year|day|num2) ((dash|slash) (day|num2))?"),
    ("fiscal_quarter", "FY year ((dash|slash) (day|num2|year))? gen? (ordw|pehle|final) u_quarter"),
    ("fiscal_quarter", "FY (day|num2) gen? (ordw|pehle|final) u_quarter"),
    ("month_quarter", "YEARLY? month (dash|se) month gen? u_quarter (of? YEAR)?"),
    ("month_quarter", "YEARLY? month gen? u_quarter (of? YEAR)?"),
    ("month_quarter", "year gen? month (dash|se) month gen? u_quarter"),
    ("half", "the? (ordw|last) half of (month|(u_year? year)|the? WHICH? u_year)"),
    ("half", "(month|u_year? year|WHICH? u_year) gen? (ordw|final) half"),
    ("quarter", "(qnum of?|the? (ordw|last|final) u_quarter of) (year|the? WHICH? u_year)"),
    ("quarter", "(year|WHICH u_year) gen? (ordw|pehle|final) u_quarter"),
    ("relative", "(the? NEAR|aane vaale) u_quarter"),
    ("fiscal", "FY apos? year (dash|slash|to) (year|day|num2)"),
    ("fiscal", "FY apos? (year|day|num2)"),
    ("fiscal", "year ((dash|slash) (day|num2|year))? (fy u_year?|fin u_year)"),
    ("fiscal_near", "the? NEAR FY"),
    # weeks, beginnings and ends of months
    ("week_of", "the? NTH u_week of the? MONTHLY"),
    ("week_of", "MONTHLY gen? NTH u_week"),
    ("week_of", "the? NTH u_week of the u_month"),
    ("week_of", "u_month gen NTH u_week"),
    ("edge_month", "the? edge (of|dash)? the u_month"),
    ("edge_month", "u_month gen edge"),
    ("edge_month", "the? edge (of|dash)? the? MONTHLY (?!DIGITS)"),
    ("edge_month", "MONTHLY gen edge"),
    ("edge_month", "month dash edge"),
    # months
    ("months", "YEARLY? month YEAR? (TO|slash) month YEAR? OFYEAR?"),
    ("month", "NEAR MON YEAR?"),
    ("month", "same month"),
    ("month", "YEARLY month u_month?"),
    ("month", "month u_month (gen? YEAR)?"),
    ("month", "month gen? (of? YEAR) OFYEAR?"),
    ("month", "(month|mon) (dot|comma|dash|apos)? (year|oldyear)"),
    ("month", "(month|mon) (dash|apos)+ num2"),
    ("month", "(u_year|san)? (year|oldyear) gen? month u_month?"),
    ("season", "year gen season"),
    ("month", "month OFYEAR?"),
    ("month", "(?<=in) mon dot?"),
    ("month", "(?<=by) mon dot?"),
    ("month", "(?<=since) mon dot?"),
    # decades, years
    ("decade", "the? edge? dec"),
    ("decade", "(year|num2|tens|card) gen u_decade (gen edge)?"),
    ("decade", "edge? tens"),
    ("years", "(year|oldyear) (dash|to|se|slash|until) year"),
    ("year_pair", "(u_year|san)? year (dash|slash) (day|num2)"),
    ("edge_year", "the? edge (of|dash)? the? (NEAR|same)? (u_year|(u_year|san)? year)"),
    ("edge_year", "(NEAR|same)? u_year gen edge"),
    ("edge_year", "u_year dash? edge"),
    ("edge_year", "year gen edge"),
    ("year", "(u_year|san) (year|oldyear)"),
    ("year", "year (u_year)?"),
    ("year", "oldyear"),
    # relative to today or to a day in the text
    ("today", "(last|aane vaale)? rel_day PART?"),
    ("today_after", "the? u_day beside rel_day"),
    ("tonight", "(this|last) part"),
    ("day_past", "last u_day"),
    ("weekday", "(last|next|this|isi|same|following|aane vaale) weekday PART?"),
    ("weekday_week", "(last|next|this|isi) u_week gen? weekday"),
    ("weekday_week", "weekday (of? the? (last|next|this|isi)) u_week"),
    ("weekdays", "weekday (dash|to|se|until|and) weekday"),
    ("weekday", "weekday PART?"),
    ("weekday", "wd dot? PART"),
    ("weekday", "(?<=in) wd dot?"),
    ("anchored_year", "(earlier|later)? the? (same|following) (u_year|u_month)"),
    ("anchored_day", "the? (same|isi|following) (u_day|part|late part)"),
    ("anchored_day", "the? next (u_day|part)"),
    ("anchored_day", "(a|card|ecard) u_day (earlier|pehle|ago)"),
    ("anchored_day", "the u_day beside"),
    ("year_before", "the (u_year|u_month) beside"),
    ("anchored_month", "the (last|following) (u_year|u_month)"),
    ("relative", "(edge|earlier|later)? the? (NEAR|same) (u_week|u_weekend|u_month|u_year)"),
    ("relative", "(later|earlier) in the (u_week|u_month|u_year)"),
    ("weekend", "the u_weekend"),
    ("season", "(NEAR|same) season"),
    ("season", "season (of|gen)? YEAR"),
    ("feast", "(?<=by) feast YEAR?"),
    ("feast", "(?<=beside) feast YEAR?"),
    ("feast", "feast (?=tak)"),
    ("feast", "feast (?=se pehle)"),
    ("undated", "(next|this|aane vaale) acad (u_year|acad|season)"),
    ("bare_season", "(?<=in) the? season"),
    ("bare_season", "(?<=by) the? season"),
    ("bare_season", "season (?=mein|tak)"),
    ("ago", "NUMBER SPAN (ago|pehle)"),
    ("later", "NUMBER SPAN later"),
    ("ahead", "in NUMBER (u_day|u_week|u_month)"),
]


@cache
def rules() -> re.Pattern[str]:
    """All rules as one expression over the kinds of a line; the number of the rule is its group's name."""
    parts: dict[str, str] = {}
    for name, pattern in PARTS.items():
        parts[name] = _spelled(pattern, parts)
    branches = [f"(?P<r{i}>{_spelled(pattern, parts)})" for i, (_, pattern) in enumerate(RULES)]
    return re.compile("|".join(branches))


def rule_name(group: str) -> str:
    """The name of a rule by the group that matched."""
    return RULES[int(group[1:])][0]


def _spelled(pattern: str, parts: dict[str, str]) -> str:
    chars = lexicon().chars

    def spell(match: re.Match[str]) -> str:
        word = match.group()
        return f"(?:{parts[word]})" if word in parts else chars[word]

    return re.sub(r"\((?!\?)", "(?:", re.sub(r"[A-Za-z_]+[0-9]?", spell, pattern).replace(" ", ""))
