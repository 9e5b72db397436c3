"""Bytes to text: UTF-8, and a clear word on everything else."""

import codecs
import re

from kg.errors import InputError

_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_NEWLINE = b"\n"
_SAMPLE = 4096
_FEW = 16
_MANY = 0.2
_ASCII = 0x7F
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_TONES_1258 = re.compile(rb"[A-Za-z\xc0-\xff][\xcc\xd2\xde\xec\xf2]|[\xd0\xf0\xf5\xfd]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_CHARSET = re.compile(
    r"utf-8|ascii|cp125\d|cp874|iso8859-\d{1,2}|koi8-[ru]|tis-620|big5|gbk|gb2312|gb18030|euc_kr|euc_jp|shift_jis"
)
_DECLARED = re.compile(rb"charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w\-]{1,40})", re.IGNORECASE)


def decode(data: bytes, where: str) -> str:
    """The text of UTF-8 bytes (a byte order mark is left out).

    Raises ``InputError`` that says what the bytes look like and how to convert them; ``where`` names the file.
    """
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_damaged(data, where, error)
        raise _not_utf8(where, _guess(data), _line(data, error)) from None


def decode_html(data: bytes, where: str) -> str:
    """The text of a page: UTF-8, UTF-16 with a byte order mark, or the charset that the page declares.

    Only charsets that pages are written in are believed, and never UTF-16, as the declaration reads as ASCII.
    Raises ``InputError`` like ``decode``.
    """
    if data.startswith(_UTF16_BOMS) and not data.startswith(_UTF32_BOMS):
        return data.decode("utf-16", errors="replace")
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_damaged(data, where, error)
    try:
        return data.decode(_declared(data))
    except (UnicodeError, LookupError):
        raise _not_utf8(where, _guess(data), " and declares no charset that fits") from None


def _declared(data: bytes) -> str:
    """The charset that a page declares; raises ``LookupError`` when there is none that a page may be in."""
    found = _DECLARED.search(data, 0, _SAMPLE)
    name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    if not _CHARSET.fullmatch(name):
        raise LookupError
    return name


def _line(data: bytes, error: UnicodeDecodeError) -> str:
    """The line of an error, where there are several."""
    return f" (line {data.count(_NEWLINE, 0, error.start) + 1})" if _NEWLINE in data.rstrip() else ""


def _refuse_damaged(data: bytes, where: str, error: UnicodeDecodeError) -> None:
    """Raise ``InputError`` where most bytes beyond ASCII are UTF-8: other encodings hardly ever look so."""
    text = data.decode("utf-8-sig", errors="surrogateescape")
    bad = len(_ESCAPED.findall(text))
    good = len(_BEYOND_ASCII.findall(text)) - bad
    cut = error.reason == "unexpected end of data" and good > 0
    if cut or good > bad:
        raise InputError(
            f"{where} is not valid UTF-8 at byte {error.start + 1}{_line(data, error)}: it looks like "
            f"{'truncated' if cut else 'damaged'} UTF-8; get the text again and save it whole"
        )


def _refuse_binary(data: bytes, where: str) -> None:
    if wide := _utf32(data) or _utf16(data):
        raise _not_utf8(where, wide, "")
    controls = sum(data[:_SAMPLE].count(c) for c in _CONTROLS)
    if b"\0" in data or controls > _MANY * min(len(data), _SAMPLE):
        raise InputError(f"{where} is a binary file, not text; leave it out or give its text as UTF-8")


def _utf32(data: bytes) -> str | None:
    """The kind of UTF-32 that bytes look like: by their byte order mark, or by two NULs in each four bytes."""
    if data.startswith(_UTF32_BOMS):
        return "UTF-32"
    sample = data[:_SAMPLE]
    low, high = sample[::4] + sample[1::4], sample[2::4] + sample[3::4]
    if len(sample) < _FEW or any(low) == any(high):
        return None
    return "UTF-32LE" if any(low) else "UTF-32BE"


def _utf16(data: bytes) -> str | None:
    """The kind of UTF-16 that bytes look like: by their byte order mark, or by NULs in one half of the pairs only."""
    if data.startswith(_UTF16_BOMS):
        return "UTF-16"
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < _FEW or min(even, odd) or max(even, odd) <= _MANY * len(sample):
        return None
    return "UTF-16BE" if even else "UTF-16LE"


def _guess(data: bytes) -> str:
    """The single-byte encoding that a text looks like."""
    high = sum(byte > _ASCII for byte in data[: _SAMPLE * 4])
    tones = len(_TONES_1258.findall(data[: _SAMPLE * 4]))
    return "WINDOWS-1258" if high and tones > high / 4 else "ISO-8859-1"


def _not_utf8(where: str, encoding: str, detail: str) -> InputError:
    name = {"ISO-8859-1": "Latin-1 (ISO-8859-1)", "WINDOWS-1258": "Windows-1258"}.get(encoding, encoding)
    return InputError(
        f"{where} is not UTF-8{detail}: it looks like {name}; convert it with `iconv -f {encoding} -t UTF-8`"
    )
