from kg.model import Evidence, Span


def test_evidence_has_its_span() -> None:
    assert Evidence(2, 5, "ông", "people.honorific").span == Span(2, 5)
