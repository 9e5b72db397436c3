import pytest

from tests.extraction.samples import read

PLACE = "Huyện Nam Đàn họp\nHuyện Nam Đàn thuộc tỉnh Nghệ An. "


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Dự có các Phó Bí thư Huyện ủy: Lê Văn Nam; Vũ Minh An và Đỗ Hoa.", {"Lê Văn Nam", "Vũ Minh An", "Đỗ Hoa"}),
        ("Dự có Phó Bí thư Huyện ủy Lê Văn Nam; Vũ Minh An và Đỗ Thị Hoa.", {"Lê Văn Nam"}),
    ],
)  # fmt: skip
def test_a_plural_title_goes_to_all_persons_listed(text: str, holders: set[str]) -> None:
    assert {post.person for post in read(PLACE + text).positions} == holders


def test_the_rules_are_told_apart() -> None:
    found = read(PLACE + "Dự có các Phó Bí thư Huyện ủy: Lê Văn Nam; Vũ Minh An.").positions
    assert [post.evidence.rule for post in found] == ["positions.title_before", "positions.title_shared"]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Các đồng chí: Lê Văn Nam, Giám đốc Sở Y tế Lào Cai; Vũ Minh An giữ chức Phó Bí thư Huyện ủy.",
            {"Lê Văn Nam", "Vũ Minh An"},
        ),
        (
            "- Bà Đỗ Thị Hoa, Giám đốc Sở Y tế Lào Cai và\n- Ông Lê Văn Nam giữ chức Phó Bí thư Huyện ủy.",
            {"Đỗ Thị Hoa", "Lê Văn Nam"},
        ),
        ("HĐND bầu 2 Phó Bí thư Huyện ủy gồm: ông Lê Văn Nam và bà Vũ Minh An.", {"Lê Văn Nam", "Vũ Minh An"}),
        ("Đại tá Lê Văn Nam và Đại tá Vũ Minh An, Phó Bí thư Huyện ủy.", {"Lê Văn Nam", "Vũ Minh An"}),
        (
            "Dự có các đồng chí Phó Bí thư Huyện ủy: Lê Văn Nam; Vũ Minh An; các đồng chí Giám đốc: Đỗ Thị Hoa.",
            {"Lê Văn Nam", "Vũ Minh An"},
        ),
    ],
)
def test_a_post_is_shared_by_those_listed(text: str, holders: set[str]) -> None:
    assert {post.person for post in read(PLACE + text).positions if post.role == "Phó Bí thư"} == holders


def test_the_chosen_of_a_list_come_in() -> None:
    found = read(PLACE + "HĐND bầu bổ sung 2 Phó Bí thư Huyện ủy gồm: ông Lê Văn Nam và bà Vũ Minh An.").positions
    assert {post.status.value for post in found} == {"incoming"}


def test_deputies_counted_are_of_the_chair_s_body() -> None:
    text = PLACE + "Giám đốc Sở Y tế Lào Cai hiện nay là ông Lê Văn Nam; 2 Phó Giám đốc gồm: Vũ Minh An và Đỗ Thị Hoa."
    assert {(p.person, p.role, p.body) for p in read(text).positions} == {
        ("Lê Văn Nam", "Giám đốc", "Sở Y tế Lào Cai"),
        ("Vũ Minh An", "Phó Giám đốc", "Sở Y tế Lào Cai"),
        ("Đỗ Thị Hoa", "Phó Giám đốc", "Sở Y tế Lào Cai"),
    }


def test_a_list_behind_appointments_is_one_of_appointments() -> None:
    text = PLACE + "Ông Đỗ An được bầu làm Chủ tịch UBND huyện. Các Phó Bí thư Huyện ủy gồm: Lê Văn Nam và Vũ Minh An."
    assert {p.status.value for p in read(text).positions} == {"incoming"}


