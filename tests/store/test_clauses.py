from kg.store.clauses import clauses

CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"


def test_the_servers_and_graphs_that_a_query_names():
    found = clauses(f"PREFIX e: <http://e/> ASK FROM <x:a> FROM NAMED e:b {{ {CALL} SERVICE ?any {{ }} }}")
    assert found.services == ("http://127.0.0.1:9/", None)
    assert found.graphs() == ("x:a", "http://e/b")
    assert clauses("ASK FROM e:a { }").graphs({"e": "http://e/"}) == ("http://e/a",)
    assert clauses("ASK FROM e:a { }").graphs() == ()
    assert clauses("ASK {") is None
