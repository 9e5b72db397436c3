import anyio
import pytest
from starlette.responses import PlainTextResponse

from kg.serving.security import HEADERS, SecurityHeaders


def sent(scope_type):
    """What a wrapped application sends as the first message."""
    messages = []

    async def send(message):
        messages.append(message)

    async def app(scope, receive, send):
        if scope["type"] == "http":
            await PlainTextResponse("x", headers={"X-Frame-Options": "SAMEORIGIN"})(scope, receive, send)
        else:
            await send({"type": "lifespan.startup.complete"})

    anyio.run(SecurityHeaders(app), {"type": scope_type}, None, send)
    return messages[0]


@pytest.mark.parametrize("name", HEADERS)
def test_every_response_has_each_header_once(name):
    values = [value for key, value in sent("http")["headers"] if key.decode() == name.lower()]
    assert values == [HEADERS[name].encode()]


def test_what_is_no_response_is_left_alone():
    assert sent("lifespan") == {"type": "lifespan.startup.complete"}


def test_scripts_frames_and_other_origins_are_shut_out():
    policy = dict(part.split(" ", 1) for part in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "script-src" not in policy
