from datetime import date

import pytest

from tests.extraction.samples import read

CITY = "Thành phố Hà Nội họp\nThành phố Hà Nội đổi mới. "
DISTRICT = "Quận Long Biên sơ kết\nQuận Long Biên thuộc thành phố Hà Nội. "
COUNCIL = "Hội đồng nhân dân tỉnh Nghệ An"
PROVINCE = "Tỉnh Nghệ An họp\nTỉnh Nghệ An có nhiều huyện. "


def posts(text: str, published: date = date(2023, 4, 7)) -> set[tuple[str, str, str, str]]:
    return {(p.person, p.role, p.body, p.status.value) for p in read(text, published).positions}


def test_a_list_of_titles_before_a_name() -> None:
    text = CITY + "Ủy viên Trung ương Đảng, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Hà Nội Trần Minh Hải dự."
    assert posts(text) == {
        ("Trần Minh Hải", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Trần Minh Hải", "Phó Bí thư", "Thành ủy Hà Nội", "current"),
        ("Trần Minh Hải", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội", "current"),
    }


def test_titles_behind_names_and_abbreviations() -> None:
    text = DISTRICT + (
        "Dự có đồng chí Lê Thu Hà - TUV, Bí thư Quận ủy, Chủ tịch HĐND quận; "
        "đồng chí Vũ Anh Tú - Phó Bí thư Thường trực Quận ủy."
    )
    assert posts(text) == {
        ("Lê Thu Hà", "Ủy viên", "Thành ủy Hà Nội", "current"),
        ("Lê Thu Hà", "Bí thư", "Quận ủy Long Biên", "current"),
        ("Lê Thu Hà", "Chủ tịch", "Hội đồng nhân dân quận Long Biên", "current"),
        ("Vũ Anh Tú", "Phó Bí thư Thường trực", "Quận ủy Long Biên", "current"),
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam, Trưởng ban Tổ chức Tỉnh ủy, nói.", ("Trưởng ban", "Ban Tổ chức Tỉnh ủy Nghệ An")),
        ("Ông Lê Văn Nam, Trưởng phòng Nội vụ huyện Nam Đàn, nói.", ("Trưởng phòng", "Phòng Nội vụ huyện Nam Đàn")),
        ("Chánh Văn phòng UBND tỉnh Lê Văn Nam nói.", ("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Nghệ An")),
        ("Phó ban Pháp chế HĐND tỉnh Lê Văn Nam nói.", ("Phó Trưởng ban", f"Ban Pháp chế {COUNCIL}")),
        ("Giám đốc Sở Y tế Lê Văn Nam nói.", ("Giám đốc", "Sở Y tế Nghệ An")),
        ("Chủ tịch huyện Nam Đàn Lê Văn Nam nói.", ("Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn")),
        ("Quyền Chủ tịch UBND tỉnh Lê Văn Nam nói.", ("Quyền Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")),
        ("Đại biểu Quốc hội Lê Văn Nam nói.", ("Đại biểu", "Quốc hội")),
        ("Chủ nhiệm Văn phòng Quốc hội (VPQH) Lê Văn Nam nói.", ("Chủ nhiệm", "Văn phòng Quốc hội")),
        ("Thủ tướng Lê Văn Nam nói.", ("Thủ tướng", "Chính phủ")),
        ("Chủ tịch nước Lê Văn Nam nói.", ("Chủ tịch nước", "Việt Nam")),
        ("Bộ trưởng Bộ GTVT Lê Văn Nam nói.", ("Bộ trưởng", "Bộ Giao thông vận tải")),
        ("Viện trưởng VKSND tỉnh Lê Văn Nam nói.", ("Viện trưởng", "Viện kiểm sát nhân dân tỉnh Nghệ An")),
        ("Hiệu trưởng Trường THPT Lê Lợi Lê Văn Nam nói.", ("Hiệu trưởng", "Trường Trung học phổ thông Lê Lợi")),
    ],
)  # fmt: skip
def test_roles_and_their_bodies(text: str, post: tuple[str, str]) -> None:
    assert posts(PROVINCE + text) == {("Lê Văn Nam", *post, "current")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyên Bí thư Tỉnh ủy Lê Văn Nam dự.", {("Bí thư", "former")}),
        ("Ông Lê Văn Nam từng là Bí thư Tỉnh ủy.", {("Bí thư", "former")}),
        ("HĐND tỉnh bầu ông Lê Văn Nam giữ chức Chủ tịch UBND tỉnh.", {("Chủ tịch", "incoming")}),
        ("Ông Lê Văn Nam được bổ nhiệm giữ chức vụ Giám đốc Sở Y tế.", {("Giám đốc", "incoming")}),
        ("Ông Lê Văn Nam thôi giữ chức Bí thư Tỉnh ủy.", {("Bí thư", "outgoing")}),
        ("HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Nam.", {("Phó Chủ tịch", "outgoing")}),
        (
            "Tỉnh ủy điều động ông Lê Văn Nam, Giám đốc Sở Y tế giữ chức Bí thư Huyện ủy Nam Đàn.",
            {("Giám đốc", "outgoing"), ("Bí thư", "incoming")},
        ),
        ("Năm 2009, ông Lê Văn Nam được bầu làm Chủ tịch UBND tỉnh.", {("Chủ tịch", "former")}),
        ("Ông Lê Văn Nam dự họp. Ông được bầu làm Bí thư Tỉnh ủy.", {("Bí thư", "incoming")}),
    ],
)
def test_status(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(role, status) for _, role, _, status in posts(PROVINCE + text)} == expected


