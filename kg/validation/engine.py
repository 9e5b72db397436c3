"""Validate one graph."""

from collections.abc import Mapping

from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.guards import run_engine
from kg.validation.naming import blank_names, named
from kg.validation.report import Report
from kg.validation.result import Result
from kg.validation.severity import Severity
from kg.validation.shapes import Shapes
from kg.validation.terms import comparable_graph


def validate(graph: Graph, shapes: Shapes) -> Report:
    """Validate a graph as it stands, without inference; of a dataset, the union of its graphs.

    The same triples and shapes give the same report. Raises ``KnowledgeError`` when the engine cannot
    evaluate a shape on it.
    """
    data = comparable_graph(graph)
    if (left := shapes.left(data)) is None:
        return Report()
    found = run_engine(data, left, f"{shapes.source} cannot be evaluated on this graph")
    nodes = list(found.objects(None, SH.result, unique=True))
    names = blank_names(data) if any(_is_blank(found, node) for node in nodes) else {}
    return Report.of(_result(found, node, shapes, names) for node in nodes)


def _is_blank(found: Graph, result: Node) -> bool:
    return any(isinstance(found.value(result, term), BNode) for term in (SH.focusNode, SH.value))


def _result(found: Graph, result: Node, shapes: Shapes, names: Mapping[BNode, URIRef]) -> Result:
    def said(term: URIRef) -> Node:
        value = found.value(result, term)
        return RDF.nil if value is None else value

    message, message_vi = _messages(found, result)
    path, value = found.value(result, SH.resultPath), found.value(result, SH.value)
    return Result(
        severity=Severity.of(said(SH.resultSeverity)),
        focus=named(said(SH.focusNode), names),
        path=None if path is None else shapes.path(path),
        value=None if value is None else named(value, names),
        message=message,
        message_vi=message_vi,
        shape=named(said(SH.sourceShape), shapes.names),
        component=said(SH.sourceConstraintComponent),
    )


def _messages(found: Graph, result: Node) -> tuple[str, str]:
    """One of the shape's messages, English before others as the command line speaks English, and the Vietnamese one."""
    messages = sorted(term for term in found.objects(result, SH.resultMessage) if isinstance(term, Literal))
    usual = min(messages, key=lambda term: term.language != "en", default="")
    return str(usual), str(next((term for term in messages if term.language == "vi"), ""))
