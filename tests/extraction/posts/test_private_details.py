import pytest

from kg.extraction.posts.private_details import private_between
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Ông Nam, sinh ngày 5/2/1966, Giám đốc", "sinh"),
        ("Ông Nam (SN 1966), Giám đốc", "sn"),
        ("Ông Nam quê Nghệ An, Giám đốc", "quê"),
        ("Ông Nam, dân tộc Thái, Giám đốc", "dân"),
        ("Ông Nam, dân tộc: Thái, Giám đốc", "dân"),
        ("Ông Nam, dân tộc La Hủ, Giám đốc", "dân"),
        ("Ông Nam, trú tại phường Lê Lợi, Giám đốc", "trú"),
        ("Ông Nam sinh năm 1966, quê Nghệ An, Giám đốc", "quê"),
    ],
)
def test_the_last_detail_is_found(text: str, detail: str) -> None:
    reading = reading_of(text)
    at = private_between(reading, 0, len(reading.tokens))
    assert at is not None
    assert reading.tokens.form(at) == detail


@pytest.mark.parametrize(
    "text",
    [
        "Trưởng ban Dân tộc Thái Nguyên, Phó Chủ tịch Hội đồng Dân tộc Quốc hội",
        "phát huy sức mạnh đại đoàn kết dân tộc Việt Nam và tự do tôn giáo",
        "thăm quê hương, học sinh 12 lớp và kỳ sinh hoạt hè",
        "đất nước sinh ra những người con của Nghệ An",
    ],
)
def test_other_words_are_no_details(text: str) -> None:
    reading = reading_of(text)
    assert private_between(reading, 0, len(reading.tokens)) is None


def test_only_the_words_between_count() -> None:
    reading = reading_of("Ông Nam sinh năm 1966 làm Giám đốc")
    assert private_between(reading, 3, len(reading.tokens)) is None
