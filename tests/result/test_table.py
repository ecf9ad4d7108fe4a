from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from outreach_extract.model import Extraction
from outreach_extract.result.table import to_table


def shown(extraction: Extraction, width: int = 100) -> str:
    page = StringIO()
    Console(file=page, width=width, highlight=False).print(to_table(extraction, "article.txt"))
    return page.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "article.txt",
        "Hindi · published 2025-10-07 · 2 events",
        "warning: plugin x failed",
        "E1 meeting",
        "occurred",
        "2025-10-07",
        "Tokyo",
        "party: नायब सिंह सैनी, जेईटीआरओ",
        "attendee: Government of Haryana",
        "electric vehicles",
        "Invest Haryana",
        "500 करोड़ रुपये",
        "Nayab Singh Saini",
        "chief minister of Haryana",
        "jetro",
        "agency",
        "(not named)",
    ],
)
def test_table_shows(extraction: Extraction, words: str) -> None:
    assert words in shown(extraction)


@pytest.mark.parametrize("width", [40, 80, 100, 200])
def test_table_keeps_to_its_width(extraction: Extraction, width: int) -> None:
    assert max(cell_len(line) for line in shown(extraction, width).splitlines()) <= width


def test_text_is_not_console_markup(extraction: Extraction) -> None:
    hostile = extraction.model_copy(update={"warnings": ("[bold]x[/nonsense]",)})
    assert "[bold]x[/nonsense]" in shown(hostile)


def test_empty_extraction_says_so() -> None:
    empty = shown(Extraction(text="", language=None, published=None))
    assert "No events." in empty
    assert "language not recognised · publication day unknown · 0 events" in empty
