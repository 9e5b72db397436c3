import json
import shutil
import subprocess
import sys

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from rdflib import RDFS, Graph, Literal, URIRef

from kg.cli import kg
from kg.cli.export import _FORMATS
from kg.judgements import HEADER
from kg.namespaces import BASE as DEFAULT_BASE
from kg.namespaces import article_graph
from kg.store import FORMATS, Writer, open_snapshot, run
from tests.quickstatements.grammar import parse
from tests.quickstatements.stores import build as quickstatements_store

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
    with Writer(tmp_path / "store", base=BASE) as writer:
        writer.replace_graph(article_graph(BASE, "article/x"), [TRIPLE])
        node = ox.NamedNode(BASE)
        writer._store.add(ox.Quad(node, node, ox.BlankNode("b"), ox.NamedNode(article_graph(BASE, "article/y"))))
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


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    store = quickstatements_store(tmp_path_factory.mktemp("articles"))
    (store / "judgements.tsv").write_text(f"{HEADER}\nsame\tperson/khong-ai-1\tQ900000001\tlan\tđã đọc\n")
    return store


def test_quickstatements_say_nothing_of_what_is_not_linked(store, tmp_path):
    result = export(store, "--format", "quickstatements", "--output", tmp_path / "commands")
    assert (result.exit_code, (tmp_path / "commands").read_bytes()) == (0, b"")
    assert result.stderr == (
        "nothing can be said to Wikidata: no thing is linked; run kg link, and judge links of people in kg review\n"
    )


@pytest.mark.parametrize(("name", "delimiter"), [("gaps.csv", ","), ("gaps.tsv", "\t"), ("gaps", ",")])
def test_what_cannot_be_said_goes_to_the_gaps_file(articles, tmp_path, name, delimiter):
    result = export(articles, "--format", "quickstatements", "--gaps", tmp_path / name)
    assert (result.exit_code, result.stdout) == (0, "")
    told = f"nothing can be said to Wikidata yet; {tmp_path / name} tells what is missing, and why (1 line)\n"
    assert result.stderr == told
    assert (tmp_path / name).read_text(encoding="utf-8").splitlines()[0] == delimiter.join(
        ("thing", "label", "missing", "why")
    )


def test_quickstatements_of_linked_people_and_posts(articles, tmp_path):
    people = {path.partition("/")[2].rpartition("-")[0]: path for path in described(articles)}
    pairs = (
        ("le-van-thu", "Q900000001"),
        ("tran-thi-khue", "Q900000002"),
        ("chu-tich-uy-ban-nhan-dan-quan-tay-ho", "Q900000003"),
    )
    lines = (f"same\t{people[name]}\t{item}\tlan\tđã đọc\n" for name, item in pairs)
    store = tmp_path / "store"
    shutil.copytree(articles, store)
    (store / "judgements.tsv").write_text(f"{HEADER}\n{''.join(lines)}", encoding="utf-8")
    result = export(store, "--format", "quickstatements")
    assert result.exit_code == 0
    assert result.stderr == "3 commands on 2 items; --gaps FILE tells what cannot be said yet (0 lines)\n"
    assert [parse(line).item for line in result.stdout.splitlines()] == ["Q900000001", "Q900000001", "Q900000002"]


def described(store):
    query = "SELECT DISTINCT ?thing { ?thing a ?class } ORDER BY ?thing"
    rows = json.loads(run(open_snapshot(store), query, ("json",)).data)["results"]["bindings"]
    paths = [row["thing"]["value"].removeprefix(DEFAULT_BASE) for row in rows]
    return [path for path in paths if path.startswith(("person/", "post/"))]


@pytest.mark.parametrize("form", _FORMATS)
def test_gaps_go_with_quickstatements_only(store, tmp_path, form):
    result = export(store, "--format", form, "--gaps", tmp_path / "gaps.csv")
    assert result.exit_code == 2
    assert result.stderr == f"kg: --gaps goes with --format quickstatements; leave it out for {form}\n"
    assert list(tmp_path.iterdir()) == []


def test_gaps_and_commands_are_two_files(articles, tmp_path):
    target = tmp_path / "one"
    result = export(articles, "--format", "quickstatements", "--gaps", target, "--output", target)
    assert (result.exit_code, result.stderr) == (2, f"kg: --gaps and --output are both {target}; give two files\n")
    assert not target.exists()


def test_quickstatements_of_a_folder_that_is_no_store(tmp_path):
    result = export(tmp_path, "--format", "quickstatements", "--gaps", tmp_path / "gaps.csv")
    assert result.exit_code == 3
    assert "is a folder but not a store" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_judgements_that_cannot_be_read_leave_everything_unwritten(articles, tmp_path):
    store = tmp_path / "store"
    shutil.copytree(articles, store)
    (store / "judgements.tsv").write_text(f"{HEADER}\nmaybe\tperson/a\tQ1\tlan\tđã đọc\n", encoding="utf-8")
    result = export(store, "--format", "quickstatements", "--gaps", tmp_path / "gaps.csv", "--output", tmp_path / "out")
    assert result.exit_code == 3
    assert "line 2 has the verdict 'maybe'" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
