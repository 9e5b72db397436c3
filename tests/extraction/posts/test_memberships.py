import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Nam tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy Nam Đàn.",
            {("Huyện ủy Nam Đàn", "incoming"), ("Ban Thường vụ Huyện ủy Nam Đàn", "incoming")},
        ),
        ("Năm 2010, ông Lê Văn Nam tham gia Huyện ủy Nam Đàn.", {("Huyện ủy Nam Đàn", "former")}),
        (
            "Ông Lê Văn Nam thôi tham gia Ban Thường vụ Huyện ủy Nam Đàn.",
            {("Ban Thường vụ Huyện ủy Nam Đàn", "outgoing")},
        ),
        (
            "Ông Lê Văn Nam không tiếp tục tham gia Ban Thường vụ Huyện ủy Nam Đàn.",
            {("Ban Thường vụ Huyện ủy Nam Đàn", "outgoing")},
        ),
        ("Ông Lê Văn Nam tham gia Sở Y tế Lào Cai.", set()),
        ("Ông Lê Văn Nam thăm Huyện ủy Nam Đàn.", set()),
    ],
)
def test_joining_a_committee(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(text).positions
    assert {(post.body, post.status.value) for post in found} == expected
    assert {post.evidence.rule for post in found} <= {"positions.membership"}


def test_the_committee_comes_with_the_post_behind() -> None:
    found = read("Chỉ định ông Lê Văn Nam tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy Nam Đàn.")
    assert {(post.role, post.body, post.status.value) for post in found.positions} == {
        ("Ủy viên", "Huyện ủy Nam Đàn", "incoming"),
        ("Ủy viên", "Ban Thường vụ Huyện ủy Nam Đàn", "incoming"),
        ("Bí thư", "Huyện ủy Nam Đàn", "incoming"),
    }


def test_the_next_post_tells_whose_committee_is_left() -> None:
    text = "Ông Lê Văn Nam thôi tham gia Ban Chấp hành Đảng bộ, thôi giữ chức Bí thư Đảng ủy Sở Y tế Nghệ An."
    found = {(post.role, post.body, post.status.value) for post in read("Nghệ An họp. " + text).positions}
    assert ("Ủy viên", "Đảng ủy Sở Y tế Nghệ An", "outgoing") in found


def test_a_number_of_people_chosen_is_not_who_tells_of_them() -> None:
    text = "Ông Lê Văn Nam cho biết, 9 cán bộ trẻ đã được bầu vào Ban Chấp hành Đảng bộ huyện Nam Đàn."
    assert read(text).positions == ()
