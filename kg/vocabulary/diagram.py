"""The picture of the main classes: boxes on a grid and arrows between them, as SVG that needs no script."""

import tomllib
from dataclasses import dataclass
from functools import cache

from kg.resources import resource
from kg.vocabulary.terms import Words, terms

_PITCH, _WIDTH, _HEIGHT, _MARGIN = (332, 120), 160, 56, 12
"""Of the grid from centre to centre, of a box, and around all, in pixels."""
_TEXT = 7.2
"""Width of a letter of an arrow's name, in pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """A class and the centre of its box."""

    name: str
    label: Words
    x: float
    y: float

    @property
    def left(self) -> float:
        """Left side."""
        return self.x - _WIDTH / 2

    @property
    def top(self) -> float:
        """Upper side."""
        return self.y - _HEIGHT / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """A property from box to box; its name stands in the middle, on a strip ``width`` wide."""

    name: str
    own: bool
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def x(self) -> float:
        """Middle."""
        return round((self.x1 + self.x2) / 2, 1)

    @property
    def y(self) -> float:
        """Middle."""
        return round((self.y1 + self.y2) / 2, 1)

    @property
    def width(self) -> float:
        """Of the name."""
        return round(len(self.name) * _TEXT + 6, 1)


@dataclass(frozen=True, slots=True)
class Diagram:
    """Everything drawn, and the size of the sheet."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int
    box_width: int = _WIDTH
    box_height: int = _HEIGHT


@cache
def diagram() -> Diagram:
    """The picture that ``ontology/diagram.toml`` lays out."""
    plan = tomllib.loads(resource("ontology/diagram.toml").read_text(encoding="utf-8"))
    labels = {term.name: term.label for term in terms()}
    boxes = {name: _box(name, labels[name], *cell) for name, cell in plan["boxes"].items()}
    arrows = tuple(_arrow(edge["property"], boxes[edge["from"]], boxes[edge["to"]]) for edge in plan["edges"])
    columns, rows = (1 + max(cell[axis] for cell in plan["boxes"].values()) for axis in (0, 1))
    width = _PITCH[0] * (columns - 1) + _WIDTH + 2 * _MARGIN
    height = _PITCH[1] * (rows - 1) + _HEIGHT + 2 * _MARGIN
    return Diagram(tuple(boxes.values()), arrows, width, height)


def _box(name: str, label: Words, column: int, row: int) -> Box:
    return Box(name, label, _MARGIN + _WIDTH / 2 + column * _PITCH[0], _MARGIN + _HEIGHT / 2 + row * _PITCH[1])


def _arrow(name: str, source: Box, target: Box) -> Arrow:
    return Arrow(name, ":" not in name, *_edge_of(source, target), *_edge_of(target, source))


def _edge_of(box: Box, towards: Box) -> tuple[float, float]:
    """Where the line between the centres of two boxes leaves the first."""
    dx, dy = towards.x - box.x, towards.y - box.y
    share = min(_WIDTH / 2 / abs(dx) if dx else 1, _HEIGHT / 2 / abs(dy) if dy else 1)
    return round(box.x + dx * share, 1), round(box.y + dy * share, 1)
