import pytest

from kg.extraction.posts.interim import body_run
from tests.extraction.posts.test_positions import PROVINCE, posts
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (", tạm điều hành Phòng Nội vụ huyện Nam Đàn", "Phòng Nội vụ huyện Nam Đàn"),
        (", được giao phụ trách Sở Y tế Nghệ An", "Sở Y tế Nghệ An"),
        (", điều hành công việc của Sở Y tế Nghệ An", "Sở Y tế Nghệ An"),
        (", tạm điều hành công việc; Sở Y tế Nghệ An", None),
        (", cho biết Sở Y tế Nghệ An", None),
        ("tạm điều hành Sở Y tế Nghệ An", None),
    ],
)
def test_the_body_that_is_run(text: str, body: str | None) -> None:
    found = body_run(reading_of(text), 0)
    assert (found.name if found is not None else None) == body


def test_a_bare_deputy_has_the_body_that_he_runs() -> None:
    text = "Địa phương đã cử ông Bùi Nhật Hà, Phó Trưởng phòng, tạm điều hành Phòng Nội vụ huyện Nam Đàn."
    assert posts(PROVINCE + text) == {("Bùi Nhật Hà", "Phó Trưởng phòng", "Phòng Nội vụ huyện Nam Đàn", "current")}
