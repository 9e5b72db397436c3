import pytest

from kg.extraction.phrases.domain import is_administrative, news_domain
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("HLV và các cầu thủ thắng trận đấu, vào chung kết giải vô địch.", "sport"),
        ("Bị can bị khởi tố vì lừa đảo, phiên tòa xét xử bị cáo về tội phạm ma túy.", "crime"),
        ("Tổng thống Ukraine gặp ngoại trưởng Iran bàn về tên lửa.", "foreign"),
        ("Cổ phiếu tăng, cổ đông nhận cổ tức, lợi nhuận và doanh thu vượt vốn điều lệ.", "market"),
        ("Tai nạn khiến một người tử vong tại hiện trường, tài xế xe tải bị thương.", "accident"),
        ("Căn biệt thự, mảnh đất và lô đất do ông đứng tên sở hữu.", "property"),
        ("Người mẹ nuôi con gái và con trai, chồng chị cùng cháu ở nhà.", "family"),
        ("Huyện tổng kết công tác xây dựng nông thôn mới.", None),
        ("Huyện tổng kết công tác thể thao.", None),
        ("Công an huyện báo cáo: vụ trộm cắp, cướp và ma túy giảm so với cùng kỳ, tội phạm giảm.", None),
        ("Báo cáo 6 tháng đầu năm: công an khởi tố nhiều bị can vụ trộm cắp, cướp, ma túy và tội phạm khác.", None),
        ("Các đối tượng chính sách, đối tượng người nghèo và đối tượng khác nhận quà.", None),
        ("Hiệp hội Du lịch, câu lạc bộ hưu trí và Sở Văn hóa - Thể thao cùng dự.", None),
    ],
)
def test_the_domain_of_an_article(text: str, domain: str | None) -> None:
    assert news_domain(drafted(text)) == domain


def test_a_word_now_and_then_makes_no_domain() -> None:
    assert news_domain(drafted("Cầu thủ nhận quà. " + "Huyện tổng kết công tác xây dựng đường làng. " * 40)) is None


@pytest.mark.parametrize(
    ("lead", "administrative"),
    [
        ("UBND tỉnh Lào Cai giao Sở Y tế Lào Cai kiểm tra. HĐND tỉnh Lào Cai giám sát việc này. ", True),
        ("Mẹ nên cho con uống nhiều nước. ", False),
    ],
)
def test_an_article_is_administrative_where_it_names_public_bodies(lead: str, administrative: bool) -> None:
    assert is_administrative(drafted(lead + "Trời nắng và nhiều gió trong ngày. " * 40)) is administrative


def test_a_short_text_is_given_the_benefit() -> None:
    assert is_administrative(drafted("Mẹ nên cho con uống nhiều nước."))
