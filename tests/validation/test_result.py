from itertools import permutations

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import SH

from kg.validation import Result, Severity
from kg.validation.paths import PropertyPath


def result(severity: Severity, focus: str, value: Literal | None = None) -> Result:
    path = PropertyPath(SH.path, SH.path.n3())
    return Result(severity, URIRef(focus), path, value, "Say it.", URIRef("urn:s"), SH.InConstraintComponent)


def test_results_are_ordered_by_severity_then_focus_node_then_value() -> None:
    ordered = [
        result(Severity.VIOLATION, "urn:b"),
        result(Severity.WARNING, "urn:a", Literal("x")),
        result(Severity.WARNING, "urn:a", Literal("x", lang="vi")),
        result(Severity.INFO, "urn:a"),
    ]
    for some in permutations(ordered):
        assert sorted(some, key=lambda each: each.key) == ordered


@pytest.mark.parametrize(
    "iri", ["https://w3id.org/vngov/rule/overlaps", "urn:vngov:overlaps", "https://example.org/s#overlaps"]
)
def test_the_source_is_the_local_name_of_the_shape_or_rule(iri: str) -> None:
    found = Result(Severity.INFO, URIRef("urn:a"), None, None, "", URIRef(iri), SH.InConstraintComponent)
    assert found.source == "overlaps"
