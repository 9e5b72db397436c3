import pytest

from kg.extraction.indicators.domain import news_domain
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("HLV và các cầu thủ thắng trận đấu, vào chung kết giải vô địch.", "sport"),
        ("Bị can bị khởi tố vì lừa đảo, phiên tòa xét xử bị cáo về tội phạm ma túy.", "crime"),
        ("Tổng thống Ukraine gặp ngoại trưởng Iran bàn về tên lửa.", "foreign"),
        ("Cổ phiếu tăng, cổ đông nhận cổ tức, lợi nhuận và doanh thu vượt vốn điều lệ.", "market"),
        ("Huyện tổng kết công tác xây dựng nông thôn mới.", None),
        ("Huyện tổng kết công tác thể thao.", None),
    ],
)
def test_the_domain_of_an_article(text: str, domain: str | None) -> None:
    assert news_domain(drafted(text)) == domain


def test_a_word_now_and_then_makes_no_domain() -> None:
    assert news_domain(drafted("Cầu thủ nhận quà. " + "Huyện tổng kết công tác xây dựng đường làng. " * 40)) is None
