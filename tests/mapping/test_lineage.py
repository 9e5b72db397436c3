import pytest
from rdflib import RDF, URIRef
from rdflib.namespace import SKOS

from kg.gazetteers.succession import any_unit, predecessors, successors
from kg.mapping import lineage, lives
from kg.mapping.context import unit_iri
from kg.namespaces import BASE, VNGOV

DONG_DA, BAC_NINH = any_unit("district/006"), any_unit("province/27")


def row(unit, iri=None, code=None):
    begins = unit.valid_from and unit.valid_from.isoformat()
    return iri or str(unit_iri(BASE, unit)), str(VNGOV[unit.kind.value]), code or unit.code, begins


def around(*units):
    return set(lineage(map(row, units), BASE).values())


def test_a_lineage_has_what_came_of_a_unit_up_to_today():
    assert {any_unit("province/24@2025-07-01"), any_unit("province/24@2026-09-20")} <= around(BAC_NINH)


def test_a_lineage_has_what_the_successors_were_made_of():
    assert any_unit("province/24") in around(BAC_NINH)
    heirs = successors(DONG_DA)
    assert {each for heir in heirs for each in predecessors(heir)} <= around(DONG_DA)


def test_a_lineage_has_the_units_above_all_its_units():
    found = around(DONG_DA)
    assert {each.parent for each in found} - {None} <= {each.key for each in found}


def test_a_lineage_is_the_union_of_those_of_its_units():
    assert around(DONG_DA, BAC_NINH) == around(DONG_DA) | around(BAC_NINH)


def test_units_are_by_their_iris():
    assert all(iri == str(unit_iri(BASE, unit)) for iri, unit in lineage([row(DONG_DA)], BASE).items())


@pytest.mark.parametrize("other", [row(DONG_DA, iri="https://example.org/unit/x"), row(DONG_DA, code="999")])
def test_what_is_not_on_record_is_left_out(other):
    assert lineage([other], BASE) == {}


def test_units_are_described_with_preferred_labels():
    graph = set(lives([DONG_DA], BASE))
    iri = unit_iri(BASE, DONG_DA)
    assert (iri, RDF.type, VNGOV.UrbanDistrict) in graph
    assert [str(label) for _, p, label in graph if p == SKOS.prefLabel] == [DONG_DA.label]
    heirs = {unit_iri(BASE, heir) for heir in successors(DONG_DA)}
    assert heirs == {o for _, p, o in graph if p == VNGOV.partlySucceededBy}
    assert all(isinstance(heir, URIRef) for heir in heirs)
