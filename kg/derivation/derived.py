"""Which graphs are derived: the query whose rows each is made from, and how.

What a derived graph says of a thing depends on the statements about that thing, and about those that are one with it,
alone, so that deriving anew the things which changed article graphs describe, in their old or new content, gives the
same graph as deriving all. The graph of units is the union of what follows from each unit that articles mention.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from rdflib import URIRef

from kg import chronology, mapping
from kg.mapping.triples import Triples
from kg.namespaces import VNGOV, entity_graph, tenure_graph, unit_graph

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived graph: the query whose rows it is made from, and the classes of the things that rows begin with."""

    query: str
    variable: str
    classes: tuple[URIRef, ...]
    name: Callable[[str], URIRef]
    triples: Callable[[Iterable[Row], str], Triples]
    resolved: tuple[int, ...] = ()
    """The columns of things that stand for all that are one with them."""
    of: URIRef | None = None
    """The property that leads from a subject of the graph to the thing; ``None`` where the thing is the subject."""


ENTITIES = Derived(
    query="entities",
    variable="entity",
    classes=(
        VNGOV.Person,
        VNGOV.Tenure,
        VNGOV.Post,
        VNGOV.Body,
        VNGOV.AdministrativeUnit,
        VNGOV.TermOfOffice,
        VNGOV.Programme,
        VNGOV.Project,
        VNGOV.Document,
        VNGOV.Event,
    ),
    name=entity_graph,
    triples=lambda rows, _: mapping.consolidate(mapping.records(rows)),
    resolved=(0,),
)


def _tenures(rows: Iterable[Row], base: str) -> Triples:
    by_post = groupby(chronology.statements(rows), attrgetter("post"))
    return mapping.holdings(chain.from_iterable(chronology.holdings(tuple(said)) for _, said in by_post), base)


TENURES = Derived(
    query="holdings",
    variable="post",
    classes=(VNGOV.Post,),
    name=tenure_graph,
    triples=_tenures,
    resolved=(0, 1, 2),
    of=VNGOV.ofPost,
)
UNITS = Derived(
    query="units",
    variable="unit",
    classes=(VNGOV.AdministrativeUnit,),
    name=unit_graph,
    triples=lambda rows, base: mapping.lives(mapping.lineage(rows, base).values(), base),
)
DERIVED = (ENTITIES, TENURES, UNITS)
