from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef
from rdflib.namespace import SH

from kg.validation import Report, Result, Severity
from kg.validation.paths import PropertyPath

PREDICATE = URIRef("https://example.org/p")
RESULTS = st.builds(
    Result,
    severity=st.sampled_from(Severity),
    focus=st.sampled_from([URIRef("urn:a"), URIRef("urn:b")]),
    path=st.sampled_from([None, PropertyPath(PREDICATE, PREDICATE.n3())]),
    value=st.sampled_from([None, Literal("x"), Literal("x", lang="vi")]),
    message=st.sampled_from(["Say it.", "Nói rõ.\nNgay."]),
    shape=st.just(URIRef("urn:s")),
    component=st.just(SH.MinCountConstraintComponent),
)


@given(st.lists(RESULTS, max_size=8), st.randoms())
def test_the_order_of_results_does_not_matter(results: list[Result], random: object) -> None:
    shuffled = results[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = Report.of(results), Report.of(shuffled)
    assert one == other
    assert one.to_turtle() == other.to_turtle()
    assert one.to_text() == other.to_text()
    assert len(one.to_text().splitlines()) == len(one.to_records()) == len(results)


@given(st.lists(RESULTS, max_size=8))
def test_a_report_conforms_below_its_worst_result(results: list[Result]) -> None:
    report = Report.of(results)
    worst = min((result.severity.rank for result in results), default=len(Severity))
    assert [report.conforms(severity) for severity in Severity] == [worst > severity.rank for severity in Severity]
    assert sum(report.counts.values()) == len(results)


def test_an_empty_report_conforms() -> None:
    assert Report().worst is None
    assert Report().conforms(Severity.INFO)
    assert Report().to_text() == ""


@given(st.lists(RESULTS, max_size=4), st.lists(RESULTS, max_size=4))
def test_a_sum_has_the_results_of_both_once(one: list[Result], other: list[Result]) -> None:
    both = Report.of(one) + Report.of(other)
    assert set(both.results) == {*one, *other}
    assert len(both.results) == len(set(both.results))