@pytest.mark.parametrize(
    "text",
    [
        "Các Phó Bí thư Huyện ủy gồm các ông, bà: Lê Văn Nam, Vũ Minh An.",
        "Phó Bí thư Huyện ủy gồm các đồng chí: Lê Văn Nam; Vũ Minh An.",
        "Các Phó Bí thư Huyện ủy chuyên trách, gồm: ông Lê Văn Nam, Tỉnh ủy viên; bà Vũ Minh An.",
        "Chỉ định 2 đồng chí giữ chức Phó Bí thư Huyện ủy gồm: Lê Văn Nam, Vũ Minh An.",
        "Hội nghị bầu bổ sung chức danh Phó Bí thư Huyện ủy đối với các ông: Lê Văn Nam; Vũ Minh An.",
        "Ông Lê Văn Nam và bà Vũ Minh An, đều là Phó Bí thư Huyện ủy, dự.",
    ],
)
def test_a_plural_of_address_shares_a_post(text: str) -> None:
    holders = {post.person for post in read(PLACE + text).positions if post.role == "Phó Bí thư"}
    assert holders == {"Lê Văn Nam", "Vũ Minh An"}


def test_a_number_of_persons_chosen_come_in() -> None:
    found = read(PLACE + "Chỉ định 2 đồng chí giữ chức Phó Bí thư Huyện ủy gồm: Lê Văn Nam, Vũ Minh An.").positions
    assert {post.status.value for post in found} == {"incoming"}


def test_further_deputies_that_are_counted_have_the_body_of_the_first_ones() -> None:
    text = (
        "Các Phó ban Nội chính Tỉnh ủy Lào Cai gồm: ông Lê Văn Nam và bà Đỗ Thị Hoa. "
        "Ba Phó ban kiêm nhiệm gồm: Vũ Minh An và Trần Tú Anh."
    )
    bodies = {(p.person, p.body) for p in read(PLACE + text).positions}
    assert ("Vũ Minh An", "Ban Nội chính Tỉnh ủy Lào Cai") in bodies


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Dự có: Vũ Minh An - Bí thư Huyện ủy; Lê Thị Hoa và Đỗ Văn Bắc - Phó Chủ tịch HĐND huyện Nam Đàn.",
            {"Lê Thị Hoa", "Đỗ Văn Bắc"},
        ),
        (
            "Họp với Lê Thị Hoa và Đỗ Văn Bắc - Phó Chủ tịch HĐND huyện Nam Đàn.",
            {"Đỗ Văn Bắc"},
        ),
    ],
)
def test_two_names_that_open_an_entry_share_the_title(text: str, holders: set[str]) -> None:
    assert {post.person for post in read(PLACE + text).positions if post.role == "Phó Chủ tịch"} == holders


@pytest.mark.parametrize("then", ["khi đó là", "lúc bấy giờ là"])
def test_a_post_held_then(then: str) -> None:
    found = read(f"Chủ tịch UBND tỉnh Lào Cai {then} ông Lê Văn Nam đã ký.").positions
    assert [(post.person, post.status.value) for post in found] == [("Lê Văn Nam", "former")]


def test_deputies_that_there_are_now_are_not_new() -> None:
    text = "Ông Vũ Minh An trúng cử Ủy viên UBND huyện. Huyện hiện có 2 Phó Chủ tịch UBND huyện gồm các ông: "
    found = read(PLACE + text + "Lê Văn Nam và Đỗ Văn Bắc.").positions
    assert {post.status.value for post in found if post.role == "Phó Chủ tịch"} == {"current"}


@pytest.mark.parametrize("gap", ["; ông Đỗ Văn Hòa, chuyên viên.", "; ông Đỗ Văn Hòa."])
def test_a_list_that_and_has_closed_ends_at_a_semicolon(gap: str) -> None:
    text = f"{PLACE}Có các Phó Bí thư Huyện ủy là các ông Lê Văn Nam và Vũ Minh An{gap}"
    assert {post.person for post in read(text).positions} == {"Lê Văn Nam", "Vũ Minh An"}
