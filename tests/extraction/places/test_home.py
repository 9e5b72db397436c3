from datetime import date

import pytest

from tests.extraction.samples import read


def test_the_district_and_its_province() -> None:
    extraction = read("Quận Long Biên sơ kết\nChiều nay, Quận ủy Long Biên họp. Lãnh đạo thành phố Hà Nội dự.")
    assert [unit.label for unit in extraction.home] == ["quận Long Biên", "thành phố Hà Nội"]


def test_a_province_alone() -> None:
    extraction = read("UBND tỉnh Nghệ An vừa ban hành quyết định. Nghệ An có nhiều xã.")
    assert [unit.label for unit in extraction.home] == ["tỉnh Nghệ An"]


def test_no_place_no_home() -> None:
    assert read("Trận đấu kết thúc với tỷ số hòa.").home == ()


def test_the_life_of_a_unit_follows_the_date() -> None:
    text = "UBND tỉnh Bắc Ninh họp tại Bắc Ninh."
    assert read(text, date(2020, 1, 1)).home[-1].key == "province/27"
    assert read(text, date(2026, 1, 1)).home[-1].key == "province/24@2025-07-01"


def test_a_name_that_two_districts_bear_is_the_one_of_the_province() -> None:
    extraction = read("Tỉnh Bình Định khen thưởng\nUBND huyện Vĩnh Thạnh, tỉnh Bình Định họp.")
    assert extraction.home[0].parent == "province/52"


def test_a_commune_tells_its_district_and_province() -> None:
    extraction = read("Đảng bộ xã Mường Lống họp\nUBND xã Mường Lống vừa họp với người dân.", date(2022, 1, 1))
    assert [unit.key for unit in extraction.home] == ["district/417", "province/40"]


def test_since_the_reform_the_commune_itself_is_the_home() -> None:
    extraction = read("Đảng bộ xã Mường Lống họp\nUBND xã Mường Lống vừa họp với người dân.", date(2026, 1, 1))
    assert [unit.label for unit in extraction.home] == ["xã Mường Lống", "tỉnh Nghệ An"]


def test_a_commune_named_in_passing_is_not_the_home() -> None:
    text = "UBND tỉnh Nghệ An họp\nUBND tỉnh Nghệ An vừa họp. Tỉnh Nghệ An có xã Mường Lống."
    assert [unit.label for unit in read(text, date(2026, 1, 1)).home] == ["tỉnh Nghệ An"]


def test_a_former_district_behind_its_committee_stays_a_district() -> None:
    extraction = read("Tỉnh Nghệ An bổ nhiệm cán bộ. Ông từng là Bí thư Huyện ủy Kỳ Sơn.", date(2026, 1, 1))
    assert "Huyện ủy Kỳ Sơn" in [body.name for body in extraction.bodies]


def test_a_kinds_word_means_the_place_named_with_it() -> None:
    found = read("Người dân thị xã Thuận An khiếu nại. UBND thị xã trả lời.", date(2023, 4, 7))
    assert "Ủy ban nhân dân thị xã Thuận An" in {body.name for body in found.bodies}


def test_a_unit_that_has_ended_is_no_home() -> None:
    text = "TP Thủ Đức cũ họp\nPhường An Khánh, TP Thủ Đức (cũ), TP.HCM họp. HĐND TP quyết định."
    found = read(text, date(2026, 2, 10))
    assert "thành phố Thủ Đức" not in [unit.label for unit in found.home]
    assert "Hội đồng nhân dân Thành phố Hồ Chí Minh" in {body.name for body in found.bodies}


def test_a_place_in_closed_brackets_is_not_meant_by_its_kinds_word() -> None:
    text = "Xã Kim Liên họp\nTỉnh Nghệ An: ông Lê Văn An (nguyên Bí thư Đảng ủy xã Tân Bơm) làm Chủ tịch UBND xã."
    assert "Ủy ban nhân dân xã Kim Liên" in {body.name for body in read(text, date(2025, 7, 2)).bodies}


def test_a_city_meant_by_its_kinds_word_is_of_the_home_province() -> None:
    text = (
        "Huyện Vân Đồn họp\nUBND huyện Vân Đồn, tỉnh Quảng Ninh họp. Lãnh đạo TP Hạ Long dự. "
        "Đoàn TP Hải Phòng thăm huyện. Sau đó, UBND thành phố trả lời."
    )
    assert "Ủy ban nhân dân thành phố Hạ Long" in {body.name for body in read(text).bodies}


def test_the_unit_of_a_post_once_held_is_not_meant() -> None:
    text = (
        "Xã Tân Hòa họp\nUBND xã Tân Hòa công bố. Xã Tân Hòa có ông Lê An, nguyên Bí thư Đảng ủy xã Mỹ Bình "
        "làm Phó Chủ tịch UBND xã. Xã Tân Hòa rất vui."
    )
    assert {body.name for body in read(text, date(2025, 8, 1)).bodies} == {
        "Ủy ban nhân dân xã Tân Hòa",
        "Đảng ủy xã Mỹ Bình",
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "UBND tỉnh Quảng Bình họp ở Quảng Bình. Tại Thừa Thiên - Huế, Phó Chủ tịch UBND tỉnh Lê Văn Nam đã đến.",
            "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
        ),
        (
            "UBND tỉnh Quảng Bình họp ở Quảng Bình. Tại Quảng Trị, đoàn do Chủ tịch UBND tỉnh Lê Văn Nam đã đến.",
            "Ủy ban nhân dân tỉnh Quảng Bình",
        ),
    ],
)
def test_a_place_that_opens_the_sentence_before_a_title(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
