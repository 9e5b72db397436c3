"""What a server counts of its own work, and waiting until it has come so far."""

import asyncio
import ssl
import time
from collections.abc import Callable
from typing import TypeVar

import httpx

T = TypeVar("T")
GONE = 'kg_workers_killed_total{reason="gone"}'
"""The number of queries that were ended because nobody waited for them any more; not of those that had not begun."""


TLS = ssl.create_default_context()
"""What ``httpx`` would make anew for each request, though none is encrypted."""


def numbers(home: str) -> dict[str, float]:
    """What the server counts."""
    text = httpx.get(f"{home}metrics", timeout=60, verify=TLS).text
    return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line[0] != "#"}


def lent(home: str) -> int:
    """How many connections clerks have."""
    return int(numbers(home)["kg_connections_lent"])


def busy(home: str) -> int:
    """How many queries are under way."""
    return int(numbers(home)["kg_workers_busy"])


def wait_until(condition: Callable[[], T], seconds: float = 60) -> T:
    """Look again and again until there is something, and return it; the time is for a machine that is busy."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.02)
    return found


async def until(condition: Callable[[], object], seconds: float = 60) -> None:
    """The same, while the event loop goes on."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it does not come about"
        await asyncio.sleep(0.01)
