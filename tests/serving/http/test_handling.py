import asyncio

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from kg.errors import UsageError
from kg.serving.http.handling import READING, among, handle, method_refused, not_allowed
from tests.serving.http.asgi import Answered, receiving, scope_of


def handled(error, begun=False):
    answered = Answered()

    async def handler(_scope, _receive, send):
        if begun:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise error

    asyncio.run(handle(handler, scope_of("GET", "/"), receiving(), answered.send))
    return answered


def test_what_a_handler_raises_is_answered():
    answered = handled(UsageError("no"))
    assert (answered.status, answered.text) == (400, "no\n")


def test_a_client_that_has_left_is_not_answered():
    assert handled(ClientDisconnect()).status == 0


def test_what_is_raised_after_the_start_breaks_off():
    with pytest.raises(UsageError):
        handled(UsageError("no"), begun=True)


@pytest.mark.parametrize(("method", "status"), [("GET", 0), ("OPTIONS", 204), ("PUT", 405)])
def test_a_handler_sees_the_methods_that_it_has(method, status):
    seen, answered = [], Answered()

    async def handler(scope, _receive, _send):
        seen.append(scope["method"])

    asyncio.run(handle(among(READING, handler), scope_of(method, "/"), receiving(), answered.send))
    assert (answered.status, seen) == (status, ["GET"] if method == "GET" else [])


def test_a_method_that_is_not_allowed():
    refusal = not_allowed("PATCH", ("GET", "HEAD", "OPTIONS", "POST"))
    assert refusal.status == 405
    assert dict(refusal.headers)["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert "GET or POST" in refusal.message


@pytest.mark.parametrize("headers", [None, {"Allow": "HEAD, GET"}])
def test_a_method_that_a_route_refuses(headers):
    response = asyncio.run(method_refused(Request(scope_of("PUT", "/")), HTTPException(405, headers=headers)))
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")
    assert response.body == b"PUT is not allowed here; send GET\n"
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["access-control-allow-origin"] == "*"
