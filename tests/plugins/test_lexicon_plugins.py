"""Lexicon plugins: folders of tables, what they add, and what is said of a row that does not keep the format."""

import os
from pathlib import Path

import pytest

from outreach_extract import LexiconFolder, Pipeline, PluginError
from outreach_extract.data.formats import Reader, formats
from outreach_extract.data.lexicon import _TABLES, CORE
from outreach_extract.testing import check_lexicon, check_sentence

ORGANISATIONS = "canon\tkind\tcountry\ten\thi\n"


def folder(tmp_path: Path, **tables: str) -> Path:
    """A lexicon called ``mine``; a table ``events__meeting`` is the file ``events/meeting.tsv``."""
    home = tmp_path / "mine"
    for name, text in tables.items():
        path = home / f"{name.replace('__', '/')}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return home


def pipeline(tmp_path: Path, **tables: str) -> Pipeline:
    home = folder(tmp_path, **tables)
    check_lexicon(home)
    return Pipeline(lexicons=[home], plugins=[], strict=True)


# What tables add.


def test_a_body_in_both_scripts(tmp_path: Path) -> None:
    with_body = pipeline(
        tmp_path, organisations=f"{ORGANISATIONS}fjord-trade\tagency\tNO\tFjord Trade|FTX\tफ्योर्ड ट्रेड\n"
    )
    for sentence in (
        "Officials of [Fjord Trade]{organisation=fjord-trade} met the minister.",
        "[FTX]{organisation=fjord-trade} will open an office.",
        "मुख्यमंत्री ने [फ्योर्ड ट्रेड]{organisation=fjord-trade} के अधिकारियों से मुलाकात की।",
    ):
        check_sentence(with_body, sentence, kind="organisation")
    [body] = with_body.extract("Fjord Trade opened an office.").organisations
    assert (body.canon, body.kind, body.country) == ("fjord-trade", "agency", "NO")
    assert body.mentions[0].rule == "mine/organisations.tsv:2"


def test_a_form_for_a_body_that_is_listed(tmp_path: Path) -> None:
    with_form = pipeline(tmp_path, organisations="canon\ten\njetro\tNihon Boeki Shinko Kiko\n")
    [body] = with_form.extract("Nihon Boeki Shinko Kiko opened an office in Delhi.").organisations
    assert (body.canon, body.kind, body.country) == ("jetro", "agency", "JP")


def test_a_form_for_a_place_that_is_listed(tmp_path: Path) -> None:
    with_form = pipeline(tmp_path, places="canon\ten\thi\nTokyo\tEdo Castle Town\tएदो नगरी\n")
    for text in ("He arrived in Edo Castle Town.", "वे एदो नगरी पहुंचे।"):
        assert [(p.name, p.country) for p in with_form.extract(text).places] == [("Tokyo", "JP")]


def test_a_place_and_its_demonym(tmp_path: Path) -> None:
    with_place = pipeline(
        tmp_path, places="canon\ttype\tcountry\ten\thi\nRuritania\tcountry\tXR\tRuritania\tरूरितानिया\n",
        demonyms="canon\ten\thi\nRuritania\tRuritanian\tरूरितानियाई\n",
    )  # fmt: skip
    check_sentence(with_place, "The minister will visit [Ruritania]{place=Ruritania} in May.", kind="place")
    [minister] = with_place.extract("Ruritanian ambassador Rudolf Rassendyll called on the Chief Minister.").people
    assert (minister.country, minister.roles[0].of) == ("XR", "Ruritania")


def test_roles_and_portfolios(tmp_path: Path) -> None:
    with_role = pipeline(
        tmp_path,
        roles="role\ten\thi\ttenth\n".replace("\ttenth", "\tof") + "trade_scout\tTrade Scout\tव्यापार अग्रदूत\tsender\n",
    )
    [person] = with_role.extract("Trade Scout Henrik Larsson met the minister.").people
    assert person.roles[0].role == "trade_scout"


def test_a_sector_of_its_own(tmp_path: Path) -> None:
    with_sector = pipeline(tmp_path, sectors="code\ten\thi\nreindeer\treindeer husbandry\tरेनडियर पालन\n")
    assert [s.code for s in with_sector.extract("They discussed cooperation in reindeer husbandry.").sectors] == [
        "reindeer"
    ]
    assert [s.code for s in with_sector.extract("रेनडियर पालन के क्षेत्र में सहयोग पर चर्चा हुई।").sectors] == ["reindeer"]


