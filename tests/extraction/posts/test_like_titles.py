import pytest

from kg.extraction.posts.like_titles import counted, like_title
from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import read, reading_of

WOMEN = "Hội Liên hiệp Phụ nữ tỉnh Lào Cai"


def posts(text: str) -> set[tuple[str, str, str]]:
    return {(post.person, post.role, post.body) for post in read(text).positions}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Bà Lê Thị Hoa, Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Lào Cai tái cử; bà Vũ Minh An được cử làm Phó Chủ tịch.",
            ("Vũ Minh An", "Phó Chủ tịch", WOMEN),
        ),
        (
            "Các ông Lê Văn Nam, nguyên Giám đốc và Vũ Minh An, nguyên Phó Giám đốc Sở Y tế Lào Cai, dự.",
            ("Lê Văn Nam", "Giám đốc", "Sở Y tế Lào Cai"),
        ),
    ],
)
def test_a_body_lent_by_the_same_office_or_a_colleague(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_a_bare_deputy_has_the_body_of_the_chair_named_with_him() -> None:
    text = "Ghế Chủ tịch UBND huyện Nam Đàn hiện để trống, ông Lê Văn Nam, Phó Chủ tịch Thường trực, tạm thay."
    assert posts(text) == {("Lê Văn Nam", "Phó Chủ tịch Thường trực", "Ủy ban nhân dân huyện Nam Đàn")}


@pytest.mark.parametrize(
    ("text", "several"), [("8 Phó Giám đốc", True), ("các Phó Giám đốc", True), ("ông Phó Giám đốc", False)]
)
def test_a_title_of_several(text: str, several: bool) -> None:
    assert counted(reading_of(text), 1) is several


@pytest.mark.parametrize(("text", "body"), [("8", "Sở Y tế Lào Cai"), ("ông", None)])
def test_counted_deputies_are_those_of_the_chair_named_before(text: str, body: str | None) -> None:
    reading = reading_of(f"Có Giám đốc Sở Y tế Lào Cai là bà Hoa; {text} Phó Giám đốc gồm:")
    titles = find_titles(reading)
    other = like_title(reading, titles, titles[-1], alike=False)
    assert (other and other.body) == body


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Bộ Y tế Lê Văn Nam nói. Ảnh: các bộ trưởng Vũ Minh An, Trần Thị Hoa và Lê Văn Nam.",
        "Tổng thống Nga đến. Hai Tổng thống Karen Miller và Ivan Popov trao đổi.",
    ],
)
def test_holders_of_a_post_that_one_has_share_no_body(text: str) -> None:
    assert {post.person for post in read(text).positions} <= {"Lê Văn Nam"}


@pytest.mark.parametrize(
    "text",
    [
        "Bắt ông Lê Văn Nam, Giám đốc; bà Vũ Minh An, Phó Giám đốc và ông Đỗ Hòa, Kế toán trưởng Công ty Hoa Sen.",
        "Bắt ông Lê Văn Nam (Giám đốc), bà Vũ Minh An (Phó Giám đốc) và ông Đỗ Hòa (Thủ quỹ Công ty Hoa Sen).",
    ],
)
def test_the_last_of_several_managers_lends_the_others_their_company(text: str) -> None:
    assert {body for _, _, body in posts(text)} == {"Công ty Hoa Sen"}
    assert {person for person, _, _ in posts(text)} == {"Lê Văn Nam", "Vũ Minh An", "Đỗ Hòa"}


def test_posts_of_different_offices_lend_nothing() -> None:
    text = "Có ông Lê Văn Nam, Giám đốc và bà Vũ Minh An, Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Lào Cai."
    assert {person for person, _, _ in posts(text)} == {"Vũ Minh An"}
