from decimal import Decimal

import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("Quận Tây Hồ có 17/19 trường công lập đạt chuẩn quốc gia, đạt 89,5%, đứng đầu Thành phố.", ("17", "19")),
        ("Hội đồng nhân dân quận Tây Hồ bầu với 47/49 phiếu (95,9%).", ("47", "49")),
        ("UBND huyện Gia Lâm giải quyết 132/203 thủ tục hành chính, đạt tỷ lệ 65% trên địa bàn huyện.", ("132", "203")),
        ("Có 55/56 đại biểu HĐND quận Tây Hồ có mặt (chiếm 98,2%) biểu quyết đồng ý.", ("55", "56")),
        ("Quận Tây Hồ có 89,5% (17/19) trường đạt chuẩn quốc gia.", ("17", "19")),
        ("Huyện Gia Lâm bê tông hóa 16,6/21,9km đường thôn, đạt 75,8%.", ("16.6", "21.9")),
        ("Huyện Gia Lâm có 19 xã trên tổng số 20 xã đạt chuẩn nông thôn mới, chiếm 95%.", ("19", "20")),
    ],
)
def test_a_percentage_has_the_fraction_that_it_is_said_of(text: str, fraction: tuple[str, str]) -> None:
    (found,) = [fact for fact in read(text).indicators if fact.unit == "%"]
    assert (found.numerator, found.denominator) == tuple(map(Decimal, fraction))


@pytest.mark.parametrize(
    "text",
    [
        "UBND huyện Gia Lâm cho biết 16/20 xã có độ che phủ rừng đạt 60%.",
        "Đến tháng 6/2016, tỷ lệ hộ nghèo của huyện Gia Lâm đạt 4%.",
        "Tính đến ngày 6/12, huyện Gia Lâm giải ngân vốn đầu tư công đạt 51,1%.",
        "Huyện Gia Lâm có 16/20 xã đạt chuẩn, tỷ lệ hộ nghèo đạt 2%.",
        "Huyện Gia Lâm thu 120/150 tỷ đồng tiền sử dụng đất, bằng 85% so với cùng kỳ.",
        "Hơn 2/3 hộ dân của huyện Gia Lâm có nước sạch, đạt 70%.",
    ],
)
def test_no_fraction_of_something_else(text: str) -> None:
    assert all(fact.numerator is None and fact.denominator is None for fact in read(text).indicators)
