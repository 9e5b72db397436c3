import gzip

import pytest

from kg.documents.decoding import decode, decode_html
from kg.errors import InputError

TEXT = "Ủy ban nhân dân quận Đống Đa tổ chức hội nghị, đề nghị các phường khẩn trương thực hiện.\n"
FRENCH = "Le comité du quartier a été réuni à l'hôtel de ville.\n"


def test_utf8_with_and_without_a_byte_order_mark() -> None:
    assert decode(TEXT.encode(), "a.txt") == decode(TEXT.encode("utf-8-sig"), "a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (FRENCH.encode("latin-1"), "Latin-1"),
        (("Uy ban nhân dân phýõng ðã h\xf2p, ðê\xec nghi\xf2 ca\xecc tô\xf2\n").encode("latin-1"), "Windows-1258"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (FRENCH.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_other_encodings_are_named_with_the_way_to_convert_them(data: bytes, looks: str) -> None:
    with pytest.raises(InputError, match=rf"^a\.txt is not UTF-8.*{looks}.*iconv -f"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0more", gzip.compress(b"x" * 99), bytes(range(1, 32)) * 9]
)
def test_binary_files_are_told_from_text(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt is a binary file"):
        decode(data, "a.txt")


def test_the_line_of_the_first_wrong_byte_is_named() -> None:
    with pytest.raises(InputError, match="line 3"):
        decode(b"one\ntwo\nth\xe9e\n", "a.txt")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1258", "iso-8859-1"])
def test_a_page_may_declare_its_charset(charset: str) -> None:
    page = f'<html><head><meta content="text/html; charset={charset}"></head>quận, phường: hôm ấy é</html>'
    data = page.replace("ậ", "â").replace("ườ", "u").replace("ấ", "â").encode(charset)
    assert "hôm ây é</html>" in decode_html(data, "a.html")


@pytest.mark.parametrize("declared", ["", "charset=utf-8", "charset=no-such-thing"])
def test_a_page_without_a_fitting_charset_is_refused(declared: str) -> None:
    with pytest.raises(InputError, match="declares no charset that fits"):
        decode_html(f"<meta {declared}>é".encode("latin-1"), "a.html")
