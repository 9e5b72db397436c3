from datetime import date

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS

from kg.gazetteers.communes import commune
from kg.mapping import to_graph
from kg.mapping.context import context_of
from kg.mapping.units import units
from kg.namespaces import BASE, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import DONG_DA, EXTRACTION, HA_NOI


def test_units_come_with_all_units_above():
    graph = to_graph(resolve(EXTRACTION))
    labels = {str(graph.value(unit, RDFS.label)) for unit in graph.subjects(RDF.type, VNGOV.AdministrativeUnit)}
    assert labels == {DONG_DA.label, HA_NOI.label, "Việt Nam"}


def test_a_unit_has_its_code_its_parent_and_its_life():
    graph = to_graph(resolve(EXTRACTION))
    unit = graph.value(None, RDFS.label, Literal("quận Đống Đa", lang="vi"))
    assert (unit, RDF.type, VNGOV.UrbanDistrict) in graph
    assert graph.value(unit, VNGOV.code) == Literal(DONG_DA.code)
    assert graph.value(unit, VNGOV.validTo) == Literal(date(2025, 6, 30))
    assert graph.value(graph.value(unit, VNGOV.parentUnit), RDFS.label) == Literal(HA_NOI.label, lang="vi")


def test_a_unit_names_the_units_in_its_place():
    graph = to_graph(resolve(EXTRACTION))
    unit = graph.value(None, RDFS.label, Literal("quận Đống Đa", lang="vi"))
    heirs = {str(heir) for heir in graph.objects(unit, VNGOV.succeededBy) if isinstance(heir, URIRef)}
    assert any("/unit/phuong-dong-da-" in heir for heir in heirs)
    assert not any((URIRef(heir), None, None) in graph for heir in heirs)


def test_a_unit_that_goes_on_has_no_successor():
    graph = to_graph(resolve(EXTRACTION))
    unit = graph.value(None, RDFS.label, Literal(HA_NOI.label, lang="vi"))
    assert graph.value(unit, VNGOV.succeededBy) is None


def test_where_a_territory_was_divided_each_successor_took_a_part():
    graph = to_graph(resolve(EXTRACTION))
    unit = graph.value(None, RDFS.label, Literal("quận Đống Đa", lang="vi"))
    heirs = set(graph.objects(unit, VNGOV.succeededBy))
    assert len(heirs) > 1
    assert set(graph.objects(unit, VNGOV.partlySucceededBy)) == heirs


def test_a_unit_names_the_units_that_it_came_from():
    triples = list(units(context_of(resolve(EXTRACTION), BASE), [commune("commune/00097@2025-07-01")]))
    before = {str(o) for _, p, o in triples if p == VNGOV.precededBy}
    assert any("/unit/phuong-phuc-xa-" in each for each in before)
