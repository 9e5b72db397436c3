from datetime import date

import pytest

from kg.documents.publication import published_in
from kg.text import fold

NEWS = "Huyện ủy Tân Sơn tổ chức hội nghị."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Chiều 6/4, {NEWS} Quyết định ký ngày 1/4/2023.", date(2023, 4, 6)),
        (f"Sáng 28-6, {NEWS} Xã mới hoạt động từ ngày 1-7-2025.", date(2025, 6, 28)),
        (f"Chiều ngày 11/10/2019, {NEWS}", date(2019, 10, 11)),
        (f"Ngày 20-3, {NEWS}\n![](https://example.org/2026/03/20/a.jpg)", date(2026, 3, 20)),
        (f"Sáng nay (8/2), {NEWS} Đây là Tết trồng cây Xuân Đinh Dậu.", date(2017, 2, 8)),
        (f"Sáng qua (6/6), {NEWS} Văn bản ký ngày 2/6/2017.", date(2017, 6, 7)),
        (f"Tối 20.9, {NEWS} Thu ngân sách quý III/2022 tăng. Cả huyện thi đua trong năm 2022.", date(2022, 9, 20)),
        (f"(31/3/1975 - 31/3/2025), chiều 30/3, {NEWS}", date(2025, 3, 30)),
    ],
)
def test_the_lead_and_the_text_give_the_day(text: str, day: date) -> None:
    assert published_in(text, fold(text)) == day


@pytest.mark.parametrize(
    "text",
    [
        f"Chiều 6/4, {NEWS}",
        f"Chiều 6/4, {NEWS} Nhiệm kỳ 2020-2025.",
        f"Chiều 6/4, {NEWS} Phấn đấu đến năm 2030.",
        f"Chiều 6/4, {NEWS} Ông sinh ngày 5/2/1966.",
        f"{NEWS} Hội nghị diễn ra trong năm 2023.",
        f"{NEWS} Trước đó, ngày 3/4, tổ công tác đã kiểm tra. Kế hoạch ký ngày 1/4/2023.",
        f"Chiều 31/2, {NEWS} Quyết định ký ngày 1/3/2023.",
        f"Ngày 3/2/1930, Đảng ra đời. Năm 2020 là năm kỷ niệm. {NEWS}",
        f"Ngày 9/8 tới, {NEWS} Quyết định ký ngày 1/8/2023.",
        "",
    ],
)
def test_what_is_uncertain_is_no_date(text: str) -> None:
    assert published_in(text, fold(text)) is None


def test_the_29th_of_february_of_another_year_is_no_date() -> None:
    text = f"Sáng 29/2, {NEWS} Quyết định ký ngày 25/2/2023."
    assert published_in(text, fold(text)) is None
