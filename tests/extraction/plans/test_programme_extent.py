import re

import pytest

from kg.extraction.plans.programme_extent import programme_end
from kg.extraction.plans.programme_heads import HEADS
from kg.gazetteers.vocabulary import alternation
from kg.model import Span
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đề án 06 và việc khác", "Đề án 06"),
        ("chương trình “Nhà vui” cho 40 học sinh", "chương trình “Nhà vui”"),
        ("Chiến dịch “Biển xanh” Trước đó", "Chiến dịch “Biển xanh”"),
        ("đề án thu phí 50.000 đồng mỗi tháng", "đề án thu phí"),
        ("Đề án trồng 3 triệu cây xanh được duyệt", "Đề án trồng 3 triệu cây xanh"),
        ("chương trình “Lắng nghe” về thủ tục ở phường", "chương trình “Lắng nghe”"),
        (
            "đề án “Nghiên cứu gia đình ở Hòa Lân giai đoạn 2027-2030.",
            "đề án “Nghiên cứu gia đình ở Hòa Lân giai đoạn 2027-2030",
        ),
        ("chương trình hợp tác với xã Hòa Lân trong khuôn khổ khác", "chương trình hợp tác với xã Hòa Lân"),
        ("chương trình liên kết ngành, như dệt may", "chương trình liên kết ngành"),
        ("đề án xây dựng nhà ở... Bà nói", "đề án xây dựng nhà ở"),
        ("“Quy hoạch xã Hòa Lân, xã Bến Tây” đã có", "Quy hoạch xã Hòa Lân, xã Bến Tây"),
        ("“Chương trình xóa nhà tạm đã xong” và", "Chương trình xóa nhà tạm"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    draft = drafted(text)
    match = re.search(rf"(?P<head>{alternation(HEADS)})", draft.folded)
    assert match
    assert text[match.start() : programme_end(draft, match, Span(0, len(text)))] == name
