import gzip
import json
from urllib.parse import quote, urlencode

import pytest

NAMES = "SELECT ?name { ?s foaf:name ?name } ORDER BY ?name"
JSON = "application/sparql-results+json"
FORM = "application/x-www-form-urlencoded"
QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
MANY = "SELECT * { VALUES ?a { 1 2 3 4 5 6 7 8 9 } VALUES ?b { 1 2 3 4 5 6 7 8 9 } VALUES ?c { 1 2 3 4 5 6 7 8 9 } }"


def address(query, **further):
    return "/sparql?" + urlencode({"query": query} | further)


def names(answered):
    assert answered.status == 200, answered.text
    return [row["name"]["value"] for row in json.loads(answered.body)["results"]["bindings"]]


@pytest.mark.parametrize(
    ("method", "where", "body", "media_type"),
    [
        ("GET", address(NAMES), b"", None),
        ("POST", "/sparql", urlencode({"query": NAMES}).encode(), FORM),
        ("POST", "/sparql", NAMES.encode(), QUERY),
    ],
)
def test_a_query_in_each_form_of_request(readable, method, where, body, media_type):
    answered = readable(method, where, body, **({"Content_Type": media_type} if media_type else {}))
    assert names(answered) == ["Lê Minh <b>", "Vũ Thị Lan"]
    assert answered["content-type"] == JSON
    assert answered["access-control-allow-origin"] == "*"
    assert answered["x-content-type-options"] == "nosniff"


def test_a_dataset_beside_the_query(readable):
    where = address(NAMES, **{"default-graph-uri": "http://example.org/graph/1"})
    assert names(readable("GET", where)) == ["Vũ Thị Lan"]


def test_a_graph_that_is_not_there_is_empty(readable):
    assert names(readable("GET", address(NAMES, **{"default-graph-uri": "http://example.org/none"}))) == []


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (NAMES, "*/*", JSON),
        (NAMES, "application/json", "application/json"),
        (NAMES, "text/csv", "text/csv; charset=utf-8"),
        (NAMES, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (NAMES, "text/turtle, application/sparql-results+xml;q=0.1", "application/sparql-results+xml"),
        ("ASK {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("DESCRIBE <http://example.org/lan>", "*/*", "text/turtle; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/ld+json;profile=x", "application/ld+json"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/trig", "application/trig"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-quads", "application/n-quads"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv, text/turtle;q=0.1", "text/turtle; charset=utf-8"),
    ],
)
def test_the_media_type_that_is_liked_best(readable, query, accept, media_type):
    answered = readable("GET", address(query), Accept=accept)
    assert (answered.status, answered["content-type"]) == (200, media_type)
    assert answered.body
    assert "Accept" in answered["vary"]


@pytest.mark.parametrize(
    ("query", "accept"),
    [(NAMES, "image/png"), (NAMES, "text/turtle"), ("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv"), (NAMES, "*/*;q=0")],
)
def test_no_media_type_on_offer(readable, query, accept):
    answered = readable("GET", address(query), Accept=accept)
    assert answered.status == 406
    assert "text/csv" in answered.text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK {", "line 1, column 6"),
        ("ASK {\n ?s ?p }", "line 2"),
        ("CLEAR ALL", "this is an update, not a query; send it by POST as the parameter 'update', with the token"),
        ("ASK FROM <http://example.org/none> {}", "no graph <http://example.org/none>"),
    ],
)
def test_a_query_with_an_error(readable, query, words):
    answered = readable("GET", address(query))
    assert answered.status == 400
    assert words in answered.text
    assert answered.text.count("\n") == 1


