import pytest

from kg.extraction.phrases.impossible_dates import impossible_dates
from kg.text import fold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội nghị ngày 30/02/2023 của quận.", ("30/2/2023",)),
        ("Khai mạc ngày 31 tháng 4 năm 2022, bế mạc ngày 31-4.", ("31/4/2022", "31/4")),
        ("Ngày 29/2/2023 không có, ngày 29/2/2024 có.", ("29/2/2023",)),
        ("Nghị quyết ban hành 12/13/2020, lại ghi 12/13/2020.", ("12/13/2020",)),
        ("Ngày 29/2, ngày 31/12/2020 và ngày 1 tháng 7 năm 2025.", ()),
        ("Đạt 35/40 tiêu chí, tăng 30.02 điểm; 26/27 trường; Nghị quyết 30/2023/NQ-HĐND.", ()),
        ("Diễn ra từ ngày 11 -13 /5, các ngày 15/16 tháng 8 và 7/2 - 12/2/2017.", ()),
        ("Ngày 35.000 tỷ đồng; ngày 40/100 hộ; 99-99-2020.", ()),
    ],
)
def test_days_that_no_calendar_has(text: str, found: tuple[str, ...]) -> None:
    assert impossible_dates(fold(text)) == found
