import csv
import io
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner
from rdflib import RDFS, SKOS, Literal, URIRef

from kg import queries
from kg.cli import kg
from kg.namespaces import BASE, article_graph, entity_graph
from kg.store import Writer

NAMES = "SELECT ?name { ?thing rdfs:label ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    with Writer(directory) as writer:
        triples = [(URIRef(f"{BASE}person/{n}"), RDFS.label, Literal(f"Nguyễn Thị {n}", lang="vi")) for n in "ABC"]
        writer.replace_graph(article_graph(BASE, "article/x"), triples)
        writer.publish()
    return directory


def ask(store, *arguments, stdin=None):
    return CliRunner().invoke(kg, ["query", *map(str, arguments), "--store", str(store)], input=stdin)


def test_a_query_from_standard_input_as_a_table(store):
    result = ask(store, "-", stdin=NAMES)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == ["name", "-" * 12, "Nguyễn Thị A", "Nguyễn Thị B", "Nguyễn Thị C"]


def test_a_query_from_a_file(store, tmp_path):
    (tmp_path / "names.rq").write_text(NAMES, encoding="utf-8-sig")
    result = ask(store, tmp_path / "names.rq", "--format", "csv")
    assert result.stdout_bytes == "name\r\nNguyễn Thị A\r\nNguyễn Thị B\r\nNguyễn Thị C\r\n".encode()


@pytest.mark.parametrize("name", queries.names())
def test_saved_queries_have_their_columns(store, name):
    result = ask(store, name, "--format", "csv")
    assert result.exit_code == 0, result.stderr
    assert csv.DictReader(io.StringIO(result.stdout, newline="")).fieldnames == list(queries.load(name).columns)


@pytest.mark.parametrize(
    ("form", "start"), [("json", '{"head"'), ("xml", "<?xml"), ("tsv", "?name\n"), ("csv", "name\r\n")]
)
def test_formats_of_select(store, form, start):
    assert ask(store, "-", "--format", form, stdin=NAMES).stdout_bytes.startswith(start.encode())


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("table", "@prefix"),
        ("turtle", "@prefix"),
        ("ntriples", "<http"),
        ("xml", "<?xml"),
        ("json", "["),
        ("jsonld", "["),
    ],
)
def test_formats_of_construct(store, form, start):
    result = ask(store, "-", "--format", form, stdin="CONSTRUCT WHERE { ?thing rdfs:label ?name }")
    assert result.stdout.startswith(start)


def test_ask_as_a_table(store):
    assert ask(store, "-", stdin="ASK { ?s ?p ?o }").stdout == "true\n"


def test_the_saved_queries_are_listed_without_a_store():
    result = CliRunner().invoke(kg, ["query", "--list"])
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.stdout.splitlines() if re.match("  [a-z]", line)]
    assert listed == [query.name for theme in queries.themes() for query in theme.queries]
    assert [line for line in result.stdout.splitlines() if line.endswith(":")] == [
        f"{theme.title_en}:" for theme in queries.themes()
    ]
    assert "[body=Quận ủy Đống Đa; day=2023-09-01]" in result.stdout


