"""A polite client: one request at a time, an interval between two, and another attempt where that may help."""

import json
import math
import time
from collections.abc import Callable
from typing import Any, TypeVar

from kg.errors import ServiceError
from kg.linking.online.asking import Asking, user_agent
from kg.linking.online.transport import Answer, NoAnswer, Request, exchange
from kg.linking.online.waiting import ATTEMPTS, LONGEST, asked_wait, backoff
from kg.text import printable

Read = TypeVar("Read")
KEPT = "what was answered before is kept, so run the command again to go on"
_OK = 200
_BUSY = {408, 425, 429, 500, 502, 503, 504}
_LESSER_ERRORS = range(400, 500)
_SHOWN = 120


class Busy(Exception):  # noqa: N818 - it is the service's state, not an error of ours
    """No answer now: ask again after ``asked`` seconds if the service says so, else after ``least`` at least."""

    def __init__(self, reason: str, least: float = 0.0, asked: float | None = None) -> None:
        super().__init__(reason)
        self.least = least
        self.asked = asked


class Client:
    """Asks services and reads their JSON; ``sleep`` and ``clock`` are those of the machine but in tests."""

    def __init__(
        self, asking: Asking, sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._asking = asking
        self._headers = {"User-Agent": user_agent(asking.program, asking.contact), "Accept": "application/json"}
        self._sleep = sleep
        self._clock = clock
        self._next = -math.inf

    def ask(self, request: Request, read: Callable[[Any, str], Read]) -> Read:
        """What ``read`` makes of the JSON of an answer and the address that it came from.

        ``read`` raises ``Busy`` when the answer tells to come again. Raises ``ServiceError`` when there is no answer
        after all attempts, or none that more attempts would mend.
        """
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._attempt(request, read)
            except Busy as busy:
                if attempt == ATTEMPTS:
                    raise _failure(request, f"{busy}, in {ATTEMPTS} attempts") from busy
                self._wait(request, busy, attempt)
        raise AssertionError

    def _attempt(self, request: Request, read: Callable[[Any, str], Read]) -> Read:
        try:
            answer = self._exchanged(request)
        except NoAnswer as missing:
            raise (Busy(str(missing)) if missing.passing else _failure(request, str(missing))) from missing
        try:
            return read(_json(request, answer), answer.address)
        except Busy as busy:
            busy.asked = asked_wait(answer.headers)
            raise

    def _exchanged(self, request: Request) -> Answer:
        pause = self._next - self._clock()
        if pause > 0:
            self._sleep(pause)
        try:
            return exchange(request, self._headers, self._asking.timeout)
        finally:
            self._next = self._clock() + self._asking.interval

    def _wait(self, request: Request, busy: Busy, attempt: int) -> None:
        seconds = busy.asked
        if seconds is None:
            seconds = max(busy.least, backoff(attempt - 1, self._asking.interval))
        if seconds > LONGEST:
            raise _failure(request, f"{busy} and asks to wait {seconds:.0f} seconds") from busy
        if seconds > 0:
            self._sleep(seconds)


def _failure(request: Request, reason: str) -> ServiceError:
    return ServiceError(f"{request.address} {' '.join(reason.split())}; {KEPT}")


def _json(request: Request, answer: Answer) -> Any:
    if answer.status in _BUSY:
        raise Busy(f"is busy (status {answer.status})")
    if answer.status != _OK:
        raise _failure(request, _refusal(answer))
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        kind = answer.headers.get_content_type()
        if "json" in kind:
            raise Busy("answers with JSON that cannot be read") from error
        raise _failure(request, f"answers with {printable(kind)} instead of JSON") from error


def _refusal(answer: Answer) -> str:
    where = answer.headers.get("Location")
    if where:
        return f"has moved to {printable(where)}"
    said = " ".join(printable(answer.body[: 4 * _SHOWN].decode(errors="replace")).split())[:_SHOWN]
    verb = "refuses the request" if answer.status in _LESSER_ERRORS else "does not answer as it should"
    return f"{verb} (status {answer.status}{': ' if said else ''}{said})"
