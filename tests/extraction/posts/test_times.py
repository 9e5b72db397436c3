import pytest

from kg.extraction.posts.times import is_time, time_before
from kg.model import Status
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "found"),
    [("trong thời gian giữ cương vị Giám đốc", True), ("đồng thời là Giám đốc", False), ("từng là Giám đốc", False)],
)
def test_the_time_that_a_title_belongs_to(text: str, found: bool) -> None:
    reading = reading_of(text)
    verb = time_before(reading, reading.tokens.forms.index("giám"))
    assert (verb and verb.status) == (Status.FORMER if found else None)


def test_a_time_begins_with_its_word() -> None:
    reading = reading_of("trong thời gian giữ cương vị Giám đốc")
    assert is_time(reading, 0)
    assert not is_time(reading, 3)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trong thời gian giữ cương vị Giám đốc Sở Y tế Lào Cai, bà Lê Thị Hoa có sai phạm.", Status.FORMER),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế Lào Cai, trong thời gian giữ chức vụ Giám đốc Sở Y tế.", Status.CURRENT),
        ("Trưởng ban Tổ chức Tỉnh ủy đồng thời là Giám đốc Sở Y tế Lào Cai, bà Lê Thị Hoa, nói.", Status.CURRENT),
    ],
)  # fmt: skip
def test_posts_held_in_a_time(text: str, status: Status) -> None:
    assert {post.status for post in read(text).positions} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chính sách có từ thời Tổng thống Mỹ Barack Obama.", "former"),
        ("Việc này diễn ra dưới thời của các Tổng thống Mỹ Barack Obama và George Bush.", "former"),
        ("Dưới nhiệm kỳ của Tổng thống Mỹ Barack Obama, hai nước ký kết.", "former"),
        ("Bà Lê Thị Hoa đồng thời Giám đốc Sở Y tế Lào Cai.", None),
        ("Khi còn làm Giám đốc Sở Y tế Lào Cai, ông Lê Văn Nam đã ký.", "former"),
        ("Sau khi làm Giám đốc Sở Y tế Lào Cai, ông Lê Văn Nam đã ký.", "current"),
        ("Ngày 20/7/2015, khi đó ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai.", "former"),
        ("Ông Lê Văn Nam, lúc ấy làm Giám đốc Sở Y tế Lào Cai, đã ký.", "former"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai thời điểm đó, đã ký.", "former"),
        ("Nhiệm kỳ trước, ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai.", "former"),
        ("Ông Lê Văn Nam (trước là Giám đốc Sở Y tế Lào Cai) nói.", "former"),
        ("Sinh thời Tổng thống Pháp Charles Lemoine thích đọc.", "current"),
    ],
)
def test_a_time_called_after_its_holder_is_over(text: str, status: str | None) -> None:
    assert {post.status.value for post in read(text).positions} <= {status}


def test_who_is_in_office_still_is_not_over_with_his_time() -> None:
    text = "Tổng thống Mỹ Donald Trump đến Hà Nội. Dưới thời Tổng thống Donald Trump, hai nước ký kết."
    assert [post.status.value for post in read(text).positions] == ["current"]
