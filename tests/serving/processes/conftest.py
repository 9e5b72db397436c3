"""Pools of real processes on a small store."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from kg.serving.processes import Limits, Pool
from tests.serving.conftest import GRAPHS, publish

TEN_SECONDS = Limits(seconds=10)


@pytest.fixture
def directory(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    return tmp_path / "store"


@pytest.fixture
def with_pool(directory):
    """Run a coroutine function with a pool, in an event loop of its own."""

    def run(work, limits=TEN_SECONDS, **options):
        async def main():
            async with Pool(directory, limits, **options) as pool:
                await work(pool)

        asyncio.run(main())

    return run


@asynccontextmanager
async def raising(error):
    with pytest.raises(error) as caught:
        yield caught
