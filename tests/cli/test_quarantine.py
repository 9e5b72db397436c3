import pytest
from click.testing import CliRunner
from rdflib import RDFS, Literal, URIRef

from kg.cli import kg
from kg.namespaces import BASE, VNGOV, article_graph
from kg.store import Quarantine, QuarantineEntry, Writer, open_dataset

GRAPH = article_graph(BASE, "article/x")
ENTRY = QuarantineEntry("bài 1.txt", str(GRAPH), "ab" * 32, ("A post lacks a role; add one.", "Second."))
TRIPLE = (URIRef(f"{BASE}person/a"), RDFS.label, Literal("Nguyễn Thị A", lang="vi"))


@pytest.fixture
def store(tmp_path):
    with Writer(tmp_path) as writer:
        writer.publish()
    Quarantine(tmp_path).put(ENTRY, [TRIPLE], "# the report\n")
    return tmp_path


def quarantine(store, *arguments):
    return CliRunner().invoke(kg, ["quarantine", *arguments, "--store", str(store)])


def test_list(store):
    assert quarantine(store, "list").stdout == "bài 1.txt\t2\tA post lacks a role; add one.\n"


def test_show(store):
    shown = quarantine(store, "show", "bài 1.txt").stdout
    assert shown.splitlines()[-2:] == ["  A post lacks a role; add one.", "  Second."]
    assert str(GRAPH) in shown
    assert quarantine(store, "show", "bài 1.txt", "--report").stdout == "# the report\n"


def test_release(store):
    result = quarantine(store, "release", "bài 1.txt", "--reason", "checked by hand")
    assert (result.exit_code, result.stdout) == (0, f"released bài 1.txt into <{GRAPH}>\n")
    assert quarantine(store, "list").stdout == ""
    assert (GRAPH, VNGOV.releasedReason, Literal("checked by hand")) in open_dataset(store).graph(GRAPH)


@pytest.mark.parametrize("arguments", [["show", "nope"], ["release", "nope", "--reason", "x"]])
def test_an_unknown_id_is_answered_with_what_is_there(store, arguments):
    result = quarantine(store, *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("kg: nope is not in the quarantine")
    assert result.stderr.endswith("there is bài 1.txt\n")


def test_a_release_needs_a_reason(store):
    assert quarantine(store, "release", "bài 1.txt").exit_code == 2
    assert quarantine(store, "release", "bài 1.txt", "--reason", " ").exit_code == 2


def test_a_store_in_use(store):
    with Writer(store):
        result = quarantine(store, "release", "bài 1.txt", "--reason", "x")
    assert result.exit_code == 3
    assert "is being written by process" in result.stderr
