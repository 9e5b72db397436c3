import pytest
from rdflib.namespace import SH

from kg.validation import validate
from kg.validation.targets import finds_targets, has_targets, lift
from tests.validation.graphs import graph, shapes

PROPERTY = "sh:property [ sh:path ex:p ; sh:minCount 1 ]"


@pytest.mark.parametrize(
    ("target", "data", "found"),
    [
        ("sh:targetClass ex:C", "ex:a a ex:C .", True),
        ("sh:targetClass ex:C", "ex:a a ex:D . ex:D rdfs:subClassOf ex:C .", True),
        ("sh:targetClass ex:C", "ex:a a ex:D .", False),
        ("sh:targetNode ex:a", "ex:b a ex:D .", True),
        ("sh:targetSubjectsOf ex:q", "ex:b ex:q 1 .", True),
        ("sh:targetObjectsOf ex:q", "ex:b ex:r 1 .", False),
        ("a rdfs:Class", "ex:a a ex:S .", True),
        ("a owl:Class", "ex:a a ex:S .", True),
        ("a rdfs:Class", "ex:a a ex:T .", False),
    ],
)
def test_whether_shapes_are_about_anything_in_the_data(target: str, data: str, *, found: bool) -> None:
    given = graph(f"ex:S a sh:NodeShape ; {target} ; {PROPERTY} .")
    assert has_targets(given)
    assert finds_targets(given, graph(data)) is found


def test_shapes_without_targets() -> None:
    assert not has_targets(graph(f"ex:S a sh:NodeShape ; {PROPERTY} ."))


def test_a_property_shape_takes_over_the_targets_of_its_parent() -> None:
    given = graph(f"ex:S a sh:NodeShape ; sh:targetClass ex:C ; {PROPERTY} .")
    lift(given)
    assert not list(given.triples((None, SH.property, None)))
    assert len(list(given.subjects(SH.targetClass))) == 2


DATA = "ex:a a ex:C . ex:b a ex:D ; ex:q ex:a . ex:c a ex:C ; ex:p 1, 2 ."
DISJOINT = (
    "[ sh:path ex:p ; sh:qualifiedValueShape [ {} ] ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShapesDisjoint true ]"
)
NOT_LIFTED = {
    "a shape that others use": f"""
        ex:S a sh:NodeShape ; sh:targetClass ex:C ; {PROPERTY} .
        ex:T sh:path ex:q ; sh:targetClass ex:D ; sh:node ex:S .""",
    "a shape that is switched off": f"ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:deactivated true ; {PROPERTY} .",
    "a shape that is a class": f"ex:C a sh:NodeShape, rdfs:Class ; sh:targetClass ex:D ; {PROPERTY} .",
    "a property shape of two": """
        ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:P .
        ex:T a sh:NodeShape ; sh:targetClass ex:D ; sh:property ex:P .
        ex:P sh:path ex:p ; sh:minCount 1 .""",
    "siblings": f"""
        ex:S a sh:NodeShape ; sh:targetClass ex:C ;
            sh:property {DISJOINT.format("sh:datatype xsd:integer")}, {DISJOINT.format("sh:minInclusive 2")} .""",
}
LIFTED = f"""
    ex:S a sh:NodeShape ; sh:targetClass ex:C, ex:D ;
        {PROPERTY}, [ sh:path [ sh:inversePath ex:q ] ; sh:minCount 1 ] ."""


@pytest.mark.parametrize("turtle", NOT_LIFTED.values(), ids=NOT_LIFTED)
def test_a_shape_is_left_alone_where_lifting_would_change_results(turtle: str) -> None:
    given = graph(turtle)
    before = set(given)
    lift(given)
    assert set(given) == before


@pytest.mark.parametrize("turtle", [LIFTED, *NOT_LIFTED.values()])
def test_lifting_keeps_the_results(turtle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lifted = shapes(turtle)
    monkeypatch.setattr("kg.validation.shapes.lift", lambda _: None)
    assert validate(graph(DATA), lifted) == validate(graph(DATA), shapes(turtle))
