import pytest

from kg.store import grammar
from kg.store.skeleton import without_data

ONE = "<x:> <x:> <x:>"


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT DATA { <x:a> <x:b> 1, 2 . <x:c> <x:d> '}' }", f"INSERT DATA {{ {ONE} .  }}"),
        ("delete data{GRAPH <x:g> { <x:a> <x:b> 1 }}", f"delete data{{ GRAPH <x:g> {{ {ONE} }} }}"),
        (
            "INSERT DATA { GRAPH x:g { x:a x:b '''}''' } . x:a x:b <x:h> GRAPH<x:h>{} # }\n}",
            f"INSERT DATA {{ {ONE} . GRAPH x:g {{ {ONE} }} GRAPH <x:h> {{ {ONE} }} }}",
        ),
        ("INSERT # {\n DATA { # }\n }", "INSERT # {\n DATA {  }"),
    ],
)
def test_data_goes_but_for_its_graphs(update, expected):
    assert without_data(update) == expected


@pytest.mark.parametrize(
    "update",
    [
        "DELETE WHERE { GRAPH <x:g> { ?s ?p ?o } }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER(?s<?o&&?o>?s) }",
        "CLEAR ALL",
        "INSERT DATA { <x:a> <x:b> 1 } ; DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <<_:b:p'a>'>> <x:b> 1 } ; LOAD <http://127.0.0.1:9/> ; INSERT DATA { <x:a> <x:b> '' }",
        "INSERT DATA { <x:a> <x:b> \\' } ; LOAD <http://127.0.0.1:9/> ; INSERT DATA { <x:a> <x:b> \\' }",
        "INSERT DATA { <x:a> <x:b> <x:c> {| <x:d> 1 |} }",
        "INSERT DATA { <x:a> { <x:b> 1 } }",
        "INSERT DATA { GRAPH <x:g> { { } } }",
        "INSERT DATA { GRAPH <x:g> { ",
        "PREFIX INSERT: <x:> WITH INSERT:DATA DELETE { ?s ?p ?o } WHERE { }",
    ],
)
def test_all_else_stays(update):
    assert without_data(update) == update


def test_names_with_combining_marks_and_escapes_are_names():
    name = "x:a\u0301\\'"
    update = f"INSERT DATA {{ {name} x:b 1 }} ; LOAD <http://127.0.0.1:9/> ; INSERT DATA {{ {name} x:b 1 }}"
    assert "LOAD" in without_data(update)


def test_a_large_update_is_read_soon():
    triples = " ".join(f"<http://e/{number}> <http://e/p> 'số {number}'@vi ." for number in range(20_000))
    tree = grammar.update_tree(f"INSERT DATA {{ {triples} GRAPH <x:g> {{ {triples} }} }} ; CLEAR DEFAULT")
    assert [operation.name for operation in tree.request] == ["InsertData", "Clear"]
