"""What a clerk answers requests with, and where it writes an answer."""

from typing import Protocol

from kg.serving.http.wire import Key
from kg.serving.processes.out import WHOLE
from kg.serving.reply import Headers


class Service(Protocol):
    """What a clerk answers with."""

    def read(self, data: bytes) -> Key | None:
        """The request that these bytes are, whole and alone; ``None`` where a clerk does not answer it."""

    def respond(self, request: Key, out: "Gathered") -> None:
        """Write all of a response from after its status line; raises where it has to be made another way."""


class TooMuchError(Exception):
    """A response that is not sent whole."""


class Gathered:
    """A binary file that a whole response is written to."""

    def __init__(self) -> None:
        self.body = b""
        self.may_come_again = False

    def start(self, media_type: str, headers: Headers = ()) -> None:
        """Say what is written; raises ``TooMuchError`` where it is a body in parts."""
        if media_type:
            raise TooMuchError
        self.may_come_again = bool(headers)

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        self.body += data
        if len(self.body) > WHOLE:
            raise TooMuchError
        return len(data)

    def flush(self) -> None:
        """Do nothing."""
