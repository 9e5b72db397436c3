"""Triples, and the literals of the graph with one lexical form each."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS, XSD

from kg.text import plain_decimal

Triple = tuple[URIRef, URIRef, URIRef | Literal]
Triples = Iterator[Triple]
TRUE, FALSE = (Literal(value, datatype=XSD.boolean) for value in ("true", "false"))


def vi(text: str) -> Literal:
    """Words in Vietnamese."""
    return Literal(text, lang="vi")


def day(value: date) -> Literal:
    """A calendar day."""
    return Literal(value.isoformat(), datatype=XSD.date)


def decimal(value: Decimal) -> Literal:
    """A decimal."""
    return Literal(plain_decimal(value), datatype=XSD.decimal)


def integer(value: int) -> Literal:
    """An integer."""
    return Literal(str(value), datatype=XSD.integer)


def typed(thing: URIRef, *classes: URIRef) -> Triples:
    """The classes of a thing."""
    return ((thing, RDF.type, each) for each in classes)


def labelled(thing: URIRef, label: str) -> Triples:
    """The Vietnamese label of a thing."""
    yield thing, RDFS.label, vi(label)


def valued(thing: URIRef, prop: URIRef, value: URIRef | Literal | None) -> Triples:
    """One property, when it has a value."""
    if value is not None:
        yield thing, prop, value


def text_valued(thing: URIRef, prop: URIRef, text: str | None) -> Triples:
    """One property with a plain string, when there is one."""
    if text:
        yield thing, prop, Literal(text)
