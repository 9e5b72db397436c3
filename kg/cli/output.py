"""Bytes for standard output: UTF-8 whatever the locale, and quiet when the reader has seen enough."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output in binary; a pipe that is closed early (``| head``) ends the writing without an error."""
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
