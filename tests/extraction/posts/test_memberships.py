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
        ("Ông Lê Văn Nam tham gia Sở Y tế Lào Cai.", set()),
        ("Ông Lê Văn Nam thăm Huyện ủy Nam Đàn.", set()),
    ],
)
def test_joining_a_committee(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(text).positions
    assert {(post.body, post.status.value) for post in found} == expected
    assert {post.evidence.rule for post in found} <= {"positions.membership"}
