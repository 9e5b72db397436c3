import pytest

from kg.extraction.indicators.asides import is_aside
from kg.extraction.indicators.figures import figures_in
from kg.model import Span
from tests.extraction.samples import drafted


def asides(text: str) -> list[bool]:
    draft, sentence = drafted(text), Span(0, len(text))
    return [is_aside(draft, sentence, 0, figure) for figure in figures_in(draft, sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "Anh Bảy vay 45 triệu đồng.",
        "Tôi đóng cho chủ nhà 200 nghìn đồng.",
        "Gia đình ông Tư mất 30 con lợn.",
        "Thợ đào hố sâu 3 m.",
        "Đoàn xe dừng cách đó 500 m.",
        "Trên thế giới có 30 triệu ca mắc.",
        "Tại Lào, có 40 ca mắc.",
        "Nguồn vốn cho 5 dự án này đã có.",
        "Nước dâng tới cao trình 45 m.",
        "Vốn cho 5 dự án đó đã có.",
        "Kiểm điểm 3 cán bộ nêu trên.",
        "Ông Tư (52 tuổi), chủ bè, mất 22 tấn cá.",
        "Công an bắt giữ 4 người.",
        "Giá phải là thế chứ không phải 100 triệu đồng.",
        "Nếu thương tật 12% thì khởi tố.",
        "Gần 900 con vịt của gia đình ông Tư bị chết.",
    ],
)
def test_private_life_things_at_hand_and_abroad(text: str) -> None:
    assert asides(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Chúng tôi đã cấp 45 giấy phép.",
        "Huyện Mỹ Đức có 30 ca mắc.",
        "Hội Phụ nữ giúp chị em vay 45 tỷ đồng.",
        "Mặt đường rộng 12 m.",
        "Bán đảo Hòn Mây còn 1.800 ha rừng.",
        "Mức bán lẻ hàng hóa đạt 900 tỷ đồng.",
        "Nguồn cải cách tiền lương còn 61 tỷ đồng.",
        "Phố đi bộ có vốn 11 tỷ đồng.",
        "Sản lượng thịt hơi đạt 900 tấn.",
        "Xã có 25 nạn nhân chất độc da cam.",
        "Có 12 dự án, trong đó nhiều dự án chậm.",
        "Có 12 dự án trên địa bàn.",
    ],
)
def test_figures_of_a_place_or_body(text: str) -> None:
    assert asides(text) == [False]
