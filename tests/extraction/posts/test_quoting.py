import pytest

from tests.extraction.posts.test_positions import PROVINCE
from tests.extraction.samples import read

NAME = "Ông Lê Văn Nam"
OF_LATE = "là Phó Chủ tịch UBND tỉnh Nghệ An"
SCHOOLING = "theo học các lớp quản lý kinh tế và quản lý nhà nước ở nhiều trường trong tỉnh; " * 6


def quotes(text: str) -> dict[tuple[str, str], str]:
    """Quotes by role and body; each is what stands between its offsets."""
    found = read(PROVINCE + text)
    for post in found.positions:
        assert (PROVINCE + text)[post.evidence.start : post.evidence.end] == post.evidence.quote
    return {(post.role, post.body): post.evidence.quote for post in found.positions}


def quote(text: str) -> str:
    (found,) = quotes(text).values()
    return found


@pytest.mark.parametrize(
    "text", [f"Lê Văn Nam, dân tộc thiểu số học, {OF_LATE}", "Phó Chủ tịch UBND tỉnh Nghệ An Lê Văn Nam"]
)
def test_a_post_is_quoted_with_the_name_of_its_holder(text: str) -> None:
    assert quote(f"Ông {text}." if text.startswith("Lê") else f"{text} dự.") == text


@pytest.mark.parametrize(
    "private",
    ["sinh ngày 5/2/1966", "sinh năm 1966", "quê quán: xã Kim Liên, huyện Nam Đàn", "quê Kim Liên, dân tộc Thái"],
)
def test_a_quote_tells_nothing_private(private: str) -> None:
    assert quote(f"{NAME}, {private}, từng {OF_LATE}.") == f"từng {OF_LATE}"


def test_the_sentence_of_a_post_is_quoted_behind_one_that_tells_private_things() -> None:
    text = f"{NAME} sinh năm 1966, quê Nam Đàn. Năm 2012 ông được bầu làm Chủ tịch HĐND tỉnh Nghệ An."
    assert quote(text).startswith("Năm 2012 ông được bầu làm Chủ tịch HĐND tỉnh Nghệ An")


def test_a_name_that_stands_again_is_quoted() -> None:
    text = f"{NAME} sinh năm 1966. Trước đó {SCHOOLING}ông Lê Văn Nam {OF_LATE}."
    assert quote(text) == f"Lê Văn Nam {OF_LATE}"


def test_an_entry_of_a_life_is_quoted_with_its_time() -> None:
    text = (
        f"{NAME} dự.\nLÊ VĂN NAM Sinh ngày: 12.8.1962 Quê quán: xã Kim Liên Dân tộc: Kinh Tóm tắt quá trình công tác: "
        "+ Tháng 7.1989 – 6.1994: Bí thư Huyện ủy Nam Đàn; Chủ tịch HĐND huyện Nam Đàn; "
        "+ Tháng 7.1994 – 12.2005: Giám đốc Sở Nội vụ Nghệ An."
    )
    assert quotes(text) == {
        ("Bí thư", "Huyện ủy Nam Đàn"): "Tháng 7.1989 – 6.1994: Bí thư Huyện ủy Nam Đàn",
        ("Chủ tịch", "Hội đồng nhân dân huyện Nam Đàn"): (
            "Tháng 7.1989 – 6.1994: Bí thư Huyện ủy Nam Đàn; Chủ tịch HĐND huyện Nam Đàn"
        ),
        ("Giám đốc", "Sở Nội vụ Nghệ An"): "Tháng 7.1994 – 12.2005: Giám đốc Sở Nội vụ Nghệ An",
    }


def test_a_long_way_from_name_to_post_is_not_quoted() -> None:
    assert quote(f"{NAME} từng {SCHOOLING}và {OF_LATE}.") == f"và {OF_LATE}"


def test_where_every_clause_is_private_the_title_is_quoted_alone() -> None:
    assert quote(f"{NAME} (SN 1966) – Giám đốc Sở Nội vụ Nghệ An.") == "Giám đốc Sở Nội vụ Nghệ An"


def test_a_body_named_for_a_people_is_nothing_private() -> None:
    text = "Lê Văn Nam, nguyên Trưởng ban Ban Dân tộc tỉnh Nghệ An, Phó Bí thư Tỉnh ủy Nghệ An"
    assert quotes(f"Ông {text}.")["Phó Bí thư", "Tỉnh ủy Nghệ An"] == text
