from datetime import date

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.units import all_units, ancestors, last_day, lives, source, unit, units_named, valid_on
from kg.model import Unit, UnitKind
from kg.resources import gazetteer


def test_keys_are_unique_and_parents_exist() -> None:
    keys = [each.key for each in all_units()]
    assert len(set(keys)) == len(keys)
    assert all(each.parent in keys for each in all_units() if each.parent)


@pytest.mark.parametrize(
    ("day", "level", "count"),
    [
        (date(2020, 6, 1), "province", 63),
        (date(2025, 7, 1), "province", 34),
        (date(2026, 10, 1), "province", 34),
        (date(2025, 7, 1), "district", 0),
        (date(2025, 6, 30), "district", 696),
        (date(2023, 6, 1), "district", 705),
        (date(2017, 6, 1), "district", 713),
    ],
)
def test_how_many_units_there_were(day: date, level: str, count: int) -> None:
    assert sum(each.level == level for each in valid_on(all_units(), day)) == count


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2017, 1, 1), UnitKind.RURAL_DISTRICT),
        (date(2024, 6, 1), UnitKind.TOWN),
    ],
)
def test_a_district_changes_its_kind(day: date, kind: UnitKind) -> None:
    assert [each.kind for each in valid_on(units_named("Việt Yên"), day)] == [kind]


def test_ancestors_are_nearest_first() -> None:
    assert [each.label for each in ancestors(unit("district/006"))] == ["thành phố Hà Nội", "Việt Nam"]


@pytest.mark.parametrize("name", ["quận Đống Đa", "Đống Đa", "QUẬN ĐỐNG ĐA"])
def test_a_unit_is_found_by_name_and_label(name: str) -> None:
    assert "district/006" in [each.key for each in units_named(name)]


def test_tones_are_modern_and_kinds_told_apart() -> None:
    assert units_named("tỉnh Hoà Bình")[0].name == "Hòa Bình"
    assert {each.kind for each in units_named("Huế")} == {UnitKind.MUNICIPALITY, UnitKind.CITY}


def test_none_outlives_its_district() -> None:
    commune = Unit("99999", "Hoa Mai", "xã Hoa Mai", UnitKind.COMMUNE, parent="district/204")
    assert last_day(commune) == date(2019, 12, 31)
    assert valid_on([commune], date(2019, 6, 1)) == (commune,)
    assert valid_on([commune], date(2020, 6, 1)) == ()


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KnowledgeError, match="district/999"):
        unit("district/999")


def test_where_a_unit_and_its_days_come_from() -> None:
    assert source("district/172") == "Wikidata; 469/NQ-UBTVQH15"


def test_a_row_is_kept_with_its_place() -> None:
    life = lives()["district/006"]
    assert life.title == "quận Đống Đa"
    assert "\tquận Đống Đa\t" in gazetteer("units.tsv").read_text(encoding="utf-8").split("\n")[life.line - 1]
