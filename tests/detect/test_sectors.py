"""Sectors: tables of sentences with the codes that they name; a sentence without codes names no field."""

from pathlib import Path

import pytest

from outreach_extract import extract

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str]]:
    """Sentence and codes of every row in both languages."""
    rows = []
    for language in ("en", "hi"):
        for line in (HERE / f"sectors_{language}.tsv").read_text("utf-8").splitlines()[1:]:
            if line.strip() and not line.startswith("#"):
                sentence, codes = [*line.split("\t"), ""][:2]
                rows.append((sentence, codes.strip()))
    return rows


@pytest.mark.parametrize(("sentence", "codes"), cases())
def test_sentence(sentence: str, codes: str) -> None:
    found = extract(sentence).sectors
    assert sorted(s.code for s in found) == codes.split()
    assert all(sentence[m.start : m.end] == m.text for s in found for m in s.mentions)
