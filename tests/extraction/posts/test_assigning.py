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
