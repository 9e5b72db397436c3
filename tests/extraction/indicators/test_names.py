import pytest

from kg.extraction.indicators.figures import figures_in
from kg.extraction.indicators.names import measured
from kg.model import Span
from tests.extraction.samples import drafted


def names(text: str) -> list[str]:
    draft, sentence, since, last, found = drafted(text), Span(0, len(text)), 0, None, []
    for figure in figures_in(draft, sentence):
        last = measured(draft, figure, sentence, since, last)
        since = max(figure.end, last.end)
        found.append(last.name)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng lúa của huyện ước đạt khoảng 900 tấn.", ["Sản lượng lúa của huyện"]),
        ("Huyện xây dựng 15 nhà ở cho người nghèo.", ["xây dựng nhà ở cho người nghèo"]),
        ("Có 30% hộ dân dùng nước sạch.", ["hộ dân dùng nước sạch"]),
        (
            "Thu ngân sách xã là 9 tỷ đồng, đạt 80% kế hoạch huyện giao.",
            ["Thu ngân sách xã", "Thu ngân sách xã so với kế hoạch huyện giao"],
        ),
        (
            "Sau sắp xếp, xã Đông Hải rộng 40 km2, dân số 9.000 người.",
            ["xã Đông Hải rộng", "dân số người xã Đông Hải"],
        ),
        (
            "Tỉnh tặng Bằng khen cho 6 tập thể, 9 cá nhân.",
            ["Tỉnh tặng Bằng khen tập thể", "Tỉnh tặng Bằng khen cá nhân"],
        ),
        ("Có 5% (120) hộ dân bỏ phiếu trắng.", ["hộ dân bỏ phiếu trắng", "hộ dân bỏ phiếu trắng"]),
        ("Cầu Sông Mây - Bến Gỗ có tổng vốn 90 tỷ đồng.", ["Cầu Sông Mây - Bến Gỗ có tổng vốn"]),
        ("Ông An cho hay xã đã trồng 40 ha rừng.", ["xã đã trồng rừng"]),
        ("Có 12/20 xã đạt chuẩn (trước khi nhập), đạt 60%.", ["xã đạt chuẩn", "xã đạt chuẩn"]),
        ("Hết năm có 8 xã đã thoát nghèo.", ["xã đã thoát nghèo"]),
        ("100% cán bộ, công chức xã có chứng chỉ tin học.", ["cán bộ, công chức xã có chứng chỉ tin học"]),
        ("Huyện chi 50 tỷ đồng từ ngân sách dự phòng.", ["Huyện chi từ ngân sách dự phòng"]),
        ("Năm 2022, diện tích rừng trồng đạt 40 ha.", ["diện tích rừng trồng"]),
    ],
)
def test_what_a_figure_measures(text: str, expected: list[str]) -> None:
    assert names(text) == expected
