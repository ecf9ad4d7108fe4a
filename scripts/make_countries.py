"""Bring countries.tsv up to date with CLDR.

Every country of ISO 3166-1 (and Kosovo) gets a row. The names that a person wrote into the file stay as they are
and come first; the English and Hindi names of CLDR, read through Babel, are added where they are missing.

    python scripts/make_countries.py
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

from outreach_extract.article import fold_key

TABLE = Path(__file__).parents[1] / "src/outreach_extract/data/lexicon/places/countries.tsv"
FIELDS = ["canon", "type", "country", "within", "qid", "en", "hi", "weak"]
HEAD = """\
# The countries and territories of ISO 3166-1, and Kosovo, with the names that English and Hindi newspapers use.
# English and Hindi names: Unicode CLDR through Babel (scripts/make_countries.py). Variants: general public knowledge.
# An alias written in capitals only (US, UK, UAE) is an acronym: match it in capitals only.
"""
# Codes that CLDR names and ISO 3166-1 does not assign: parts of countries, unions, test locales.
NOT_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())

Row = dict[str, str]


def main() -> None:
    """Rewrite the table in place."""
    old = read(TABLE)
    english, hindi = territories("en"), territories("hi")
    codes = sorted(code for code in english if is_country(code))
    rows = [row_of(code, english[code], hindi.get(code, ""), old.get(code, {})) for code in codes]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.DictWriter(
            file, FIELDS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writeheader()
        writer.writerows(rows)


def territories(language: str) -> dict[str, str]:
    """CLDR's names of the territories in one language, by code."""
    return {str(code): str(name) for code, name in Locale(language).territories.items()}


def read(path: Path) -> dict[str, Row]:
    """The rows already written, by country code."""
    if not path.exists():
        return {}
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("# ")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["country"]: row for row in reader}


def is_country(code: str) -> bool:
    """Whether CLDR's territory code is a country's (and not a continent's number)."""
    return len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES


def row_of(code: str, english: str, hindi: str, old: Row) -> Row:
    """The old row with CLDR's names added, or a new row."""
    weak = old.get("weak", "")
    canon = old.get("canon") or english
    return {
        "canon": canon,
        "type": "country",
        "country": code,
        "within": "",
        "qid": old.get("qid", ""),
        "en": with_name(old.get("en", canon), english, weak),
        "hi": with_name(old.get("hi", ""), hindi, weak),
        "weak": weak,
    }


def with_name(names: str, name: str, weak: str) -> str:
    """The names with one more, unless it is there, is weak, or is an official phrase with an explanation in it."""
    listed = [*names.split("|"), *weak.split("|")] if names or weak else []
    if not name or "SAR China" in name or "(" in name or fold_key(name) in map(fold_key, listed):
        return names
    return "|".join([*filter(None, names.split("|")), name])


if __name__ == "__main__":
    main()
