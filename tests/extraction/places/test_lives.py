from datetime import date

import pytest

from kg.extraction.places.lives import behind_body, lives
from kg.gazetteers.communes import commune, keys_by_name, keys_by_parent
from kg.gazetteers.units import all_units, units_named, valid_on
from kg.model import Unit
from tests.extraction.places.reading import settled, units

_LATER = date(2025, 9, 1)


@pytest.mark.parametrize(("day", "alive"), [(None, True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)])
def test_a_district_lives_to_the_end_of_the_districts(day: date | None, alive: bool) -> None:
    (district,) = (unit for unit in units_named("Nam Đàn") if unit.level == "district")
    assert lives(district, day) is alive


@pytest.mark.parametrize(("text", "behind"), [("Huyện ủy Nam Đàn họp.", True), ("Trời ở Nam Đàn có mưa.", False)])
def test_a_place_behind_a_body(text: str, behind: bool) -> None:
    reading = settled(text)
    assert behind_body(reading, reading.units[0]) is behind


@pytest.mark.parametrize(
    ("text", "label", "key"),
    [
        ("Ông ở xã Tân Lập, huyện Đan Phượng (cũ).", "xã Tân Lập", "district/273"),
        ("Ông ở xã Tân Hội và xã Tân Lập, huyện Đan Phượng cũ.", "xã Tân Hội", "district/273"),
        ("Đảng ủy xã Ô Diên (huyện Đan Phượng cũ) họp.", "xã Ô Diên", "province/01"),
        ("Đảng ủy xã Ô Diên họp. Huyện Đan Phượng trước đây rộng.", "xã Ô Diên", "province/01"),
    ],
)
def test_beside_a_district_that_has_ended_a_commune_is_one_of_its_own(text: str, label: str, key: str) -> None:
    assert units(text, _LATER)[label].parent == key


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tại Bắc Giang, trời có mưa.", "tỉnh Bắc Giang"),
        ("Trời ở Tiên Lãng có mưa.", "xã Tiên Lãng"),
        ("Trời ở Tiên Lãng (cũ) có mưa.", "huyện Tiên Lãng"),
    ],
)
def test_a_bare_name_of_a_unit_that_has_ended(text: str, label: str) -> None:
    assert set(units(text, _LATER)) == {label}


_DAYS = [date(2018, 5, 1), date(2023, 5, 1), date(2025, 6, 15), date(2025, 8, 15), date(2026, 10, 15)]
_PROVINCES = [u for u in all_units() if u.level == "province" and valid_on([u], date(2025, 7, 1))]
_SAMPLE = 97


def test_the_provinces_of_the_table_are_those_of_the_reform() -> None:
    assert len(_PROVINCES) == 34


@pytest.mark.parametrize("province", _PROVINCES, ids=lambda unit: unit.name)
@pytest.mark.parametrize("day", _DAYS)
def test_a_province_is_the_one_of_the_day(province: Unit, day: date) -> None:
    """By its bare name the one that is there; by a label that none bears any more, the last that bore it."""
    alive = [u for u in units_named(province.name) if valid_on([u], day)]
    bare, named = "TP.HCM" if province.name == "Hồ Chí Minh" else province.name, province.label
    for text, fitting in [
        (f"Tại {bare}, trời có mưa.", alive),
        (f"UBND {named} họp.", valid_on(units_named(named), day)),
    ]:
        (phrase,) = settled(text, day).units
        assert phrase.unit in (fitting or (province, *alive))


@pytest.mark.parametrize("day", _DAYS)
def test_a_commune_is_one_of_the_day_where_there_is_one(day: date) -> None:
    """Every 97th commune that was there on the day, by its name and its province or district."""
    names = list(keys_by_name().values())[::_SAMPLE]
    living = [u for keys in names for u in valid_on(map(commune, keys), day)]
    assert len(living) > len(names) // 4
    for each in living:
        above = next((u for u in all_units() if u.key == each.parent and valid_on([u], day)), None)
        alike = [] if above is None else [commune(key) for key in keys_by_parent()[above.key]]
        if above is None or len([u for u in valid_on(alike, day) if u.name == each.name]) > 1:
            continue
        (found, *_) = settled(f"Đảng ủy {each.label}, {above.label} họp.", day).units
        assert found.unit == each, (each.key, found.unit)


@pytest.mark.parametrize(
    ("text", "day", "key"),
    [
        ("UBND tỉnh Bắc Ninh họp.", date(2025, 6, 30), "province/27"),
        ("UBND tỉnh Bắc Ninh họp.", date(2025, 7, 1), "province/24@2025-07-01"),
        ("UBND tỉnh Bắc Ninh họp.", date(2026, 10, 15), "province/24@2025-07-01"),
        ("UBND thành phố Bắc Ninh họp.", date(2026, 10, 15), "province/24@2026-09-20"),
        ("UBND thành phố Bắc Ninh họp.", date(2023, 5, 1), "district/256"),
        ("UBND tỉnh Bắc Ninh (cũ) họp.", date(2025, 8, 15), "province/27"),
        ("UBND thị xã Kinh Môn họp.", date(2018, 5, 1), "district/292"),
        ("UBND thị xã Kinh Môn họp.", date(2023, 5, 1), "district/292@2019-11-01"),
        ("UBND huyện Kinh Môn họp.", date(2023, 5, 1), "district/292"),
        ("UBND huyện Kinh Môn họp.", date(2026, 10, 15), "district/292"),
        ("Đảng ủy phường Tương Mai họp.", date(2023, 5, 1), "commune/00313"),
        ("Đảng ủy phường Tương Mai họp.", date(2025, 8, 15), "commune/00322@2025-07-01"),
        ("Đảng ủy phường Tương Mai (cũ) họp.", date(2025, 8, 15), "commune/00313"),
        ("Đảng ủy phường Tương Mai cũ họp.", date(2026, 10, 15), "commune/00313"),
        ("Đảng ủy phường Tương Mai (nay là phường Hoàng Mai) họp.", date(2025, 8, 15), "commune/00313"),
        ("Đảng ủy phường Tương Mai họp.", None, "commune/00313"),
        ("Sau sáp nhập, Đảng ủy phường Tương Mai họp.", None, "commune/00322@2025-07-01"),
        ("Sau sáp nhập, Đảng ủy phường Tương Mai (cũ) họp.", None, "commune/00313"),
    ],
)
def test_the_unit_is_that_of_the_day(text: str, day: date | None, key: str) -> None:
    unit = settled(text, day).units[0].unit
    assert unit is not None
    assert unit.key == key
