"""Counting and logging around an application."""

import asyncio
import io
import json
from contextlib import suppress

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route

from kg.serving import logs
from kg.serving.metrics import Metrics
from kg.serving.observed import Observed, note_query

pytestmark = pytest.mark.usefixtures("logging_as_before")


async def _asked(request: Request):
    note_query(request.scope, request.query_params["query"])
    return PlainTextResponse("yes")


async def _streamed(_: Request):
    async def parts():
        yield b"one"
        yield b"two"

    return StreamingResponse(parts())


async def _broken(_: Request):
    raise ValueError("inside")


async def _left(*_):
    raise asyncio.CancelledError


APP = Starlette(routes=[Route("/sparql", _asked), Route("/page/x", _streamed), Route("/data/x", _broken)])


def ask(path, app=APP, **options):
    metrics = Metrics()

    async def get():
        transport = httpx.ASGITransport(Observed(app, metrics, **options), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://kg") as client:
            return await client.get(path, headers={"Authorization": "Bearer secret-token"})

    with suppress(asyncio.CancelledError):
        asyncio.run(get())
    return metrics.exposition().decode()


@pytest.fixture
def stream():
    stream = io.StringIO()
    logs.configure("json", lines=True, stream=stream)
    return stream


def lines(stream):
    for handler in logs.requests.handlers:
        handler.flush()
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("path", "route", "status", "size"),
    [
        ("/sparql?query=ASK", "/sparql", 200, 3),
        ("/page/x", "/page", 200, 6),
        ("/data/x", "/data", 500, 21),
        ("/nowhere", "other", 404, 9),
    ],
)
def test_what_is_counted(path, route, status, size):
    text = ask(path)
    assert f'kg_requests_total{{route="{route}",status="{status}"}} 1\n' in text
    assert f'kg_response_bytes_total{{route="{route}"}} {size}\n' in text


def test_a_client_that_left_is_counted():
    assert 'kg_requests_total{route="/sparql",status="499"} 1\n' in ask("/sparql", _left)


def test_the_line_of_a_query(stream):
    ask("/sparql?query=ASK%7B%7D&token=secret-token")
    (line,) = lines(stream)
    assert (line["path"], line["status"], line["bytes"]) == ("/sparql", 200, 3)
    assert line["query"] == logs.about("ASK{}")
    assert "secret" not in stream.getvalue()


def test_the_line_of_a_query_with_its_text(stream):
    ask("/sparql?query=ASK%7B%7D", queries=True)
    assert lines(stream)[0]["query"]["text"] == "ASK{}"


def test_a_request_without_a_query_has_a_line_too(stream):
    ask("/page/x")
    assert "query" not in lines(stream)[0]
