"""Requests in a closed loop, from so many connections at once: by wrk where answers are fast, counted where slow.

wrk costs the processor little, but what is under way at its end counts for nothing. So where an answer takes longer
than ``SLOW`` a fixed number of requests is sent, and all are waited for.
"""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from itertools import count, cycle, islice, repeat
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.endpoints.processes import Watch, cpu_seconds
from benchmarks.endpoints.servers import HOST, PATIENCE, Server

SLOW = 0.02
"""Seconds of an answer."""
_NONCE = "@NONCE@"
_SCRIPT = Path(__file__).with_name("wrk.lua")
_IDLE, _LONGEST_WAIT = 0.05, 20.0
_CORES = os.cpu_count() or 1
_MOST = 400


@dataclass(frozen=True)
class Cell:
    """What was measured: requests and seconds, seconds of processor, bytes of memory at most.

    Of the requests some were ``refused`` with a status, others ``broken`` off. Latencies are in milliseconds.
    """

    requests: int
    seconds: float
    refused: int
    broken: int
    cpu: float
    memory: int
    p50: float
    p95: float
    p99: float
    counted: bool

    @property
    def failed(self) -> int:
        """Requests that were not answered."""
        return self.refused + self.broken

    @property
    def rate(self) -> float:
        """Requests a second that were answered."""
        return (self.requests - self.failed) / self.seconds


@dataclass(frozen=True)
class Load:
    """Targets to request in turn over ``connections`` connections for some ``seconds``, each new if ``cold``."""

    targets: Sequence[str]
    accept: str
    connections: int
    seconds: int
    cold: bool


def installed() -> bool:
    """Whether there is wrk."""
    return shutil.which("wrk") is not None


def measure(server: Server, load: Load, expected: float) -> Cell:
    """Send requests to a server, then wait until it is idle; ``expected`` is what one takes about, in seconds."""
    with Watch(server.pid) as watch:
        sent = _counted(server, load, expected) if expected > SLOW else _by_wrk(server, load)
    settle(server)
    return Cell(cpu=watch.seconds, memory=watch.bytes, **sent)


def settle(server: Server) -> None:
    """Wait until a server does nothing any more."""
    until, last = time.monotonic() + _LONGEST_WAIT, -1.0
    while (now := cpu_seconds(server.pid)) > last and time.monotonic() < until:
        last = now
        time.sleep(_IDLE)


def _by_wrk(server: Server, load: Load) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("".join(f"{target}{_NONCE}\n" for target in load.targets))
        file.flush()
        options = ["-t1", f"-c{load.connections}", f"-d{load.seconds}s", f"--timeout={PATIENCE:.0f}s"]
        nonce = [f"{time.monotonic_ns()}n"] if load.cold else []
        command = [
            "wrk",
            *options,
            f"-s{_SCRIPT}",
            f"http://{HOST}:{server.port}/",
            "--",
            file.name,
            load.accept,
            *nonce,
        ]
        said = subprocess.run(command, capture_output=True, text=True, timeout=load.seconds + 2 * PATIENCE, check=True)
    told = json.loads(said.stdout.strip().splitlines()[-1])
    return {
        "requests": told["requests"],
        "seconds": told["microseconds"] / 1e6,
        "refused": told["refused"],
        "broken": told["broken"],
        "counted": False,
        **{name: told[name] / 1000 for name in ("p50", "p95", "p99")},
    }


def _counted(server: Server, load: Load, expected: float) -> dict[str, Any]:
    wanted = load.seconds * min(load.connections, _CORES) / expected
    requests = max(load.connections, min(_MOST, round(wanted)))
    nonces = count(time.monotonic_ns()) if load.cold else repeat("")
    targets = [f"{target}{nonce}" for target, nonce in islice(zip(cycle(load.targets), nonces, strict=False), requests)]
    started = time.perf_counter()
    with ThreadPoolExecutor(load.connections) as threads:
        parts = threads.map(
            lambda at: _in_turn(server, targets[at :: load.connections], load.accept), range(load.connections)
        )
        times = [taken for part in parts for taken in part]
    seconds = time.perf_counter() - started
    answered = [1000 * taken for taken in times if taken is not None] or [0.0]
    cuts = quantiles([*answered, answered[-1]], n=100, method="inclusive")
    return {
        "requests": requests,
        "seconds": seconds,
        "refused": times.count(None),
        "broken": 0,
        "counted": True,
        "p50": cuts[49],
        "p95": cuts[94],
        "p99": cuts[98],
    }


def _in_turn(server: Server, targets: Sequence[str], accept: str) -> list[float | None]:
    """How long each answer took on one connection that is kept, in seconds; ``None`` where there was none."""
    connection = HTTPConnection(HOST, server.port, timeout=PATIENCE)
    try:
        return [_timed(connection, target, accept) for target in targets]
    finally:
        connection.close()


def _timed(connection: HTTPConnection, target: str, accept: str) -> float | None:
    started = time.perf_counter()
    try:
        connection.request("GET", target, headers={"Accept": accept})
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException):
        connection.close()
        return None
    return time.perf_counter() - started if response.status == HTTPStatus.OK else None
