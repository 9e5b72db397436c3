import pytest

from kg.store import grammar


def names(tree, kind):
    return [str(part.term) for part in grammar.parts(tree, kind)]


def test_parts_are_found_at_every_depth():
    tree = grammar.query_tree("SELECT * { GRAPH <x:a> { ?s ?p ?o FILTER EXISTS { GRAPH ?g { } } } }")
    assert names(tree, "GraphGraphPattern") == ["x:a", "g"]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * {",
        "SELECT * { ?s ?p '\\u0022' }",
        "SELECT * { ?s ?p 1 } # \\u000a",
        "SELECT * { ?s ?p <http://a/\\U0000003E> }",
        "SELECT * { ?s ?p '\\uD800' }",
    ],
)
def test_what_the_engine_may_read_otherwise_has_no_tree(text):
    assert grammar.query_tree(text) is None


@pytest.mark.parametrize("text", ["ASK { ?s ?p '\\u0110\\u1ED1ng' }", "ASK { ?s ?p '\\U00000041' }", "ASK {} #\r"])
def test_what_all_read_alike_has_a_tree(text):
    assert grammar.query_tree(text) is not None


def test_many_operations_are_read():
    tree = grammar.update_tree(";\n".join(["INSERT DATA { <x:a> <x:b> 1 }"] * 150))
    assert len(tree.request) == 150


def test_names_are_resolved_as_the_engine_does():
    tree = grammar.query_tree(
        "BASE <http://a/b/> PREFIX : <c/> PREFIX e: <http://e/> SELECT * FROM <../x> FROM :y FROM e:a\\.b { }"
    )
    prologue, query = tree
    written = [grammar.written(clause.default) for clause in query.datasetClause]
    assert grammar.resolved(grammar.declarations(prologue), written) == (
        "http://a/x",
        "http://a/b/c/y",
        "http://e/a.b",
    )


def test_prefixes_and_a_base_may_be_given_beside():
    assert grammar.resolved("", ["<x>", "p:y"], {"p": "http://p/"}, "http://b/") == ("http://b/x", "http://p/y")
    assert grammar.resolved("", []) == ()
    with pytest.raises(SyntaxError):
        grammar.resolved("", ["p:y"])
