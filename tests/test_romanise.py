"""Personal names in Devanagari and how English newspapers write them."""

import csv
from importlib.resources import files

import pytest
from rapidfuzz.distance import Levenshtein

from outreach_extract.entities.letters import transliterate
from outreach_extract.entities.romanise import (
    fold_latin,
    fold_part,
    name_parts,
    name_table,
    romanise_name,
    same_name,
)

NAMES = """
नरेंद्र मोदी = Narendra Modi; अमित शाह = Amit Shah; राजनाथ सिंह = Rajnath Singh
निर्मला सीतारमण = Nirmala Sitharaman; पीयूष गोयल = Piyush Goyal; नितिन गडकरी = Nitin Gadkari
धर्मेंद्र प्रधान = Dharmendra Pradhan; एस. जयशंकर = S. Jaishankar; योगी आदित्यनाथ = Yogi Adityanath
हेमंत सोरेन = Hemant Soren; नायब सिंह सैनी = Nayab Singh Saini; भगवंत मान = Bhagwant Mann
मोहन यादव = Mohan Yadav; भजनलाल शर्मा = Bhajanlal Sharma; देवेंद्र फडणवीस = Devendra Fadnavis
एकनाथ शिंदे = Eknath Shinde; देवेन्द्र फड़नवीस = Devendra Fadnavis; अजित पवार = Ajit Pawar
ममता बनर्जी = Mamata Banerjee; नीतीश कुमार = Nitish Kumar; तेजस्वी यादव = Tejashwi Yadav
सम्राट चौधरी = Samrat Choudhary; पुष्कर सिंह धामी = Pushkar Singh Dhami; रेखा गुप्ता = Rekha Gupta
हिमंत बिस्वा सरमा = Himanta Biswa Sarma; प्रेम सिंह तमांग = Prem Singh Tamang; पेमा खांडू = Pema Khandu
माणिक साहा = Manik Saha; कॉनराड संगमा = Conrad Sangma; नेफ्यू रियो = Neiphiu Rio
प्रमोद सावंत = Pramod Sawant; सिद्धारमैया = Siddaramaiah; डीके शिवकुमार = D K Shivakumar
रेवंत रेड्डी = Revanth Reddy; चंद्रबाबू नायडू = Chandrababu Naidu; नारा लोकेश = Nara Lokesh
पवन कल्याण = Pawan Kalyan; एमके स्टालिन = M K Stalin; टीआरबी राजा = T R B Raja
पिनराई विजयन = Pinarayi Vijayan; मोहन चरण माझी = Mohan Charan Majhi; नवीन पटनायक = Naveen Patnaik
विष्णुदेव साय = Vishnudev Sai; उमर अब्दुल्ला = Omar Abdullah; भूपेंद्र पटेल = Bhupendra Patel
सुखविंदर सिंह सुक्खू = Sukhvinder Singh Sukhu; विक्रमादित्य सिंह = Vikramaditya Singh; द्रौपदी मुर्मू = Draupadi Murmu
राहुल गांधी = Rahul Gandhi; मल्लिकार्जुन खड़गे = Mallikarjun Kharge; शशि थरूर = Shashi Tharoor
ज्योतिरादित्य सिंधिया = Jyotiraditya Scindia; अश्विनी वैष्णव = Ashwini Vaishnaw; भूपेंद्र यादव = Bhupendra Yadav
जितिन प्रसाद = Jitin Prasada; जयंत चौधरी = Jayant Chaudhary; चिराग पासवान = Chirag Paswan
मनसुख मांडविया = Mansukh Mandaviya; सर्बानंद सोनोवाल = Sarbananda Sonowal; किरेन रिजिजू = Kiren Rijiju
हरदीप सिंह पुरी = Hardeep Singh Puri; सी.आर. पाटिल = C. R. Patil; विक्रम मिसरी = Vikram Misri
हर्षवर्धन श्रृंगला = Harshvardhan Shringla; अजीत डोभाल = Ajit Doval; अमिताभ कांत = Amitabh Kant
रतन टाटा = Ratan Tata; मुकेश अंबानी = Mukesh Ambani; गौतम अदाणी = Gautam Adani
आनंद महिंद्रा = Anand Mahindra; कुमार मंगलम बिड़ला = Kumar Mangalam Birla; एन. चंद्रशेखरन = N. Chandrasekaran
सज्जन जिंदल = Sajjan Jindal; सुनील भारती मित्तल = Sunil Bharti Mittal; अजीम प्रेमजी = Azim Premji
नंदन नीलेकणि = Nandan Nilekani; उदय कोटक = Uday Kotak; किरण मजूमदार शॉ = Kiran Mazumdar Shaw
सत्या नडेला = Satya Nadella; सुंदर पिचाई = Sundar Pichai; पवन मुंजाल = Pawan Munjal
सचिन तेंदुलकर = Sachin Tendulkar; विराट कोहली = Virat Kohli; महेंद्र सिंह धोनी = Mahendra Singh Dhoni
नीरज चोपड़ा = Neeraj Chopra; पी.वी. नरसिम्हा राव = P. V. Narasimha Rao; लाल बहादुर शास्त्री = Lal Bahadur Shastri
अटल बिहारी वाजपेयी = Atal Bihari Vajpayee; जवाहरलाल नेहरू = Jawaharlal Nehru; मनमोहन सिंह = Manmohan Singh
प्रणब मुखर्जी = Pranab Mukherjee; रामनाथ कोविंद = Ramnath Kovind; ए.पी.जे. अब्दुल कलाम = A. P. J. Abdul Kalam
फारूक अब्दुल्ला = Farooq Abdullah; सलमान खुर्शीद = Salman Khurshid; शिंजो आबे = Shinzo Abe
फुमियो किशिदा = Fumio Kishida; शिगेरु इशिबा = Shigeru Ishiba; सनाए ताकाइची = Sanae Takaichi
योशिहिदे सुगा = Yoshihide Suga; तारो असो = Taro Aso; योको कामिकावा = Yoko Kamikawa
ताकेशी इवाया = Takeshi Iwaya; तोशिमित्सु मोतेगी = Toshimitsu Motegi; ओसामु सुजुकी = Osamu Suzuki
तोशिहिरो सुज़ुकी = Toshihiro Suzuki; अकियो तोयोदा = Akio Toyoda; हिरोशी सुजुकी = Hiroshi Suzuki
केइची ओनो = Keiichi Ono; सातोशी सुजुकी = Satoshi Suzuki; यासुकाता फुकाहोरी = Yasukata Fukahori
ली जे-म्युंग = Lee Jae-myung; यून सुक-योल = Yoon Suk-yeol; मून जे-इन = Moon Jae-in
बान की-मून = Ban Ki-moon; चुंग यूई-सुन = Chung Eui-sun; ली जे-योंग = Lee Jae-yong
किम जोंग-उन = Kim Jong-un; चांग जे-बोक = Chang Jae-bok; किम डे-हो = Kim Dae-ho
फ्रेडरिक मर्ज = Friedrich Merz; ओलाफ शोल्ज = Olaf Scholz; एंजेला मर्केल = Angela Merkel
फिलिप एकरमैन = Philipp Ackermann; एनालेना बेयरबॉक = Annalena Baerbock; उर्सुला वॉन डेर लेयेन = Ursula von der Leyen
कीर स्टार्मर = Keir Starmer; ऋषि सुनक = Rishi Sunak; बोरिस जॉनसन = Boris Johnson
डेविड लैमी = David Lammy; लिंडी कैमरन = Lindy Cameron; इमैनुएल मैक्रों = Emmanuel Macron
जॉर्जिया मेलोनी = Giorgia Meloni; पेड्रो सांचेज = Pedro Sanchez; डोनाल्ड ट्रंप = Donald Trump
मार्को रुबियो = Marco Rubio; एलन मस्क = Elon Musk; टिम कुक = Tim Cook
बिल गेट्स = Bill Gates; व्लादिमीर पुतिन = Vladimir Putin; शी जिनपिंग = Xi Jinping
लॉरेंस वोंग = Lawrence Wong; एंथनी अल्बनीज = Anthony Albanese; मोहम्मद बिन जायद = Mohamed bin Zayed
बेंजामिन नेतन्याहू = Benjamin Netanyahu; फ्रैंक-वाल्टर स्टाइनमायर = Frank-Walter Steinmeier; जीन-नोएल बैरो = Jean-Noel Barrot
सिरिल रामाफोसा = Cyril Ramaphosa; जस्टिन ट्रूडो = Justin Trudeau; एंटोनियो गुटेरेस = Antonio Guterres
ली सीन लूंग = Lee Hsien Loong; अजय बंगा = Ajay Banga
"""

