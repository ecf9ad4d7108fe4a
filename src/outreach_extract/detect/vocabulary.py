"""What is known of single words: parts of names, everyday words, letters spelled in Devanagari."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from outreach_extract.article import fold, fold_key
from outreach_extract.data.lexicon import Lexicon, NamePart, read_lexicon
from outreach_extract.data.tables import read_table
from outreach_extract.detect.gazetteer import entry_keys

_TERMS = frozenset({"sector", "portfolio", "role"})
_PLURALS = ("ियों", "ियां", "ाओं", "ाएं", "ओं", "ों", "ें")
_VERB_ENDINGS = ("es", "s", "ed", "ing")
_FUTURES = ("ेंगे", "ाएंगे", "ाएगा", "ाएगी", "एंगे", "ियों", "ाओं")


def _fold_lines(lines: Iterable[str]) -> list[str]:
    """The lines folded in one go, which is much cheaper than one by one."""
    return fold("\n".join(lines)).text.split("\n")


@cache
def name_parts() -> dict[str, NamePart]:
    """The library's own names by folded spelling, Latin and Devanagari."""
    return _parts(read_lexicon().names)


@lru_cache(maxsize=4)
def added_parts(lexicon: Lexicon) -> dict[str, NamePart]:
    """The names that lexicon plugins add, in the same way."""
    return _parts(lexicon.names[lexicon.own_names :])


def _parts(rows: list[dict[str, str]]) -> dict[str, NamePart]:
    parts: dict[str, NamePart] = {}
    for script, language in (("latin", "en"), ("hi", "hi")) if rows else ():
        for row, spellings in zip(rows, _fold_lines(row[script] for row in rows), strict=True):
            part = NamePart(row["latin"].split("|")[0], row["part"], row["origin"], language in row["weak"].split("|"))
            for key in spellings.split("|"):
                if key := key.strip():
                    parts.setdefault(key, part)
    return parts


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"never": set(), "common": set()}
    for row in read_table("common_words.tsv"):
        found[row["kind"]].update(fold_key(row["words"]).split())
    # Words of longer terms are everyday words too ("औद्योगिक आधारभूत ढांचा"); those of names of bodies need not be.
    lexicon = read_lexicon()
    entries = zip(entry_keys(lexicon), lexicon.entries, strict=True)
    found["common"].update(" ".join(key for key, entry in entries if entry.kind in _TERMS).split())
    return {kind: frozenset(words) for kind, words in found.items()}


def _inflected(key: str, common: frozenset[str]) -> bool:
    """Whether the word is a verb of which another form is listed: launches beside launching; not Banks, Woods."""
    for ending in _VERB_ENDINGS:
        if key.endswith(ending) and len(key) > len(ending) + 3:
            stem = key[: -len(ending)]
            if any(stem + other in common for other in _VERB_ENDINGS if other not in (ending, "s", "es")):
                return True
    return False


@lru_cache(maxsize=1 << 16)
def commonness(key: str) -> int:
    """2 for a word that no name holds, 1 for an everyday word, 0 for a word that may well be a name."""
    lists = _lists()
    if key in lists["never"]:
        return 2
    if key in lists["common"] or key.endswith(_FUTURES):
        return 1
    for ending in _PLURALS:
        if key.endswith(ending) and len(key) > len(ending) + 2:
            stem = key[: -len(ending)]
            if any(stem + tail in lists["common"] for tail in ("", "ी", "ा", "ि")):
                return 1
    if key.isascii():
        return int(_inflected(key, lists["common"]))
    if key.endswith("ीं") and key[:-1] in lists["common"] | lists["never"]:
        return 1  # पहुंचीं
    # उतरकर, पहुंचकर; but मंगेशकर is a name.
    return int(key.endswith("कर") and (key[:-2] in lists["common"] or key[:-2] in lists["never"]))


# Forms of address that the names lexicon lists too, for they are written as a part of a name now and then.
_COURTESIES = frozenset(
    "shri sri shree श्री सुश्री he ले मा gen sen major मेजर engineer इंजीनियर ji जी swami स्वामी saheb sahib साहिब साहेब".split()
)


@lru_cache(maxsize=1 << 12)
def is_courtesy(honorific: str) -> bool:
    """Whether a title of honour is nothing else; Yogi, Thakur, Babu and the initial S. stay with the name."""
    key = fold_key(honorific)
    return len(key) > 1 and (key not in name_parts() or key in _COURTESIES)


@cache
def _spelled_letters() -> frozenset[str]:
    return frozenset(
        fold_key(f)
        for row in read_table("abbreviations.tsv")
        if row["language"] == "hi" and row["forms"].startswith("ए|")
        for f in row["forms"].split("|")
    )


@lru_cache(maxsize=1 << 14)
def is_initial(text: str) -> bool:
    """Whether the word is a letter, or a letter spelled in Devanagari (एम, के)."""
    return (len(text) == 1 and text.isupper()) or fold_key(text) in _spelled_letters()


@cache
def _letters() -> re.Pattern[str]:
    letters = sorted(_spelled_letters(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(letters)}){{2,6}}")


@lru_cache(maxsize=1 << 14)
def spelled_letters(text: str) -> bool:
    """Whether the word is an acronym in Devanagari: जेडीए, एचएसआईआईडीसी."""
    return bool(_letters().fullmatch(fold_key(text)))
