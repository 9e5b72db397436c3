import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (
            "Ban Chấp hành Đảng bộ quận Long Biên khóa VI, nhiệm kỳ 2020 - 2025 họp bàn về nhân sự.",
            ("Quận ủy Long Biên", 6, 2020, 2025),
        ),
        ("HĐND thành phố Hà Nội khóa XV thông qua nghị quyết.", ("Hội đồng nhân dân thành phố Hà Nội", 15, None, None)),
        (
            "Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020-2025 đã bế mạc.",
            ("Tỉnh ủy Nghệ An", 19, 2020, 2025),
        ),
    ],
)
def test_a_term_belongs_to_the_body_before_it(text: str, term: tuple[str, int | None, int | None, int | None]) -> None:
    found = [(t.body, t.number, t.first_year, t.last_year) for t in read(text).terms]
    assert found == [term]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Hoa Sen lần thứ 3 nhận giải thưởng.",
        "Nhiệm kỳ 2020-2025 có nhiều chỉ tiêu mới.",
        "Hội nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam lần thứ VII đã khai mạc.",
    ],
)
def test_no_term_without_its_body(text: str) -> None:
    assert read(text).terms == ()
