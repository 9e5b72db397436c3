import datetime as dt

import pytest
from rdflib import URIRef

from kg.gazetteers.units import unit
from kg.mapping.lives import life, post_life, within_life
from kg.mapping.triples import day
from kg.model import BodyFact, BodyKind, Evidence, Mandate
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


def body(of):
    return BodyFact(Evidence(0, 1, "x", "test.rule"), "x", BodyKind.PARTY_COMMITTEE, of)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("district/006", {VNGOV.existsUntil: day(dt.date(2025, 6, 30))}),
        ("province/48", {}),
        ("province/48@2025-07-01", {}),
        ("province/49", {VNGOV.existsUntil: day(dt.date(2025, 6, 30))}),
    ],
)
def test_a_post_outlives_a_unit_that_goes_on_under_its_name(key, expected):
    assert {p: o for _, p, o in post_life(THING, body(unit(key)))} == expected


def test_a_mandate_ends_with_the_body():
    mandate = Mandate(2021, dt.date(2021, 5, 23), dt.date(2026, 4, 29))
    assert within_life(mandate, body(DONG_DA)) == (dt.date(2021, 5, 23), dt.date(2025, 6, 30))
    assert within_life(mandate, body(NEW_TUYEN_QUANG)) == (dt.date(2025, 7, 1), dt.date(2026, 4, 29))
    assert within_life(mandate, body(None)) == (mandate.since, mandate.until)
    past = Mandate(2004, dt.date(2004, 1, 1), dt.date(2009, 12, 31))
    assert within_life(past, body(NEW_TUYEN_QUANG)) == (past.since, past.until)
