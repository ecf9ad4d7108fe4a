import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach_extract.article import read_article
from outreach_extract.article.segment import sentences, tokens


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


SENTENCES = [
    ["He met the ambassador.", "They spoke of steel."],
    ["Was it signed?", "It was!", "At last..."],
    ["M. K. Stalin flew to Tokyo.", "He returns on Friday."],
    ["Amb. George was in the room."],
    ["Mr. Suzuki and Dr. R. S. Sharma called on Smt. Devi."],
    ["Toyota Kirloskar Motor Pvt. Ltd. signed the pact.", "HSIIDC will give land."],
    ["It will put in Rs. 500 crore by Dec. 2026 at No. 4 plant."],
    ["The U.P. government met JETRO.", "It was brief."],
    ["Growth of 2.5 per cent is expected.", "Exports rose 3.1 per cent."],
    ['"We will invest in Odisha."', "The chairman smiled."],
    ["“We shall come.”", "He left."],
    ["Visit www.example.com for details."],
    ["मुख्यमंत्री ने बैठक की।", "निवेश पर चर्चा हुई।"],
    ["क्या जापान निवेश करेगा?", "हां, करेगा।"],
    ["डॉ. एस. जयशंकर ने सी. राजशेखर से भेंट की।", "वार्ता अच्छी रही।"],
    ["श्री सुज़ुकी ने कहा, “हम आएंगे।”", "सभी खुश थे।"],
    ["कंपनी प्रा. लि. है।", "यह नई है।"],
    ["उन्होंने एमओयू किया.", "अगली बैठक मंगलवार को होगी."],
    ["METI के मंत्री मिले।", "The talks went well."],
]


@pytest.mark.parametrize("parts", SENTENCES)
def test_sentences(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A heading\nThe first line\n\nThe next", ["A heading", "The first line", "The next"]),
        ("• SIPCOT and SIPO\n• ITE Education", ["• SIPCOT and SIPO", "• ITE Education"]),
        ("1. Sri Rao, IAS\n2. Sri Reddy", ["1. Sri Rao, IAS", "2. Sri Reddy"]),
        ("१. पहला\n  २. दूसरा", ["१. पहला", "२. दूसरा"]),
        ("They built 4. All are open.", ["They built 4.", "All are open."]),
        ("सुर्खी\r\nपहला वाक्य।\r\n", ["सुर्खी", "पहला वाक्य।"]),
        ("line one\u2028line two", ["line one", "line two"]),
        ("Led by M.\nK. Stalin", ["Led by M.", "K. Stalin"]),  # an initial at the end of a line closes it
        ("", []),
        (" \n\t ", []),
    ],
)
def test_lines(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rs 2,500.75 crore", ["Rs", "2,500.75", "crore"]),
        ("५०० करोड़ रुपये।", ["५००", "करोड़", "रुपये", "।"]),
        ("क्षेत्रों (METI)", ["क्षेत्रों", "(", "METI", ")"]),
        ("Expo-2025", ["Expo", "-", "2025"]),
        ("G20 5G", ["G20", "5", "G"]),
        ("सॉफ्ट\u200cवेयर", ["सॉफ्ट\u200cवेयर"]),
        ("#Invest_UP", ["#", "Invest", "_", "UP"]),
        ("₹312", ["₹", "312"]),
        ("don’t", ["don", "’", "t"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_kinds_of_tokens() -> None:
    assert [t.kind for t in tokens("जापान ने 5 MoU किए।")] == ["word", "word", "number", "word", "word", "mark"]


@given(st.text(st.one_of(st.characters(), st.sampled_from("कि।. \n\u200d़9,_A")), max_size=60))
def test_offsets_are_exact(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert "".join(t.text for t in found) == "".join(text.split())
    spans = sentences(text)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    # Nothing but white space falls between sentences.
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_kinds_of_sentences_and_paragraphs() -> None:
    text = "Odisha looks east\n\nThe Chief Minister met Suzuki. They spoke of cars.\nAlso Read: Rain in Puri"
    found = read_article(text).sentences
    assert [(s.kind, s.paragraph) for s in found] == [("heading", 0), ("body", 1), ("body", 1), ("residue", 2)]


def test_language_of_each_sentence() -> None:
    text = "मुख्यमंत्री ने JETRO से भेंट की।\nThe talks were held in Tokyo.\n12345"
    assert [s.language for s in read_article(text).sentences] == ["hi", "en", None]


def test_lookups_by_offset() -> None:
    text = "One here. Two there."
    article = read_article(text)
    assert [article.sentence_at(at) for at in (0, 8, 10, 19)] == [0, 0, 1, 1]
    assert article.tokens[article.token_at(text.index("Two"))].text == "Two"
    assert article.token_at(len(text)) == len(article.tokens)


@pytest.mark.parametrize(
    "unit", ["a", "अ", "।", ".", ". ", " ", "\n", " \n", "A. ", "PTI ", "र्", "\u093c", '."', "(", "a/"]
)
def test_long_lines_stay_linear(unit: str) -> None:
    def cost(size: int) -> float:
        text = (unit * size)[:size]
        start = time.process_time()
        read_article(text)
        return time.process_time() - start

    # Ten times the text may cost ten times as much, and some noise; a quadratic step would cost a hundred times.
    # The least of a few runs, for the collector of garbage may step in during any one of them.
    assert min(cost(200_000) for _ in range(3)) < 40 * min(cost(20_000) for _ in range(3)) + 0.2
