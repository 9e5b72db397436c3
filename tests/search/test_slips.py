import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.search.slips import Slips, one_slip_apart

NAMES = st.text("abcdeghn", min_size=2, max_size=8)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("thnh", "thanh"), ("thaanh", "thanh"), ("tahnh", "thanh"), ("thanb", "thanh"), ("hanh", "thanh"), ("ab", "ba")],
)
def test_one_slip(typed, meant):
    assert one_slip_apart(typed, meant)
    assert one_slip_apart(meant, typed)


@pytest.mark.parametrize(("typed", "other"), [("thanh", "thanh"), ("than", "thanhs"), ("abcd", "badc"), ("a", "ab")])
def test_no_slip_or_more_than_one(typed, other):
    assert not one_slip_apart(typed, other)


def distance(a: str, b: str) -> int:
    """Damerau-Levenshtein with neighbours exchanged once (optimal string alignment), from its definition."""
    rows = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(NAMES, NAMES)
def test_one_slip_is_a_distance_of_one(a, b):
    assert one_slip_apart(a, b) == (distance(a, b) == 1)


@given(st.sets(NAMES, max_size=30), NAMES)
def test_the_vocabulary_is_searched_as_if_word_by_word(vocabulary, typed):
    assert Slips(vocabulary).near(typed) == sorted(word for word in vocabulary if one_slip_apart(typed, word))
