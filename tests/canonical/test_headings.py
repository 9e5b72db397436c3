from kg.canonical.headings import recased
from kg.canonical.layers import edited

BODY = "\nSáng nay, ông Lê Văn Minh, Bí thư Quận ủy, phát biểu tại hội nghị. Hai bên cùng trao đổi; hai đơn vị ký kết."


def recase(text: str) -> str:
    return edited(text, recased(text))[0]


def test_a_heading_is_written_as_the_text_below_writes_it() -> None:
    assert recase(f"BÍ THƯ QUẬN ỦY LÊ VĂN MINH PHÁT BIỂU TẠI HỘI NGHỊ{BODY}").startswith(
        "Bí thư Quận ủy Lê Văn Minh phát biểu tại hội nghị\n"
    )


def test_words_that_the_text_does_not_use_stay_in_capitals() -> None:
    assert recase(f"ÔNG LÊ VĂN MINH NHẬN HUÂN CHƯƠNG{BODY}").startswith("Ông Lê Văn Minh NHẬN HUÂN CHƯƠNG\n")


def test_short_lines_and_text_without_headings_stay() -> None:
    for text in (f"UBND TP{BODY}", BODY, "CHỈ CÓ CHỮ HOA Ở ĐÂY"):
        assert recase(text) == text
