from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.search import TextEntry, Texts
from kg.serving.searching.service import searches, with_search

EX = "http://example.org/"
UNIT = "https://w3id.org/vngov/ontology#AdministrativeUnit"
TEXTS = Texts(
    Texts.made(
        [
            TextEntry(f"{EX}dong-da", "label", "quận Đống Đa", frozenset({UNIT}), 3, "vi"),
            TextEntry(f"{EX}dong-anh", "label", "huyện Đông Anh", frozenset({UNIT}), 2, "vi"),
            TextEntry(f"{EX}dong", "label", 'Hợp tác xã "Đông" \\ { # }\n', frozenset(), 1),
            TextEntry(f"{EX}quote", "quote", "bí thư quận Đống Đa"),
        ]
    )
)
HERE = "[] search:query 'dong'; search:thing ?thing"


@pytest.fixture(scope="module")
def store():
    store = ox.Store()
    store.load(
        f"<{EX}dong-da> <{EX}in> <{EX}ha-noi> . <{EX}dong-anh> <{EX}in> <{EX}ha-noi> .".encode(), ox.RdfFormat.TURTLE
    )
    store.load(
        f"<{EX}dong-da> <{EX}in> <{EX}ha-noi> .".encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"{EX}graph")
    )
    return store


def rewritten(text: str) -> str:
    return with_search(text, lambda: TEXTS)


def rows(store: ox.Store, text: str) -> list[tuple[str | None, ...]]:
    found = store.query(rewritten(text))
    return [tuple(term.value.removeprefix(EX) if term else None for term in row) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * { SERVICE <http://example.org/sparql> { [] <search:query> 'x' } }",
        "SELECT * { SERVICE ?search { ?s ?p 'search:index' } }",
        "PREFIX search: <http://example.org/> SELECT * { SERVICE search:index { [] search:query 'x' } }",
        "SELECT * { ?s ?p 'SERVICE search:index { }' } # SERVICE search:index { }",
        'SELECT * { ?s ?p """\nSERVICE search:index {""" ; ?service:search "search:" }',
        "SELECT * { ?s search:service <https://w3id.org/vngov/search#index> }",
        "SERVICE search:other",
        "search: service",
    ],
)
def test_what_does_not_use_the_service_stays_as_it_is(text: str) -> None:
    assert rewritten(text) == text


def test_most_queries_are_known_not_to_search() -> None:
    assert not searches("SELECT ?search { ?search search:service '' }".replace("service", "x"))
    assert not searches("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    assert searches("select * { service search:index { [] search:query 'x' } }")


def test_a_block_becomes_the_values_of_its_variables() -> None:
    block = "[] search:query 'dong da' ; search:thing ?t ; search:text ?x ; search:score ?s ; search:rank ?r ; "
    block += "search:field ?f"
    assert rewritten(f"SELECT * {{ SERVICE search:index {{ {block} }} ?t ?p ?o }}") == (
        f'SELECT * {{ VALUES (?t ?x ?s ?r ?f) {{ (<{EX}dong-da> "quận Đống Đa"@vi 0.90 1 '
        "<https://w3id.org/vngov/search#labels>) } ?t ?p ?o }"
    )


@pytest.mark.parametrize(
    "service",
    [
        "SERVICE search:index {%s}",
        "SERVICE silent search:index {%s}",
        "service <https://w3id.org/vngov/search#index>{ %s . }",
        "SERVICE # search:index {\n search:index # {\n { # }\n%s }",
        r"SERVICE <https://w3id.org/vngov/\u0073earch#index> { %s }",
    ],
)
def test_the_service_is_found_however_it_is_written(store: ox.Store, service: str) -> None:
    found = rows(store, f"SELECT ?thing {{ {service % HERE} ?thing <{EX}in> ?where }}")
    assert found == [("dong-da",), ("dong-anh",)]


@pytest.mark.parametrize(
    "block",
    [
        '[] search:query "dong" ; search:thing ?thing',
        '[] search:query "dong"@vi ; search:thing ?thing .',
        "?hit search:query 'dong'^^<http://www.w3.org/2001/XMLSchema#string> . ?hit search:thing ?thing",
        "_:hit search:query '''d\\u006Fng''' ;; search:thing ?thing ; .",
        '[ search:query """dong""" ; search:thing ?thing ]',
        "[ search:query 'dong' ] search:thing ?thing .",
        "[] search:query 'dong' ; search:thing $thing ; search:in search:labels, <https://w3id.org/vngov/search#labels>",
        "[] search:query 'dong' ; search:thing ?thing ; search:mode search:words ; search:limit 10000; search:offset 0",
    ],
)
def test_a_block_is_made_of_triples_of_one_subject(store: ox.Store, block: str) -> None:
    found = rows(store, f"SELECT ?thing {{ SERVICE search:index {{ {block} }} ?thing <{EX}in> ?where }}")
    assert found == [("dong-da",), ("dong-anh",)]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("search:query 'dong'", ["dong-da", "dong-anh", "dong"]),
        ("search:query 'dong' ; search:in search:quotes", ["quote"]),
        ("search:query 'dong' ; search:in search:quotes, search:labels", ["dong-da", "dong-anh", "dong", "quote"]),
        ("search:query 'dong' ; search:type vngov:AdministrativeUnit", ["dong-da", "dong-anh"]),
        ("search:query 'dong' ; search:type vngov:Person", []),
        ("search:query 'dong' ; search:limit 1 ; search:offset 1", ["dong-anh"]),
        ("search:query 'dong' ; search:limit 0", []),
        ("search:query 'ong d' ; search:mode search:substring", ["dong-da"]),
        ("search:query 'dong d' ; search:mode search:prefix", ["dong-da"]),
        ("search:query 'dong d'", []),
        ("search:query ''", []),
    ],
)
def test_a_block_says_what_is_sought_and_where(store: ox.Store, block: str, found: list[str]) -> None:
    text = f"SELECT ?t {{ SERVICE search:index {{ [] {block} ; search:thing ?t ; search:rank ?r }} }} ORDER BY ?r"
    assert [thing for (thing,) in rows(store, text)] == found


