"""A client that keeps its connection, and a look at which connections are lent to whom."""

import os
import socket
from itertools import count
from pathlib import Path
from urllib.parse import quote

import httpx

from kg.serving.lending import ENOUGH
from tests.serving.watching import TLS, lent, wait_until

_NUMBERS = count()


def fresh() -> str:
    """A query that nobody has asked before."""
    return f"SELECT (<a:{next(_NUMBERS)}> AS ?it) {{}}"


def request(query: str, fields: dict[str, str] | None = None) -> bytes:
    """A plain request."""
    told = {"Host": "x", "Accept": "text/csv"} | (fields or {})
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"GET /sparql?query={quote(query)} HTTP/1.1\r\n{lines}\r\n".encode()


class Client:
    """One connection to a server."""

    def __init__(self, home: str) -> None:
        host, port = home.removeprefix("http://").rstrip("/").split(":")
        self.socket = socket.create_connection((host, int(port)), timeout=60)
        self._data = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def ask(self, query: str, fields: dict[str, str] | None = None):
        self.send(request(query, fields))
        return self.receive()

    def receive(self):
        """The next response, which has a length: its status, its fields but the date, and its body."""
        head = self._until(b"\r\n\r\n")
        status, *lines = head.decode().split("\r\n")[:-2]
        fields = dict(line.split(": ", 1) for line in lines)
        assert fields.pop("date").endswith("GMT")
        body = self._exactly(int(fields["content-length"]))
        return int(status.split()[1]), fields, body

    def chunked(self) -> bytes:
        """The body of the next response, which comes in chunks."""
        self._until(b"\r\n\r\n")
        body = b""
        while size := int(self._until(b"\r\n"), 16):
            body += self._exactly(size)
            self._until(b"\r\n")
        self._until(b"\r\n")
        return body

    def rest(self) -> bytes:
        """All that comes until the server ends the connection."""
        found, self._data = self._data, b""
        while data := self.socket.recv(1 << 20):
            found += data
        return found

    def is_at_end(self) -> bool:
        return self._data == b"" and self.socket.recv(1) == b""

    def _until(self, end: bytes) -> bytes:
        while end not in self._data:
            self._more()
        return self._exactly(self._data.index(end) + len(end))

    def _exactly(self, size: int) -> bytes:
        while len(self._data) < size:
            self._more()
        found, self._data = self._data[:size], self._data[size:]
        return found

    def _more(self) -> None:
        data = self.socket.recv(1 << 16)
        if not data:
            raise EOFError(self._data)
        self._data += data


def lend(home: str, *clients: Client) -> None:
    """Have all these clients so busy that their connections are lent."""
    wait_until(lambda: httpx.get(f"{home}health", timeout=60, verify=TLS).json()["prepared"])

    def are_lent() -> bool:
        for client in clients * ENOUGH:
            assert client.ask(fresh())[0] == 200
        return lent(home) == len(clients)

    wait_until(are_lent)


def worked() -> int:
    """Ticks of the processor's time that clerks took."""
    return sum(sum(map(int, _read(f"/proc/{pid}/stat").rpartition(") ")[2].split()[11:13])) for pid in clerks())


def clerks() -> set[int]:
    """The clerk processes that come from this one."""
    return {pid for pid in _descendants(os.getpid()) if "/memfd:kg-clerk" in _read(f"/proc/{pid}/maps")}


def _descendants(pid: int) -> set[int]:
    found: set[int] = set()
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, _read(thread).split()):
            found |= {child} | _descendants(child)
    return found


def _read(path: str | Path) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError:
        return ""
