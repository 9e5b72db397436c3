import pytest

from kg.extraction.posts.times import is_time, time_before
from kg.model import Status
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "found"),
    [("trong thời gian giữ cương vị Giám đốc", True), ("đồng thời là Giám đốc", False), ("từng là Giám đốc", False)],
)
def test_the_time_that_a_title_belongs_to(text: str, found: bool) -> None:
    reading = reading_of(text)
    verb = time_before(reading, reading.tokens.forms.index("giám"))
    assert (verb and verb.status) == (Status.FORMER if found else None)


def test_a_time_begins_with_its_word() -> None:
    reading = reading_of("trong thời gian giữ cương vị Giám đốc")
    assert is_time(reading, 0)
    assert not is_time(reading, 3)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trong thời gian giữ cương vị Giám đốc Sở Y tế Lào Cai, bà Lê Thị Hoa có sai phạm.", Status.FORMER),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế Lào Cai, trong thời gian giữ chức vụ Giám đốc Sở Y tế.", Status.CURRENT),
        ("Trưởng ban Tổ chức Tỉnh ủy đồng thời là Giám đốc Sở Y tế Lào Cai, bà Lê Thị Hoa, nói.", Status.CURRENT),
    ],
)  # fmt: skip
def test_posts_held_in_a_time(text: str, status: Status) -> None:
    assert {post.status for post in read(text).positions} == {status}
