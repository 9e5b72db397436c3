from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.namespace import SH

from kg.validation import Report, validate
from tests.validation.graphs import graph, shapes

SHAPES = """
ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property
    [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:minCount 1 ; sh:message "Thêm." ],
    [ sh:path ex:r ; sh:nodeKind sh:IRI ] .
"""


def test_a_report_is_shacl_without_blank_nodes() -> None:
    report = validate(graph("ex:a a ex:C ; ex:r [ ex:q 1 ] . [] a ex:C ."), shapes(SHAPES))
    found = Graph().parse(data=report.to_turtle(), format="turtle")
    assert not [node for node in found.all_nodes() if isinstance(node, BNode)]
    (node,) = found.subjects(RDF.type, SH.ValidationReport)
    assert found.value(node, SH.conforms) == Literal(False)
    assert len(list(found.objects(node, SH.result))) == len(report.results) == 3


def test_a_complex_path_is_spelt_out() -> None:
    report = validate(graph("ex:a a ex:C ."), shapes(SHAPES))
    found = Graph().parse(data=report.to_turtle(), format="turtle")
    (members,) = found.objects(None, SH.alternativePath)
    assert list(found.items(members)) == [URIRef("https://example.org/p"), URIRef("https://example.org/q")]


def test_equal_results_are_both_there() -> None:
    report = validate(graph("ex:a a ex:C ; ex:p 1 ; ex:r [ ex:q 1 ], [ ex:q 1 ] ."), shapes(SHAPES))
    found = Graph().parse(data=report.to_turtle(), format="turtle")
    assert len(set(found.subjects(RDF.type, SH.ValidationResult))) == len(report.results) == 2


def test_a_report_without_results_conforms() -> None:
    assert "sh:conforms true" in Report().to_turtle()
