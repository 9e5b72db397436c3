import pytest

from kg.extraction.posts.lending import is_recalled
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase
from kg.model import BodyKind
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


def test_a_bare_title_has_the_body_of_the_colleague_behind_not_of_one_before() -> None:
    text = (
        "Tổng Công ty Sao Mai báo cáo.\nCác ông Lê Văn Nam, nguyên Giám đốc và Vũ Minh An, nguyên Phó Giám đốc "
        "Sở Y tế Lào Cai; Đỗ Văn Hòa, nguyên Giám đốc và Bùi Văn Lộc, nguyên Phó Giám đốc Công ty Cổ phần Hoa Sen."
    )
    assert {(post.person, post.body) for post in read(text).positions} == {
        ("Lê Văn Nam", "Sở Y tế Lào Cai"),
        ("Vũ Minh An", "Sở Y tế Lào Cai"),
        ("Đỗ Văn Hòa", "Công ty Cổ phần Hoa Sen"),
        ("Bùi Văn Lộc", "Công ty Cổ phần Hoa Sen"),
    }


@pytest.mark.parametrize(("at", "recalled"), [(2, True), (0, False)])
def test_a_body_recalled_stands_before_its_title(at: int, recalled: bool) -> None:
    phrase = BodyPhrase(0, 2, "Công ty Hoa Sen", BodyKind.COMPANY)
    assert is_recalled(Title(at, at + 2, ("Giám đốc",), phrase.name, phrase.kind, phrase)) is recalled


def test_a_new_post_is_at_the_body_it_is_given_at_not_at_the_colleague_s() -> None:
    text = (
        "Chủ tịch Hội đồng Khoa học tỉnh Lào Cai là bà Lê Thị Hoa; ông Lê Văn Nam làm "
        "Phó Chủ tịch và ông Đỗ Văn Hòa, Phó Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Lào Cai."
    )
    assert ("Lê Văn Nam", "Phó Chủ tịch", WOMEN) not in posts(text)
