import pytest

from tests.extraction.places.reading import units


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Lãnh đạo xã Tân Lập, huyện Đan Phượng dự.", "district/273"),
        ("Lãnh đạo xã Tân Lập (huyện Mộc Hóa) dự.", "district/798"),
        ("Lãnh đạo xã Tân Lập, xã Tân Hội, huyện Đan Phượng dự.", "district/273"),
    ],
)
def test_the_district_behind_it_chooses(text: str, district: str) -> None:
    assert units(text)["xã Tân Lập"].parent == district


def test_what_was_told_once_holds_wherever_it_is_named() -> None:
    found = units(
        "UBND huyện Phong Điền, Cần Thơ họp.\nHuyện Phong Điền có nhiều vườn. Huyện Phong Điền mời gọi đầu tư."
    )
    assert found["huyện Phong Điền"].parent == "province/92"


def test_a_commune_that_the_district_does_not_have_is_not_known() -> None:
    assert units("Lãnh đạo xã Mường Lống, huyện Đan Phượng dự.").get("xã Mường Lống") is None


def test_a_commune_told_by_its_neighbour_may_lie_outside_the_home() -> None:
    text = "UBND tỉnh Cà Mau họp.\nTỉnh Cà Mau đón đoàn của xã Mường Lống (huyện Kỳ Sơn, tỉnh Nghệ An)."
    assert units(text)["xã Mường Lống"].parent == "district/417"


def test_a_district_since_merged_still_holds_its_communes() -> None:
    assert units("Lãnh đạo phường Tam Phú, quận Thủ Đức dự.")["phường Tam Phú"].parent == "district/769@2021-01-01"


def test_before_the_reform_a_commune_of_that_day_is_not_beside_a_district() -> None:
    assert units("Lãnh đạo xã Ô Diên, huyện Đan Phượng dự.").get("xã Ô Diên") is None
