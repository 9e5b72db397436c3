"""How long to wait before a service is asked again."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

ATTEMPTS = 5
LONGEST = 300.0
"""Seconds; a service that asks for more is asked again in another run."""


def asked_wait(headers: Message | Mapping[str, str]) -> float | None:
    """Seconds that ``Retry-After`` asks for, as a number or a date (RFC 9110, 10.2.3); ``None`` where it does not."""
    said = (headers.get("Retry-After") or "").strip()
    if said.isascii() and said.isdecimal():
        return float(said) if len(said) < len(str(int(LONGEST))) + 9 else math.inf
    until = _moment(said)
    if until is None:
        return None
    now = _moment(headers.get("Date") or "") or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def backoff(attempt: int, interval: float) -> float:
    """Seconds after the attempt of this number, from 0: the interval, twice that, four times that."""
    return min(interval * 2.0**attempt, LONGEST)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
