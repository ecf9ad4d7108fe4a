"""Readable Latin spellings of personal names written in Devanagari.

Known name parts come from `data/lexicon/names.tsv`; everything else goes through rules (schwa deletion, conjuncts,
initials). Hindi and English reports of one meeting then name the same person.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from outreach_extract.data.lexicon import read_lexicon
from outreach_extract.entities.letters import CONSONANTS, EAST_ASIA, pairs, transliterate

DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_VARGAS = (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ"))
_HOMORGANIC = re.compile("|".join(f"{nasal}्(?=[{stops}])" for nasal, stops in _VARGAS))
_VARIANTS = str.maketrans({"ॉ": "ा", "ऑ": "आ", "ँ": "ं", "़": "", "\u200c": "", "\u200d": ""})


_LETTERS = pairs(
    "ए=A बी=B सी=C डी=D ई=E एफ=F जी=G एच=H आई=I आय=I जे=J के=K एल=L एम=M एन=N ओ=O पी=P क्यू=Q आर=R एस=S टी=T यू=U "
    "वी=V डब्ल्यू=W डबल्यू=W एक्स=X वाई=Y वाय=Y जेड=Z"
)
_LETTER_RUN = re.compile("(?:" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r"){2,4}")
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_JAPANESE = re.compile(r"(?:(?:[kgnhbmpr]y|sh|ch|ts|[kgsztdnhbpmrwyjf])?[aiueo]|n(?![aiueo])){3,}")


class NamePart(NamedTuple):
    """One spelling of one row of `names.tsv`."""

    form: str
    latin: str
    part: str
    origin: str


_GLIDE = re.compile(r"(?<=[^्\n])य([ेी])")


def fold_part(text: str) -> str:
    """The key under which a Devanagari name part is looked up: `fold_part("फड़नवीस") == fold_part("फडनवीस")`."""
    text = unicodedata.normalize("NFD", text).translate(_VARIANTS)
    text = _HOMORGANIC.sub("ं", text)
    return _GLIDE.sub(lambda m: "ए" if m[1] == "े" else "ई", text).replace("र्", "र")


def fold_latin(text: str) -> str:
    """Letters only, lower case, no diacritics: `fold_latin("Söder-Müller") == "sodermuller"`."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(ch for ch in plain if ch.isalnum())


@cache
def name_parts() -> Mapping[str, Sequence[NamePart]]:
    """Every row of `names.tsv` under each of its folded spellings, Devanagari and Latin, in the order of the file."""
    found: dict[str, list[NamePart]] = {}
    lexicon = read_lexicon()
    rows = lexicon.names[: lexicon.own_names]
    folded = fold_part("\n".join(row["hi"] for row in rows)).split("\n")  # in one go, which is much cheaper
    make = NamePart._make  # half the cost of calling the class
    for row, keys in zip(rows, folded, strict=True):
        spellings, part, origin = row["latin"].split("|"), row["part"], row["origin"]
        keyed = dict(zip(reversed(keys.split("|")), reversed(row["hi"].split("|")), strict=True))
        for form in reversed(spellings):
            keyed[fold_latin(form)] = form
        for key, form in keyed.items():
            found.setdefault(key, []).append(make((form, spellings[0], part, origin)))
    return found


@cache
def name_table() -> Mapping[str, str]:
    """Folded Devanagari name part → preferred Latin spelling: `name_table()[fold_part("सुज़ुकी")] == "Suzuki"`."""
    return {form: parts[0].latin for form, parts in name_parts().items() if DEVANAGARI.match(form)}


@cache
def _korean_syllables() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for form, parts in name_parts().items():
        hi, latin = form.split("-"), parts[0].latin.split("-")
        if parts[0].origin == "KR" and len(hi) == len(latin) == 2:
            for syllable, spelling in zip(hi, latin, strict=True):
                table.setdefault(syllable, spelling.lower())
    return table


def romanise_name(name: str, table: Mapping[str, str] | None = None) -> str:
    """The newspaper spelling of a personal name in Latin script.

    >>> romanise_name("नायब सिंह सैनी")
    'Nayab Singh Saini'
    >>> romanise_name("के.ए.पी. सिन्हा")
    'K. A. P. Sinha'
    >>> romanise_name("कोगा यूइचिरो")
    'Yuichiro Koga'

    `table` maps folded parts (see `fold_part`) to Latin and takes the place of `name_table()`.
    """
    tokens = name.split()
    origin = _origin(tokens)
    if not DEVANAGARI.search(name):
        return " ".join(reversed(tokens)) if _family_first(tokens) else name
    last = len(tokens) - 1
    done = [_token(token, origin, position == last and last > 0, table) for position, token in enumerate(tokens)]
    return " ".join(reversed(done) if _family_first(tokens) else done)


