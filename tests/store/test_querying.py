import csv
import io
import json

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, Literal

from kg.errors import UsageError
from kg.namespaces import BASE, PREFIXES, article_graph
from kg.store import Graphs, answer, open_snapshot, run, solutions
from kg.store.terms import to_rdflib
from tests.store.graphs import FIRST, PERSON, SECOND, label, published

NAMES = "SELECT ?name { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    graphs = {FIRST: [label("A")], SECOND: [label("B")]}
    return open_snapshot(published(tmp_path_factory.mktemp("store"), graphs))


def test_a_triple_of_two_graphs_counts_once(tmp_path):
    snapshot = open_snapshot(published(tmp_path, {FIRST: [label("A")], SECOND: [label("A")]}))
    assert names(run(snapshot, NAMES)) == ["A"]


def names(answer):
    return [row["name"]["value"] for row in json.loads(answer.data)["results"]["bindings"]]


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        ("json", b'{"head":{"vars":["name"]}'),
        ("xml", b"<?xml"),
        ("csv", b"name\r\nA\r\nB\r\n"),
        ("tsv", b'?name\n"A"@vi\n"B"@vi\n'),
    ],
)
def test_formats_of_select(store, format_, start):
    answer = run(store, NAMES, [format_])
    assert answer.data.startswith(start)
    assert answer.format == format_


@pytest.mark.parametrize(
    ("format_", "parser"),
    [
        ("turtle", ox.RdfFormat.TURTLE),
        ("ntriples", ox.RdfFormat.N_TRIPLES),
        ("rdfxml", ox.RdfFormat.RDF_XML),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("trig", ox.RdfFormat.TRIG),
        ("nquads", ox.RdfFormat.N_QUADS),
    ],
)
def test_formats_of_construct(store, format_, parser):
    answer = run(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", [format_])
    found = ox.parse(answer.data, parser)
    assert {(to_rdflib(q.subject), to_rdflib(q.predicate), to_rdflib(q.object)) for q in found} == {
        label("A"),
        label("B"),
    }
    assert answer.format == format_


def test_the_first_format_that_fits_is_taken(store):
    assert run(store, NAMES, ["turtle", "csv", "json"]).format == "csv"
    assert run(store, f"DESCRIBE <{PERSON}>").format == "turtle"
    assert json.loads(run(store, "ASK { ?s ?p ?o }").data)["boolean"] is True
    with pytest.raises(
        UsageError, match="a SELECT or ASK query has no format turtle; choose one of json, xml, csv, tsv"
    ):
        run(store, NAMES, ["turtle"])


class Pieces:
    """What an answer is written to: it has ``write`` and ``flush``, and nothing else."""

    def __init__(self, limit=1 << 30):
        self.sizes = []
        self.limit = limit

    def write(self, data):
        self.sizes.append(len(data))
        if sum(self.sizes) > self.limit:
            raise OverflowError("full")
        return len(data)

    def flush(self):
        assert self.sizes


MANY = "SELECT ?a ?b { " + " ".join(f"VALUES ?{name} {{ {' '.join(map(str, range(100)))} }}" for name in "ab") + " }"


@pytest.mark.parametrize(
    ("query", "form"),
    [(MANY, "json"), (MANY.replace("SELECT ?a ?b", "CONSTRUCT { <x:s> ?a ?b . <x:s> <x:p> ?a, ?b } WHERE"), "turtle")],
)
def test_a_large_answer_is_written_in_pieces(store, query, form):
    out, started = Pieces(), []
    answer(store, query, ["turtle", "json"], lambda name: started.append(name) or out)
    assert started == [form]
    assert max(out.sizes) <= 8192
    full = Pieces(limit=0)
    with pytest.raises(OverflowError, match="full"):
        answer(store, query, ["turtle", "json"], lambda _: full)
    assert len(full.sizes) <= 2


def test_a_client_that_is_gone_is_no_fault_of_the_store(store):
    def start(_):
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        answer(store, NAMES, ["json"], start)


def test_nothing_is_started_for_a_query_that_is_not_answered(store):
    for query, wanted in [("SELECT", ["json"]), (NAMES, ["turtle"]), ("ASK { SERVICE <x:s> { } }", ["json"])]:
        with pytest.raises(UsageError):
            answer(store, query, wanted, pytest.fail)


def test_a_graph_that_is_not_there(store):
    query = NAMES.replace("{", "FROM <http://127.0.0.1:9/> {")
    with pytest.raises(UsageError, match="the store has no graph <http://127"):
        run(store, query)
    assert names(run(store, query, graphs=Graphs(default=(FIRST,)))) == ["A"]
    assert names(run(store, NAMES, graphs=Graphs(default=("http://127.0.0.1:9/",)))) == []


def test_prefixes_need_not_be_declared(store):
    assert names(run(store, "SELECT ?name { ?thing rdfs:label ?name } ORDER BY ?name", prefixes=PREFIXES)) == ["A", "B"]


@pytest.mark.parametrize(
    ("query", "graphs", "expected"),
    [
        (NAMES, None, ["A", "B"]),
        (NAMES, Graphs(), ["A", "B"]),
        (NAMES.replace("{", f"FROM <{FIRST}> {{"), None, ["A"]),
        (NAMES.replace("{", f"FROM NAMED <{FIRST}> {{"), None, []),
        (NAMES, Graphs(default=(SECOND,)), ["B"]),
        (NAMES.replace("{", f"FROM <{FIRST}> {{"), Graphs(default=(SECOND,)), ["B"]),
        (NAMES, Graphs(named=(SECOND,)), []),
        (NAMES.replace("{", "{ GRAPH ?graph {").replace("}", "} }"), Graphs(named=(SECOND,)), ["B"]),
        (NAMES.replace("{", "{ GRAPH ?graph {").replace("}", "} }"), Graphs(default=(SECOND,)), []),
    ],
)
def test_the_dataset(store, query, graphs, expected):
    assert names(run(store, query, graphs=graphs)) == expected


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('SELECT ?s { ?s ?p "Trần Sỹ Thanh" ?? }', "syntax error at line 1, column 35 (at '??')"),
        ("SELECT *\n{ ?s ?p ?o .\n ?s ; }", "syntax error at line 3, column 8 (the end)"),
        ("SELECT * { ?s foo:bar ?o }", "syntax error at line 1, column 22 (at '?o'): Prefix not found"),
        ("", "syntax error at line 1, column 1 (the end)"),
        ("INSERT DATA { <http://a> <http://b> 1 }", "updates are not accepted"),
        ("# a comment\nPREFIX e: <http://e/>\nBASE <http://e/> drop all", "updates are not accepted"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is not accepted"),
    ],
)
def test_queries_that_cannot_be_run(store, query, said):
    with pytest.raises(UsageError) as raised:
        run(store, query)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(TEXT, min_size=1, unique=True))
