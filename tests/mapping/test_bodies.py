from dataclasses import replace

from rdflib import Literal
from rdflib.namespace import ORG, RDF, RDFS, SKOS

from kg.mapping import to_graph
from kg.model import BodyFact, BodyKind, PositionFact, Status
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import DONG_DA, EXTRACTION, said


def test_two_spellings_of_a_body_are_one_thing_with_one_label():
    long, short = "Ủy ban Mặt trận Tổ quốc Việt Nam quận Đống Đa", "Ủy ban Mặt trận Tổ quốc quận Đống Đa"
    body = BodyFact(said("UBND quận"), long, BodyKind.FRONT, DONG_DA)
    post = PositionFact(said("Chủ tịch UBND quận"), "Lưu Thị Mỹ Vân", "Chủ tịch", short, Status.CURRENT)
    graph = to_graph(resolve(replace(EXTRACTION, bodies=(body,), positions=(post,))))
    front = graph.value(None, RDF.type, VNGOV.FatherlandFront)
    assert list(graph.objects(front, RDFS.label)) == [Literal(long, lang="vi")]
    assert list(graph.objects(front, SKOS.altLabel)) == [Literal(short, lang="vi")]
    assert (graph.value(None, RDF.type, VNGOV.Tenure), ORG.organization, front) in graph


def test_a_body_that_only_another_fact_names_is_of_no_known_kind():
    graph = to_graph(resolve(replace(EXTRACTION, bodies=())))
    assert {str(graph.value(body, RDFS.label)) for body in graph.subjects(RDF.type, VNGOV.OtherBody)} == {
        "Quận ủy Đống Đa",
        "Ủy ban nhân dân quận Đống Đa",
        "Thanh tra quận Đống Đa",
        "Thành ủy Hà Nội",
    }
