import pytest

from kg.canonical.layers import edited
from kg.canonical.segmentation import has_loose_spaces, joints, spacing, underscores


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Nguyễn_Lan_Hương", "Nguyễn Lan Hương"),
        ("TP._Hà_Nội", "TP. Hà Nội"),
        ("_Ảnh_", " Ảnh "),
        ("https://a.vn/ha_noi", "https://a.vn/ha_noi"),
        ("tay_ho@hanoi.gov.vn", "tay_ho@hanoi.gov.vn"),
        ("ke_hoach_2024.docx", "ke_hoach_2024.docx"),
        ("#ha_noi", "#ha_noi"),
        ("Họ tên: ______", "Họ tên: ______"),
    ],
)
def test_underscores_inside_words_are_spaces(text: str, read: str) -> None:
    assert edited(text, underscores(text))[0] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ông  Lê   Minh", "Ông Lê Minh"),
        ("Lê Minh , Bí thư .", "Lê Minh, Bí thư."),
        ("( Hà Nội )", "(Hà Nội)"),
        ("“ Chúng tôi … ”", "“Chúng tôi…”"),
        ("nền tảng .NET", "nền tảng .NET"),
    ],
)
def test_marks_stand_at_their_words(text: str, read: str) -> None:
    assert edited(text, spacing(text))[0] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ngày 12 / 6 / 2018 , xong .", "ngày 12/6/2018 , xong ."),
        ("số 15 / NQ - TW , số 2 / QĐ - UBND .", "số 15/NQ-TW , số 2/QĐ-UBND ."),
        ("nhiệm kỳ 2020 - 2025 , xong .", "nhiệm kỳ 2020-2025 , xong ."),
        (""" " Về nhà " , rồi ' đi ' .""", """ "Về nhà" , rồi 'đi' ."""),
        ("Ban T. Ư , đ / c An , rồi .", "Ban T.Ư , đ/c An , rồi ."),
        ("nhiệm kỳ 2020 - 2025, xong.", "nhiệm kỳ 2020 - 2025, xong."),
    ],
)
def test_what_a_segmenter_parted_is_joined(text: str, read: str) -> None:
    assert edited(text, joints(text))[0] == read


@pytest.mark.parametrize("text", ["a  b", "a , b", "a .", "( a", "“ a", "a ”"])
def test_loose_spaces_are_told(text: str) -> None:
    assert has_loose_spaces(text)


def test_single_spaces_are_not_loose() -> None:
    assert not has_loose_spaces("Ông An (Bí thư), nói: “Họp 5 - 6 lần”. Hết!")
