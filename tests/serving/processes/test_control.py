"""Processes that are forked on command, and those that nobody waits for any more."""

import asyncio
import os
import signal

import pytest

from kg.serving.processes import Zygote
from kg.serving.processes import zygote as zygotes
from kg.serving.processes.control import Nursery


async def _ends_when_killed(process, channel):
    """Whether the socket is the process's: it is at its end when the process is killed."""
    os.kill(process, signal.SIGKILL)
    async with asyncio.timeout(60):
        return await asyncio.get_running_loop().sock_recv(channel, 1) == b""


@pytest.mark.parametrize(("steps", "tuned"), [(0, False), (1, False), (2, False), (3, False), (2, True)])
def test_a_fork_that_is_given_up_does_not_lend_its_id_to_the_next(steps, tuned):
    async def tried():
        zygote = Zygote.started(tuned=tuned)
        nursery = Nursery(zygote.control)
        given_up = asyncio.create_task(nursery.fork())
        for _ in range(steps):
            await asyncio.sleep(0)
        given_up.cancel()
        process, channel = await nursery.fork()
        with channel:
            found = await _ends_when_killed(process, channel)
        nursery.close()
        await zygote.wait()
        return found

    assert asyncio.run(tried())


def test_closing_while_a_fork_is_under_way_leaves_no_socket_open():
    async def tried():
        zygote = Zygote.started()
        nursery = Nursery(zygote.control)
        given_up = asyncio.create_task(nursery.fork())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        given_up.cancel()
        nursery.close()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        await asyncio.sleep(0)
        assert zygote.control.fileno() == -1
        await zygote.wait()

    asyncio.run(tried())


def test_a_process_that_does_not_end_is_killed(monkeypatch):
    monkeypatch.setattr(zygotes, "_GRACE", 0.1)

    async def tried():
        zygote = Zygote.started()
        nursery = Nursery(zygote.control)
        _, channel = await nursery.fork()
        channel.close()
        os.kill(zygote._process, signal.SIGSTOP)
        nursery.close()
        await zygote.wait()
        assert zygote.has_ended

    asyncio.run(tried())
