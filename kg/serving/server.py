"""Running the application on a port until it is told to stop."""

import asyncio
import errno
import logging
import resource
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from kg.errors import UsageError
from kg.serving.app import create_app
from kg.serving.connection import Connection, end_overdue
from kg.serving.options import Options
from kg.serving.processes import Zygote

_BACKLOG = 2048
_LAST_REQUESTS = 5  # seconds that running requests have to finish after the signal to stop
_FEWEST_FILES = 96  # that the database wants to be allowed to open
_TICKS = 10  # of a tenth of a second between two looks at connections


class Server(uvicorn.Server):
    """A server for which SIGINT and SIGTERM are the normal way to end, not a failure of the process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on both signals, and put back what was done on them before."""
        before = {sig: signal.signal(sig, self.handle_exit) for sig in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for sig, handler in before.items():
                signal.signal(sig, handler)

    async def on_tick(self, counter: int) -> bool:
        """Look after connections about every second; whether the server is to end."""
        if counter % _TICKS == 0:
            end_overdue(self.server_state.connections)
        return await super().on_tick(counter)


def configured(app: Starlette) -> uvicorn.Config:
    """How the application is run; ``uvloop`` is taken where it is installed."""
    return uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_REQUESTS,
    )


def serve(
    directory: Path, host: str, port: int, announce: Callable[[str], None], options: Options | None = None
) -> None:
    """Serve a store until SIGINT or SIGTERM; ``announce`` is given the address when the port is open.

    Port 0 takes any free port. To be called from the main thread. Raises ``UsageError`` when the port cannot be had
    or too few files may be open, ``StoreError`` when there is nothing to serve.
    """
    options = options or Options()
    _refuse_few_files()
    app = create_app(directory, options, Zygote.started(tuned=options.in_memory))
    with listening(host, port) as listener:
        announce(address(listener))
        logging.getLogger("uvicorn.error").addFilter(_no_cancellations)
        Server(configured(app)).run(sockets=[listener])


def _refuse_few_files() -> None:
    """Raise ``UsageError`` where workers could not open the store, whatever they are asked."""
    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed != resource.RLIM_INFINITY and allowed < _FEWEST_FILES:
        raise UsageError(f"no more than {allowed} files may be open, too few for the store; allow more: ulimit -n 1024")


def _no_cancellations(record: logging.LogRecord) -> bool:
    """Keep out of the log that requests were given up at the end of the time to finish, of which clients are told."""
    is_cancelled = record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError)
    return not is_cancelled and "graceful shutdown exceeded" not in str(record.msg)


def listening(host: str, port: int) -> socket.socket:
    """An open listening socket; raises ``UsageError`` when the address cannot be had."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise UsageError(f"{host} is no address of this machine ({error.strerror}); give another --host") from error
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(where)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise UsageError(_why_not(host, port, error)) from error
    return listener


def address(listener: socket.socket) -> str:
    """The URL of the front page."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if listener.family == socket.AF_INET6 else f"http://{host}:{port}/"


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use; give another with --port, or --port 0 for any free one"
    return f"port {port} of {host} cannot be opened ({error.strerror}); give another --host or --port"
