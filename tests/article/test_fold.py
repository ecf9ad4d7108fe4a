import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach_extract.article.fold import _TABLE, fold, fold_key

ALIKE = [
    ("ज़िला", "ज़िला"),  # nukta composed and combining
    ("ज़िला", "जिला"),  # nukta left out
    ("फ़ोरम", "फोरम"),
    ("हिन्दी", "हिंदी"),
    ("मुम्बई", "मुंबई"),
    ("चण्डीगढ़", "चंडीगढ"),
    ("पंजाब", "पञ्जाब"),
    ("गङ्गा", "गंगा"),
    ("पहुँच", "पहुंच"),
    ("कॉर्पोरेशन", "कॉरपोरेशन"),
    ("कॉर्पोरेशन", "कार्पोरेशन"),
    ("ऑटोमोबाइल", "आटोमोबाइल"),
    ("गयी", "गई"),
    ("गये", "गए"),
    ("नयी दिल्ली", "नई दिल्ली"),
    ("आयीं", "आईं"),
    ("२५ फरवरी", "25 फरवरी"),
    ("लखनऊः", "लखनऊ:"),
    ("क्\u200dष", "क्ष"),  # ZWJ
    ("सॉफ्ट\u200cवेयर", "सॉफ्टवेयर"),  # ZWNJ
    ("New\u00a0Delhi", "New Delhi"),
    ("New   Delhi", "New Delhi"),
    ("NEW DELHI", "new delhi"),
    ("Ｔｏｋｙｏ", "Tokyo"),
    ("Tōkyō", "Tokyo"),
    ("Köln", "Koln"),
    ("Ko\u0308ln", "Koln"),
    ("U.P.", "UP"),
    ("Pvt. Ltd.", "Pvt Ltd"),
    ("Indo-Japan", "Indo Japan"),
    ("Indo–Japan", "Indo-Japan"),
    ("Indo - Japan", "Indo-Japan"),
    ("Men’s", "Men's"),
    ("“Make”", '"Make"'),
    ("co\u00adoperation", "cooperation"),
    ("\ufeffJapan", "Japan"),
    ("Wa\u200bka\u2060yama", "Wakayama"),
]
APART = [
    ("सेना", "सेन"),
    ("कल", "काल"),
    ("दिन", "दीन"),
    ("बड़ा", "बढ़ा"),
    ("जापान", "जापानी"),
    ("कार्य", "कारय"),
    ("विषय", "विष"),
    ("न्याय", "न्या"),
    ("रुपये का", "रुप का"),
    ("2.5", "25"),
    ("1,000", "1000"),
    ("METI", "MITI"),
    ("Japan", "Japanese"),
    ("one two", "onetwo"),
    ("a\nb", "a b"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(("one", "other"), APART)
def test_fold_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("raw", "key", "found"),
    [
        ("अर्थव्यवस्था मंत्रालय, METI ने", "meti", "METI"),
        ("यू.पी. के ज़िले में", "जिले", "ज़िले"),
        ("वह गयी थी", "गई", "गयी"),
        ("हिन्दी में", "हिंदी", "हिन्दी"),
        ("नई\u00a0 \u00a0दिल्ली में", "नई दिल्ली", "नई\u00a0 \u00a0दिल्ली"),
        ("M.K. Stalin said", "mk stalin", "M.K. Stalin"),
        ("Ko\u0308ln hosts", "koln", "Ko\u0308ln"),
        ("in Zu\u0308rich", "zu", "Zu\u0308"),  # a combining mark stays with its letter
        ("सड़\u093c", "सड", "सड़\u093c"),
    ],
)
def test_folded_span_leads_back(raw: str, key: str, found: str) -> None:
    folded = fold(raw)
    at = folded.text.index(key)
    start, end = folded.span(at, at + len(key))
    assert raw[start:end] == found


SCRIPTS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x900, max_codepoint=0x97F),
        st.sampled_from("गयीयेएईनतदमप्ंँ़र्क. \u200d\u00a0-1२"),
        st.characters(max_codepoint=0x250),
        st.characters(),
    ),
    max_size=40,
)


@given(SCRIPTS)
def test_every_folded_character_leads_to_a_later_raw_one(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(at) for at in range(len(folded.text))]
    assert starts == sorted(set(starts))
    assert all(0 <= at < len(text) for at in starts)


@given(SCRIPTS, st.data())
def test_every_folded_span_leads_to_a_raw_span(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert last == len(text) or not unicodedata.combining(text[last])


@given(SCRIPTS)
def test_key_of_a_key_is_the_key(text: str) -> None:
    assert fold_key(fold_key(text)) == fold_key(text)


@given(SCRIPTS)
def test_lines_stay_lines(text: str) -> None:
    breaks = sum(map(text.count, "\n\u2028\u2029\x85"))
    assert fold(text).text.count("\n") == breaks


def test_a_key_can_always_be_encoded() -> None:
    assert fold("a\ud800b\udfff").text == "a\ufffdb\ufffd"


def test_replacements_are_final() -> None:
    assert all(_TABLE.get(ord(char), char) == char and len(char) == 1 for char in _TABLE.values())
