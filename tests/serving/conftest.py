"""A small published store, and a real server of it on a free port."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from rdflib import Graph

from kg.serving import create_app
from kg.serving.server import address, listening
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


@contextmanager
def served(directory: Path) -> Iterator[str]:
    """The address of a server that runs in a thread."""
    listener = listening("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(directory), log_level="critical"))
    thread = Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield address(listener)
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    publish(directory, GRAPHS)
    return directory


@pytest.fixture(scope="session")
def home(store):
    with served(store) as url:
        yield url
