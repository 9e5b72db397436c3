from importlib import import_module

import pytest
from rdflib import BNode, Graph, URIRef
from rdflib.namespace import OWL, RDF

from kg import vocabulary
from kg.errors import KnowledgeError
from kg.namespaces import ONTOLOGY, VNGOV
from kg.vocabulary.modules import subjects

reading = import_module("kg.vocabulary.modules")
MODULES = ("core", "documents", "events", "identities", "indicators", "provenance", "roles", "units")


@pytest.fixture(autouse=True)
def _forget_what_was_read():
    yield
    reading.modules.cache_clear()
    reading.module_graph.cache_clear()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An ontology folder of its own, read instead of the shipped one."""
    reading.modules.cache_clear()
    reading.module_graph.cache_clear()
    monkeypatch.setattr(reading, "resource", lambda relative: tmp_path / relative.removeprefix("ontology/"))
    return tmp_path


def test_the_modules():
    assert vocabulary.modules() == MODULES


def test_one_graph_holds_header_and_modules():
    graph = vocabulary.load()
    assert set(graph.subjects(RDF.type, OWL.Ontology)) == {ONTOLOGY, *(ONTOLOGY + f"/{name}" for name in MODULES)}
    assert {VNGOV.Person, VNGOV.Ward, VNGOV.Holding} <= set(graph.subjects(RDF.type, OWL.Class))


def test_each_load_is_a_graph_of_its_own():
    graph = vocabulary.load()
    graph.remove((None, None, None))
    assert len(vocabulary.load()) > 2000


def test_blank_nodes_are_axioms_only():
    """Restrictions, and groups of things that are not each other, have no names in OWL; everything else has one."""
    graph = vocabulary.load()
    axioms = {OWL.Restriction, OWL.AllDisjointClasses, OWL.AllDifferent}
    for node in {node for node in graph.all_nodes() if isinstance(node, BNode)}:
        assert (node, RDF.first, None) in graph or axioms & set(graph.objects(node, RDF.type))


def test_subjects_stand_in_the_order_of_the_file():
    assert subjects("documents")[:2] == (URIRef(f"{ONTOLOGY}/documents"), VNGOV.Document)


@pytest.mark.parametrize("name", [*MODULES, "vngov", "alignments"])
def test_a_file_can_be_read_by_itself(name):
    assert isinstance(vocabulary.module_graph(name), Graph)


def test_a_module_that_is_no_turtle(folder):
    (folder / "vngov.ttl").write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"ontology/vngov\.ttl is not valid Turtle"):
        vocabulary.load()


def test_an_import_of_something_else(folder):
    (folder / "vngov.ttl").write_text(f"<{ONTOLOGY}> <{OWL.imports}> <http://www.w3.org/ns/org#> .", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"imports http://www\.w3\.org/ns/org#, which is no module"):
        vocabulary.load()
