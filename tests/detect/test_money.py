"""Sums of money: a table of sentences with the value and the currency of what stands in brackets; the rest has none."""

import re

import pytest

from outreach_extract.article import read_article
from outreach_extract.detect.money import find_money

ENGLISH = """
The firm will invest [Rs 1,200 crore] in the state. | 12000000000 INR
The outlay is [Rs. 25,000 crore]. | 250000000000 INR
A [Rs 200-crore] unit comes up in Karnal. | 2000000000 INR
[Rs.75 lakh] was spent on the tour. | 7500000 INR
[Rs25,000] per head | 25000 INR
The loan adds up to [₹500 crore]. | 5000000000 INR
[₹ 4.5 lakh crore] of bids came in. | 4500000000000 INR
It spent [INR 30 million] there. | 30000000 INR
The plant cost [Rupees 90 crore]. | 900000000 INR
He asked for [500 crore rupees]. | 5000000000 INR
Pacts for [Rs 6,100 cr] were signed. | 61000000000 INR
A [Rs 312-cr] electronics unit | 3120000000 INR
Bonds of [Rs 2.5 thousand crore] | 25000000000 INR
A fee of [Re 1] is charged. | 1 INR
They promised an investment of [500 crore] in Odisha. | 5000000000 INR
It will invest [3,000 crore] over three years. | 30000000000 INR
[1.2 lakh crore] worth of MoUs were reported. | 1200000000000 INR
Google pledged [USD 30 million]. | 30000000 USD
The start-up raised [$3.5bn]. | 3500000000 USD
The fund holds [$30m]. | 30000000 USD
[US$ 2.75 billion] goes into the fab. | 2750000000 USD
The venture of [$19.5-billion] fell through. | 19500000000 USD
It pays [50,000 US dollars] a year. | 50000 USD
They will spend [a million dollars] on it. | 1000000 USD
Trade stood at [USD 45-50 billion]. | 45000000000 USD to 50000000000
Either [50 to 60 million euros] or nothing | 50000000 EUR to 60000000
Japan aims at [5 trillion yen] by 2030. | 5000000000000 JPY
JICA lends [¥232.209 billion]. | 232209000000 JPY
[JPY 15 billion] was released. | 15000000000 JPY
A [300-billion yen] loan | 300000000000 JPY
Germany gives [one billion euros]. | 1000000000 EUR
[€1.2 billion] in grants | 1200000000 EUR
[EUR 40 million] for metro coaches | 40000000 EUR
The gift of [£3.5 million] came from London. | 3500000 GBP
[20 million pounds] went to the university. | 20000000 GBP
[AED 2 billion] will go into ports. | 2000000000 AED
[10 billion dirhams] | 10000000000 AED
[SGD 40 million] | 40000000 SGD
[S$1.5 billion] from Temasek | 1500000000 SGD
[500 million Singapore dollars] | 500000000 SGD
[NT$500 million] by Hong Fu | 500000000 TWD
[KRW 2 trillion] from Seoul | 2000000000000 KRW
Hyundai earmarked [5 trillion won]. | 5000000000000 KRW
[SAR 5 billion] from Riyadh | 5000000000 SAR
[A$20 million] | 20000000 AUD
[CHF 12.5 million] | 12500000 CHF
[RM 50 million] | 50000000 MYR
[twenty five crore rupees] | 250000000 INR
[USD 1 trillion] economy by 2030 | 1000000000000 USD
About 10 crore people live there.
The state has 2 million tonnes of steel.
A capacity of 27 crore litres a day
Investment will create 5 crore jobs.
It grew 12.5 per cent in 2023.
Euro 2024 was played in Berlin.
The party won 240 of 500 seats.
A team with 5 won matches
On 24 August 2025, 200 delegates came.
COVID19 hit 5 million families.
The plant makes 5 m pipes and weighs 20 pounds.
He travelled 300 km in 3.5 hours.
G20 and B20 met at 5 pm.
"""

