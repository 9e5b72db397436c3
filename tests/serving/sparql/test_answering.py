from io import BytesIO

import pytest

from kg.errors import RefusedError, UsageError
from kg.serving.http.conditional import Condition, entity_tag
from kg.serving.http.graph_store import Document
from kg.serving.http.protocol import Query, Update
from kg.serving.http.wanted import wanted
from kg.serving.reply import Refusal
from kg.serving.sparql.answering import answer_query, apply_update, delete_graph, post_graph, put_graph, read_graph
from kg.serving.view import View
from kg.store import Editor, Graphs, StoreDirectory, take_snapshot

NOTES = "http://example.org/notes"
TURTLE = (Document("turtle", b"<a> <b> 'c' ."),)
ANYHOW = Condition()


class Out(BytesIO):
    started = None

    def start(self, media_type, _headers=()):
        assert self.started is None
        self.started = media_type


@pytest.fixture
def directory(tmp_path):
    made = StoreDirectory.create(tmp_path / "dataset", "http://example.org/base/", union=False)
    with Editor(made.path) as editor:
        editor.publish()
    return made


def seen(directory):
    snapshot = take_snapshot(directory.path)
    return View(directory.path, directory.base, directory.identity(), snapshot, union=False)


def answered(directory, text, accept=None, graphs=None, allowed=()):
    out = Out()
    answer_query(seen(directory), Query(text, graphs or Graphs()), wanted(accept), allowed, out)
    return out.started, out.getvalue().decode()


def read(directory, graph, media_type="application/n-triples"):
    out = Out()
    read_graph(seen(directory), graph, media_type, out)
    return out.getvalue().decode()


def test_a_query(directory):
    assert answered(directory, "ASK {}", "text/csv") == ("text/csv; charset=utf-8", "true")


def test_the_place_of_an_error_is_the_client_s(directory):
    with pytest.raises(UsageError, match="line 1, column 20"):
        answered(directory, "SELECT * { <a> <b> } }")


def test_relative_iris(directory):
    _, graph = answered(directory, "CONSTRUCT { <s> <p> <o> } WHERE {}", "application/n-triples")
    assert graph.startswith("<http://example.org/base/s>")


def test_nothing_is_started_for_what_is_not_answered(directory):
    out = Out()
    with pytest.raises(Refusal):
        answer_query(seen(directory), Query("ASK {}"), wanted("text/turtle"), (), out)
    with pytest.raises(RefusedError):
        answer_query(seen(directory), Query("ASK { SERVICE <http://127.0.0.1:9/> {} }"), wanted(None), (), out)
    assert out.started is None


def test_an_update_that_is_sent_as_a_query(directory):
    with pytest.raises(UsageError, match="this is an update, not a query; send it by POST as the parameter 'update'"):
        answered(directory, "INSERT DATA { <s> foaf:name 'x' }")


def test_an_update(directory):
    apply_update(seen(directory), Update("INSERT DATA { <s> foaf:name 'x' }"), ())
    assert answered(directory, "ASK { <http://example.org/base/s> foaf:name 'x' }", "text/csv")[1] == "true"


def test_graphs(directory):
    view = seen(directory)
    assert put_graph(view, NOTES, TURTLE, ANYHOW).status == 201
    assert put_graph(view, NOTES, TURTLE, ANYHOW).status == 204
    assert post_graph(view, NOTES, (Document("ntriples", b"<x:> <y:> <z:> ."), *TURTLE), ANYHOW).status == 204
    assert sorted(read(directory, NOTES).splitlines()) == [
        '<http://example.org/a> <http://example.org/b> "c" .',
        "<x:> <y:> <z:> .",
    ]
    assert delete_graph(view, NOTES, ANYHOW).status == 204
    for call in (lambda: read(directory, NOTES), lambda: delete_graph(view, NOTES, ANYHOW)):
        with pytest.raises(Refusal) as caught:
            call()
        assert caught.value.status == 404


def test_a_condition_is_looked_at_under_the_lock(directory):
    view = seen(directory)
    tag = entity_tag(view.identity, (), weak=False)
    condition = Condition.of(tag, None)
    put_graph(view, NOTES, TURTLE, condition)
    with pytest.raises(Refusal) as caught:
        put_graph(view, NOTES, (), condition)
    assert caught.value.status == 412
    assert read(directory, NOTES)


@pytest.mark.parametrize(
    ("documents", "words"),
    [
        ((Document("turtle", b"<a> <b>"),), "the graph cannot be read at line 1, column"),
        ((Document("turtle", b"\xef\xbb\xbf<a> <b> <c> .\n<a> x:y <c> ."),), "line 2, column 5"),
        ((*TURTLE, Document("ntriples", b"<a>")), "part 2 of the form cannot be read at line 1"),
        ((Document("rdfxml", b"<a"),), "the graph cannot be read"),
    ],
)
def test_a_document_that_cannot_be_read(directory, documents, words):
    with pytest.raises(UsageError) as caught:
        put_graph(seen(directory), NOTES, documents, ANYHOW)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
