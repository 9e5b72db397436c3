"""How much memory a process has taken since it began, giving it back, and leaving it to be shared."""

import ctypes
import gc
import os
from contextlib import suppress

_STATE = "/proc/self/statm"
_RESIDENT, _SHARED = 1, 2
"""Fields of that file (proc(5)), in pages; what is shared is of files, and not of this process alone."""


class Growth:
    """What a process has of its own, beyond what it had when this was made, or was last accepted."""

    def __init__(self) -> None:
        self._file = -1
        with suppress(OSError):  # another system
            self._file = os.open(_STATE, os.O_RDONLY)
        self._first = self._own()

    def exceeds(self, most: int) -> bool:
        """Whether it is more than so many bytes."""
        return self._own() - self._first > most

    def accept(self) -> None:
        """Take what there is now for what it has to have."""
        self._first = self._own()

    def _own(self) -> int:
        if self._file < 0:
            return 0
        pages = os.pread(self._file, 100, 0).split()
        return (int(pages[_RESIDENT]) - int(pages[_SHARED])) * os.sysconf("SC_PAGE_SIZE")


def give_back() -> None:
    """Give the memory of what is not used any more back to the system."""
    gc.collect()
    with suppress(OSError, AttributeError):  # a C library of another system
        ctypes.CDLL(None).malloc_trim(0)


def settle() -> None:
    """Leave what is kept where it is, for all that is forked to share: what is collected is written to, and copied."""
    give_back()
    gc.freeze()
