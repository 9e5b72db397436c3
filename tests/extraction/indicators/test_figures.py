from decimal import Decimal

import pytest

from kg.extraction.indicators.figures import figures_in
from kg.model import Span
from tests.extraction.samples import drafted


def figures(text: str) -> list[tuple[Decimal, str, str]]:
    return [(f.value, f.unit, f.kind) for f in figures_in(drafted(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("chi 1.250,5 tỷ đồng", "1250.5", "tỷ đồng", "measure"),
        ("tăng 7,25 %", "7.25", "%", "percent"),
        ("rộng 12 ha", "12", "ha", "measure"),
        ("có 14/18 chỉ tiêu", "14", "chỉ tiêu", "count"),
        ("có 2,1 triệu lượt khách", "2.1", "triệu lượt", "count"),
        ("tăng 6 - 7%", "6", "%", "percent"),
        ("rộng 10 - 11m vuông", "10", "m vuông", "measure"),
        ("có hơn 2000 hộ dân", "2000", "hộ dân", "count"),
        ("thuê 90.000 đồng/m2/tháng", "90000", "đồng/m2/tháng", "measure"),
        ("chi 100 tỉ để đền bù", "100", "tỉ", "measure"),
        ("có dân số 12.690 người", "12690", "người", "count"),
        ("rộng hơn 800 km2, nhiều xã", "800", "km2", "measure"),
        ("bầu 15 đ/c", "15", "đ/c", "count"),
        ("đã làm 16,6/18 km đường", "16.6", "km", "measure"),
        ("thu 60 triệu đồng/người", "60", "triệu đồng/người", "measure"),
        ("thải 2,5 triệu m3 nước", "2.5", "triệu m3", "measure"),
        ("giá 9 triệu đồng/m 2 nền", "9", "triệu đồng/m2", "measure"),
        ("bán 9 triệu/m2 nền", "9", "triệu/m2", "measure"),
        ("có 40 chum sành", "40", "chum", "count"),
        ("thu hồi 12 tỷ 345 triệu đồng", "12.345", "tỷ đồng", "measure"),
        ("giá 45.000đ/kg gạo", "45000", "đ/kg", "measure"),
        ("tăng gấp 2,5 lần so với năm trước", "2.5", "lần", "measure"),
        ("có 15 trong tổng số 40 xã", "15", "xã", "count"),
        ("mỗi xã đạt 14,5 tiêu chí", "14.5", "tiêu chí", "count"),
        ("mới cấp 9 ha/12 ha", "9", "ha", "measure"),
        ("có 9 xã/12 xã", "9", "xã", "count"),
        ("giá 9.000 đồng/1 m3 nước", "9000", "đồng", "measure"),
        ("có 7.000 đường ngang", "7000", "đường", "count"),
        ("có 14 đô thị loại V", "14", "đô thị", "count"),
        ("chi gần 70 tỷ xây chợ", "70", "tỷ", "measure"),
        ("dân số 3 tỷ người", "3", "tỷ người", "count"),
        ("xử lý 9 ngôi mộ", "9", "ngôi mộ", "count"),
    ],
)
def test_a_number_and_its_unit(text: str, value: str, unit: str, kind: str) -> None:
    assert figures(text) == [(Decimal(value), unit, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 3/4",
        "lúc 9 giờ",
        "năm 2021 tỉnh",
        "phường 12",
        "thứ 5 cả",
        "52 tuổi",
        "hai bên 4 tháng",
        "phố 3 Gò Dầu",
        "chiều 30-6 đồng loạt",
        "ngã 3 xã",
        "2/3 số đại biểu",
        "năm 2020 tỷ lệ",
        "phá 4 chum sành",
        "nuôi 2 con trai",
        "họp 3 lần với dân",
    ],
)
def test_dates_ages_and_names_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_a_count_in_brackets_behind_its_share() -> None:
    assert figures("có 7% (1.250) ý kiến đồng ý")[1] == (Decimal(1250), "ý kiến", "count")


def test_the_upper_bound_of_a_range_is_no_figure() -> None:
    assert [value for value, _, _ in figures("giá từ 700 USD đến 900 USD, tăng từ 4% lên 6%")] == [700, 4, 6]


def test_an_area_and_a_count_behind_it() -> None:
    assert figures("rộng hơn 800 km2, 16 xã") == [(800, "km2", "measure"), (16, "xã", "count")]


def test_things_that_are_given_count_however_few() -> None:
    assert figures("bệnh viện được trao 2 xe cứu thương") == [(2, "xe", "count")]
    assert figures("trong bãi có 2 xe cứu thương") == []


def test_two_things_beside_a_slash() -> None:
    assert figures("bắt 14 vụ/19 đối tượng") == [(Decimal(14), "vụ", "count"), (Decimal(19), "đối tượng", "count")]


@pytest.mark.parametrize(
    "text",
    [
        "nhà ở 447 đường Biển Xanh",
        "đoạn phim có 320.000 lượt xem",
        "trời nắng gần 40 độ",
        "Quyết định 33 yêu cầu thu hồi",
        "xóm 1,2 xã Đông Hải",
        "1,400 phòng",
        "ngày 20/6 giám đốc",
        "3 nữ sinh khác",
    ],
)
def test_addresses_clicks_and_degrees_are_no_figures(text: str) -> None:
    assert figures(text) == []
