"""Small graphs and stores for the tests of this folder."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDFS, Literal, URIRef

from kg.namespaces import BASE, VNGOV, article_graph
from kg.store import Writer

Triple = tuple[URIRef, URIRef, URIRef | Literal]

FIRST = article_graph(BASE, "article/first")
SECOND = article_graph(BASE, "article/second")
PERSON = URIRef(BASE + "person/tran-van-a-0123456789")


def label(text: str, subject: URIRef = PERSON) -> Triple:
    return (subject, RDFS.label, Literal(text, lang="vi"))


def attested(day: str) -> Triple:
    return (PERSON, VNGOV.attestedOn, Literal(day))


def union(store: ox.Store) -> list[ox.Quad]:
    return list(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))


def published(directory: Path, graphs: dict[URIRef, Iterable[Triple]]) -> Path:
    with Writer(directory) as writer:
        for name, triples in graphs.items():
            writer.replace_graph(name, triples)
        writer.publish()
    return directory
