import subprocess
import sys

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from rdflib import RDFS, Graph, Literal, URIRef

from kg.cli import kg
from kg.cli.export import _FORMATS
from kg.namespaces import article_graph
from kg.store import FORMATS, Writer

BASE = "https://example.org/id/"
TRIPLE = (URIRef(f"{BASE}person/a"), RDFS.label, Literal("Nguyễn Thị A", lang="vi"))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    with Writer(directory, base=BASE) as writer:
        writer.replace_graph(article_graph(BASE, "article/x"), [TRIPLE])
        writer.publish()
    return directory


def export(store, *arguments):
    return CliRunner().invoke(kg, ["export", "--store", str(store), *map(str, arguments)])


def test_turtle_to_standard_output(store):
    result = export(store)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"@base <{BASE}> .\n")
    assert list(Graph().parse(data=result.stdout_bytes, format="turtle")) == [TRIPLE]


def test_the_command_offers_every_format():
    assert set(_FORMATS) == set(FORMATS)


@pytest.mark.parametrize("form", _FORMATS)
def test_to_a_file(store, tmp_path, form):
    target = tmp_path / "graph"
    result = export(store, "--format", form, "--output", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_bytes() == export(store, "--format", form).stdout_bytes
    assert "Nguyễn Thị A" in target.read_text(encoding="utf-8")


def test_a_failed_export_leaves_the_file_that_was_there(tmp_path):
    with Writer(tmp_path / "store") as writer:
        writer.replace_graph(article_graph(BASE, "article/x"), [TRIPLE])
        node = ox.NamedNode(BASE)
        writer._store.add(ox.Quad(node, node, ox.BlankNode("b"), node))
        writer.publish()
    (tmp_path / "graph.ttl").write_text("old")
    result = export(tmp_path / "store", "--output", tmp_path / "graph.ttl")
    assert result.exit_code == 3
    assert "blank node" in result.stderr
    assert (tmp_path / "graph.ttl").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_a_file_that_cannot_be_written(store, tmp_path):
    result = export(store, "--output", tmp_path / "nowhere" / "graph.ttl")
    assert result.exit_code == 3
    assert "graph.ttl cannot be written (No such file or directory)" in result.stderr


def test_no_store(tmp_path):
    result = export(tmp_path)
    assert result.exit_code == 3
    assert "is a folder but not a store" in result.stderr


@pytest.mark.parametrize("target", ["/dev/stdout", "/dev/fd/1"])
def test_to_what_is_no_file(store, target):
    command = [sys.executable, "-m", "kg", "export", "--store", store, "--output", target]
    done = subprocess.run(command, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (export(store).stdout_bytes, b"")
    assert export(store, "--output", "/dev/null").exit_code == 0


def test_a_pipe_whose_reader_has_seen_enough(store):
    shell = f"{sys.executable} -m kg export --store {store} --output /dev/stdout | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", shell], capture_output=True, check=False)
    assert done.stderr == b""
