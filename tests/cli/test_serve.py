import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx
import pytest
from click.testing import CliRunner
from rdflib import RDFS, Graph, Literal, URIRef

from kg.cli import kg
from kg.store import Writer

pytestmark = pytest.mark.usefixtures("logging_as_before")
SERVE = [sys.executable, "-m", "kg", "serve", "--store"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    graph = Graph().add((URIRef("http://example.org/lan"), RDFS.label, Literal("Lan", "vi")))
    with Writer(directory) as writer:
        writer.replace_graph("http://example.org/graph", graph)
        writer.publish()
    return directory


@contextmanager
def serving(store, *options):
    process = subprocess.Popen(
        [*SERVE, str(store), *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_serves_until_it_is_told_to_stop(store, stop):
    with serving(store, "--port", "0") as process:
        line = process.stdout.readline()
        match = re.fullmatch(r"Serving (.+) at (http://127\.0\.0\.1:\d+/) \(SPARQL endpoint (.+)\)\n", line)
        assert match
        assert (match[1], match[3]) == (str(store), f"{match[2]}sparql")
        assert httpx.get(match[3], params={"query": "ASK { ?s ?p 'Lan'@vi }"}, timeout=60).json()["boolean"] is True
        process.send_signal(stop)
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == ""


def test_a_deeply_nested_query_does_not_end_the_server(store):
    with serving(store, "--port", "0") as process:
        endpoint = f"{process.stdout.readline().split()[3]}sparql"
        nested = f"ASK {{ FILTER({'!' * 60_000}true) }}"
        assert httpx.post(endpoint, data={"query": nested}, timeout=60).json()["boolean"] is True
        assert httpx.get(endpoint, params={"query": "ASK {}"}, timeout=60).status_code == 200


def test_a_request_that_is_not_read_has_a_line_in_the_log(store):
    with serving(store, "--port", "0", "--log", "text") as process:
        home = httpx.URL(process.stdout.readline().split()[3])
        with socket.create_connection((home.host, home.port), timeout=60) as connection:
            connection.sendall(b"nonsense\r\n\r\n")
            assert connection.recv(1 << 16).startswith(b"HTTP/1.1 400 ")
        process.send_signal(signal.SIGINT)
        assert "request method=- path=- status=400" in process.communicate(timeout=60)[1]


def test_a_port_in_use_is_a_usage_error(store):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = subprocess.run([*SERVE, str(store), "--port", str(port)], capture_output=True, check=False, text=True)
    assert done.returncode == 2
    assert (
        done.stderr
        == f"kg: port {port} of 127.0.0.1 is in use; give another with --port, or --port 0 for any free one\n"
    )


def test_no_store_is_an_input_error(tmp_path):
    done = subprocess.run([*SERVE, str(tmp_path / "none"), "--port", "0"], capture_output=True, check=False, text=True)
    assert done.returncode == 3
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1


def refused(*arguments):
    """The exit code and the sentence of a server that does not start."""
    result = CliRunner().invoke(kg, ["serve", *map(str, arguments)])
    assert result.stdout == ""
    return result.exit_code, result.stderr


@pytest.mark.parametrize("option", ["port", "workers", "timeout", "queue", "max-result", "max-request", "cache"])
def test_an_option_that_is_no_number(store, option):
    code, said = refused("--store", store, f"--{option}", "abc")
    assert code == 2
    assert "'abc' is no " in said
    assert said.endswith("; give one that is\n")


@pytest.mark.parametrize(
    "iri", ["foo", "", "/sparql", "file:///etc/passwd", "http://", "http:x", "http://a b/", "http://[", "urn:a:b"]
)
def test_what_cannot_be_called_is_not_allowed(store, iri):
    code, said = refused("--store", store, "--allow-remote", "http://example.org/sparql", "--allow-remote", iri)
    assert code == 2
    assert said.startswith(f"kg: --allow-remote {iri!r} is no absolute IRI of http or https; give the whole address")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is missing: the file is empty"),
        (b" \n\n", "is missing: the file is empty"),
        (b"secret\n", "is too short; write one of at least 16"),
        (b"secret-secret-16\nsecret-secret-17\n", "more than one line"),
        (b"secret\nsecret", "more than one line"),
        (b"secret secret secret", "has a space or a character"),
        ("secret-secret-bí-mật".encode(), "has a space or a character that is not of ASCII"),
    ],
)
def test_a_token_that_is_none_is_told_why_and_not_shown(store, tmp_path, content, said):
    file = tmp_path / "token"
    file.write_bytes(content)
    code, told = refused("--store", store, "--token-file", file)
    assert code == 3
    assert told.startswith(f"kg: the token in {file} ")
    assert said in told
    assert "secret" not in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("name", ["none.ttl", "none.nq.gz"])
def test_a_file_that_is_not_there(tmp_path, name):
    file = tmp_path / name
    sentence = f"kg: {file} cannot be read: No such file or directory; give a file that is there and may be read\n"
    assert refused(file) == (3, sentence)
