import pytest

from kg.extraction.indicators.figures import figures_in
from kg.model import Span
from tests.extraction.samples import drafted


def values(text: str) -> list[int]:
    return [int(figure.value) for figure in figures_in(drafted(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Xã nêu khẩu hiệu “5 không, 3 sạch” trong dân",
        'Nạn "tour 0 đồng" đã hết',
        "Tỉnh lộ 45 người qua lại đông",
        "Rừng từ 50 ha trở lên phải trình tỉnh",
        "Tấm bia 5 m x 8 m",
        "Chủ tàu BĐ 99123 người Quảng",
        "Máy mới 100% của hãng",
        "Họp tới 18 giờ 30 người mới về",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert values(text) == []


def test_figures_beside_them() -> None:
    assert values("Xã “nông thôn mới” có 50 hộ, UBND 12 xã họp, 30% hộ trở lên đồng ý") == [50, 12, 30]
