import threading
from http import HTTPStatus

import anyio
import pytest

from kg.serving.protocol import ProtocolError
from kg.serving.workers import Workers


def test_a_call_gives_its_result():
    assert anyio.run(Workers().run, sum, (1, 2)) == 3


def test_a_queue_that_is_full_is_answered_at_once():
    async def scene() -> None:
        workers, release = Workers(threads=1, waiting=1), threading.Event()
        async with anyio.create_task_group() as group:
            for _ in range(2):
                group.start_soon(workers.run, release.wait)
            await anyio.wait_all_tasks_blocked()
            assert workers.busy
            with pytest.raises(ProtocolError) as refused:
                await workers.run(release.wait)
            release.set()
        assert refused.value.status == HTTPStatus.SERVICE_UNAVAILABLE
        assert not workers.busy

    anyio.run(scene)
