import pytest
from rdflib import BNode

from kg.validation.naming import blank_names
from kg.validation.paths import shape_paths
from tests.validation.graphs import graph

EX = "<https://example.org/{}>".format


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("ex:p", EX("p")),
        ("[ sh:inversePath ex:p ]", f"^{EX('p')}"),
        ("( ex:p ex:q )", f"({EX('p')}/{EX('q')})"),
        ("[ sh:alternativePath ( ex:p ex:q ) ]", f"({EX('p')}|{EX('q')})"),
        ("[ sh:zeroOrMorePath ex:p ]", f"{EX('p')}*"),
        ("[ sh:oneOrMorePath ( ex:p [ sh:inversePath ex:q ] ) ]", f"({EX('p')}/^{EX('q')})+"),
        ("[ sh:zeroOrOnePath ex:p ]", f"{EX('p')}?"),
    ],
)
def test_a_path_is_written_as_in_sparql(path: str, text: str) -> None:
    data = graph(f"ex:s sh:path {path} .")
    (found,) = shape_paths(data, blank_names(data)).values()
    assert found.text == text
    assert bool(found.triples) == (path != "ex:p")
    assert not any(isinstance(term, BNode) for triple in found.triples for term in (*triple, found.iri))
