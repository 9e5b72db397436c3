import asyncio
import tempfile

import pytest

from kg.serving.processes.spool import Spool
from kg.serving.reply import Refusal


async def read(spool):
    return b"".join([part async for part in spool.parts()])


@pytest.mark.parametrize("size", [0, 1, 1000, 1 << 20, (1 << 20) + 1, 5 << 20])
def test_what_was_put_is_read_in_order(size):
    async def run():
        spool = Spool()
        data = bytes(range(256)) * (size // 256 + 1)
        for at in range(0, size, 70_000):
            spool.put(data[at : min(size, at + 70_000)])
        spool.end()
        assert await read(spool) == data[:size]

    asyncio.run(run())


def test_reading_and_writing_take_turns():
    async def run():
        spool, parts = Spool(), [bytes([number % 251]) * 50_000 for number in range(100)]

        async def write():
            for number, part in enumerate(parts):
                spool.put(part)
                if number % 7 == 0:
                    await asyncio.sleep(0)
            spool.end()

        writing = asyncio.create_task(write())
        assert await read(spool) == b"".join(parts)
        await writing

    asyncio.run(run())


def test_what_broke_off_raises_after_its_parts():
    async def run():
        spool = Spool()
        spool.put(b"some")
        spool.end(Refusal(504, "too long"))
        parts = spool.parts()
        assert await anext(parts) == b"some"
        with pytest.raises(Refusal, match="too long"):
            await anext(parts)

    asyncio.run(run())


def test_what_comes_when_nobody_reads_any_more_is_not_kept(monkeypatch):
    spool = Spool()
    spool.close()
    monkeypatch.setattr(tempfile, "TemporaryFile", None)
    for _ in range(3):
        spool.put(bytes(1 << 20))
    assert asyncio.run(ended(spool)) == b""


async def ended(spool):
    spool.end()
    return await read(spool)
