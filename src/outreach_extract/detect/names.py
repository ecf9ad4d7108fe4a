"""What a personal name looks like, word by word, in both scripts."""

from outreach_extract.detect.words import Words, commonness, is_initial, name_parts

PARTICLES = frozenset("de da del della di du dos das van von der den ten ter al el la le bin ibn bint ben ul ur e y st st. af av zu".split())
_BLOCKS = ("role", "lexicon.role", "lexicon.honorific", "lexicon.demonym", "date", "lexicon.role.plural")
_LONGEST = 5


def strength(words: Words, i: int) -> int:
    """2 for a part of names that is nothing else, 1 for one that is also a word or a place, 0 for an unknown word."""
    part = name_parts().get(words.key(i))
    return 0 if part is None else 1 if part.weak else 2


def initial(words: Words, i: int) -> bool:
    """Whether the word is an initial, or initials written as one word (TRB, केपीएस)."""
    word = words.words[i]
    return word.shape == "initial" or (word.shape in ("capital", "hindi") and is_initial(word.text))


def can_be_part(words: Words, i: int, *, anchored: bool, first: bool) -> bool:
    """Whether the word can be a part of a name; ``anchored``: a title before it promises one."""
    if not 0 <= i < len(words):
        return False
    word = words.words[i]
    if word.shape in ("mark", "number") or words.covered(i, *_BLOCKS):
        return False
    known = strength(words, i)
    if word.shape == "initial":
        return True
    if words.covered(i, "organisation"):
        # Suzuki, Honda, Tata: a surname behind a given name, the house otherwise.
        return known > 0 and not first and not _inside_longer(words, i, "organisation")
    if words.covered(i, "place"):
        return (known > 0 or (anchored and word.shape == "capital")) and not first and not _inside_longer(words, i, "place")
    if word.shape == "lower":
        return False
    common = commonness(word.key)
    if common == 2:
        return False
    if common == 1 or words.covered(i, "lexicon.sector", "lexicon.portfolio"):
        return known == 2 or (known == 1 and anchored)
    return True


def _inside_longer(words: Words, i: int, kind: str) -> bool:
    """Whether the mention that covers the word covers a neighbour as well."""
    return words.covered(i - 1, kind) or words.covered(i + 1, kind)


def name_end(words: Words, i: int, *, anchored: bool) -> int:
    """Index behind the name that begins with the word ``i``; ``i`` itself where no name begins."""
    j = i
    full = 0
    while full < _LONGEST and (j == i or words.adjacent(j - 1)):
        if can_be_part(words, j, anchored=anchored, first=j == i):
            if j > i and words.words[j].shape != words.words[i].shape and "initial" not in (
                words.words[j].shape, words.words[i].shape
            ):
                break
            full += not initial(words, j)
            j += 1
        elif (
            j > i
            and words.key(j) in PARTICLES
            and words.words[j].shape == "lower"
            and can_be_part(words, j + 1, anchored=anchored, first=False)
        ):
            j += 1
        elif words.key(j) == "के" and _bare_initial(words, i, j):
            j += 1
        else:
            break
    while j > i and _loose_end(words, i, j - 1):
        j -= 1
    return j if full and any(not initial(words, k) for k in range(i, j)) else i


def _bare_initial(words: Words, i: int, j: int) -> bool:
    """Whether के is the letter K: between initials, or between an initial and a name (आर के सिंह)."""
    return (j > i and initial(words, j - 1) and words.key(j + 1) not in ("साथ",) and (
        can_be_part(words, j + 1, anchored=False, first=False) and (strength(words, j + 1) > 0 or initial(words, j + 1))
    ))


def _loose_end(words: Words, i: int, k: int) -> bool:
    """Whether the last word is a bare letter that belongs to what follows."""
    word = words.words[k]
    return k > i and word.shape == "hindi" and is_initial(word.text) and len(word.text) <= 2 and not strength(words, k)


def name_start(words: Words, end: int) -> int:
    """Index of the first word of the name that ends before ``end``; ``end`` itself where none does."""
    best = end
    for i in range(end - 1, max(-1, end - 1 - _LONGEST - 2), -1):
        if not words.adjacent(i) and i != end - 1:
            break
        word = words.words[i]
        if not (can_be_part(words, i, anchored=False, first=False) or (word.shape == "lower" and word.key in PARTICLES)
                or (word.key == "के" and initial(words, i - 1))):
            break
        if name_end(words, i, anchored=False) == end:
            best = i
    return best