def test_a_title_of_several_persons() -> None:
    text = PROVINCE + "Dự có các đồng chí Phó Bí thư Tỉnh ủy: Lê Văn Nam - Chủ tịch UBND tỉnh; Vũ Minh An, Đỗ Thị Hoa."
    deputies = {person for person, role, _, _ in posts(text) if role == "Phó Bí thư"}
    assert deputies == {"Lê Văn Nam", "Vũ Minh An", "Đỗ Thị Hoa"}


def test_joining_committees_makes_a_member() -> None:
    text = CITY + "Thành ủy chỉ định đồng chí Lê Văn Nam tham gia Ban Chấp hành, Ban Thường vụ Quận ủy Ba Đình."
    assert posts(text) == {
        ("Lê Văn Nam", "Ủy viên", "Quận ủy Ba Đình", "incoming"),
        ("Lê Văn Nam", "Ủy viên", "Ban Thường vụ Quận ủy Ba Đình", "incoming"),
    }


def test_a_life_in_dates() -> None:
    text = (
        "Ông Lê Văn Nam\n+ Tháng 1.2006 - 3.2008: Bí thư Huyện ủy Nam Đàn; + Từ 4.2008 đến nay: Bí thư Tỉnh ủy Nghệ An."
    )
    assert {(role, status) for _, role, _, status in posts(text)} == {("Bí thư", "former"), ("Bí thư", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Hồ Chí Minh đọc Tuyên ngôn.",
        "Ông Lê Văn Nam yêu cầu xem xét miễn nhiệm Hiệu trưởng Trường THPT Lê Lợi.",
        "Ông Lê Văn Nam dự bầu cử đại biểu HĐND các cấp.",
    ],
)
def test_what_is_no_post_of_the_person(text: str) -> None:
    assert posts(text) == set()


def test_the_committee_of_an_agency_is_its_own() -> None:
    assert posts(PROVINCE + "Ông Lê Văn Nam, Bí thư Đảng ủy, Giám đốc Công an tỉnh, nói.") == {
        ("Lê Văn Nam", "Bí thư", "Đảng ủy Công an tỉnh Nghệ An", "current"),
        ("Lê Văn Nam", "Giám đốc", "Công an tỉnh Nghệ An", "current"),
    }


def test_the_committee_of_a_commune_is_the_commune_s() -> None:
    assert posts(PROVINCE + "Ông Lê Văn Nam, Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã Nam Cát, nói.") == {
        ("Lê Văn Nam", "Ủy viên", "Ban Thường vụ Đảng ủy xã Nam Cát", "current"),
        ("Lê Văn Nam", "Chủ tịch", "Ủy ban nhân dân xã Nam Cát", "current"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Theo Chủ tịch xã Nam Cát, ông Nam công tác tốt. Ông Lê Văn Nam dự.",
        "Theo ông Lê Văn Nam, Bí thư Tỉnh ủy phải chỉ đạo.",
        "Thừa ủy quyền của Bí thư Tỉnh ủy, đồng chí Lê Văn Nam trao quà.",
    ],
)
def test_a_title_of_somebody_else(text: str) -> None:
    assert posts(PROVINCE + text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy hiện nay là ông Lê Văn Nam.",
        "Bí thư Tỉnh ủy là ông Lê Văn Nam.",
        "Vị trí Bí thư Tỉnh ủy do ông Lê Văn Nam đảm nhiệm.",
    ],
)
def test_words_between_a_title_and_its_holder(text: str) -> None:
    assert posts(PROVINCE + text) == {("Lê Văn Nam", "Bí thư", "Tỉnh ủy Nghệ An", "current")}


