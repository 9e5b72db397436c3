import pytest

from kg.extraction.posts.title_standing import STANDING, is_standing_seat, standing_body
from kg.gazetteers.roles import role_heads
from tests.extraction.posts.test_positions import PROVINCE, posts
from tests.extraction.samples import reading_of


def test_the_seat_is_the_role_whose_committee_is_meant() -> None:
    assert {form for form, head in role_heads() if is_standing_seat(head)} == {"UVBTV", "UVTV"}


def test_the_committee_behind_a_seat() -> None:
    reading = reading_of("UVBTV Tỉnh ủy Nghệ An")
    body = standing_body(reading, 1)
    assert body is not None
    assert body.name == f"{STANDING} Tỉnh ủy Nghệ An"
    assert standing_body(reading, 0) is None


@pytest.mark.parametrize(
    ("titles", "body"),
    [
        ("UVBTV Tỉnh ủy, Trưởng ban Dân vận Tỉnh ủy", "Tỉnh ủy Nghệ An"),
        ("UVTV, Trưởng Ban Tổ chức Tỉnh ủy", "Tỉnh ủy Nghệ An"),
        ("UVBTV, Phó Chủ tịch UBND tỉnh", "Tỉnh ủy Nghệ An"),
        ("UVBTV, Bí thư Huyện ủy Nam Đàn", "Huyện ủy Nam Đàn"),
    ],
)
def test_a_seat_in_letters(titles: str, body: str) -> None:
    assert ("Trần Thị Hòa", "Ủy viên", f"{STANDING} {body}", "current") in posts(
        PROVINCE + f"Dự có bà Trần Thị Hòa - {titles}."
    )
