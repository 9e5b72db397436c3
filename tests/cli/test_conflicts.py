import csv
import io
import json

import pytest
from click.testing import CliRunner
from rdflib import RDF, Graph

from kg.cli import kg
from kg.cli.conflicts import command
from kg.namespaces import VNGOV
from kg.pipeline import build
from kg.queries import conflict_kinds
from kg.store import Writer
from tests.conflicts.stores import article, held, share, stored, term
from tests.shared import SHARED, needs_shared


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    facts = (held("Lê Văn An"), held("Trần Thị Bình"), share("96.2", "26", "27"), term(28, 2015, 2020))
    later = article(term(28, 2020, 2025), name="hai.txt")
    return stored(tmp_path_factory.mktemp("store"), [article(*facts), later])


def ask(store, *arguments):
    return CliRunner().invoke(kg, ["conflicts", "--store", str(store), *arguments])


def test_a_block_for_each_contradiction(store):
    result = ask(store)
    assert result.exit_code == 0, result.stderr
    assert [line.partition(":")[0] for line in result.stdout.splitlines() if line[:1].strip()] == [
        "fractions",
        "holders",
        "terms",
    ]
    assert "26/27 là 96,3 %, không làm tròn thành 96,2 %" in result.stdout
    assert "“Quận ủy Đống Đa khóa 28, nhiệm kỳ 2020-2025”" in result.stdout


def test_reasons_in_english_and_only_some_kinds(store):
    result = ask(store, "--language", "en", "--kind", "terms", "--kind", "ordinals")
    assert result.stdout.startswith(
        "terms: term number 28 of Quận ủy Đống Đa is given the years 2015-2020 and also 2020"
    )
    assert "fractions" not in result.stdout


def test_csv_has_both_quotes_with_their_offsets(store):
    rows = list(csv.DictReader(io.StringIO(ask(store, "--format", "csv", "--kind", "holders").stdout, newline="")))
    assert [(row["value1"], row["quote1"], row["start1"], row["end1"]) for row in rows] in (
        [("Lê Văn An", "Bí thư Quận ủy Đống Đa Lê Văn An", "0", "32")],
        [("Trần Thị Bình", "Bí thư Quận ủy Đống Đa Trần Thị Bình", "0", "36")],
    )
    assert rows[0]["source1"] == rows[0]["source2"] == "một.txt"


def test_json_and_turtle_name_the_same_conflicts(store):
    records = json.loads(ask(store, "--format", "json").stdout)
    graph = Graph().parse(data=ask(store, "--format", "turtle").stdout_bytes, format="turtle")
    assert {record["iri"] for record in records} == {str(iri) for iri in graph.subjects(RDF.type, VNGOV.Conflict)}
    assert {statement["source"] for record in records for statement in record["statements"]} == {"một.txt", "hai.txt"}


@pytest.mark.parametrize("form", ["table", "csv", "json", "turtle"])
def test_the_same_store_gives_the_same_bytes(store, form):
    assert ask(store, "--format", form).stdout_bytes == ask(store, "--format", form).stdout_bytes


def test_findings_end_with_1_only_when_asked(store):
    assert ask(store, "--fail-on-any").exit_code == 1
    assert ask(store, "--fail-on-any", "--kind", "documents").exit_code == 0


@pytest.mark.parametrize(("form", "shown"), [("table", "no contradiction was found\n"), ("json", "[]\n")])
def test_nothing_found_is_said(store, form, shown):
    assert ask(store, "--kind", "documents", "--format", form).stdout == shown


def test_an_unknown_kind_is_a_usage_error(store):
    result = ask(store, "--kind", "figure")
    assert result.exit_code == 2
    assert result.stderr.startswith("kg: there is no kind of conflict 'figure'; did you mean figures? The kinds are: ")


def test_without_a_store_or_its_content_there_is_one_sentence(tmp_path):
    missing = ask(tmp_path / "none")
    assert (missing.exit_code, missing.stderr.count("\n")) == (3, 1)
    with Writer(tmp_path / "empty"):
        pass
    empty = ask(tmp_path / "empty")
    assert (empty.exit_code, empty.stderr.count("\n")) == (3, 1)


def test_the_help_names_every_kind():
    told = " ".join(command.help.split())
    assert all(kind in told for kind in conflict_kinds())


@needs_shared
def test_the_known_contradictions_of_five_articles(tmp_path):
    paths = sorted((SHARED / "articles").glob("00[0-4]_*.txt"))
    build(paths, tmp_path)
    records = json.loads(ask(tmp_path, "--format", "json").stdout)
    texts = {path.name: path.read_text(encoding="utf-8") for path in paths}
    found = {(record["kind"], *record["values"]) for record in records}
    assert found == {
        ("fractions", "26/27", "96,2 %"),
        ("ordinals", "khóa 27", "khóa 28"),
        ("terms", "2015-2020", "2020-2025"),
        ("terms", "2016-2021", "2021-2026"),
    }
    for statement in (statement for record in records for statement in record["statements"]):
        assert texts[statement["source"]][statement["start"] : statement["end"]] == statement["quote"]
