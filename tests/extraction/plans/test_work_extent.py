import pytest

from kg.extraction.plans.work_extent import MONEY, proper_noun, work_end
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cầu Bến Tây, xã Hòa Lân và xã khác", "cầu Bến Tây"),
        ("cải tạo, nâng cấp đường 39C trong năm", "cải tạo, nâng cấp đường 39C"),
        ("nâng cấp hồ nhằm cấp nước cho huyện Bến Tây.", "nâng cấp hồ nhằm cấp nước cho huyện Bến Tây"),
        ("đường nối cảng Hòn Nhạn với Khu kinh tế Hòa Lân.", "đường nối cảng Hòn Nhạn với Khu kinh tế Hòa Lân"),
        ("cầu Bến Tây với số vốn lớn", "cầu Bến Tây"),
        ("cầu Bến Tây và đường dẫn hai đầu cầu đã xong", "cầu Bến Tây và đường dẫn hai đầu cầu"),
        ("cầu Bến Tây có nguy cơ ngừng", "cầu Bến Tây"),
        ("cầu Bến Tây thay phà Hòn Nhạn", "cầu Bến Tây"),
        ("khu tái định cư Hòa Lân và đường tỉnh 925B", "khu tái định cư Hòa Lân"),
        ("sân golf trong sân bay Hòn Nhạn bị dừng", "sân golf trong sân bay Hòn Nhạn"),
        ("khu lưu niệm Tổng Bí thư Trần Văn Nam tại huyện", "khu lưu niệm Tổng Bí thư Trần Văn Nam"),
        ("bãi đỗ xe ngầm tại sân Bến Tây Ông Trần Văn Nam yêu cầu", "bãi đỗ xe ngầm tại sân Bến Tây"),
        ("Cảng hàng không Hòn Nhạn 900 tỷ đồng", "Cảng hàng không Hòn Nhạn"),
        ("Nhà máy thép Hòn Nhạn... Ông nói", "Nhà máy thép Hòn Nhạn"),
        ("trụ sở Bộ Ngoại giao, Bộ Công an", "trụ sở Bộ Ngoại giao"),
        ("Khu đô thị Bến Tây (xã Hòa Lân) chứng minh nguồn gốc đất", "Khu đô thị Bến Tây (xã Hòa Lân)"),
        ("cao tốc Hòa Lân - Bến Tây và đường Vành đai 5", "cao tốc Hòa Lân - Bến Tây"),
        ("phố Hai Bà Trưng nối dài", "phố Hai Bà Trưng nối dài"),
        ("sân bay Hòn Nhạn giai đoạn 1 có công suất 5 triệu khách", "sân bay Hòn Nhạn giai đoạn 1"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert text[: work_end(drafted(text), 0, len(text), "project")] == name


def test_places_in_apposition_belong_to_a_name() -> None:
    text = "đập Suối Mây, xã Ba Vì, huyện Ba Vì sẽ xong"
    assert text[: work_end(drafted(text), 0, len(text), "work")] == "đập Suối Mây, xã Ba Vì, huyện Ba Vì"


@pytest.mark.parametrize(
    ("text", "proper"),
    [("Nhà máy bia Hòa Lân", True), ("mở rộng Nhà máy bia", False), ("giải quyết ngập ở TP.HCM", True)],
)
def test_the_noun_of_a_work_is_no_proper_noun(text: str, proper: bool) -> None:
    assert (proper_noun(drafted(text), 0, len(text)) is not None) is proper


@pytest.mark.parametrize(
    ("text", "money"),
    [
        (" 30 tỷ mỗi năm", True),
        (" hơn 5 tỷ mua đất", True),
        (" 2 tỷ một km", True),
        (" 900 triệu cấp cho xã", True),
        (" 5 triệu m2 sàn", False),
        (" 5 triệu m3 nước", False),
        (" 2 triệu tấn", False),
        (" 1 triệu lượt khách", False),
        (" 3 triệu con giống", False),
    ],
)
def test_millions_of_a_measure_are_no_money(text: str, money: bool) -> None:
    assert (MONEY.match(text) is not None) is money
