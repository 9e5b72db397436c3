import pytest

from kg.gazetteers.weights import NEVER
from kg.linking.compared import Compared
from kg.linking.decision import GAP, LIKELY, SURE, Outcome, opinion, settled
from kg.linking.features import Feature
from kg.linking.items import Item
from kg.linking.things import Event


def thing(name):
    return Event(name, name)


def compared(qid, *weights):
    item = Item(qid, qid, "event", "Q881", None, None, "")
    return Compared(item, tuple(Feature(f"f{index}", weight, "vì", "since") for index, weight in enumerate(weights)))


@pytest.mark.parametrize(
    ("odds", "outcome"),
    [
        ([], Outcome.NIL),
        ([LIKELY - 0.1], Outcome.NIL),
        ([NEVER], Outcome.NIL),
        ([LIKELY], Outcome.CLOSE),
        ([SURE - 0.1], Outcome.CLOSE),
        ([SURE], Outcome.EXACT),
        ([SURE, LIKELY - 0.1], Outcome.EXACT),
        ([SURE + GAP, SURE], Outcome.EXACT),
        ([SURE + GAP - 0.1, SURE], Outcome.CANDIDATES),
        ([SURE, NEVER], Outcome.EXACT),
        ([LIKELY, LIKELY, NEVER], Outcome.CANDIDATES),
    ],
)
def test_the_best_item_of_a_thing(odds, outcome):
    found = opinion(thing("e"), [compared(f"Q{index}", each) for index, each in enumerate(odds, 1)])
    assert found.outcome is outcome
    assert bool(found.found) is (outcome is not Outcome.NIL)
    assert bool(found.claim) is (outcome in {Outcome.CLOSE, Outcome.EXACT})


def opinions(*odds):
    return [opinion(thing(f"e{index}"), [compared("Q1", each)]) for index, each in enumerate(odds)]


@pytest.mark.parametrize(
    ("odds", "outcomes"),
    [
        ((SURE,), [Outcome.EXACT]),
        ((SURE, SURE), [Outcome.CANDIDATES, Outcome.CANDIDATES]),
        ((LIKELY, LIKELY), [Outcome.CANDIDATES, Outcome.CANDIDATES]),
        ((SURE, SURE + GAP), [Outcome.NIL, Outcome.EXACT]),
        ((SURE + GAP - 0.1, SURE), [Outcome.CANDIDATES, Outcome.CANDIDATES]),
        ((SURE + 2, SURE + 2 + GAP), [Outcome.CLOSE, Outcome.EXACT]),
        ((SURE, LIKELY - 1), [Outcome.EXACT, Outcome.NIL]),
        ((SURE + GAP, SURE, SURE), [Outcome.EXACT, Outcome.NIL, Outcome.NIL]),
    ],
)
def test_an_item_goes_to_one_thing_at_most(odds, outcomes):
    found = settled(opinions(*odds))
    assert [each.outcome for each in found] == outcomes
    shared = {each.contested for each in found if each.outcome is Outcome.CANDIDATES}
    assert shared <= {"Q1"}


def test_a_thing_that_lost_its_item_says_to_which():
    loser, winner = settled(opinions(SURE, SURE + GAP))
    assert loser.reason[1].endswith("another thing fits the item better (e1)")
    assert winner.reason == ("", "")
