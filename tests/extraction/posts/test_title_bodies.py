import pytest

from kg.extraction.posts.titles import find_titles, read_title
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Phó giám đốc bệnh viện đa khoa huyện Nam Đàn", "Bệnh viện Đa khoa huyện Nam Đàn"),
        ("Trưởng ban tuyên giáo Huyện ủy Nam Đàn", "Ban Tuyên giáo Huyện ủy Nam Đàn"),
        ("CVP UBND tỉnh Lào Cai", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"),
        ("Tổng Giám đốc Vinaconex", "Vinaconex"),
        ("Thường trực Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
        ("Thủ tướng Nhật Bản", "Nhật Bản"),
        ("Giám đốc Nam", None),
    ],
)
def test_the_body_of_a_role(text: str, body: str | None) -> None:
    title = read_title(reading_of(text), 0)
    assert title is not None
    assert title.body == body


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("Tỉnh Nghệ An họp\nTỉnh Nghệ An có nhiều huyện. ", "Tỉnh ủy Nghệ An"),
        ("Thành phố Hà Nội họp\nThành phố Hà Nội đổi mới. ", "Thành ủy Hà Nội"),
    ],
)
def test_letters_for_the_committee_of_the_home(place: str, body: str) -> None:
    titles = find_titles(reading_of(f"{place}Ông Lê Văn Nam, TUV, dự."))
    assert [title.body for title in titles] == [body]


def test_an_office_is_of_the_police_named_before() -> None:
    titles = find_titles(reading_of("Công an tỉnh Lào Cai họp. Ông Lê Văn Nam, Trưởng phòng Cảnh sát hình sự, nói."))
    assert [title.body for title in titles] == ["Phòng Cảnh sát hình sự Công an tỉnh Lào Cai"]


def test_a_school_alone_is_the_one_that_the_opening_names() -> None:
    reading = reading_of(
        "Trường Đại học Tây Bắc họp. Ông Lê Văn Nam học tại Trường Đại học Cần Thơ. Ông Lê Văn Nam là Hiệu trưởng."
    )
    assert [title.body for title in find_titles(reading)] == ["Trường Đại học Tây Bắc"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Bí thư Đoàn trường Đại học Sao Mai, nói",
            "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Sao Mai",
        ),
        ("Bí thư Đoàn xã Nam Giang, nói", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Nam Giang"),
        ("Trưởng ban Công tác Mặt trận tổ dân phố số 3 và 4 nói", "Ban Công tác Mặt trận tổ dân phố số 3 và 4"),
    ],
)
def test_bodies_of_the_grassroots(text: str, body: str) -> None:
    title = read_title(reading_of(text), 0)
    assert title is not None
    assert title.body == body


def test_the_police_alone_are_those_of_the_home() -> None:
    titles = find_titles(reading_of("Tỉnh Lào Cai họp\nTỉnh Lào Cai vui. Ông Lê Văn Nam, Giám đốc Công an, nói."))
    assert [title.body for title in titles] == ["Công an tỉnh Lào Cai"]


def test_an_officer_of_a_commune_is_at_its_committee() -> None:
    title = read_title(reading_of("cán bộ tư pháp hộ tịch xã Kim Liên"), 0)
    assert title is not None
    assert (title.roles, title.body) == (("Cán bộ tư pháp hộ tịch",), "Ủy ban nhân dân xã Kim Liên")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Thị trưởng New York Bill Hartman nói", "thành phố New York"),
        ("Tỉnh trưởng tỉnh Vân Nam, ông Lý Văn Nam", "tỉnh Vân Nam"),
    ],
)
def test_a_foreign_place_of_two_words(text: str, body: str) -> None:
    assert find_titles(reading_of(text))[0].body == body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Ủy viên Trung ương Hội Nông dân Việt Nam", "Trung ương Hội Nông dân Việt Nam"),
        ("Bí thư Ban Chấp hành Trung ương Đoàn", "Trung ương Đoàn"),
        ("Ủy viên Trung ương", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_the_centre_of_a_union_is_not_the_party_s(title: str, body: str) -> None:
    assert [p.body for p in read(f"Ông Lê Văn Nam, {title}, phát biểu.").positions] == [body]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Trưởng ban Pháp chế Vũ Minh An trình bày. ", "Ban Dân tộc Hội đồng nhân dân tỉnh Nghệ An"),
        ("", "Ban Dân tộc"),
    ],
)
def test_a_board_for_ethnic_affairs_beside_one_of_a_council(said: str, body: str) -> None:
    text = f"Hội đồng nhân dân tỉnh Nghệ An họp. {said}Ông Lê Văn Nam - Trưởng ban Dân tộc, phát biểu."
    assert {p.body for p in read(text).positions if p.person == "Lê Văn Nam"} == {body}
