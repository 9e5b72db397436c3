"""The graphs that are derived from all article graphs of a store, kept up to date where these changed.

What a derived graph says of a thing depends on the statements about that thing alone, so that deriving anew the things
which changed article graphs describe, in their old or new content, gives the same graph as deriving all. The
graph of units is the union of what follows from each unit that articles mention.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain, groupby
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

from rdflib import RDF, URIRef

from kg import __version__, chronology, mapping, queries
from kg.forgetting import clean_store
from kg.mapping.triples import Triples
from kg.namespaces import VNGOV, entity_graph, tenure_graph, unit_graph
from kg.resources import resource
from kg.store import Writer

_PACKAGE = Path(__file__).resolve().parent
_RULES = ("*.py", "chronology/*.py", "gazetteers/*.py", "mapping/*.py", "model/*.py", "queries/internal/*.rq")
_TABLES = ("data/gazetteers/communes.tsv", "data/gazetteers/units.tsv", "ontology/core.ttl")
"""Where it is written how graphs are derived: a store derived by other rules is derived anew."""
_MOST = 5
"""Where more than one graph in so many changed, deriving everything is quicker."""

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived graph: the query whose rows it is made from, and the classes of the things that rows begin with."""

    query: str
    variable: str
    classes: tuple[URIRef, ...]
    name: Callable[[str], URIRef]
    triples: Callable[[Iterable[Row], str], Triples]
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


def derive(writer: Writer) -> None:
    """Make the derived graphs follow the article graphs; call it before publishing.

    Where an earlier writer broke off while somebody was being forgotten, all is done that was left undone.
    """
    if writer.unfinished:
        clean_store(writer)
    changed = {each: _changed(writer, each) for each in DERIVED}
    for each, things in changed.items():
        if things is None:
            writer.replace_graph(each.name(writer.base), each.triples(_rows(writer, each), writer.base))
        elif things and each is UNITS:
            _derive_units_again(writer, things)
        elif things:
            _derive_again(writer, each, things)
    writer.settle(rules())
    if writer.unfinished:
        writer.rewrite()


@cache
def rules() -> str:
    """A digest of the rules by which graphs are derived."""
    files = sorted(path for pattern in _RULES for path in _PACKAGE.glob(pattern)) + list(map(resource, _TABLES))
    return sha256(b"\0".join([__version__.encode(), *(path.read_bytes() for path in files)])).hexdigest()


def _changed(writer: Writer, derived: Derived) -> tuple[str, ...] | None:
    """The things to derive anew; ``None`` for all."""
    if not writer.is_derived_by(rules()) or writer.changes.graphs * _MOST > writer.graph_count():
        return None
    return writer.changes.things(derived.classes)


def _derive_again(writer: Writer, derived: Derived, things: tuple[str, ...]) -> None:
    graph = derived.name(writer.base)
    rows = (row for thing in things for row in _rows(writer, derived, thing))
    subjects = writer.subjects(graph, derived.of, things) if derived.of else things
    writer.replace_subjects(graph, subjects, derived.triples(rows, writer.base))


def _derive_units_again(writer: Writer, units: tuple[str, ...]) -> None:
    """Add what follows from units that are mentioned; where one is no longer, see what follows from all the others."""
    rows = [row for unit in units for row in _rows(writer, UNITS, unit)]
    all_mentioned = {row[0] for row in rows} == set(units)
    graph = UNITS.name(writer.base)
    wanted = mapping.lineage(rows if all_mentioned else _rows(writer, UNITS), writer.base)
    stored = set(writer.subjects(graph, RDF.type, (VNGOV.AdministrativeUnit,)))
    gone = set() if all_mentioned else stored - wanted.keys()
    new = [unit for iri, unit in wanted.items() if iri not in stored]
    writer.replace_subjects(graph, sorted(gone), mapping.lives(new, writer.base))


def _rows(writer: Writer, derived: Derived, thing: str | None = None) -> list[Row]:
    """The rows of a derived graph's query, by thing, or those of one thing."""
    found: Any = writer.query(queries.internal(derived.query), {derived.variable: thing} if thing else None)
    return sorted((tuple(term and term.value for term in row) for row in found), key=itemgetter(0))
