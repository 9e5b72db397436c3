"""Servers of the same graph on the loopback, each started with what it needs and ended for sure.

``families`` tells which spelling of a query a server takes; what is not installed is told by ``NoServerError``.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import ProxyHandler, Request, build_opener

from benchmarks.endpoints.graph import Dataset
from benchmarks.endpoints.questions import Kind, Values

HOST = "127.0.0.1"
NAMES = ("kg", "kg-memory", "oxigraph", "rdflib-endpoint", "virtuoso")
PATIENCE = 60.0
"""Seconds that an answer may take."""
_STARTING = 600.0
_ENDING = 10.0
_NOT_YET = {HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}
_UNION = "urn:union"
_DIRECT = build_opener(ProxyHandler({}))


class NoServerError(Exception):
    """A server that cannot be measured, with the reason in one sentence."""


@dataclass(frozen=True)
class Server:
    """A running server: its process, and where it takes queries."""

    name: str
    pid: int
    port: int
    path: str
    family: str
    serial: bool = False

    def target(self, kind: Kind, values: Values, comment: str = "", *, whole: bool = False) -> str:
        """Path and query string of a request; ``comment`` is put at the end of the query, as it is."""
        text = quote(kind.query(values, self.family, whole=whole) + (" #" if comment else ""), safe="")
        return f"{self.path}?{self._dataset(kind)}query={text}{comment}"

    def takes(self, kind: Kind) -> bool:
        """Whether the kind can be asked of this server."""
        return bool(kind.form or self.family in kind.spellings)

    def url(self, target: str) -> str:
        """The address of a target."""
        return f"http://{HOST}:{self.port}{target}"

    def _dataset(self, kind: Kind) -> str:
        # Virtuoso's default graph is all graphs, each triple as often as graphs state it; the graph that holds the
        # union is named in the request, but for GRAPH, which would see no other graph then.
        return f"default-graph-uri={_UNION}&" if self.family == "virtuoso" and kind.name != "graph" else ""


@contextmanager
def running(name: str, data: Dataset, folder: Path, *, words: bool = False) -> Iterator[Server]:
    """A server while the block runs; ``words`` asks for an index of words where one has to be made.

    Raises ``NoServerError`` when it is not installed or does not start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    starting: dict[str, Callable[[], AbstractContextManager[Server]]] = {
        "kg": lambda: serving(data.store, folder),
        "kg-memory": lambda: serving(data.store, folder, ("--memory",), "kg-memory"),
        "oxigraph": lambda: _oxigraph(data, folder),
        "rdflib-endpoint": lambda: _rdflib(data, folder),
        "virtuoso": lambda: _virtuoso(data, folder, words=words),
    }
    with starting[name]() as server:
        yield server


