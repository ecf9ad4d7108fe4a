"""Gatherings: a table of sentences with the gatherings in brackets, and which mentions mean one gathering.

In brackets: "=" before a gathering that has a name; "|~" behind a summit of two; both as "|=~".
"""

import re
from functools import cache

import pytest

from outreach_extract.article import Article, read_article
from outreach_extract.model import Mention
from outreach_extract.pipeline import Pipeline
from outreach_extract.plugins import Extractor

ENGLISH = """
The state is to hold the [=Rising Bengal Global Investors Summit] in March.
She opened the [=Konkan Business Meet 2024] on Monday.
They will be in Kochi for the [=Kerala Maritime Conclave].
Delegates came to the [=Bengaluru Tech Summit] from Osaka.
He spoke at the [=Vibrant Gujarat Global Summit 2024].
Partners met at [=Vibrant Gujarat] again.
The [=Advantage Assam 2.0 Investment and Infrastructure Summit] opens on Tuesday.
[=Invest Karnataka 2025] drew many firms.
He addressed the [=Nagpur Investors' Meet] on Friday.
She attended the [=Women's Leadership Conclave] there.
The [=India-Oman Business Forum] met in Muscat.
The minister spoke at the [=Osaka Investor Connect] on Thursday.
[=Make in Odisha Conclave 2022] was held in December.
They visited the [=Hannover Messe] in April.
India took part in the [=World Economic Forum annual meeting] at Davos.
He will attend the [=annual meeting of the World Economic Forum] next week.
The [=G20 summit] is in Delhi.
She spoke at the [=Quad Leaders' Summit] on Saturday.
Ministers met for the [=G7 trade ministers' meeting] in Osaka.
The [=BRICS summit] ends today.
The consulate held the [=Advantage Vidarbha roadshow] in Seoul.
They celebrated [=Nagaland Statehood Day] with dances.
The [=Hornbill Festival] opens on Sunday.
The stall stood at the [=Dhaka International Trade Fair] all week.
A ['Sunrise Bihar' Summit|=] is planned.
The state held [road shows] in Tokyo and Osaka.
He addressed a [roadshow] in Seoul.
He told an [investment conclave] in Dubai.
The team held an [investors' meet] in Frankfurt.
They held a [seminar] in London.
She spoke at an [interactive session] in Osaka.
A [business summit] will be held there.
The ambassador hosted a [dinner] for the delegation.
He gave a [luncheon] in their honour.
The governor held a [banquet] on Monday.
The [ground-breaking ceremony] took place in May.
The [inauguration] of the plant was on Friday.
A [symposium] on trade took place.
A [reverse buyer-seller meet] followed.
A [textile expo] will be held in Surat.
The [15th India-Japan Annual Summit|=~] took place in Tokyo.
The [India-Germany summit|=~] was put off.
He was there for the [annual summit|~] with Prime Minister Modi.
The leaders held [summit talks|~] in Delhi.
They meet on Friday.
The two will meet investors in Tokyo.
He told a press conference on Sunday.
It was a fair deal for the farmers.
The reports show growth.
They got a warm reception everywhere.
The assembly session begins in June.
On the first day they went to Kyoto.
On Independence Day he spoke in Delhi.
He works for the World Economic Forum.
The sessions court convicted two men.
The meeting ended late.
Officials had a meeting with JETRO.
After lunch they left for Nagoya.
The team stayed at the convention centre.
The day ended well.
Officials will meet the press on Monday.
The [=World Economic Forum (WEF) Annual Meeting 2025] opens in Davos.
The [=Global Investors' Summit-2025] will be held in Bhopal.
An [=Invest UP roadshow] was held in Tokyo.
India won the match at the sports meet.
"""

