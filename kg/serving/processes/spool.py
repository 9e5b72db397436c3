"""A body that arrives faster than its reader takes it: the worker is free again however slow a client is."""

import asyncio
import tempfile
from collections import deque
from collections.abc import AsyncIterator
from typing import IO

_IN_MEMORY = 1 << 20
_PART = 64 << 10


class Spool:
    """Parts of a body in order: up to a mebibyte in memory, the rest in a temporary file that has no name."""

    def __init__(self) -> None:
        self._parts: deque[bytes] = deque()
        self._size = 0
        self._file: IO[bytes] | None = None
        self._read = self._written = 0
        self._ended = self._closed = False
        self._error: Exception | None = None
        self._more = asyncio.Event()

    def put(self, part: bytes) -> None:
        """Take the next part, unless nobody reads any more."""
        if self._closed:
            return
        if self._file is None and self._size + len(part) <= _IN_MEMORY:
            self._parts.append(part)
            self._size += len(part)
        else:
            self._spill(part)
        self._more.set()

    def end(self, error: Exception | None = None) -> None:
        """No more parts come, because of an error if there is one."""
        self._ended, self._error = True, error
        self._more.set()

    async def parts(self) -> AsyncIterator[bytes]:
        """The parts as they come; raises the error that ended them."""
        try:
            while True:
                while part := self._next():
                    yield part
                if self._ended:
                    break
                self._more.clear()
                await self._more.wait()
        finally:
            self.close()
        if self._error:
            raise self._error

    def close(self) -> None:
        """Forget what was not read, and what still comes."""
        self._closed = True
        self._parts.clear()
        if self._file:
            self._file.close()
            self._file = None
            self._read = self._written = 0

    def _spill(self, part: bytes) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it was read
            self._read = self._written = 0
        self._file.seek(self._written)
        self._written += self._file.write(part)

    def _next(self) -> bytes:
        if self._parts:
            part = self._parts.popleft()
            self._size -= len(part)
            return part
        if self._file is None:
            return b""
        self._file.seek(self._read)
        part = self._file.read(_PART)
        self._read += len(part)
        if self._read == self._written:
            self._file.close()
            self._file = None
        return part
