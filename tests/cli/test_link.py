import csv

import pytest
from click.testing import CliRunner
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

import kg
import kg.cli
from kg.namespaces import BASE, WD, link_graph
from kg.store import Writer

GRAPH = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<x:article> a vngov:Article .
<x:vn> a vngov:AdministrativeUnit, vngov:Country ; rdfs:label "Việt Nam"@vi ; vngov:code "VN" .
<x:01> a vngov:AdministrativeUnit, vngov:Municipality ; rdfs:label "thành phố Hà Nội"@vi ; vngov:code "01" ;
  vngov:parentUnit <x:vn> .
<x:006> a vngov:AdministrativeUnit, vngov:UrbanDistrict ; rdfs:label "quận Đống Đa"@vi ; vngov:code "006" ;
  vngov:parentUnit <x:01> ; vngov:validTo "2025-06-30"^^xsd:date .
<x:999> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Không Có"@vi ; vngov:parentUnit <x:01> .
<x:hue> a vngov:Person ; rdfs:label "Vương Đình Huệ"@vi .
<x:lan> a vngov:Person ; rdfs:label "Vũ Thị Lan"@vi .
<x:assembly> a vngov:Body, org:Organization, vngov:NationalAssemblyBody ; rdfs:label "Quốc hội"@vi .
<x:tenure> org:member <x:hue> ; org:organization <x:assembly> ; vngov:attestedOn "2023-01-02"^^xsd:date .
"""
LINKS = {"x:vn": WD.Q881, "x:01": WD.Q1858, "x:006": WD.Q1048634, "x:hue": WD.Q2595973}


def publish(directory, turtle):
    with Writer(directory) as writer:
        writer.replace_graph("x:graph", Graph().parse(data=turtle, format="turtle"))
        writer.publish()


def run(directory, *options):
    return CliRunner().invoke(kg.cli.kg, ["link", "--store", str(directory), *options])


@pytest.fixture
def store(tmp_path):
    publish(tmp_path, GRAPH)
    return tmp_path


def published(directory):
    return {str(s): o for s, o in kg.open(directory).graph(link_graph(BASE)).subject_objects(SKOS.exactMatch)}


def test_links_are_published_and_listed(store):
    done = run(store, "--format", "csv")
    assert (done.exit_code, done.stderr) == (0, "linked 3 of 4 units and 1 of 2 people; 2 stay unlinked\n")
    assert {row["thing"]: URIRef(row["item"]) for row in csv.DictReader(done.stdout.splitlines())} == LINKS
    assert published(store) == LINKS


def test_linking_again_changes_nothing(store):
    first = run(store)
    snapshot = (store / "current").read_text()
    again = run(store)
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert (store / "current").read_text() == snapshot


def test_a_link_that_no_longer_holds_is_removed(store):
    run(store)
    publish(store, GRAPH.replace("quận Đống Đa", "quận Đống Đá"))
    run(store)
    assert published(store) == {iri: item for iri, item in LINKS.items() if iri != "x:006"}


def test_a_folder_that_is_no_store_is_left_alone(tmp_path):
    done = run(tmp_path / "none")
    assert done.exit_code == 3
    assert done.stderr.startswith("kg: there is no store")
    assert not (tmp_path / "none").exists()