HINDI = """
मार्च में [=राइजिंग बंगाल ग्लोबल समिट] होगी।
उन्होंने [=उत्कल बिजनेस कॉन्क्लेव 2024] का शुभारंभ किया।
वे [=वाइब्रेंट गुजरात ग्लोबल समिट] में शामिल हुए।
[=वाइब्रेंट समिट] में कई देश आए।
फरवरी में [=ग्लोबल इन्वेस्टर्स समिट] होनी है।
लखनऊ में [=यूपी ग्लोबल इन्वेस्टर्स समिट-2023] हुई।
भोपाल में होने वाले [=वैश्विक निवेशक सम्मेलन] का न्योता दिया।
जयपुर में [=प्रवासी राजस्थानी कॉन्क्लेव] हुआ।
[=‘राइजिंग राजस्थान’ समिट] दिसंबर में है।
‘[=एडवांटेज असम 2.0 निवेश और इंफ्रास्ट्रक्चर समिट]’ में आने का न्योता दिया।
वहां [=भारत-जापान बिजनेस फोरम] की बैठक हुई।
[=जी20 शिखर सम्मेलन] दिल्ली में हुआ।
[=जी7 व्यापार मंत्रियों की बैठक] ओसाका में हुई।
[=क्वाड विदेश मंत्रियों की बैठक] कल होगी।
[=विश्व आर्थिक मंच की वार्षिक बैठक] दावोस में हो रही है।
[=ब्रिक्स शिखर सम्मेलन] में वे भाग लेंगे।
शाम को [=नीमराना दिवस] मनाया गया।
दुबई में [=इन्वेस्टर्स मीट] हुई।
सियोल में [=निवेश सेमिनार] हुआ।
कोलोन में [=तेलुगू प्रवासियों का सम्मेलन] हुआ था।
पुणे में [=सेमीकंडक्टर सम्मेलन] होगा।
वे [=४७वें अंतरराष्ट्रीय व्यापार मेले] में गए थे।
[=हॉर्नबिल महोत्सव] में जापान के राजदूत आए।
[=एमएसएमई कॉन्क्लेव] बुधवार को है।
[=वर्चुअल बायर सेलर मीट] के आयोजन पर बल दिया।
[=एयरो इंडिया] में कई कंपनियां आईं।
सियोल में [रोड शो] हुआ।
सरकार ने टोक्यो में [रोड शो] किया।
उन्होंने एक [सेमिनार] को संबोधित किया।
राजदूत ने [रात्रिभोज] दिया।
उनके सम्मान में [दोपहर का भोज] दिया गया।
प्रवासी भारतीयों के [स्वागत समारोह] में पहुंचे।
संयंत्र का [उद्घाटन] मुख्यमंत्री ने किया।
परियोजना की [आधारशिला] रखी गई।
[शिलान्यास] अगले माह होगा।
[भूमि पूजन] सोमवार को हुआ।
छात्रों के लिए [कार्यशाला] हुई।
[ग्राउंड ब्रेकिंग सेरेमनी] लखनऊ में होगी।
[इंटरैक्टिव सेशन] में उद्योगपति आए।
[15वें भारत-जापान वार्षिक शिखर सम्मेलन|=~] में शामिल हुए।
दोनों नेताओं की [शिखर वार्ता|~] दिल्ली में हुई।
वे [वार्षिक शिखर सम्मेलन|~] के लिए टोक्यो गए।
उन्होंने संवाददाता सम्मेलन में यह बात कही।
प्रेस कॉन्फ्रेंस में उन्होंने जानकारी दी।
विधानसभा सत्र जून में शुरू होगा।
बैठक में अधिकारी मौजूद थे।
जेट्रो के साथ बैठक हुई।
स्वतंत्रता दिवस पर भाषण दिया।
वैश्विक मंच मिलेगा।
भारत मंच पर मौजूद था।
मीट और अंडे का कारोबार बढ़ा।
वे विश्व आर्थिक मंच के अध्यक्ष हैं।
पिछले सत्र में दोनों टीमें साथ थीं।
भोजपुर के लोग आए।
वे कन्वेंशन सेंटर गए।
यह तीन दिवसीय दौरा है।
कार्य दिवस पांच होंगे।
उन्होंने निवेशकों से मुलाकात की।
"""


@cache
def steps() -> tuple[Extractor, ...]:
    """The extractors up to the one under test."""
    steps = Pipeline(plugins=[]).extractors
    return steps[: [step.name for step in steps].index("gatherings") + 1]


