import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    "text",
    [
        "Ông nêu ý kiến của Thủ tướng Chính phủ, Bộ trưởng Bộ Y tế Lê Văn Nam nói.",
        "Ông yêu cầu Giám đốc Sở Y tế, Chủ tịch UBND tỉnh Lào Cai Lê Văn Nam nói.",
        "ĐB, Giám đốc Sở Y tế Lào Cai Lê Văn Nam nói.",
    ],
)
def test_titles_of_two_persons_stand_apart(text: str) -> None:
    positions = read(text).positions
    assert [p.person for p in positions] == ["Lê Văn Nam"]


def test_titles_of_one_person_stay_together() -> None:
    positions = read("Ủy viên Bộ Chính trị, Thủ tướng Chính phủ Lê Văn Nam nói.").positions
    assert {p.role for p in positions} == {"Ủy viên", "Thủ tướng"}


@pytest.mark.parametrize(
    "text",
    [
        "Dự có các trưởng thôn, Bí thư Huyện ủy Nam Đàn Lê Văn Nam.",
        "Dự có Chủ tịch Quốc hội; Bộ trưởng Bộ Y tế Lê Văn Nam.",
    ],
)
def test_a_title_of_nobody_is_not_the_next_persons(text: str) -> None:
    assert len(read(text).positions) == 1


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Tổng thống Mỹ và Thủ tướng Lê Văn Nam gặp nhau.", ("Thủ tướng", "Chính phủ")),
        ("Theo đề xuất của Chủ tịch Thượng viện Haiti, Chủ tịch Quốc hội Lê Văn Nam nói.", ("Chủ tịch", "Quốc hội")),
        ("Họ báo cáo Thủ tướng Tổng Thanh tra Chính phủ Lê Văn Nam.", ("Tổng Thanh tra", "Thanh tra Chính phủ")),
    ],
)
def test_offices_of_two_states_or_of_a_head_and_a_minister_are_of_two_persons(text: str, post: tuple[str, str]) -> None:
    assert [(p.role, p.body) for p in read(text).positions] == [post]
