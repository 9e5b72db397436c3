"""Who may write: whoever sends the token that the server was started with (RFC 6750)."""

from collections.abc import Iterable
from hmac import compare_digest
from http import HTTPStatus

from kg.serving.http.fields import field
from kg.serving.reply import Refusal

_CHALLENGE = (("WWW-Authenticate", 'Bearer realm="kg"'),)


def refuse_strangers(fields: Iterable[tuple[bytes, bytes]], token: str) -> None:
    """Raise ``Refusal`` (401) for a request without the token, compared in constant time."""
    given = field(fields, b"authorization")
    if given is None:
        raise _unauthorised("a write needs the token of this server; send it as Authorization: Bearer")
    scheme, _, credentials = given.partition(" ")
    if scheme.lower() != "bearer" or not compare_digest(credentials.strip().encode("latin-1"), token.encode()):
        raise _unauthorised("this is not the token of this server; send the right one as Authorization: Bearer")


def _unauthorised(message: str) -> Refusal:
    return Refusal(HTTPStatus.UNAUTHORIZED, message, _CHALLENGE)
