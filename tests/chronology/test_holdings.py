from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.chronology import Statement, holdings
from kg.model import Basis, Certainty, Status
from tests.chronology.said import day, on, said
from tests.chronology.strategies import BOUNDS, TERMS, posts


@given(posts())
def test_holdings_of_a_person_never_overlap_and_none_repeats_its_neighbour(statements):
    for _, found in groupby(holdings(statements), lambda holding: holding.person):
        for earlier, later in pairwise(found):
            assert earlier.until is not None
            assert later.since is not None
            assert earlier.until < later.since
            same = all(
                getattr(earlier, part) == getattr(later, part) for part in ("certainty", "basis", "from_evidence")
            )
            touching = (later.since - earlier.until).days == 1
            assert not (touching and same and earlier.until_evidence == later.until_evidence)


@given(posts(), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(statements, random):
    shuffled = random.sample(statements * 2, 2 * len(statements))
    assert holdings(shuffled) == holdings(statements)


@given(posts())
def test_an_attested_day_is_certain_while_the_body_exists_unless_others_are_attested_too(statements):
    for each in statements:
        if each.status is Status.CURRENT and each.published:
            exists = each.published <= (each.exists_until or each.published)
            others = each.single_holder and {each.person} != {s.person for s in statements if s.status is each.status}
            (found,) = [h for h in holdings(statements) if h.person == each.person and h.covers(each.published)]
            assert found.certainty is (Certainty.CERTAIN if exists else Certainty.EXCLUDED) or (others and exists)


@given(posts())
def test_a_post_of_one_holder_is_never_held_certainly_by_two_who_are_attested(statements):
    attested = [h for h in holdings(statements) if h.certainty is Certainty.CERTAIN and h.basis is Basis.ATTESTED]
    days = [h.since for h in attested if statements[0].single_holder]
    moving = {s.published for s in statements if s.status is not Status.CURRENT} | {s.stated for s in statements}
    assert all(days.count(each) == 1 for each in days if each not in moving)


@given(posts())
def test_certainty_stays_between_days_that_are_told(statements):
    for each in holdings(statements):
        if each.certainty is Certainty.CERTAIN:
            days = [d for s in statements if s.person == each.person for d in (s.stated, s.published) if d]
            assert each.since is not None
            assert each.until is not None
            assert min(days) <= each.since <= each.until <= max(days)
            assert each.from_evidence + each.until_evidence


@settings(max_examples=50)
@given(posts(stated=False), st.integers(1, BOUNDS), st.sampled_from(TERMS))
def test_an_attestation_more_leaves_what_was_certain_certain(statements, at, mandate):
    single, life = statements[0].single_holder, (statements[0].exists_from, statements[0].exists_until)
    numbers = tuple(each and (each - day(1)).days + 1 for each in life)
    more = [*statements, said("P", at, mandate=mandate, single=single, life=numbers)]
    before = [number for number in range(1, BOUNDS + 1) if on("P", number, statements) == "certain"]
    assert all(on("P", number, more) == "certain" for number in before)


@given(posts())
def test_of_a_post_that_several_hold_each_holds_it_alone(statements):
    shared = [replace(each, exists_from=None) for each in statements if not each.single_holder]
    for person in {each.person for each in shared}:
        alone = holdings([each for each in shared if each.person == person])
        assert tuple(h for h in holdings(shared) if h.person == person) == alone


def test_nothing_comes_of_nothing():
    assert holdings(()) == ()


@pytest.mark.parametrize("extreme", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(extreme):
    at = date.fromisoformat(extreme)
    bounds = {"mandate_start": date.min, "mandate_end": date.max, "exists_from": date.min, "exists_until": date.max}
    found = holdings([Statement("p", "P", "b", "e", Status.CURRENT, published=at, single_holder=True, **bounds)])
    assert [h.certainty for h in found if h.covers(at)] == [Certainty.CERTAIN]
