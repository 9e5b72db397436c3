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
        ("thu 60 triệu đồng/người", "60", "triệu đồng/người", "measure"),
    ],
)
def test_a_number_and_its_unit(text: str, value: str, unit: str, kind: str) -> None:
    assert figures(text) == [(Decimal(value), unit, kind)]


@pytest.mark.parametrize(
    "text",
    ["ngày 3/4", "lúc 9 giờ", "năm 2021 tỉnh", "phường 12", "thứ 5 cả", "52 tuổi", "hai bên 4 tháng", "phố 3 Gò Dầu"],
)
def test_dates_ages_and_names_are_no_figures(text: str) -> None:
    assert figures(text) == []
