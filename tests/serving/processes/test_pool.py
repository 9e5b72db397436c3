"""Real worker processes on a real store, through the pool."""

import asyncio
import os
import resource
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from kg.errors import StoreError, UsageError
from kg.serving.processes import Limits, Pool, generations
from kg.serving.processes import zygote as zygotes
from kg.serving.processes.frames import call
from kg.serving.reply import Refusal
from kg.store import load_plain
from tests.serving.conftest import GRAPHS, publish
from tests.serving.processes import calls
from tests.serving.watching import until, wait_until

MORE = GRAPHS | {"http://example.org/graph/3": 'ex:an foaf:name "An"@vi .'}


def told(answer):
    return answer.body.decode()


async def settled(pool):
    """Wait until nothing is prepared any more, and a worker has nothing to do: the next call is begun at once."""
    await until(lambda: pool.latest[1])
    await pool.call(calls.names)


async def killed(*processes):
    """Kill processes, and wait until the pool knows."""
    for process in processes:
        os.kill(process, signal.SIGKILL)
    await until(lambda: not any(map(works, processes)))
    await asyncio.sleep(0.05)  # it hears of it in the next rounds of the event loop


def works(process):
    """Whether a process has not ended, though its parent may not have asked for it."""
    with suppress(OSError):
        return fields(process)[0] not in "ZX"
    return False


