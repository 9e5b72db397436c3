import pytest

from tests.extraction.samples import read

WOMEN = "Hội Liên hiệp Phụ nữ tỉnh Lào Cai"


def posts(text: str) -> set[tuple[str, str, str]]:
    return {(post.person, post.role, post.body) for post in read(text).positions}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "HĐND xã có Ban Pháp chế HĐND xã Nam Cát (do bà Lê Thị Hoa làm Trưởng ban).",
            ("Lê Thị Hoa", "Trưởng ban", "Ban Pháp chế Hội đồng nhân dân xã Nam Cát"),
        ),
        (
            "Đại diện Hội Liên hiệp Phụ nữ tỉnh Lào Cai, bà Lê Thị Hoa, Phó Chủ tịch, cho biết.",
            ("Lê Thị Hoa", "Phó Chủ tịch", WOMEN),
        ),
        (
            "Công ty Cổ phần Nam Sơn do ông Lê Văn Nam làm Chủ tịch HĐQT vừa mở.",
            ("Lê Văn Nam", "Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Nam Sơn"),
        ),
        (
            "Đoàn ĐBQH tỉnh Lào Cai đã bầu ông Lê Văn Nam làm Trưởng đoàn.",
            ("Lê Văn Nam", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Lào Cai"),
        ),
        ("Chủ tịch Carlo Rossi của Juventus nói.", ("Carlo Rossi", "Chủ tịch", "Juventus")),
        (
            "Đảng ủy xã Nam Cát họp. Ông Lê Văn Nam giữ chức Bí thư Đảng ủy.",
            ("Lê Văn Nam", "Bí thư", "Đảng ủy xã Nam Cát"),
        ),
    ],
)
def test_who_lends_a_bare_title_its_body(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_the_head_of_a_delegation_that_a_ministry_sends() -> None:
    found = posts("Đoàn công tác của Bộ Y tế do bà Lê Thị Hoa làm Trưởng đoàn đã đến.")
    assert found == {("Lê Thị Hoa", "Trưởng đoàn", "Đoàn công tác Bộ Y tế")}


def test_the_head_of_a_delegation_is_not_at_the_ministry_that_sends_it() -> None:
    assert posts("Đoàn của Bộ Y tế do bà Lê Thị Hoa làm Trưởng đoàn đã đến.") == set()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ban Chỉ đạo phòng chống dịch do đồng chí Bí thư Thành ủy Hà Nội Lê Văn Nam làm Trưởng ban.",
            ("Lê Văn Nam", "Trưởng ban", "Ban Chỉ đạo phòng chống dịch"),
        ),
    ],
)
def test_a_body_lent_before_the_persons_titles(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_a_bare_secretary_beside_one_who_is_named() -> None:
    text = "Ông Đỗ Văn Bắc giữ chức Phó Bí thư Đảng ủy xã Nam Cát; bà Lê Thị Hoa, nguyên Bí thư Đảng ủy xã Nam Giang "
    assert ("Lê Thị Hoa", "Phó Bí thư Thường trực", "Đảng ủy xã Nam Cát") in posts(text + "làm Phó Bí thư Thường trực.")


def test_two_bare_posts_of_one_command() -> None:
    text = (
        "Bổ nhiệm Đại tá Đỗ Văn Bắc, Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh Lào Cai giữ chức Chỉ huy trưởng "
        "Bộ CHQS tỉnh Lào Cai. Thượng tá Lê Văn Nam được điều động giữ chức Phó Chỉ huy trưởng, Tham mưu trưởng."
    )
    found = {(role, body) for person, role, body in posts(text) if person == "Lê Văn Nam"}
    command = "Bộ Chỉ huy Quân sự tỉnh Lào Cai"
    assert found == {("Phó Chỉ huy trưởng", command), ("Tham mưu trưởng", command)}
