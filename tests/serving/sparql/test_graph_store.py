from urllib.parse import quote

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

TURTLE = "text/turtle"
ONE, OTHER = "http://example.org/graph/1", "http://example.org/notes"
DOCUMENT = """@prefix ex: <http://example.org/> .
ex:lan ex:said [ ex:words "Đống Đa"@vi ] ."""
MORE = "<http://example.org/lan> <http://example.org/age> 41 ."


def at(graph):
    return f"/graph-store?graph={quote(graph, safe='')}"


def graph(answered):
    assert answered.status == 200, answered.text
    syntax = ox.RdfFormat.from_media_type(answered["content-type"])
    triples = ox.serialize([quad.triple for quad in ox.parse(answered.body, syntax)], format=ox.RdfFormat.N_TRIPLES)
    return Graph().parse(data=triples, format="nt")


def test_a_graph(readable):
    answered = readable("GET", at(ONE))
    assert len(graph(answered)) == 3
    assert answered["content-type"] == "text/turtle; charset=utf-8"
    assert answered["vary"].startswith("Accept")


def test_the_default_graph_is_the_union(readable):
    assert len(graph(readable("GET", "/graph-store?default"))) == 4


@pytest.mark.parametrize(
    "media_type", ["application/n-triples", "application/rdf+xml", "application/ld+json", "text/turtle"]
)
def test_every_syntax_says_the_same(readable, media_type):
    answered = readable("GET", at(ONE), Accept=media_type)
    assert answered["content-type"].startswith(media_type)
    assert isomorphic(graph(answered), graph(readable("GET", at(ONE))))


def test_head_is_get_without_a_body(readable):
    head, get = (readable(method, at(ONE)) for method in ("HEAD", "GET"))
    assert head.fields == get.fields
    assert head.body == b""
    assert readable("HEAD", at("http://example.org/none")).status == 404


def test_what_a_client_has_is_not_sent_again(readable):
    tag = readable("GET", at(ONE))["etag"]
    assert tag.startswith('"')
    assert readable("GET", at(ONE), If_None_Match=tag).status == 304
    assert readable("GET", at("http://example.org/graph/2"), If_None_Match=tag).status == 200


@pytest.mark.parametrize(
    ("method", "where", "fields", "status"),
    [
        ("GET", at("http://example.org/none"), {}, 404),
        ("GET", "/graph-store", {}, 400),
        ("GET", "/graph-store?default&graph=g%3A1", {}, 400),
        ("GET", "/graph-store?graph=relative", {}, 400),
        ("GET", "/graph-store?graph=%ff", {}, 400),
        ("GET", at(ONE), {"Accept": "text/csv"}, 406),
        ("GET", at(ONE), {"Accept": "application/trig"}, 406),
        ("GET", "/graph-store/x", {}, 404),
        ("GET", "/graph-store/x", {"Host": "evil/host"}, 400),
        ("PUT", at(OTHER), {"Content_Type": TURTLE}, 405),
        ("POST", at(OTHER), {"Content_Type": TURTLE}, 405),
        ("DELETE", at(ONE), {}, 405),
        ("PATCH", at(ONE), {}, 405),
    ],
)
def test_a_request_that_is_refused(readable, method, where, fields, status):
    answered = readable(method, where, b"", **fields)
    assert (answered.status, answered["content-type"]) == (status, "text/plain; charset=utf-8")
    assert answered.text.count("\n") == 1
    if status == 405:
        assert answered["allow"] == "GET, HEAD, OPTIONS"


def test_options(readable, plain):
    assert readable("OPTIONS", "/graph-store")["allow"] == "GET, HEAD, OPTIONS"
    answered = plain("OPTIONS", "/graph-store")
    assert (answered.status, answered["allow"]) == (204, "GET, HEAD, OPTIONS, PUT, POST, DELETE")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_a_write_without_the_token(plain, method):
    assert plain(method, at(OTHER), DOCUMENT.encode(), Content_Type=TURTLE).status == 401


@pytest.mark.parametrize("which", ["plain", "own"])
def test_the_life_of_a_graph(request, which):
    service = request.getfixturevalue(which)
    name = at("http://example.org/life")
    assert service.write("PUT", name, DOCUMENT.encode(), Content_Type=TURTLE).status == 201
    assert isomorphic(graph(service("GET", name)), Graph().parse(data=DOCUMENT))
    assert service.write("PUT", name, MORE.encode(), Content_Type=TURTLE).status == 204
    assert isomorphic(graph(service("GET", name)), Graph().parse(data=MORE))
    assert service.write("POST", name, DOCUMENT.encode(), Content_Type=TURTLE).status == 204
    assert isomorphic(graph(service("GET", name)), Graph().parse(data=DOCUMENT) + Graph().parse(data=MORE))
    assert service.write("DELETE", name).status == 204
    assert service("GET", name).status == 404
    assert service.write("DELETE", name).status == 404


def test_blank_nodes_of_two_documents_are_not_one(plain):
    name = at("http://example.org/blank")
    for _ in range(2):
        plain.write("POST", name, b"_:a <http://example.org/p> 1 .", Content_Type=TURTLE)
    assert len(graph(plain("GET", name))) == 2


