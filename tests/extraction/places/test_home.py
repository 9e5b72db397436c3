from datetime import date

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