def fields(process):
    """What Linux tells of a process, from its state on (proc(5))."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()


def alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("in_memory", [False, True])
@pytest.mark.parametrize("prepared", [False, True])
def test_a_call_is_answered_from_the_published_snapshot(with_pool, in_memory, prepared):
    async def work(pool):
        answer = await pool.call(calls.names, prepared=prepared)
        assert told(answer) == "Lê Minh <b>,Vũ Thị Lan"
        assert answer.snapshot == pool.snapshot

    with_pool(work, in_memory=in_memory)


def test_a_prepared_worker_has_what_is_costly_from_its_keeper(with_pool):
    async def work(pool):
        assert told(await pool.call(calls.prepared, prepared=True)) == "True"

    with_pool(work)


def test_an_answer_in_parts(with_pool):
    async def work(pool):
        answer = await pool.stream(calls.parts, 100_000, 30)
        assert (answer.status, answer.media_type, answer.headers, answer.body) == (
            200,
            "text/plain",
            (("X-Test", "yes"),),
            None,
        )
        assert b"".join([part async for part in answer.chunks()]) == b"y" * 3_000_000
        small = await pool.stream(calls.parts, 3, 2)
        assert small.body == b"yyyyyy"

    with_pool(work)


def test_a_worker_is_free_again_before_a_slow_client_has_read(with_pool):
    async def work(pool):
        answer = await pool.stream(calls.parts, 100_000, 50)
        assert told(await pool.call(calls.names)) != ""
        assert len(b"".join([part async for part in answer.chunks()])) == 5_000_000

    with_pool(work, Limits(seconds=60, workers=1))


def test_errors_come_back_as_they_were_raised(with_pool):
    async def work(pool):
        with pytest.raises(Refusal, match="not here"):
            await pool.call(calls.failing, "refusal")
        with pytest.raises(UsageError, match="wrong"):
            await pool.call(calls.failing, "usage")
        with pytest.raises(Refusal, match="the failure was logged") as caught:
            await pool.call(calls.failing, "bug")
        assert caught.value.status == 500
        answer = await pool.stream(calls.broken_off, 300_000)
        with pytest.raises(UsageError, match="no more"):
            _ = [part async for part in answer.chunks()]
        with pytest.raises(UsageError, match="no more"):
            await pool.stream(calls.broken_off, 3)

    with_pool(work)


@pytest.mark.parametrize("call", [calls.endless, calls.spin])
def test_a_call_past_its_time_is_ended_and_others_do_not_suffer(with_pool, call):
    reasons, answered = [], 0

    async def work(pool):
        nonlocal answered
        await settled(pool)
        began = time.monotonic()
        endless = asyncio.create_task(pool.call(call))
        await until(lambda: pool.busy == 1)
        while not endless.done():
            await pool.call(calls.names)
            answered += not endless.done()
        with pytest.raises(Refusal, match="longer than 2 seconds") as caught:
            await endless
        assert caught.value.status == 504
        assert 2 <= time.monotonic() - began < 15
        assert answered > 0
        assert told(await pool.call(calls.names)) == "Lê Minh <b>,Vũ Thị Lan"

    with_pool(work, Limits(seconds=2, workers=2), killed=reasons.append)
    assert reasons == ["timeout"]


def test_what_was_spent_on_a_call_before_counts_towards_its_time(with_pool):
    async def work(pool):
        await settled(pool)
        begun = time.monotonic()
        with pytest.raises(Refusal) as caught:
            await pool.ask(call(calls.nap, (50,), streamed=False), 59.5)
        assert caught.value.status == 504
        assert 0.5 <= time.monotonic() - begun < 30

    with_pool(work)


def test_a_call_that_nobody_waits_for_is_ended(with_pool):
    reasons = []

    async def work(pool):
        task = asyncio.create_task(pool.call(calls.spin))
        await until(lambda: pool.busy == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert told(await pool.call(calls.names)) == "Lê Minh <b>,Vũ Thị Lan"

    with_pool(work, Limits(seconds=60, workers=1), killed=reasons.append)
    assert reasons == ["gone"]


def test_a_worker_that_dies_fails_its_call_only(with_pool):
    reasons = []

    async def work(pool):
        with pytest.raises(Refusal, match="process that worked on the answer ended") as caught:
            await pool.call(calls.dying)
        assert caught.value.status == 500
        process = int(told(await pool.call(calls.pid)))
        await killed(process)
        assert int(told(await pool.call(calls.pid))) != process

    with_pool(work, killed=reasons.append)
    assert reasons == ["crash"]


def test_who_comes_when_the_line_is_full_is_sent_away(with_pool, gate):
    async def work(pool):
        await settled(pool)
        naps = [asyncio.create_task(pool.call(calls.stay, gate)) for _ in range(3)]
        await until(lambda: (pool.busy, pool.waiting) == (1, 2))
        with pytest.raises(Refusal, match="busy") as caught:
            await pool.call(calls.names)
        assert (caught.value.status, dict(caught.value.headers)) == (503, {"Retry-After": "5"})
        gate.touch()
        assert [told(answer) for answer in await asyncio.gather(*naps)] == ["awake"] * 3

    with_pool(work, Limits(seconds=60, workers=1, queue=2))


def test_who_waits_in_line_too_long_is_sent_away(with_pool):
    async def work(pool):
        await settled(pool)
        nap = asyncio.create_task(pool.call(calls.nap, 50))
        await until(lambda: pool.busy == 1)
        waiting = asyncio.create_task(pool.call(calls.nap, 50))
        with pytest.raises(Refusal, match=r"longer than 2 seconds|busy"):
            await waiting
        with pytest.raises(Refusal, match="longer than 2 seconds"):
            await nap

    with_pool(work, Limits(seconds=2, workers=1))


def test_an_answer_larger_than_the_limit_is_refused(with_pool):
    async def work(pool):
        with pytest.raises(Refusal, match="larger than 1000 bytes"):
            await pool.call(calls.large, 1001)
        with pytest.raises(Refusal, match="larger than 1000 bytes"):
            await pool.stream(calls.parts, 100, 11)
        assert len((await pool.call(calls.large, 1000)).body) == 1000

    with_pool(work, Limits(result=1000))


def test_what_is_published_is_seen_by_the_next_call(with_pool, directory, monkeypatch):
    monkeypatch.setattr(generations, "_SETTLED", 60)

    async def work(pool):
        before = pool.snapshot
        assert pool.latest[0] == before
        for number in range(3):
            changed = MORE if number % 2 == 0 else GRAPHS | {"http://example.org/graph/3": ""}
            await asyncio.to_thread(publish, directory, changed)
            assert (pool.snapshot, pool.latest[0]) == (None, before)
            answer = await pool.call(calls.names)
            assert pool.latest == (answer.snapshot, False)
            assert ("An" in told(answer).split(",")) is (number % 2 == 0)
            assert pool.snapshot == answer.snapshot != before
            before = pool.snapshot
        assert pool.snapshots == 4

    with_pool(work)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell what a process takes")
@pytest.mark.parametrize(("size", "rest", "kept"), [(20 << 20, 0.1, False), (20 << 20, 60, True), (1 << 20, 0.1, True)])
def test_a_worker_that_rests_gives_back_what_it_took(with_pool, size, rest, kept):
    async def work(pool):
        worker = told(await pool.call(calls.pid, prepared=True))
        before = resident(worker)
        assert told(await pool.call(calls.hoard, size, rest, prepared=True)) == worker
        if kept:
            await asyncio.sleep(0.5)
        else:
            await until(lambda: resident(worker) < before + size / 2)
        assert told(await pool.call(calls.hoards, prepared=True)) == f"{worker} {kept}"
        assert told(await pool.call(calls.names, prepared=True)) == "Lê Minh <b>,Vũ Thị Lan"

    with_pool(work)


def resident(process):
    """Bytes of memory of a process."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()


