"""Calls that are sent ahead to a worker whose calls are quick."""

import asyncio
import os
import signal
import time

import pytest

from kg.serving.processes import Limits
from kg.serving.reply import Refusal
from tests.serving.processes import calls
from tests.serving.processes.test_pool import killed, told
from tests.serving.watching import until

ONE = Limits(seconds=60, workers=1, queue=100)
TWO = Limits(seconds=60, workers=2, queue=100)


async def hurried(pool, many=200):
    """Make the pool's workers quick ones; they are those that stay."""
    await pool.call(calls.pid, prepared=True)
    await asyncio.gather(*(pool.call(calls.pid) for _ in range(many // 2)))
    await asyncio.gather(*(pool.call(calls.pid) for _ in range(many // 2)))


def test_each_call_gets_its_own_answer(with_pool):
    async def work(pool):
        for _ in range(5):
            answers = await asyncio.gather(*(pool.call(calls.echo, number) for number in range(100)))
            assert [told(answer) for answer in answers] == [str(number) for number in range(100)]

    with_pool(work, TWO)


def test_calls_behind_a_long_one_are_answered_by_another_worker(with_pool, gate):
    async def work(pool):
        await hurried(pool)
        nap = asyncio.create_task(pool.call(calls.stay, gate))
        others = [asyncio.create_task(pool.call(calls.echo, number)) for number in range(20)]
        assert [told(answer) for answer in await asyncio.gather(*others)] == [str(number) for number in range(20)]
        gate.touch()
        assert told(await nap) == "awake"
        assert told(await pool.call(calls.echo, 5)) == "5"

    with_pool(work, TWO)


def test_calls_behind_one_that_is_ended_are_answered(with_pool):
    reasons = []

    async def work(pool):
        await hurried(pool)
        spin = asyncio.create_task(pool.call(calls.spin))
        others = [asyncio.create_task(pool.call(calls.echo, number)) for number in range(20)]
        await until(lambda: pool.busy == 1)
        spin.cancel()
        assert [told(answer) for answer in await asyncio.gather(*others)] == [str(number) for number in range(20)]

    with_pool(work, ONE, killed=reasons.append)
    assert reasons == ["gone"]


def test_a_worker_that_is_killed_fails_the_call_under_way_only(with_pool, gate):
    reasons = []

    async def work(pool):
        await hurried(pool)
        process = int(told(await pool.call(calls.pid)))
        naps = [asyncio.create_task(pool.call(calls.stay, gate)) for _ in range(4)]
        others = [asyncio.create_task(pool.call(calls.echo, number)) for number in range(20)]
        await until(lambda: pool.busy == 1)
        await killed(process)
        gate.touch()
        assert [told(answer) for answer in await asyncio.gather(*others)] == [str(number) for number in range(20)]
        ended = await asyncio.gather(*naps, return_exceptions=True)
        assert sum(isinstance(each, Refusal) for each in ended) == 1

    with_pool(work, ONE, killed=reasons.append)
    assert reasons == ["crash"]


def test_a_call_that_is_given_up_before_it_began_leaves_the_others_alone(with_pool, gate):
    async def work(pool):
        await hurried(pool)
        nap = asyncio.create_task(pool.call(calls.stay, gate))
        await asyncio.sleep(0)
        spins = [asyncio.create_task(pool.call(calls.spin)) for _ in range(3)]
        await asyncio.sleep(0.02)
        for spin in spins:
            spin.cancel()
        await asyncio.sleep(0.3)
        gate.touch()
        assert told(await nap) == "awake"
        began = time.monotonic()
        assert told(await pool.call(calls.echo, 1)) == "1"
        assert time.monotonic() - began < 30

    with_pool(work, ONE)


def test_the_line_is_as_long_as_it_was_set_whoever_the_calls_were_sent_to(with_pool, gate):
    async def work(pool):
        await hurried(pool, 6)
        for _ in range(20):
            await pool.call(calls.pid)
        naps = [asyncio.create_task(pool.call(calls.stay, gate)) for _ in range(3)]
        await until(lambda: (pool.busy, pool.waiting) == (1, 2))
        with pytest.raises(Refusal, match="busy"):
            await pool.call(calls.names)
        gate.touch()
        assert [told(answer) for answer in await asyncio.gather(*naps)] == ["awake"] * 3

    with_pool(work, Limits(seconds=60, workers=1, queue=2))


@pytest.mark.parametrize("seconds", [0.049, 0.05, 0.051, 0.06])
def test_calls_that_were_begun_when_they_were_taken_back_are_answered_once(with_pool, seconds):
    async def work(pool):
        await hurried(pool)
        for _ in range(3):
            nap = asyncio.create_task(pool.call(calls.nap, seconds))
            others = [asyncio.create_task(pool.call(calls.echo, number)) for number in range(8)]
            assert [told(answer) for answer in await asyncio.gather(*others)] == [str(number) for number in range(8)]
            assert told(await nap) == "awake"

    with_pool(work, TWO)


def test_calls_to_a_worker_that_takes_its_time_to_begin_are_all_answered(with_pool):
    async def work(pool):
        await hurried(pool)
        process = int(told(await pool.call(calls.pid)))
        for _ in range(5):
            os.kill(process, signal.SIGSTOP)
            others = [asyncio.create_task(pool.call(calls.echo, number)) for number in range(8)]
            await asyncio.sleep(0.2)
            os.kill(process, signal.SIGCONT)
            assert [told(answer) for answer in await asyncio.gather(*others)] == [str(number) for number in range(8)]

    with_pool(work, TWO)
