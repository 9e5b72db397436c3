"""Slips in data: terms in our namespace that the ontology does not define."""

from collections.abc import Iterator
from typing import cast

import pyoxigraph as ox
from rdflib.namespace import RDF, SH

from kg.namespaces import RULE, VNGOV, prefixed
from kg.validation.report import Report
from kg.validation.result import Result
from kg.validation.severity import Severity
from kg.validation.terms import from_oxigraph
from kg.validation.vocabulary import fault

_TYPE = ox.NamedNode(RDF.type)


def check_vocabulary(store: ox.Store) -> Report:
    """A violation for each property and class in our namespace that the ontology does not define."""
    return Report.of(_slips(store))


def _slips(store: ox.Store) -> Iterator[Result]:
    for predicate in _distinct(store, "SELECT DISTINCT ?term WHERE { ?focus ?term ?value }"):
        yield from _slip(store, predicate, predicate, None)
    for kind in _distinct(store, "SELECT DISTINCT ?term WHERE { ?focus a ?term }"):
        yield from _slip(store, kind, _TYPE, kind)


def _distinct(store: ox.Store, query: str) -> list[ox.NamedNode]:
    """The terms in our namespace among those that a query finds."""
    terms = [solution["term"] for solution in cast("ox.QuerySolutions", store.query(query))]
    return [term for term in terms if isinstance(term, ox.NamedNode) and term.value.startswith(VNGOV)]


def _slip(store: ox.Store, term: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode | None) -> Iterator[Result]:
    """The finding on a term that is not defined, told of the first thing that uses it."""
    if not (complaint := fault(term.value)):
        return
    users = (quad.subject for quad in store.quads_for_pattern(None, predicate, value, ox.DefaultGraph()))
    yield Result(
        severity=Severity.VIOLATION,
        focus=min(map(from_oxigraph, users), key=str),
        path=None,
        value=from_oxigraph(term),
        message=f"The data uses {complaint}",
        message_vi=f"Dữ liệu dùng thuật ngữ mà bản thể luận không định nghĩa: {prefixed(term.value) or term.value}.",
        shape=RULE["undefined-terms"],
        component=SH.ClosedConstraintComponent,
    )