def test_what_someone_does_for_the_holder_is_no_post() -> None:
    text = "Cuộc họp với Bí thư Tỉnh ủy do ông Lê Văn Nam chuẩn bị."
    assert posts(PROVINCE + text) == set()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam Phó Giám đốc Sở Y tế Lào Cai", ("Phó Giám đốc", "Sở Y tế Lào Cai", "current")),
        ("Ông Lê Văn Nam nguyên Giám đốc Sở Y tế Lào Cai dự.", ("Giám đốc", "Sở Y tế Lào Cai", "former")),
        ("Ông Lê Văn Nam (82 tuổi, nguyên Giám đốc Sở Y tế Lào Cai) dự.", ("Giám đốc", "Sở Y tế Lào Cai", "former")),
        (
            "Lê Văn Nam (SN 1973, trú tại Kim Tân, Cốc Lếu, Lào Cai - Nguyên Giám đốc Sở Y tế Lào Cai) hầu tòa.",
            ("Giám đốc", "Sở Y tế Lào Cai", "former"),
        ),
        ("Khi là Giám đốc Sở Y tế Lào Cai, chú Lê Văn Nam hay đi.", ("Giám đốc", "Sở Y tế Lào Cai", "current")),
        ("Ông Lê Văn Nam không còn là Giám đốc Sở Y tế Lào Cai.", ("Giám đốc", "Sở Y tế Lào Cai", "outgoing")),
        (
            "Bộ trưởng Bộ Y tế dự; giám đốc Sở Y tế Lào Cai, TS Lê Văn Nam nói.",
            ("Giám đốc", "Sở Y tế Lào Cai", "current"),
        ),
    ],
)
def test_a_title_tied_by_few_words(text: str, post: tuple[str, str, str]) -> None:
    assert posts(text) == {("Lê Văn Nam", *post)}


def test_who_leaves_a_post_takes_up_the_next() -> None:
    text = "Ông Lê Văn Nam thôi giữ chức Bí thư Huyện ủy Nam Đàn, về làm Phó Giám đốc Sở Y tế Nghệ An."
    assert posts(text) == {
        ("Lê Văn Nam", "Bí thư", "Huyện ủy Nam Đàn", "outgoing"),
        ("Lê Văn Nam", "Phó Giám đốc", "Sở Y tế Nghệ An", "incoming"),
    }


def test_a_deputy_of_a_province_has_further_titles() -> None:
    text = "Ông Lê Văn Nam, đại biểu Quốc hội đoàn Nghệ An, Giám đốc Sở Y tế Nghệ An, dự."
    assert {(role, body) for _, role, body, _ in posts(text)} == {
        ("Đại biểu", "Quốc hội"),
        ("Giám đốc", "Sở Y tế Nghệ An"),
    }


def test_the_post_of_a_husband_is_not_the_wifes() -> None:
    assert not posts("Bà Lê Thị Hoa ủng hộ chồng là Giám đốc Sở Y tế Lào Cai.")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Luật sư Tạ Quốc Hùng, Đoàn Luật sư TP Hà Nội, Giám đốc Công ty Luật Hưng Hải, phân tích.",
            ("Tạ Quốc Hùng", "Giám đốc", "Công ty Luật Hưng Hải", "current"),
        ),
        (
            "Khiển trách ông Đào Viết Sơn (Đảng viên, Trưởng trạm Y tế xã Nam Giang).",
            ("Đào Viết Sơn", "Trưởng trạm", "Trạm Y tế xã Nam Giang", "current"),
        ),
        (
            "Bà Lê Thị Kim được giao Quyền Giám đốc Sở Tài chính.",
            ("Lê Thị Kim", "Quyền Giám đốc", "Sở Tài chính Nghệ An", "incoming"),
        ),
        (
            "Dự có Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Lê Thị Kim.",
            ("Lê Thị Kim", "Phó Trưởng đoàn chuyên trách", "Đoàn đại biểu Quốc hội tỉnh Nghệ An", "current"),
        ),
    ],
)
def test_asides_and_small_words_between_person_and_post(text: str, post: tuple[str, str, str, str]) -> None:
    assert posts(PROVINCE + text) == {post}


