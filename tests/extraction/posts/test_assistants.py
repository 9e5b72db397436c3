import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam, Trợ lý Phó Chủ tịch Quốc hội, dự họp.", ("Lê Văn Nam", "Trợ lý", "Quốc hội")),
        ("Bà Lê Thị Hoa - Thư ký Bí thư Thành ủy Hà Nội - nói.", ("Lê Thị Hoa", "Thư ký", "Thành ủy Hà Nội")),
    ],
)
def test_an_assistant_does_not_hold_the_post_served(text: str, post: tuple[str, str, str]) -> None:
    assert [(found.person, found.role, found.body) for found in read(text).positions] == [post]