def test_other_servers_are_not_called(readable):
    answered = readable("GET", address("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))
    assert answered.status == 403


def test_relative_iris_are_relative_to_the_base_of_the_store(readable):
    answered = readable("GET", address("CONSTRUCT { <s> <p> 1 } WHERE {}"), Accept="application/n-triples")
    assert answered.text.startswith("<https://w3id.org/vngov/id/s> <https://w3id.org/vngov/id/p>")


@pytest.mark.parametrize(
    ("method", "where", "body", "media_type", "status"),
    [
        ("PUT", address("ASK {}"), b"", FORM, 405),
        ("DELETE", "/sparql", b"", None, 405),
        ("GET", "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D", b"", None, 400),
        ("GET", "/sparql?query=%zz", b"", None, 400),
        ("GET", "/sparql?update=CLEAR%20ALL", b"", None, 400),
        ("POST", "/sparql", b"ASK {}", "text/plain", 415),
        ("POST", "/sparql", b"query=ASK%20%7B%7D", None, 415),
        ("POST", "/sparql", b"ASK {}", f"{QUERY}; charset=UTF-16", 415),
        ("POST", "/sparql", b"\xff", QUERY, 400),
        ("POST", "/sparql", b"x" * 5000, QUERY, 413),
        ("POST", "/sparql", b"x" * 3500, QUERY, 413),
        ("POST", "/sparql", b"CLEAR ALL", UPDATE, 403),
        ("POST", "/sparql", b"update=CLEAR+ALL", FORM, 403),
    ],
)
def test_a_request_that_is_refused(readable, method, where, body, media_type, status):
    answered = readable(method, where, body, **({"Content_Type": media_type} if media_type else {}))
    assert (answered.status, answered["content-type"]) == (status, "text/plain; charset=utf-8")
    assert answered.text.count("\n") == 1
    assert answered["etag"] is None
    if status == 405:
        assert answered["allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_problem_for_who_prefers_json(readable):
    answered = readable("GET", address("ASK {"), Accept="application/json")
    assert json.loads(answered.body)["status"] == 400


def test_head_is_get_without_a_body(readable):
    head, get = (readable(method, address(NAMES)) for method in ("HEAD", "GET"))
    assert (head.status, head.body) == (200, b"")
    assert head.fields == get.fields


def test_options(readable):
    answered = readable("OPTIONS", "/sparql", Origin="http://elsewhere")
    assert (answered.status, answered["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert answered["access-control-allow-methods"] == "GET, HEAD, POST, OPTIONS"


def test_what_a_client_has_is_not_sent_again(readable):
    first = readable("GET", address(NAMES))
    again = readable("GET", address(NAMES), If_None_Match=first["etag"])
    assert (again.status, again.body, again["etag"]) == (304, b"", first["etag"])
    other = readable("GET", address(NAMES), If_None_Match=first["etag"], Accept="text/csv")
    assert other.status == 200
    assert other["etag"] != first["etag"]


def test_a_whole_answer_is_remembered_as_it_was_sent(readable):
    where = address("ASK { 1 a 2 }")
    answered = readable("GET", where, Accept="text/csv", Accept_Encoding="gzip")
    response = readable.remembered.get((where.encode(), b"text/csv", b"gzip"))
    assert response.endswith(b"\r\n\r\n" + answered.body)
    assert f"etag: {answered['etag']}".encode() in response


@pytest.mark.parametrize(
    ("method", "query"), [("HEAD", "ASK { 3 a 4 }"), ("GET", "SELECT (NOW() AS ?x) {}"), ("GET", "ASK {")]
)
def test_what_is_not_remembered(readable, method, query):
    readable(method, address(query))
    assert readable.remembered.get((address(query).encode(), b"", b"")) is None


@pytest.mark.parametrize("query", ["SELECT (NOW() AS ?name) {}", "SELECT (RAND() AS ?name) {}"])
def test_an_answer_that_differs_from_call_to_call_is_not_kept(readable, query):
    answered = readable("GET", address(query), If_None_Match="*")
    assert (answered.status, answered["etag"], answered["cache-control"]) == (200, None, "no-store")


@pytest.mark.parametrize("accept", ["text/csv", JSON])
def test_a_long_answer_is_compressed(readable, accept):
    plainly = readable("GET", address(MANY), Accept=accept)
    answered = readable("GET", address(MANY), Accept=accept, Accept_Encoding="gzip")
    assert gzip.decompress(answered.body) == plainly.body
    assert len(answered.body) < len(plainly.body) / 3
    assert "Accept-Encoding" in plainly["vary"]


def test_a_query_that_asks_the_search_service_wrongly(readable):
    query = "SELECT * { SERVICE search:index { ?x search:nonsense 1 } }"
    assert readable("GET", address(query)).status in {400, 403}


def test_the_description_of_the_service(readable):
    answered = readable("GET", "/sparql", Accept="text/turtle")
    assert answered.status == 200
    assert "service-description" in answered.text
    again = readable("GET", "/sparql", Accept="text/turtle", If_None_Match=answered["etag"])
    assert again.status == 304


def test_a_reader_is_sent_to_the_form(readable):
    answered = readable("GET", "/sparql", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (answered.status, answered["location"]) == (303, "/query")


@pytest.mark.parametrize("credentials", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic eDp5"}])
@pytest.mark.parametrize(("body", "media_type"), [(b"CLEAR ALL", UPDATE), (b"update=CLEAR+ALL", FORM)])
def test_an_update_without_the_token(plain, credentials, body, media_type):
    answered = plain("POST", "/sparql", body, Content_Type=media_type, **credentials)
    assert answered.status == 401
    assert answered["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("form", [True, False])
def test_an_update_is_seen_by_the_next_query(plain, form):
    update = f"INSERT DATA {{ <http://example.org/{form}> foaf:name 'x' }}"
    body, media_type = (urlencode({"update": update}), FORM) if form else (update, UPDATE)
    before = plain("GET", address("ASK {}"))
    assert plain.write("POST", "/sparql", body.encode(), Content_Type=media_type).status == 204
    asked = plain("GET", address(f"ASK {{ <http://example.org/{form}> ?p ?o }}"))
    assert json.loads(asked.body)["boolean"] is True
    assert plain("GET", address("ASK {}"), If_None_Match=before["etag"]).status == 200


@pytest.mark.parametrize(
    ("update", "where", "status"),
    [
        ("CLEAR XYZ", "/sparql", 400),
        ("ASK {}", "/sparql", 400),
        ("LOAD <http://127.0.0.1:9/>", "/sparql", 403),
        ("INSERT { ?s ?p 1 } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "/sparql", 403),
        (
            "WITH <http://example.org/a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "/sparql?using-graph-uri=http%3A%2F%2Fexample.org%2Fa",
            400,
        ),
    ],
)
def test_an_update_that_is_not_run(plain, update, where, status):
    answered = plain.write("POST", where, update.encode(), Content_Type=UPDATE)
    assert (answered.status, answered.text.count("\n")) == (status, 1)


def test_an_update_with_a_dataset(plain):
    one, two, to = (f"http://example.org/using/{name}" for name in ("one", "two", "to"))
    data = f"INSERT DATA {{ GRAPH <{one}> {{ <a:> <b:> 1 }} GRAPH <{two}> {{ <a:> <b:> 2 }} }} ; "
    update = data + f"INSERT {{ GRAPH <{to}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}"
    where = f"/sparql?using-graph-uri={quote(two, safe='')}"
    assert plain.write("POST", where, update.encode(), Content_Type=UPDATE).status == 204
    copied = plain("GET", address(f"SELECT ?o {{ GRAPH <{to}> {{ ?s ?p ?o }} }}"), Accept="text/csv")
    assert copied.text.split() == ["o", "2"]


def test_what_kg_makes_is_written_by_kg_alone(own):
    for update in (
        "INSERT DATA { <a:> <b:> 1 }",
        "INSERT DATA { GRAPH <https://w3id.org/vngov/id/graph/x> { <a:> <b:> 1 } }",
        "INSERT { GRAPH ?g { <a:> <b:> 1 } } WHERE { GRAPH ?g {} }",
        "CLEAR ALL",
    ):
        assert own.write("POST", "/sparql", update.encode(), Content_Type=UPDATE).status == 403, update


def test_notes_beside_what_kg_makes(own):
    update = b"INSERT DATA { GRAPH <http://example.org/notes> { <a:> <b:> 1 } }"
    assert own.write("POST", "/sparql", update, Content_Type=UPDATE).status == 204
    assert json.loads(own("GET", address("ASK { <a:> <b:> 1 }")).body)["boolean"] is True
