"""Long lists in pages, each list of a page with a parameter of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one is in a list, from 1, and the addresses of the pages before and after."""

    number: int
    pages: int
    total: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """The items of one page of a list."""

    items: tuple[T, ...]
    pager: Pager

    @property
    def total(self) -> int:
        """How many items the whole list has."""
        return self.pager.total


def pager(total: int, size: int, asked: int, address: Callable[[int], str]) -> Pager:
    """The page asked for, or the last one; ``address`` gives that of a page by its number."""
    pages = max(1, -(-total // size))
    number = min(asked, pages)
    before = address(number - 1) if number > 1 else None
    after = address(number + 1) if number < pages else None
    return Pager(number, pages, total, before, after)


def paged(items: Sequence[T], size: int, asked: int, address: Callable[[int], str]) -> Paged[T]:
    """One page of a list that is there as a whole."""
    at = pager(len(items), size, asked, address)
    return Paged(tuple(items[(at.number - 1) * size : at.number * size]), at)
