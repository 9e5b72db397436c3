"""Headers on every response that keep a browser from loading, sending or framing anything else."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

EMBEDDABLE = HEADERS["Content-Security-Policy"].replace("frame-ancestors 'none'", "frame-ancestors *")
"""The policy of a response that every site may show in a frame, which the response asks for by setting it."""

_FRAMES = frozenset({"Content-Security-Policy", "X-Frame-Options"})


class SecurityHeaders:
    """ASGI middleware that adds ``HEADERS``, but for those on frames where the response is ``EMBEDDABLE``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _secure(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def _secure(headers: MutableHeaders) -> None:
    if headers.get("Content-Security-Policy") != EMBEDDABLE:
        headers.update(HEADERS)
        return
    headers.update({name: value for name, value in HEADERS.items() if name not in _FRAMES})
    del headers["X-Frame-Options"]
