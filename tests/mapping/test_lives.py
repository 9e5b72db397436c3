import datetime as dt

import pytest
from rdflib import URIRef

from kg.gazetteers.units import unit
from kg.mapping.lives import life
from kg.mapping.triples import day
from kg.model import BodyFact, BodyKind, Evidence
from kg.namespaces import VNGOV

THING = URIRef("https://example.org/x")
DONG_DA, HA_NOI, NEW_TUYEN_QUANG = unit("district/006"), unit("province/01"), unit("province/08@2025-07-01")


def bounds(kind, of):
    return {p: o for _, p, o in life(THING, BodyFact(Evidence(0, 1, "x", "test.rule"), "x", kind, of))}


@pytest.mark.parametrize(
    ("kind", "of", "expected"),
    [
        (BodyKind.PARTY_COMMITTEE, DONG_DA, {VNGOV.existsUntil: day(dt.date(2025, 6, 30))}),
        (BodyKind.PEOPLES_COMMITTEE, NEW_TUYEN_QUANG, {VNGOV.existsFrom: day(dt.date(2025, 7, 1))}),
        (BodyKind.PARTY_COMMITTEE, HA_NOI, {}),
        (BodyKind.SCHOOL, DONG_DA, {}),
        (BodyKind.PARTY_COMMITTEE, None, {}),
    ],
)
def test_what_governs_a_unit_lives_as_long_as_the_unit(kind, of, expected):
    assert bounds(kind, of) == expected


def test_a_body_that_is_not_described_has_no_known_life():
    assert list(life(THING, None)) == []
