import pytest

from kg.errors import UsageError
from kg.store import Graphs, grammar
from kg.store.using import with_dataset

BESIDE = Graphs(("x:a", "x:b"), ("x:c",))
USING = "USING <x:a> USING <x:b> USING NAMED <x:c> "


def changed(text, graphs=BESIDE):
    return with_dataset(text, grammar.update_tree(text).request or [], graphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }", "INSERT { ?s ?p 1 } USING WHERE { ?s ?p ?o }"),
        ("DELETE WHERE { ?s ?p '}' }", "DELETE { ?s ?p '}' } USING WHERE { ?s ?p '}' }"),
        ("DELETE # {\n where { ?s ?p ?o }", "DELETE # {\n { ?s ?p ?o } USING where { ?s ?p ?o }"),
        ("DELETE { } WHERE { { SELECT * WHERE { } } }", "DELETE { } USING WHERE { { SELECT * WHERE { } } }"),
        ("INSERT DATA { <x:where> <x:WHERE> 'WHERE' }", "INSERT DATA { <x:where> <x:WHERE> 'WHERE' }"),
        ("# WHERE\nCLEAR ALL", "# WHERE\nCLEAR ALL"),
        (
            "PREFIX where: <x:> CREATE GRAPH where:where; INSERT { ?WHERE ?p '''}''' } WHERE { }",
            "PREFIX where: <x:> CREATE GRAPH where:where; INSERT { ?WHERE ?p '''}''' } USING WHERE { }",
        ),
        (
            "INSERT { ?a ?b 1 } WHERE { ?a ?b ?c FILTER(?a<?b&&?c>?a) } ; DELETE WHERE { ?s ?p ?o }",
            (
                "INSERT { ?a ?b 1 } USING WHERE { ?a ?b ?c FILTER(?a<?b&&?c>?a) } ; "
                "DELETE { ?s ?p ?o } USING WHERE { ?s ?p ?o }"
            ),
        ),
    ],
)
def test_each_where_has_the_dataset(text, expected):
    assert changed(text) == expected.replace("USING ", USING)


@pytest.mark.parametrize("clause", ["WITH <x:g> DELETE { ?s ?p 1 }", "DELETE { ?s ?p 1 } USING <x:g>"])
def test_a_dataset_is_named_in_one_place(clause):
    with pytest.raises(UsageError, match="name it in one place only"):
        changed(f"CLEAR ALL ; {clause} WHERE {{ ?s ?p ?o }}")


def test_a_graph_that_would_change_more_than_the_dataset():
    with pytest.raises(UsageError, match="cannot take a dataset"):
        changed("DELETE WHERE { ?s ?p ?o }", Graphs(("x:a> WHERE { } ; CLEAR ALL #",)))
