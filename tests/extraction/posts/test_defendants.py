import pytest

from kg.extraction.posts.defendants import defendants
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bị cáo Lê Văn Nam khai nhận.", {"Lê Văn Nam"}),
        ("Khởi tố bị can đối với ông Lê Văn Nam.", {"Lê Văn Nam"}),
        ("Các bị cáo gồm: Lê Văn Nam (SN 1970) và Trần Thị Hoa.", {"Lê Văn Nam", "Trần Thị Hoa"}),
        ("Bị cáo phạm tội nhiều lần, ông Lê Văn Nam cho biết.", set()),
        ("Báo cáo của ông Lê Văn Nam.", set()),
    ],
)
def test_who_stands_trial(text: str, names: set[str]) -> None:
    assert defendants(reading_of(text)) == names


def test_the_posts_of_a_defendant_lie_behind() -> None:
    found = read("Bị cáo Lê Văn Nam được phân công làm Phó Chủ tịch UBND huyện Nam Đàn, có nhiệm vụ duyệt hồ sơ.")
    assert [post.status.value for post in found.positions] == ["former"]


def test_nothing_lasts_of_the_former_posts_of_a_defendant() -> None:
    posts = "nguyên Trưởng phòng Tài chính huyện Nam Đàn, Phó Chủ tịch Hội Khuyến học huyện Nam Đàn"
    accused, free = (read(f"{who} Lê Văn Nam, {posts}, có mặt.").positions for who in ("Bị cáo", "Ông"))
    assert [post.status.value for post in accused] == ["former", "former"]
    assert [post.status.value for post in free] == ["former", "current"]
