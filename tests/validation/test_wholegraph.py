from io import BytesIO

import pyoxigraph as ox

from kg.namespaces import RULE
from kg.validation import Severity, applicable, check_graph, read_quads, validate_each
from kg.validation.rules import Rule
from tests.validation.graphs import PREFIXES, shapes

QUERY = """
PREFIX ex: <https://example.org/>
SELECT ?focus ?value WHERE { ?focus ex:next ?value . ?value ex:next ?focus }
"""


def rule(query: str = QUERY) -> Rule:
    return Rule("circles", "Vòng", "Circles", "?focus quanh ?value", "?focus round ?value", Severity.WARNING, query)


def store(trig: str) -> ox.Store:
    return read_quads(BytesIO((PREFIXES + trig).encode()), "trig").store()


def test_a_row_is_a_finding_told_by_labels_in_two_languages() -> None:
    given = store(
        'ex:g { ex:a ex:next ex:b ; rdfs:label "Z"@vi, "A"@vi . } ex:h { ex:b ex:next ex:a . ex:c ex:next ex:b }'
    )
    first, second = check_graph(given, [rule()]).results
    assert (first.message, first.message_vi) == ("A round https://example.org/b", "A quanh https://example.org/b")
    assert (first.severity, first.shape, first.source) == (Severity.WARNING, RULE.circles, "circles")
    assert (first.focus, first.value) == (second.value, second.focus)


def test_nodes_without_names_are_named_by_what_they_say() -> None:
    data = "_:a ex:next _:b ; ex:p 1 . _:b ex:next _:a ."
    one, other = (check_graph(store(data), [rule()]).to_turtle() for _ in range(2))
    assert one == other
    assert "_:" not in one


def test_a_text_names_the_rule() -> None:
    report = check_graph(store("ex:a ex:next ex:a ."), [rule()])
    assert report.to_text({"ex": "https://example.org/"}).endswith(" [circles]\n")
    assert report.to_records()[0]["source"] == "circles"


def test_a_rule_that_binds_no_focus_finds_nothing() -> None:
    query = "SELECT (MIN(?s) AS ?focus) WHERE { ?s <urn:nothing> ?o }"
    assert check_graph(store("ex:a ex:next ex:a ."), [rule(query)]).results == ()


def test_rules_on_named_graphs_are_skipped_where_there_are_none() -> None:
    plain, graphs = rule(), rule("SELECT ?focus WHERE { GRAPH ?g { ?focus ?p ?o } }")
    assert applicable(store("ex:a ex:next ex:a ."), [plain, graphs]) == ((plain,), (graphs,))
    assert applicable(store("ex:g { ex:a ex:next ex:a }"), [plain, graphs]) == ((plain, graphs), ())


def test_each_graph_is_validated_by_itself_and_a_result_counts_once() -> None:
    given = shapes(
        "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:maxCount 1 ; sh:minCount 1 ] ."
    )
    apart = store("ex:g { ex:a a ex:C ; ex:p 1 } ex:h { ex:a a ex:C ; ex:p 2 }")
    assert validate_each(apart, given).results == ()
    twice = store("ex:g { ex:a a ex:C } ex:h { ex:a a ex:C }")
    assert len(validate_each(twice, given).results) == 1
