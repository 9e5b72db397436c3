from datetime import date

import pytest

from kg.extraction.places.lives import behind_body, lives
from kg.gazetteers.units import units_named
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
