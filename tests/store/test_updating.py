import pytest

from kg.errors import RefusedError, UsageError
from kg.store import Graphs
from kg.store.updating import Update, read_update

QUADS = "GRAPH <x:g> { <x:s> <x:p> 1 }"


@pytest.mark.parametrize(
    ("text", "graphs", "default", "anywhere"),
    [
        ("", set(), False, False),
        ("INSERT DATA { <x:s> <x:p> 1 }", set(), True, False),
        (f"INSERT DATA {{ {QUADS} }}", {"x:g"}, False, False),
        (f"INSERT DATA {{ {QUADS} <x:s> <x:p> 1 }}", {"x:g"}, True, False),
        (f"DELETE DATA {{ {QUADS} }} ; INSERT DATA {{ {QUADS.replace(':g', ':h')} }}", {"x:g", "x:h"}, False, False),
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", set(), False, True),
        ("DELETE WHERE { ?s ?p ?o }", set(), True, False),
        (f"INSERT {{ {QUADS} }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}", {"x:g"}, False, False),
        ("WITH <x:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }", {"x:g"}, False, False),
        (f"WITH <x:h> DELETE {{ {QUADS} }} WHERE {{ }}", {"x:g"}, False, False),
        (f"DELETE {{ ?s ?p ?o }} INSERT {{ {QUADS} }} WHERE {{ ?s ?p ?o }}", {"x:g"}, True, False),
        (f"DELETE {{ {QUADS} }} INSERT {{ GRAPH ?g {{ ?s ?p ?o }} }} WHERE {{ }}", {"x:g"}, False, True),
        ("CLEAR SILENT GRAPH <x:g>", {"x:g"}, False, False),
        ("CLEAR DEFAULT", set(), True, False),
        ("DROP named", set(), False, True),
        ("DROP SILENT ALL", set(), True, True),
        ("CREATE GRAPH <x:g>", {"x:g"}, False, False),
        ("ADD <x:a> TO <x:g>", {"x:g"}, False, False),
        ("COPY DEFAULT TO GRAPH <x:g>", {"x:g"}, False, False),
        ("COPY <x:g> TO DEFAULT", set(), True, False),
        ("MOVE GRAPH <x:a> TO <x:g>", {"x:a", "x:g"}, False, False),
        ("MOVE DEFAULT TO <x:g>", {"x:g"}, True, False),
        ("PREFIX : <x:> CREATE GRAPH :g ; PREFIX : <y:> CREATE GRAPH :g", {"x:g", "y:g"}, False, False),
        ("BASE <http://a/b/> CREATE GRAPH <../g> ; CLEAR GRAPH <h>", {"http://a/g", "http://a/b/h"}, False, False),
        ("LOAD SILENT <urn:x> INTO GRAPH <x:g>", {"x:g"}, False, False),
        ("LOAD SILENT <urn:x>", set(), True, False),
    ],
)
def test_what_an_update_writes(text, graphs, default, anywhere):
    assert read_update(text) == Update(text, frozenset(graphs), default, anywhere)


def test_an_update_that_only_the_engine_reads_may_write_anything():
    text = "INSERT DATA { <x:s> <x:p> '\\u0022' }"
    assert read_update(text) == Update(text, frozenset(), default=True, anywhere=True)


def test_the_graphs_of_using():
    text = "PREFIX : <x:> INSERT { ?s ?p 1 } USING :a USING NAMED <x:b> WHERE { ?s ?p ?o }"
    assert read_update(text).sources == ("x:a", "x:b")


HERE = "http://127.0.0.1:9/data"
CALL = f"SERVICE <{HERE}> {{ ?s ?p ?o }}"


@pytest.mark.parametrize(
    "text",
    [
        f"LOAD <{HERE}>",
        f"load silent <{HERE}> into graph <x:g>",
        "LOAD SILENT <file:///etc/hosts>",
        "BASE <http://127.0.0.1:9/> LOAD SILENT <data>",
        "PREFIX here: <http://127.0.0.1:9/> LOAD here:data",
        f"CLEAR ALL ; LOAD <{HERE}>",
        f"INSERT {{ ?s ?p ?o }} WHERE {{ {CALL} }}",
        f"DELETE {{ ?s ?p ?o }} WHERE {{ OPTIONAL {{ {CALL} }} }}",
        "INSERT { ?s ?p ?o } WHERE { SERVICE ?x { ?s ?p ?o } }",
        f"CLEAR DEFAULT # \\u000a\n ; LOAD <{HERE}>",
        f"INSERT DATA {{ <x:s> <x:p> '\\u0022' }} ; LOAD <{HERE}>",
        f"INSERT DATA {{ <x:s> <x:p> <<( <x:s> <x:p> 1 )>> }} ; LOAD <{HERE}>",
    ],
)
def test_no_update_calls_another_server(text):
    with pytest.raises(RefusedError, match=r"LOAD|SERVICE"):
        read_update(text)
    with pytest.raises(RefusedError, match=r"LOAD|SERVICE"):
        read_update(text, allowed={"http://127.0.0.1:9/"})


@pytest.mark.parametrize("text", [f"LOAD <{HERE}>", f"INSERT {{ ?s ?p ?o }} WHERE {{ {CALL} }}"])
def test_what_is_allowed_may_be_called(text):
    assert read_update(text, allowed={HERE}).text == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("INSERT DATA {", "the update has a syntax error at line 1, column 14 (the end)"),
        ("SELECT * { ?s ?p ?o }", "this is a query"),
        ("CREATE GRAPH x:g", "Prefix not found"),
        ("INSERT DATA { ?payload <x:p> 1 ", "syntax error"),
        ("INSERT DATA { " + "( " * 400 + ") " * 400 + "}", "levels deep"),
    ],
)
def test_an_update_that_cannot_be_read(text, said):
    with pytest.raises(UsageError) as raised:
        read_update(text)
    assert said in str(raised.value)
    assert not isinstance(raised.value, RefusedError)


def test_the_dataset_of_a_request_is_in_the_text():
    update = read_update("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", graphs=Graphs(("x:a",)))
    assert update.text == "DELETE { ?s ?p ?o } USING <x:a> WHERE { ?s ?p ?o }"
    with pytest.raises(UsageError, match="name it with USING"):
        read_update("INSERT DATA { <x:s> <x:p> '\\u0022' }", graphs=Graphs(("x:a",)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LOAD ;", "line 1, column 7"),
        (f"BASE <x:b>\nPREFIX : <x:> # ;\nLOAD <{HERE}> LOAD <{HERE}>", "line 3, column 36"),
        (f"CREATE GRAPH <x:g>\n;;\nLOAD <{HERE}>", "line 3, column 5"),
        (f"LOAD <{HERE}> ;;", "line 1, column 34"),
        (f"INSERT {{ ?s ?p ?o }} WHERE {{ {CALL} }} }}", "line 1, column 79"),
    ],
)
def test_a_syntax_error_beside_a_call_is_one(text, place):
    with pytest.raises(UsageError, match=f"syntax error at {place}"):
        read_update(text)
