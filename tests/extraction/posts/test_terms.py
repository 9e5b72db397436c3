import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("đại biểu Quốc hội khóa XIII", "former"),
        ("đại biểu Quốc hội khóa XI, XII và XIV", "former"),
        ("đại biểu Quốc hội khóa XIV, XV", "current"),
        ("Ủy viên Trung ương Đảng khóa XII", "former"),
        ("Ủy viên Trung ương Đảng khóa XIII", "current"),
        ("đại biểu HĐND tỉnh Lào Cai khóa XIII", "current"),
        ("đại biểu Quốc hội", "current"),
        ("đại biểu Quốc hội khóa 13", "former"),
        ("đại biểu Quốc hội khóa 15", "current"),
    ],
)
def test_a_seat_of_a_term_that_is_over_was_held_before(title: str, status: str) -> None:
    assert [post.status.value for post in read(f"Ông Lê Văn Nam, {title}, dự họp.").positions] == [status]
