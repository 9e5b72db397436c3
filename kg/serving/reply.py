"""What a request is answered with, and why one is refused."""

from dataclasses import dataclass
from http import HTTPStatus

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer; ``media_type`` is what stands in ``Content-Type``."""

    status: int
    media_type: str
    body: bytes
    headers: Headers = ()


class Refusal(Exception):  # noqa: N818 - what it is, not what went wrong
    """A request that is not answered: the status, one sentence of plain text, and further header fields."""

    def __init__(self, status: HTTPStatus, message: str, headers: Headers = ()) -> None:
        super().__init__(status, message, headers)
        self.status = status
        self.message = message
        self.headers = headers
