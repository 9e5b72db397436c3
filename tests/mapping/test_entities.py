from datetime import date
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef
from rdflib.namespace import SKOS, XSD

from kg.mapping import EntityRecord, consolidate, records
from kg.namespaces import VNGOV

THING = URIRef("urn:a")


def test_the_label_of_most_articles_is_preferred():
    record = EntityRecord("urn:a", {"Vũ Sĩ Lâm": 1, "Vũ Sỹ Lâm": 3}, 4, ())
    assert set(consolidate([record])) == {
        (THING, SKOS.prefLabel, Literal("Vũ Sỹ Lâm", lang="vi")),
        (THING, SKOS.altLabel, Literal("Vũ Sĩ Lâm", lang="vi")),
        (THING, VNGOV.articleCount, Literal("4", datatype=XSD.integer)),
    }


def test_of_equal_labels_the_first_by_alphabet_is_preferred():
    triples = list(consolidate([EntityRecord("urn:a", {"B": 2, "A": 2}, 2)]))
    assert triples[0] == (THING, SKOS.prefLabel, Literal("A", lang="vi"))


def test_first_and_last_day_are_of_all_attestations():
    days = (date(2023, 4, 4), date(2021, 1, 1), date(2022, 2, 2))
    found = {p: o.toPython() for _, p, o in consolidate([EntityRecord("urn:a", {"A": 1}, 3, days)])}
    assert (found[VNGOV.firstAttested], found[VNGOV.lastAttested]) == (date(2021, 1, 1), date(2023, 4, 4))


ROWS = [
    ("urn:a", "A", "urn:g1", "2023-01-01"),
    ("urn:a", "A", "urn:g2", "2023-02-01"),
    ("urn:a", "A", "urn:g2", "2023-03-01"),
    ("urn:a", "B", "urn:g2", "2023-02-01"),
    ("urn:b", "B", "urn:g1", None),
]


def test_rows_of_one_thing_become_one_record():
    first, second = records(ROWS)
    assert first == EntityRecord(
        "urn:a", MappingProxyType({"A": 2, "B": 1}), 2, (date(2023, 1, 1), date(2023, 2, 1), date(2023, 3, 1))
    )
    assert second == EntityRecord("urn:b", MappingProxyType({"B": 1}), 1, ())


@given(st.permutations(ROWS[:4]))
def test_order_of_rows_within_a_thing_does_not_matter(rows):
    assert list(records(rows)) == list(records(ROWS[:4]))
