import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thành phố triển khai các dự án như: hoàn thiện vành đai 5, vành đai 6, vành đai 6.5 và cầu Bến Tây.",
            ["hoàn thiện vành đai 5", "vành đai 6", "vành đai 6.5", "cầu Bến Tây"],
        ),
        (
            "Một loạt dự án của công ty, bao gồm Bến Tây Iconic, các khu phức hợp Hòa Lân, Serenity Long Mỹ.",
            ["Bến Tây Iconic", "khu phức hợp Hòa Lân", "Serenity Long Mỹ"],
        ),
        (
            "Ông vi phạm tại 2 dự án là tuyến đường Bến Tây và dự án cầu Hòa Lân.",
            ["tuyến đường Bến Tây", "cầu Hòa Lân"],
        ),
        ("Ông chỉ định thầu hai dự án đường Bến Tây và cầu Hòa Lân.", ["đường Bến Tây", "cầu Hòa Lân"]),
        (
            "Các dự án trọng điểm (đường Bến Tây, cao tốc Hòa Lân - Long Mỹ) đều đúng tiến độ.",
            ["đường Bến Tây", "cao tốc Hòa Lân - Long Mỹ"],
        ),
        ("Các công trình ưu tiên: đường vào thác Mây, chợ Hòa Lân.", ["đường vào thác Mây", "chợ Hòa Lân"]),
        ("Các dự án gồm: Khu đô thị Bến Tây; Khu đô thị Hòa Lân.", ["Khu đô thị Bến Tây", "Khu đô thị Hòa Lân"]),
    ],
)
def test_lists_of_projects(text: str, names: list[str]) -> None:
    assert [p.name for p in read(text).projects] == names


@pytest.mark.parametrize(
    "text",
    [
        "Các dự án tại các địa phương như Hà Nội, Đà Nẵng, Cần Thơ bị chậm.",
        "Các dự án của những tập đoàn lớn như Sao Mai, Biển Xanh được chú ý.",
        "Các dự án này là cần thiết.",
        "Quốc hội cho ý kiến 5 dự án luật như Luật Đường thủy (sửa đổi), Luật Chợ (sửa đổi).",
        "Hai dự án cao tốc đi qua tỉnh Hà Nam.",
        "Về các dự án mở đường, ông phân tích: Cây xà cừ phải trồng lại.",
    ],
)
def test_lists_of_something_else(text: str) -> None:
    assert read(text).projects == ()
