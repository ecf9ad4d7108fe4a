"""What a personal name looks like, word by word, in both scripts."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from outreach_extract.data.lexicon import NamePart
from outreach_extract.detect.vocabulary import commonness, is_initial, name_parts
from outreach_extract.detect.words import Shape, Words

PARTICLES = frozenset(
    "बिन बिंत बेन अल इब्न अबू वान वैन वॉन फॉन डेर डेन डी डे डा दा दी डॉस डोस डेल डेला ला उल उर "
    "de da del della di du dos das van von der den ten ter al el la le bin ibn bint ben ul ur e y af av zu".split()
)
# What stands behind a name and is no part of it: degrees, services, orders.
_POSTNOMINALS = frozenset(
    "IAS IPS IFS IRS IFoS ITS IRTS MP MLA MLC MEP AO AM OAM AC OBE MBE CBE KBE CMG KCMG GBE DSO PhD QC KC SC MBA FCA FRS".split()
)
_BLOCKS = ("role", "lexicon.role", "lexicon.role.plural", "lexicon.honorific", "lexicon.demonym")
_LONGEST = 5
_ARTICLE = "A"
_LONGEST_SPELLED = 16  # words, initials and particles included
_LATER = ("organisation", "place")
_RULE = "सरकार"
_ORDINALS = frozenset({"ii", "iii", "iv", "द्वितीय", "तृतीय", "प्रथम"})


class _Label(NamedTuple):
    """What a word is by itself, whatever its neighbours are; see ``Parts``."""

    strength: int = 0
    initial: bool = False
    free: bool = False
    anchored: bool = False
    soft: bool = False
    later: bool = False


_NO_NAME = _Label()


def _strength(part: NamePart | None) -> int:
    return 0 if part is None else 1 if part.weak else 2


@lru_cache(maxsize=1 << 16)
def _label(text: str, key: str, shape: Shape, cover: frozenset[str], added: int) -> _Label:
    """``added``: the strength that a plugin's lexicon gives the word, 0 if it lists none."""
    if text in _POSTNOMINALS or (shape == "initial" and "lexicon.place" in cover):
        return _NO_NAME  # U.S., M.P.
    if shape == "initial":
        # X is a network more often than an initial.
        return _Label(initial=True, free=key != "x", anchored=key != "x")
    if shape not in ("capital", "hindi"):
        return _NO_NAME
    known, common = added or _strength(name_parts().get(key)), commonness(key)
    initial = is_initial(text)
    if (common == 2 and not initial) or not cover.isdisjoint(_BLOCKS):
        return _Label(known, initial)
    if initial and common < 2:
        return _Label(known, initial, free=True, anchored=True)
    if not cover.isdisjoint(_LATER):
        return _Label(known, initial, later=True)
    field = common > 0 or not cover.isdisjoint(("lexicon.sector", "lexicon.portfolio"))
    return _Label(known, initial, not field or known == 2, not field or known > 0, field and not known)


