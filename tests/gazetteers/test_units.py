from datetime import date

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.units import all_units, ancestors, unit, units_named, valid_on
from kg.model import UnitKind


def test_keys_are_unique_and_parents_exist() -> None:
    keys = [each.key for each in all_units()]
    assert len(set(keys)) == len(keys)
    assert all(each.parent in keys for each in all_units() if each.parent)


@pytest.mark.parametrize(
    ("day", "kind", "count"),
    [
        (date(2020, 6, 1), "province", 63),
        (date(2025, 7, 1), "province", 34),
        (date(2025, 7, 1), "district", 0),
        (date(2025, 6, 30), "district", 696),
    ],
)
def test_how_many_units_there_were(day: date, kind: str, count: int) -> None:
    assert sum(each.level == kind for each in valid_on(all_units(), day)) == count


def test_ancestors_are_nearest_first() -> None:
    assert [each.label for each in ancestors(unit("district/006"))] == ["thành phố Hà Nội", "Việt Nam"]


@pytest.mark.parametrize("name", ["quận Đống Đa", "Đống Đa", "QUẬN ĐỐNG ĐA"])
def test_a_unit_is_found_by_name_and_label(name: str) -> None:
    assert "district/006" in [each.key for each in units_named(name)]


def test_tones_are_modern_and_kinds_told_apart() -> None:
    assert units_named("tỉnh Hoà Bình")[0].name == "Hòa Bình"
    assert {each.kind for each in units_named("Huế")} == {UnitKind.MUNICIPALITY, UnitKind.CITY}


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KnowledgeError, match="district/999"):
        unit("district/999")
