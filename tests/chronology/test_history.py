import pytest

from kg.chronology.history import History, Others, Told, Window, point_of, window_of
from kg.model import Status
from tests.chronology.said import day, said


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (said("P", 5), (5, Told.ATTESTED)),
        (said("P", 9, Status.INCOMING, stated=5), (5, Told.STARTED)),
        (said("P", 5, Status.INCOMING, stated=9), (9, Told.ARRIVING)),
        (said("P", 5, Status.OUTGOING, stated=9), (9, Told.LEAVING)),
        (said("P", None, Status.INCOMING, stated=9), (9, Told.STARTED)),
        (said("P", 5, Status.OUTGOING, stated=3), (3, Told.ENDED)),
        (said("P", 5, Status.INCOMING), (5, Told.ARRIVING)),
        (said("P", 5, Status.OUTGOING), (5, Told.LEAVING)),
        (said("P", 5, Status.FORMER), (5, Told.FORMER)),
        (said("P", 5, Status.FORMER, stated=2), (5, Told.FORMER)),
        (said("P"), None),
    ],
)
def test_only_a_stated_day_makes_a_start_or_an_end(statement, expected):
    found = point_of(statement)
    assert found == (expected and (day(expected[0]).toordinal(), expected[1]))


def test_evidence_of_one_day_stands_together():
    history = History("P", [said("P", 5), said("P", 5, stated=1), said("P", 7, Status.FORMER)])
    assert history.told[day(5).toordinal()] == {Told.ATTESTED: ("P:current:5:1", "P:current:5:None")}
    assert history.evidence(day(7).toordinal(), Told.ATTESTED) == ("P:former:7:None",)


def test_a_mandate_without_a_day_is_kept_apart():
    history = History("P", [said("P", mandate=(1, 9)), said("P", 5, Status.FORMER, mandate=(1, 9))])
    window = Window(day(1).toordinal(), day(9).toordinal())
    assert history.undated == ((window, ("P:current:None:None", "P:former:5:None")),)
    assert history.windows == {}


def test_mandates_of_one_day_are_taken_together():
    history = History("P", [said("P", 5, mandate=(1, 9)), said("P", 5, stated=2, mandate=(4, 12))])
    assert history.windows == {day(5).toordinal(): Window(day(1).toordinal(), day(12).toordinal())}


def test_a_window_is_known_from_one_bound():
    assert window_of(said("P", 5)) is None
    assert Window(None, 5).covers(-(10**6))
    assert not Window(None, 5).covers(6)
    assert Window(3, 5).union(Window(None, 4)) == Window(None, 5)


@pytest.mark.parametrize(
    ("statement", "held"),
    [
        (said("Q", 5), True),
        (said("Q", 3), False),
        (said("Q", 7), False),
        (said("Q", 3, Status.INCOMING), True),
        (said("Q", 7, Status.INCOMING), False),
        (said("Q", 3, Status.OUTGOING), False),
        (said("Q", 7, Status.OUTGOING), True),
        (said("Q", 5, Status.FORMER), False),
    ],
)
def test_another_holder_between_two_days(statement, held):
    others = Others([History("Q", [statement])])
    assert others.between(day(3).toordinal(), day(7).toordinal()) is held