def test_a_call_under_way_ends_on_the_snapshot_it_began_with(with_pool, directory, gate):
    async def work(pool):
        first = pool.snapshot
        nap = asyncio.create_task(pool.call(calls.stay, gate))
        await until(lambda: pool.busy == 1)
        await asyncio.to_thread(publish, directory, MORE)
        assert (await pool.call(calls.names)).snapshot != first
        gate.touch()
        assert (await nap).snapshot == first

    with_pool(work)


@pytest.mark.parametrize("in_memory", [False, True])
def test_what_is_random_differs_between_workers_that_follow_each_other(with_pool, in_memory):
    async def work(pool):
        found = []
        for prepared in (False, False, True, True, True):
            found += told(await pool.call(calls.drawn, prepared=prepared)).split(",")
            await killed(int(told(await pool.call(calls.pid, prepared=prepared))))
        assert len(set(found)) == len(found) == 10

    with_pool(work, Limits(seconds=60), in_memory=in_memory)


@pytest.fixture
def directory_of_files(tmp_path):
    """A plain dataset that this process has loaded."""
    data = tmp_path / "data.ttl"
    data.write_text("<urn:a> <http://xmlns.com/foaf/0.1/name> 'a' .")
    return load_plain([data], tmp_path / "plain").path


def test_writes_where_the_store_was_loaded_before_and_what_is_costly_is_prepared(directory_of_files):
    async def work():
        async with Pool(directory_of_files, Limits(seconds=60)) as pool:
            for number, name in enumerate("bcd"):
                await pool.call(calls.names, prepared=True)
                await pool.write(calls.add_name, name)
                assert told(await pool.call(calls.names)) == ",".join("abcd"[: number + 2])

    asyncio.run(work())


def test_writes_at_once_are_done_one_after_the_other(directory_of_files):
    async def work():
        async with Pool(directory_of_files, Limits(seconds=60)) as pool:
            await asyncio.gather(*(pool.write(calls.add_name, name) for name in "bcdefg"))
            assert told(await pool.call(calls.names)) == "a,b,c,d,e,f,g"

    asyncio.run(work())


def test_a_store_that_is_gone_is_served_as_it_was(with_pool, directory, tmp_path):
    async def work(pool):
        await pool.call(calls.names)
        await pool.call(calls.names, prepared=True)
        directory.rename(tmp_path / "elsewhere")
        assert told(await pool.call(calls.names)) == "Lê Minh <b>,Vũ Thị Lan"
        await asyncio.to_thread(publish, directory, MORE)
        assert "An" in told(await pool.call(calls.names))

    with_pool(work)


def test_there_is_nothing_to_serve(tmp_path):
    with pytest.raises(StoreError, match="not a store"):
        Pool(tmp_path, Limits())


def test_no_process_is_left(with_pool):
    processes = []

    async def work(pool):
        processes.append(int(told(await pool.call(calls.pid))))
        processes.append(int(told(await pool.call(calls.pid, prepared=True))))

    with_pool(work)
    wait_until(lambda: not any(map(alive, processes)))


def test_a_call_under_way_is_told_that_the_server_stops(with_pool):
    calling = []

    async def work(pool):
        calling.append(asyncio.create_task(pool.call(calls.nap, 50)))
        await until(lambda: pool.busy == 1)

    with_pool(work)
    with pytest.raises(Refusal, match="the server is stopping"):
        calling[0].result()


@pytest.mark.parametrize("steps", range(1, 6))
def test_it_closes_while_another_snapshot_is_opened(with_pool, directory, steps, monkeypatch):
    monkeypatch.setattr(zygotes, "_GRACE", 60)

    async def work(pool):
        publish(directory, MORE)
        assert pool.snapshot is None
        for _ in range(steps):
            await asyncio.sleep(0)

    begun = time.monotonic()
    with_pool(work)
    assert time.monotonic() - begun < 45


def test_a_keeper_that_dies_is_made_anew(with_pool):
    async def work(pool):
        process = int(told(await pool.call(calls.pid)))
        await killed(int(fields(process)[1]), process)
        with suppress(StoreError):
            await pool.call(calls.names)
        assert told(await pool.call(calls.names)) == "Lê Minh <b>,Vũ Thị Lan"

    with_pool(work)