def test_parameters_are_given_by_name(store):
    query = '# parameters: name=x\nSELECT ?name {\n  VALUES ?name { "x" }\n}'
    assert ask(store, "-", "--format", "csv", stdin=query).stdout.splitlines() == ["name", "x"]
    given = ask(store, "-", "--format", "csv", "--param", "name=Uỷ ban = 1", stdin=query)
    assert given.stdout.splitlines() == ["name", "Ủy ban = 1"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (["nosuch"], None, 2, "there is no saved query 'nosuch'"),
        (["no/such.rq"], None, 3, "there is no file no/such.rq"),
        (["-"], "SELECT * {", 2, "the query has a syntax error at line 1, column 11 (the end)"),
        (["-"], "DROP ALL", 2, "updates are not accepted"),
        (["-"], "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 2, "SERVICE is not accepted"),
        (["-", "--format", "turtle"], NAMES, 2, "has no format turtle; choose one of json, xml, csv, tsv"),
        (["people", "--param", "day=2023-09-01"], None, 2, "this query has no parameters, so day cannot be set"),
        (["career", "--param", "day=2023-09-01"], None, 2, "no parameter 'day'; the query has: person=Trần Sỹ Thanh"),
        (["certainty-on-day", "--param", "day=2023-02-29"], None, 2, "day is 2023-02-29, a day that does not exist"),
        (["career", "--param", "person"], None, 2, "--param 'person' has no name and value; write it as"),
        (["career", "--param", "person=A", "--param", "person=B"], None, 2, "--param person is given twice"),
        (["-"], b"SELECT \xff", 3, "standard input is not UTF-8 (byte 7)"),
    ],
)
def test_what_goes_wrong_is_one_sentence(store, arguments, stdin, code, said):
    result = ask(store, *arguments, stdin=stdin)
    assert result.exit_code == code
    assert result.stderr.startswith("kg: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_no_store(tmp_path):
    result = ask(tmp_path / "nowhere", "people")
    assert (result.exit_code, result.stderr[:24]) == (3, "kg: there is no store at")


def test_a_query_is_no_argument(store):
    result = ask(store, "SELECT * WHERE { ?s ?p ?o }" + " " * 300)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "pipe it in" in result.stderr


@pytest.mark.parametrize(("closed", "where"), [(">&-", "output"), ("<&-", "input")])
def test_closed_standard_streams_are_named(store, closed, where):
    name = "-" if where == "input" else "people"
    command = f"exec {sys.executable} -m kg query {name} --store {store} {closed}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"standard {where} is closed" in done.stderr


NAMED = """# parameters: who=Nguyễn Thị A
SELECT ?thing WHERE {
  VALUES ?who { "Nguyễn Thị A"@vi }
  ?thing skos:prefLabel ?who
}
"""


@pytest.fixture(scope="module")
def labelled(tmp_path_factory):
    directory = tmp_path_factory.mktemp("labelled")
    with Writer(directory) as writer:
        names = {"a": "Nguyễn Thị A", "b": "Ủy ban nhân dân quận Đống Đa"}
        triples = [(URIRef(f"{BASE}x/{n}"), SKOS.prefLabel, Literal(name, lang="vi")) for n, name in names.items()]
        writer.replace_graph(entity_graph(BASE), triples)
        writer.publish()
    return directory


@pytest.mark.parametrize(
    ("who", "thing"),
    [("Nguyễn Thị A", "a"), ("nguyen thi a", "a"), ("NGUYỄN THỊ A", "a"), ("UBND Q. Đống Đa", "b")],
)
def test_a_name_is_found_as_people_type_it(labelled, who, thing):
    result = ask(labelled, "-", "--param", f"who={who}", "--format", "csv", stdin=NAMED)
    assert result.stdout.splitlines() == ["thing", f"{BASE}x/{thing}"]


@pytest.mark.parametrize(("who", "hint"), [("Nguyễn Thị Á", "did you mean Nguyễn Thị A?"), ("Xyz", "check it")])
def test_a_name_that_nothing_has_is_wrong_usage(labelled, who, hint):
    result = ask(labelled, "-", "--param", f"who={who}", stdin=NAMED)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"kg: nothing in this store has the who {who!r}; {hint}\n"


def test_names_are_found_by_their_words(store):
    query = 'SELECT ?name { SERVICE search:index { [] search:query "thi b nguyen" ; search:text ?name } }'
    assert ask(store, "-", "--format", "csv", stdin=query).stdout.splitlines() == ["name", "Nguyễn Thị B"]
    wrong = ask(store, "-", stdin="SELECT * { SERVICE search:index { } }")
    assert (wrong.exit_code, wrong.stderr.count("\n")) == (2, 1)
    assert "has no search:query" in wrong.stderr
