"""Views of two small stores: one of kg's own, whose default graph is a union, and a plain dataset."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.namespaces import BASE, PREFIXES, article_graph, entity_graph, link_graph
from kg.serving.view import View, opened
from kg.store import Snapshot, StoreDirectory, Writer
from kg.store.hold import Hold

ROOT = "http://localhost:8010"
_DECLARED = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
_HEAD = f"@base <{BASE}> .\n{_DECLARED}"
_KG = {
    article_graph(BASE, "article/1"): '<person/lan> a foaf:Person, vngov:Person ; foaf:name "Vũ Thị Lan"@vi .',
    article_graph(BASE, "article/2"): """
        <person/lan> a foaf:Person, vngov:Person ; foaf:name "Lan"@vi .
        <body/ubnd> a vngov:Body ; rdfs:label "UBND"@vi ; vngov:existsFrom "2020-01-01"^^xsd:date .
        role:chu-tich a skos:Concept .""",
    entity_graph(BASE): "<body/ubnd> vngov:articleCount 9 . <person/lan> vngov:articleCount 2 .",
    link_graph(BASE): """
        <body/ubnd> skos:exactMatch wd:Q1 . <person/lan> skos:closeMatch wd:Q2, wd:Q3, <http://example.org/lan> .""",
    "http://example.org/notes": "<note/1> rdfs:seeAlso <body/ubnd> .",
}
_PLAIN = f"""{_HEAD}
    <a> a foaf:Person ; foaf:knows [ a foaf:Person ; foaf:age 1 ] .
    <g> {{ <a> foaf:knows <b> . }}"""


@pytest.fixture(scope="session")
def union(tmp_path_factory) -> View:
    folder = tmp_path_factory.mktemp("described") / "store"
    with Writer(folder, BASE) as writer:
        for name, turtle in _KG.items():
            writer.replace_graph(name, Graph().parse(data=_HEAD + turtle, format="turtle"))
        writer.publish()
    return opened(folder, "one", StoreDirectory.open(folder).current_snapshot())


@pytest.fixture(scope="session")
def plain(tmp_path_factory) -> View:
    folder: Path = tmp_path_factory.mktemp("plain")
    store = ox.Store()
    store.load(_PLAIN.encode(), format=ox.RdfFormat.TRIG)
    return View(folder, BASE, "two", Snapshot(folder, store, Hold(folder)), union=False)


@pytest.fixture(params=["union", "plain"])
def view(request) -> View:
    return request.getfixturevalue(request.param)


def default_graph(view: View) -> Graph:
    """The default graph, in rdflib."""
    quads = view.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    lines = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES)
    return Graph().parse(data=lines, format="nt")