HINDI = """
कंपनी [1,200 करोड़ रुपये] का निवेश करेगी। | 12000000000 INR
कंपनी ने [₹500 करोड़] लगाने की घोषणा की। | 5000000000 INR
[27,000 करोड़ रुपये] की लागत से इकाई लगेगी। | 270000000000 INR
[₹1 लाख करोड़] के प्रस्ताव मिले। | 1000000000000 INR
[60 हज़ार करोड़ रुपये] के निवेश प्रस्ताव मिले थे। | 600000000000 INR
[98 हजार करोड रुपए] की परियोजना | 980000000000 INR
उन्होंने [10 लाख रुपये] दिए। | 1000000 INR
किराया [500 रुपये] है। | 500 INR
[रु. 2,000 करोड़] का प्लांट | 20000000000 INR
[रु0 5000 करोड़] की परियोजना | 50000000000 INR
[5000 करोड़ रु] की मदद | 50000000000 INR
[४५० करोड़ रुपये] का संयंत्र | 4500000000 INR
[1 लाख 20 हजार करोड़ रुपये] का लक्ष्य | 1200000000000 INR
[5 करोड़ 20 लाख रुपये] खर्च हुए। | 52000000 INR
[डेढ़ लाख करोड़ रुपये] के समझौते हुए। | 1500000000000 INR
[साढ़े तीन हजार करोड़ रुपये] लगेंगे। | 35000000000 INR
[सवा सौ करोड़ रुपये] का बजट | 1250000000 INR
[पौने दो लाख करोड़ रुपये] | 1750000000000 INR
[ढाई करोड़ रुपये] का अनुदान | 25000000 INR
[दो हजार करोड़ रुपये] का निवेश | 20000000000 INR
[500 से 600 करोड़ रुपये] खर्च होंगे। | 5000000000 INR to 6000000000
[100-150 करोड़ रुपये] का निवेश | 1000000000 INR to 1500000000
[3,819 करोड़] के 23 समझौते सोमवार को हुए। | 38190000000 INR
[2 लाख करोड़] का निवेश आएगा। | 2000000000000 INR
[7,000 करोड़] निवेश का वादा | 70000000000 INR
[₹500 करोड़ रुपये] | 5000000000 INR
[Rs 300 करोड़] का एमओयू | 3000000000 INR
[३.५ लाख करोड़ येन] लगाने का वादा किया। | 3500000000000 JPY
[14,512 मिलियन येन] का करार | 14512000000 JPY
[191,736 मिलियन जापानी येन] तक का ऋण | 191736000000 JPY
[300 अरब येन] का लोन | 300000000000 JPY
[पांच ट्रिलियन येन] का लक्ष्य | 5000000000000 JPY
[100 बिलियन डॉलर] का निवेश | 100000000000 USD
[8.34 अरब डॉलर] लगा चुकी हैं। | 8340000000 USD
[1.5 अरब अमेरिकी डॉलर] का कर्ज | 1500000000 USD
[10 मिलियन डालर] की मदद | 10000000 USD
[$5 बिलियन] का फंड | 5000000000 USD
[20 करोड़ डॉलर] का निवेश | 200000000 USD
[एक अरब यूरो] की मदद | 1000000000 EUR
[5 करोड़ पाउंड] का अनुदान | 50000000 GBP
[2 अरब दिरहम] का निवेश | 2000000000 AED
[50 करोड़ सिंगापुर डॉलर] | 500000000 SGD
[5 लाख करोड़ वॉन] की योजना | 5000000000000 KRW
[1 लाख करोड़ रियाल] | 1000000000000 SAR
5 लाख युवाओं को रोजगार मिलेगा।
27 करोड़ की आबादी वाला राज्य निवेश के लिए तैयार है।
योजना से 10 करोड़ लोगों को लाभ होगा।
40 करोड़ लीटर प्रतिदिन क्षमता का संयंत्र
आबादी डेढ़ करोड़ से ऊपर चली जाएगी।
सालाना 24 लाख दोपहिया बन रहे हैं।
15 हजार नौकरियां मिलेंगी।
2023 में 12 प्रतिशत की वृद्धि हुई।
एक लाख वर्गमीटर जमीन दी गई।
20 किमी दूर 25 करोड़ पौधे लगे।
अरब देशों से तीन मंत्री आए।
3 हजार टन इस्पात का निर्यात हुआ।
24-25 फरवरी को 60 देशों के लोग आए।
महाकुंभ में 66 करोड़ श्रद्धालु पहुंचे, निवेश भी बढ़ा।
"""


def cases(table: str) -> list[tuple[str, str]]:
    """The sentences of a table with the value of their sum; an empty value for a sentence without brackets."""
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(row[0], row[1] if len(row) > 1 else "") for row in rows]


@pytest.mark.parametrize(("sentence", "wanted"), cases(ENGLISH + HINDI))
def test_sentence(sentence: str, wanted: str) -> None:
    text = re.sub(r"[\[\]]", "", sentence)
    found = list(find_money(read_article(text)))
    if not wanted:
        assert [m.text for m in found] == []
        return
    (money,) = found
    assert f"[{money.text}]" in sentence
    to = f" to {money.attributes['to']}" if "to" in money.attributes else ""
    assert f"{money.value} {money.attributes['currency']}{to}" == wanted


def test_two_sums_of_a_sentence() -> None:
    article = read_article("Rs 25,000 crore (USD 3.04 billion), a 300-billion yen loan and ₹5 करोड़")
    found = [(m.text, m.value, m.attributes["currency"]) for m in find_money(article)]
    assert found == [
        ("Rs 25,000 crore", "250000000000", "INR"),
        ("USD 3.04 billion", "3040000000", "USD"),
        ("300-billion yen", "300000000000", "JPY"),
        ("₹5 करोड़", "50000000", "INR"),
    ]


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("a $5 trillion economy", "economy"),
        ("to become a USD 1 trillion economy by 2030", "economy"),
        ("5 ट्रिलियन डॉलर की अर्थव्यवस्था", "economy"),
        ("भारत का 100 बिलियन डॉलर का ऑटो बाजार", "market"),
        ("Rs 100 crore for a plant", None),
        ("100 करोड़ रुपये का निवेश", None),
    ],
)
def test_what_a_sum_measures(sentence: str, about: str | None) -> None:
    (money,) = find_money(read_article(sentence))
    assert money.attributes.get("about") == about


def test_spans_are_raw() -> None:
    text = "कम्पनी\u200d ने  ₹\u00a0500\u00a0करोड़ और €\u202f20\u202fmillion दिए।"
    for money in find_money(read_article(text)):
        assert text[money.start : money.end] == money.text
    assert len(list(find_money(read_article(text)))) == 2


def test_no_money_in_residue() -> None:
    assert list(find_money(read_article("The pact is worth nothing.\nAlso read: Rs 500 crore plant for Noida\n"))) == []
