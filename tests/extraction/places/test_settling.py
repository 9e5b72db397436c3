from datetime import date

import pytest

from kg.extraction.places.settling import district_of, inside, province_of, province_on
from kg.gazetteers.communes import commune
from kg.gazetteers.units import unit
from tests.extraction.places.reading import units


def test_tiers_above() -> None:
    ward = commune("commune/00001")
    assert [each.key for each in (province_of(ward), district_of(ward)) if each] == ["province/01", "district/001"]
    assert district_of(commune("commune/00004@2025-07-01")) is None


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (None, "province/24"),
        (date(2024, 5, 1), "province/24"),
        (date(2025, 12, 1), "province/24@2025-07-01"),
        (date(2026, 12, 1), "province/24@2026-09-20"),
    ],
)
def test_the_province_of_a_day(day: date | None, key: str) -> None:
    assert province_on(unit("district/213"), day).key == key


def test_what_a_province_took_over_is_inside_it() -> None:
    districts = (unit("district/213"), unit("district/273"))
    assert inside(districts, unit("province/24@2025-07-01")) == districts[:1]
    assert inside(districts, None) == ()


def test_a_namesake_is_the_one_of_the_home() -> None:
    text = "UBND huyện Đan Phượng, thành phố Hà Nội họp.\nHuyện Đan Phượng khen thưởng xã Tân Lập."
    assert units(text)["xã Tân Lập"].parent == "district/273"


def test_a_namesake_that_nothing_tells_apart_is_not_known() -> None:
    assert "xã Tân Lập" not in units("Đoàn công tác thăm xã Tân Lập.")


def test_the_only_bearer_of_a_name_lies_outside_another_home() -> None:
    assert "xã Mường Lống" not in units("UBND tỉnh Cà Mau họp.\nTỉnh Cà Mau đón đoàn của xã Mường Lống.")


@pytest.mark.parametrize(
    ("day", "key"),
    [(date(2024, 1, 1), "commune/00313"), (date(2026, 1, 1), "commune/00322@2025-07-01")],
)
def test_the_day_of_the_article_decides_the_life(day: date, key: str) -> None:
    assert units("UBND phường Tương Mai, thành phố Hà Nội họp.", day)["phường Tương Mai"].key == key
