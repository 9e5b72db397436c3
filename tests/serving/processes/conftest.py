"""Pools of real processes on a small store."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from kg.serving.processes import Limits, Pool
from tests.serving.conftest import GRAPHS, publish

PATIENT = Limits(seconds=60)


@pytest.fixture
def directory(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    return tmp_path / "store"


@pytest.fixture
def with_pool(directory):
    """Run a coroutine function with a pool, in an event loop of its own."""

    def run(work, limits=PATIENT, **options):
        async def main():
            async with Pool(directory, limits, **options) as pool:
                await work(pool)

        asyncio.run(main())

    return run


@pytest.fixture
def gate(tmp_path):
    """The name of a file that calls wait for, as long as a test does not make it."""
    return tmp_path / "gate"


@asynccontextmanager
async def raising(error):
    with pytest.raises(error) as caught:
        yield caught