def test_prefixes_of_the_text_come_before_those_that_need_not_be_declared(store: ox.Store) -> None:
    text = "PREFIX s: <https://w3id.org/vngov/search#> PREFIX search: <http://example.org/>"
    block = "{ SERVICE s:index { [] s:query 'anh' ; s:thing ?t } ?t search:in ?where }"
    assert rows(store, f"{text} SELECT ?t {block}") == [("dong-anh",)]
    colon = "PREFIX : <https://w3id.org/vngov/search#> SELECT ?t { SERVICE :index { [] :query 'anh' ; :thing ?t } }"
    assert rows(store, colon) == [("dong-anh",)]


SERVICE = "SERVICE search:index { [] search:query 'dong' ; search:thing ?t }"
ANH = "SERVICE search:index { [] search:query 'anh' ; search:thing ?t }"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"SELECT ?t {{ GRAPH <{EX}graph> {{ {SERVICE} ?t ?p ?o }} }}", ["dong-da"]),
        (f"SELECT ?t {{ <{EX}dong-da> <{EX}in> ?w OPTIONAL {{ {SERVICE} ?t <{EX}out> ?o }} }}", [None]),
        (f"SELECT ?t {{ {{ SELECT ?t {{ {SERVICE} }} LIMIT 1 }} }}", ["dong-da"]),
        (f"SELECT ?t {{ {SERVICE} {ANH} }}", ["dong-anh"]),
        (f"SELECT ?t {{ {{ {ANH} }} UNION {{ {ANH} }} }}", ["dong-anh", "dong-anh"]),
        (f"SELECT ?t {{ {SERVICE} MINUS {{ {ANH} }} FILTER EXISTS {{ ?t ?p ?o }} }}", ["dong-da"]),
        (f"SELECT (COUNT(*) AS ?t) {{ {SERVICE} }}", ["3"]),
    ],
)
def test_the_service_stands_wherever_a_pattern_does(store: ox.Store, text: str, found: list[str | None]) -> None:
    assert [thing for (thing,) in rows(store, text)] == found


def test_the_service_in_other_forms_of_queries_and_in_updates(store: ox.Store) -> None:
    assert store.query(rewritten(f"ASK {{ {SERVICE} }}"))
    assert not store.query(rewritten("ASK { SERVICE search:index { [] search:query 'none' } }"))
    assert store.query(rewritten("ASK { SERVICE search:index { [] search:query 'dong' } }"))
    assert len(list(store.query(rewritten(f"CONSTRUCT {{ ?t a <{EX}Hit> }} WHERE {{ {SERVICE} }}")))) == 3
    assert len(list(store.query(rewritten(f"DESCRIBE ?t {{ {ANH} }}")))) == 1
    other = ox.Store()
    other.update(
        rewritten(f"INSERT DATA {{ <{EX}a> <{EX}b> 'SERVICE search:index {{' }} ; "
                  f"INSERT {{ ?t a <{EX}Hit> }} WHERE {{ {SERVICE} }}")
    )  # fmt: skip
    assert len(other) == 4


