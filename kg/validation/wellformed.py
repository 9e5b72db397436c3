"""Are shapes well-formed? The specification says it in SHACL itself (appendix C), and pyshacl carries that file."""

from functools import cache
from importlib.resources import as_file, files

from rdflib import Graph

from kg.errors import KnowledgeError
from kg.validation.engine import validate
from kg.validation.reading import read_graph
from kg.validation.shapes import Shapes, prepare


def check_well_formed(shapes: Graph, name: str) -> None:
    """Raise ``KnowledgeError`` with the first fault of the shapes."""
    report = validate(shapes, _shapes_of_shapes())
    if not report.conforms():
        _, _, fault = report.to_text(dict(shapes.namespaces())).partition("\n")[0].partition(": ")
        raise KnowledgeError(f"{name} has a shape that is not well-formed: {fault}")


@cache
def _shapes_of_shapes() -> Shapes:
    with as_file(files("pyshacl") / "assets" / "shacl-shacl.ttl") as path:
        return prepare(read_graph(path), "the shapes of shapes")
