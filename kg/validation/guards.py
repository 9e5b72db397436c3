"""What is checked of shapes before they are trusted: an engine passes an empty file and a misspelt term in silence."""

import re

import pyshacl
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.errors import KnowledgeError
from kg.validation.silence import silenced
from kg.validation.targets import TARGETS, has_targets
from kg.validation.terms import graph_of

_PARAMETER = re.compile(r"\w+ConstraintComponent(-\w+)?")
"""Names of the vocabulary that rdflib's list lacks: constraint components and their parameters."""
_NOT_EVALUATED = (SH.expression, SH.js, SH.rule, SH.target)
_SHAPE_EXPECTING = (SH.property, SH.node, SH["not"], SH.qualifiedValueShape)
_PROBE = URIRef("urn:vngov:probe")


def check_file(shapes: Graph, name: str) -> None:
    """Raise ``KnowledgeError`` unless the file has shapes, spelt with SHACL's own terms."""
    if not shapes:
        raise KnowledgeError(f"{name} is empty; it should hold SHACL shapes")
    if not (_shapes(shapes) or any((None, target, None) in shapes for target in TARGETS)):
        raise KnowledgeError(f"{name} has no shape in it; it should hold at least one sh:NodeShape or sh:PropertyShape")
    for term in sorted(_sh_terms(shapes)):
        _check_term(term, name)


def check_targets(shapes: Graph, name: str) -> None:
    """Raise ``KnowledgeError`` when no shape has a target."""
    if not has_targets(shapes):
        raise KnowledgeError(f"no shape in {name} has a target; add sh:targetClass, or nothing is ever checked")


def check_engine(shapes: Graph, name: str) -> None:
    """Raise ``KnowledgeError`` when the engine refuses a shape, which it says only once the shape is put to use."""
    probes = ((shape, SH.targetNode, _PROBE) for shape in _shapes(shapes))
    probed = graph_of([*shapes, *probes], {prefix: str(namespace) for prefix, namespace in shapes.namespaces()})
    run_engine(graph_of(()), probed, f"{name} has a shape that is not well-formed")


def run_engine(data: Graph, shapes: Graph, complaint: str) -> Graph:
    """The report of pyshacl; when it gives up, raises ``KnowledgeError``: the complaint and pyshacl's reason."""
    try:
        with silenced("pyshacl-validate"):
            _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    except Exception as error:  # pyshacl and rdflib raise bare ones for shapes that they cannot read
        raise KnowledgeError(f"{complaint}: {_first_line(error)}") from error
    if not isinstance(report, Graph):
        raise KnowledgeError(f"{complaint}: {_first_line(report)}")
    return report


def _check_term(term: str, name: str) -> None:
    iri, local = URIRef(term), term.removeprefix(str(SH))
    if iri in _NOT_EVALUATED:
        raise KnowledgeError(f"{name} uses sh:{local}, which is not evaluated; keep to SHACL Core and SHACL-SPARQL")
    if iri not in SH and not _PARAMETER.fullmatch(local):
        raise KnowledgeError(f"{name} uses sh:{local}, which is no term of SHACL; check its spelling")


def _sh_terms(shapes: Graph) -> set[str]:
    terms = (str(term) for _, *terms in shapes for term in terms if isinstance(term, URIRef))
    return {term for term in terms if term.startswith(str(SH))}


def _shapes(shapes: Graph) -> set[Node]:
    """Every node that is used as a shape (SHACL §2.1)."""
    found = {shape for kind in (SH.NodeShape, SH.PropertyShape) for shape in shapes.subjects(RDF.type, kind)}
    for predicate in _SHAPE_EXPECTING:
        found.update(shapes.objects(None, predicate))
    for predicate in (SH["and"], SH["or"], SH.xone):
        for members in shapes.objects(None, predicate):
            found.update(shapes.items(members))
    return found


def _first_line(error: object) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".") or error.__class__.__name__
