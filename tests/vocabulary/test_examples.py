import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from kg import vocabulary
from kg.namespaces import PREFIXES, VNGOV
from kg.resources import resource
from kg.vocabulary import Sort
from kg.vocabulary.examples import example

HEAD = "".join(f"@prefix {p}: <{iri}> .\n" for p, iri in PREFIXES.items()) + "@prefix : <https://example.org/id/> .\n"
WITHOUT = {VNGOV.unknown}
"""The answer where nothing is said: there is nothing to show."""
SHOWN = [term for term in vocabulary.terms() if term.sort is not Sort.SCHEME and term.iri not in WITHOUT]
ALL = Graph().parse(resource("ontology/examples.ttl"), format="turtle")


@pytest.mark.parametrize("term", SHOWN, ids=lambda term: term.name)
def test_an_example_is_turtle_that_uses_the_term(term):
    graph = Graph().parse(data=HEAD + example(term.iri), format="turtle")
    assert (None, None, term.iri) in graph or (None, term.iri, None) in graph
    assert set(graph) <= set(ALL)


def test_a_scheme_has_no_example():
    assert example(VNGOV.certaintyScheme) == ""


def test_examples_use_terms_and_roles_that_there_are():
    graph = ALL + vocabulary.load()
    used = {node for triple in ALL for node in triple if str(node).startswith("https://w3id.org/vngov/")}
    assert not [
        node for node in used if (node, RDF.type, None) not in graph and (None, SKOS.inScheme, node) not in graph
    ]
