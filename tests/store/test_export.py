import io
import json
import random

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kg.errors import StoreError, UsageError
from kg.namespaces import BASE, PREFIXES, VNGOV
from kg.store.export import FORMATS, export
from tests.store.graphs import FIRST

WITH_GRAPHS = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}
UNION = {"turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES}

STRING = ox.Literal("").datatype
LOCAL = st.text("abAB01._-/:~%éđ?'()", min_size=1, max_size=6)
IRIS = st.builds(
    lambda namespace, local: ox.NamedNode(namespace + local.replace("%", "%41")),
    st.sampled_from([BASE, f"{BASE}person/", *sorted(PREFIXES.values())]),
    LOCAL,
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
OBJECTS = st.one_of(
    IRIS,
    st.builds(ox.Literal, TEXT),
    st.builds(lambda text: ox.Literal(text, language="vi"), TEXT),
    st.builds(lambda text, datatype: ox.Literal(text, datatype=datatype), TEXT, IRIS),
    st.builds(ox.Literal, st.integers(-(10**12), 10**12)),
)
QUADS = st.lists(st.builds(ox.Quad, IRIS, IRIS, OBJECTS, IRIS), max_size=12)


def stored(quads):
    store = ox.Store()
    for quad in quads:
        store.add(quad)
    return store


def exported(store, format_, **options):
    out = io.BytesIO()
    export(store, format_, out, **options)
    return out.getvalue()


@given(QUADS)
def test_what_is_exported_is_read_back(quads):
    store = stored(quads)
    for name, format_ in WITH_GRAPHS.items():
        assert set(ox.parse(exported(store, name), format_)) == set(store)
    for name, format_ in UNION.items():
        triples = [quad.triple for quad in ox.parse(exported(store, name), format_)]
        assert len(triples) == len(set(triples))
        assert set(triples) == {quad.triple for quad in store}


@given(QUADS, st.randoms(use_true_random=False))
def test_the_order_of_insertion_leaves_no_trace(quads, chance: random.Random):
    shuffled = chance.sample(quads, len(quads))
    for name in FORMATS:
        assert exported(stored(quads), name) == exported(stored(shuffled), name)


@given(QUADS, st.builds(ox.Quad, IRIS, IRIS, OBJECTS, IRIS))
def test_a_new_fact_only_adds_lines(quads, fact):
    for name in ("turtle", "ntriples", "nquads", "trig"):
        before, after = (exported(stored(q), name).split(b"\n") for q in (quads, [*quads, fact]))
        remaining = iter(after)
        assert all(line in remaining for line in before)


@given(QUADS)
def test_rdflib_reads_the_same_turtle(quads):
    store = stored(
        [q for q in quads if not isinstance(q.object, ox.Literal) or q.object.datatype.value.endswith("string")]
    )
    assert len(Graph().parse(data=exported(store, "turtle"), format="turtle")) == len({q.triple for q in store})


NODE, OTHER = ox.NamedNode(f"{BASE}person/a-1"), ox.NamedNode("https://example.org/a b".replace(" ", "%20"))
LABEL = ox.NamedNode(f"{PREFIXES['rdfs']}label")
TYPE = ox.NamedNode(f"{PREFIXES['rdf']}type")


def test_how_turtle_looks():
    quads = [
        ox.Quad(NODE, LABEL, ox.Literal("Trần\n“A”", language="vi"), ox.NamedNode(FIRST)),
        ox.Quad(NODE, TYPE, ox.NamedNode(VNGOV.Person), ox.NamedNode(FIRST)),
        ox.Quad(NODE, LABEL, ox.Literal(5), ox.NamedNode(FIRST)),
        ox.Quad(OTHER, LABEL, NODE, ox.NamedNode(FIRST)),
    ]
    header, *blocks = exported(stored(quads), "turtle").decode().split("\n\n")
    assert header.startswith(f"@base <{BASE}> .\n@prefix dcterms:")
    person = [
        "<person/a-1>",
        "a vngov:Person ;",
        'rdfs:label "5"^^xsd:integer ;',
        'rdfs:label "Trần\\n“A”"@vi ;',
        ".\n",
    ]
    assert blocks == ["<https://example.org/a%20b>\n    rdfs:label <person/a-1> ;\n    .", "\n    ".join(person)]


def test_the_base_of_the_store_is_the_base_of_the_file():
    node = ox.NamedNode("https://example.org/id/x")
    text = exported(stored([ox.Quad(node, node, node, node)]), "turtle", base="https://example.org/id/").decode()
    assert text.startswith("@base <https://example.org/id/> .\n")
    assert text.endswith("\n<x>\n    <x> <x> ;\n    .\n")


def test_some_graphs_only():
    store = stored(ox.Quad(NODE, LABEL, NODE, ox.NamedNode(f"{BASE}graph/{name}")) for name in "ab")
    found = ox.parse(exported(store, "nquads", graphs=[f"{BASE}graph/b"]), ox.RdfFormat.N_QUADS)
    assert {quad.graph_name.value for quad in found} == {f"{BASE}graph/b"}


def test_quads_are_sorted_by_their_text():
    store = stored(ox.Quad(NODE, LABEL, ox.Literal(str(n)), ox.NamedNode(f"{BASE}graph/{-n}")) for n in range(9))
    lines = exported(store, "nquads").splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 9


@pytest.mark.parametrize("format_", FORMATS)
def test_a_blank_node_is_never_exported(format_):
    for triple in [(ox.BlankNode("b"), LABEL, NODE), (NODE, LABEL, ox.BlankNode("b"))]:
        with pytest.raises(StoreError, match="holds a blank node"):
            exported(stored([ox.Quad(*triple, ox.NamedNode(FIRST))]), format_)
    with pytest.raises(StoreError, match="has no name"):
        exported(stored([ox.Quad(NODE, LABEL, NODE, ox.BlankNode("b"))]), format_)


def test_text_that_looks_like_a_blank_node_is_exported():
    store = stored([ox.Quad(NODE, LABEL, ox.Literal("_:b _:c"), ox.NamedNode(FIRST))])
    assert b'"_:b _:c"' in exported(store, "ntriples")


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_store(format_):
    text = exported(ox.Store(), format_).decode()
    if format_ == "jsonld":
        assert json.loads(text) == []
    else:
        assert all(line.startswith("@") for line in text.splitlines())


def test_an_unknown_format():
    with pytest.raises(UsageError, match="no export format n3; choose one of turtle"):
        exported(ox.Store(), "n3")


@pytest.mark.parametrize("format_", ["turtle", "ntriples", "nquads", "trig"])
def test_graphs_of_others_may_have_blank_nodes(format_):
    store = stored([ox.Quad(NODE, LABEL, ox.BlankNode("b"), ox.NamedNode("https://example.org/notes"))])
    assert b"_:b" in exported(store, format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_default_graph_of_its_own_is_exported(format_):
    store = ox.Store()
    store.extend([ox.Quad(NODE, LABEL, ox.Literal("home")), ox.Quad(NODE, LABEL, NODE, ox.NamedNode(FIRST))])
    out = io.BytesIO()
    export(store, format_, out, union=False)
    form = {"turtle": "TURTLE", "ntriples": "N_TRIPLES", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD"}
    found = set(ox.parse(out.getvalue(), getattr(ox.RdfFormat, form[format_])))
    expected = set(store)
    if format_ in {"turtle", "ntriples"}:
        expected = {ox.Quad(*quad.triple) for quad in expected}
    assert found == expected
