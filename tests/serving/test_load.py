"""A short run of benchmarks/load.py: builds land and a worker is killed while clients query."""

from dataclasses import replace

import pytest

from benchmarks.load import SHARES, Plan, at_shares, run

PLAN = Plan(seconds=8, builds=2, clients=4, first=8, each=2, endless=3)
PATIENT = 5
"""Seconds in which a query with a limit of one is answered, also by a machine that does much else."""


@pytest.fixture(scope="module", params=[False, True], ids=["disk", "memory"])
def outcome(request, tmp_path_factory):
    return run(replace(PLAN, memory=request.param), tmp_path_factory.mktemp("load"))


def test_every_answer_is_that_of_a_published_state(outcome):
    assert outcome.builds == PLAN.builds
    assert outcome.answers > PLAN.clients
    assert not outcome.wrong


def test_only_the_killed_query_fails(outcome):
    assert outcome.killed
    assert len(outcome.failed) <= 1


def test_a_query_past_its_limit_is_stopped_while_others_are_answered(outcome):
    assert set(outcome.endless_statuses) == {504}
    assert max(outcome.endless) < PATIENT
    assert outcome.beside > PLAN.clients
    assert len(outcome.beside_seconds) == len(SHARES)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [([], []), ([0.5], [0.5] * 4), ([float(number) for number in range(200, 0, -1)], [100.0, 190.0, 198.0, 200.0])],
)
def test_the_times_of_requests_are_told_in_order(seconds, told):
    assert at_shares(seconds) == told
