"""Bytes for standard output: UTF-8 whatever the locale, and quiet when the reader has seen enough."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from kg.errors import UsageError

_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output in binary; a pipe that is closed early (``| head``) ends the writing without an error."""
    if sys.stdout is None:
        raise UsageError("standard output is closed; send it to a file or to /dev/null")
    out = sys.stdout.buffer
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        # What is still buffered is flushed at exit, and would be reported then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit(data: bytes) -> None:
    """Write to standard output, ending with a line break."""
    with standard_output() as out:
        out.write(data if data.endswith(b"\n") or not data else data + b"\n")


def emit_text(text: str) -> None:
    """Write text to standard output in UTF-8."""
    emit(text.encode())


def printable(text: str) -> str:
    """Text without the control characters that a terminal would act on, and without lone surrogates."""
    return text.translate(_CONTROLS).encode(errors="backslashreplace").decode()
