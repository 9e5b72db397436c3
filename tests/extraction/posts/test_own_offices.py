import pytest

from tests.extraction.samples import read


def posts(text: str) -> set[tuple[str, str, str]]:
    return {(post.person, post.role, post.body) for post in read(text).positions}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Cục Thống kê tỉnh Lào Cai họp báo. Ông Lê Văn Nam, Cục trưởng chủ trì.",
            ("Lê Văn Nam", "Cục trưởng", "Cục Thống kê tỉnh Lào Cai"),
        ),
        (
            "Cục Thống kê tỉnh Lào Cai họp báo. Bà Lê Thị Hoa, Phó Cục trưởng, cho biết.",
            ("Lê Thị Hoa", "Phó Cục trưởng", "Cục Thống kê tỉnh Lào Cai"),
        ),
        (
            "Cử tri chất vấn Trưởng phòng Nội vụ huyện Nam Đàn. Ông Lê Văn Nam, Trưởng phòng nhận lỗi.",
            ("Lê Văn Nam", "Trưởng phòng", "Phòng Nội vụ huyện Nam Đàn"),
        ),
    ],
)
def test_a_bare_title_is_of_the_office_just_named(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế Lào Cai họp báo. Ông Lê Văn Nam, Cục trưởng, cho biết.",
        "Cục Thống kê tỉnh Lào Cai họp báo. Cục trưởng đã mời ông Lê Văn Nam đến.",
    ],
)
def test_no_office_is_guessed(text: str) -> None:
    assert not posts(text)
