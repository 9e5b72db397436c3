import pytest

from kg.extraction.words.name_runs import name_end, person_begins
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sao Mai Xanh đầu tư", "Sao Mai Xanh"),
        ("Phát triển quỹ đất đo đạc", "Phát triển quỹ đất"),
        ("Kimono - Sakura ra mắt", "Kimono - Sakura"),
        ("Y tế và Môi trường họp", "Y tế và Môi trường"),
        ("Kim Đồng Nguyễn Văn Nam nói", "Kim Đồng"),
        ("Sao Mai quận Ba Đình họp", "Sao Mai"),
        ("Sao Mai tổ chức lễ", "Sao Mai"),
        ("Vinasao niêm yết", "Vinasao"),
        ("Toàn Cầu Lãnh đạo tỉnh", "Toàn Cầu"),
        ("Kế hoạch - Tài chính nghiên cứu việc này", "Kế hoạch - Tài chính"),
        ("Xây dựng Trường Sơn thi công", "Xây dựng Trường Sơn"),
        ("đi chợ", ""),
        ("Sao Mai  Hôm qua", "Sao Mai"),
        ("Sao Mai Theo ông", "Sao Mai"),
        ("Theo ông Nam", ""),
        ("Sao Mai 20.199 m3", "Sao Mai"),
        ("Sao Mai 12 thi công", "Sao Mai 12"),
        ("Thương mại & Dịch vụ Sao Mai", "Thương mại & Dịch vụ Sao Mai"),
        ("vật liệu xây dựng Sao Mai góp vốn", "vật liệu xây dựng Sao Mai"),
        ("đầu tư và xây dựng Sao Mai góp vốn", "đầu tư và xây dựng Sao Mai"),
        ("Đại Hải Ông Nam nói", "Đại Hải"),
        ("Tuy Phước họp", "Tuy Phước"),
        ("Xây dựng Hà Nội chính thức mở", "Xây dựng Hà Nội"),
        ("Xây dựng Sao Mai - Chủ đầu tư", "Xây dựng Sao Mai"),
        ("Xây dựng TP Theo quyết định", "Xây dựng"),
        ("Sao Mai và Phòng Nội vụ họp", "Sao Mai"),
    ],
)
def test_how_far_a_name_reaches(text: str, name: str) -> None:
    reading = reading_of(text)
    assert reading.tokens.words(0, name_end(reading, 0)) == name


def test_fields_may_be_listed() -> None:
    reading = reading_of("Cơ khí, Điện tử và Dệt may họp")
    assert reading.tokens.words(0, name_end(reading, 0, commas=True)) == "Cơ khí, Điện tử và Dệt may"
    assert reading.tokens.words(0, name_end(reading, 0)) == "Cơ khí"


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Nguyễn Văn Nam nói", True), ("Nguyễn nói", False), ("Sao Mai Xanh nói", False), ("Lê Lợi nói", False)],
)
def test_where_a_person_may_begin(text: str, begins: bool) -> None:
    assert person_begins(reading_of(text), 0) is begins


def test_a_title_of_address_behind_a_dash_is_no_part_of_a_name() -> None:
    text = "Giảng viên Trường Đại học Sao Khuê - Tiến sĩ Lê Văn Nam nói."
    assert [p.body for p in read(text).positions] == ["Trường Đại học Sao Khuê"]
