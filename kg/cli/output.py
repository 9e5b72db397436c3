"""Bytes for standard output: UTF-8 whatever the locale, and quiet when the reader has seen enough."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError, UsageError


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


@contextmanager
def destination(output: Path | None) -> Iterator[BinaryIO]:
    """A file that is written whole or not at all, else standard output; ``InputError`` when it cannot be written."""
    if output is None:
        with standard_output() as out:
            yield out
        return
    from kg.store import replacing

    try:
        with replacing(output) as out:
            yield out
    except BrokenPipeError:
        return
    except OSError as error:
        raise InputError(
            f"{output} cannot be written ({error.strerror}); choose a file in a folder of yours"
        ) from error


def emit(data: bytes) -> None:
    """Write to standard output, ending with a line break."""
    with standard_output() as out:
        out.write(data if data.endswith(b"\n") or not data else data + b"\n")


def emit_text(text: str) -> None:
    """Write text to standard output in UTF-8."""
    emit(text.encode())