def test_csv_cells_come_back_as_they_were(texts):
    store = ox.Store()
    node = ox.NamedNode("https://example.org/x")
    store.extend(ox.Quad(node, node, ox.Literal(text)) for text in texts)
    answer = run(store, "SELECT ?name (?name AS ?again) { ?thing ?property ?name }", ["csv"])
    rows = list(csv.DictReader(io.StringIO(answer.data.decode(), newline="")))
    assert sorted((row["name"], row["again"]) for row in rows) == sorted((text, text) for text in texts)


def test_csv_of_awkward_names(tmp_path):
    awkward = ['Ban "Đô thị", HĐND', "hai\ndòng", "hai\r\ndòng", " lề ", "=1+1", "a;b\tc"]
    triples = [(PERSON, RDFS.label, Literal(name)) for name in awkward]
    snapshot = open_snapshot(published(tmp_path, {article_graph(BASE, "article/x"): triples}))
    rows = csv.DictReader(io.StringIO(run(snapshot, NAMES, ["csv"]).data.decode(), newline=""))
    assert sorted(row["name"] for row in rows) == sorted(awkward)


@pytest.mark.parametrize("typo", ["SELEC", "PREFIX a: <", "BASE <b> BASE"])
def test_a_banner_of_comment_signs_above_a_typo_is_read_at_once(store, typo):
    with pytest.raises(UsageError, match=r"syntax error|cannot be read"):
        run(store, "#" * 5_000 + "\n" + "# #\n" * 500 + typo)


@pytest.mark.parametrize("query", ["SELECT * " + "{" * 20_000 + "}" * 20_000, "ASK { FILTER(" + "(" * 100_000 + "1))}"])
def test_endless_nesting_is_refused_before_the_engine_sees_it(store, query):
    with pytest.raises(UsageError, match="levels deep"):
        run(store, query)


def test_solutions_have_what_is_bound(store):
    text = NAMES.replace("?name {", "?name ?none {").replace("} ORDER", "OPTIONAL { ?thing <x:none> ?none } } ORDER")
    assert solutions(store, text) == [{"name": "A"}, {"name": "B"}]
