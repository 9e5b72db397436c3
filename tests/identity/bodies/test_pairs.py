import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteers.communes import commune, keys_by_name
from kg.gazetteers.units import units_named
from kg.identity.bodies.kind import BODIES
from kg.model import Verdict
from tests.identity.things import apart, decided, iri_of, once, one, place, rows

HANOI, HAIPHONG, DONGDA = place("thành phố Hà Nội"), place("thành phố Hải Phòng"), place("quận Đống Đa")
HOABINH, HOABINH_CITY = place("tỉnh Hòa Bình"), place("thành phố Hòa Bình")
BACNINH = place("tỉnh Bắc Ninh")


def two(one_name, other_name, *, units=(None, None), homes=(HANOI, HANOI)):
    return rows(
        BODIES,
        {"a": once(homes[0], one_name, units[0]), "b": once(homes[1], other_name, units[1])},
    )


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("Sở GD&ĐT Hà Nội", "Sở Giáo dục và Đào tạo Hà Nội"),
        ("Trường Đại học Mỹ Lâm", "Đại học Mỹ Lâm"),
        ("Trường Tiểu học Bình Hà", "Tiểu học Bình Hà"),
        ("Công ty Thương mại và Dịch vụ Sao Khuê", "Công ty Thương mại - Dịch vụ Sao Khuê"),
        ("Công ty Cổ phần Sao Khuê Vàng", "Công ty Sao Khuê Vàng"),
        ("Ban Quản lý Khu kinh tế Đông Sơn và các Khu công nghiệp", "BQL KKT Đông Sơn và KCN"),
        ("Cục Thú y Bộ Nông nghiệp và Phát triển nông thôn", "Cục Thú y"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam Hà Nội", "Mặt trận Tổ quốc Hà Nội"),
    ],
)
def test_ways_of_writing_one_name_are_one_body(one_name, other_name):
    assert one(BODIES, two(one_name, other_name))


def test_an_office_that_every_ministry_has_is_none_of_them():
    assert apart(BODIES, two("Vụ Tổ chức cán bộ Bộ Y tế", "Vụ Tổ chức cán bộ"))
    assert apart(BODIES, two("Cơ quan Cảnh sát điều tra Bộ Công an", "Cơ quan Cảnh sát điều tra"))


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("Trường Tiểu học Bình Hà", "Trường Trung học cơ sở Bình Hà"),
        ("Công ty Cổ phần Sao Khuê Vàng", "Công ty Trách nhiệm hữu hạn Sao Khuê Vàng"),
        ("Đội 1 Phòng Cảnh sát giao thông Công an Hà Nội", "Đội 2 Phòng Cảnh sát giao thông Công an Hà Nội"),
        ("Đại sứ quán Việt Nam tại Lào", "Đại sứ quán Lào tại Việt Nam"),
        ("Bảo tàng Hồ Chí Minh", "Bảo tàng Thành phố Hồ Chí Minh"),
        ("Hợp tác xã Hội Xá", "Hợp tác xã Xá Hội"),
    ],
)
def test_other_names_are_other_bodies(one_name, other_name):
    assert len(set(decided(BODIES, two(one_name, other_name)).identity.values())) == 2


def test_a_school_of_one_name_in_two_provinces_is_two():
    names = ("Trường Tiểu học Bình Hà", "Tiểu học Bình Hà")
    assert one(BODIES, two(*names))
    assert apart(BODIES, two(*names, homes=(HANOI, HAIPHONG)))


def test_a_body_without_its_unit_is_that_of_the_unit_in_its_name():
    assert one(BODIES, two("Phòng Y tế quận Đống Đa", "Phòng Y tế quận Đống Đa", units=(DONGDA, None)))


def test_a_unit_that_ended_has_no_body_afterwards():
    found = two("Phòng Y tế quận Đống Đa", "Phòng Y tế quận Đống Đa", units=(DONGDA, None))
    later = [(*row[:2], "2026-02-03" if row[-1] is None else "2024-02-03", *row[3:]) for row in found]
    assert apart(BODIES, later)


def test_a_name_of_several_units_is_decided_by_what_the_article_is_about():
    binh_minh = [commune(key) for key in keys_by_name()["Bình Minh"]]
    unit = next(each for each in binh_minh if each.label == "xã Bình Minh" and each.valid_from is None)
    names = ("Công an xã Bình Minh", "Công an xã Bình Minh")
    elsewhere = place("tỉnh Cà Mau")
    assert apart(BODIES, two(*names, units=(iri_of(unit), None), homes=(None, elsewhere)))
    assert apart(BODIES, two(*names, units=(iri_of(unit), None), homes=(None, None)))


def test_the_hospital_of_a_province_is_not_that_of_its_city():
    found = rows(
        BODIES,
        {
            "city": once(HOABINH_CITY, "Bệnh viện Đa khoa thành phố Hòa Bình", HOABINH_CITY),
            "province": once(HOABINH, "Bệnh viện Đa khoa tỉnh Hòa Bình", HOABINH),
            "without": once(HOABINH, "Bệnh viện Đa khoa tỉnh Hòa Bình", None),
        },
    )
    of = decided(BODIES, found).identity
    assert of[found[1][0]] == of[found[2][0]] != of[found[0][0]]


def test_bodies_of_two_lives_of_a_province_are_two():
    lives = [iri_of(unit) for unit in units_named("tỉnh Bắc Ninh")]
    assert len(lives) > 1
    names = ("Tỉnh ủy Bắc Ninh", "Tỉnh ủy Bắc Ninh")
    assert apart(BODIES, two(*names, units=(lives[0], lives[1]), homes=(BACNINH, BACNINH)))


def test_a_department_is_not_the_office_of_a_district():
    found = two("Sở Y tế Hà Nội", "Phòng Y tế Hà Nội", units=(HANOI, HANOI))
    assert apart(BODIES, found)


def test_the_reason_is_told():
    match = decided(BODIES, two("Đoàn Luật sư Hà Nội", "Đoàn Luật sư thành phố Hà Nội", units=(None, HANOI))).matches[0]
    assert match.verdict is Verdict.SAME
    assert "Hà Nội" in match.vi
    assert "Hà Nội" in match.en


@given(st.permutations(range(4)))
def test_the_order_of_rows_of_a_thing_says_nothing(order):
    said = [
        (HOABINH, ("Bệnh viện Đa khoa tỉnh Hòa Bình", None)),
        (HANOI, ("Bệnh viện Đa khoa tỉnh Hòa Bình", None)),
        (HOABINH, ("Bệnh viện Đa khoa Tỉnh Hòa Bình", None)),
        (None, ("Bệnh viện Đa khoa tỉnh Hòa Bình", None)),
    ]
    other = once(HOABINH, "Bệnh viện Đa khoa tỉnh Hòa Bình", HOABINH)
    found = rows(BODIES, {"a": said, "b": other})
    mixed = [found[place] for place in order] + found[4:]
    assert decided(BODIES, mixed) == decided(BODIES, found)


def test_a_slip_of_spelling_in_a_long_name_is_passed_over():
    names = ("Chi cục Quản lý chất lượng nông sản Hà Nội", "Chi cục Quản lý chất lương nông sản Hà Nội")
    assert one(BODIES, two(*names, units=(HANOI, HANOI)))
    assert apart(BODIES, two(*names, units=(HANOI, HAIPHONG)))
    assert apart(BODIES, two(*names, homes=(HANOI, HAIPHONG)))
