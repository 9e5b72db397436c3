"""The ontology's changelog as records: a heading for each version, and what changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a point, with or without the look of code."""

    text: str
    code: bool


@dataclass(frozen=True, slots=True)
class Release:
    """A version and its points."""

    title: str
    points: tuple[tuple[Part, ...], ...]


def releases(markdown: str) -> Iterator[Release]:
    """The versions of a changelog whose headings are ``## …`` and whose points are single lines ``- …``."""
    for section in markdown.split("\n## ")[1:]:
        title, _, rest = section.partition("\n")
        points = (line.removeprefix("- ") for line in rest.splitlines() if line.startswith("- "))
        yield Release(title, tuple(_parts(point) for point in points))


def _parts(point: str) -> tuple[Part, ...]:
    return tuple(Part(text, bool(number % 2)) for number, text in enumerate(_CODE.split(point)) if text)
