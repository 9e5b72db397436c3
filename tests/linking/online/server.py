"""Real HTTP servers on loopback that behave as they are told to, and remember what they were asked."""

import gzip
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str]


@dataclass(frozen=True)
class Reply:
    """``drip`` seconds pass before each byte; ``claimed`` is a Content-Length that is not that of the body;
    without ``counted`` there is none, and the end of the connection is that of the answer.
    """

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json; charset=utf-8"
    drip: float = 0.0
    claimed: int | None = None
    counted: bool = True
    zipped: bool = True
    slam: bool = False

    @property
    def raw(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body, ensure_ascii=False).encode()


class Server:
    """Answers by ``behave``; replies in ``first`` go before, one a request."""

    def __init__(self, behave: Callable[[Asked], Reply]) -> None:
        self.behave = behave
        self.first: list[Reply] = []
        self.asked: list[Asked] = []
        self.url = ""

    def reply(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        return self.first.pop(0) if self.first else self.behave(asked)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    told: Server

    def do_GET(self) -> None:
        self._answer({})

    def do_POST(self) -> None:
        self._answer(dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode())))

    def log_message(self, *_: Any) -> None:
        pass

    def _answer(self, form: dict[str, str]) -> None:
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.told.reply(Asked(self.command, parts.path, dict(parse_qsl(parts.query)), form, headers))
        self.close_connection = True
        if not reply.slam:
            self._send(reply, zipped=reply.zipped and "gzip" in headers.get("accept-encoding", ""))

    def _send(self, reply: Reply, *, zipped: bool) -> None:
        raw = gzip.compress(reply.raw) if zipped else reply.raw
        self.send_response_only(reply.status)
        for name, value in {"Content-Type": reply.kind, **reply.headers}.items():
            self.send_header(name, value)
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        if reply.counted:
            self.send_header("Content-Length", str(len(raw) if reply.claimed is None else reply.claimed))
        self.end_headers()
        with suppress(OSError):
            for piece in [raw[i : i + 1] for i in range(len(raw))] if reply.drip else [raw]:
                time.sleep(reply.drip)
                self.wfile.write(piece)
                self.wfile.flush()


@contextmanager
def running(server: Server, path: str = "/", certificate: tuple[Path, Path] | None = None) -> Iterator[Server]:
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"told": server})) as http:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            http.socket = context.wrap_socket(http.socket, server_side=True)
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.005})
        thread.start()
        server.url = f"http{'s' if certificate else ''}://127.0.0.1:{http.server_address[1]}{path}"
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()


@contextmanager
def deaf() -> Iterator[str]:
    """An address where nobody listens, and nobody else can meanwhile."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}/"
