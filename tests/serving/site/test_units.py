from kg.gazetteers import finding
from kg.model import EntityId
from kg.serving.site.units import unit_name


def test_a_unit_is_named_by_its_identifier():
    for unit in finding.find("xã Tân Lập")[:3]:
        assert unit_name(EntityId.of("unit", unit.label, unit.key).path) == unit.label


def test_what_is_no_unit_has_no_name():
    assert unit_name("person/lan-0123456789") == ""
    assert unit_name("unit/quan-nowhere-0123456789") == ""
    assert unit_name("unit/") == ""
