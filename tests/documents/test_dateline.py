from datetime import date

import pytest

from kg.documents.dateline import read_dateline
from kg.documents.lines import lines_of


@pytest.mark.parametrize(
    ("text", "day", "authors"),
    [
        ("09/04/2023 - 09:26 AM", date(2023, 4, 9), ()),
        ("Ngày đăng 19/07/2020 | 18:40 \u00a0|\u00a0Lượt xem: 174", date(2020, 7, 19), ()),
        ("Thanh Mai 15:43 04/04/2024", date(2024, 4, 4), ("Thanh Mai",)),
        ("20/09/2022 10:00 GMT+7", date(2022, 9, 20), ()),
        ("Thứ sáu, 15/12/2023, 14:06 (GMT+7)", date(2023, 12, 15), ()),
        ("Cập nhật lúc 07h30' ngày 1-7-2025", date(2025, 7, 1), ()),
        ("2024-12-31", date(2024, 12, 31), ()),
        ("Thứ Hai, ngày 3 tháng 2 năm 2025", date(2025, 2, 3), ()),
    ],
)
def test_datelines(text: str, day: date, authors: tuple[str, ...]) -> None:
    (line,) = lines_of(text)
    found = read_dateline(line)
    assert found is not None
    assert (found.date, found.authors) == (day, authors)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 07/4/2023, Quận ủy tổ chức hội nghị sơ kết công tác giữa nhiệm kỳ.",
        "Kỷ niệm 90 năm ngày thành lập (3/2/1930 - 3/2/2020)",
        "31/02/2020 08:00",
        "Lượt xem: 174",
    ],
)
def test_other_lines_are_no_dateline(text: str) -> None:
    (line,) = lines_of(text)
    assert read_dateline(line) is None
