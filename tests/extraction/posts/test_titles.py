import pytest

from kg.extraction.posts.titles import find_titles, read_title
from kg.model import Status
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "roles", "body", "status"),
    [
        ("Phó Bí thư Thường trực Huyện ủy Nam Đàn", ("Phó Bí thư Thường trực",), "Huyện ủy Nam Đàn", None),
        ("Trưởng phòng Nội vụ huyện Nam Đàn", ("Trưởng phòng",), "Phòng Nội vụ huyện Nam Đàn", None),
        ("Nguyên Bộ trưởng Bộ Y tế", ("Bộ trưởng",), "Bộ Y tế", Status.FORMER),
        ("cố Bí thư Huyện ủy Nam Đàn", ("Bí thư",), "Huyện ủy Nam Đàn", Status.FORMER),
        ("Cố vấn", ("Cố vấn",), None, None),
        ("Tân Chủ tịch UBND huyện Nam Đàn", ("Chủ tịch",), "Ủy ban nhân dân huyện Nam Đàn", Status.INCOMING),
        ("Bí thư Huyện ủy Nam Đàn (cũ)", ("Bí thư",), "Huyện ủy Nam Đàn", Status.FORMER),
        ("Quyền Chủ tịch UBND tỉnh Lào Cai", ("Quyền Chủ tịch",), "Ủy ban nhân dân tỉnh Lào Cai", None),
        ("Chủ tịch huyện Nam Đàn", ("Chủ tịch",), "Ủy ban nhân dân huyện Nam Đàn", None),
        ("Bí thư Hà Nội", ("Bí thư",), "Thành ủy Hà Nội", None),
        ("Tổng thống Mỹ", ("Tổng thống",), "Hoa Kỳ", None),
        ("Thủ tướng", ("Thủ tướng",), "Chính phủ", None),
        ("Giám đốc", ("Giám đốc",), None, None),
        ("Bí thư Huyện ủy Nam Đàn (trước sắp xếp)", ("Bí thư",), "Huyện ủy Nam Đàn", Status.FORMER),
        ("Phụ trách Sở Y tế Lào Cai", ("Phụ trách",), "Sở Y tế Lào Cai", None),
    ],
)
def test_a_title(text: str, roles: tuple[str, ...], body: str | None, status: Status | None) -> None:
    title = read_title(reading_of(text), 0)
    assert title is not None
    assert (title.roles, title.body, title.status) == (roles, body, status)


def test_no_title_where_no_role_begins() -> None:
    assert read_title(reading_of("Huyện Nam Đàn"), 0) is None


def test_titles_in_order() -> None:
    titles = find_titles(reading_of("Bí thư Huyện ủy Nam Đàn và Giám đốc Sở Y tế Lào Cai dự."))
    assert [title.roles[0] for title in titles] == ["Bí thư", "Giám đốc"]


@pytest.mark.parametrize(
    "text", ["giữ chức vụ Trưởng phòng Nội vụ huyện Nam Đàn", "nhận nhiệm vụ Phó Chủ tịch huyện Nam Đàn"]
)
def test_the_word_for_an_office_begins_no_title(text: str) -> None:
    assert [title.roles[0] for title in find_titles(reading_of(text))] in (["Trưởng phòng"], ["Phó Chủ tịch"])


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND xã Nam Cát, huyện Nam Đàn, tỉnh Nghệ An nói",
        "Chủ tịch UBND xã Nam Cát, huyện Nam Đàn (Nghệ An) nói",
    ],
)
def test_a_title_reaches_over_the_higher_units_of_its_place(text: str) -> None:
    reading = reading_of(text)
    title = read_title(reading, 0)
    assert title is not None
    assert reading.tokens.forms[title.end] == "nói"


def test_power_is_no_acting_post() -> None:
    titles = find_titles(reading_of("Thừa ủy quyền Chủ tịch UBND tỉnh Lào Cai, ông trao quà."))
    assert [title.roles[0] for title in titles] == ["Chủ tịch"]


@pytest.mark.parametrize("board", ["Ban Giám đốc CATP", "Ban Chủ nhiệm Hợp tác xã Sao Khuê", "Ban Thư ký"])
def test_a_board_holds_no_title(board: str) -> None:
    assert find_titles(reading_of(f"Thay mặt {board}, ông Lê Văn Nam phát biểu.")) == []


def test_a_deputy_is_one_of_the_assembly_whatever_his_delegation() -> None:
    post = read("Ông Lê Văn Nam là đại biểu thuộc Đoàn đại biểu Quốc hội tỉnh Lào Cai.").positions[0]
    assert (post.role, post.body) == ("Đại biểu", "Quốc hội")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Nam tiếp khách.", ["Chủ tịch nước"]),
        ("Dinh Thống đốc, nơi Thủ tướng Lê Văn Nam ở.", ["Thủ tướng"]),
        ("Tại Chính phủ Thủ tướng Lê Văn Nam nói.", ["Thủ tướng"]),
        ("Biệt phủ Chủ tịch nước Lê Văn Nam.", ["Chủ tịch nước"]),
    ],
)
def test_a_seat_that_a_title_names_is_nobody_s_post(text: str, roles: list[str]) -> None:
    assert [title.roles[0] for title in find_titles(reading_of(text))] == roles
