import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from kg.errors import StoreError, UsageError
from kg.serving.engine import MAX_LENGTH, Engine
from kg.serving.protocol import ProtocolError, Query
from kg.store.querying import Graphs
from tests.serving.conftest import GRAPHS, publish

NAMES = Query("SELECT ?name { ?x foaf:name ?name }")
ONE, TWO = GRAPHS


def names(engine, query=NAMES):
    bindings = json.loads(engine.answer(query, None).data)["results"]["bindings"]
    return sorted(binding["name"]["value"] for binding in bindings)


def test_the_default_graph_is_the_union(store):
    assert names(Engine(store)) == ["Lê Minh <b>", "Vũ Thị Lan"]


def test_the_dataset_of_the_request_comes_before_that_of_the_query(store):
    engine = Engine(store)
    assert names(engine, Query(NAMES.text, Graphs(default=(TWO,)))) == ["Lê Minh <b>"]
    from_one = NAMES.text.replace("{", f"FROM <{ONE}> {{")
    assert names(engine, Query(from_one)) == ["Vũ Thị Lan"]
    assert names(engine, Query(from_one, Graphs(default=(TWO,)))) == ["Lê Minh <b>"]
    assert names(engine, Query(NAMES.text, Graphs(named=(TWO,)))) == []


@pytest.mark.parametrize(
    ("text", "accept", "media_type"),
    [
        ("ASK {}", None, "application/sparql-results+json"),
        ("ASK {}", "text/turtle, text/csv;q=0.1", "text/csv"),
        ("SELECT * {}", "application/json", "application/json"),
        ("SELECT * {}", "text/tab-separated-values", "text/tab-separated-values"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "*/*", "text/turtle"),
        ("DESCRIBE <http://example.org/lan>", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml, text/csv", "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/ld+json", "application/ld+json"),
    ],
)
def test_the_form_of_the_query_decides_what_is_on_offer(store, text, accept, media_type):
    assert Engine(store).answer(Query(text), accept).media_type == media_type


@pytest.mark.parametrize("accept", ["image/png", "text/turtle"])
def test_no_format_fits_a_select(store, accept):
    with pytest.raises(ProtocolError) as caught:
        Engine(store).answer(NAMES, accept)
    assert caught.value.status == 406


@pytest.mark.parametrize(
    "text", ["SELECT", "INSERT DATA { <a:b> <a:c> 1 }", "SELECT * { SERVICE <http://x/> {} }", "#" * (MAX_LENGTH + 1)]
)
def test_a_query_that_is_refused(store, text):
    with pytest.raises(UsageError):
        Engine(store).answer(Query(text), None)


def test_what_is_published_later_is_seen(tmp_path):
    publish(tmp_path, {ONE: GRAPHS[ONE]})
    engine = Engine(tmp_path)
    assert (names(engine), engine.statements()) == (["Vũ Thị Lan"], 3)
    publish(tmp_path, {TWO: GRAPHS[TWO]})
    assert (names(engine), engine.statements()) == (["Lê Minh <b>", "Vũ Thị Lan"], 4)


def test_a_store_that_vanishes_is_served_as_it_was(tmp_path):
    publish(tmp_path / "store", {ONE: GRAPHS[ONE]})
    engine = Engine(tmp_path / "store")
    (tmp_path / "store").rename(tmp_path / "elsewhere")
    assert names(engine) == ["Vũ Thị Lan"]


def test_many_threads(store):
    engine = Engine(store)
    with ThreadPoolExecutor(8) as pool:
        assert len({tuple(found) for found in pool.map(lambda _: names(engine), range(64))}) == 1


def test_there_must_be_something_to_serve(tmp_path):
    with pytest.raises(StoreError):
        Engine(tmp_path)
