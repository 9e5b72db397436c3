from hypothesis import given
from hypothesis import strategies as st

from kg.model import Evidence, Span

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(spans, spans)
def test_cover_is_holding_every_character(one: Span, other: Span) -> None:
    assert one.covers(other) == (set(range(other.start, other.end)) <= set(range(one.start, one.end)))


def test_evidence_has_its_span() -> None:
    assert Evidence(2, 5, "ông", "people.honorific").span == Span(2, 5)
