"""What a report finds in an article's graph, told with the names of things and the words of the article."""

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH, SKOS
from rdflib.term import Node

from kg.namespaces import OA, PREFIXES, prefixed
from kg.validation import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a validation; ``quotes`` are the words of the text from which its focus node comes.

    ``focus`` is an IRI, ``label`` its name, ``path`` and ``value`` are short forms; what there is not is empty.
    """

    severity: str
    message: str
    focus: str
    label: str
    path: str
    value: str
    quotes: tuple[str, ...]


def findings(graph: Graph, report: Graph) -> tuple[Finding, ...]:
    """The results of a report on a graph, the gravest first."""
    found = (_finding(graph, report, result) for result in report.subjects(RDF.type, SH.ValidationResult))
    return tuple(sorted(found, key=lambda each: (Severity(each.severity).rank, each.focus, each.path, each.message)))


def _finding(graph: Graph, report: Graph, result: Node) -> Finding:
    focus = report.value(result, SH.focusNode)
    value = report.value(result, SH.value)
    return Finding(
        severity=Severity.of(report.value(result, SH.resultSeverity) or SH.Violation).value,
        message=_message(report, result),
        focus=str(focus or ""),
        label=_label(graph, focus) if focus else "",
        path=_short(report.value(result, SH.resultPath)),
        value="" if value == focus else _short(value),
        quotes=tuple(sorted(set(_quotes(graph, focus)))) if focus else (),
    )


def _message(report: Graph, result: Node) -> str:
    messages = (term for term in report.objects(result, SH.resultMessage) if isinstance(term, Literal))
    return str(min(messages, key=lambda term: (term.language == "vi", str(term)), default=""))


def _label(graph: Graph, thing: Node) -> str:
    return str(graph.value(thing, RDFS.label) or graph.value(thing, SKOS.prefLabel) or "")


def _short(term: Node | None) -> str:
    if isinstance(term, URIRef):
        return prefixed(str(term), PREFIXES) or str(term)
    return "" if term is None else str(term)


def _quotes(graph: Graph, thing: Node) -> Iterator[str]:
    """The quotes of a thing's evidence, or of the evidence that it is a part of, or of the things that need it."""
    own = list(graph.subjects(OA.hasBody, thing)) or [thing]
    found = [str(quote) for part in own for quote in _exact(graph, part)]
    users = () if found else graph.subjects(None, thing)
    yield from found or (
        str(quote) for user in users for part in graph.subjects(OA.hasBody, user) for quote in _exact(graph, part)
    )


def _exact(graph: Graph, part: Node) -> Iterator[Node]:
    """The quotes of an evidence, a target or a selector."""
    paths = (OA.exact, OA.hasSelector / OA.exact, OA.hasTarget / OA.hasSelector / OA.exact)
    for path in paths:
        yield from graph.objects(part, path)
    for target in graph.subjects(OA.hasSelector, part):
        yield from graph.objects(target, OA.hasSelector / OA.exact)
