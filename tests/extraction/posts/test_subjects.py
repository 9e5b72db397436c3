import pytest

from kg.extraction.posts.subjects import open_before
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ông Lê Văn Nam quê ở Vinh. Ông được bầu làm Bí thư Huyện ủy Nam Đàn.", "Lê Văn Nam"),
        ("Ông Lê Văn Nam (bạn của Vũ Minh An) là Bí thư Huyện ủy Nam Đàn.", "Lê Văn Nam"),
        ("Huyện bổ nhiệm ông Lê Văn Nam, em trai bà Vũ Minh An, giữ chức Giám đốc Sở Y tế Lào Cai.", "Lê Văn Nam"),
        ("Ông Lê Văn Nam từng là thư ký của bà Vũ Minh An, rồi giữ chức Giám đốc Sở Y tế Lào Cai.", "Lê Văn Nam"),
        ("Ông Lê Văn Nam là em ruột của bà Vũ Minh An hiện nay là Bí thư Huyện ủy Nam Đàn.", "Vũ Minh An"),
        ("Ông Lê Văn Nam là em ruột của bà Vũ Minh An, hiện là Bí thư Huyện ủy Nam Đàn.", "Lê Văn Nam"),
    ],
)
def test_whom_a_post_is_said_of(text: str, person: str) -> None:
    assert [post.person for post in read(text).positions] == [person]


def test_a_sentence_without_a_pronoun_is_of_nobody_before() -> None:
    assert read("Ông Lê Văn Nam quê ở Vinh. Huyện được bầu Bí thư Huyện ủy Nam Đàn.").positions == ()


def test_a_relative_who_is_not_named_has_no_post_here() -> None:
    assert read("Huyện bổ nhiệm em trai bà Vũ Minh An làm Giám đốc Sở Y tế Lào Cai.").positions == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trong thời gian ông Lê Văn Nam giữ chức Giám đốc Sở Y tế Lào Cai, xã thiếu thuốc.", "former"),
        ("Từ khi ông Lê Văn Nam giữ chức Giám đốc Sở Y tế Lào Cai, xã đủ thuốc.", "current"),
        ("Ông Lê Văn Nam sinh năm 1979. Ông được bầu làm Bí thư Huyện ủy Nam Đàn.", "former"),
        ("Ông Lê Văn Nam phát biểu. Ông được bầu làm Bí thư Huyện ủy Nam Đàn.", "incoming"),
    ],
)
def test_when_a_post_was_held(text: str, status: str) -> None:
    assert [post.status.value for post in read(text).positions] == [status]


@pytest.mark.parametrize(
    ("gap", "person"),
    [(",", "Vũ Minh An"), (")", "Lê Văn Nam"), ("((", "Vũ Minh An"), ("(a))", "Lê Văn Nam"), ("(a),", "Vũ Minh An")],
)
def test_persons_in_closed_brackets_are_passed_over(gap: str, person: str) -> None:
    reading = reading_of(f"Ông Lê Văn Nam (bạn ông Vũ Minh An {gap} thôi")
    found = open_before(reading, reading.people, 2, len(reading.tokens))
    assert found is not None
    assert found.name == person


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Vũ Minh An họp. Ông dự kiến bổ nhiệm Giám đốc Sở Y tế Lào Cai.", False),
        ("Bà Vũ Minh An họp. Bà được bổ nhiệm Giám đốc Sở Y tế Lào Cai.", True),
    ],
)
def test_who_only_appoints_takes_nothing_up(text: str, found: bool) -> None:
    assert bool(read(text).positions) is found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ông Lê Văn Nam được Thủ tướng đề cử làm Bộ trưởng Bộ Y tế.", "Bộ trưởng"),
        ("Ông Lê Văn Nam, do Bộ Chính trị giới thiệu, được Quốc hội bầu làm Chủ tịch Quốc hội.", "Chủ tịch"),
    ],
)
def test_who_is_chosen_takes_up_the_post(text: str, role: str) -> None:
    assert [(post.person, post.role) for post in read(text).positions] == [("Lê Văn Nam", role)]


def test_a_pronoun_does_not_mean_who_is_only_replaced() -> None:
    text = "Ông Lê Văn Nam làm Bí thư Huyện ủy Nam Đàn thay ông Vũ Minh An. Ông là đại biểu Quốc hội các khóa X, XII."
    assert {post.person for post in read(text).positions if post.role == "Đại biểu"} == {"Lê Văn Nam"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Bà Vũ Minh An nói. Ông Lê Văn Nam (em bà An, Giám đốc Công ty Sen) dự.", {("Lê Văn Nam", "Giám đốc")}),
        ("Bà Vũ Minh An nói. Ông Lê Văn Nam (em bà An - Giám đốc Công ty Sen) dự.", {("Vũ Minh An", "Giám đốc")}),
        ("Ông Lê Văn Nam (em trai bà Vũ Minh An, Giám đốc Công ty Hoa Sen) dự.", {("Vũ Minh An", "Giám đốc")}),
        (
            "Bà Lê Hoa là vợ ông Vũ Minh An – Giám đốc Sở Y tế Lào Cai, người từng là Bí thư Huyện ủy Nam Đàn.",
            {("Vũ Minh An", "Giám đốc"), ("Vũ Minh An", "Bí thư")},
        ),
        ("Ông Lê Văn Nam bổ nhiệm “thần tốc” con trai mới học xong làm Giám đốc Sở Y tế Lào Cai.", set()),
        ("Ông Lê Văn Nam, con trai bà Vũ An, được bổ nhiệm làm Giám đốc Sở Y tế.", {("Lê Văn Nam", "Giám đốc")}),
        ("Xã bàn đề cử của ông Lê Văn Nam đối với một thẩm phán lên làm Giám đốc Sở Y tế Lào Cai.", set()),
    ],
)  # fmt: skip
def test_posts_of_relatives_and_of_the_chosen(text: str, posts: set[tuple[str, str]]) -> None:
    assert {(post.person, post.role) for post in read(text).positions} == posts
