import pytest

from kg.extraction.posts.ties import another, apposed, directly, introduces
from kg.extraction.posts.title_groups import groups_of
from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Giám đốc Sở Y tế Lào Cai hiện nay là ông Lê Văn Nam.", True),
        ("Giám đốc Sở Y tế Lào Cai Lê Văn Nam.", True),
        ("Giám đốc Sở Y tế Lào Cai gặp ông Lê Văn Nam.", False),
    ],
)
def test_a_title_right_before_its_holder(text: str, tied: bool) -> None:
    reading = reading_of(text)
    assert directly(reading, groups_of(reading, find_titles(reading))[0], reading.people[0]) is tied


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Giám đốc Sở Y tế Lào Cai, ông Lê Văn Nam.", True),
        ("Giám đốc Sở Y tế Lào Cai, Lê Văn Nam.", False),
        ("Báo cáo với Giám đốc Sở Y tế Lào Cai, ông Nam nói. Ông Lê Văn Nam vui.", False),
    ],
)
def test_a_comma_and_a_word_of_address_tie_a_title(text: str, tied: bool) -> None:
    reading = reading_of(text)
    assert introduces(reading, groups_of(reading, find_titles(reading))[0], reading.people[0]) is tied


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Ông Lê Văn Nam (51 tuổi), hiện là Giám đốc Sở Y tế Lào Cai.", True),
        ("Luật sư Lê Văn Nam, Đoàn Luật sư TP Hà Nội, Giám đốc Công ty Luật Sao Mai.", True),
        ("Ông Lê Văn Nam, Trường Đại học Sao Mai, Phó Chủ tịch Hội Khuyến học tỉnh Lào Cai.", True),
        ("Ông Lê Văn Nam, Đoàn Luật sư TP Hà Nội và Giám đốc Sở Y tế Lào Cai.", False),
        ("Ông Lê Văn Nam gặp Giám đốc Sở Y tế Lào Cai.", False),
    ],
)
def test_a_title_behind_its_holder(text: str, tied: bool) -> None:
    reading = reading_of(text)
    group = groups_of(reading, find_titles(reading))[0]
    assert apposed(reading, reading.people[0].end, group.start) is tied


def test_a_title_that_is_the_subject_of_another_sentence_is_somebody_else_s() -> None:
    reading = reading_of("Theo ông Lê Văn Nam, Chủ tịch UBND xã Nam Cát phải xin lỗi.")
    assert another(reading, groups_of(reading, find_titles(reading))[0], reading.people[0])


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Lê Văn Nam (trái), Giám đốc", True),
        ("Lê Văn Nam (trái) Giám đốc", False),
        ("Lê Văn Nam (trái) nguyên Giám đốc", True),
    ],
)
def test_a_title_behind_a_side_of_a_picture(text: str, tied: bool) -> None:
    reading = reading_of(text)
    start = reading.starts("role")[-1] - ("nguyên" in text)
    assert apposed(reading, 3, start) is tied


@pytest.mark.parametrize(
    ("rest", "holder"), [("Hoàng Văn Hà\nTin khác.", "Lê Văn Nam"), ("Hoàng Văn Hà cho biết.", "Hoàng Văn Hà")]
)
def test_the_author_of_a_caption_does_not_hold_the_post_of_who_is_on_it(rest: str, holder: str) -> None:
    text = f"Xã đã họp.\nÔng Lê Văn Nam, Chủ tịch UBND xã Nam Giang {rest}"
    assert [post.person for post in read(text).positions] == [holder]


def test_a_title_behind_somebody_s_relative_is_the_relative_s() -> None:
    found = read("Chị Lê Thị Hương về. Tiền chuyển cho em trai Hương, Phó Giám đốc Sở Y tế Lào Cai, giữ.").positions
    assert not found


def test_a_heading_that_runs_on_gives_its_title_to_nobody() -> None:
    text = "Giao việc cho chủ tịch huyện Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, cho biết. Huyện Nam Đàn khen."
    assert {(post.person, post.role) for post in read(text).positions} == {("Lê Văn Nam", "Giám đốc")}
