import pytest

from tests.extraction.samples import read


def posts(text: str) -> set[tuple[str, str]]:
    return {(post.person, post.role) for post in read(text).positions}


@pytest.mark.parametrize(
    "text",
    [
        "Bà ủng hộ ứng viên Tổng thống Pháp Jean Morel.",
        "Bà ủng hộ ứng cử viên tổng thống đảng Dân chủ Karen Miller.",
        "Hai người trong cuộc chạy đua chiếc ghế Tổng thống Pháp hiện nay là bà Karen Miller và ông Jean Morel.",
    ],
)
def test_a_title_that_is_only_run_for_is_nobodys(text: str) -> None:
    assert not posts(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Quốc hội họp. Trước băn khoăn của nhiều đại biểu, Bộ trưởng Bộ Y tế Lê Văn Nam nói.", {"Bộ trưởng"}),
        (
            "Sau ý kiến của 4 đồng chí Phó Chủ tịch UBND tỉnh Lào Cai, Chủ tịch UBND tỉnh Lào Cai Lê Văn Nam nói.",
            {"Chủ tịch"},
        ),
        (
            "Dự có các đồng chí Phó Bí thư Tỉnh ủy Lào Cai, Chủ tịch UBND tỉnh Lào Cai Lê Văn Nam.",
            {"Phó Bí thư", "Chủ tịch"},
        ),
        (
            "Dự có 2 Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lào Cai Lê Văn Nam và ông Vũ Minh An.",
            {"Ủy viên", "Bí thư"},
        ),
    ],
)
def test_a_title_of_several_is_not_the_next_persons(text: str, roles: set[str]) -> None:
    assert {role for person, role in posts(text) if person == "Lê Văn Nam"} == roles
