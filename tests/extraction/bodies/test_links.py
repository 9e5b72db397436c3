import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cục Hậu cần, Bộ Công an kiểm tra.", ["Cục Hậu cần Bộ Công an", "Bộ Công an"]),
        ("Bộ Y tế họp. Thanh tra Bộ kết luận.", ["Bộ Y tế", "Thanh tra Bộ Y tế"]),
        ("Cục Hậu cần, Công đoàn cơ sở kiểm tra.", ["Cục Hậu cần"]),
        ("Trung tâm Pháp y (thuộc Sở Y tế Lào Cai) kết luận.", ["Trung tâm Pháp y Sở Y tế Lào Cai", "Sở Y tế Lào Cai"]),
        (
            "Ban Công tác đại biểu (UBTVQH) báo cáo.",
            ["Ban Công tác đại biểu Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