def same_name(a: str, b: str) -> bool:
    """Whether two Latin names differ only in spaces, hyphens, case or order: "Koga Yuichiro" and "Yuichiro Koga"."""
    first, second = ([part for part in map(fold_latin, re.split(r"[\s.\-‐-―]+", name)) if part] for name in (a, b))
    joined = "".join(first)
    orders = [second[i:] + second[:i] for i in range(len(second))] + [second[::-1]]
    return bool(joined) and any("".join(order) == joined for order in orders)


def _origin(tokens: list[str]) -> str:
    """The origin that most parts of the name share; the earlier in the file wins a tie."""
    votes: Counter[str] = Counter()
    for token in tokens:
        votes.update(list(dict.fromkeys(part.origin for part in name_parts().get(_key(token), ()))))
    return votes.most_common(1)[0][0] if votes else ""


def _key(token: str) -> str:
    return fold_part(token) if DEVANAGARI.search(token) else fold_latin(token)


def _family_first(tokens: list[str]) -> bool:
    """A Japanese family name followed by a Japanese given name."""
    if len(tokens) != 2 or any("-" in token for token in tokens):
        return False
    family, given = ({part.part for part in name_parts().get(_key(t), ()) if part.origin == "JP"} for t in tokens)
    first_known, second_known = (_key(t) in name_parts() for t in tokens)
    if family and given:
        surname_given = bool(family & {"surname", "both"} and given & {"given", "both"})
        return surname_given and not (family & {"given", "both"} and given & {"surname", "both"})
    if given == {"given"} and not first_known:
        return _sounds_japanese(tokens[0])
    only = all(part.origin == "JP" for part in name_parts().get(_key(tokens[0]), ()))
    return only and family == {"surname"} and not second_known and _sounds_japanese(tokens[1])


def _sounds_japanese(token: str) -> bool:
    return bool(_JAPANESE.fullmatch(transliterate(token, "JP") if DEVANAGARI.match(token) else fold_latin(token)))


def _token(token: str, origin: str, last: bool, table: Mapping[str, str] | None) -> str:
    if not DEVANAGARI.search(token):
        return token
    if "." in token.strip("."):
        pieces = [piece + "." for piece in token.split(".")]
        pieces[-1] = pieces[-1][:-1]
        return " ".join(_token(piece, origin, True, table) for piece in pieces if piece)
    bare = token.strip(".,'’‘\"")
    known = _known(bare, origin, last, table)
    if bare in _LETTERS and (token.endswith(".") or not (known and origin in EAST_ASIA)):
        return _LETTERS[bare] + ("." if token.endswith(".") else "")
    if known:
        return known
    if _LETTER_RUN.fullmatch(bare) and origin not in EAST_ASIA:
        return " ".join(_LETTERS[letter] for letter in _LETTER.findall(bare))
    if "-" in bare:
        return _hyphenated(bare.split("-"), origin, table)
    if split := _compound(bare, origin):
        return split
    latin = transliterate(bare, origin)
    return latin[:1].upper() + latin[1:]


def _known(token: str, origin: str, last: bool, table: Mapping[str, str] | None) -> str | None:
    key = fold_part(token)
    if table is not None:
        return table.get(key)
    parts = name_parts().get(key, ())
    fitting = {"surname", "both"} if last else {"given", "middle", "both"}
    ranked = sorted(parts, key=lambda part: (part.origin != origin, part.form != token, part.part not in fitting))
    return ranked[0].latin if ranked else None


def _compound(token: str, origin: str) -> str | None:
    """Two known parts written as one: भूपेंद्रभाई, बलवंतसिंह, राजकमल; in Korean names two syllables."""
    if origin in ("", "IN"):
        for cut in range(len(token) - 3, 1, -1):
            head, tail = (
                [part for part in name_parts().get(fold_part(half), ()) if part.origin == "IN"]
                for half in (token[:cut], token[cut:])
            )
            if token[cut] in CONSONANTS and tail and (head or (tail[0].part == "middle" and cut > 2)):
                stem = (
                    head[0].latin
                    if head and head[0].latin != "Jai"
                    else transliterate(token[:cut], origin).capitalize()
                )
                return stem + tail[0].latin.lower()
    syllables = _korean_syllables() if origin == "KR" else {}
    for cut in range(1, len(token)):
        if fold_part(token[:cut]) in syllables and fold_part(token[cut:]) in syllables:
            return (syllables[fold_part(token[:cut])] + syllables[fold_part(token[cut:])]).capitalize()
    return None


def _hyphenated(pieces: list[str], origin: str, table: Mapping[str, str] | None) -> str:
    """A double name (जीन-नोएल → Jean-Noel) or, in East Asia, two syllables of one name (डे-हो → Dae-ho)."""
    syllables = _korean_syllables()
    eastern = origin in EAST_ASIA or (not origin and all(fold_part(piece) in syllables for piece in pieces))
    if not eastern:
        return "-".join(_token(piece, origin, False, table) for piece in pieces if piece)
    spelt = [syllables.get(fold_part(piece)) or transliterate(piece, origin) for piece in pieces]
    return "-".join(spelt).capitalize()
