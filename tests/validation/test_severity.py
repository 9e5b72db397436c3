import pytest
from rdflib import URIRef

from kg.validation import Severity


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_is_found_by_its_term(severity: Severity) -> None:
    assert Severity.of(severity.iri) is severity


def test_an_unknown_severity_is_not_passed_over() -> None:
    assert Severity.of(URIRef("https://example.org/severe")) is Severity.VIOLATION


def test_a_graver_severity_reaches_a_milder_threshold() -> None:
    reached = [[each.reaches(threshold) for threshold in Severity] for each in Severity]
    assert reached == [[True, True, True], [False, True, True], [False, False, True]]
