"""What the server writes about its work to standard error: a line a request where asked for, and its failures.

A line says nothing that tells who asked: no address, no token, no parameters. Of a query it has a digest and the
length, so that equal ones are seen to be equal; the text itself only by option. Whatever a client sends is escaped,
so that it makes no line of its own and moves no cursor.
"""

import asyncio
import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from logging.handlers import MemoryHandler
from typing import Any, TextIO

FORMS = ("text", "json")

requests = logging.getLogger("kg.requests")
"""One record a request, at level INFO; off unless ``configure`` turns it on."""

failures = logging.getLogger("kg.serving")
"""What went wrong inside, with its trace; clients are told one neutral sentence instead."""

_SERVERS = ("asyncio", "uvicorn", "uvicorn.error", "kg")
_SEPARATORS = frozenset(' "=,')
_FIELDS = "kg_fields"
_LINES = 500
_SECONDS = 1.0
_LONGEST = 500
_DIGITS = 16


def configure(form: str = "text", *, lines: bool = False, stream: TextIO | None = None) -> None:
    """Write records to ``stream`` (standard error) as ``text`` or ``json``; ``lines`` turns on one for each request.

    Lines of requests are kept for up to a second, or until there are 500 of them; failures are written at once.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    for name in _SERVERS:
        _replace(logging.getLogger(name), handler, logging.WARNING)
    _replace(requests, Buffer(handler), logging.INFO if lines else logging.CRITICAL)


def request_line(
    method: str, path: str, status: int, seconds: float, size: int, query: Mapping[str, Any] | None = None
) -> None:
    """Write the line of one request, if lines are on; ``query`` is what ``about`` says of its query."""
    if not requests.isEnabledFor(logging.INFO):
        return
    fields: dict[str, Any] = {
        "method": method[:_LONGEST],
        "path": path[:_LONGEST],
        "status": status,
        "milliseconds": round(seconds * 1000, 3),
        "bytes": size,
    }
    requests.info("request", extra={_FIELDS: fields | ({"query": dict(query)} if query else {})})


def about(query: str, *, whole: bool = False) -> dict[str, Any]:
    """What a line says of a query: its length in characters and a digest, or all of it."""
    text = query.encode(errors="surrogatepass")
    told: dict[str, Any] = {"length": len(query), "digest": sha256(text).hexdigest()[:_DIGITS]}
    return told | {"text": query} if whole else told


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON, in ASCII."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        fields = {"time": _time(record), "level": record.levelname.lower(), "event": record.getMessage()}
        fields |= getattr(record, _FIELDS, {})
        if record.exc_info:
            fields["trace"] = self.formatException(record.exc_info)
        return json.dumps(fields)


class TextFormatter(logging.Formatter):
    """A record as one line for people; the trace of a failure follows it."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and the lines of the trace."""
        fields = getattr(record, _FIELDS, {})
        told = " ".join(f"{name}={_told(value)}" for name, value in fields.items())
        line = f"{_time(record)} {record.levelname.lower()} {printable(record.getMessage())} {told}".rstrip()
        if not record.exc_info:
            return line
        trace = self.formatException(record.exc_info).split("\n")
        return "\n".join([line, *(f"    {printable(part)}" for part in trace)])


class Buffer(MemoryHandler):
    """Keeps lines until there are many, or for a second where an event loop runs; without one they go at once."""

    def __init__(self, target: logging.Handler) -> None:
        super().__init__(_LINES, target=target)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record, and see to it that it is written soon."""
        first = not self.buffer
        super().emit(record)
        if first and self.buffer:
            try:
                asyncio.get_running_loop().call_later(_SECONDS, self.flush)
            except RuntimeError:
                self.flush()


def printable(text: str) -> str:
    r"""The text with everything that is not a visible character or a space written as ``\n`` or ``\u2028``."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def _told(value: object) -> str:
    """A value on a line of text; in quotes where it could be taken for several."""
    if isinstance(value, dict):
        return ",".join(f"{name}:{_told(part)}" for name, part in value.items())
    text = str(value)
    if text.isprintable() and not _SEPARATORS & set(text):
        return text
    quoted = printable(text.replace("\\", r"\\").replace('"', r"\""))
    return f'"{quoted}"'


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _replace(logger: logging.Logger, handler: logging.Handler, level: int) -> None:
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False
