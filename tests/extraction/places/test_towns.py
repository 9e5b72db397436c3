from datetime import date

import pytest

from kg.extraction.places.towns import sole_town
from kg.extraction.words.vocabulary import tier_word
from kg.gazetteers.units import units_named
from tests.extraction.places.reading import units
from tests.extraction.samples import read

_DAY = date(2023, 8, 17)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("UBND tỉnh Bắc Ninh họp. Bí thư Thành ủy Bắc Ninh dự.", "Thành ủy Bắc Ninh"),
        ("UBND tỉnh Cà Mau họp. Đường Cần Thơ - Cà Mau đã xong. Bí thư Thành ủy dự.", "Thành ủy Cà Mau"),
        ("UBND tỉnh Nam Định họp. Bí thư Thành ủy dự. TP Vũng Tàu cử người đến.", "Thành ủy Nam Định"),
        ("UBND tỉnh Cà Mau họp. Cần Thơ và Cà Mau ký kết. Thành ủy Cà Mau và Thành ủy dự.", "Thành ủy Cà Mau"),
    ],
)
def test_the_committee_of_a_city_that_bears_its_provinces_name(text: str, bodies: str) -> None:
    assert {body.name for body in read(text, _DAY).bodies if body.name.startswith("Thành ủy")} == {bodies}


def test_behind_another_word_the_bare_name_is_the_provinces() -> None:
    assert units("Tỉnh Bắc Ninh họp tại Bắc Ninh.", _DAY)["tỉnh Bắc Ninh"].level == "province"


@pytest.mark.parametrize(("province", "town"), [("Cà Mau", "Cà Mau"), ("Phú Thọ", "Việt Trì"), ("Quảng Nam", None)])
def test_the_only_city_of_a_province(province: str, town: str | None) -> None:
    of = next(unit for unit in units_named(province) if unit.level == "province")
    found = sole_town(of, tier_word("city"))
    assert (found.name if found else None) == town