def test_the_default_graph_of_a_plain_dataset(plain):
    assert plain.write("PUT", "/graph-store?default", MORE.encode(), Content_Type=TURTLE).status == 204
    assert len(graph(plain("GET", "/graph-store?default"))) == 1
    assert plain.write("DELETE", "/graph-store?default").status == 204
    assert len(graph(plain("GET", "/graph-store?default"))) == 0


def test_what_kg_makes_is_written_by_kg_alone(own):
    for where in ("/graph-store?default", at("https://w3id.org/vngov/id/graph/entities")):
        assert own.write("PUT", where, MORE.encode(), Content_Type=TURTLE).status == 403
        assert own.write("DELETE", where).status == 403


def test_an_empty_graph_is_there(plain):
    name = at("http://example.org/empty")
    assert plain.write("PUT", name, b"", Content_Type=TURTLE).status == 201
    answered = plain("GET", name)
    assert (answered.status, len(graph(answered))) == (200, 0)


def test_a_graph_that_is_posted_to_the_store_is_given_a_name(plain):
    made = [plain.write("POST", "/graph-store", MORE.encode(), Content_Type=TURTLE) for _ in range(2)]
    assert [answered.status for answered in made] == [201, 201]
    names = [answered["location"] for answered in made]
    assert names[0] != names[1]
    for name in names:
        assert len(graph(plain("GET", at(name)))) == 1
        assert len(graph(plain("GET", name.removeprefix("http://localhost")))) == 1


def test_the_address_itself_names_a_graph(plain):
    assert plain.write("PUT", "/graph-store/person/1.ttl", MORE.encode(), Content_Type=TURTLE).status == 201
    assert len(graph(plain("GET", at("http://localhost/graph-store/person/1.ttl")))) == 1


def test_percent_signs_are_decoded_once(plain):
    once, twice = "/graph-store?graph=http://x/%31", "/graph-store?graph=http://x/%2531"
    assert plain.write("PUT", once, MORE.encode(), Content_Type=TURTLE).status == 201
    assert plain.write("PUT", twice, DOCUMENT.encode(), Content_Type=TURTLE).status == 201
    assert len(graph(plain("GET", at("http://x/1")))) == 1
    assert len(graph(plain("GET", twice))) == 2


def test_a_form_adds_each_of_its_parts(plain):
    name, boundary = at("http://example.org/form"), "a6fe4cd6"
    parts = ["<http://example.org/lan> foaf:familyName 'Vũ' .", "<http://example.org/lan> foaf:givenName 'Lan' ."]
    body = "".join(f"--{boundary}\r\nContent-Type: text/turtle; charset=utf-8\r\n\r\n{part}\r\n" for part in parts)
    answered = plain.write(
        "POST", name, f"{body}--{boundary}--\r\n".encode(), Content_Type=f"multipart/form-data; boundary={boundary}"
    )
    assert answered.status == 201
    assert len(graph(plain("GET", name))) == 2


@pytest.mark.parametrize(
    ("body", "media_type", "status", "words"),
    [
        (b"<http://x/a> <http://x/b> .", TURTLE, 400, "line 1, column 27"),
        (b"<http://x/a> <http://x/b> 1 .\n<c> d", TURTLE, 400, "line 2"),
        (b"<http://x/a> <http://x/b> '\xff' .", TURTLE, 400, "line 1"),
        (b"<a> <b> <c> .", "application/n-triples", 400, "line 1"),
        (b"<rdf", "application/rdf+xml", 400, "the graph cannot be read"),
        (b"{", "application/ld+json", 400, "line 1"),
        (b'{"@context": "http://127.0.0.1:9/", "@id": "http://x/a"}', "application/ld+json", 400, "context"),
        (b"x", "text/plain", 415, "text/turtle"),
        (b"x", None, 415, "no Content-Type"),
        (b" " * 200_000, TURTLE, 413, "bytes"),
    ],
)
def test_a_graph_that_is_not_taken(plain, body, media_type, status, words):
    fields = {"Content_Type": media_type} if media_type else {}
    answered = plain.write("PUT", at("http://example.org/bad"), body, **fields)
    assert answered.status == status, answered.text
    assert words in answered.text
    assert plain("GET", at("http://example.org/bad")).status == 404


def test_relative_iris_are_relative_to_the_graph(plain):
    plain.write("PUT", at("http://example.org/folder/graph"), b"<a> <b> <c> .", Content_Type=TURTLE)
    answered = plain("GET", at("http://example.org/folder/graph"), Accept="application/n-triples")
    assert answered.text.startswith("<http://example.org/folder/a>")


def test_no_write_is_lost(plain):
    name = at("http://example.org/lost")
    assert plain.write("PUT", name, MORE.encode(), Content_Type=TURTLE, If_None_Match="*").status == 201
    assert plain.write("PUT", name, MORE.encode(), Content_Type=TURTLE, If_None_Match="*").status == 412
    tag = plain("GET", name)["etag"]
    assert plain.write("PUT", name, DOCUMENT.encode(), Content_Type=TURTLE, If_Match=tag).status == 204
    assert plain.write("PUT", name, MORE.encode(), Content_Type=TURTLE, If_Match=tag).status == 412
    assert plain.write("DELETE", name, If_Match=tag).status == 412
    assert plain.write("DELETE", at("http://example.org/none"), If_Match="*").status == 412
    assert plain.write("DELETE", name, If_Match="*").status == 204
