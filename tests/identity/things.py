"""Rows as queries give them, and what is decided of them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any

from kg.gazetteers.communes import commune, keys_by_name
from kg.gazetteers.units import units_named
from kg.identity.decide import Decision, decide
from kg.identity.kind import Kind, Row
from kg.model import EntityId, Unit, Verdict
from kg.namespaces import BASE

Said = Sequence[str | None]
"""What one article says of a thing: the columns of the query after the unit that the article is about."""


def place(label: str, within: str | None = None) -> str:
    """The IRI of the first unit on record with this label, where asked in the unit with this key."""
    name = label.split(" ", 1)[-1]
    found = (*units_named(label), *(each for each in map(commune, keys_by_name().get(name, ())) if each.label == label))
    unit = next(each for each in found if within in (None, each.parent))
    return iri_of(unit)


def iri_of(unit: Unit) -> str:
    """The IRI of a unit in a store."""
    return BASE + EntityId.of("unit", unit.label, unit.key).path


def rows(
    kind: Kind[Any],
    things: Mapping[str, Sequence[tuple[str | None, Said]]],
    published: Mapping[str, str] = MappingProxyType({}),
    beside: str = "",
) -> list[Row]:
    """Rows of things: of each what articles say, each with the unit that it is about.

    ``published`` are the days of the articles by thing; ``beside`` are the people whom each article names.
    """
    others = " ".join(f"{BASE}person/{name}-0" for name in beside.split()) or None
    found: list[Row] = []
    for thing, articles in sorted(things.items()):
        for number, (home, said) in enumerate(articles):
            found.append(
                (
                    f"{BASE}{kind.name}/{thing}",
                    f"{BASE}graph/article/{thing}-{number}",
                    published.get(thing),
                    home,
                    *said,
                    others,
                )
            )
    return found


def once(home: str | None, *said: str | None) -> list[tuple[str | None, Said]]:
    """What a single article says of a thing."""
    return [(home, said)]


def decided(kind: Kind[Any], found: Iterable[Row]) -> Decision:
    """What is decided of the things of the rows, block by block."""
    ordered = sorted(kind.records(found), key=lambda record: (kind.block(record), record.iri))
    parts = [decide(kind, list(block), ()) for _, block in groupby(ordered, kind.block)]
    identity = {thing: one for part in parts for thing, one in part.identity.items()}
    return Decision(identity, tuple(match for part in parts for match in part.matches))


def one(kind: Kind[Any], found: Iterable[Row]) -> bool:
    """Whether all things of the rows are one."""
    return len(set(decided(kind, found).identity.values())) == 1


def apart(kind: Kind[Any], found: Iterable[Row]) -> bool:
    """Whether each thing of the rows is alone, and nobody is asked."""
    of = decided(kind, found)
    alone = all(thing == representative for thing, representative in of.identity.items())
    return alone and not any(match.verdict is Verdict.UNSURE for match in of.matches)
