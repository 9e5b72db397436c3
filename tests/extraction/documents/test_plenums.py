import pytest

from kg.extraction.documents.plenums import is_plenum, plenum_at
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (" Trung ương 5 khóa IX về tiếp tục đổi mới cơ chế", "Trung ương 5 khóa IX về tiếp tục đổi mới cơ chế"),
        (" Trung ương 4 (khóa XII) nghiêm túc", "Trung ương 4 (khóa XII)"),
        (
            " Hội nghị Trung ương 4 (khóa XI, XII) về xây dựng Đảng",
            "Hội nghị Trung ương 4 (khóa XI, XII) về xây dựng Đảng",
        ),
        (" Trung ương 8 (khóa XI) về “Chiến lược biển”", "Trung ương 8 (khóa XI) về “Chiến lược biển”"),
        (" Trung ương 4, về kỷ luật cán bộ", "Trung ương 4"),
        (" Trung ương bảy khóa X", "Trung ương bảy khóa X"),
        (" Trung ương Đảng", None),
        (" lần thứ 16 của Đảng bộ thành phố", None),
    ],
)
def test_resolutions_of_the_central_committee(text: str, title: str | None) -> None:
    found = plenum_at(drafted(text), 0, len(text), frozenset(), frozenset())
    assert (found and text[1 : found.end]) == title


def test_who_passed_it() -> None:
    found = plenum_at(drafted(" lần thứ XIII của Đảng"), 0, 22, frozenset(), frozenset())
    assert found is not None
    assert found.issuer.name == "Đảng Cộng sản Việt Nam"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (" Hội nghị lần thứ 7 Ban Chấp hành Trung ương", True),
        (" Trung ương 4", True),
        (" Hội nghị lần thứ 7 Thành ủy", False),
        (" của Chính phủ", False),
    ],
)
def test_where_a_plenum_is_named(text: str, named: bool) -> None:
    assert is_plenum(drafted(text), 0, len(text)) is named
