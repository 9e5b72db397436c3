import pytest

from kg.quickstatements.succession import NOT_ADJACENT, Neighbours, neighbours
from tests.quickstatements.builders import POST, tenure


def around(tenures, single_holder=(POST,)):
    return neighbours(tenures, single_holder)


@pytest.mark.parametrize("start", [10, 11])
def test_an_end_and_a_start_that_are_stated_for_one_day_or_the_next_are_a_succession(start):
    old, new = tenure("a", (5, 9), ends=[10]), tenure("b", (start, 20), starts=[start])
    found = around([new, old])
    assert (found[old.person, POST].after.tenure, found[old.person, POST].after.why) == (new, "")
    assert (found[new.person, POST].before.tenure, found[new.person, POST].before.why) == (old, "")
    assert (found[old.person, POST].before, found[new.person, POST].after) == (None, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (tenure("a", (5, 9), ends=[10]), tenure("b", (12, 20), starts=[12])),
        (tenure("a", (5, 9), ends=[10]), tenure("b", (9, 20), starts=[9])),
        (tenure("a", (5, 9)), tenure("b", (10, 20), starts=[10])),
        (tenure("a", (5, 9), ends=[10]), tenure("b", (10, 20))),
    ],
)
def test_a_neighbour_is_not_certain_where_somebody_may_have_come_between(old, new):
    found = around([old, new])
    assert found[old.person, POST].after.why == found[new.person, POST].before.why == NOT_ADJACENT


def test_posts_that_several_hold_have_no_succession():
    assert around([tenure("a", (5, 9), ends=[10]), tenure("b", (10, 20), starts=[10])], ()) == {}


def test_one_holder_has_no_neighbours():
    assert around([tenure("a", (5, 9))]).get(("x:/person/a", POST), Neighbours()) == Neighbours()
