"""Plain queries as clerks read and answer them, on connections that were lent to them."""

from kg.serving.http.plain import Reader
from kg.serving.http.wire import Key
from kg.serving.processes.service import Gathered
from kg.serving.sparql.direct import is_direct, respond
from kg.serving.view import View


class Plain:
    """Answers plain queries from a view; ``remote`` are the endpoints that queries may reach."""

    def __init__(self, view: View, remote: tuple[str, ...]) -> None:
        self._view = view
        self._remote = remote
        self._reader = Reader()

    def read(self, data: bytes) -> Key | None:
        """The query that these bytes are the whole request of; ``None`` where they are anything else."""
        request = self._reader.read(data)
        return request if request and is_direct(request[0]) else None

    def respond(self, request: Key, out: Gathered) -> None:
        """Write the response from after its status line; raises where it is not a whole one of status 200."""
        respond(self._view, *arguments(request), self._remote, out)


def arguments(request: Key) -> tuple[bytes, str | None, str | None]:
    """What ``respond`` is told of a request."""
    target, accept, codings = request
    return target.partition(b"?")[2], text(accept), text(codings)


def text(field: bytes) -> str | None:
    """The value of a field, if it was given."""
    return field.decode("latin-1") if field else None
