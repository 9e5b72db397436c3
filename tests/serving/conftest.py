"""A small published store, and a real server of it on a free port."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Thread

import pytest
from rdflib import Graph

from kg.serving.app import create_app
from kg.serving.options import Options
from kg.serving.processes import clerk
from kg.serving.server import Server, address, configured, listening
from kg.store import Writer

PREFIXES = """
@prefix ex: <http://example.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GRAPHS = {
    "http://example.org/graph/1": 'ex:lan foaf:name "Vũ Thị Lan"@vi ; foaf:age 41 ; foaf:knows ex:minh .',
    "http://example.org/graph/2": 'ex:minh foaf:name "Lê Minh <b>"@vi .',
}


def publish(directory: Path, graphs: dict[str, str]) -> None:
    with Writer(directory) as writer:
        for name, turtle in graphs.items():
            writer.replace_graph(name, Graph().parse(data=PREFIXES + turtle, format="turtle"))
        writer.publish()


class _Threaded(Server):
    def capture_signals(self) -> AbstractContextManager[None]:
        """Signals are for the main thread."""
        return nullcontext()


@contextmanager
def served(directory: Path, options: Options | None = None) -> Iterator[str]:
    """The address of a server that runs in a thread and answers."""
    with listening("127.0.0.1", 0) as listener:
        server = _Threaded(configured(create_app(directory, options)))
        thread = Thread(target=server.run, args=[[listener]])
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive(), "the server ended before it answered"
                time.sleep(0.01)
            yield address(listener)
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture
def patient(monkeypatch):
    """No request takes long: though the machine stands still for a moment, nothing is taken back from a clerk."""
    monkeypatch.setattr(clerk, "_HELD_UP", 60_000_000_000)


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    publish(directory, GRAPHS)
    return directory


@pytest.fixture(scope="session")
def home(store):
    with served(store) as url:
        yield url
