import pytest

from outreach_extract.model import Extraction


def test_explanation_in_words(extraction: Extraction) -> None:
    assert extraction.explain("E1").splitlines() == [
        "E1: meeting, occurred",
        "  stated by “बैठक की” (99–106, rule meeting.tsv:3)",
        "  also told by “चर्चा हुई” (136–145, rule meeting.tsv:9)",
        "  status: occurred (it has happened)",
        "  party: नायब सिंह सैनी, because of subject; “नायब सिंह सैनी” (43–57, rule names:title)",
        "  party: जेईटीआरओ, because of with phrase; “JETRO” (85–90, rule organisations/japan.tsv:7)",
        "  attendee: Government of Haryana, because of government of person; the text does not name it",
        "  date: 2025-10-07, from “आज” (61–63, rule dates:today)",
        "  place: Tokyo, from the clause",
        "  sectors: electric vehicles",
    ]


def test_what_the_text_does_not_give_is_said(extraction: Extraction) -> None:
    words = extraction.explain("E2")
    assert "date: the text gives none" in words
    assert "place: the text gives none" in words
    assert "title: Invest Haryana" in words
    assert "amount: “500 करोड़ रुपये”" in words


def test_event_and_id_are_explained_alike(extraction: Extraction) -> None:
    assert extraction.explain(extraction.events[0]) == extraction.explain("E1")


def test_unknown_id(extraction: Extraction) -> None:
    with pytest.raises(ValueError, match="no event 'E9' in this extraction; its events: E1, E2"):
        extraction.explain("E9")


def test_neither_event_nor_id(extraction: Extraction) -> None:
    with pytest.raises(TypeError, match="not NoneType"):
        extraction.explain(None)  # type: ignore[arg-type]


def test_event_of_another_extraction(extraction: Extraction) -> None:
    stranger = extraction.events[0].model_copy(update={"status": "planned"})
    with pytest.raises(ValueError, match="no event 'E1'"):
        extraction.explain(stranger)


def test_no_events_at_all() -> None:
    with pytest.raises(ValueError, match="its events: none"):
        Extraction(text="", language=None, published=None).explain("E1")
