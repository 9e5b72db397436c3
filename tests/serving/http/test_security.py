import anyio
import pytest
from starlette.responses import PlainTextResponse

from kg.serving.http.security import (
    EMBEDDABLE,
    HEADERS,
    PAGE,
    POLICIES,
    SCRIPTED,
    STRICT,
    SecurityHeaders,
    secured,
)


def sent(scope_type, policy="script-src *"):
    """What a wrapped application, which asks for a policy, sends as the first message."""
    messages = []

    async def send(message):
        messages.append(message)

    async def app(scope, receive, send):
        if scope["type"] == "http":
            headers = {"Content-Security-Policy": policy, "X-Frame-Options": "SAMEORIGIN"}
            await PlainTextResponse("x", headers=headers)(scope, receive, send)
        else:
            await send({"type": "lifespan.startup.complete"})

    anyio.run(SecurityHeaders(app), {"type": scope_type}, None, send)
    return messages[0]


def directives(policy):
    return dict(part.split(" ", 1) for part in policy.split("; "))


@pytest.mark.parametrize("name", HEADERS)
def test_every_response_has_each_header_once(name):
    values = [value for key, value in sent("http")["headers"] if key.decode() == name.lower()]
    assert values == [HEADERS[name].encode()]


@pytest.mark.parametrize("policy", sorted(POLICIES - {EMBEDDABLE}))
def test_a_policy_that_a_response_may_ask_for_stays(policy):
    values = [value for key, value in sent("http", policy)["headers"] if key == b"content-security-policy"]
    assert values == [policy.encode()]


def test_securing_twice_is_securing_once():
    once = secured([(b"etag", b"x")])
    assert secured(once) == once


def test_what_is_no_response_is_left_alone():
    assert sent("lifespan") == {"type": "lifespan.startup.complete"}


def test_scripts_frames_and_other_origins_are_shut_out():
    policy = directives(STRICT)
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "script-src" not in policy
    assert "script-src" not in directives(PAGE)


@pytest.mark.parametrize("policy", [SCRIPTED])
def test_scripts_come_from_here_only(policy):
    assert directives(policy)["script-src"] == directives(policy)["connect-src"] == "'self'"


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_no_policy_names_another_host(policy):
    assert not any("." in word or word == "*" for word in policy.replace("frame-ancestors *", "").split())


def test_an_embeddable_response_may_be_framed_and_is_shut_otherwise():
    given = {key.decode(): value.decode() for key, value in sent("http", EMBEDDABLE)["headers"]}
    assert given["content-security-policy"] == EMBEDDABLE
    assert "x-frame-options" not in given
    assert EMBEDDABLE.replace("frame-ancestors *", "frame-ancestors 'none'") == STRICT
    assert {name.lower() for name in HEADERS} - set(given) == {"x-frame-options"}
