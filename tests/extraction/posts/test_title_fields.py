import pytest

from kg.extraction.posts.title_fields import with_field
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        (
            "Ông Lê Văn Nam, Giám đốc Đào tạo và Quan hệ Chính phủ của Nivaconex Group cho biết.",
            "Giám đốc Đào tạo và Quan hệ Chính phủ",
            "Nivaconex Group",
        ),
        (
            "Ông Lê Văn Nam, Giám đốc Nhân sự và Đào tạo - Tập đoàn Sao Mai.",
            "Giám đốc nhân sự và Đào tạo",
            "Tập đoàn Sao Mai",
        ),
        (
            "Ông Lê Văn Nam, Phó Giám đốc Quan hệ Quốc hội của Nivaconex Group cho biết.",
            "Phó Giám đốc Quan hệ Quốc hội",
            "Nivaconex Group",
        ),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai - đơn vị đầu mối.", "Giám đốc", "Sở Y tế Lào Cai"),
    ],
)  # fmt: skip
def test_the_field_of_a_director_is_a_part_of_the_role(text: str, role: str, body: str) -> None:
    assert [(post.role, post.body) for post in read(text).positions] == [(role, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Đào tạo nói",
        "Giám đốc cho biết - Tập đoàn Sao Mai",
        "Giám đốc Lê Văn Nam - Sở",
        "Giám đốc Chính phủ - Sở",
    ],
)
def test_no_field_without_a_body_behind_it(text: str) -> None:
    assert with_field(reading_of(text), 2, "Giám đốc") == (2, "Giám đốc")
