import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam, Trợ lý Phó Chủ tịch Quốc hội, dự họp.", ("Lê Văn Nam", "Trợ lý", "Quốc hội")),
        ("Ông Lê Văn Nam, Cố vấn Chủ tịch Quốc hội, dự họp.", ("Lê Văn Nam", "Cố vấn", "Quốc hội")),
        ("Đặc phái viên của Tổng thống Mỹ, ông Mark Hollin, nói.", ("Mark Hollin", "Đặc phái viên", "Hoa Kỳ")),
        ("Phó Trợ lý Tổng thống Mỹ Mark Hollin nói.", ("Mark Hollin", "Phó Trợ lý", "Hoa Kỳ")),
        ("Trợ lý của Tổng thống Mỹ Mark Hollin từ chức.", ("Mark Hollin", "Tổng thống", "Hoa Kỳ")),
        ("Bà Lê Thị Hoa - Thư ký Bí thư Thành ủy Hà Nội - nói.", ("Lê Thị Hoa", "Thư ký", "Thành ủy Hà Nội")),
    ],
)
def test_an_assistant_does_not_hold_the_post_served(text: str, post: tuple[str, str, str]) -> None:
    assert [(found.person, found.role, found.body) for found in read(text).positions] == [post]
