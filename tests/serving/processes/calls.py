"""Calls that workers answer in tests."""

import os
import time
from http import HTTPStatus
from pathlib import Path

from kg.errors import UsageError
from kg.serving.processes import clerking, worker
from kg.serving.reply import Refusal, Reply
from kg.serving.sparql.plain import Plain
from kg.store import Editor

ENDLESS = f"SELECT * WHERE {{ {' '.join(f'?s{n} ?p{n} ?o{n} .' for n in range(24))} FILTER(?s1 = ?nothing) }}"


class Resting(Plain):
    """What a clerk answers with, which lets a connection without a request rest for a minute."""

    def __init__(self, view, remote) -> None:
        clerking._IDLE = 60_000_000_000
        super().__init__(view, remote)


def told(text: str) -> Reply:
    return Reply(HTTPStatus.OK, "text/plain", text.encode())


def names(view) -> Reply:
    """The names that the snapshot knows, in order."""
    found = view.store.query("SELECT ?name WHERE { ?who <http://xmlns.com/foaf/0.1/name> ?name } ORDER BY ?name")
    return told(",".join(row["name"].value for row in found))


def pid(_view) -> Reply:
    return told(str(os.getpid()))


def drawn(view) -> Reply:
    """What the engine draws at random."""
    found = view.store.query("SELECT (STRUUID() AS ?text) (RAND() AS ?number) {}")
    return told(",".join(term.value for row in found for term in row))


def add_name(view, name: str) -> Reply:
    with Editor(view.directory) as editor:
        editor.update(f"INSERT DATA {{ <urn:{name}> <http://xmlns.com/foaf/0.1/name> '{name}' }}")
        editor.publish()
    return told("added")


def nap(_view, seconds: float) -> Reply:
    time.sleep(seconds)
    return told("awake")


def stay(_view, gate: Path) -> Reply:
    """Sleep until there is a file of this name."""
    while not gate.exists():
        time.sleep(0.01)
    return told("awake")


def endless(view) -> Reply:
    """A query that keeps the engine busy without a break."""
    return told(str(sum(1 for _ in view.store.query(ENDLESS))))


def spin(_view) -> Reply:
    while True:
        pass


def hoard(view, size: int, rest: float) -> Reply:
    """Keep memory for as long as the view is open, which is until the worker has had nothing to do for so long."""
    worker._REST = rest
    vars(view)["hoard"] = b"x" * size
    return told(str(os.getpid()))


def hoards(view) -> Reply:
    return told(f"{os.getpid()} {'hoard' in vars(view)}")


def large(_view, size: int) -> Reply:
    return Reply(HTTPStatus.OK, "text/plain", b"x" * size)


def parts(_view, size: int, count: int, out) -> None:
    out.start("text/plain", (("X-Test", "yes"),))
    for _ in range(count):
        out.write(b"y" * size)


def broken_off(_view, size: int, out) -> None:
    out.start("text/plain")
    out.write(b"z" * size)
    raise UsageError("no more")


def failing(_view, error: str) -> Reply:
    raise {"refusal": Refusal(HTTPStatus.NOT_FOUND, "not here"), "usage": UsageError("wrong"), "bug": KeyError("oh")}[
        error
    ]


def dying(_view) -> Reply:
    os._exit(3)


def prepared(view) -> Reply:
    """Whether the catalogue was there before it was asked for."""
    return told(str("catalogue" in vars(view)))


def echo(_view, number: int) -> Reply:
    return told(str(number))