def test_the_place_of_an_earlier_post_in_brackets_is_not_meant_by_the_new_one() -> None:
    text = (
        "Ông Lê Sơn Hải giữ chức Bí thư Đảng ủy xã Kim Liên. Các ông Đoàn Ngọc Nam (nguyên Trưởng phòng Nội vụ huyện "
        "Nam Đàn) và Trần Chí Lượng (nguyên Bí thư Đảng ủy xã Nam Giang) giữ chức Phó Chủ tịch UBND xã."
    )
    found = {row[0] for row in posts(PROVINCE + text) if row[2] == "Ủy ban nhân dân xã Kim Liên"}
    assert found == {"Đoàn Ngọc Nam", "Trần Chí Lượng"}


def test_how_a_post_that_is_left_was_taken_up_is_told_of_a_life() -> None:
    text = "Ông Lê Sơn Hải thôi giữ chức Bí thư Huyện ủy Nam Đàn. Ông Hải được bầu làm Bí thư Huyện ủy Nam Đàn từ lâu."
    assert posts(PROVINCE + text) == {("Lê Sơn Hải", "Bí thư", "Huyện ủy Nam Đàn", "outgoing")}


def test_persons_with_titles_of_their_own_share_none() -> None:
    text = "Các đồng chí Bí thư Tỉnh ủy Lê Sơn Hải, Chủ tịch UBND tỉnh Vũ Minh An gửi hoa."
    assert posts(PROVINCE + text) == {
        ("Lê Sơn Hải", "Bí thư", "Tỉnh ủy Nghệ An", "current"),
        ("Vũ Minh An", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current"),
    }


def test_a_plural_behind_another_object_is_of_other_people() -> None:
    text = "Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, đã tiếp nhận ý kiến các đại biểu HĐND tỉnh Lào Cai."
    assert {post.role for post in read(text).positions} == {"Giám đốc"}


def test_behind_a_semicolon_a_title_is_of_the_next_person() -> None:
    text = PROVINCE + "Dự có: Lê Văn Nam - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Chủ tịch HĐND tỉnh Vũ Minh An."
    assert posts(text) == {
        ("Lê Văn Nam", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Lê Văn Nam", "Bí thư", "Tỉnh ủy Nghệ An", "current"),
        ("Vũ Minh An", "Chủ tịch", COUNCIL, "current"),
    }


@pytest.mark.parametrize("verb", ["giao", "giao cho"])
def test_a_charge_that_is_entrusted_is_new(verb: str) -> None:
    text = f"UBND tỉnh {verb} bà Lê Thị Nam - Phó Giám đốc Sở Y tế Lào Cai phụ trách điều hành Sở Y tế Lào Cai."
    assert {(role, status) for _, role, _, status in posts(text)} == {
        ("Phó Giám đốc", "current"),
        ("Phụ trách", "incoming"),
    }


def test_letters_for_a_deputy_chair() -> None:
    text = "Ông Lê Văn Nam, PCT Thường trực UBND tỉnh Nghệ An, phát biểu."
    assert posts(text) == {
        ("Lê Văn Nam", "Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Nghệ An", "current"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam từng gặp nhiều đời Chủ tịch UBND tỉnh Lào Cai trước đây.",
        "Ông Lê Văn Nam vui từ khi đắc cử, Chủ tịch UBND tỉnh Lào Cai rất bận.",
        "Ông Lê Văn Nam chọn Giám đốc Sở Y tế, Song Hi, làm Chủ tịch UBND tỉnh Lào Cai.",
    ],
)
def test_a_verb_that_does_not_tie_a_title_to_the_person_before(text: str) -> None:
    assert not [post for post in read(text).positions if post.role == "Chủ tịch"]
