import pytest

from kg.store.clauses import calls_service, clauses

CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ {CALL} }}",
        f"SELECT * {{ {CALL.replace('SERVICE', 'service silent')} }}",
        f"ASK {{ ?s ?p ?o FILTER EXISTS {{ {CALL} }} }}",
        f"SELECT * {{ {{ SELECT * {{ OPTIONAL {{ {CALL} }} }} }} }}",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {{ ?s ?p 1 }} UNION {{ {CALL} }} }}",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        f"SELECT * {{ ?s ?p ?o # a comment ends at a carriage return \r {CALL} \n}}",
        f"PREFIX e: <http://e/> SELECT * {{ ?s e:a\\#b ?o . {CALL} }}",
        f"SELECT * {{ ?s ?p ?x FILTER(?x<'a>') {CALL} FILTER(?x != 'b') }}",
        f"SELECT * {{ {CALL.replace('SERVICE', chr(92) + 'u0053ERVICE')} }}",
        f"SELECT * {{ {CALL} this cannot be parsed",
        "SELECT * { " + "{" * 3000 + CALL + "}" * 3000 + " }",
    ],
)
def test_calls_to_other_servers_are_seen(text):
    assert calls_service(text)


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?service ?p ?o }",
        'ASK { ?s ?p "SERVICE <http://127.0.0.1:9/> { }" }',
        f"ASK {{ ?s ?p ?o }} # {CALL}",
        "PREFIX service: <http://service/> ASK { ?s service:service <http://example.org/service> }",
        "ASK { ?s ?p ?o }",
    ],
)
def test_the_word_alone_is_no_call(text):
    assert not calls_service(text)


def test_the_servers_and_graphs_that_a_query_names():
    found = clauses(f"PREFIX e: <http://e/> ASK FROM <x:a> FROM NAMED e:b {{ {CALL} SERVICE ?any {{ }} }}")
    assert found.services == ("http://127.0.0.1:9/", None)
    assert found.graphs() == ("x:a", "http://e/b")
    assert clauses("ASK FROM e:a { }").graphs({"e": "http://e/"}) == ("http://e/a",)
    assert clauses("ASK FROM e:a { }").graphs() == ()
    assert clauses("ASK {") is None
