import pytest

from kg.extraction.posts.title_charges import behind_field, behind_running
from tests.extraction.posts.test_positions import PROVINCE, posts
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("chuyên môn Bệnh viện Chợ Rẫy", 2),
        ("tài chính - ngân sách Sở Tài chính Nghệ An", 5),
        ("Sở Tài chính Nghệ An", 0),
        ("chuyên môn, Sở Y tế Nghệ An", 0),
        ("chuyên môn và nhân sự", 0),
    ],
)
def test_where_the_body_behind_a_field_begins(text: str, end: int) -> None:
    assert behind_field(reading_of(text), 0) == end


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        ("Phó Giám đốc phụ trách tài chính Sở Tài chính", "Phó Giám đốc", "Sở Tài chính Nghệ An"),
        ("Phó Giám đốc phụ trách Sở Tài chính", "Phó Giám đốc Phụ trách", "Sở Tài chính Nghệ An"),
    ],
)
def test_a_deputy_in_charge(title: str, role: str, body: str) -> None:
    assert posts(PROVINCE + f"Bà Lê Thị Kim, {title}, cho biết.") == {("Lê Thị Kim", role, body, "current")}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (", điều hành hoạt động của Sở Y tế", 6),
        ("công tác của Sở Y tế", 0),
        ("điều hành", 0),
    ],
)
def test_where_the_body_that_somebody_runs_begins(text: str, end: int) -> None:
    assert behind_running(reading_of(text), 0) == end
