import pytest

from kg.reconciliation.batches import Constraint, Given
from kg.reconciliation.comparing import HELD, UNKNOWN, compared
from kg.reconciliation.properties import properties


def held(catalogue, pid, given, id_):
    constraint = Constraint(pid, (given,))
    return compared(catalogue, properties()[pid], constraint, [id_], "vi")[id_]


@pytest.mark.parametrize(
    ("pid", "given", "id_"),
    [
        ("body", Given("ubnd huyen son ha"), "person/lan-1"),
        ("body", Given("", "body/ubnd"), "person/lan-1"),
        ("unit", Given("Son Ha"), "person/lan-1"),
        ("unit", Given("tỉnh Sơn"), "person/lan-1"),
        ("validTo", Given("2025"), "unit/son-ha"),
        ("validTo", Given("2025-06-30"), "unit/son-ha"),
        ("kind", Given("RuralDistrict"), "unit/son-ha"),
        ("wikidata", Given("Q901"), "unit/son-ha"),
    ],
)
def test_what_a_thing_has(catalogue, pid, given, id_):
    assert held(catalogue, pid, given, id_) >= HELD


@pytest.mark.parametrize(
    ("pid", "given", "id_", "expected"),
    [
        ("body", Given("UBND huyện Đông Hải"), "person/lan-1", 0.0),
        ("body", Given("", "body/other"), "person/lan-1", 0.0),
        ("body", Given("UBND huyện Sơn Hạ"), "person/lan-3", UNKNOWN),
        ("validTo", Given("202"), "unit/son-ha", 0.0),
        ("code", Given(""), "unit/son-ha", 0.0),
    ],
)
def test_what_it_has_not_or_nobody_says(catalogue, pid, given, id_, expected):
    assert held(catalogue, pid, given, id_) == expected
