import resource
import socket
import subprocess
import sys
from http import HTTPStatus

import httpx
import pytest
from rdflib import OWL, RDF, URIRef

from kg.errors import UsageError
from kg.namespaces import BASE, article_graph
from kg.serving.server import address, listening
from kg.store import Writer
from tests.serving.conftest import GRAPHS, publish


def test_port_0_is_any_free_port():
    with listening("127.0.0.1", 0) as first, listening("127.0.0.1", 0) as second:
        assert address(first) != address(second)
        assert address(first).startswith("http://127.0.0.1:")


def test_a_port_in_use():
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(UsageError, match="in use"):
        listening("127.0.0.1", other.getsockname()[1])


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
def test_an_address_of_another_machine(host):
    with pytest.raises(UsageError, match="--host"):
        listening(host, 0)


def test_a_server_that_could_open_no_store_does_not_begin(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    run = subprocess.run(
        [sys.executable, "-m", "kg", "serve", "--store", tmp_path / "store", "--port", "0"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "kg: no more than 64 files may be open, too few for the store; allow more: ulimit -n 1024\n"


def test_a_query_without_end_does_not_keep_the_server_from_stopping(tmp_path):
    with Writer(tmp_path / "store") as writer:
        things = [URIRef(f"{BASE}person/{number}") for number in range(400)]
        writer.replace_graph(article_graph(BASE, "article/x"), [(thing, RDF.type, OWL.Thing) for thing in things])
        writer.publish()
    command = [sys.executable, "-m", "kg", "serve", "--store", tmp_path / "store", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        url = server.stdout.readline().split(" at ")[1].split()[0]
        endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
        with pytest.raises(httpx.TimeoutException):
            httpx.get(f"{url}sparql", params={"query": endless}, timeout=1)
        assert httpx.get(f"{url}health", timeout=60).status_code == HTTPStatus.OK
        server.terminate()
        _, errors = server.communicate(timeout=60)
    assert (server.returncode, errors) == (0, "")
