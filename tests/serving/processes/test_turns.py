import asyncio

import pytest

from kg.serving.processes.turns import Turns
from kg.serving.reply import Refusal


def run(work, length=10):
    async def main():
        now = asyncio.get_running_loop().time()
        return await work(Turns(length), now + 60)

    return asyncio.run(main())


def test_one_after_the_other_in_order():
    async def work(turns, deadline):
        done, inside = [], []

        async def one(number):
            async with turns.taken(deadline):
                inside.append(number)
                await asyncio.sleep(0.001)
                done.append((number, inside.copy()))
                inside.clear()

        await asyncio.gather(*map(one, range(8)))
        assert done == [(number, [number]) for number in range(8)]
        assert turns.waiting == 0

    run(work)


def test_a_line_that_is_too_long_or_too_slow():
    async def work(turns, deadline):
        async with turns.taken(deadline):
            slow = asyncio.create_task(enter(turns, asyncio.get_running_loop().time() + 0.05))
            await asyncio.sleep(0)
            assert turns.waiting == 1
            with pytest.raises(Refusal, match="busy") as caught:
                await enter(turns, deadline)
            assert caught.value.status == 503
            with pytest.raises(Refusal, match="busy"):
                await slow
        await enter(turns, deadline)

    run(work, 1)


def test_who_gives_up_or_fails_lets_the_next_one_in():
    async def work(turns, deadline):
        gone = None

        async def fail():
            nonlocal gone
            async with turns.taken(deadline):
                gone = asyncio.create_task(enter(turns, deadline))
                await asyncio.sleep(0)
                gone.cancel()
                raise KeyError

        with pytest.raises(KeyError):
            await fail()
        await asyncio.wait([gone])
        assert gone.cancelled()
        assert turns.waiting == 0
        await enter(turns, deadline)

    run(work)


async def enter(turns, deadline):
    async with turns.taken(deadline):
        pass
