"""Words of a quote that name the things it is about, found however they are spelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.text import fold, nfc


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a quote, marked or not."""

    text: str
    marked: bool = False


def marked(quote: str, names: Iterable[str]) -> tuple[Segment, ...]:
    """The quote in runs: those that are one of the names are marked, the longest names first.

    Case and the place of the tone mark make no difference; a name is found as whole words only.
    """
    text = nfc(quote)
    folded = fold(text)
    if len(folded) != len(text):
        return (Segment(text),)
    covered = [False] * len(text)
    for name in sorted({fold(nfc(name)) for name in names if name.strip()}, key=lambda name: (-len(name), name)):
        for start in _places(folded, name):
            if not any(covered[start : start + len(name)]):
                covered[start : start + len(name)] = [True] * len(name)
    return tuple(_runs(text, covered))


def _places(text: str, name: str) -> Iterator[int]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(name, start + 1)


def _runs(text: str, covered: list[bool]) -> Iterator[Segment]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or covered[end] != covered[start]:
            yield Segment(text[start:end], covered[start])
            start = end
