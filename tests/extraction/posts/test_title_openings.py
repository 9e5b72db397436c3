import pytest

from kg.extraction.posts.title_openings import is_acting, openings, state_before
from kg.model import Status
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nguyên Giám đốc", (1, Status.FORMER)),
        ("tân Giám đốc", (1, Status.INCOMING)),
        ("Giám đốc", (0, None)),
        ("Cố vấn", (0, None)),
    ],
)
def test_the_state_that_begins_a_title(text: str, expected: tuple[int, Status | None]) -> None:
    assert state_before(reading_of(text), 0) == expected


@pytest.mark.parametrize(("text", "acting"), [("bầu quyền Giám đốc", True), ("ủy quyền Giám đốc", False)])
def test_an_acting_title(text: str, acting: bool) -> None:
    assert is_acting(reading_of(text), 1) is acting


def test_where_titles_may_begin() -> None:
    assert openings(reading_of("Nguyên Giám đốc")) == {0, 1}
