from rdflib import URIRef

from kg.namespaces import (
    BASE,
    PREFIXES,
    VNGOV,
    article_graph,
    entity_graph,
    link_graph,
    prefixed,
    tenure_graph,
    unit_graph,
)


def test_graphs_have_names_of_their_own() -> None:
    derived = {entity_graph(BASE), link_graph(BASE), tenure_graph(BASE), unit_graph(BASE)}
    assert derived | {article_graph(BASE, "article/a-1")} == {
        URIRef("https://w3id.org/vngov/id/graph/article/a-1"),
        URIRef("https://w3id.org/vngov/id/graph/entities"),
        URIRef("https://w3id.org/vngov/id/graph/links"),
        URIRef("https://w3id.org/vngov/id/graph/tenures"),
        URIRef("https://w3id.org/vngov/id/graph/units"),
    }


def test_prefixes_are_distinct_and_include_ours() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert PREFIXES["vngov"] == str(VNGOV)


def test_the_longest_namespace_gives_the_prefix() -> None:
    assert prefixed("https://w3id.org/vngov/ontology#Tenure") == "vngov:Tenure"
    assert prefixed("https://example.org/a/p", {"e": "https://example.org/", "ea": "https://example.org/a/"}) == "ea:p"
    assert prefixed("https://example.org/x") is None
