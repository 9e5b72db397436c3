import pytest

from tests.extraction.posts.test_positions import PROVINCE, posts


@pytest.mark.parametrize(
    "order",
    [
        "Ủy ban Kiểm tra cách hết chức vụ trong Đảng đối với",
        "Cách tất cả các chức vụ trong Đảng với",
        "Khiển trách ông Vũ Văn An; cách chức tất cả chức vụ trong Đảng đối với",
    ],
)
def test_a_punishment_ends_party_posts_alone(order: str) -> None:
    text = f"{order} ông Lê Minh Sơn, Bí thư Huyện ủy Nam Đàn, Chủ tịch HĐND huyện Nam Đàn."
    assert posts(PROVINCE + text) == {
        ("Lê Minh Sơn", "Bí thư", "Huyện ủy Nam Đàn", "outgoing"),
        ("Lê Minh Sơn", "Chủ tịch", "Hội đồng nhân dân huyện Nam Đàn", "current"),
    }


@pytest.mark.parametrize(
    "order", ["Cảnh cáo đối với", "Tìm cách khai trừ ra khỏi Đảng đối với", "Giữ nguyên chức vụ trong Đảng đối với"]
)
def test_other_punishments_end_none(order: str) -> None:
    text = f"{order} ông Lê Minh Sơn, Bí thư Huyện ủy Nam Đàn."
    assert posts(PROVINCE + text) == {("Lê Minh Sơn", "Bí thư", "Huyện ủy Nam Đàn", "current")}


CHAIR, SECRETARY = ("Chủ tịch", "Ủy ban nhân dân xã An Phú"), ("Bí thư", "Đảng ủy xã An Phú")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND huyện cách chức ông Lê Minh Sơn, Chủ tịch UBND xã An Phú.", {(*CHAIR, "outgoing")}),
        ("Kỷ luật cách chức đối với ông Lê Minh Sơn, Chủ tịch UBND xã An Phú.", {(*CHAIR, "outgoing")}),
        ("HĐND xã bãi nhiệm ông Lê Minh Sơn - Chủ tịch UBND xã An Phú.", {(*CHAIR, "outgoing")}),
        ("Ông Lê Minh Sơn, Chủ tịch UBND xã An Phú, bị cách chức.", {(*CHAIR, "outgoing")}),
        ("Cách hết các chức vụ đối với ông Lê Minh Sơn (Chủ tịch UBND xã An Phú).", {(*CHAIR, "outgoing")}),
        ("Dân đề nghị cách chức ông Lê Minh Sơn, Chủ tịch UBND xã An Phú.", {(*CHAIR, "current")}),
        (
            "Cách chức Bí thư Đảng ủy xã An Phú đối với ông Lê Minh Sơn, Chủ tịch UBND xã An Phú.",
            {(*CHAIR, "current"), (*SECRETARY, "outgoing")},
        ),
        (
            "Ông Lê Minh Sơn, Chủ tịch UBND xã An Phú, bị cách chức Bí thư Đảng ủy xã An Phú.",
            {(*CHAIR, "current"), (*SECRETARY, "outgoing")},
        ),
    ],
)
def test_a_dismissal_ends_the_post_of_who_is_dismissed(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(PROVINCE + text) == {("Lê Minh Sơn", *each) for each in expected}