def test_names_of_people(tmp_path: Path) -> None:
    text = "Everyone likes Zorvath Quillmere."
    assert not Pipeline(plugins=[]).extract(text).people
    names = "latin\thi\tpart\torigin\nZorvath\tज़ोरवथ\tgiven\tNO\nQuillmere\tक्विलमीर\tsurname\tNO\n"
    with_names = pipeline(tmp_path, names=names)
    assert [p.name for p in with_names.extract(text).people] == ["Zorvath Quillmere"]
    [person] = with_names.extract("श्री ज़ोरवथ क्विलमीर ने कहा कि संयंत्र खुलेगा।").people
    assert (person.name, person.name_latin) == ("ज़ोरवथ क्विलमीर", "Zorvath Quillmere")
    assert not Pipeline(plugins=[]).extract(text).people


def test_masks(tmp_path: Path) -> None:
    text = "They discussed cooperation in textiles."
    assert [s.code for s in Pipeline(plugins=[]).extract(text).sectors] == ["textiles"]
    assert pipeline(tmp_path, masks="en\twhy\ncooperation in textiles\ta test\n").extract(text).sectors == ()


def test_triggers_of_events(tmp_path: Path) -> None:
    text = "Chief Minister Yogi Adityanath colloqued with JETRO president Norihiko Ishiguro in Tokyo."
    hindi = "मुख्यमंत्री योगी आदित्यनाथ ने जेट्रो के अध्यक्ष नोरिहिको इशिगुरो के साथ गुफ़्तगूबाज़ी फरमाई।"
    assert not [e for e in Pipeline(plugins=[]).extract(text).events if e.type == "meeting"]
    with_verb = pipeline(tmp_path, events__meeting="use\ten\thi\nverb\tcolloqued with\tगुफ़्तगूबाज़ी फरमाई\n")
    for article in (text, hindi):
        [meeting] = with_verb.extract(article).events
        assert (meeting.type, meeting.trigger.rule) == ("meeting", "mine/events/meeting.tsv:2")


def test_later_folders_add_to_earlier_ones(tmp_path: Path) -> None:
    one = folder(tmp_path / "1", organisations=f"{ORGANISATIONS}fjord-trade\tagency\tNO\tFjord Trade\t\n")
    other = folder(tmp_path / "2", organisations="canon\ten\nfjord-trade\tHandelsfjord\n")
    both = Pipeline(lexicons=[LexiconFolder("one", one), LexiconFolder("other", other)], plugins=[], strict=True)
    [body] = both.extract("Fjord Trade, once called Handelsfjord, opened an office.").organisations
    assert len(body.mentions) == 2


def test_pipelines_do_not_share_what_plugins_add(tmp_path: Path) -> None:
    text = "Fjord Trade opened an office."
    with_body = pipeline(tmp_path, organisations=f"{ORGANISATIONS}fjord-trade\tagency\tNO\tFjord Trade\t\n")
    assert with_body.extract(text).organisations[0].canon == "fjord-trade"
    assert "fjord-trade" not in {o.canon for o in Pipeline(plugins=[]).extract(text).organisations}


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    text = "Fjord Trade met Skerry Trade."
    pipeline(tmp_path, organisations=f"{ORGANISATIONS}fjord-trade\tagency\tNO\tFjord Trade\t\n")
    changed = pipeline(tmp_path, organisations=f"{ORGANISATIONS}skerry-trade\tagency\tNO\tSkerry Trade\t\n")
    os.utime(tmp_path / "mine" / "organisations.tsv")
    assert "skerry-trade" in {o.canon for o in changed.extract(text).organisations}


# What is wrong with a table.