def test_texts_are_written_so_that_they_come_back(store: ox.Store) -> None:
    text = "SELECT ?x { SERVICE search:index { [] search:query 'hop tac xa' ; search:text ?x } }"
    assert rows(store, text) == [('Hợp tác xã "Đông" \\ { # }\n',)]


def test_lines_and_columns_of_what_follows_stay() -> None:
    text = "SELECT * {\n  SERVICE search:index {\n    [] search:query 'dong' ;\n    search:thing ?t } ?t & ?p\n}"
    before, after = text.splitlines(), rewritten(text).splitlines()
    assert (after[0], after[4]) == (before[0], before[4])
    assert after[3].index("?t & ?p") == before[3].index("?t & ?p")


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("", "has no search:query; say what is sought"),
        ("[] search:thing ?t", "has no search:query"),
        ("[] search:query ?q", r"the variable \?q; write a text in quotes"),
        ("[] search:query 2021", "search:query is 2021; write a text in quotes"),
        ("[] search:query 'a' ; search:query 'b'", "two values of search:query; make one search of each"),
        ("[] search:query 'a', 'b'", "two values of search:query"),
        ("[] search:query 'a' . [] search:query 'b'", "two subjects; make one search of each"),
        ("?a search:query 'a' . ?b search:thing ?t", "two subjects"),
        ("[] search:query 'a' ; search:limit 10001", "search:limit is 10001; give a whole number up to 10000"),
        ("[] search:query 'a' ; search:limit -1", "give a whole number"),
        ("[] search:query 'a' ; search:limit ?n", "give a whole number"),
        ("[] search:query 'a' ; search:limit 1, 2", "two values of search:limit"),
        ("[] search:query 'a' ; search:offset 1.5", "search:offset is 1.5; give a whole number"),
        ("[] search:query 'a' ; search:offset 1, 2", "two values of search:offset"),
        (
            "[] search:query 'a' ; search:in search:words",
            "search:in is search:words; give search:labels or search:quotes",
        ),
        ("[] search:query 'a' ; search:mode 'words'", "give search:words or search:prefix or search:substring"),
        ("[] search:query 'a' ; search:mode search:words, search:prefix", "two values of search:mode"),
        ("[] search:query 'a' ; search:type 'Person'", "search:type is 'Person'; give the IRI of a class"),
        ("[] search:query 'a' ; search:type other:Person", "give the IRI of a class"),
        ("[] search:query 'a' ; search:ask ?t", "no property search:ask; use search:query, search:in,"),
        ("[] search:query 'a' ; a vngov:Person", "no property a; use"),
        ("[] search:query 'a' ; ?p ?t", r"no property \?p; use"),
        (
            "[] search:query 'a' ; search:thing <http://example.org/>",
            "an answer of SERVICE search:index; give it a variable",
        ),
        ("[] search:query 'a' ; search:thing ?t, ?u", "twice; bind each once"),
        ("[] search:query 'a' ; search:thing ?t ; search:text ?t", "twice; bind each once"),
        ("[] search:query 'a' FILTER(?t > 1)", "has 'FILTER' where '.' is expected; it takes triples of one subject"),
        ("{ [] search:query 'a' }", r"has '{' where \[\] is expected"),
        ("<http://example.org/> search:query 'a'", r"where \[\] is expected"),
        ("[] search:query", "ends where a value is expected"),
        ("[] search:query [ ]", r"has '\[' where a value is expected"),
        ("[ search:query 'a'", "ends where ']' is expected"),
        ("[] search:query/search:thing 'a'", "has '/' where a value is expected"),
        ("[]", "has no search:query"),
    ],
)
def test_wrong_use_is_told_with_what_to_write(block: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as error:
        rewritten(f"SELECT * {{ SERVICE search:index {{ {block} }} }}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT * { SERVICE search:index", "has no block"),
        ("SELECT * { SERVICE search:index ?x }", "has no block"),
        ("SELECT * { SERVICE search:index { [] search:query 'a' ", "is not closed; end it with }"),
    ],
)
def test_a_block_that_is_not_there_is_told(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        rewritten(text)


@given(
    st.lists(
        st.sampled_from(
            ["SERVICE ", "search:index", "{", "}", "[] ", "search:query ", "'a'", ";", ".", "#", "\n", "'", "<"]
        )
    )
)
def test_any_text_is_rewritten_or_refused(pieces: list[str]) -> None:
    with suppress(UsageError):
        rewritten("search: SERVICE " + "".join(pieces))
