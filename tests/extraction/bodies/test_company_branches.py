import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vietinbank - Chi nhánh Bắc Ninh cho vay.", ["Chi nhánh Bắc Ninh Vietinbank"]),
        ("Chi nhánh Bắc Ninh mở cửa.", []),
        (
            "Chi nhánh Ngân hàng Chính sách xã hội tỉnh Lạng Sơn cho vay.",
            ["Chi nhánh Ngân hàng Chính sách xã hội tỉnh Lạng Sơn"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
