import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Literal, URIRef

from kg.errors import StoreError
from kg.store.terms import quads, to_ox, to_rdflib

IRI = URIRef("https://example.org/x")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
LITERALS = st.one_of(
    st.builds(Literal, TEXT),
    st.builds(Literal, TEXT, lang=st.sampled_from(["vi", "en", "en-gb"])),
    st.builds(Literal, TEXT, datatype=st.sampled_from([XSD.date, XSD.decimal, URIRef("https://example.org/type")])),
    st.builds(Literal, st.integers()),
    st.builds(Literal, st.dates()),
    st.builds(Literal, st.decimals(allow_nan=False, allow_infinity=False)),
)


@given(LITERALS)
def test_literals_come_back_as_they_were(literal):
    assert to_rdflib(to_ox(literal)) == literal


def test_typed_strings_come_back_plain():
    assert to_rdflib(to_ox(Literal("chữ", datatype=XSD.string))) == Literal("chữ")


def test_iris_come_back_as_they_were():
    iri = URIRef("https://example.org/đường?x=1#y")
    assert to_ox(iri) == ox.NamedNode(str(iri))
    assert to_rdflib(to_ox(iri)) == iri


@pytest.mark.parametrize(
    "triple",
    [
        (BNode(), IRI, Literal("x")),
        (IRI, IRI, BNode()),
        (Literal("x"), IRI, IRI),
        (IRI, IRI, URIRef("no scheme")),
    ],
)
def test_what_a_store_does_not_take(triple):
    with pytest.raises(StoreError, match="a store takes"):
        quads(ox.NamedNode("https://example.org/g"), [triple])


def test_triple_terms_are_refused():
    node = ox.NamedNode("https://example.org/x")
    with pytest.raises(TypeError, match="triple terms"):
        to_rdflib(ox.Triple(node, node, node))