@contextmanager
def serving(store: Path, folder: Path, options: Sequence[str] = (), name: str = "kg") -> Iterator[Server]:
    """``kg serve`` of a store; its output goes to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store.resolve()), "--port", str(port), *options]
    with _process(name, command, folder) as process:
        yield _ready(process, port, "/sparql", "kg")


@contextmanager
def _oxigraph(data: Dataset, folder: Path) -> Iterator[Server]:
    program, port = _program("oxigraph"), free_port()
    location = str(folder / "oxigraph.db")
    _done([program, "load", "--location", location, "--file", str(data.dump)], "oxigraph")
    command = [program, "serve-read-only", "--location", location, "--bind", f"{HOST}:{port}"]
    with _process("oxigraph", command, folder) as process:
        yield _ready(process, port, "/query", "oxigraph")


@contextmanager
def _rdflib(data: Dataset, folder: Path) -> Iterator[Server]:
    port = free_port()
    command = [_program("rdflib-endpoint"), "serve", "--host", HOST, "--port", str(port), str(data.named)]
    with _process("rdflib-endpoint", command, folder) as process:
        yield _ready(process, port, "/", "rdflib", serial=True)


@contextmanager
def _virtuoso(data: Dataset, folder: Path, *, words: bool) -> Iterator[Server]:
    program, isql = _program("virtuoso-t"), _program("isql-vt")
    sql, http = free_port(), free_port()
    shutil.copy(data.dump, folder / "all.nq")
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(host=HOST, sql=sql, http=http))
    with _process("virtuoso", [program, "+foreground", "+configfile", "virtuoso.ini"], folder) as process:
        server = _ready(process, http, "/sparql", "virtuoso")
        load = f"log_enable(2, 1); DB.DBA.TTLP_MT(file_open('all.nq'), '', '{_UNION}', 512); checkpoint;"
        index = "DB.DBA.RDF_OBJ_FT_RULE_ADD(null, null, 'all'); DB.DBA.VT_INC_INDEX_DB_DBA_RDF_OBJ();"
        for statements in (load, index) if words else (load,):
            _done([isql, f"{HOST}:{sql}", "dba", "dba", f"exec={statements}"], "virtuoso")
        (folder / "all.nq").unlink()
        yield server


def ask(url: str, accept: str, seconds: float = PATIENCE) -> bytes:
    """The answer to one request; raises ``OSError`` (of which HTTP errors are) when there is none in time."""
    with _DIRECT.open(Request(url, headers={"Accept": accept}), timeout=seconds) as response:  # noqa: S310
        return bytes(response.read())


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


@dataclass(frozen=True)
class _Started:
    """A process that was started, and the file that it writes what it has to say to."""

    name: str
    process: "subprocess.Popen[bytes]"
    log: Path


@contextmanager
def _process(name: str, command: Sequence[str], folder: Path) -> Iterator[_Started]:
    """A process in a session of its own, so that all that it starts is ended with it."""
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True)
        try:
            yield _Started(name, process, Path(log.name))
        finally:
            process.terminate()
            try:
                process.wait(_ENDING)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _ready(started: _Started, port: int, path: str, family: str, *, serial: bool = False) -> Server:
    """The server, once it answers; raises ``NoServerError`` when it ends instead."""
    begun = time.monotonic()
    asking = f"http://{HOST}:{port}{path}?{urlencode({'query': 'ASK {}'})}"
    while time.monotonic() - begun < _STARTING:
        if started.process.poll() is not None:
            last = started.log.read_text(errors="replace").strip().splitlines()[-1:]
            raise NoServerError(f"{started.name} does not start; it says: {' '.join(last)}")
        try:
            ask(asking, "application/sparql-results+json")
            return Server(started.name, started.process.pid, port, path, family, serial)
        except HTTPError as error:
            if error.code not in _NOT_YET:
                raise NoServerError(f"{started.name} answers ASK {{}} with status {error.code}") from error
        except OSError:
            pass  # it does not listen yet
        time.sleep(0.05)
    raise NoServerError(f"{started.name} does not answer within {_STARTING:.0f} s of its start")


def _program(name: str) -> str:
    """A program of this Python's environment, or on the path."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise NoServerError(f"{name} is not installed")
    return found


def _done(command: Sequence[str], name: str) -> None:
    ended = subprocess.run(command, capture_output=True, text=True, timeout=_STARTING, check=False)
    if ended.returncode or "Error" in ended.stderr:
        raise NoServerError(f"{name} cannot load the graph: {(ended.stderr or ended.stdout).strip()[-200:]}")


_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.err
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
MaxCheckpointRemap = 2000
[Parameters]
ServerPort = {host}:{sql}
DisableUnixSocket = 1
MaxClientConnections = 40
CheckpointInterval = 0
AllowOSCalls = 0
DirsAllowed = .
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
MaxQueryMem = 1G
ThreadsPerQuery = 4
AsyncQueueMaxThreads = 10
[HTTPServer]
ServerPort = {host}:{http}
ServerRoot = .
ServerThreads = 40
MaxClientConnections = 40
MaxKeepAlives = 40
KeepAliveTimeout = 60
EnabledGzipContent = 0
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000000
"""
"""Its own defaults but for the memory, which is what its manual gives a machine of 2 GB, and as many connections."""
