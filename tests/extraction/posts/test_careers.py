import pytest

from tests.extraction.posts.test_positions import PROVINCE, posts

LIFE = (
    "ông lần lượt kinh qua các chức vụ: Trưởng phòng Giao thông huyện Nam Đàn; "
    "Bí thư Huyện ủy Con Cuông (1986 - 1991); Giám đốc Sở Nội vụ."
)
HELD = {
    ("Trưởng phòng", "Phòng Giao thông huyện Nam Đàn", "former"),
    ("Bí thư", "Huyện ủy Con Cuông", "former"),
    ("Giám đốc", "Sở Nội vụ Nghệ An", "former"),
}


def test_a_list_of_posts_held_before() -> None:
    assert {row[1:] for row in posts(PROVINCE + LIFE.replace("ông", "Ông Lê Văn Nam", 1))} == HELD


@pytest.mark.parametrize("opening", ["Sinh năm 1940 ở", "Quê ở", "Xuất thân từ"])
def test_a_life_without_a_name_is_of_the_main_person(opening: str) -> None:
    text = (
        PROVINCE + "Đồng chí Nguyễn Khánh Tâm, nguyên Bí thư Tỉnh ủy, từ trần. Đồng chí Nguyễn Khánh Tâm thọ 81 tuổi.\n"
        "Ban Lễ tang do đồng chí Lương Thế Nhân, Chủ tịch HĐND tỉnh làm Trưởng ban.\n"
        f"{opening} xã Kim Liên trong một gia đình nông dân.\nSau giải phóng, {LIFE}"
    )
    held = {row[1:] for row in posts(text) if row[0] == "Nguyễn Khánh Tâm"}
    assert held.issuperset(HELD)


def test_a_possessive_gives_no_post() -> None:
    assert posts(PROVINCE + "Ông Lê Văn Nam hiểu thẩm quyền phê duyệt là của Chủ tịch UBND tỉnh.") == set()


def test_the_former_posts_of_a_life_below_a_name() -> None:
    text = "Đồng chí LÊ VĂN NAM\n\nSinh ngày 1/2/1938; nguyên Tỉnh ủy viên Nghệ An, nguyên Bí thư Huyện ủy Nam Đàn."
    assert ("Lê Văn Nam", "Bí thư", "Huyện ủy Nam Đàn", "former") in posts(PROVINCE + text)


def test_an_entry_of_a_list_of_earlier_posts_may_tell_of_now() -> None:
    text = (
        "Ông Lê Văn Nam từng kinh qua nhiều vị trí: - Năm 1995: Phó Giám đốc Sở Y tế Nghệ An "
        "- Năm 2011 đến nay: Giám đốc Sở Nội vụ Nghệ An."
    )
    assert {row[1:] for row in posts(text)} == {
        ("Phó Giám đốc", "Sở Y tế Nghệ An", "former"),
        ("Giám đốc", "Sở Nội vụ Nghệ An", "current"),
    }