BY_RULE = """
जनार्दन = janardan; कमला = kamla; अरविंद = arvind; अनिरुद्ध = aniruddh; मिश्र = mishra; चंद्र = chandra; रामदेव = ramdev
वसंत = vasant; चंपई = champai; राव = rao; गांवकर = gaonkar; बुद्धदेव = buddhadev; संगमा = sangma; कृष्ण = krishna
ज्ञानेश = gyanesh; मक्खन = makkhan; सूर्य = surya; श्वेता = shweta; ज़ाहिर = zahir; क़ासिम = qasim; ऋषभ = rishabh
"""


def _cases(table: str) -> list[tuple[str, str]]:
    pairs = [pair.split("=") for line in table.strip().splitlines() for pair in line.split(";")]
    return [(hi.strip(), latin.strip()) for hi, latin in pairs]


@pytest.mark.parametrize(("hi", "latin"), _cases(NAMES))
def test_name(hi: str, latin: str) -> None:
    assert Levenshtein.distance(fold_latin(romanise_name(hi)), fold_latin(latin)) <= 1, romanise_name(hi)


def test_the_table_is_long_enough() -> None:
    assert len(_cases(NAMES)) >= 120


@pytest.mark.parametrize(("hi", "latin"), _cases(BY_RULE))
def test_rules_without_the_table(hi: str, latin: str) -> None:
    assert transliterate(hi) == latin


