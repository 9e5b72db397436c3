"""Pages of other origins may read what is served here (https://fetch.spec.whatwg.org/#http-cors-protocol).

Nothing is decided by cookies, so any origin may; a write needs a token that a page must have been given.
"""

from collections.abc import Iterable
from http import HTTPStatus

from kg.serving.reply import Headers, Reply

_READ = "Accept, Accept-Language, Cache-Control, Content-Type, If-None-Match"
_WRITE = "Authorization, If-Match"
_EXPOSED = "Allow, ETag, Link, Location, Retry-After, WWW-Authenticate"
_DAY = "86400"

CROSS_ORIGIN: Headers = (("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", _EXPOSED))
"""What every response that others may read has."""


def preflight(methods: Iterable[str], *, writes: bool = False, further: Headers = ()) -> Reply:
    """The answer to OPTIONS: which methods there are, and which header fields a page may send."""
    allowed = ", ".join(methods)
    headers = (
        ("Allow", allowed),
        ("Access-Control-Allow-Methods", allowed),
        ("Access-Control-Allow-Headers", f"{_READ}, {_WRITE}" if writes else _READ),
        ("Access-Control-Max-Age", _DAY),
    )
    return Reply(HTTPStatus.NO_CONTENT, "", b"", (*headers, *further))
