import gzip
from collections.abc import Callable

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
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("utf-32-le"), "UTF-32LE"),
        (TEXT.encode("utf-32-be"), "UTF-32BE"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (FRENCH.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_other_encodings_are_named_with_the_way_to_convert_them(data: bytes, looks: str) -> None:
    with pytest.raises(InputError, match=rf"^a\.txt is not UTF-8.*{looks}.*iconv -f"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0more", gzip.compress(b"x" * 99, mtime=0), bytes(range(1, 32)) * 9],
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


@pytest.mark.parametrize(
    "charset",
    ["", "utf-8", "no-such-thing", "undefined", "unicode_escape", "raw_unicode_escape", "base64", "hex", "punycode",
     "idna", "rot13", "mbcs", "oem", "utf-7", "utf-16", "zlib", "quopri", "cp037"],
)  # fmt: skip
def test_a_page_without_a_fitting_charset_is_refused(charset: str) -> None:
    with pytest.raises(InputError, match="declares no charset that fits"):
        decode_html(f"<meta charset={charset!r}>été".encode("latin-1"), "a.html")


def test_a_page_in_utf32_is_refused() -> None:
    with pytest.raises(InputError, match="it looks like UTF-32"):
        decode_html(f"<p>{TEXT}".encode("utf-32"), "a.html")


BROKEN = TEXT.encode()[:40] + b"\xff\xc3" + TEXT.encode()[40:]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Sáng nay, quận họ".encode() + "ọ".encode()[:2], "at byte 23: it looks like truncated UTF-8"),
        ("một\nhai b".encode() + "à".encode()[:1], "at byte 12 (line 2): it looks like truncated UTF-8"),
        (BROKEN, "at byte 41: it looks like damaged UTF-8"),
        (BROKEN * 9, "at byte 41 (line 1): it looks like damaged UTF-8"),
    ],
)
@pytest.mark.parametrize("read", [decode, decode_html])
def test_damaged_utf8_is_not_taken_for_another_encoding(
    read: Callable[[bytes, str], str], data: bytes, message: str
) -> None:
    with pytest.raises(InputError) as told:
        read(data, "a.txt")
    assert str(told.value).startswith(f"a.txt is not valid UTF-8 {message}")


def test_damaged_utf8_is_not_read_in_the_charset_that_the_page_declares() -> None:
    with pytest.raises(InputError, match="damaged UTF-8"):
        decode_html(b"<meta charset=iso-8859-1>" + BROKEN, "a.html")


def test_one_accent_at_the_end_is_no_truncated_utf8() -> None:
    with pytest.raises(InputError, match="Latin-1"):
        decode("la mairie a ferm\u00e9".encode("latin-1"), "a.txt")
