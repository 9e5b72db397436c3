import pytest

from kg.gazetteers.communes import commune, keys
from kg.gazetteers.units import unit
from kg.identity.places import Tie, provinces, tie, unit_of
from kg.model import EntityId

HA_NOI, DONG_DA, TAY_HO = unit("province/01"), unit("district/006"), unit("district/003")
THANH_HOA, COUNTRY = unit("province/38"), unit("country/VN")
WARD = next(each for each in map(commune, keys()) if each.parent == DONG_DA.key)
HEIR = commune(WARD.successors[0]) if WARD.successors else WARD


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DONG_DA, DONG_DA, Tie.SAME),
        (DONG_DA, HA_NOI, Tie.WITHIN),
        (WARD, DONG_DA, Tie.WITHIN),
        (WARD, HA_NOI, Tie.WITHIN),
        (HEIR, DONG_DA, Tie.WITHIN),
        (DONG_DA, TAY_HO, Tie.PROVINCE),
        (DONG_DA, THANH_HOA, Tie.APART),
        (HA_NOI, THANH_HOA, Tie.APART),
    ],
)
def test_how_places_are_related(one, other, expected):
    assert tie(one, other) is tie(other, one) is expected


def test_a_province_that_went_into_another_is_of_one_area_with_it():
    merged = unit("province/24")
    (heir,) = map(unit, merged.successors)
    assert provinces(merged) >= provinces(heir)
    assert tie(merged, heir) is not Tie.APART


def test_a_unit_is_found_by_its_iri_whatever_the_base():
    path = EntityId.of("unit", DONG_DA.label, DONG_DA.key).path
    assert unit_of(f"https://w3id.org/vngov/id/{path}") == unit_of(f"urn:x/{path}") == DONG_DA
    assert unit_of(None) is None
    assert unit_of("https://w3id.org/vngov/id/unit/nowhere-0123456789") is None
    assert provinces(COUNTRY) == frozenset()
