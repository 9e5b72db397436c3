from hypothesis import given, settings

from kg.chronology.history import History, Window
from kg.chronology.seat import Seat, life_of
from tests.chronology.said import day, said
from tests.chronology.strategies import BOUNDS, posts


def test_the_life_of_a_body_is_what_is_known_of_it():
    assert life_of([said("P"), said("Q", life=(3, None)), said("Q", life=(None, 9))]) == Window(
        day(3).toordinal(), day(9).toordinal()
    )


def test_certain_days_in_a_row_are_one_stretch():
    seat = Seat(History("P", [said("P", 10), said("P", 20), said("P", 30)]), (), Window(None, None))
    (stretch,) = seat.held
    assert (stretch.first, stretch.last) == (day(10).toordinal(), day(30).toordinal())
    assert (stretch.since, stretch.until) == (("P:current:10:None",), ("P:current:30:None",))
    assert seat.held_on(day(25).toordinal()) == stretch
    assert seat.held_on(day(31).toordinal()) is None


@settings(max_examples=50)
@given(posts())
def test_a_part_has_the_answer_of_each_of_its_days(statements):
    people = [History(p, [s for s in statements if s.person == p]) for p in sorted({s.person for s in statements})]
    single = any(statement.single_holder for statement in statements)
    life = life_of(statements)
    seats = [Seat(own, [each for each in people if single and each is not own], life) for own in people]
    for seat in seats:
        others = [each for each in seats if single and each is not seat]
        parts = list(seat.parts(others))
        for at in range(day(-BOUNDS).toordinal(), day(2 * BOUNDS).toordinal()):
            covering = [a for first, last, a in parts if (first or at) <= at <= (last or at)]
            assert covering == [answer for answer in [seat.answer(at, others)] if answer]
