import pytest

from kg.extraction.posts.provinces import share_places
from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import read, reading_of

HOME = "Tỉnh Lào Cai họp\nTỉnh Lào Cai bàn việc của tỉnh Lào Cai. "


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Nam, Tỉnh ủy viên, Bí thư Huyện ủy Nam Đàn, dự.", "Tỉnh ủy Nghệ An"),
        ("Ông Lê Văn Nam, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Nghệ An, dự.", "Tỉnh ủy Nghệ An"),
        ("Ông Lê Văn Nam, Tỉnh ủy viên, Bí thư Huyện ủy Bảo Thắng, dự.", "Tỉnh ủy Lào Cai"),
        ("Ông Lê Văn Nam, Tỉnh ủy viên, dự.", "Tỉnh ủy Lào Cai"),
    ],
)
def test_a_place_left_out_is_that_of_the_next_title(text: str, body: str) -> None:
    assert body in {p.body for p in read(HOME + text).positions}


def test_a_place_left_out_is_that_of_the_persons_other_post() -> None:
    text = "Ông Lê Văn Nam, Chủ tịch UBND tỉnh Nghệ An, dự. Sau đó Phó Bí thư Tỉnh ủy Lê Văn Nam phát biểu."
    assert {p.body for p in read(HOME + text).positions} == {"Ủy ban nhân dân tỉnh Nghệ An", "Tỉnh ủy Nghệ An"}


@pytest.mark.parametrize(
    ("body", "expected", "moved"),
    [
        ("Quỹ Lào Cai Tỉnh ủy Lào Cai", "Quỹ Lào Cai Tỉnh ủy Nghệ An", True),
        ("Tỉnh ủy Lào Cai mở rộng", "Tỉnh ủy Lào Cai mở rộng", False),
    ],
)
def test_the_place_at_the_end_of_a_body_is_replaced_with_its_unit(body: str, expected: str, moved: bool) -> None:
    titles = find_titles(reading_of(HOME + "Ông Lê Văn Nam, Tỉnh ủy viên, Bí thư Huyện ủy Nam Đàn, dự."))
    titles[0].body = body
    share_places(titles)
    phrase = titles[0].phrase
    assert titles[0].body == expected
    assert phrase is not None
    assert phrase.unit is not None
    assert (phrase.name == expected, phrase.unit.name == "Nghệ An") == (moved, moved)