@pytest.mark.parametrize(
    ("table", "text", "problem"),
    [
        (
            "organisations",
            f"{ORGANISATIONS}a\tfirm\t\tA B\t\n",
            "organisations.tsv:2: kind: 'firm' is none of agency, bank,",
        ),
        ("organisations", f"{ORGANISATIONS}a\t\t\tA B\t\n", "organisations.tsv:2: kind is empty"),
        ("organisations", f"{ORGANISATIONS}\tagency\t\tA B\t\n", "organisations.tsv:2: canon is empty"),
        (
            "organisations",
            f"{ORGANISATIONS}A B\tagency\t\tA B\t\n",
            "organisations.tsv:2: canon: 'A B' is not written like",
        ),
        (
            "organisations",
            f"{ORGANISATIONS}a\tagency\tNorway\tA B\t\n",
            "organisations.tsv:2: country: 'Norway' is not written",
        ),
        ("organisations", f"{ORGANISATIONS}a\tagency\tNO\t\t\n", "organisations.tsv:2: no form in any column"),
        (
            "organisations",
            f"{ORGANISATIONS}a\tagency\tNO\tA||B\t\n",
            "organisations.tsv:2: en: an empty form between two |",
        ),
        (
            "organisations",
            f"{ORGANISATIONS}a\tagency\tNO\tA\t\t\tx\n",
            "organisations.tsv:2: 7 cells, but only 5 columns",
        ),
        (
            "organisations",
            "# why\n\ncanon\tsort\na\tb\n",
            "organisations.tsv: no such column: sort; there are canon, kind,",
        ),
        ("organisations", "kind\ten\nagency\tA B\n", "organisations.tsv: no column canon"),
        ("organisations", "canon kind en\na agency A\n", "organisations.tsv: no tabs in the header"),
        ("organisation", "canon\ten\na\tA\n", "organisation.tsv: no such table; there are organisations, places,"),
        ("events__loan", "use\ten\nverb\tlent\n", "events/loan.tsv: no such table"),
        ("events__meeting", "use\ten\nverbs\tcolloqued\n", "events/meeting.tsv:2: use: 'verbs' is none of"),
        (
            "events__meeting",
            "use\tsupport\ten\nnoun\tundo\tcolloque\n",
            "events/meeting.tsv:2: support: 'undo' is none of",
        ),
        ("names", "latin\tpart\nLarsson\tfamily\n", "names.tsv:2: part: 'family' is none of both, given,"),
        ("roles", "role\ten\tof\nTrade Envoy\tTrade Envoy\t\n", "roles.tsv:2: role: 'Trade Envoy' is not written like"),
        ("places", "canon\ttype\ten\nX\tvillage green\tX\n", "places.tsv:2: type: 'village green' is none of"),
        ("sectors", "code\tisic\ten\nx\tfarming\tx\n", "sectors.tsv:2: isic: 'farming' is not written like"),
    ],
)
def test_a_wrong_row_is_named_and_alone_is_lost(tmp_path: Path, table: str, text: str, problem: str) -> None:
    home = folder(tmp_path, **{table: text, "honorifics": "en\tposition\nGodfather\tbefore\n"})
    lenient = Pipeline(lexicons=[home], plugins=[])
    result = lenient.extract("JETRO opened an office in Delhi.")
    assert len(result.warnings) == 1
    assert result.warnings[0].startswith(f"plugin mine: {problem}")
    assert result.organisations[0].canon == "jetro"
    assert any(e.form == "Godfather" for e in lenient.lexicon.entries)
    with pytest.raises(PluginError, match=r"^plugin mine: "):
        Pipeline(lexicons=[home], plugins=[], strict=True)
    with pytest.raises(AssertionError, match="breaks the contract"):
        check_lexicon(home)


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    home = folder(tmp_path, organisations=ORGANISATIONS)
    (home / "organisations.tsv").write_bytes(b"canon\ten\na\tCaf\xe9\n")
    assert Pipeline(lexicons=[home], plugins=[]).warnings == (
        "plugin mine: organisations.tsv: not UTF-8 (invalid continuation byte at byte 14)",
    )


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert Pipeline(lexicons=[tmp_path / "mine"], plugins=[]).warnings == ("plugin mine: no table in the folder",)
    assert Pipeline(lexicons=[LexiconFolder("gone", tmp_path / "gone")], plugins=[]).warnings == (
        "plugin gone: there is no such folder",
    )


def test_a_form_that_nothing_can_match(tmp_path: Path) -> None:
    home = folder(tmp_path, organisations=f"{ORGANISATIONS}a\tagency\tNO\t...\t\n")
    with pytest.raises(AssertionError, match=r"mine/organisations.tsv:2: nothing matches '...'"):
        check_lexicon(home)


# The library's own lexicon keeps the same format.


def test_own_tables_keep_the_format() -> None:
    reader = Reader(CORE.path)
    for table in formats():
        assert list(reader.rows(table))
    own = {"dates", "money", "residue"}
    assert [p for p in reader.problems if ": no such table" not in p] == []
    assert own < {p.partition(".tsv")[0] for p in reader.problems}


def test_every_table_of_the_format_is_read() -> None:
    assert sorted(_TABLES) == sorted(formats())
