"""The queries that a journalist would ask, and the one that consolidation is made from."""

from datetime import date
from operator import itemgetter

import pytest
from rdflib import Literal
from rdflib.namespace import SKOS

from kg.mapping import consolidate, records
from kg.namespaces import VNGOV
from kg.queries import further, internal, load
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION
from tests.queries.stores import dataset, from_oxigraph, from_rdflib, rdflib_warns_of_itself, store


@pytest.fixture(scope="module")
def loaded():
    return store()


@pytest.fixture(scope="module")
def data():
    return dataset()


@rdflib_warns_of_itself
@pytest.mark.parametrize("name", further())
def test_rows_of_rdflib_are_those_of_the_store(loaded, data, name):
    rows = from_oxigraph(loaded, load(name).text)
    assert rows
    assert from_rdflib(data, load(name).text) == rows


def test_holders_are_those_attested_with_first_and_last_day(loaded):
    assert from_oxigraph(loaded, load("holders").text) == [
        ("Quận ủy Đống Đa", "Bí thư", "Đinh Gia Bảo", "2023-04-04", "2023-09-01", "2")
    ]


def test_sources_are_all_articles_with_the_number_of_facts(loaded):
    assert from_oxigraph(loaded, load("sources").text) == [
        ("mau.txt", "2023-04-04", "Đống Đa có tân Chủ tịch", str(len(resolve(EXTRACTION).facts))),
        ("sau.txt", "2023-09-01", "", "4"),
    ]


def test_timeline_goes_person_by_person_and_day_by_day(loaded):
    rows = [row[:5] for row in from_oxigraph(loaded, load("timeline").text)]
    assert rows == [
        ("Lưu Thị Mỹ Vân", "2023-04-04", "Chủ tịch", "Ủy ban nhân dân quận Đống Đa", "incoming"),
        ("Tạ Quý Đôn", "2023-04-04", "Chánh Thanh tra cơ sở", "Thanh tra quận Đống Đa", "outgoing"),
        ("Đinh Gia Bảo", "2023-04-04", "Bí thư", "Quận ủy Đống Đa", "current"),
        ("Đinh Gia Bảo", "2023-09-01", "Bí thư", "Quận ủy Đống Đa", "current"),
    ]


def test_handovers_are_arrivals_and_departures_only(loaded):
    rows = from_oxigraph(loaded, load("handovers").text)
    assert [(row[2], row[3], row[4]) for row in rows] == [
        ("Tạ Quý Đôn", "outgoing", ""),
        ("Lưu Thị Mỹ Vân", "incoming", "2023-04-10"),
    ]


def test_units_list_their_bodies(loaded):
    assert from_oxigraph(loaded, load("units").text) == [
        ("quận Đống Đa", "Quận ủy Đống Đa", "2"),
        ("quận Đống Đa", "Ủy ban nhân dân quận Đống Đa", "1"),
        ("thành phố Hà Nội", "Thành ủy Hà Nội", "1"),
    ]


def test_figures_stand_by_name_and_period(loaded):
    rows = from_oxigraph(loaded, load("figures").text)
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        ("mức đạt kế hoạch", "", "96.3", "mau.txt"),
        ("thu ngân sách", "2022", "1250", "mau.txt"),
        ("thu ngân sách", "2022", "1250", "sau.txt"),
    ]


def test_entities_are_consolidated_over_articles(loaded):
    rows = sorted(from_oxigraph(loaded, internal("entities")), key=itemgetter(0))
    found = {record.labels and next(iter(record.labels)): record for record in records(rows)}
    tenure = found["Đinh Gia Bảo, Bí thư Quận ủy Đống Đa"]
    assert tenure.articles == 2
    assert tenure.attested == (date(2023, 4, 4), date(2023, 9, 1))
    assert found["Lưu Thị Mỹ Vân"].articles == 1
    assert len(found) == len(list(records(rows)))
    triples = {(p, o) for s, p, o in consolidate(records(rows)) if str(s) == tenure.iri}
    assert (SKOS.prefLabel, Literal("Đinh Gia Bảo, Bí thư Quận ủy Đống Đa", lang="vi")) in triples
    assert (VNGOV.lastAttested, Literal(date(2023, 9, 1))) in triples
