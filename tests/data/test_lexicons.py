"""Every table of the lexicon keeps its format, says where its facts come from and contradicts no other."""

import re
from collections import defaultdict
from pathlib import Path
from typing import get_args

import pytest

from outreach_extract.article import fold_key
from outreach_extract.data.formats import Reader
from outreach_extract.data.lexicon import CORE, read_lexicon
from outreach_extract.data.tables import LexiconError, lexicon_folder, read_table
from outreach_extract.model.entities import OrganisationKind

FOLDER = lexicon_folder()
TABLES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.tsv"))
LEXICON = read_lexicon()
PLACE_TYPES = {"country", "state", "city", "district", "prefecture", "region", "venue", "zone", "water"}
# The list of GUIDELINES.md: sectors with their ISIC code, which stands for every code that the lexicon may give.
SECTORS = set(
    "agriculture food_processing textiles apparel leather handicrafts chemicals pharmaceuticals biotech medical_devices metals "
    "minerals machinery manufacturing automotive electric_vehicles aerospace defence space electronics semiconductors it telecom "
    "data_centres digital renewable_energy hydrogen energy batteries infrastructure real_estate urban_development mobility railways "
    "logistics ports aviation water waste environment tourism health education skills research startups finance trade retail msme "
    "culture sports science_technology disaster_management".split()
)
ROLES = set(
    "head_of_state prime_minister chief_minister deputy_chief_minister governor vice_governor minister minister_of_state "
    "vice_minister parliamentary_vice_minister ambassador consul_general diplomat speaker legislator chief_secretary "
    "additional_chief_secretary principal_secretary secretary joint_secretary special_duty_officer commissioner director_general "
    "deputy_director_general director joint_director managing_director chairperson president vice_president chief_executive "
    "chief_officer general_manager country_head mayor deputy_mayor representative adviser expert professor founder official "
    "executive other".split()
)


@pytest.mark.parametrize("name", TABLES)
def test_table_has_a_source_a_header_and_rows(name: str) -> None:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    assert any(line.startswith("#") for line in lines[:2]), "say what the table holds and where its facts come from"
    header = next(line for line in lines if line.strip() and not line.startswith("#"))
    assert all(re.fullmatch(r"[a-z_]+", column) for column in header.split("\t")), header
    assert read_table(FOLDER / name)
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    assert "\t" not in header or all("\t" in line for line in rows), "a line without a tab is no row"


@pytest.mark.parametrize("name", TABLES)
def test_no_form_is_empty_or_blank(name: str) -> None:
    for row in read_table(FOLDER / name):
        for column in ("en", "hi", "weak", "plural", "cued", "forms", "latin"):
            cell = row.get(column, "")
            assert not cell or all(part.strip() for part in cell.split("|")), f"{name}:{row['_line']} {column}"


def test_the_library_passes_the_check_of_plugins() -> None:
    reader = Reader(CORE.path)
    for table in (
        "organisations",
        "places",
        "demonyms",
        "roles",
        "sectors",
        "portfolios",
        "masks",
        "honorifics",
        "names",
    ):
        assert list(reader.rows(table))
    assert [p for p in reader.problems if "no such table" not in p] == []


def test_codes_are_those_of_the_guidelines() -> None:
    assert set(LEXICON.role_of) <= ROLES
    assert {e.key for e in LEXICON.entries if e.kind == "sector"} <= SECTORS
    assert {row.kind for row in LEXICON.organisations.values()} <= set(get_args(OrganisationKind))
    assert {row.type for row in LEXICON.places.values()} <= PLACE_TYPES


def test_countries_are_iso_codes() -> None:
    known = {row.country for row in LEXICON.places.values() if row.type == "country"}
    bodies = {row.country for row in LEXICON.organisations.values()} - {None}
    assert bodies <= known | {"EU"}, bodies - known


def test_canons_are_slugs() -> None:
    assert not [canon for canon in LEXICON.organisations if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", canon)]


def test_no_strong_alias_names_two_bodies() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in LEXICON.entries:
        if entry.kind == "organisation" and not entry.note:
            owners[fold_key(entry.form)].add(entry.key)
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_no_strong_alias_names_two_places_of_one_country() -> None:
    owners: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for entry in LEXICON.entries:
        if entry.kind == "place" and not entry.note:
            owners[fold_key(entry.form), LEXICON.places[entry.key].country].add(entry.key)
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_a_row_with_too_many_cells_is_named_with_its_line(tmp_path: Path) -> None:
    table = tmp_path / "organisations.tsv"
    table.write_text("# A test.\ncanon\tkind\nx\tcompany\tIN\n", "utf-8")
    with pytest.raises(LexiconError, match=r"organisations\.tsv:3"):
        read_table(table)
