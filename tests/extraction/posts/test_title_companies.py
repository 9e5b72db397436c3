import pytest

from kg.extraction.posts.title_companies import company_body, recalled_body
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("name", "role", "body"),
    [("Nivaconex", "Giám đốc", "Nivaconex"), ("Nam", "Giám đốc", None), ("Nivaconex", "Bí thư", None)],
)
def test_a_manager_s_company_by_a_bare_name(name: str, role: str, body: str | None) -> None:
    found = company_body(reading_of(name), 0, role)
    assert (found and found.name) == body


def test_a_noun_alone_means_the_institution_named_last() -> None:
    text = "Công ty TNHH Sao Khuê sai phạm. Ông Lê Văn Nam, Giám đốc công ty, ký văn bản."
    assert [(p.person, p.body) for p in read(text).positions] == [
        ("Lê Văn Nam", "Công ty Trách nhiệm hữu hạn Sao Khuê")
    ]


def test_a_noun_with_a_name_of_its_own_means_no_other() -> None:
    text = "Trung tâm Sao Khuê họp. Phó Giám đốc Trung tâm chống ngập Lê Văn Nam nói."
    assert all(p.body != "Trung tâm Sao Khuê" for p in read(text).positions)


def test_a_noun_that_nothing_was_named_for_means_nothing() -> None:
    assert recalled_body(reading_of("Giám đốc công ty nói."), 0, 2) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sở Y tế Lào Cai họp. Ông Lê Văn Nam, Phó Giám đốc Sở; và nhiều người dự.", "Sở Y tế Lào Cai"),
        ("Sở Y tế Lào Cai họp. Ông Lê Văn Nam được giao Quyền Giám đốc sở này.", "Sở Y tế Lào Cai"),
        (
            "Hợp tác xã Sao Khuê họp. Ông Lê Văn Nam, nguyên Chủ nhiệm HTX giai đoạn 1986-1994, kể.",
            "Hợp tác xã Sao Khuê",
        ),
    ],
)
def test_a_noun_before_a_pointing_word_or_a_time_means_the_one_named_last(text: str, body: str) -> None:
    assert [(p.person, p.body) for p in read(text).positions] == [("Lê Văn Nam", body)]


@pytest.mark.parametrize("title", ["Trưởng Ban Chỉ đạo", "Trưởng BCĐ", "Trưởng BCĐ tỉnh"])
def test_a_steering_board_without_its_task_is_the_one_named_last(title: str) -> None:
    text = f"Ban Chỉ đạo phòng, chống thiên tai tỉnh Nghệ An họp. Ông Lê Văn Nam, {title}, kết luận."
    assert [(p.role, p.body) for p in read(text).positions] == [
        ("Trưởng ban", "Ban Chỉ đạo phòng, chống thiên tai tỉnh Nghệ An")
    ]