class Parts:
    """For each word of an article: whether and how it can be a part of a name."""

    def __init__(self, words: Words, added: Mapping[str, NamePart]) -> None:
        self.words = words
        self._added = added
        labels = [
            _label(text, key, shape, kinds, _strength(added.get(key)) if added else 0)
            for (_, _, text, key, shape, _), kinds in zip(words.words, words.cover, strict=True)
        ]
        columns = [list(column) for column in zip(*labels, strict=True)] or [[] for _ in _NO_NAME]
        self.strength: list[int] = columns[0]
        """2 for a part of names that is nothing else, 1 for one that is also a word or a place, 0 for an unknown word."""
        self.initial: list[bool] = columns[1]
        self.free: list[bool] = columns[2]
        """Whether the word can be a part of a name that no title announces."""
        self.anchored: list[bool] = columns[3]
        """Whether it can be one behind a title or an honorific."""
        self.soft: list[bool] = columns[4]
        """Whether it is an everyday word that the names lexicon does not list."""
        self.later: list[bool] = columns[5]
        """Whether it is a place or a body, and a surname only behind a given name."""
        self._ends: dict[tuple[int, bool], int] = {}
        for i in (i for i, later in enumerate(self.later) if later):
            # Suzuki, Honda, Tata, Nagasaki: a surname behind a given name, the house or the town otherwise.
            alone = not self._longer(i, "organisation") and not self._longer(i, "place")
            self.free[i] = alone and self.strength[i] > 0
            self.anchored[i] = self.free[i] or (alone and self._behind_given(i))
        self.openings = [i for i, anchored in enumerate(self.anchored) if anchored]
        """The words with which a name can begin or go on."""

    def _part(self, key: str) -> NamePart | None:
        return self._added.get(key) or name_parts().get(key)

    def given(self, i: int) -> bool:
        """Whether the word is a given name and no surname."""
        part = self._part(self.words.key(i))
        return part is not None and part.part == "given"

    def surname(self, i: int) -> bool:
        """Whether the word can be a surname."""
        part = self._part(self.words.key(i))
        return part is not None and part.part in ("surname", "both")

    def east_asian(self, i: int) -> bool:
        """Whether the word is a name of a country where the surname comes first."""
        part = self._part(self.words.key(i))
        return part is not None and part.origin in ("JP", "KR", "CN", "TW", "VN", "SG")

    def _behind_given(self, i: int) -> bool:
        """Whether a given name stands right before a body or a town: मैथियास लैप, Ravi Kota; not "Stalin Germany"."""
        cover = self.words.cover[i]
        if i == 0 or "land" in cover:
            return False
        given = self.strength[i - 1] == 2 and self.given(i - 1)
        if "place" in cover:
            part = self._part(self.words.key(i - 1))
            return part is not None and part.part in ("given", "both") and self.words.words[i].shape == "capital"
        return given or self.words.words[i].shape == "capital"

    def _longer(self, i: int, kind: str) -> bool:
        """Whether the mention that covers the word covers a neighbour as well."""
        cover = self.words.cover
        return kind in cover[i] and ((i > 0 and kind in cover[i - 1]) or (i + 1 < len(cover) and kind in cover[i + 1]))

    def name_end(self, i: int, *, anchored: bool = False) -> int:
        """Index behind the name that begins with the word ``i``; ``i`` itself where no name begins."""
        found = self._ends.get((i, anchored))
        if found is None:
            found = self._ends[i, anchored] = self._end_of(i, anchored=anchored)
        return found

    def _end_of(self, i: int, *, anchored: bool) -> int:
        words = self.words
        fits = self.anchored if anchored else self.free
        if not 0 <= i < len(fits) or not self._can_begin(i, fits, anchored=anchored):
            return i
        j, full = i, 0
        script = words.words[i].shape
        while j < min(len(fits), i + _LONGEST_SPELLED) and full < _LONGEST and (j == i or words.adjacent(j - 1)):
            shape = words.words[j].shape
            if j > i and words.words[j].key in _ORDINALS:
                return j + 1
            if fits[j] or j == i or (j > i and self._weak_behind_strong(j)):
                if shape != script and "initial" not in (shape, script):
                    break
                if script == "initial":
                    script = shape
                full += not (self.initial[j] or (j > i and words.words[j].key in PARTICLES))
                j += 1
            elif (
                j > i
                and j + 1 < len(fits)
                and fits[j + 1]
                and ((shape in ("lower", "hindi") and words.words[j].key in PARTICLES) or self._letter_k(j))
            ):
                j += 1
            else:
                break
        while j > i + 1 and self._loose(j - 1):
            j -= 1
        return j if any(not self.initial[k] for k in range(i, j)) else i

    def _can_begin(self, i: int, fits: list[bool], *, anchored: bool) -> bool:
        follows = i + 1 < len(fits) and self.words.adjacent(i) and fits[i + 1] and not self.later[i + 1]
        if self.words.words[i].text == _ARTICLE and i + 1 < len(fits) and self.later[i + 1]:
            return False  # A Bosch team
        if self.later[i]:
            # Suzuki Hiroshi, Pushkar Singh Dhami: a town or a house that is a name, before another name.
            return fits[i] and follows and self.strength[i] > 0 and self.strength[i + 1] == 2
        if fits[i]:
            return True
        if (
            self.anchored[i]
            and self.strength[i]
            and follows
            and (self.strength[i + 1] == 2 or "-" in self.words.words[i + 1].text)
        ):
            return True  # Park Ji-hoon, कल्पना सोरेन: a word that is also a name, before one that is nothing else
        # एसीएस शिखर अग्रवाल: behind a title, an everyday word is a given name if a surname follows.
        return anchored and self.soft[i] and follows and self.strength[i + 1] == 2 and self.surname(i + 1)

    def _weak_behind_strong(self, j: int) -> bool:
        """Lee Young Joo, रमेश चंद्र ओझा: a word that is also a name counts behind one, or between two, that are nothing else."""
        if self.words.words[j].shape == "hindi":
            if self.strength[j - 1] != 2:
                return False
            follows = j + 1 < len(self.free) and self.words.adjacent(j) and self.strength[j + 1] == 2
            if follows and self.soft[j] and not self.initial[j]:
                return self.given(j - 1) and self.surname(j + 1)  # हिमंत विश्व शर्मा
            if not (self.anchored[j] and self.strength[j]):
                return False
            # शशि प्रताप शाही: the surname that the name still lacks; but योगी सरकार is a government.
            return follows or (self.surname(j) and not self.surname(j - 1) and self.words.words[j].key != _RULE)
        return (
            self.anchored[j]
            and self.words.words[j].shape == "capital"
            and self.strength[j - 1] == 2
            and not self.later[j]
        )

    def _letter_k(self, j: int) -> bool:
        """Whether के is the letter K: between initials, or between an initial and a name (आर के सिंह)."""
        return (
            self.words.words[j].key == "के" and self.initial[j - 1] and (self.strength[j + 1] > 0 or self.initial[j + 1])
        )

    def _loose(self, k: int) -> bool:
        """Whether the last word is a bare letter that belongs to what follows."""
        return self.initial[k] and self.words.words[k].shape == "hindi" and not self.strength[k]

    def name_start(self, end: int) -> int:
        """Index of the first word of the name that ends before ``end``; ``end`` itself where none does."""
        best = end
        for i in range(end - 1, max(-1, end - 1 - _LONGEST - 2), -1):
            if i != end - 1 and not self.words.adjacent(i):
                break
            word = self.words.words[i]
            if not (self.anchored[i] or word.key in PARTICLES or word.key == "के"):
                break
            if self.name_end(i) == end:
                best = i
        return best
