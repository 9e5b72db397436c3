"""What a query answers, read from the four result formats and from result sets in RDF.

The readers are our own, so that the server's writers are not checked by the library that they come from.
"""

import csv
import json
import re
from dataclasses import dataclass
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from tests.conformance.matching import Row, Term, same_bag

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_SRX = "{http://www.w3.org/2005/sparql-results#}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Solutions:
    """Rows whose columns are ``variables``; their order is no part of the result, as in the suites."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]

    def under(self, variables: tuple[str, ...]) -> tuple[Row, ...]:
        """The rows with their columns in another order."""
        places = [self.variables.index(name) for name in variables]
        return tuple(tuple(row[place] for place in places) for row in self.rows)


Result = Solutions | bool | Graph


def same_result(expected: Result, found: Result) -> bool:
    """Whether a result is the one that a test wants."""
    if isinstance(expected, Graph):
        return isinstance(found, Graph) and isomorphic(expected, found)
    if not isinstance(expected, Solutions):
        return found is expected
    if not isinstance(found, Solutions) or set(expected.variables) != set(found.variables):
        return False
    return same_bag(expected.rows, found.under(expected.variables))


def read_json(text: str) -> Solutions | bool:
    """SPARQL 1.1 Query Results JSON Format."""
    document = json.loads(text)
    if "boolean" in document:
        return bool(document["boolean"])
    variables = tuple(document["head"]["vars"])
    bindings = document["results"]["bindings"]
    return Solutions(variables, tuple(tuple(_json_term(row.get(name)) for name in variables) for row in bindings))


def _json_term(term: dict[str, Any] | None) -> Term:
    match term:
        case None:
            return None
        case {"type": "uri", "value": value}:
            return URIRef(value)
        case {"type": "bnode", "value": value}:
            return BNode(value)
    return _literal(term["value"], term.get("xml:lang"), term.get("datatype"))


def read_xml(text: str) -> Solutions | bool:
    """SPARQL Query Results XML Format."""
    document = ET.fromstring(text)  # noqa: S314 (the suites, and our own server's answers)
    boolean = document.find(f"{_SRX}boolean")
    if boolean is not None:
        return (boolean.text or "").strip() == "true"
    variables = tuple(variable.attrib["name"] for variable in document.iter(f"{_SRX}variable"))
    return Solutions(variables, tuple(_xml_row(row, variables) for row in document.iter(f"{_SRX}result")))


def _xml_row(row: ET.Element, variables: tuple[str, ...]) -> Row:
    bound = {binding.attrib["name"]: _xml_term(binding[0]) for binding in row}
    return tuple(bound.get(name) for name in variables)


def _xml_term(element: ET.Element) -> Term:
    text = element.text or ""
    match element.tag.removeprefix(_SRX):
        case "uri":
            return URIRef(text)
        case "bnode":
            return BNode(text)
    return _literal(text, element.get(_XML_LANG), element.get("datatype"))


def _literal(text: str, language: str | None, datatype: str | None) -> Literal:
    if language:
        return Literal(text, lang=language)
    return Literal(text, datatype=URIRef(datatype) if datatype else None, normalize=False)


def read_csv(text: str) -> Solutions:
    """SPARQL 1.1 Query Results CSV Format, which tells no datatypes: what looks like a number is one."""
    head, *rows = csv.reader(StringIO(text, newline=""), strict=True)
    return Solutions(tuple(head), tuple(tuple(_csv_term(cell) for cell in row) for row in rows))


def _csv_term(cell: str) -> Term:
    if cell.startswith("_:"):
        return BNode(cell[2:])
    return Literal(cell, datatype=XSD.double if _NUMBER.fullmatch(cell) else None, normalize=False)


def read_tsv(text: str) -> Solutions:
    """SPARQL 1.1 Query Results TSV Format, whose terms are written as in Turtle."""
    head, *rows = text.split("\n")[:-1]
    variables = tuple(name.removeprefix("?") for name in head.split("\t"))
    return Solutions(variables, tuple(tuple(_tsv_term(cell) for cell in row.split("\t")) for row in rows))


def _tsv_term(cell: str) -> Term:
    if not cell:
        return None
    if cell.startswith("_:"):
        return BNode(cell[2:])
    statement = Graph().parse(data=f"<x:s> <x:p> {cell} .", format="turtle")
    return next(statement.objects())


def read_graph(text: str, media_type: str, base: str) -> Result:
    """A graph, or the result set that it describes (in the vocabulary of the tests)."""
    graph = Graph().parse(data=text, format=media_type, publicID=base)
    described = graph.value(None, RDF.type, RS.ResultSet)
    return _described(graph, described) if described else graph


def _described(graph: Graph, described: Term) -> Solutions | bool:
    boolean = graph.value(described, RS.boolean)
    if boolean is not None:
        return str(boolean) == "true"
    variables = tuple(str(name) for name in graph.objects(described, RS.resultVariable))
    rows = graph.objects(described, RS.solution)
    return Solutions(variables, tuple(_described_row(graph, row, variables) for row in rows))


def _described_row(graph: Graph, row: Term, variables: tuple[str, ...]) -> Row:
    bindings = list(graph.objects(row, RS.binding))
    bound = {str(graph.value(one, RS.variable)): graph.value(one, RS.value) for one in bindings}
    return tuple(bound.get(name) for name in variables)
