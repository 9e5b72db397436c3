import pytest

from kg.serving.http.graph_store import Document, Kind, Target, documents, target
from kg.serving.reply import Refusal

BOUNDARY = "a6fe4cd6"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


def form(*parts):
    lines = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{number}"\r\n'
        f"Content-Type: {media_type}\r\n\r\n{text}\r\n"
        for number, (media_type, text) in enumerate(parts)
    ]
    return ("".join(lines) + f"--{BOUNDARY}--\r\n").encode()


@pytest.mark.parametrize(
    ("method", "query_string", "below", "expected"),
    [
        ("GET", b"default", "", Target(Kind.DEFAULT)),
        ("PUT", b"default=", "", Target(Kind.DEFAULT)),
        ("GET", b"graph=http%3A%2F%2Fx%2Fg", "", Target(Kind.NAMED, "http://x/g")),
        ("GET", b"graph=http://x/%31", "", Target(Kind.NAMED, "http://x/1")),
        ("GET", b"graph=http://x/%2531", "", Target(Kind.NAMED, "http://x/%31")),
        ("GET", b"", "1.ttl", Target(Kind.NAMED, "http://h/graph-store/1.ttl")),
        ("POST", b"", "", Target(Kind.STORE)),
    ],
)
def test_the_graph_of_a_request(method, query_string, below, expected):
    found = target(method, query_string, "http://h/graph-store/1.ttl", below)
    assert found == expected
    assert found.graph == (expected.iri or None)


@pytest.mark.parametrize(
    "query_string",
    [
        b"",
        b"x=y",
        b"default&graph=g:1",
        b"default&default",
        b"graph=g:1&graph=g:1",
        b"graph=",
        b"graph=/x",
        b"graph=%ff",
    ],
)
def test_a_request_without_exactly_one_graph(query_string):
    with pytest.raises(Refusal) as caught:
        target("GET", query_string, "", "")
    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        ("text/turtle", "turtle"),
        ("text/turtle; charset=UTF-8", "turtle"),
        ("application/n-triples", "ntriples"),
        ("application/rdf+xml", "rdfxml"),
        ("application/ld+json", "jsonld"),
    ],
)
def test_a_body(content_type, name):
    assert documents(content_type, b"x") == (Document(name, b"x"),)


def test_a_form():
    body = form(("text/turtle; charset=utf-8", "<a:> <b:> 'Đống Đa' ."), ("application/n-triples", "y"))
    assert documents(MULTIPART, body) == (
        Document("turtle", "<a:> <b:> 'Đống Đa' .".encode()),
        Document("ntriples", b"y"),
    )


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        (None, b"", 415),
        ("", b"", 415),
        ("text/plain", b"", 415),
        ("application/n-quads", b"", 415),
        ("application/sparql-query", b"", 415),
        ("text/turtle; charset=utf-16", b"", 415),
        (MULTIPART, form(("text/plain", "x")), 415),
        (MULTIPART, form(("text/turtle; charset=latin-1", "x")), 415),
        (MULTIPART, form(), 400),
        (MULTIPART, b"", 400),
        (MULTIPART, form(("text/turtle", "x"))[:-20], 400),
        (MULTIPART, form(("multipart/mixed; boundary=b", "--b\r\n\r\nx\r\n--b--")), 400),
        ("multipart/form-data", form(("text/turtle", "x")), 400),
        (MULTIPART, form(*[("text/turtle", "x")] * 200), 400),
    ],
)
def test_a_body_that_is_refused(content_type, body, status):
    with pytest.raises(Refusal) as caught:
        documents(content_type, body)
    assert caught.value.status == status
