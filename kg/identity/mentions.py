"""What all articles together say of one thing, gathered from the rows of a query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from kg.gazetteers.succession import successors
from kg.gazetteers.units import ancestors
from kg.identity.kind import Row
from kg.identity.places import unit_of
from kg.model import Unit, UnitKind
from kg.text import fold

_PROVINCIAL = frozenset({UnitKind.PROVINCE, UnitKind.MUNICIPALITY})
COMMON = ("thing", "graph", "published", "home")
"""The first columns of the queries: the thing, the article's graph, its day, the unit that it is about."""


@dataclass(frozen=True)
class Mentions:
    """A thing with what articles say of it: the values of each further column, that of most articles first.

    ``first`` and ``last`` are the days of the earliest and the latest of the articles, ``None`` where all are undated.
    """

    iri: str
    articles: frozenset[str]
    first: date | None
    last: date | None
    homes: tuple[Unit, ...]
    values: Mapping[str, tuple[str, ...]]

    def one(self, column: str) -> str:
        """The value that most articles have; empty where none has any."""
        return next(iter(self.values[column]), "")

    def unit(self, column: str) -> Unit | None:
        """The unit that a column names."""
        return unit_of(self.one(column) or None)

    def day(self, column: str) -> date | None:
        """The day in a column."""
        text = self.one(column)
        return date.fromisoformat(text) if text else None

    @cached_property
    def beside(self) -> frozenset[str]:
        """Names without marks of people whom these articles name, where the query asks for the ``others``."""
        iris = " ".join(self.values.get("others", ())).split()
        return frozenset(iri.rpartition("/")[2].rpartition("-")[0] for iri in iris)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The provinces of today that the articles are about."""
        return frozenset(filter(None, map(province, self.homes)))


@dataclass(frozen=True, slots=True)
class Described:
    """A record of a local identity that is made of mentions."""

    said: Mentions

    @property
    def iri(self) -> str:
        """The thing."""
        return self.said.iri

    @property
    def first(self) -> date | None:
        """The day of the earliest article that names the thing."""
        return self.said.first


def mentions(rows: Iterable[Row], *columns: str) -> Iterator[Mentions]:
    """What is said of each thing, from rows ordered by thing: ``COMMON``, then these columns."""
    for iri, of_one in groupby(rows, key=itemgetter(0)):
        yield _mentions(iri, tuple(of_one), columns)


def written_day(day: date) -> str:
    """A day as texts write it: ``5/1/2024``."""
    return f"{day.day}/{day.month}/{day.year}"


def province(unit: Unit | None) -> str:
    """The folded name of the province that a unit's territory belongs to since the reform of 2025."""
    above = next((each for each in ((unit, *ancestors(unit)) if unit else ()) if each.kind in _PROVINCIAL), None)
    while above is not None and (heirs := successors(above)):
        above = heirs[0]
    return fold(above.name) if above else ""


def _mentions(iri: str, rows: Sequence[Row], columns: Sequence[str]) -> Mentions:
    homes = {unit.key: unit for row in rows if (unit := unit_of(row[3]))}
    days = [date.fromisoformat(row[2]) for row in rows if row[2]]
    return Mentions(
        iri=iri,
        articles=frozenset(row[1] for row in rows),
        first=min(days, default=None),
        last=max(days, default=None),
        homes=tuple(unit for _, unit in sorted(homes.items())),
        values={column: _values(rows, place) for place, column in enumerate(columns, len(COMMON))},
    )


def _values(rows: Sequence[Row], place: int) -> tuple[str, ...]:
    said = {(row[1], row[place]) for row in rows if row[place]}
    uses: dict[str, int] = {}
    for _, value in said:
        uses[value] = uses.get(value, 0) + 1
    return tuple(sorted(uses, key=lambda value: (-uses[value], value)))
