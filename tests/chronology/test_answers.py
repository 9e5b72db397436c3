"""Each rule of the computation by an example; days 1 to 99."""

import pytest

from kg.chronology.answers import APPOINTMENT
from kg.model import Status
from tests.chronology.said import covering, on, said, told

IN, OUT, FORMER = Status.INCOMING, Status.OUTGOING, Status.FORMER
TERM, NEXT = (1, 60), (50, 99)


def test_between_two_attestations_a_post_is_held_certainly():
    assert told("P", [said("P", 10), said("P", 20)]) == [
        ("certain", "attestedThatDay", 10, 10),
        ("certain", "betweenAttestations", 11, 19),
        ("certain", "attestedThatDay", 20, 20),
    ]
    between = covering("P", 15, [said("P", 10), said("P", 20)])
    assert (between.from_evidence, between.until_evidence) == (("P:current:10:None",), ("P:current:20:None",))


def test_re_election_without_a_gap_is_no_break():
    assert on("P", 55, [said("P", 40, mandate=TERM), said("P", 70, mandate=NEXT)]) == "certain"
    assert on("P", 55, [said("P", 40, mandate=TERM), said("P", 65, IN, stated=60, mandate=NEXT)]) == "certain"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (said("Q", 15), "unknown"),
        (said("Q", 14, IN), "unknown"),
        (said("Q", 16, OUT), "unknown"),
        (said("Q", 14, FORMER), "certain"),
    ],
)
def test_another_holder_between_breaks_a_post_of_one_holder(other, expected):
    assert on("P", 15, [said("P", 10), other, said("P", 20)]) == expected


def test_a_post_of_several_holders_knows_no_other_holder():
    statements = [said(person, at, single=False) for person, at in (("P", 10), ("Q", 15), ("P", 20))]
    assert on("P", 15, statements) == "certain"


@pytest.mark.parametrize("told_between", [said("P", 15, OUT), said("P", 15, FORMER), said("P", 18, OUT, stated=15)])
def test_an_end_between_breaks_every_post(told_between):
    statements = [said("P", 10, single=False), told_between, said("P", 60, single=False)]
    assert on("P", 17, statements) == "excluded"
    assert on("P", 60, statements) == "certain"


@pytest.mark.parametrize("later", [said("P", 20), said("P", 16, OUT, stated=16), said("P", 17, OUT)])
def test_an_end_that_an_article_of_the_next_weeks_contradicts_excludes_nothing_before_that(later):
    assert on("P", 16, [said("P", 10, mandate=TERM), said("P", 15, OUT), later]) == "possible"


def test_from_a_stated_start_and_until_a_stated_end():
    assert told("P", [said("P", 12, IN, stated=10), said("P", 15), said("P", 30, OUT, stated=20)]) == [
        ("certain", "fromStatedStart", 10, 10),
        ("certain", "fromStatedStart", 11, 14),
        ("certain", "attestedThatDay", 15, 15),
        ("certain", "untilStatedEnd", 16, 19),
        ("possible", "untilStatedEnd", 20, 20),
        ("excluded", "afterStatedEnd", 21, None),
    ]
    assert on("P", 15, [said("P", 12, IN, stated=10), said("P", 30, OUT, stated=20)]) == "certain"


def test_the_day_of_an_article_is_no_start():
    assert told("P", [said("P", 10, IN)]) == []
    assert told("P", [said("P", 10, IN, mandate=TERM)]) == [("possible", "withinMandate", 10, 60)]
    assert on("P", 15, [said("P", 10, IN), said("P", 20)]) == "unknown"


def test_an_article_of_an_unknown_day_attests_no_day():
    assert told("P", [said("P")]) == []


def test_within_the_mandate_a_post_is_held_possibly():
    assert told("P", [said("P", 10, mandate=TERM)]) == [
        ("possible", "withinMandate", 1, 9),
        ("certain", "attestedThatDay", 10, 10),
        ("possible", "withinMandate", 11, 60),
    ]


def test_a_post_without_a_mandate_is_held_possibly_after_a_stated_start_only():
    assert told("P", [said("P", 10)]) == [("certain", "attestedThatDay", 10, 10)]
    started = [said("P", 12, IN, stated=10), said("P", 15)]
    assert told("P", started)[-1] == ("possible", "fromStatedStart", 16, 9 + APPOINTMENT)
    assert told("P", [*started, said("Q", 20)])[-2:] == [
        ("possible", "beforeOtherHolder", 16, 19),
        ("excluded", "otherHolderCertain", 20, 20),
    ]


def test_the_mandate_goes_no_further_than_the_next_holder():
    statements = [said("P", 10, mandate=TERM), said("Q", 30, mandate=TERM)]
    assert told("P", statements) == [
        ("possible", "withinMandate", 1, 9),
        ("certain", "attestedThatDay", 10, 10),
        ("possible", "beforeOtherHolder", 11, 29),
        ("excluded", "otherHolderCertain", 30, 30),
    ]
    assert told("Q", statements) == [
        ("excluded", "otherHolderCertain", 10, 10),
        ("possible", "afterOtherHolder", 11, 29),
        ("certain", "attestedThatDay", 30, 30),
        ("possible", "withinMandate", 31, 60),
    ]


