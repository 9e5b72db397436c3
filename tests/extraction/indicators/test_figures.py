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
        ("rộng 10 - 11m vuông", "10", "m", "measure"),
        ("thuê 90.000 đồng/m2/tháng", "90000", "đồng/m2/tháng", "measure"),
        ("chi 100 tỉ để đền bù", "100", "tỉ", "measure"),
        ("có dân số 12.690 người", "12690", "người", "count"),
        ("rộng hơn 800 km2, 16 xã", "800", "km2", "measure"),
        ("bầu 15 đ/c", "15", "đ/c", "count"),
        ("đã làm 16,6/18 km đường", "16.6", "km", "measure"),
        ("thu 60 triệu đồng/người", "60", "triệu đồng/người", "measure"),
        ("thải 2,5 triệu m3 nước", "2.5", "triệu m3", "measure"),
        ("giá 9 triệu đồng/m 2 nền", "9", "triệu đồng/m2", "measure"),
        ("bán 9 triệu/m2 nền", "9", "triệu/m2", "measure"),
        ("có 7% (1.250) ý kiến", "7", "%", "percent"),
        ("có 40 chum sành", "40", "chum", "count"),
    ],
)
def test_a_number_and_its_unit(text: str, value: str, unit: str, kind: str) -> None:
    assert figures(text)[0] == (Decimal(value), unit, kind)


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
    ],
)
def test_dates_ages_and_names_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_a_count_in_brackets_behind_its_share() -> None:
    assert figures("có 7% (1.250) ý kiến đồng ý")[1] == (Decimal(1250), "ý kiến", "count")


def test_the_upper_bound_of_a_range_is_no_figure() -> None:
    assert [value for value, _, _ in figures("giá từ 700 USD đến 900 USD, tăng từ 4% lên 6%")] == [700, 4, 6]
