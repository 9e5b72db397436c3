import pytest

from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam, Chủ tịch UBND xã Nam Giang, huyện Nam Đàn (Nghệ An), được bầu làm Bí thư Huyện ủy Nam Đàn.",
        "Phó Chủ tịch Liên đoàn Bóng đá Việt Nam (VFF) Lê Văn Nam nói.",
        "Đại biểu Quốc hội (ĐBQH) Lê Văn Nam nói.",
        "Hiệu trưởng Trường THPT Sao Khuê (quận Đống Đa) Lê Văn Nam nói.",
    ],
)
def test_a_title_goes_on_over_higher_units_letters_and_brackets(text: str) -> None:
    reading = reading_of(text)
    title = find_titles(reading)[0]
    assert reading.tokens.form(title.end) in (",", "lê")


def test_a_title_goes_on_over_the_body_it_belongs_to() -> None:
    reading = reading_of("trưởng ban Đô thị, HĐND tỉnh Nghệ An - ông Lê Văn Nam nói.")
    assert reading.tokens.form(find_titles(reading)[0].end) == "-"


@pytest.mark.parametrize("body", ["Thủ tướng Chính phủ", "Chủ tịch Quốc hội"])
def test_a_title_goes_on_over_the_republic(body: str) -> None:
    reading = reading_of(f"{body} nước Cộng hòa xã hội chủ nghĩa Việt Nam Lê Văn Nam nói.")
    assert reading.tokens.form(find_titles(reading)[0].end) == "lê"


def test_a_title_goes_on_over_the_country_of_a_mission() -> None:
    reading = reading_of("Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam Lê Văn Nam nói.")
    assert reading.tokens.form(find_titles(reading)[0].end) == "lê"


@pytest.mark.parametrize(
    "rest", ["tại TP.HCM Lê Văn Nam nói.", "tại TP.HCM, ông Lê Văn Nam nói.", "ở Lào Lê Văn Nam nói."]
)
def test_the_title_of_an_envoy_goes_on_over_the_place(rest: str) -> None:
    reading = reading_of(f"Tổng Lãnh sự Hàn Quốc {rest}")
    assert reading.tokens.form(find_titles(reading)[0].end) in ("lê", ",")
    reading = reading_of(f"Giám đốc Sở Y tế Lào Cai {rest}")
    assert reading.tokens.form(find_titles(reading)[0].end) in ("tại", "ở")
