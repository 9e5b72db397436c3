"""Validate a whole graph by rules, each one query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

import pyoxigraph as ox
from rdflib import BNode, Graph, URIRef
from rdflib.namespace import RDFS, SH, SKOS

from kg.errors import KnowledgeError
from kg.namespaces import PREFIXES, prefixed
from kg.validation.engine import validate
from kg.validation.naming import blank_names, named
from kg.validation.report import Report
from kg.validation.result import Result
from kg.validation.rules import Rule, filled
from kg.validation.shapes import Shapes
from kg.validation.silence import silenced
from kg.validation.terms import from_oxigraph, graph_of, triple_from_oxigraph

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Row = Mapping[str, Term]

_LABELS = (RDFS.label, SKOS.prefLabel)


def check_graph(store: ox.Store, rules: Sequence[Rule]) -> Report:
    """What the rules find in a store whose default graph is the union of its graphs.

    Raises ``KnowledgeError`` when the engine cannot evaluate a rule.
    """
    return Report.of(finding for rule in rules for finding in _findings(store, rule))


def validate_each(store: ox.Store, shapes: Shapes) -> Report:
    """What the shapes find in the named graphs of a store, each by itself; the same result counts once."""
    found = (validate(_graph(store, name), shapes) for name in store.named_graphs())
    return Report.of(dict.fromkeys(result for report in found for result in report.results))


def _graph(store: ox.Store, name: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> Graph:
    quads = store.quads_for_pattern(None, None, None, name)
    with silenced("rdflib.term"):
        return graph_of(map(triple_from_oxigraph, quads))


def applicable(store: ox.Store, rules: Iterable[Rule]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules that can find something in a store, and those that cannot because it has no named graphs."""
    given = tuple(rules)
    if any(store.named_graphs()):
        return given, ()
    skipped = tuple(rule for rule in given if rule.needs_named_graphs)
    return tuple(rule for rule in given if rule not in skipped), skipped


def _findings(store: ox.Store, rule: Rule) -> list[Result]:
    try:
        rows = list(_rows(store, rule.text))
    except RuntimeError as error:
        raise KnowledgeError(f"the rule {rule.name} cannot be evaluated: {error}") from error
    found = [row for row in rows if "focus" in row]
    names = _blank_names(store) if any(isinstance(term, ox.BlankNode) for row in found for term in row.values()) else {}
    with silenced("rdflib.term"):
        return [_result(store, rule, row, names) for row in found]


def _blank_names(store: ox.Store) -> Mapping[BNode, URIRef]:
    return blank_names(_graph(store, ox.DefaultGraph()))


def _rows(store: ox.Store, query: str) -> Iterator[Row]:
    """What each solution binds."""
    solutions = cast("ox.QuerySolutions", store.query(query))
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: cast("Term", solution[name]) for name in names if solution[name] is not None}


def _result(store: ox.Store, rule: Rule, row: Row, names: Mapping[BNode, URIRef]) -> Result:
    said = {name: _said(store, term, names) for name, term in row.items()}
    value = row.get("value")
    return Result(
        severity=rule.severity,
        focus=named(from_oxigraph(row["focus"]), names),
        path=None,
        value=None if value is None else named(from_oxigraph(value), names),
        message=filled(rule.message_en, said),
        message_vi=filled(rule.message_vi, said),
        shape=rule.iri,
        component=SH.SPARQLConstraintComponent,
    )


def _said(store: ox.Store, term: Term, names: Mapping[BNode, URIRef]) -> str:
    """A term in words: the label of a thing, so that a message can be read."""
    if not isinstance(term, ox.NamedNode):
        return str(named(from_oxigraph(term), names))
    for label in _LABELS:
        found = store.quads_for_pattern(term, ox.NamedNode(label), None, ox.DefaultGraph())
        if labels := sorted(quad.object.value for quad in found if isinstance(quad.object, ox.Literal)):
            return labels[0]
    return prefixed(term.value, PREFIXES) or term.value