def test_who_is_told_to_have_held_a_post_is_excluded_from_that_day_on_until_attested_again():
    assert told("P", [said("P", 10, FORMER)]) == [("excluded", "afterStatedEnd", 10, None)]
    again = [said("P", 10, FORMER), said("P", 50)]
    assert (on("P", 9, again), on("P", 49, again), on("P", 51, again)) == ("unknown", "excluded", "unknown")


def test_who_is_leaving_is_excluded_from_the_next_day_on():
    assert told("P", [said("P", 10, OUT, mandate=TERM)]) == [
        ("possible", "withinMandate", 1, 10),
        ("excluded", "afterStatedEnd", 11, None),
    ]


def test_the_handover_day_can_be_the_last_of_one_and_the_first_of_the_next():
    statements = [said("P", 5), said("P", 12, OUT, stated=10), said("Q", 12, IN, stated=10), said("Q", 15)]
    assert [on(person, at, statements) for person in "PQ" for at in (9, 10, 11)] == [
        *("certain", "possible", "excluded"),
        *("excluded", "certain", "certain"),
    ]


def test_a_start_or_an_end_to_come_is_a_plan():
    assert told("P", [said("P", 5, IN, stated=10)]) == []
    assert told("P", [said("P", 5, IN, stated=10, mandate=TERM)]) == [("possible", "withinMandate", 10, 60)]
    leaving = [said("P", 5, mandate=TERM), said("P", 6, OUT, stated=20, mandate=TERM)]
    assert (on("P", 10, leaving), on("P", 20, leaving), on("P", 21, leaving)) == ("possible", "possible", "excluded")


@pytest.mark.parametrize(
    ("earlier", "mandate", "expected"),
    [
        ((), None, "unknown"),
        ((), (1, 900), "unknown"),
        ((), (-200, 900), "excluded"),
        ((said("Q", 50),), None, "excluded"),
        ((said("Q", 200),), None, "unknown"),
    ],
)
def test_before_a_stated_start_who_cannot_have_been_elected_again_is_excluded(earlier, mandate, expected):
    assert on("P", 90, [*earlier, said("P", 100, IN, stated=100, mandate=mandate)]) == expected


def test_an_attestation_amid_those_of_another_holder_is_disputed():
    amid = [said("P", 10), said("P", 20), said("P", 30), said("Q", 20)]
    assert (on("P", 20, amid), on("Q", 20, amid), on("P", 25, amid)) == ("certain", "excluded", "certain")
    assert on("P", 25, [said("P", 10), said("Q", 20), said("P", 30)]) == "unknown"
    equal = [said("P", 20), said("Q", 20)]
    assert [covering(person, 20, equal).basis.value for person in "PQ"] == ["disputedAttestation"] * 2
    assert [on(person, 20, equal) for person in "PQ"] == ["possible"] * 2


def test_a_handover_is_no_dispute():
    assert on("Q", 20, [said("P", 20, OUT), said("P", 20), said("Q", 20)]) == "certain"
    assert on("Q", 20, [said("P", 20), said("Q", 20), said("Q", 20, IN)]) == "certain"
    assert on("Q", 500, [said("P", 1), said("Q", 500), said("P", 999)]) == "certain"


def test_who_holds_a_post_before_its_body_is_on_record_shows_that_the_body_is_older():
    statements = [said("P", 10, life=(50, None)), said("Q", 60, life=(50, None))]
    assert (on("P", 9, statements), on("P", 10, statements)) == ("excluded", "certain")
    assert on("Q", 60, statements) == "certain"


def test_before_a_stated_start_an_earlier_holding_is_not_excluded():
    assert on("P", 15, [said("P", 10, OUT, stated=9), said("P", 22, IN, stated=20)]) == "excluded"
    assert on("P", 8, [said("P", 10, OUT, stated=9), said("P", 22, IN, stated=20)]) == "unknown"
    assert on("P", 5, [said("P", mandate=(1, 9)), said("P", 22, IN, stated=20)]) == "possible"


def test_a_term_that_is_told_without_a_day_is_possible():
    assert told("P", [said("P", 70, FORMER, mandate=TERM)]) == [
        ("possible", "withinMandate", 1, 60),
        ("excluded", "afterStatedEnd", 70, None),
    ]


def test_outside_the_life_of_the_body_nobody_holds_its_posts():
    living = said("P", 10, mandate=TERM, life=(5, 40))
    assert told("P", [living, said("P", 50)]) == [
        ("excluded", "bodyNotExisting", None, 4),
        ("possible", "withinMandate", 5, 9),
        ("certain", "attestedThatDay", 10, 10),
        ("certain", "betweenAttestations", 11, 40),
        ("excluded", "bodyNotExisting", 41, None),
    ]
