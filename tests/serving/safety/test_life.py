"""A store that is missing, empty, removed or rebuilt, and a port in use."""

import shutil
import socket
import subprocess
import sys

import pytest
from rdflib import Graph

from kg.store import Writer
from tests.serving.conftest import GRAPHS, PREFIXES, publish
from tests.serving.safety.harness import running
from tests.serving.watching import wait_until

COUNT = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}


def started(*arguments):
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def count(server):
    response = server.client.get("sparql", params=COUNT)
    return int(response.json()["results"]["bindings"][0]["n"]["value"])


def remove(folder):
    """Remove a folder, also while a server still writes what it prepares into it."""

    def gone():
        shutil.rmtree(folder, ignore_errors=True)
        return not folder.exists()

    wait_until(gone)


def is_a_complaint(done, code):
    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("kind", ["missing", "empty", "file", "unpublished"])
def test_nothing_to_serve(tmp_path, kind):
    folder = tmp_path / "store"
    if kind == "empty":
        folder.mkdir()
    elif kind == "file":
        folder.write_text("x")
    elif kind == "unpublished":
        with Writer(folder):
            pass
    is_a_complaint(started("--store", folder), 3)


def test_a_port_in_use(store_folder):
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = started("--store", store_folder, "--port", other.getsockname()[1])
    is_a_complaint(done, 2)
    assert "in use" in done.stderr


def test_a_token_file_that_is_not_there(store_folder, tmp_path):
    is_a_complaint(started("--store", store_folder, "--token-file", tmp_path / "none"), 3)


def test_a_store_that_is_rebuilt_removed_and_made_anew(tmp_path):
    store = tmp_path / "store"
    publish(store, GRAPHS)
    with running(tmp_path, "--store", str(store)) as server:
        assert count(server) == 4
        with Writer(store) as writer:
            graph = Graph().parse(data=f"{PREFIXES} ex:new foaf:age 1, 2 .", format="turtle")
            writer.replace_graph("http://example.org/graph/3", graph)
            writer.publish()
        assert count(server) == 6
        remove(store)
        for _ in range(3):
            response = server.client.get("sparql", params=COUNT)
            assert response.status_code in {200, 503}
            assert server.client.get("health").status_code == 200
        publish(store, dict(list(GRAPHS.items())[:1]))
        wait_until(lambda: server.client.get("ready").status_code == 200)
        wait_until(lambda: server.client.get("sparql", params=COUNT).status_code == 200 and count(server) == 3)
        assert "Traceback" not in server.traces
