"""Bytes to text: UTF-8, and a clear word on everything else."""

import codecs
import re

from kg.errors import InputError

_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 4096
_FEW = 16
_MANY = 0.2
_ASCII = 0x7F
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_TONES_1258 = re.compile(rb"[A-Za-z\xc0-\xff][\xcc\xd2\xde\xec\xf2]|[\xd0\xf0\xf5\xfd]")
_DECLARED = re.compile(rb"charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w\-]{1,40})", re.IGNORECASE)


def decode(data: bytes, where: str) -> str:
    """The text of UTF-8 bytes (a byte order mark is left out).

    Raises ``InputError`` that says what the bytes look like and how to convert them; ``where`` names the file.
    """
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _not_utf8(where, _guess(data), f" (line {line})") from None


def decode_html(data: bytes, where: str) -> str:
    """The text of a page: UTF-8, UTF-16 with a byte order mark, or the charset that the page declares."""
    if data.startswith(_UTF16_BOMS):
        return data.decode("utf-16", errors="replace")
    _refuse_binary(data, where)
    for charset in ("utf-8-sig", _declared(data)):
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    raise _not_utf8(where, _guess(data), " and declares no charset that fits")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data, 0, _SAMPLE)
    return found[1].decode("ascii", "replace") if found else "utf-8"


def _refuse_binary(data: bytes, where: str) -> None:
    if wide := _utf16(data):
        raise _not_utf8(where, wide, "")
    controls = sum(data[:_SAMPLE].count(c) for c in _CONTROLS)
    if b"\0" in data or controls > _MANY * min(len(data), _SAMPLE):
        raise InputError(f"{where} is a binary file, not text; leave it out or give its text as UTF-8")


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
