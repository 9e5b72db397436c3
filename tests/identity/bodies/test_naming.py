import pytest

from kg.gazetteers.units import units_named
from kg.identity.bodies.naming import body_name


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Trường Đại học Mỹ Lâm", "đại học mỹ lâm"),
        ("Bệnh viện Đa khoa tỉnh Hòa Bình", "bệnh viện đa khoa hòa bình"),
        ("Bảo hiểm xã hội huyện Sa Pa", "bảo hiểm xã hội sa pa"),
        ("Hợp tác xã Hội Xá", "hợp tác xã hội xá"),
        ("Huyện ủy Sa Pa", "huyện ủy sa pa"),
        ("Quận đoàn 3", "quận đoàn 3"),
        ("Công ty TNHH MTV Sao Khuê", "công ty sao khuê"),
        ("Bảo tàng Thành phố Hồ Chí Minh", "bảo tàng thành phố hồ chí minh"),
    ],
)
def test_the_core_is_what_ways_of_writing_share(name, core):
    assert " ".join(body_name(name).core) == core


def test_names_of_units_of_two_kinds_conflict():
    province, city = body_name("Bệnh viện tỉnh Hòa Bình"), body_name("Bệnh viện thành phố Hòa Bình")
    bare = body_name("Bệnh viện Hòa Bình")
    assert province.conflicts(city)
    assert not province.conflicts(bare)
    assert not bare.conflicts(city)


def test_the_kind_of_the_unit_counts_as_named():
    (unit,) = units_named("tỉnh Hòa Bình")
    assert body_name("Bệnh viện Hòa Bình", unit) == body_name("Bệnh viện tỉnh Hòa Bình")


def test_legal_forms_are_kept_aside():
    assert body_name("Công ty Cổ phần Sao Khuê").forms == {"cổ phần"}
    assert body_name("Hội Cổ phần Sao Khuê").forms == set()


def test_types_of_several_words_take_one_place_in_the_key():
    assert body_name("Ủy ban nhân dân xã Bình Minh").key == "ubnd bình minh"
