"""Why a worker ends before its call does, and what the client is told."""

from dataclasses import dataclass
from http import HTTPStatus

from kg.serving.reply import Refusal


@dataclass(frozen=True, slots=True)
class Ending:
    """A reason, as it is counted, and what the client of the call is told."""

    reason: str
    status: HTTPStatus
    message: str

    @property
    def refusal(self) -> Refusal:
        """A refusal of the call: a new one, since what is raised keeps all that was at work where it was raised."""
        return Refusal(self.status, self.message)


CRASH = Ending(
    "crash",
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "the process that worked on the answer ended; ask again, or ask for less",
)
GONE = Ending("gone", HTTPStatus.SERVICE_UNAVAILABLE, "the client has gone")
STOPPED = Ending("gone", HTTPStatus.SERVICE_UNAVAILABLE, "the server is stopping; ask again later")


def too_long(seconds: float) -> Ending:
    """The ending of a call past the time limit."""
    message = f"the answer took longer than {seconds:g} seconds and was stopped; ask for less, such as with LIMIT"
    return Ending("timeout", HTTPStatus.GATEWAY_TIMEOUT, message)
