import pytest

from tests.extraction.posts.test_positions import PROVINCE, posts

TOLD = "Hai người liên quan là ông Lê Minh Sơn - Chủ tịch UBND xã An Phú và ông Vũ Văn Hải - Bí thư Đảng ủy xã An Bình."
CHAIR = ("Lê Minh Sơn", "Chủ tịch", "Ủy ban nhân dân xã An Phú")
SECRETARY = ("Vũ Văn Hải", "Bí thư", "Đảng ủy xã An Bình")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Huyện đã ra quyết định kỷ luật cách chức đối với 2 ông Lê Minh Sơn và ông Vũ Văn Hải.",
            "outgoing",
            "outgoing",
        ),
        ("Huyện đã miễn nhiệm các ông Lê Minh Sơn, Vũ Văn Hải.", "outgoing", "outgoing"),
        ("Ông Lê Minh Sơn đã bị cách chức.", "outgoing", "current"),
        ("Ông Sơn đã bị kỷ luật bằng hình thức cách chức. Ông Hải bị khiển trách.", "outgoing", "current"),
        ("Huyện đã cho ông Vũ Văn Hải thôi chức vì lý do sức khỏe.", "current", "outgoing"),
        ("Huyện đã đề nghị cách chức đối với ông Lê Minh Sơn.", "current", "current"),
        ("Ông Lê Minh Sơn sẽ bị cách chức. Ông Vũ Văn Hải bị cảnh cáo.", "current", "current"),
        ("Ông Lê Minh Sơn đã bị cách chức Phó Trưởng ban Chỉ đạo.", "current", "current"),
        ("Ông Lê Minh Sơn đã cách chức đội trưởng của đội này.", "current", "current"),
        ("Năm 2011, ông Lê Minh Sơn đã bị cách chức.", "current", "current"),
    ],
)
def test_a_dismissal_that_names_no_post_ends_the_one_told_elsewhere(text: str, first: str, second: str) -> None:
    found = posts(f"{PROVINCE}{TOLD} {text}")
    assert {(*CHAIR, first), (*SECRETARY, second)} <= found


def test_who_has_posts_at_two_bodies_keeps_them() -> None:
    text = "Ông Lê Minh Sơn, Bí thư Đảng ủy xã An Phú, Chủ tịch UBND xã An Phú, vắng mặt. Ông Sơn đã bị cách chức."
    assert {status for *_, status in posts(PROVINCE + text)} == {"current"}
