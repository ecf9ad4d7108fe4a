"""What is recalled or aimed at beside the news: earlier meetings, gatherings for which one travels."""

from outreach_extract import extract

RECALLED = """देहरादून, 12 मार्च: उत्तराखंड के मुख्यमंत्री पुष्कर सिंह धामी ने बुधवार को जर्मनी के राजदूत फिलिप एकरमैन से भेंट की।

उल्लेखनीय है कि पर्यटन सचिव सचिन कुर्वे ने 14 जनवरी को बर्लिन में सीमेंस के अधिकारियों से भेंट की थी।

बैठक में मुख्य सचिव आनंद बर्धन और अपर मुख्य सचिव आर के सुधांशु उपस्थित रहे।
"""


def test_those_present_were_at_the_meeting_of_the_news_and_not_at_one_recalled() -> None:
    result = extract(RECALLED, published="2025-03-12")
    news, recalled = [e for e in result.events if e.type == "meeting"]
    assert [p.part for p in news.participants].count("attendee") == 2
    assert all(p.part == "party" for p in recalled.participants)


PURPOSE = """सियोल, 11 मार्च: राइजिंग राजस्थान समिट के लिए दक्षिण कोरिया गए मुख्यमंत्री भजनलाल शर्मा मंगलवार को सैमसंग के अधिकारियों से मिले।
"""


def test_a_gathering_for_which_one_travels_is_no_news_of_it() -> None:
    assert [e.type for e in extract(PURPOSE, published="2025-03-12").events if e.type == "gathering"] == []
