import pytest

from kg.linking import catalogue
from kg.linking.comparison.units import UnitComparer, bare_name
from kg.model import UnitKind
from tests.linking.things import HANOI, LAST_DAY, VIETNAM, district, province


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("huyện Ba Vì", "ba vì"),
        ("Thị Xã Việt Yên", "việt yên"),
        ("Thành phố Hồ Chí Minh", "hồ chí minh"),
        ("Ba Vì", "ba vì"),
        ("quận 8", "8"),
    ],
)
def test_a_bare_name(label, name):
    assert bare_name(label) == name


def names(unit, *others):
    found = UnitComparer([VIETNAM, HANOI, unit, *others], catalogue()).compare(unit)
    return {each.item.qid: {feature.name for feature in each.features} for each in found}


def test_a_district_of_another_kind_is_found_by_code_and_bare_name():
    ninh_binh = province("tỉnh Ninh Bình", "37", until=LAST_DAY)
    found = names(district("huyện Hoa Lư", "374", ninh_binh), ninh_binh)
    assert found == {"Q10767737": {"bare_name", "code", "era", "parent"}}


def test_units_of_one_name_in_other_provinces_are_told_apart_by_what_lies_above():
    long_an = province("tỉnh Long An", "80", until=LAST_DAY)
    found = names(district("huyện Châu Thành", "808", long_an), long_an)
    assert [qid for qid, features in found.items() if "parent" in features] == ["Q5088017"]


def test_the_unit_above_is_known_by_another_name_of_its_own():
    hue = province("tỉnh Thừa Thiên Huế", "46", until=LAST_DAY)
    assert names(district("huyện A Lưới", "481", hue), hue) == {"Q277149": {"label", "code", "era", "parent"}}


def test_a_province_is_not_looked_for_among_districts():
    assert names(province("thành phố Cà Mau", "964", kind=UnitKind.MUNICIPALITY)) == {}
