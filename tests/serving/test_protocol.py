from urllib.parse import urlencode

import pytest

from kg.serving.protocol import FORM, MAX_BODY, QUERY, UPDATE, ProtocolError, Query, from_get, from_post
from kg.store.querying import Graphs

ASK = "ASK { ?s ?p 'Đống Đa' }"
GRAPHS = {"default-graph-uri": ["g:1", "g:2"], "named-graph-uri": ["g:3"]}


def test_get():
    assert from_get(urlencode({"query": ASK})) == Query(ASK)


def test_get_with_a_dataset():
    assert from_get(urlencode({"query": ASK} | GRAPHS, doseq=True)) == Query(ASK, Graphs(("g:1", "g:2"), ("g:3",)))


def test_a_named_graph_alone_leaves_the_default_graph_empty():
    assert from_get(urlencode({"query": ASK, "named-graph-uri": "g:3"})) == Query(ASK, Graphs((), ("g:3",)))


@pytest.mark.parametrize("content_type", [FORM, f"{FORM}; charset=UTF-8"])
def test_post_as_a_form(content_type):
    body = urlencode({"query": ASK} | GRAPHS, doseq=True).encode()
    assert from_post("", content_type, body) == Query(ASK, Graphs(("g:1", "g:2"), ("g:3",)))


@pytest.mark.parametrize("content_type", [QUERY, f'{QUERY};charset="utf-8"', QUERY.upper()])
def test_post_as_a_query(content_type):
    assert from_post("default-graph-uri=g%3A1", content_type, ASK.encode()) == Query(ASK, Graphs(("g:1",)))


def test_parameters_of_other_services_are_passed_over():
    assert from_get(urlencode({"query": ASK, "format": "json", "timeout": "0"})) == Query(ASK)


@pytest.mark.parametrize(
    "query_string",
    [
        "",
        "query2=x",
        "query=a&query=b",
        "query=a&default-graph-uri=b",
        "query=a&named-graph-uri=b:%20c",
        "query=a&named-graph-uri=b:%25zz",
        "update=CLEAR+ALL",
        "query=a&update=b",
    ],
)
def test_a_get_without_exactly_one_query(query_string):
    with pytest.raises(ProtocolError) as caught:
        from_get(query_string)
    assert caught.value.status == (403 if "update" in query_string else 400)


@pytest.mark.parametrize(
    ("query_string", "content_type", "body", "status"),
    [
        ("", "", b"query=x", 415),
        ("", "text/plain", b"ASK {}", 415),
        ("", f"{QUERY}; charset=UTF-16", ASK.encode("utf-16"), 415),
        ("", QUERY, ASK.encode("utf-16"), 400),
        ("query=x", QUERY, b"ASK {}", 400),
        ("query=x", FORM, b"query=y", 400),
        ("", FORM, b"ASK {}", 400),
        ("default-graph-uri=/x", QUERY, b"ASK {}", 400),
        ("", UPDATE, b"CLEAR ALL", 403),
        ("", FORM, b"update=CLEAR+ALL", 403),
        ("", QUERY, b" " * (MAX_BODY + 1), 413),
    ],
)
def test_a_post_that_is_refused(query_string, content_type, body, status):
    with pytest.raises(ProtocolError) as caught:
        from_post(query_string, content_type, body)
    assert caught.value.status == status
    assert "\n" not in caught.value.message
