import asyncio

import pytest
from starlette.requests import ClientDisconnect

from kg.serving.http.receiving import body_of, while_connected
from kg.serving.reply import Refusal
from tests.serving.http.asgi import receiving, scope_of


def read(*parts, limit=10, seconds=5.0, receive=None, **fields):
    scope = scope_of("POST", "/", {name.replace("_", "-"): value for name, value in fields.items()})
    return asyncio.run(body_of(scope, receive or receiving(*parts), limit, seconds))


def test_a_body_in_parts():
    assert read(b"abc", b"", b"def") == b"abcdef"


def test_a_body_that_is_as_long_as_may_be():
    assert read(b"x" * 10, content_length="10") == b"x" * 10


@pytest.mark.parametrize(
    ("parts", "fields", "status"),
    [
        ((b"x" * 6, b"x" * 5), {}, 413),
        ((), {"content_length": "11"}, 413),
        ((b"x" * 11,), {"content_length": "nonsense"}, 413),
        ((b"x",), {"content_encoding": "gzip"}, 415),
    ],
)
def test_a_body_that_is_refused(parts, fields, status):
    with pytest.raises(Refusal) as caught:
        read(*parts, **fields)
    assert caught.value.status == status


def test_the_rest_of_a_body_that_is_too_long_is_not_read():
    async def endless():
        return {"type": "http.request", "body": b"xxxx", "more_body": True}

    with pytest.raises(Refusal):
        read(receive=endless)


def test_a_body_that_takes_too_long():
    async def never():
        await asyncio.Event().wait()

    with pytest.raises(Refusal) as caught:
        read(receive=never, seconds=0.01)
    assert caught.value.status == 408


def test_a_client_that_leaves_while_it_sends():
    async def gone():
        return {"type": "http.disconnect"}

    with pytest.raises(ClientDisconnect):
        read(receive=gone)


def test_work_whose_client_stays():
    async def work():
        await asyncio.sleep(0)
        return 7

    assert asyncio.run(while_connected(receiving(), work())) == 7


def test_work_that_fails():
    async def work():
        raise Refusal(404, "no")

    with pytest.raises(Refusal):
        asyncio.run(while_connected(receiving(), work()))


def test_work_whose_client_leaves_is_cancelled():
    cancelled = []

    async def work():
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    with pytest.raises(ClientDisconnect):
        asyncio.run(while_connected(receiving(leaves=True), work()))
    assert cancelled
