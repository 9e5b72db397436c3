import json
from importlib import import_module

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.namespace import OWL, RDF

from kg import vocabulary
from kg.errors import KnowledgeError
from kg.namespaces import VNGOV
from kg.resources import resource
from kg.vocabulary.downloads import context_document


def test_the_checked_in_context_is_current():
    assert resource("ontology/context.jsonld").read_text(encoding="utf-8") == context_document()


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Tenure", "vngov:Tenure"),
        ("post", {"@id": "vngov:post", "@type": "@id"}),
        ("attestedOn", {"@id": "vngov:attestedOn", "@type": "xsd:date"}),
        ("value", {"@id": "vngov:value", "@type": "xsd:decimal"}),
        ("period", "vngov:period"),
        ("certainty", {"@id": "vngov:certainty", "@type": "@vocab"}),
        ("org:member", {"@id": "org:member", "@type": "@id"}),
        ("schema:datePublished", {"@id": "schema:datePublished", "@type": "xsd:date"}),
        ("label", {"@id": "rdfs:label", "@container": "@language"}),
    ],
)
def test_what_a_name_stands_for(name, entry):
    assert vocabulary.context()[name] == entry


def test_json_ld_with_the_context_says_the_same():
    """Turtle, compacted by rdflib with the context, read by Oxigraph: the same triples."""
    graph = Graph().parse(resource("ontology/examples.ttl"), format="turtle")
    compacted = json.loads(graph.serialize(format="json-ld", context=dict(vocabulary.context()), auto_compact=False))
    assert {"id", "type"} <= compacted["@graph"][0].keys()
    again = ox.parse(json.dumps(compacted), format=ox.RdfFormat.JSON_LD)
    lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in again)
    assert isomorphic(Graph().parse(data=lines, format="nt"), graph)


def test_short_names_are_used():
    graph = Graph().parse(resource("ontology/examples.ttl"), format="turtle")
    compacted = json.loads(graph.serialize(format="json-ld", context=dict(vocabulary.context()), auto_compact=False))
    (holding,) = (thing for thing in compacted["@graph"] if thing["id"].endswith("/holding"))
    assert holding["type"] == "Holding"
    assert holding["holdsFrom"] == "2021-06-28"


def test_texts_stand_by_language_and_files_under_their_name():
    graph = Graph().parse(resource("ontology/examples.ttl"), format="turtle")
    compacted = json.loads(graph.serialize(format="json-ld", context=dict(vocabulary.context()), auto_compact=False))
    things = {thing["id"].rpartition("/")[2]: thing for thing in compacted["@graph"]}
    assert things["committee"]["label"] == {"vi": "Ủy ban nhân dân huyện An Bình"}
    assert things["article-1"]["rdfs:label"] == "an-binh-1.txt"
    assert things["article-1"]["schema:datePublished"] == "2023-03-14"


def test_no_name_of_the_context_is_said_twice():
    """A term of the ontology whose name is that of a text by language would be lost."""
    assert not {term.name for term in vocabulary.terms()} & {
        name for name, entry in vocabulary.context().items() if isinstance(entry, dict) and "@container" in entry
    }


def test_a_term_with_the_name_of_a_prefix(monkeypatch):
    graph = vocabulary.load()
    graph.add((VNGOV.role, RDF.type, OWL.ObjectProperty))
    monkeypatch.setattr(import_module("kg.vocabulary.context"), "load", lambda: graph)
    vocabulary.context.cache_clear()
    with pytest.raises(KnowledgeError, match="terms role are prefixes as well"):
        vocabulary.context()
