"""Header fields: read from a request, and written so that no value can begin a field of its own."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

RawFields = list[tuple[bytes, bytes]]

_REMEMBERED = 2048
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
_HOST = re.compile(r"(?:[\w.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?", re.ASCII)


def field(fields: Iterable[tuple[bytes, bytes]], name: bytes) -> str | None:
    """The value of a field of a request, ``name`` in lower case; several as one, ``None`` where there is none."""
    values = [value for key, value in fields if key == name]
    return b", ".join(values).decode("latin-1") if values else None


@lru_cache(_REMEMBERED)
def encoded(name: str, value: str) -> tuple[bytes, bytes]:
    """A field of a response as bytes.

    Runs of control characters, line ends among them, become a space, and what is not ASCII is percent-encoded as in
    an IRI. Raises ``ValueError`` for a name that is none.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a header field")
    if not value.isascii():
        value = quote(value, safe=_PRINTABLE)
    return name.lower().encode(), _CONTROLS.sub(" ", value).strip().encode()


def one_line(text: str) -> str:
    """Text without line ends and other control characters."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def root(scope_fields: Iterable[tuple[bytes, bytes]], scheme: str, mounted_at: str = "") -> str | None:
    """The address that the server was called by, without a slash at its end; ``None`` without a sensible ``Host``."""
    host = field(scope_fields, b"host") or ""
    return f"{scheme}://{host}{mounted_at}" if _HOST.fullmatch(host) else None
