"""Header fields on every response that keep a browser from loading, sending or framing anything else.

A page asks for another of ``POLICIES`` by setting it as its ``Content-Security-Policy``; any other is replaced.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serving.http.fields import RawFields

POLICY = "content-security-policy"

STRICT = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
"""Of data, and of pages without scripts."""
PAGE = STRICT.replace("style-src", "img-src 'self' data:; style-src")
"""Of pages with pictures."""
SCRIPTED = PAGE.replace("style-src", "script-src 'self'; connect-src 'self'; style-src")
"""Of pages with scripts of this server, which may ask this server."""
EMBEDDABLE = STRICT.replace("frame-ancestors 'none'", "frame-ancestors *")
"""Of what every site may show in a frame."""

POLICIES = frozenset({STRICT, PAGE, SCRIPTED, EMBEDDABLE})

HEADERS = {
    "Content-Security-Policy": STRICT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def _raw(policy: str) -> RawFields:
    fields = HEADERS | {"Content-Security-Policy": policy}
    if policy == EMBEDDABLE:
        del fields["X-Frame-Options"]
    return [(name.lower().encode(), value.encode()) for name, value in fields.items()]


_POLICY = POLICY.encode()
_FIELDS = {policy.encode(): tuple(_raw(policy)) for policy in POLICIES}
_PLAIN = _FIELDS[STRICT.encode()]
_NAMES = frozenset(name for name, _ in _PLAIN)


def secured(fields: RawFields) -> RawFields:
    """The fields of a response with those of security, each once; the policy it asks for stays."""
    if _NAMES.isdisjoint(name for name, _ in fields):
        return [*fields, *_PLAIN]
    asked = next((value for name, value in fields if name == _POLICY), b"")
    return [*(pair for pair in fields if pair[0] not in _NAMES), *_FIELDS.get(asked, _PLAIN)]


class SecurityHeaders:
    """ASGI middleware that adds the fields to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = secured([(name.lower(), value) for name, value in message["headers"]])
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)
