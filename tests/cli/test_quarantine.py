import json

import pytest
from click.testing import CliRunner
from rdflib import RDFS, Literal, URIRef

from kg.cli import kg
from kg.namespaces import BASE, VNGOV, article_graph
from kg.store import Quarantine, QuarantineEntry, Writer, open_dataset
from tests.upkeep.articles import STRICT, build, exported

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
    assert quarantine(store, "list", "--format", "csv").stdout == (
        "article,findings,first\nbài 1.txt,2,A post lacks a role; add one.\n"
    )
    assert "bài 1.txt" in quarantine(store, "list").stdout
    (record,) = json.loads(quarantine(store, "list", "--format", "json").stdout)
    assert record == {"article": "bài 1.txt", "findings": 2, "first": ENTRY.findings[0]}


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


@pytest.fixture
def failed(tmp_path):
    build(tmp_path / "store", {"a": 0, "b": 0}, strict=True)
    for name, text in {"strict.ttl": STRICT, "kind.ttl": STRICT.replace("Ba Đình", "Không Có")}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "store"


def test_show_tells_the_thing_and_the_words(failed):
    lines = quarantine(failed, "show", "b").stdout.splitlines()
    assert "  violation: say no more of Ba Đình" in lines
    assert [line for line in lines if line.startswith("    about  Quận ủy Ba Đình <https://")]
    assert "    path   rdfs:label" in lines
    assert "    quote  “Quận ủy Ba Đình”" in lines


def test_recheck(failed, tmp_path):
    strict, kind = (str(tmp_path / name) for name in ("strict.ttl", "kind.ttl"))
    result = quarantine(failed, "recheck", "--shapes", strict)
    assert (result.exit_code, result.stdout) == (1, "0 published; 1 still in quarantine: b\n")
    result = quarantine(failed, "recheck", "b", "--shapes", kind)
    assert (result.exit_code, result.stdout) == (0, "1 published: b; 0 still in quarantine\n")
    assert "Quận ủy Ba Đình" in exported(failed)
    assert quarantine(failed, "recheck").stdout == "0 published; 0 still in quarantine\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["recheck", "nope"], 2, "nope is not in the quarantine"),
        (["recheck", "bài 1.txt", "bài 1.txt"], 2, "bài 1.txt is given twice"),
        (["recheck", "--shapes", "/nope.ttl"], 4, ""),
    ],
)
def test_bad_input_of_recheck(store, arguments, code, message):
    result = quarantine(store, *arguments)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == code
    assert line.startswith(f"kg: {message}")


@pytest.mark.parametrize("name", ["entry.json", "graph.nt", "report.ttl"])
def test_a_broken_file_in_quarantine_is_one_sentence(failed, name):
    next((failed / "quarantine").glob(f"*/{name}")).write_bytes(b"\xff<")
    result = quarantine(failed, "show", "b")
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 3
    assert f"{name} is not readable; delete " in line
