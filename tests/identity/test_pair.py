import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteers.weights import NEVER
from kg.identity import Feature, Pair

weights = st.lists(st.integers(-5, 5), max_size=5)


def pair(*values):
    return Pair.of("b", "a", tuple(Feature(str(i), value) for i, value in enumerate(values)))


@given(weights, weights)
def test_more_weight_is_a_higher_score(one, other):
    assert (pair(*one).odds < pair(*other).odds) == (pair(*one).score < pair(*other).score)


@pytest.mark.parametrize(("values", "score"), [((), 0.5), ((2.0, -2.0), 0.5), ((NEVER, 9.0), 0.0), ((-9e9,), 0.0)])
def test_a_score_is_a_probability(values, score):
    assert pair(*values).score == pytest.approx(score)


def test_a_pair_has_its_things_in_order_and_what_excludes_outweighs_all():
    assert (pair().left, pair().right) == ("a", "b")
    assert pair(NEVER, 100.0).excluded
    assert not pair(-50.0).excluded
