"""Reports are the same with and without the screen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef
from rdflib.namespace import SH

from kg.errors import KnowledgeError
from kg.resources import resource
from kg.validation import Report, Shapes, load_shapes, read_graph, validate
from kg.validation.screening import Screen
from tests.validation.graphs import graph, shapes

EX = "https://example.org/"
DEMANDS = """
sh:minCount 2 | sh:maxCount 1 | sh:nodeKind sh:IRI | sh:nodeKind sh:BlankNodeOrLiteral | sh:class ex:C
sh:datatype xsd:string | sh:datatype xsd:integer | sh:datatype xsd:decimal | sh:datatype xsd:date
sh:datatype xsd:boolean | sh:in ( ex:b "b" 1 ) | sh:hasValue "b" | sh:hasValue 1 | sh:pattern "b$"
sh:minLength 2 | sh:maxLength 1 | sh:languageIn ( "vi" "en-GB" ) | sh:minInclusive 1 | sh:maxExclusive 1.5
sh:minExclusive "2020-01-01"^^xsd:date | sh:maxInclusive "b" | sh:lessThan ex:q | sh:lessThanOrEquals ex:q
sh:qualifiedValueShape [ sh:minLength 2 ] ; sh:qualifiedMinCount 1 | sh:not [ sh:minLength 2 ] | sh:uniqueLang true
"""
PATHS = ("ex:p", "[ sh:inversePath ex:p ]", "( ex:q ex:p )", "[ sh:alternativePath ( ex:p [ sh:inversePath ex:q ] ) ]")
TARGETS = ("sh:targetClass ex:C", "sh:targetSubjectsOf ex:q", "sh:targetObjectsOf ex:p", "sh:targetNode ex:a")
TERMS = """
ex:a | ex:b | ex:c | ex:C | [] | "" | "b" | "bb" | "b"@vi | "b"@en | "b"@en-GB | 0 | 1 | 2 | 1.0 | 1.5 | true
"1"^^xsd:boolean | "x"^^xsd:integer | "2020-01-01"^^xsd:date | "2020-01-02"^^xsd:date | "2020-13-01"^^xsd:date
"2020"^^xsd:gYear | "2020-01-01T00:00:00"^^xsd:dateTime | "b"^^xsd:string | "b"^^ex:T
"""


def listed(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([item for line in text.strip().splitlines() for item in line.split(" | ")])


TRIPLES = st.one_of(
    st.tuples(st.sampled_from(["ex:a", "ex:b", "ex:c"]), st.sampled_from(["ex:p", "ex:q"]), listed(TERMS)),
    st.tuples(st.sampled_from(["ex:a", "ex:b", "ex:c"]), st.just("a"), st.sampled_from(["ex:C", "ex:D"])),
    st.just(("ex:D", "rdfs:subClassOf", "ex:C")),
)


SHAPES = st.builds(
    "ex:S a sh:PropertyShape ; {} ; sh:path {} ; {} .".format,
    st.sampled_from(TARGETS),
    st.sampled_from(PATHS),
    st.lists(listed(DEMANDS), min_size=1, max_size=2, unique_by=lambda demand: demand.split()[0]).map(" ; ".join),
)


def outcome(data: Graph, given: Shapes) -> Report | str:
    try:
        return validate(data, given)
    except KnowledgeError as error:
        return str(error)


def both(data: Graph, given: Shapes) -> tuple[Report | str, Report | str]:
    """What is found, and what is found without the screen."""
    with pytest.MonkeyPatch.context() as patch:
        screened = outcome(data, given)
        patch.setattr(Shapes, "left", lambda self, _: self.graph)
        return screened, outcome(data, given)


@settings(max_examples=200)
@given(turtle=SHAPES, triples=st.lists(TRIPLES, max_size=12))
def test_the_report_is_the_same(turtle: str, triples: list[tuple[str, str, str]]) -> None:
    data = graph(" ".join(f"{' '.join(triple)} ." for triple in triples))
    screened, whole = both(data, shapes(turtle))
    assert screened == whole


@pytest.mark.parametrize("kind", ["valid", "invalid"])
def test_the_report_on_the_examples_is_the_same(kind: str) -> None:
    together = Graph()
    for path in (resource("shapes") / "tests" / kind).glob("*.ttl"):
        together += read_graph(path)
    screened, whole = both(together, load_shapes())
    assert screened == whole


def test_the_engine_is_not_asked_where_nothing_can_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.validation.engine.run_engine", None)
    given = shapes("ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .")
    assert validate(graph("ex:a a ex:C ; ex:p 1 . ex:b a ex:D ."), given).results == ()


def left(turtle: str, data: str) -> set[str]:
    found = Screen(graph(turtle)).left(graph(data))
    return {str(node).removeprefix(EX) for node in found.subjects() if isinstance(node, URIRef)} if found else set()


def test_only_shapes_that_may_find_something_are_left_with_what_they_refer_to() -> None:
    turtle = """
    ex:A sh:targetClass ex:C ; sh:path ex:p ; sh:minCount 1 .
    ex:B sh:targetClass ex:C ; sh:path ex:p ; sh:maxCount 1 .
    ex:N sh:targetClass ex:D ; sh:node ex:M . ex:M sh:minLength 3 .
    """
    assert left(turtle, "ex:a a ex:C ; ex:p 1 .") == set()
    assert left(turtle, "ex:a a ex:C ; ex:p 1, 2 .") == {"B"}
    assert left(turtle, "ex:a a ex:C . ex:d a ex:D .") == {"A", "N", "M"}


def test_all_shapes_are_left_where_they_bring_constraints_of_their_own() -> None:
    turtle = """
    ex:A sh:targetClass ex:C ; sh:path ex:p ; sh:minCount 1 . ex:B sh:targetClass ex:D ; sh:path ex:p ; sh:minCount 1 .
    ex:K a sh:ConstraintComponent .
    """
    assert left(turtle, "ex:a a ex:C .") == {"A", "B", "K"}
    assert left(turtle, "ex:a a ex:C ; ex:p 1 .") == set()


def test_messages_keep_their_prefixes() -> None:
    given = shapes("ex:S sh:targetClass ex:C ; sh:node ex:T . ex:T sh:nodeKind sh:Literal .")
    screened, whole = both(graph("ex:a a ex:C ."), given)
    assert screened == whole
    assert isinstance(screened, Report)
    assert "ex:T" in screened.results[0].message or "example.org/T" in screened.results[0].message
    assert screened.results[0].component == SH.NodeConstraintComponent
