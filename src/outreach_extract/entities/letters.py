"""From Devanagari sounds to Latin letters: conjuncts, vowel signs, nasals and the vowels that Hindi does not speak."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

EAST_ASIA = frozenset({"KR", "CN", "TW", "SG", "VN"})


def pairs(text: str) -> dict[str, str]:
    """A table written as `key=value` words."""
    return dict(pair.split("=") for pair in unicodedata.normalize("NFC", text).split())


CONSONANTS = pairs(
    "क=k ख=kh ग=g घ=gh ङ=n च=ch छ=chh ज=j झ=jh ञ=n ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n प=p फ=f ब=b भ=bh म=m "
    "य=y र=r ल=l व=v श=sh ष=sh स=s ह=h ळ=l क़=q ख़=kh ग़=gh ज़=z ड़=r ढ़=dh फ़=f य़=y झ़=zh"
)
_SIGNS = pairs("ा=a ि=i ी=i ु=u ू=u ृ=ri े=e ै=ai ो=o ौ=au ॉ=o ॅ=e ॆ=e ॊ=o")
_VOWELS = pairs("अ=a आ=a इ=i ई=i उ=u ऊ=u ऋ=ri ए=e ऐ=ai ओ=o औ=au ऑ=o ऍ=e")
_AKSHARA = re.compile(r"((?:[क-ह\u0933]़?्)*[क-ह\u0933]़?)(्|[ा-ौॢॣ]?)([ंँः]?)|([अ-औऍऑ])([ंँः]?)")


class _Akshara(NamedTuple):
    onset: tuple[str, ...]
    vowel: str  # "" after a virama, "ə" for the inherent vowel
    nasal: bool


def transliterate(token: str, origin: str = "IN") -> str:
    """One Devanagari word in small Latin letters, as a name of the given origin.

    >>> transliterate("जनार्दन")
    'janardan'
    """
    aksharas = _delete_schwas(_aksharas(token))
    out: list[str] = []
    for index, akshara in enumerate(aksharas):
        onset = _onset(akshara, origin)
        if out and out[-1] == "n" and onset[:1] in ("p", "b", "m"):
            out[-1] = "m"
        vowel = "a" if akshara.vowel == "ə" else akshara.vowel
        closed = aksharas[index + 1].onset if index + 1 < len(aksharas) and not akshara.nasal else ()
        if akshara.vowel == "ə" and closed[:1] == ("र",) and origin not in ("", "IN", "JP", *EAST_ASIA):
            vowel = "e"  # हुबर्टस
        after_a = index > 0 and aksharas[index - 1].vowel == "a"
        if akshara.onset == ("व",) and not vowel and after_a:
            onset = "o"  # राव, -गांव-
            if out[-1] == "n":
                out[-1], onset = "o", "n"
        out += [onset, vowel]
        if akshara.nasal:
            out.append("n")
    return "".join(out)


def _aksharas(token: str) -> list[_Akshara]:
    found: list[_Akshara] = []
    for match in _AKSHARA.finditer(unicodedata.normalize("NFC", token)):
        cluster, sign, nasal, vowel, vowel_nasal = match.groups()
        has_nasal = (nasal or vowel_nasal or "") in ("ं", "ँ") and bool(nasal or vowel_nasal)
        if vowel:
            found.append(_Akshara((), _VOWELS.get(vowel, "a"), has_nasal))
            continue
        sound = "" if sign == "्" else _SIGNS.get(sign, "ə")
        found.append(_Akshara(tuple(cluster.split("्")), sound, has_nasal))
    return found


def _delete_schwas(word: list[_Akshara]) -> list[_Akshara]:
    """Hindi drops the inherent vowel at the end of a word and between VC and CV, from right to left."""
    for i in range(len(word) - 1, 0, -1):
        if word[i].vowel != "ə" or word[i].nasal:
            continue
        onset = word[i].onset
        if i == len(word) - 1:
            rising = len(onset) > 1 and (onset[-1] == "य" or (onset[-1] in "रलवनमण" and onset[0] not in "रलनम"))
            drop = not rising
        else:
            after = word[i + 1]
            drop = len(onset) == len(after.onset) == 1 and bool(word[i - 1].vowel) and bool(after.vowel)
        if drop:
            word[i] = word[i]._replace(vowel="")
    return word


def _onset(akshara: _Akshara, origin: str) -> str:
    spelt = "".join(akshara.onset).replace("ज्ञ", "ग्य")
    if akshara.onset == ("ज", "ञ"):
        return "gy"
    letters = [CONSONANTS.get(c, "") for c in akshara.onset]
    for i, letter in enumerate(letters[:-1]):  # च्च cch, द्ध ddh
        if letter and letters[i + 1].startswith(letter) and len(letter) > 1:
            letters[i] = letter[0] if letters[i + 1] == letter else ""
    if spelt.endswith("व") and (
        origin in EAST_ASIA or origin == "JP" or (len(letters) > 1 and letters[0] not in "rln")
    ):
        letters[-1] = "w"
    if origin == "JP" and akshara.onset == ("ज",) and akshara.vowel in ("a", "u", "o", "e"):
        letters[-1] = "z"
    return "".join(letters)
