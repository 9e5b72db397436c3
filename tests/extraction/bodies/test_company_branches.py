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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Nam, Phó Giám đốc Chi nhánh FPT TP.Hồ Chí Minh, đã đến.", "Chi nhánh FPT Thành phố Hồ Chí Minh"),
    ],
)
def test_a_branch_in_a_place(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