def read(text: str) -> Article:
    """The article with the mentions up to the gatherings."""
    article = read_article(text)
    for step in steps():
        article = article.with_findings(step(article))
    return article


def found(text: str) -> list[Mention]:
    return read(text).of_kind("gathering")


def cases() -> list[str]:
    return list(filter(None, (ENGLISH + HINDI).splitlines()))


@pytest.mark.parametrize("sentence", cases())
def test_sentence(sentence: str) -> None:
    wanted = []
    for inner in re.findall(r"\[([^\]]+)\]", sentence):
        body, _, flags = inner.lstrip("=").partition("|")
        flags += "=" * inner.startswith("=")
        wanted.append((body, "=" in flags, "~" in flags))
    text = re.sub(r"\[=?([^\]|]+)(?:\|[^\]]*)?\]", r"\1", sentence)
    assert [(m.text, m.attributes["named"] == "yes", m.attributes["bilateral"] == "yes") for m in found(text)] == wanted


SAME = [
    ("He was invited to the Global Investors Meet (GIM). The GIM opens in May. Before the Meet he went to Pune.", 4),
    ("The Uttarakhand Global Investors Summit opens on Friday. The summit ends on Sunday. GIS", 2),
    ("The summit opens in Jaipur. He spoke at the Rising Rajasthan Summit.", 2),
    ("Vibrant Gujarat Global Summit drew crowds. The Vibrant Summit is held every two years.", 2),
    ("वाइब्रेंट गुजरात ग्लोबल समिट जनवरी में है। वाइब्रेंट समिट में कई देश आएंगे। समिट गांधीनगर में होगी।", 3),
    ("भोपाल में वैश्विक निवेशक सम्मेलन (जीआईएस) होगा। जीआईएस में 50 देश आएंगे। सम्मेलन दो दिन चलेगा।", 4),
    ("Rising Rajasthan Summit: जयपुर में ‘राइजिंग राजस्थान’ ग्लोबल इन्वेस्टमेंट समिट होगी।", 2),
    ("वैश्विक निवेशक सम्मेलन (इन्वेस्ट कर्नाटक 2025) में कई कंपनियां आईं।", 2),
]


@pytest.mark.parametrize(("text", "count"), SAME)
def test_short_forms_join_the_long_name(text: str, count: int) -> None:
    mentions = found(text)
    assert len(mentions) == count
    assert len({m.value for m in mentions}) == 1
    assert len({m.attributes["title"] for m in mentions}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Vibrant Gujarat roadshow in Tokyo came before the Vibrant Gujarat Global Summit.",
        "The Odisha Business Meet 2023 followed the Odisha Business Meet 2021.",
        "The Make in Odisha Conclave 2022 came before a business conclave in Dubai.",
        "जापान में रोड शो हुआ और जयपुर में राइजिंग राजस्थान समिट होगी।",
        "वाइब्रेंट गुजरात ग्लोबल समिट से पहले यू-20 की मेयरल समिट हुई।",
    ],
)
def test_two_gatherings_stay_two(text: str) -> None:
    mentions = found(text)
    assert len(mentions) == 2
    assert mentions[0].value != mentions[1].value


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He told the investors' meet, branded 'First Port of Call', that they were welcome.", "First Port of Call"),
        ("‘मध्य प्रदेश में अवसर’ नाम से सेशन रखा गया।", "मध्य प्रदेश में अवसर"),
        ("‘निवेश के अवसर’ विषय पर सेमिनार हुआ।", "निवेश के अवसर"),
        ("An investment conclave was held.", ""),
        ("'Sunrise Bihar' Summit is planned.", "'Sunrise Bihar' Summit"),
    ],
)
def test_title(text: str, title: str) -> None:
    (gathering,) = found(text)
    assert gathering.attributes["title"] == title


def test_spans_are_raw() -> None:
    text = "जापान\u200d में ‘राइजिंग\u00a0राजस्थान’  समिट हुई; the  Global\u00a0Investors Summit – 2025."
    mentions = found(text)
    assert len(mentions) == 2
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_no_gathering_in_residue() -> None:
    assert found("They met in Pune.\nAlso read: Vibrant Gujarat Global Summit opens today\n") == []
