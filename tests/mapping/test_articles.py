from dataclasses import replace

from rdflib import Literal
from rdflib.namespace import DCTERMS, RDF, RDFS, XSD

from kg.mapping import to_graph
from kg.model import Article, Extraction
from kg.namespaces import SCHEMA, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION


def described(article):
    graph = to_graph(resolve(Extraction(article)))
    return {p: o for p, o in graph.predicate_objects(graph.value(None, RDF.type, VNGOV.Article)) if p != RDF.type}


def test_an_article_has_what_is_known_of_it():
    assert described(ARTICLE) == {
        RDFS.label: Literal(ARTICLE.title, lang="vi"),
        DCTERMS.title: Literal(ARTICLE.title, lang="vi"),
        DCTERMS.identifier: Literal("mau.txt"),
        VNGOV.textDigest: Literal(ARTICLE.digest),
        SCHEMA.datePublished: Literal("2023-04-04", datatype=XSD.date),
        SCHEMA.url: Literal("https://example.org/mau?id=1", datatype=XSD.anyURI),
    }


def test_an_article_of_which_nothing_is_known_has_its_name():
    assert described(Article("a.txt", "x")) == {
        RDFS.label: Literal("a.txt"),
        DCTERMS.identifier: Literal("a.txt"),
        VNGOV.textDigest: Literal(Article("a.txt", "x").digest),
    }


def test_an_address_with_spaces_is_kept_as_it_is():
    assert str(described(replace(ARTICLE, url="https://example.org/a b"))[SCHEMA.url]) == "https://example.org/a b"


def test_an_article_is_about_the_narrowest_unit_of_its_home():
    graph = to_graph(resolve(EXTRACTION))
    (place,) = graph.objects(None, DCTERMS.spatial)
    assert graph.value(place, RDFS.label) == Literal("quận Đống Đa", lang="vi")
