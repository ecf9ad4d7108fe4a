"""Texts that break careless extractors, in both languages: what ``testing`` tries a plugin on."""

import unicodedata
from functools import cache

_ENGLISH = """\
Lucknow, Oct 7 (PTI): Chief Minister Yogi Adityanath on Tuesday met a 12-member delegation from Yamanashi Prefecture led by Governor
Kotaro Nagasaki. "We expect Rs 1,200 crore ($140 million) by 2027-28," he said. JICA signed a loan of ¥ 35 billion for the Patna Metro.

The memorandum of understanding (MoU) with Suzuki Motor Corp. covers green hydrogen, semiconductors and skill development.
Also read: Sensex falls 300 points.
"""
_HINDI = """\
लखनऊ, 7 अक्टूबर (भाषा)। मुख्यमंत्री योगी आदित्यनाथ ने मंगलवार को यामानाशी प्रांत के गवर्नर कोटारो नागासाकी के नेतृत्व में आए प्रतिनिधिमंडल से मुलाकात की।
जेईटीआरओ (JETRO) और राज्य सरकार के बीच ३.५ लाख करोड़ येन के ऋण पर 24-25 फरवरी को चर्चा होगी। ज़िला मजिस्ट्रेट डॉ. क. सिंह भी मौजूद थे।
उन्होंने कहा, "हरित हाइड्रोजन और सेमीकंडक्टर में निवेश बढ़ेगा।" यह भी पढ़ें: शेयर बाज़ार गिरा
"""
_SMALL = (
    "", " ", "\n", "\r\n\r\n", "\x00", "\ufeff", "a", "क", "्", "।", ".", "(", "[]", "%", "₹", "0", "٣", "😀", "👩‍👩‍👧 🇮🇳", "\ud800",
    "Rs", "Rs .", "₹1", "1,,2", "10 करोड़", "३.५ लाख", "$", "Ltd.", "Mr.", "श्री", "क्‍ष हिन्‍दी ज़िला ज़िला", "e\u0301 é", "\u202eabc\u202c",
    "日本 조선 العربية", "<b>&amp;</b>", "{}", "\\", "https://example.org/?q=रु", "a\u00a0b\u2009c", "x\u2028y\u2029z",
    "AAAA" * 300, "क" * 1000, "((((((((((", "1 " * 500, "।" * 50, "of of of of", "के के के के", "और, और, और",
)  # fmt: skip


@cache
def texts() -> tuple[str, ...]:
    """The texts, small ones first: single marks, broken and mixed scripts, articles as they are and spoilt."""
    spoilt: list[str] = []
    for article in (_ENGLISH, _HINDI, _ENGLISH + _HINDI):
        spoilt += (
            article,
            article.replace("\n", "\r\n"),
            article.replace("\n", " "),
            article.replace(" ", "\u00a0"),
            article.replace(" ", ""),
            article.upper(),
            unicodedata.normalize("NFD", article),
            unicodedata.normalize("NFKC", article),
            "\u200d".join(article),
            "😀" + article.replace(". ", ". 😀 ").replace("। ", "। 😀 "),
            article[::-1],
            article * 3,
        )
        spoilt += (article[: len(article) * part // 7] for part in range(1, 7))
    return (*_SMALL, *spoilt)
