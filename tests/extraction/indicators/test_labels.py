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
        "Xã là một trong 20 xã khó khăn của tỉnh",
        "UBND 24 quận, huyện họp",
        "Duyệt quy hoạch chi tiết 1/500 khu dân cư",
        "Trong tháng 7 huyện sẽ họp",
        "Nghỉ giữa 2 kỳ họp của Quốc hội",
        "Khoa Nội 1 Bệnh viện Đa khoa",
        "Dân thôn Đồi 2 xã Đông Hải",
        "Lúc 9h 30 người dân đã tới",
        "Họp trước kỳ họp 4 HĐND thành phố",
        "Dự án trên 50 ha đất rừng trở lên phải trình",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert values(text) == []


def test_figures_beside_them() -> None:
    assert values("Xã “nông thôn mới” có 50 hộ, cả 12 xã họp, 30% hộ trở lên đồng ý") == [50, 12, 30]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Thi hành kỷ luật 12 đảng viên", 12),
        ("Công bố danh mục 36 dự án", 36),
        ("Mỗi năm 200 lao động có việc", 200),
        ("Thị xã 12 phường đã họp", 12),
        ("Bệnh viện 500 giường", 500),
        ("Hết năm 2015, 12 xã đạt chuẩn", 12),
    ],
)
def test_words_that_number_nothing_in_a_compound(text: str, value: int) -> None:
    assert values(text) == [value]
