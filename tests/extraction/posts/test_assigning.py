import pytest

from tests.extraction.samples import read


def states(text: str) -> dict[tuple[str, str], str]:
    return {(post.person, post.role): post.status.value for post in read(text).positions}


def test_who_is_replaced_leaves() -> None:
    found = states("Ông Lê Văn Nam giữ chức Giám đốc Sở Y tế Lào Cai thay ông Vũ Minh An.")
    assert found[("Vũ Minh An", "Giám đốc")] == "outgoing"


def test_a_move_ends_the_posts_named_with_the_name_but_not_a_seat() -> None:
    found = states("Điều động ông Lê Văn Nam, Ủy viên Huyện ủy Nam Đàn, Giám đốc Sở Y tế Lào Cai về trung ương.")
    assert found == {("Lê Văn Nam", "Ủy viên"): "current", ("Lê Văn Nam", "Giám đốc"): "outgoing"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Nam, nguyên Giám đốc Sở Y tế Lào Cai, nói.", "former"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai nhiệm kỳ 2010-2015, nói.", "former"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, nói.", "current"),
    ],
)
def test_what_the_title_says_of_the_state(text: str, status: str) -> None:
    assert list(states(text).values()) == [status]


def test_what_is_held_now_follows_what_was() -> None:
    found = states(
        "Bà Lê Thị Hoa - khi đó là Giám đốc Sở Y tế Lào Cai và hiện nay là Bí thư Huyện ủy Nam Đàn - đã nghỉ."
    )
    assert found == {("Lê Thị Hoa", "Giám đốc"): "former", ("Lê Thị Hoa", "Bí thư"): "current"}


def test_a_bracket_that_ends_a_post_ends_that_one_only() -> None:
    found = states("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai (cũ), Bí thư Huyện ủy Nam Đàn, nói.")
    assert found == {("Lê Văn Nam", "Giám đốc"): "former", ("Lê Văn Nam", "Bí thư"): "current"}


def test_a_move_behind_the_posts_ends_them() -> None:
    found = states("Ông Lê Văn Nam - Giám đốc Sở Y tế Lào Cai được luân chuyển giữ chức Bí thư Huyện ủy Nam Đàn.")
    assert found == {("Lê Văn Nam", "Giám đốc"): "outgoing", ("Lê Văn Nam", "Bí thư"): "incoming"}


def test_who_leads_a_delegation_leads_it_now() -> None:
    text = "Đoàn công tác của Bộ Y tế do bà Lê Thị Hoa, Giám đốc Sở Y tế Lào Cai, làm Trưởng đoàn đã đến."
    assert states(text)[("Lê Thị Hoa", "Trưởng đoàn")] == "current"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Lê Thị Hoa - Giám đốc Sở Y tế Lào Cai nay là Bí thư Huyện ủy Nam Đàn - đã ký.",
            {("Lê Thị Hoa", "Giám đốc"): "former", ("Lê Thị Hoa", "Bí thư"): "current"},
        ),
        (
            "Năm 2009, bà Lê Thị Hoa, Giám đốc Sở Y tế Lào Cai, ký hợp đồng.",
            {("Lê Thị Hoa", "Giám đốc"): "former"},
        ),
        (
            "Năm 2009, bà Lê Thị Hoa, Giám đốc Sở Y tế Lào Cai, ký hợp đồng. Giám đốc Sở Y tế Lào Cai Lê Thị Hoa nói.",
            {("Lê Thị Hoa", "Giám đốc"): "current"},
        ),
        (
            "Bà Lê Thị Hoa được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai khi chưa đủ tiêu chuẩn.",
            {("Lê Thị Hoa", "Giám đốc"): "current"},
        ),
        (
            "Bà Lê Thị Hoa nhận nhiệm vụ Giám đốc Sở Y tế Lào Cai chưa lâu.",
            {("Lê Thị Hoa", "Giám đốc"): "current"},
        ),
        (
            "Hiện bà Lê Thị Hoa, Bí thư Huyện ủy Nam Đàn, làm Trưởng ban Nội chính Tỉnh ủy Nghệ An.",
            {("Lê Thị Hoa", "Bí thư"): "current", ("Lê Thị Hoa", "Trưởng ban"): "current"},
        ),
        (
            "Tháng 8/2020, bà Lê Thị Hoa bị đình chỉ chức vụ Giám đốc Sở Y tế Lào Cai.",
            {("Lê Thị Hoa", "Giám đốc"): "former"},
        ),
        (
            "Tỉnh cách chức Giám đốc Sở Y tế Lào Cai Lê Thị Hoa.",
            {("Lê Thị Hoa", "Giám đốc"): "outgoing"},
        ),
        (
            "Bà Lê Thị Hoa từng là Thư ký cho Bí thư Thành ủy Hà Nội Vũ Minh An.",
            {("Lê Thị Hoa", "Thư ký"): "former", ("Vũ Minh An", "Bí thư"): "former"},
        ),
    ],
)
def test_what_the_sentence_says_of_the_state(text: str, expected: dict[tuple[str, str], str]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tân Tổng thống Pháp Marco Rossi ra lệnh điều tra.", "current"),
        ("Tân Tổng thống Pháp Marco Rossi tuyên thệ nhậm chức.", "incoming"),
        ("Tân Giám đốc Sở Y tế Lào Cai Lê Văn Nam ra lệnh điều tra.", "incoming"),
    ],
)
def test_a_new_head_abroad_who_acts_is_in_office(text: str, status: str) -> None:
    assert list(states(text).values()) == [status]


@pytest.mark.parametrize("then", ["vào thời điểm đó", "lúc bấy giờ", "khi đó"])
def test_a_post_held_at_a_time_spoken_of(then: str) -> None:
    text = f"Ông Lê Văn Nam (Giám đốc Sở Y tế Lào Cai {then}) đã ký."
    assert states(text) == {("Lê Văn Nam", "Giám đốc"): "former"}
