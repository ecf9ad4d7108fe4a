"""The model that we ship beside the library."""

from pathlib import Path

import pytest

from outreach_extract import Pipeline

pytest.importorskip("stanza")

PACKAGE = Path(__file__).parents[2] / "models" / "outreach-extract-names"


def test_own_model_tags_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE / "src"))  # as if the package were installed
    pipeline = Pipeline(names="stanza", models="own", strict=True)
    text = (
        "Shares of Veltrona rose after Henrik Dahlqvist spoke in Bruvik on Monday.\n\n"
        "सोमवार को हेनरिक डालक्विस्ट ने ब्रुविक में पत्रकारों से बात की और राहुल मेहता ने उनका स्वागत किया।"
    )
    tags = [m for step in pipeline.steps(text) for m in step.article.mentions if m.kind.startswith("tag.")]
    assert {"Henrik Dahlqvist", "हेनरिक डालक्विस्ट", "राहुल मेहता"} <= {m.text for m in tags if m.kind == "tag.person"}
    assert all(text[m.start : m.end] == m.text for m in tags)


def test_it_is_small_and_says_where_it_comes_from() -> None:
    assert (PACKAGE / "src/outreach_extract_names/names.pt").stat().st_size < 20_000_000
    card, licence = ((PACKAGE / name).read_text("utf-8") for name in ("README.md", "LICENSE"))
    for corpus in ("HiNER", "IL-NER", "Universal NER", "CrossNER"):
        assert corpus in card
        assert corpus in licence
