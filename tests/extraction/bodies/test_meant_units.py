import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "UBND xã Kim Liên (Nam Đàn, Nghệ An) kiểm tra. Hôm qua, UBND đã lập biên bản.",
            ["Ủy ban nhân dân xã Kim Liên"],
        ),
        (
            "Xã Kim Liên đón chuẩn nông thôn mới\nTại Nam Đàn, Nghệ An, HĐND đã thông qua nghị quyết.",
            ["Hội đồng nhân dân xã Kim Liên"],
        ),
        ("Huyện Nam Đàn tổng kết\nUBND đã báo cáo.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        ("Xã Kim Liên tổng kết\nUBND huyện Nam Đàn dự. UBND đã báo cáo.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        (
            "Ủy ban Trung ương MTTQ Việt Nam họp ở tỉnh Lào Cai. Công việc của MTTQ rất quan trọng.",
            ["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
