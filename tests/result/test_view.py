import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach_extract.model import Extraction, Mention
from outreach_extract.result.view import to_html


class Page(HTMLParser):
    """The text within the article's box, and every element of the page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.box = ""
        self.tags: list[str] = []
        self.marks: list[dict[str, str | None]] = []
        self.open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append((tag, dict(attrs).get("class")))
        if tag == "mark" and ("div", "text") in self.open:
            self.marks.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("div", "text") in self.open:
            self.box += data


def with_mentions(text: str, *spans: tuple[int, int, str]) -> Extraction:
    mentions = tuple(Mention(kind=kind, start=s, end=e, text=text[s:e], rule="r") for s, e, kind in spans)
    return Extraction(text=text, language="en", published=None, mentions=mentions)


def test_page_shows_text_marks_and_events(extraction: Extraction) -> None:
    html = extraction.to_html()
    page = Page(html)
    assert page.box == extraction.text
    assert not page.open
    assert 'title="organisation · jetro · rule organisations/japan.tsv:7">JETRO</mark>' in html
    assert "<b>E1 meeting</b> · occurred" in html
    assert "<div>party: नायब सिंह सैनी, जेईटीआरओ</div>" in html
    assert "<q>चर्चा हुई</q> (136–145)" in html
    assert "Warning: plugin x failed" in html


def test_one_colour_for_each_kind(extraction: Extraction) -> None:
    hue = {(m["title"] or "").split(" · ")[0]: m["style"] for m in Page(extraction.to_html()).marks}
    assert len({hue[k] for k in ("person", "organisation", "place", "sector", "date", "money")}) == 6


def test_nothing_is_loaded_from_elsewhere(extraction: Extraction) -> None:
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", extraction.to_html())


def test_several_extractions_are_one_page(extraction: Extraction) -> None:
    html = to_html(extraction, extraction)
    assert html.count("<section") == 2
    assert html.count("<html") == html.count("<style") == 1


def test_notebook_gets_a_fragment(extraction: Extraction) -> None:
    fragment = extraction._repr_html_()
    assert fragment.startswith("<style>")
    assert "<html" not in fragment


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</div></section><h1>out</h1>",
    "&lt;b&gt; &amp; ' \" `",
    "]]> <!-- --!> <![CDATA[",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    extraction = with_mentions(text, (0, len(text), text), (1, len(text) - 1, "x' style='"))
    page = Page(extraction.model_copy(update={"warnings": (text,)}).to_html())
    assert page.box == text
    assert not page.open
    assert set(page.tags) <= {"html", "head", "meta", "title", "style", "body", "section", "p", "mark", "div", "ol"}


def test_what_html_cannot_carry_is_replaced() -> None:
    html = with_mentions("a\x00b\ud800c\x1bd", (0, 3, "k\udfff")).to_html()
    html.encode("utf-8")
    assert Page(html).box == "a\ufffdb\ufffdc\ufffdd"


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([(0, 6, "a"), (2, 4, "b")], ["01", "23", "45"]),  # nested
        ([(0, 4, "a"), (2, 6, "b")], ["01", "23", "45"]),  # overlapping
        ([(0, 3, "a"), (0, 3, "b")], ["012"]),  # the same span twice
        ([(0, 3, "a"), (3, 6, "b")], ["012", "345"]),  # side by side
    ],
)
def test_mentions_in_any_position(spans: list[tuple[int, int, str]], pieces: list[str]) -> None:
    html = with_mentions("0123456789", *spans).to_html()
    box = html.split('dir="auto">')[1]
    assert re.findall(r">([0-9]+)</mark>", box) == pieces
    assert Page(html).box == "0123456789"


def test_every_mention_that_covers_a_piece_is_in_its_tooltip() -> None:
    page = Page(with_mentions("0123456789", (0, 6, "wide"), (2, 4, "narrow")).to_html())
    assert [m["title"] for m in page.marks] == ["wide · rule r", "wide · rule r\nnarrow · rule r", "wide · rule r"]
    assert page.marks[1]["style"] != page.marks[0]["style"] == page.marks[2]["style"]


@given(
    st.text(max_size=30), st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30), st.text(max_size=5)), max_size=6)
)
def test_text_survives_whatever_is_marked(text: str, spans: list[tuple[int, int, str]]) -> None:
    fitting = [(s, e, k) for s, e, k in spans if s < e <= len(text)]
    html = with_mentions(text, *fitting).to_html()
    box = re.search(r'dir="auto">(.*?)</div><ol', html, re.DOTALL)
    assert box
    shown = unescape(re.sub(r"<[^>]*>", "", box[1]))
    assert len(shown) == len(text)
    assert all(a == b or b == "\ufffd" for a, b in zip(text, shown, strict=True))
