import subprocess
import sys

import pytest
from rdflib import RDFS, BNode, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

import kg
from kg.errors import StoreError, UsageError
from kg.namespaces import BASE, VNGOV
from tests.store.graphs import FIRST, PERSON, SECOND, attested, label, published

# Deprecated inside rdflib, by rdflib.
pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    graphs = {FIRST: [label("A"), attested("x")], SECOND: [label("A"), label("B")]}
    return kg.open(published(tmp_path_factory.mktemp("store"), graphs))


def test_the_default_graph_is_the_union_with_each_triple_once(dataset):
    assert sorted(dataset.triples((None, None, None))) == sorted([label("A"), label("B"), attested("x")])
    assert sorted(dataset.objects(PERSON, RDFS.label)) == [Literal("A", lang="vi"), Literal("B", lang="vi")]
    assert len(dataset) == 3
    assert label("B") in dataset


def test_strings_compare_equal_to_plain_literals(dataset):
    assert dataset.value(PERSON, VNGOV.attestedOn) == Literal("x")
    assert list(dataset.subjects(VNGOV.attestedOn, Literal("x"))) == [PERSON]


def test_named_graphs(dataset):
    assert {graph.identifier for graph in dataset.graphs()} >= {FIRST, SECOND}
    assert set(dataset.graph(SECOND)) == {label("A"), label("B")}
    assert {name for *_, name in dataset.quads((None, RDFS.label, None, None))} == {FIRST, SECOND}
    assert {name for *_, name in dataset.quads(label("B"))} == {SECOND}


def test_select(dataset):
    rows = dataset.query("SELECT DISTINCT ?name { ?thing rdfs:label ?name } ORDER BY ?name")
    assert [str(row.name) for row in rows] == ["A", "B"]


def test_queries_see_plain_strings_and_bindings(dataset):
    found = dataset.query("SELECT ?thing ?day { ?thing vngov:attestedOn ?day }", initBindings={"day": Literal("x")})
    assert [tuple(row) for row in found] == [(PERSON, Literal("x"))]


def test_ask_and_construct(dataset):
    assert dataset.query('ASK { ?thing ?property "B"@vi }').askAnswer
    constructed = dataset.query("CONSTRUCT { ?thing rdfs:label ?name } WHERE { ?thing rdfs:label ?name }").graph
    assert set(constructed) == {label("A"), label("B")}


@pytest.mark.parametrize("prepare", [str, prepareQuery])
def test_a_variable_that_is_not_selected_may_be_bound(dataset, prepare):
    query = prepare("SELECT ?thing { ?thing ?property ?day }")
    assert [tuple(row) for row in dataset.query(query, initBindings={"day": Literal("x")})] == [(PERSON,)]
    assert list(dataset.query(query, initBindings={"day": Literal("y")})) == []
    in_first = Graph(store=dataset.store, identifier=FIRST).query(query, initBindings={"day": Literal("B", lang="vi")})
    assert list(in_first) == []


def test_bindings_reach_into_aggregates(dataset):
    query = "SELECT (COUNT(?name) AS ?n) { ?thing rdfs:label ?name }"
    counts = [int(next(iter(dataset.query(query, initBindings={"thing": it}))).n) for it in (PERSON, FIRST)]
    assert counts == [2, 0]


def test_a_prepared_query_brings_its_prefixes_and_base(dataset):
    query = prepareQuery("SELECT ?n { <tran-van-a-0123456789> l:label ?n }", {"l": RDFS}, f"{BASE}person/")
    assert sorted(str(row.n) for row in dataset.query(query)) == ["A", "B"]


def test_no_graph_is_fetched_for_a_binding(dataset):
    query = "SELECT ?thing { ?thing ?property ?day }".replace("{", f"FROM <{FIRST}> {{")
    with pytest.raises(UsageError, match="FROM"):
        dataset.query(query, initBindings={"day": Literal("x")})


def test_a_closed_graph_says_so(tmp_path):
    dataset = kg.open(published(tmp_path, {FIRST: [label("A")]}))
    dataset.close()
    dataset.close()
    for ask in (len, list, lambda graph: graph.query("ASK {}"), lambda graph: list(graph.graphs())):
        with pytest.raises(StoreError, match="was closed; open it again"):
            ask(dataset)


THREADS = """
import sys, threading
import kg
dataset = kg.open(sys.argv[1])
rows = iter(dataset.query("SELECT * { ?s ?p ?o }"))
for each in (dataset.triples((None, None, None)), dataset.graphs(), dataset.quads(), rows):
    next(each)
    reader = threading.Thread(target=lambda: print(len(list(each))))
    reader.start()
    reader.join()
"""


def test_an_iterator_may_go_to_another_thread(tmp_path):
    published(tmp_path, {FIRST: [label("A"), label("B"), label("C")]})
    done = subprocess.run([sys.executable, "-c", THREADS, tmp_path], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["2", "1", "2", "2"], "")


def test_a_named_graph_can_be_asked_alone(dataset):
    rows = Graph(store=dataset.store, identifier=FIRST).query("SELECT ?name { ?thing rdfs:label ?name }")
    assert [str(row.name) for row in rows] == ["A"]


def test_from_limits_the_default_graph(dataset):
    rows = dataset.query("SELECT ?name { ?thing rdfs:label ?name }".replace("{", f"FROM <{FIRST}> {{"))
    assert [str(row.name) for row in rows] == ["A"]


def test_blank_nodes_match_nothing(dataset):
    assert list(dataset.triples((BNode(), None, None))) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda dataset: dataset.add(label("C")),
        lambda dataset: dataset.addN([(*label("C"), dataset.graph(FIRST))]),
        lambda dataset: dataset.remove(label("A")),
        lambda dataset: dataset.graph(URIRef("https://example.org/new")),
        lambda dataset: dataset.remove_graph(FIRST),
        lambda dataset: dataset.update("DELETE WHERE { ?s ?p ?o }"),
        lambda dataset: dataset.parse(data="<http://a> <http://b> <http://c> .", format="turtle"),
    ],
)
def test_changes_are_refused(dataset, change):
    with pytest.raises(StoreError, match="read-only"):
        change(dataset)
    assert len(dataset) == 3


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is not accepted"),
        ("SELECT * {", "syntax error at line 1, column 11"),
        (prepareQuery("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), "SERVICE is not accepted"),
        (translateQuery(parseQuery("ASK { ?s ?p ?o }")), "give the text"),
    ],
)
def test_queries_that_cannot_be_run(dataset, query, said):
    with pytest.raises(UsageError, match=said):
        dataset.query(query)


def test_no_store(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        kg.open(tmp_path / "nowhere")
