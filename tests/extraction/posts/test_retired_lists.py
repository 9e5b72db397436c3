import pytest

from kg.extraction.posts.retired_lists import retired_groups
from tests.extraction.samples import read, reading_of

LIST = (
    "Có 7 cán bộ tại huyện Nam Đàn đã nghỉ hưu. Danh sách 7 cán bộ gồm: ông Lê Văn Nam - Chủ tịch UBND xã Nam Cát; "
    "bà Vũ Minh An - Chủ tịch Hội Nông dân xã Nam Cát."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có các đồng chí nguyên lãnh đạo tỉnh: ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, và bà Vũ Minh An.",
            {("Lê Văn Nam", "former")},
        ),
        (
            LIST,
            {("Lê Văn Nam", "former"), ("Vũ Minh An", "former")},
        ),
        (
            "Có 7 cán bộ dự họp. Danh sách 7 cán bộ gồm: ông Lê Văn Nam - Chủ tịch UBND xã Nam Cát.",
            {("Lê Văn Nam", "current")},
        ),
        (
            "Có 7 cán bộ đã nghỉ hưu. Danh sách 9 cán bộ gồm: ông Lê Văn Nam - Chủ tịch UBND xã Nam Cát, Nam Đàn.",
            {("Lê Văn Nam", "current")},
        ),
    ],
)
def test_the_posts_of_persons_in_a_list_of_the_retired(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(post.person, post.status.value) for post in read(text).positions} == expected


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Tỉnh kỷ luật 4 cán bộ, 3 công chức đã nghỉ hưu.", {("3", "công", "chức")}),
        ("Huyện có 5 giáo viên đã về hưu.", {("5", "giáo", "viên")}),
        ("Huyện có 5 cán bộ. Bà Hoa đã nghỉ hưu.", set()),
        ("Quỹ hưu trí có 5 cán bộ.", set()),
    ],
)
def test_the_groups_that_have_retired(text: str, groups: set[tuple[str, ...]]) -> None:
    assert retired_groups(reading_of(text)) == groups
