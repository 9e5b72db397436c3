import pytest

from kg.extraction.posts.title_groups import groups_of
from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import read, reading_of


def groups(text: str) -> list[list[tuple[str, str | None]]]:
    reading = reading_of(text)
    return [[(t.roles[0], t.body) for t in group.titles] for group in groups_of(reading, find_titles(reading))]


def test_titles_joined_by_marks_are_one_group() -> None:
    found = groups("Bí thư Huyện ủy Nam Đàn, kiêm Chủ tịch HĐND huyện Nam Đàn dự. Giám đốc Sở Y tế Lào Cai nói.")
    assert [len(group) for group in found] == [2, 1]


def test_a_post_held_beside_another_is_no_new_one() -> None:
    found = read("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai kiêm giữ chức Giám đốc Bệnh viện Sao Mai, nói.").positions
    assert [position.status.value for position in found] == ["current", "current"]


def test_a_bare_title_takes_the_next_one_s_body() -> None:
    found = groups("Chủ tịch kiêm Tổng Giám đốc Công ty Sao Sáng nói.")
    assert found == [[("Chủ tịch", "Công ty Sao Sáng"), ("Tổng Giám đốc", "Công ty Sao Sáng")]]


def test_a_bare_secretary_is_of_the_place_s_committee() -> None:
    found = groups("Phó Bí thư, Chủ tịch HĐND huyện Nam Đàn nói.")
    assert found[0][0] == ("Phó Bí thư", "Huyện ủy Nam Đàn")


def test_a_party_post_beside_a_foreign_one_is_foreign() -> None:
    found = groups("Tổng Bí thư, Chủ tịch Lào thăm Hà Nội.")
    assert found[0][0][1] == "Ban Chấp hành Trung ương Đảng Cộng sản Lào"


@pytest.mark.parametrize(
    "text",
    [
        "Đại diện theo ủy quyền của Chủ tịch UBND xã An Phú là Phó Chủ tịch UBND xã An Phú Lê Văn Nam.",
        "Đại diện cho Chủ tịch UBND xã An Phú là ông Lê Văn Nam, Phó Chủ tịch UBND xã An Phú.",
        "Thay mặt Chủ tịch UBND xã An Phú, ông Lê Văn Nam, Phó Chủ tịch UBND xã An Phú, nói.",
    ],
)
def test_a_post_that_is_stood_for_is_not_the_speaker_s(text: str) -> None:
    assert [position.role for position in read(text).positions] == ["Phó Chủ tịch"]


def test_an_assistant_stands_apart() -> None:
    assert len(groups("Thư ký cho Bí thư Huyện ủy Nam Đàn nói.")) == 2


def test_a_kind_s_word_alone_means_the_unit_named_next() -> None:
    found = groups("Tỉnh Lào Cai họp\nỦy viên UBND tỉnh, Chánh Văn phòng UBND tỉnh Hà Giang")
    assert found[0][0] == ("Ủy viên", "Ủy ban nhân dân tỉnh Hà Giang")


def test_an_assistant_is_at_the_body_of_the_person_served() -> None:
    found = groups("Thư ký cho Bí thư Thành ủy Hà Nội")
    assert found[0] == [("Thư ký", "Thành ủy Hà Nội")]


def test_a_party_cell_beside_the_front_is_the_hamlet_s() -> None:
    found = groups("Bí thư chi bộ, Trưởng ban Công tác Mặt trận tổ dân phố số 1 cho biết")
    assert found[0][0] == ("Bí thư", "Chi bộ tổ dân phố số 1")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ông Lê Văn Nam, Chánh Văn phòng kiêm Người phát ngôn UBND tỉnh Lào Cai, nói.",
            {
                ("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"),
                ("Người phát ngôn", "Ủy ban nhân dân tỉnh Lào Cai"),
            },
        ),
        (
            "Ông Lê Văn Nam, Đảng ủy viên, Phó Chủ tịch UBND xã Nam Giang, nói.",
            {("Ủy viên", "Đảng ủy xã Nam Giang"), ("Phó Chủ tịch", "Ủy ban nhân dân xã Nam Giang")},
        ),
    ],
)
def test_a_title_lends_what_fits_the_other(text: str, posts: set[tuple[str, str]]) -> None:
    assert {(p.role, p.body) for p in read(text).positions} == posts


def test_a_bracket_with_an_earlier_or_a_present_post_is_of_the_group() -> None:
    found = groups("Bí thư Đảng ủy xã Kim Liên (nguyên Bí thư Huyện ủy Nam Đàn) nói.")
    assert found == [[("Bí thư", "Đảng ủy xã Kim Liên"), ("Bí thư", "Huyện ủy Nam Đàn")]]
    found = groups("nguyên Bí thư Huyện ủy Nam Đàn (nay là Giám đốc Sở Y tế Lào Cai) nói.")
    assert [len(group) for group in found] == [2]


def test_an_office_chief_is_a_deputy_of_the_whole_body() -> None:
    found = groups("Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Lào Cai nói.")
    assert found[0][0] == ("Phó Giám đốc", "Công an tỉnh Lào Cai")


def test_two_boards_side_by_side_are_of_one_council() -> None:
    found = groups("Trưởng ban Kiểm phiếu, Trưởng ban Pháp chế HĐND tỉnh Lào Cai trình bày.")
    assert found[0][0] == ("Trưởng ban", "Ban Kiểm phiếu Hội đồng nhân dân tỉnh Lào Cai")


def test_the_next_deputy_of_a_list_has_a_title_of_his_own() -> None:
    found = read("Tổ ĐBQH gồm ĐB Lê Thị Hoa, Phó Giám đốc Sở Y tế Lào Cai, ĐB Vũ Minh An và ĐB Đỗ Văn Bắc.").positions
    assert {post.person for post in found if post.role == "Phó Giám đốc"} == {"Lê Thị Hoa"}


def test_who_runs_a_body_beside_another_post() -> None:
    text = "Bà Lê Thị Hoa - Phó Trưởng phòng Nội vụ huyện Nam Đàn phụ trách Trung tâm Y tế huyện Nam Đàn."
    assert {post.role for post in read(text).positions} == {"Phó Trưởng phòng", "Phụ trách"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Giám đốc, Bí thư Đảng ủy Bệnh viện Sao Mai nói.", ("Giám đốc", "Bệnh viện Sao Mai")),
        ("Phó Hiệu trưởng, Bí thư Đảng ủy Trường Đại học Sao Mai nói.", ("Phó Hiệu trưởng", "Trường Đại học Sao Mai")),
        ("Chủ tịch, Bí thư Huyện ủy Nam Đàn nói.", ("Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn")),
    ],
)
def test_a_bare_chair_or_manager_is_not_at_the_party_committee(text: str, first: tuple[str, str]) -> None:
    assert groups(text)[0][0] == first
