from datetime import date

import pytest

from tests.extraction.samples import read

PLACE = "Tỉnh Nghệ An họp\nTỉnh Nghệ An có nhiều huyện. "


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Giám đốc Sở Y tế Lê Văn Nam nói.", "title_before"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế, nói.", "title_after"),
        ("Ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế.", "office_verb"),
        ("HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Nam.", "order"),
        ("Ông Lê Văn Nam quê ở Vinh. Ông được bầu làm Bí thư Tỉnh ủy.", "subject_before"),
        ("Ông Lê Văn Nam\n+ 1.2006 - 3.2008: Bí thư Tỉnh ủy.", "life_in_dates"),
    ],
)
def test_the_evidence_names_the_rule(text: str, rule: str) -> None:
    assert [post.evidence.rule for post in read(PLACE + text).positions] == [f"positions.{rule}"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 26/3, Tỉnh ủy trao quyết định bổ nhiệm ông Lê Văn Nam giữ chức Giám đốc Sở Y tế.", date(2023, 3, 26)),
        ("Ông Lê Văn Nam thôi giữ chức Giám đốc Sở Y tế từ ngày 1/4/2023.", date(2023, 4, 1)),
        ("Ngày 5/4, Giám đốc Sở Y tế Lê Văn Nam dự lễ.", None),
        ("Ngày 5/4, tân Giám đốc Sở Y tế Lê Văn Nam dự lễ.", None),
    ],
)
def test_a_day_belongs_to_a_stated_change(text: str, day: date | None) -> None:
    assert [post.date for post in read(PLACE + text).positions] == [day]


@pytest.mark.parametrize("person", ["Lê Thị Thu Hằng", "Lê Mai"])
def test_a_name_behind_a_level_s_word_is_no_place(person: str) -> None:
    found = read("Quận Long Biên họp\nDự có Bí thư Quận ủy, Chủ tịch HĐND quận " + person + "; Phó Bí thư Vũ Anh Tú.")
    assert ("Chủ tịch", "Hội đồng nhân dân quận Long Biên") in {
        (post.role, post.body) for post in found.positions if post.person == person
    }


def test_a_body_that_only_a_post_names_is_a_body_too() -> None:
    found = read("Tổng thống Pháp Emmanuel Macron tới thăm.")
    assert [(body.name, body.inferred) for body in found.bodies] == [("Pháp", True)]