@pytest.mark.parametrize(
    ("hi", "latin"),
    [
        ("सिंह", "Singh"),
        ("राव", "Rao"),
        ("सुज़ुकी", "Suzuki"),
        ("सुजुकी", "Suzuki"),
        ("एस. जयशंकर", "S. Jaishankar"),
        ("एस.जयशंकर", "S. Jaishankar"),
        ("के.ए.पी. सिन्हा", "K. A. P. Sinha"),
        ("के. ए. पी. सिन्हा", "K. A. P. Sinha"),
        ("एम के स्टालिन", "M K Stalin"),
        ("एमके स्टालिन", "M K Stalin"),
        ("वी. अरुण रॉय", "V. Arun Roy"),
        ("किम डे-हो", "Kim Dae-ho"),
        ("ली जे-म्युंग", "Lee Jae-myung"),
        ("सेओ मिन-सू", "Seo Min-soo"),
        ("कोगा यूइचिरो", "Yuichiro Koga"),
        ("यूइचिरो कोगा", "Yuichiro Koga"),
        ("सुज़ुकी हिरोशी", "Hiroshi Suzuki"),
        ("हिरोशी सुज़ुकी", "Hiroshi Suzuki"),
        ("Koga Yuichiro", "Yuichiro Koga"),
        ("Yuichiro Koga", "Yuichiro Koga"),
        ("Lee Jae-myung", "Lee Jae-myung"),
        ("Nayab  Singh Saini", "Nayab  Singh Saini"),
        ("सरमा", "Sarma"),
        ("शर्मा", "Sharma"),
        ("भूपेंद्रभाई", "Bhupendrabhai"),
        ("महेंद्रसिंह", "Mahendrasingh"),
        ("फ्रैंक-वाल्टर स्टाइनमायर", "Frank-Walter Steinmeier"),
        ("", ""),
    ],
)
def test_exactly(hi: str, latin: str) -> None:
    assert romanise_name(hi) == latin


def test_a_table_of_ones_own() -> None:
    assert romanise_name("नायब सैनी", {fold_part("सैनी"): "Sainee"}) == "Nayab Sainee"


@pytest.mark.parametrize(
    ("one", "other"),
    [("सुज़ुकी", "सुजुकी"), ("फड़नवीस", "फडनवीस"), ("पाण्डेय", "पांडेय"), ("रॉय", "राय"), ("शर्मा", "शरमा"), ("चाँद", "चांद")],
)
def test_spellings_fold_together(one: str, other: str) -> None:
    assert fold_part(one) == fold_part(other)


def test_sarma_is_not_sharma() -> None:
    assert fold_part("सरमा") != fold_part("शर्मा")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Koga Yuichiro", "Yuichiro Koga", True),
        ("Lee Jae-myung", "Jae Myung Lee", True),
        ("M.K. Stalin", "M K Stalin", True),
        ("Markus Söder", "Markus Soder", True),
        ("Nayab Singh Saini", "Nayab Saini", False),
        ("Amit Sharma", "Anil Sharma", False),
        ("", "", False),
    ],
)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same


@pytest.mark.parametrize(
    ("part", "origins", "least"),
    [
        ("surname", {"IN"}, 1300),
        ("given", {"IN"}, 1800),
        ("surname", {"JP"}, 400),
        ("given", {"JP"}, 350),
        ("given", {"KR"}, 150),
    ],
)
def test_coverage(part: str, origins: set[str], least: int) -> None:
    rows = {entry for entries in name_parts().values() for entry in entries if entry.origin in origins}
    assert len({row.latin for row in rows if row.part in (part, "both")}) >= least


@pytest.mark.parametrize("table", ["names", "honorifics"])
def test_tables_are_well_formed(table: str) -> None:
    text = files("outreach_extract").joinpath(f"data/lexicon/{table}.tsv").read_text("utf-8")
    rows = list(
        csv.reader(
            (line for line in text.splitlines() if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    )
    header, body = rows[0], rows[1:]
    assert header == (["latin", "hi", "part", "origin", "weak"] if table == "names" else ["en", "hi", "position"])
    assert all(len(row) == len(header) for row in body)
    assert len({tuple(row) for row in body}) == len(body)
    if table == "names":
        assert {row[2] for row in body} <= {"given", "surname", "both", "middle"}
        assert {row[4] for row in body} <= {"", "hi", "en", "hi|en"}
        assert all(len(row[3]) == 2 and row[3].isupper() for row in body)
    else:
        assert {row[2] for row in body} == {"before", "after"}


def test_the_name_table_is_read_once() -> None:
    assert name_table() is name_table()
    assert name_table()[fold_part("फडणवीस")] == "Fadnavis"
