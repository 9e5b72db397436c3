from datetime import date

import pytest

from kg.extraction.places.era import day_of
from tests.extraction.places.reading import settled

REFORM = date(2025, 7, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("UBND tỉnh Nghệ An họp ngày 12/8/2025.", date(2025, 8, 12)),
        ("UBND tỉnh Nghệ An họp ngày 12/3/2025.", None),
        ("Năm 2025, HĐND đặc khu Vân Đồn họp.", REFORM),
        ("Năm 2026, ông làm việc tại quận Hoàng Mai (cũ).", REFORM),
        ("Năm 2025, tỉnh vận hành chính quyền địa phương 2 cấp.", REFORM),
        ("Năm 2025, phường Yết Kiêu (cũ) nhập vào phường khác.", None),
        ("Giai đoạn 2020-2025, quận Hoàng Mai (cũ) phát triển.", None),
        ("Đến năm 2030, quận Hoàng Mai (cũ) phát triển.", None),
        ("Ngày 31/2/2026 không có trong lịch.", None),
        ("Hội nghị diễn ra sáng nay.", None),
        ("Tỉnh vận hành chính quyền địa phương 2 cấp.", REFORM),
        ("Huyện Nam Đàn chuẩn bị mô hình chính quyền địa phương 2 cấp.", None),
        ("Ngày 12/4/2025, huyện Nam Đàn chuẩn bị mô hình chính quyền địa phương 2 cấp.", None),
        ("Theo Nghị quyết ngày 16/6/2025, bà rời quận Hoàng Mai về chính quyền địa phương 2 cấp.", REFORM),
        ("Sau sáp nhập, phường Tương Mai có 5 vạn dân.", REFORM),
        ("Sau sáp nhập, phường Tương Mai của quận Hoàng Mai có 5 vạn dân.", None),
        ("Sau sáp nhập, công ty có 500 người.", None),
        ("Dự án ở huyện Nam Đàn phải xong trước ngày 31/12/2025.", None),
        ("Tính đến ngày 31/12/2025, tỉnh có 500 dự án.", date(2025, 12, 31)),
    ],
)
def test_words_tell_the_time_of_an_article_without_a_date(text: str, day: date | None) -> None:
    assert day_of(settled(text)) == day


def test_the_date_of_an_article_is_its_day() -> None:
    assert day_of(settled("Họp ngày 12/8/2025.", date(2024, 1, 1))) == date(2024, 1, 1)
