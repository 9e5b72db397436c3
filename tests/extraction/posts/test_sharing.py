import pytest

from tests.extraction.samples import read

PLACE = "Huyện Nam Đàn họp\nHuyện Nam Đàn thuộc tỉnh Nghệ An. "


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Dự có các Phó Bí thư Huyện ủy: Lê Văn Nam; Vũ Minh An và Đỗ Hoa.", {"Lê Văn Nam", "Vũ Minh An", "Đỗ Hoa"}),
        ("Dự có Phó Bí thư Huyện ủy Lê Văn Nam; Vũ Minh An và Đỗ Thị Hoa.", {"Lê Văn Nam"}),
    ],
)  # fmt: skip
def test_a_plural_title_goes_to_all_persons_listed(text: str, holders: set[str]) -> None:
    assert {post.person for post in read(PLACE + text).positions} == holders


def test_the_rules_are_told_apart() -> None:
    found = read(PLACE + "Dự có các Phó Bí thư Huyện ủy: Lê Văn Nam; Vũ Minh An.").positions
    assert [post.evidence.rule for post in found] == ["positions.title_before", "positions.title_shared"]
