import pytest

from kg.errors import KnowledgeError
from kg.validation.guards import check_engine, check_file, check_targets
from tests.validation.graphs import graph

SHAPE = "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; {} ] ."


@pytest.mark.parametrize(
    ("turtle", "complaint"),
    [
        ("", "s.ttl is empty"),
        ("ex:a ex:b ex:c .", "s.ttl has no shape in it"),
        (SHAPE.format("sh:minCout 1"), "sh:minCout, which is no term of SHACL"),
        (SHAPE.format("sh:nodeKind sh:Iri"), "sh:Iri, which is no term of SHACL"),
        ("ex:S a sh:NodeShape, sh:Shap .", "sh:Shap, which is no term of SHACL"),
        (SHAPE.format("sh:js ex:f"), "sh:js, which is not evaluated"),
        ("ex:S a sh:NodeShape ; sh:rule [ a sh:TripleRule ] .", "sh:rule, which is not evaluated"),
    ],
)
def test_a_file_that_would_check_nothing_is_refused(turtle: str, complaint: str) -> None:
    with pytest.raises(KnowledgeError, match=complaint):
        check_file(graph(turtle), "s.ttl")


@pytest.mark.parametrize(
    "constraint", ["sh:in ( 1 ) ; sh:not [ sh:hasValue 2 ]", "sh:or ( [ sh:class ex:C ] [ sh:minLength 1 ] )"]
)
def test_terms_of_shacl_are_known(constraint: str) -> None:
    given = graph(SHAPE.format(constraint))
    check_file(given, "s.ttl")
    check_targets(given, "s.ttl")
    check_engine(given, "s.ttl")


def test_shapes_without_a_target_are_refused() -> None:
    with pytest.raises(KnowledgeError, match="has a target"):
        check_targets(graph("ex:S a sh:NodeShape ; sh:class ex:C ."), "s.ttl")


@pytest.mark.parametrize(
    "constraint",
    [
        'sh:minCount "one"',
        'sh:pattern "("',
        "sh:path ex:q",
        "sh:property [ sh:path ex:q ; sh:property [ sh:path ex:r ; sh:datatype xsd:date, xsd:string ] ]",
        'sh:sparql [ sh:select "SELECT nonsense" ]',
    ],
)
def test_a_shape_that_the_engine_refuses_is_refused(constraint: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KnowledgeError, match=r"^s\.ttl has a shape that is not well-formed: [^\n]+$"):
        check_engine(graph(SHAPE.format(constraint)), "s.ttl")
    assert capfd.readouterr() == ("", "")
