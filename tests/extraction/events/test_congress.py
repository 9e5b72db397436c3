import pytest

from kg.extraction.draft import BodyMention, Draft
from kg.extraction.events.congress import is_council, ordinal_value, read_sitting
from kg.model import Article, BodyKind, Span


def sitting(text: str, head: str):  # type: ignore[no-untyped-def]
    draft = Draft(Article("a", text, proper=(Span(0, len(text)),)))
    start = draft.folded.index(head)
    found = read_sitting(draft, start, start + len(head), len(text))
    return text[found.start : found.end], found


@pytest.mark.parametrize(
    ("text", "head", "name", "number"),
    [
        (
            "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng đã thành công",
            "đại hội",
            "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            13,
        ),
        ("Đại hội XV Đảng bộ Thành phố và các đảng bộ", "đại hội", "Đại hội XV Đảng bộ Thành phố", 15),
        ("Kỳ họp thứ tư HĐND thành phố khóa XV, tổ chức", "kỳ họp", "Kỳ họp thứ tư HĐND thành phố khóa XV", 4),
        ("Hội nghị Trung ương lần thứ VII (tháng 11)", "hội nghị", "Hội nghị Trung ương lần thứ VII", 7),
        ("Đại hội đại biểu Phụ nữ tỉnh lần thứ IX, bầu", "đại hội", "Đại hội đại biểu Phụ nữ tỉnh lần thứ IX", 9),
        ("Hội nghị Trung ương 4 (khóa XI, XII) về Đảng", "hội nghị", "Hội nghị Trung ương 4 (khóa XI, XII)", 4),
        ("hội nghị, 75 tập thể được khen", "hội nghị", "hội nghị", None),
        ("Đại hội chỉ là mở đầu", "đại hội", "Đại hội", None),
    ],
)
def test_the_name_and_its_ordinal(text: str, head: str, name: str, number: int | None) -> None:
    found_name, found = sitting(text, head)
    assert (found_name, found.ordinal) == (name, number)


def test_years_and_generic_congresses() -> None:
    assert sitting("Đại hội Đảng bộ quận lần thứ VI, nhiệm kỳ 2020 - 2025", "đại hội")[1].years == (2020, 2025)
    assert sitting("chào mừng Đại hội Đảng các cấp", "đại hội")[1].generic


@pytest.mark.parametrize(("words", "value"), [("tư", 4), ("xviii", 18), ("21", 21), ("nhất", 1), ("abc", None)])
def test_ordinals(words: str, value: int | None) -> None:
    assert ordinal_value(words) == value


@pytest.mark.parametrize(
    ("name", "sits"),
    [
        ("Hội đồng nhân dân xã Kim Liên", True),
        ("Quốc hội", True),
        ("Ủy ban Kiểm tra Trung ương", True),
        ("Ban Pháp chế Hội đồng nhân dân tỉnh Lào Cai", False),
    ],
)
def test_bodies_that_meet_in_numbered_sessions(name: str, sits: bool) -> None:
    assert is_council(BodyMention(0, 1, name, BodyKind.PEOPLES_COUNCIL)) is sits
