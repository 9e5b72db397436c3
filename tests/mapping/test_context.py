from rdflib import Literal
from rdflib.namespace import ORG, RDF, RDFS

from kg.mapping import to_graph
from kg.mapping.context import context_of
from kg.model import EntityId, PositionFact, ProgrammeFact, Resolution, Status
from kg.namespaces import BASE, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import DONG_DA, EXTRACTION, said


def test_names_missing_from_the_resolution_are_minted():
    post = PositionFact(said("Bí thư Quận ủy Đống Đa"), "Ai Đó", "Bí thư", "Hội đồng lạ", Status.CURRENT)
    programme = ProgrammeFact(said("kế hoạch"), "Chương trình A", "Hội khác")
    facts = (
        (post, EntityId.of("tenure", "a", "a")),
        (programme, EntityId.of("programme", "b", "b")),
    )
    graph = to_graph(Resolution(EXTRACTION, EntityId.of("article", "a", "a"), facts, people={}, bodies={}))
    others = {str(graph.value(body, RDFS.label)) for body in graph.subjects(RDF.type, VNGOV.OtherBody)}
    assert others == {"Hội đồng lạ", "Hội khác"}
    assert (graph.value(None, RDF.type, VNGOV.Person), RDFS.label, Literal("Ai Đó", lang="vi")) in graph
    assert (graph.value(None, RDF.type, VNGOV.Tenure), ORG.organization, None) in graph


def test_what_exists_in_one_article_begins_with_its_digest():
    context = context_of(resolve(EXTRACTION), BASE)
    digest = context.resolution.article.digest
    assert context.part("target", "a").startswith(f"{BASE}target/{digest}-")
    assert context.part("target", "a") != context.part("target", "b")


def test_a_unit_is_named_after_its_label():
    assert context_of(resolve(EXTRACTION), BASE).unit(DONG_DA).startswith(f"{BASE}unit/quan-dong-da-")
