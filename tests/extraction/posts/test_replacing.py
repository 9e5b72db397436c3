import pytest

from tests.extraction.posts.test_positions import PROVINCE, posts

BODY = "Huyện ủy Nam Đàn"


@pytest.mark.parametrize(
    "instead",
    [
        "thay ông Lê Minh Sơn",
        ", nhiệm kỳ 2020 - 2025, thay đồng chí Lê Minh Sơn nghỉ hưu theo chế độ",
        "thay cho ông Lê Minh Sơn vừa chuyển công tác",
        ", thay thế ông Lê Minh Sơn",
        ", kế nhiệm ông Lê Minh Sơn",
        "để thay ông Lê Minh Sơn",
    ],
)
def test_who_is_replaced_leaves_the_post(instead: str) -> None:
    assert posts(PROVINCE + f"Ông Trần Văn Hải giữ chức Bí thư Huyện ủy Nam Đàn {instead}.") == {
        ("Trần Văn Hải", "Bí thư", BODY, "incoming"),
        ("Lê Minh Sơn", "Bí thư", BODY, "outgoing"),
    }


def test_a_person_further_on_is_not_replaced() -> None:
    text = "Ông Trần Văn Hải giữ chức Bí thư Huyện ủy Nam Đàn thay mặt huyện đón ông Lê Minh Sơn."
    assert posts(PROVINCE + text) == {("Trần Văn Hải", "Bí thư", BODY, "current")}


@pytest.mark.parametrize("verb", ["thay ông", "được bầu thay ông", "thay cho ông", "kế nhiệm ông"])
def test_who_replaces_a_person_named_before_the_post_takes_it_up(verb: str) -> None:
    assert posts(f"Ông Trần Văn Hải {verb} Lê Minh Sơn làm Bí thư Huyện ủy Nam Đàn.") == {
        ("Trần Văn Hải", "Bí thư", BODY, "incoming"),
        ("Lê Minh Sơn", "Bí thư", BODY, "outgoing"),
    }


def test_who_is_replaced_and_moved_takes_up_the_next_post() -> None:
    text = (
        "Ông Trần Văn Hải giữ chức Giám đốc Sở Y tế Nghệ An thay ông Lê Minh Sơn đến nhận nhiệm vụ là Bí thư Huyện ủy "
        "Nam Đàn."
    )
    assert ("Lê Minh Sơn", "Bí thư", BODY, "incoming") in posts(text)
