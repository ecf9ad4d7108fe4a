"""Forms of the event tables that stand for many: "~build" for "to build", "will build", ..., "लगा~" for "लगाएगी", "लगाने", ..."""

from outreach_extract.data.formats import Row

_VOWELS = ("ा", "े", "ो")
_MARK = "~"


class Inflections:
    """The words and endings of ``inflections.tsv``."""

    def __init__(self, rows: list[tuple[str, Row]]) -> None:
        self._by_kind: dict[str, list[str]] = {}
        for _, row in rows:
            self._by_kind.setdefault(row["kind"], []).extend((row["en"] or row["hi"]).split("|"))

    def of(self, form: str) -> list[str]:
        """All that a form stands for; itself, if it has no mark."""
        verb = form.strip(_MARK)
        if form.startswith(_MARK):
            return [f"{word} {verb}" for word in self._of("before")]
        if form.endswith(_MARK):
            endings = self._of("vowel" if verb.endswith(_VOWELS) else "consonant")
            return [f"{verb}{ending}" for ending in endings] + [f"{verb} {word}" for word in self._of("behind")]
        return [form]

    def _of(self, kind: str) -> list[str]:
        return self._by_kind.get(kind, [])
