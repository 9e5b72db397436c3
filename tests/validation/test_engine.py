import subprocess
import sys

import pytest
from oxrdflib import OxigraphStore
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SH

from kg.errors import KnowledgeError
from kg.validation import Severity, validate
from tests.validation.graphs import graph, shapes

SHAPES = """
ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property
    [ sh:path ex:status ; sh:in ( "current" "former" ) ; sh:minCount 1 ;
      sh:message "Nêu tình trạng."@vi, "Say the state."@en ],
    [ sh:path ex:from ; sh:datatype xsd:date ; sh:lessThanOrEquals ex:to ; sh:severity sh:Warning ],
    [ sh:path [ sh:inversePath ex:of ] ; sh:minCount 1 ; sh:severity sh:Info ; sh:message "Add evidence." ] .
"""
EX = "https://example.org/"


def test_a_result_says_where_and_what() -> None:
    report = validate(graph('ex:a a ex:C ; ex:status "gone" .'), shapes(SHAPES))
    first, last = report.results
    assert (first.severity, first.focus, first.value) == (Severity.VIOLATION, URIRef(f"{EX}a"), Literal("gone"))
    assert first.path is not None
    assert first.path.text == f"<{EX}status>"
    assert first.message == "Say the state."
    assert (last.severity, last.message) == (Severity.INFO, "Add evidence.")
    assert last.path is not None
    assert last.path.text == f"^<{EX}of>"


def test_a_conforming_graph_has_no_results() -> None:
    day = '"2020-01-01"^^xsd:date'
    data = f'ex:a a ex:C ; ex:status "current" ; ex:from {day} ; ex:to {day} . ex:b ex:of ex:a .'
    assert validate(graph(data), shapes(SHAPES)).results == ()


def test_strings_typed_by_a_store_are_not_faulted() -> None:
    stored = Graph(store=OxigraphStore())
    for triple in graph('ex:a a ex:C ; ex:status "current" . ex:b ex:of ex:a .'):
        stored.add(triple)
    assert validate(stored, shapes(SHAPES)).results == ()


@pytest.mark.parametrize("first", ['"2020-13-45"^^xsd:date', '"2021-01-01"^^xsd:date'])
@pytest.mark.parametrize("last", ['"2020-14-45"^^xsd:date', '"2020-01-01"^^xsd:date'])
def test_dates_that_are_none_or_in_the_wrong_order_are_results(first: str, last: str) -> None:
    data = f'ex:a a ex:C ; ex:status "current" ; ex:from {first} ; ex:to {last} . ex:b ex:of ex:a .'
    report = validate(graph(data), shapes(SHAPES))
    assert report.worst is Severity.WARNING
    assert SH.LessThanOrEqualsConstraintComponent in [result.component for result in report.results]


def test_a_graph_and_the_shapes_are_left_as_they_were() -> None:
    data, given = graph("ex:a a ex:C ."), shapes(SHAPES)
    validate(data, given)
    before, shapes_before = set(data), set(given.graph)
    validate(data, given)
    assert (set(data), set(given.graph)) == (before, shapes_before)


def test_data_that_the_engine_cannot_compare_is_one_sentence() -> None:
    with pytest.raises(KnowledgeError, match=r"cannot be evaluated on this graph: [^\n]+$"):
        validate(graph('ex:a a ex:C ; ex:status "current" ; ex:from [ ] ; ex:to 1 .'), shapes(SHAPES))


REPORT = """
from tests.validation.graphs import graph, shapes
from tests.validation.test_engine import SHAPES
from kg.validation import validate
data = graph('ex:a a ex:C ; ex:status [ ex:q 1 ], [ ex:q 2 ], "x", "y" . [] a ex:C . ex:c a ex:C ; ex:from 5, "x" .')
print(validate(data, shapes(SHAPES)).to_turtle())
"""


def test_the_report_does_not_depend_on_the_hash_seed() -> None:
    def run(seed: str) -> bytes:
        return subprocess.check_output([sys.executable, "-c", REPORT], env={"PYTHONHASHSEED": seed})

    assert run("1") == run("2")
