import pyoxigraph as ox
import pytest

from kg.namespaces import PREFIXES
from kg.reconciliation.properties import properties, property_named
from kg.reconciliation.types import KINDS, types


@pytest.mark.parametrize("wanted", properties().values(), ids=lambda each: each.id)
def test_each_row_of_the_table_can_be_used(wanted):
    assert wanted.names["vi"]
    assert wanted.names["en"]
    assert wanted.kinds
    assert wanted.kinds <= set(KINDS)
    assert wanted.describes <= wanted.kinds
    ox.Store().query(f"SELECT * {{ ?thing ({wanted.path}) ?value }}", prefixes=PREFIXES)


@pytest.mark.parametrize("given", ["parentUnit", "vngov:parentUnit", "https://w3id.org/vngov/ontology#parentUnit"])
def test_ids_may_be_written_in_three_ways(given):
    assert property_named(given).names == {"vi": "đơn vị cấp trên", "en": "parent unit"}


def test_which_types_have_it():
    assert property_named("code").fits(types()["Ward"])
    assert not property_named("code").fits(types()["Person"])
    assert property_named("nothing") is None
