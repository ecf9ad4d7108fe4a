"""Training data for name taggers: BIO files read into the library's own tokens, and copies with other names put in."""

import random
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from outreach_extract.article.segment import tokens
from outreach_extract.data.lexicon import read_lexicon
from outreach_extract.data.tables import read_table

LABELS = ("PER", "ORG", "LOC")


class Tagged(NamedTuple):
    """A token and its BIO tag."""

    text: str
    tag: str


Sentence = list[Tagged]


def read_bio(paths: Iterable[Path]) -> list[Sentence]:
    """The sentences of BIO files (``token<TAB>tag``, a blank line between sentences); other labels than ours become O."""
    sentences: list[Sentence] = []
    for path in paths:
        lines = path.read_text("utf-8").splitlines()
        for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
            if filled:
                sentences.append(list(_our_tokens(line.split("\t") for line in group)))
    return [s for s in sentences if s]


def _our_tokens(rows: Iterable[list[str]]) -> Iterator[Tagged]:
    """The corpus' tokens cut as the library cuts them, so that a tagger meets in training what it meets at work."""
    for text, tag in rows:
        tag = tag if tag[2:] in LABELS else "O"
        for number, token in enumerate(tokens(text)):
            yield Tagged(token.text, "I" + tag[1:] if number and tag != "O" else tag)


def names(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Start, end (exclusive) and label of every name."""
    found: list[tuple[int, int, str]] = []
    for i, (_, tag) in enumerate(sentence):
        if tag == "O":
            continue
        if tag[0] == "I" and found and found[-1][1] == i and found[-1][2] == tag[2:]:
            found[-1] = (found[-1][0], i + 1, tag[2:])
        else:
            found.append((i, i + 1, tag[2:]))
    return found


class Swapper:
    """Puts names of the field (from the library's lexicon) in place of a corpus' own."""

    # News on investors names Indians first, then Japanese, Koreans, Europeans and Americans.
    _ORIGINS = (("IN", 45), ("JP", 25), ("KR", 8), ("GB", 6), ("DE", 5), ("SG", 3), ("CN", 3), ("US", 3), ("FR", 2))

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        lexicon = read_lexicon()
        self._parts: dict[tuple[str, str, str], list[str]] = {}
        for row in lexicon.names:
            for script, column in (("en", "latin"), ("hi", "hi")):
                forms = [form for form in row[column].split("|") if form]
                for part in ("given", "surname") if row["part"] == "both" else (row["part"],):
                    self._parts.setdefault((script, row["origin"], part), []).extend(forms)
        self._forms: dict[tuple[str, str], list[str]] = {}
        for entry in lexicon.entries:
            label = {"organisation": "ORG", "place": "LOC"}.get(entry.kind)
            mixed = _script(entry.form) == "hi" and any(char.isascii() and char.isalpha() for char in entry.form)
            if label and not entry.note and not mixed:
                self._forms.setdefault((_script(entry.form), label), []).append(entry.form)
        self._heads: dict[str, list[str]] = {"en": [], "hi": []}
        for row in read_table("organisation_heads.tsv"):
            if row["position"] == "last":
                for script in self._heads:
                    self._heads[script].extend(
                        form.title() if script == "en" else form for form in row[script].split("|") if form
                    )

    def __call__(self, sentence: Sentence) -> Sentence:
        """The sentence with every name replaced by another of its label and script."""
        swapped: Sentence = []
        at = 0
        for start, end, label in names(sentence):
            swapped += sentence[at:start]
            name = self._name(label, _script(sentence[start].text), end - start)
            swapped += [Tagged(t.text, f"{'I' if n else 'B'}-{label}") for n, t in enumerate(tokens(name))]
            at = end
        return swapped + sentence[at:]

    def _name(self, label: str, script: str, length: int) -> str:
        pick = self._random.choice
        if label == "PER":
            origins, weights = zip(*self._ORIGINS, strict=True)
            origin = self._random.choices(origins, weights)[0]
            given = pick(self._parts.get((script, origin, "given")) or self._parts[script, "IN", "given"])
            surname = pick(self._parts.get((script, origin, "surname")) or self._parts[script, "IN", "surname"])
            if length == 1:
                return pick((given, surname))
            first, last = (
                (surname, given) if origin in ("JP", "KR", "CN") and self._random.random() < 0.4 else (given, surname)
            )
            middle = pick(self._parts[script, "IN", "middle"]) if origin == "IN" and self._random.random() < 0.2 else ""
            return " ".join(filter(None, (first, middle, last)))
        if label == "ORG" and self._random.random() < 0.4:
            # No list holds all companies: most are called by a surname or a made-up word, and perhaps what they do.
            origin = pick(("JP", "JP", "IN", "DE", "KR", "US"))
            stem = pick(self._parts[script, origin, "surname"])
            return stem if self._random.random() < 0.3 else f"{stem} {pick(self._heads[script])}"
        return pick(self._forms[script, label])


def _script(text: str) -> str:
    return "hi" if any("\u0900" <= char <= "\u097f" for char in text) else "en"


def with_swaps(sentences: list[Sentence], copies: int, seed: int) -> list[Sentence]:
    """The sentences, and ``copies`` of each that holds a name, with names of the field in place of its own."""
    swap = Swapper(seed)
    more = [swap(s) for _ in range(copies) for s in sentences if any(tag != "O" for _, tag in s)]
    return sentences + more
