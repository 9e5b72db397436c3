"""What is known of strings that come again and again, worked out once for each."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

_MOST = 1 << 16


class Memo(dict[str, V]):
    """Looks a string up, and works it out when it is not there; forgets all at once when there are too many.

    A dictionary, so that a whole text is looked up in a loop of the interpreter. Strings of more than ``longest``
    characters are worked out each time.
    """

    def __init__(self, work_out: Callable[[str], V], longest: int | None = None) -> None:
        """A memo of a function of a string."""
        super().__init__()
        self._work_out = work_out
        self._longest = longest

    def __missing__(self, key: str) -> V:
        found = self._work_out(key)
        if self._longest is None or len(key) <= self._longest:
            if len(self) >= _MOST:
                self.clear()
            self[key] = found
        return found
