import textwrap

import pytest

from kg.canonical.layers import edited
from kg.canonical.wrapping import soft_breaks

PARAGRAPH = (
    "Sáng nay, Ủy ban nhân dân quận tổ chức hội nghị sơ kết công tác sáu tháng đầu năm với sự tham dự của đại diện "
    "các phòng, ban và các phường trên địa bàn quận. Ông Nguyễn Văn An chủ trì và phát biểu, bà Lê Thị Bình báo cáo "
    "kết quả thu ngân sách, đầu tư công và cải cách hành chính của toàn quận trong thời gian qua."
)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_lines_of_a_fixed_width_are_joined_and_paragraphs_stay(width: int) -> None:
    given = "\n\n".join(["Hội nghị sơ kết", textwrap.fill(PARAGRAPH, width), textwrap.fill(PARAGRAPH, width)])
    assert edited(given, soft_breaks(given))[0] == "\n\n".join(["Hội nghị sơ kết", PARAGRAPH, PARAGRAPH])


@pytest.mark.parametrize(
    "text",
    [
        f"Hội nghị sơ kết\n{PARAGRAPH}\n{PARAGRAPH}",
        "\n".join(f"- Ông Nguyễn Văn {name}, Bí thư" for name in ("An", "Bình", "Chi", "Dũng", "Em", "Giang")),
        "",
    ],
)
def test_line_ends_of_paragraphs_and_lists_stay(text: str) -> None:
    assert not list(soft_breaks(text))
