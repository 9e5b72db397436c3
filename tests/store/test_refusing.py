import pyoxigraph as ox
import pytest

from kg.errors import RefusedError, UsageError
from kg.store.refusing import refuse_absent, refuse_dangerous, refuse_missing

CALL = "SELECT * {{ SERVICE {} {{ ?s ?p ?o }} }}"
HERE = "http://127.0.0.1:9/sparql"


@pytest.fixture
def store():
    store = ox.Store()
    store.add_graph(ox.NamedNode("http://e/there"))
    return store


def test_a_call_that_is_allowed():
    refuse_dangerous(CALL.format(f"<{HERE}>"), {HERE})
    refuse_dangerous(CALL.format(f"SILENT <{HERE}>"), {HERE})


@pytest.mark.parametrize(
    "called",
    [
        f"<{HERE}/>",
        "<HTTP://127.0.0.1:9/sparql>",
        "?where",
        "SILENT ?where",
        f"<{HERE}> {{ }} SERVICE <http://127.0.0.1:8/>",
        "<sparql>",
    ],
)
@pytest.mark.parametrize("allowed", [(), {HERE}])
def test_a_call_that_is_not(called, allowed):
    with pytest.raises(RefusedError, match="SERVICE is"):
        refuse_dangerous(f"BASE <http://127.0.0.1:9/> {CALL.format(called)}", allowed)


def test_an_allowed_server_must_be_written_in_full():
    with pytest.raises(RefusedError, match="written in full"):
        refuse_dangerous(f"PREFIX here: <http://127.0.0.1:9/> {CALL.format('here:sparql')}", {HERE})


HIDDEN = f"SERVICE <{HERE}> {{ ?s ?p ?o }}"


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ {HIDDEN} }}",
        f"SELECT * {{ {HIDDEN.replace('SERVICE', 'service silent')} }}",
        f"ASK {{ ?s ?p ?o FILTER EXISTS {{ {HIDDEN} }} }}",
        f"SELECT * {{ {{ SELECT * {{ OPTIONAL {{ {HIDDEN} }} }} }} }}",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {{ ?s ?p 1 }} UNION {{ {HIDDEN} }} }}",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        f"SELECT * {{ ?s ?p ?o # a comment ends at a carriage return \r {HIDDEN} \n}}",
        f"PREFIX e: <http://e/> SELECT * {{ ?s e:a\\#b ?o . {HIDDEN} }}",
        f"SELECT * {{ ?s ?p ?x FILTER(?x<'a>') {HIDDEN} FILTER(?x != 'b') }}",
        f"SELECT * {{ {HIDDEN.replace('SERVICE', chr(92) + 'u0053ERVICE')} }}",
        f"SELECT * {{ {HIDDEN} this cannot be parsed",
        "SELECT * { " + "{" * 3000 + HIDDEN + "}" * 3000 + " }",
    ],
)
def test_calls_to_other_servers_are_seen_wherever_they_stand(text):
    with pytest.raises(UsageError):
        refuse_dangerous(text)


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?service ?p ?o }",
        'ASK { ?s ?p "SERVICE <http://127.0.0.1:9/sparql> { }" }',
        f"ASK {{ ?s ?p ?o }} # {HIDDEN}",
        "PREFIX service: <http://service/> ASK { ?s service:service <http://example.org/service> }",
        "ASK { ?s ?p ?o }",
    ],
)
def test_the_word_alone_is_no_call(text):
    refuse_dangerous(text)


@pytest.mark.parametrize(
    "text",
    [
        # A parser that expands escapes everywhere sees a string here, where the engine sees two comments.
        f"SELECT * {{ ?s ?p ?o # \\u000a FILTER(?o != '''\n {HIDDEN} # ''')\n }}",
        # Eight digits or four: the engine and the parser count differently.
        f"PREFIX BEEF: <http://e/> SELECT * {{ # \\u000aBEEF:a BEEF:b '''\n {HIDDEN} #'''\n }}",
        f"SELECT * {{ ?s ?p '\\u0027 . {HIDDEN} #' }}",
    ],
)
def test_escapes_hide_no_call(text):
    with pytest.raises(RefusedError):
        refuse_dangerous(text)


def test_a_syntax_error_of_a_query_with_the_word_is_told_as_one():
    with pytest.raises(UsageError, match=r"syntax error at line 1, column 31 \(at '}'\)") as raised:
        refuse_dangerous("SELECT ?service { ?service ?p }")
    assert not isinstance(raised.value, RefusedError)


@pytest.mark.parametrize(
    "text",
    [
        "ASK FROM <http://e/there> { }",
        "ASK FROM NAMED <http://e/there> { }",
        "BASE <http://e/> PREFIX e: <> ASK FROM <there> FROM e:there { }",
        "SELECT ?from { ?from <http://e/from> 'FROM <http://e/gone>' } # FROM <http://e/gone>",
        "ASK FROM <http://e/there { }",
    ],
)
def test_graphs_that_are_there(store, text):
    refuse_absent(store, text)


@pytest.mark.parametrize(
    "clause",
    ["FROM <http://e/gone>", "from named e:gone", "FROM <http://e/there> FROM <gone>", "FROM <http://e/g\\u006Fne>"],
)
def test_graphs_that_are_not_there(store, clause):
    with pytest.raises(UsageError, match="the store has no graph <http://e/gone>; graphs are never fetched"):
        refuse_absent(store, f"BASE <http://e/> SELECT * {clause} {{ ?s ?p ?o }}", {"e": "http://e/"})


def test_graphs_by_their_names(store):
    refuse_missing(store, ["http://e/there"])
    with pytest.raises(UsageError, match="the store has no graph <http://e/gone>"):
        refuse_missing(store, ["http://e/there", "http://e/gone"])
