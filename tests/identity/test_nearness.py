from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kg.identity.nearness import MOST, near, overlap

BAGS = st.lists(st.frozensets(st.sampled_from("abcdefgh")), max_size=20)


@given(BAGS, st.sampled_from([0.5, 0.6, 0.75, 1.0]))
def test_all_near_pairs_are_found_and_no_other(bags, least):
    wanted = {(a, b) for a, b in combinations(range(len(bags)), 2) if overlap(bags[a], bags[b]) >= least}
    found = list(near(bags, least))
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_the_work_grows_with_the_number_of_equal_sets():
    bags = [frozenset({"đường", "mới"})] * 1000
    assert len(list(near(bags, 0.6))) <= 1000 * MOST
