from contextlib import suppress
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.http.protocol import FORM, QUERY, UPDATE, Query, Sizes, Update, from_get, from_post, parameters
from kg.serving.reply import Refusal
from kg.store import Graphs

ASK = "ASK { ?s ?p 'Đống Đa' }"
CLEAR = "CLEAR GRAPH <g:1>"
GRAPHS = {"default-graph-uri": ["g:1", "g:2"], "named-graph-uri": ["g:3"]}
USING = {"using-graph-uri": ["g:1", "g:2"], "using-named-graph-uri": ["g:3"]}
BOTH = Graphs(("g:1", "g:2"), ("g:3",))


def encoded(values):
    return urlencode(values, doseq=True).encode()


def test_get():
    assert from_get(encoded({"query": ASK})) == Query(ASK)


def test_get_with_bytes_that_were_not_encoded():
    assert from_get(f"query={ASK}".replace(" ", "+").encode()) == Query(ASK)


def test_get_with_a_dataset():
    assert from_get(encoded({"query": ASK} | GRAPHS)) == Query(ASK, BOTH)


def test_a_named_graph_alone_leaves_the_default_graph_empty():
    assert from_get(encoded({"query": ASK, "named-graph-uri": "g:3"})) == Query(ASK, Graphs((), ("g:3",)))


@pytest.mark.parametrize("query_string", [b"", b"lang=vi", b"&", b"query2=x"])
def test_a_get_without_a_query_asks_for_the_description(query_string):
    assert from_get(query_string) is None


def test_parameters_of_other_services_are_passed_over():
    assert from_get(encoded({"query": ASK, "format": "json", "timeout": "0"})) == Query(ASK)


@pytest.mark.parametrize("content_type", [FORM, f"{FORM}; charset=UTF-8", f"{FORM} ;a=b"])
@pytest.mark.parametrize("name", ["query", "update"])
def test_post_as_a_form(content_type, name):
    kind, graphs = (Query, GRAPHS) if name == "query" else (Update, USING)
    assert from_post(b"", content_type, encoded({name: ASK} | graphs)) == kind(ASK, BOTH)
    assert from_post(encoded(graphs), content_type, encoded({name: ASK})) == kind(ASK, BOTH)


@pytest.mark.parametrize("content_type", [QUERY, f'{QUERY};charset="utf-8"', QUERY.upper()])
def test_post_as_a_query(content_type):
    assert from_post(b"default-graph-uri=g%3A1", content_type, ASK.encode()) == Query(ASK, Graphs(("g:1",)))


def test_post_as_an_update():
    assert from_post(encoded(USING), UPDATE, CLEAR.encode()) == Update(CLEAR, BOTH)


def test_a_byte_order_mark_is_no_part_of_a_query():
    assert from_post(b"", QUERY, b"\xef\xbb\xbfASK {}") == Query("ASK {}")


@pytest.mark.parametrize(
    "query_string",
    [
        "query=a&query=b",
        "query=a&query=a",
        "query=a&default-graph-uri=b",
        "query=a&default-graph-uri=%2Fx",
        "query=a&named-graph-uri=b:%20c",
        "query=a&named-graph-uri=b:%25zz",
        "query=a&using-graph-uri=g:1",
        "default-graph-uri=g:1",
        "update=CLEAR+ALL",
        "query=a&update=b",
        "query=%zz",
        "query=%",
        "query=%f",
        "query=%ff",
        "query=%00",
        "%00=1&query=a",
        "&".join(["a=1"] * 2000),
    ],
)
def test_a_get_that_is_refused(query_string):
    with pytest.raises(Refusal) as caught:
        from_get(query_string.encode())
    assert caught.value.status == 400
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("query_string", "content_type", "body", "status"),
    [
        ("", "", b"query=x", 415),
        ("", None, b"ASK {}", 415),
        ("", "text/plain", b"ASK {}", 415),
        ("", "multipart/form-data", b"ASK {}", 415),
        ("", f"{QUERY}; charset=UTF-16", ASK.encode("utf-16"), 415),
        ("", f"{UPDATE}; charset=UTF-16", CLEAR.encode("utf-16"), 415),
        ("", f"{FORM}; charset=latin-1", b"query=x", 415),
        ("", QUERY, ASK.encode("utf-16"), 400),
        ("", QUERY, b"ASK {} \0", 400),
        ("query=x", QUERY, b"ASK {}", 400),
        ("query=x", FORM, b"query=y", 400),
        ("", FORM, b"ASK {}", 400),
        ("", FORM, b"", 400),
        ("", FORM, b"query=%ff", 400),
        ("", FORM, b"query=a&update=b", 400),
        ("", FORM, b"update=a&update=b", 400),
        ("update=x", QUERY, b"ASK {}", 400),
        ("query=x", UPDATE, b"CLEAR ALL", 400),
        ("default-graph-uri=/x", QUERY, b"ASK {}", 400),
        ("default-graph-uri=g:1", UPDATE, b"CLEAR ALL", 400),
        ("using-graph-uri=g:1", QUERY, b"ASK {}", 400),
        ("using-graph-uri=g", UPDATE, b"CLEAR ALL", 400),
        ("", UPDATE, b" " * 5000, 413),
        ("", QUERY, b" " * 600, 413),
        ("", FORM, b"query=" + b"+" * 600, 413),
        ("a=" + "b" * 2000, QUERY, b"ASK {}", 414),
    ],
)
def test_a_post_that_is_refused(query_string, content_type, body, status):
    with pytest.raises(Refusal) as caught:
        from_post(query_string.encode(), content_type, body, Sizes(address=1000, body=4000, query=500))
    assert caught.value.status == status
    assert "\n" not in caught.value.message


def test_an_address_that_is_too_long():
    with pytest.raises(Refusal) as caught:
        from_get(b"query=" + b"x" * 100_000)
    assert caught.value.status == 414


def test_a_refusal_is_not_remembered_as_an_answer():
    for _ in range(2):
        with pytest.raises(Refusal):
            from_get(b"query=a&query=b")


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_parameters_come_back(pairs):
    pairs = [(key, value) for key, value in pairs if "\0" not in key + value and not (key + value).startswith("\ufeff")]
    pairs = [(key, value) for key, value in pairs if not value.startswith("\ufeff")]
    try:
        text = urlencode(pairs).encode()
    except UnicodeEncodeError:
        return
    assert parameters(text) == tuple(pairs)


@given(st.binary(max_size=300), st.sampled_from([FORM, QUERY, UPDATE]))
def test_whatever_arrives_is_taken_or_refused(data, media_type):
    for call in (lambda: from_get(data), lambda: from_post(data, media_type, data)):
        with suppress(Refusal):
            call()
