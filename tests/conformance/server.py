"""A server of ours on a port of its own, which holds a plain dataset that requests with a token may change."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from tests.conformance.evaluation import Answer, Status
from tests.conformance.exchanges import Exchange
from tests.conformance.manifests import Dataset

TOKEN = "for-conformance-tests"  # noqa: S105 (of a server that lives as long as the tests)
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 (a place for files that nobody else makes)
_MALFORMED = ("syntax error", "cannot be read")
"""What our sentences say of text that is no SPARQL."""


@dataclass(frozen=True, slots=True)
class Response:
    """What came back; names of header fields are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Server:
    """Where a server listens, and the paths of its endpoints."""

    address: str
    query_path: str = "/sparql"
    update_path: str = "/sparql"
    graph_store_path: str = "/graph-store"
    holds: Dataset | None = None
    _client: httpx.Client = field(default_factory=lambda: httpx.Client(trust_env=False, timeout=60))

    @property
    def host(self) -> str:
        """Host and port."""
        return urlsplit(self.address).netloc

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def query(self, text: str, accept: str) -> Answer:
        return self._post(self.query_path, text, {"Content-Type": "application/sparql-query", "Accept": accept})

    def update(self, text: str) -> Answer:
        self.holds = None
        return self._post(self.update_path, text, {"Content-Type": "application/sparql-update"})

    def _post(self, path: str, text: str, headers: dict[str, str]) -> Answer:
        given = {**headers, "Authorization": f"Bearer {TOKEN}"}
        response = self._client.post(f"http://{self.host}{path}", content=text.encode(), headers=given)
        media_type = response.headers.get("Content-Type", "").split(";")[0]
        return Answer(_status(response.status_code, response.text), media_type, response.content.decode())

    def send(self, exchange: Exchange, host: str | None = None) -> Response:
        """Send a request with its own header fields and no others but Host, Content-Length and the token."""
        self.holds = None
        with closing(HTTPConnection(self.host, timeout=60)) as connection:
            target = exchange.path.removeprefix(f"http://{host or self.host}")
            connection.putrequest(exchange.method, target, skip_host=True, skip_accept_encoding=True)
            for name, value in (("Host", host or self.host), ("Authorization", f"Bearer {TOKEN}"), *exchange.headers):
                connection.putheader(name, value)
            if exchange.body is not None:
                connection.putheader("Content-Length", str(len(exchange.body)))
            connection.endheaders(exchange.body)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Response(response.status, headers, response.read())


def _status(code: int, told: str) -> Status:
    if code == HTTPStatus.BAD_REQUEST:
        return Status.MALFORMED if any(words in told for words in _MALFORMED) else Status.REFUSED
    if code < HTTPStatus.BAD_REQUEST:
        return Status.DONE
    return Status.REFUSED if code < HTTPStatus.INTERNAL_SERVER_ERROR else Status.FAILED


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server of an empty dataset; ``folder`` is for its files.

    The dataset itself is kept in memory where there is such a place: it is published hundreds of times.
    """
    token, data = folder / "token", folder / "empty.ttl"
    token.write_text(TOKEN, encoding="utf-8")
    data.write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "serve", str(data), "--token-file", str(token), "--port", "0"]
    place = {"TMPDIR": str(_IN_MEMORY)} if _IN_MEMORY.is_dir() else {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **place}) as process:
        assert process.stdout is not None
        server = Server(process.stdout.readline().split(" at ")[1].split()[0])
        try:
            yield server
        finally:
            server.close()
            process.terminate()
