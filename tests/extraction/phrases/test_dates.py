from datetime import date

import pytest

from kg.extraction.phrases.dates import first_date, period_in, years_in

PUBLISHED = date(2023, 4, 7)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày 16/03/2023", date(2023, 3, 16)),
        ("16-3-2023", date(2023, 3, 16)),
        ("chiều 6/4, ban chấp hành", date(2023, 4, 6)),
        ("tối 20.9 tại sân vận động", date(2022, 9, 20)),
        ("chiều ngày 14 - 3", date(2023, 3, 14)),
        ("ngày 4 tháng 11 năm 2011", date(2011, 11, 4)),
        ("ngày 4 tháng 3", date(2023, 3, 4)),
        ("từ ngày 4 đến ngày 6/8/2021", date(2021, 8, 4)),
        ("sáng nay (8/2), tại trường", date(2023, 2, 8)),
        ("sáng nay, tại trường", PUBLISHED),
        ("chiều qua, ủy ban", date(2023, 4, 6)),
        ("ngày 31/2/2023", None),
        ("ngày 30/13/2023", None),
        ("đạt 12/16 chỉ tiêu", None),
        ("tăng 2.5 lần", None),
        ("quý i/2024", None),
    ],
)
def test_a_day_in_words(words: str, day: date | None) -> None:
    found = first_date(words, 0, len(words), PUBLISHED)
    assert (found and found.day) == day


def test_without_a_publication_date_a_day_needs_its_year() -> None:
    assert first_date("chiều 6/4", 0, 9) is None
    assert first_date("sáng nay", 0, 8) is None


def test_offsets_hold_the_day() -> None:
    words = "họp ngày 6/4/2023, tại"
    found = first_date(words, 0, len(words))
    assert found is not None
    assert words[found.start : found.end] == "ngày 6/4/2023"


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("giai đoạn 2021 - 2025", "2021-2025"),
        ("từ năm 2021 đến năm 2025", "2021-2025"),
        ("năm 2023", "2023"),
        ("quý i/2024", "2024"),
        ("giai đoạn 2025-2021", None),
        ("đạt 2.023 tỷ đồng", None),
        ("ba năm qua", None),
    ],
)
def test_a_period_in_words(words: str, period: str | None) -> None:
    assert period_in(words, 0, len(words)) == period


def test_years_are_numbers() -> None:
    assert years_in("nhiệm kỳ 2020-2025", 0, 18) == (2020, 2025)
    assert years_in("năm 2020", 0, 8) is None
