from dataclasses import replace
from datetime import date

import pytest

from kg.linking.lives import begins, earlier_lives, one_unit, told
from kg.model import UnitKind
from tests.linking.things import FIRST_DAY, HANOI, LAST_DAY, MINISTER, district, person, province

HA_GIANG = province("tỉnh Hà Giang", "02", until=LAST_DAY)
BEFORE = province("tỉnh Tuyên Quang", "08", until=LAST_DAY)
AFTER = province("tỉnh Tuyên Quang", "08", since=FIRST_DAY)


def keys(of):
    return [each.key for each in earlier_lives(of)]


def test_the_unit_of_the_name_went_on_in_a_merger_and_no_other():
    assert keys(AFTER) == ["province/08"]
    assert one_unit(BEFORE, AFTER)
    assert one_unit(AFTER, BEFORE)
    assert not one_unit(HA_GIANG, AFTER)
    assert not one_unit(AFTER, AFTER)


def test_a_code_changes_and_a_kind():
    city = province("thành phố Bắc Ninh", "24", kind=UnitKind.MUNICIPALITY, since=date(2026, 9, 20))
    assert keys(city) == ["province/24@2025-07-01", "province/27"]


def test_a_unit_that_took_the_code_of_another_is_not_a_life_of_it():
    yen_bai, lao_cai = province("tỉnh Yên Bái", "15", until=LAST_DAY), province("tỉnh Lào Cai", "15", since=FIRST_DAY)
    assert keys(lao_cai) == ["province/10"]
    assert not one_unit(yen_bai, lao_cai)


def test_a_new_name_under_the_same_code():
    hue = province("thành phố Huế", "46", kind=UnitKind.MUNICIPALITY, since=date(2025, 1, 1))
    assert keys(hue) == ["province/46"]


@pytest.mark.parametrize("unit", [HANOI, replace(HANOI, code="999"), replace(HANOI, code=""), BEFORE])
def test_no_earlier_life(unit):
    assert keys(unit) == []


def test_a_town_split_off_is_no_life_of_the_district():
    rural = district("huyện Kỳ Anh", "447", HANOI)
    town = district("thị xã Kỳ Anh", "449", HANOI, kind=UnitKind.TOWN, since=date(2015, 4, 11))
    assert not one_unit(rural, town)


def test_told():
    assert told(AFTER) == "tỉnh Tuyên Quang (2025-07-01…)"
    assert told(BEFORE) == "tỉnh Tuyên Quang (…2025-06-30)"
    assert told(person("Lê Quốc Phong", MINISTER)) == "Lê Quốc Phong"


def test_begins():
    someone = person("Lê Quốc Phong", MINISTER)
    assert (begins(AFTER), begins(BEFORE), begins(someone)) == (FIRST_DAY, date.min, date.min)
    assert not one_unit(someone, AFTER)
