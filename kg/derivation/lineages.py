"""The graph of units, made anew where articles mention other units than before."""

from rdflib import RDF

from kg import mapping
from kg.derivation.derived import UNITS
from kg.derivation.rows import rows, rows_about
from kg.namespaces import VNGOV
from kg.store import Writer


def units_again(writer: Writer, units: tuple[str, ...]) -> None:
    """Add what follows from units that are mentioned; where one is no longer, see what follows from all the others."""
    found = rows_about(writer, UNITS.query, UNITS.variable, units)
    all_mentioned = {row[0] for row in found} == set(units)
    graph = UNITS.name(writer.base)
    wanted = mapping.lineage(found if all_mentioned else rows(writer, UNITS.query), writer.base)
    stored = set(writer.subjects(graph, RDF.type, (VNGOV.AdministrativeUnit,)))
    gone = set() if all_mentioned else stored - wanted.keys()
    new = [unit for iri, unit in wanted.items() if iri not in stored]
    writer.replace_subjects(graph, sorted(gone), mapping.lives(new, writer.base))
