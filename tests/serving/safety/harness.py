"""A real server in a process of its own, watched for connections that it opens, and a trap that counts who comes."""

import re
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import httpx

TOKEN = "a-token-of-tests"  # noqa: S105
NOWHERE = "http://nowhere.invalid"
_ATTACKS = Path(__file__).with_name("attacks.toml")
_STRACE = ("strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect", "-e", "signal=none", "-o")
_OUTWARD = re.compile(r"connect\(.*AF_INET")


@cache
def attacks() -> Mapping[str, Any]:
    """The requests of ``attacks.toml``, by kind and name."""
    return tomllib.loads(_ATTACKS.read_text(encoding="utf-8"))


class Trap:
    """A listener on this machine that answers everything and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        trap = self

        class Handler(BaseHTTPRequestHandler):
            def handle(self) -> None:
                trap.asked.append("a connection")
                super().handle()

            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/turtle")
                self.end_headers()

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def fill(self, text: str) -> str:
        """A text of ``attacks.toml`` with addresses."""
        host = urlsplit(self.address).netloc
        filled = {"{trap}": self.address, "{trap_host}": host, "{trap_rest}": f"://{host}", "{name}": NOWHERE}
        for placeholder, value in filled.items():
            text = text.replace(placeholder, value)
        return text

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


@dataclass(frozen=True)
class Server:
    """A running server; ``trace`` is what the kernel was asked to connect to, if that can be watched."""

    url: str
    process: subprocess.Popen[str]
    errors: Path
    client: httpx.Client
    trace: Path | None = None

    @property
    def connections(self) -> list[str]:
        """Connections over the network that any of its processes tried to open."""
        lines = self.trace.read_text(errors="replace").splitlines() if self.trace else []
        return [line for line in lines if _OUTWARD.search(line)]

    def answers(self) -> bool:
        """Whether it still answers queries."""
        response = self.client.get("sparql", params={"query": "ASK {}"})
        return response.status_code == 200 and bool(response.json()["boolean"])

    @property
    def traces(self) -> str:
        """What it wrote to standard error."""
        return self.errors.read_text(errors="replace")


@cache
def can_trace() -> bool:
    """Whether this machine lets a test watch the system calls of a process."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run([*_STRACE, "/dev/null", "true"], capture_output=True, check=False)
    return done.returncode == 0


def traced(command: list[str], trace: Path | None) -> list[str]:
    """A command, watched if it can be."""
    return [*_STRACE, str(trace), *command] if trace else command


@contextmanager
def running(folder: Path, *arguments: str, trace: bool = False) -> Iterator[Server]:
    """``kg serve --port 0`` with further arguments, until the end of the block; ``folder`` takes its records."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "trace" if trace and can_trace() else None
    command = traced([sys.executable, "-m", "kg", "serve", "--port", "0", *arguments], log)
    errors = folder / "errors"
    with errors.open("w") as sink:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=sink, text=True)
    assert process.stdout is not None
    try:
        announced = process.stdout.readline()
        assert " at " in announced, errors.read_text()
        url = announced.split(" at ")[1].split()[0]
        with httpx.Client(base_url=url, timeout=300) as client:
            yield Server(url, process, errors, client, log)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
