import csv
import json

import pytest
from click.testing import CliRunner
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS

import kg
import kg.cli
from kg.namespaces import BASE, VNGOV, WD, link_graph
from kg.store import Writer

GRAPH = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/vngov/id/> .
<a> a vngov:Article .
<unit/vn> a vngov:AdministrativeUnit, vngov:Country ; rdfs:label "Việt Nam"@vi ; vngov:code "VN" .
<unit/01> a vngov:AdministrativeUnit, vngov:Municipality ; rdfs:label "thành phố Hà Nội"@vi ; vngov:code "01" ;
  vngov:parentUnit <unit/vn> .
<unit/006> a vngov:AdministrativeUnit, vngov:UrbanDistrict ; rdfs:label "quận Đống Đa"@vi ; vngov:code "006" ;
  vngov:parentUnit <unit/01> ; vngov:validTo "2025-06-30"^^xsd:date .
<unit/999> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Không Có"@vi ;
  vngov:parentUnit <unit/01> .
<person/hue> a vngov:Person ; rdfs:label "Vương Đình Huệ"@vi .
<person/lan> a vngov:Person ; rdfs:label "Vũ Thị Lan"@vi .
<body/assembly> a vngov:Body, org:Organization, vngov:NationalAssemblyBody ; rdfs:label "Quốc hội"@vi .
<role/chair> a vngov:Role ; skos:prefLabel "Chủ tịch"@vi .
<tenure/1> org:member <person/hue> ; org:organization <body/assembly> ; org:role <role/chair> ;
  vngov:attestedOn "2023-01-02"^^xsd:date .
"""
LINKS = {
    "unit/vn": "Q881",
    "unit/01": "Q1858",
    "unit/006": "Q1048634",
    "person/hue": "Q2595973",
    "body/assembly": "Q1765001",
}
TUYEN_QUANG = """
<unit/08> a vngov:AdministrativeUnit, vngov:Province ; rdfs:label "tỉnh Tuyên Quang"@vi ; vngov:code "08" ;
  vngov:parentUnit <unit/vn> ; vngov:validTo "2025-06-30"^^xsd:date .
<unit/08-new> a vngov:AdministrativeUnit, vngov:Province ; rdfs:label "tỉnh Tuyên Quang"@vi ; vngov:code "08" ;
  vngov:parentUnit <unit/vn> ; vngov:validFrom "2025-07-01"^^xsd:date .
"""
DIEN_BIEN = """
<unit/11> a vngov:AdministrativeUnit, vngov:Province ; rdfs:label "tỉnh Điện Biên"@vi ; vngov:code "11" ;
  vngov:parentUnit <unit/vn> .
<unit/11-twice> a vngov:AdministrativeUnit, vngov:Province ; rdfs:label "tỉnh Điện Biên"@vi ; vngov:code "11" ;
  vngov:parentUnit <unit/vn> .
"""
TAM_NONG = """
<unit/25> a vngov:AdministrativeUnit, vngov:Province ; rdfs:label "tỉnh Phú Thọ"@vi ; vngov:code "25" ;
  vngov:parentUnit <unit/vn> ; vngov:validTo "2025-06-30"^^xsd:date .
<unit/236> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Tam Nông"@vi ; vngov:code "236" ;
  vngov:parentUnit <unit/25> ; vngov:validTo "2025-06-30"^^xsd:date .
"""


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


def published(directory, predicate=SKOS.exactMatch):
    pairs = kg.open(directory).graph(link_graph(BASE)).subject_objects(predicate)
    return {str(s).removeprefix(BASE): str(o).removeprefix(str(WD)) for s, o in pairs}


def test_links_are_published_and_listed(store):
    done = run(store, "--format", "csv")
    told = "linked 3 of 4 units, 1 of 2 people, 1 of 1 bodies; 0 closely; 2 stay unlinked\n"
    assert (done.exit_code, done.stderr) == (0, told)
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert {row["thing"].removeprefix(BASE): row["item"].removeprefix(str(WD)) for row in rows} == LINKS
    assert {row["relation"] for row in rows} == {"exactMatch"}
    assert all(0.9 < float(row["score"]) <= 1 and row["why"] for row in rows)
    assert published(store) == LINKS


def test_what_has_no_link_is_listed_with_its_reason_when_asked_for(store):
    rows = {row["label"]: row for row in json.loads(run(store, "--nil", "--format", "json").stdout)}
    assert len(rows) == len(LINKS) + 2
    nothing = rows["huyện Không Có"]
    assert (nothing["item"], nothing["relation"], nothing["why"]) == ("", "nil", "no item has this name")


def test_a_close_link_has_a_score_and_its_reasons(store):
    publish(store, GRAPH + TAM_NONG)
    assert "; 1 closely;" in run(store).stderr
    assert published(store, SKOS.closeMatch) == {"unit/236": "Q137208118"}
    graph = kg.open(store).graph(link_graph(BASE))
    match = graph.value(predicate=VNGOV.matches, object=WD.Q137208118)
    assert graph.value(match, VNGOV.verdict) == VNGOV.unsure
    assert set(graph.objects(match, VNGOV.matches)) == {WD.Q137208118, URIRef(BASE + "unit/236")}
    assert 0.5 < float(graph.value(match, VNGOV.score)) < 0.9


def test_an_item_that_fits_two_things_is_reported_and_linked_to_neither(store):
    publish(store, GRAPH + DIEN_BIEN)
    done = run(store, "--nil", "--format", "csv")
    assert done.exit_code == 0
    first = done.stderr.splitlines()[0]
    assert first.startswith("kg: Q36955 fits tỉnh Điện Biên <")
    assert first.endswith("equally well; it is linked to none of them")
    assert published(store) == LINKS
    rows = [row for row in csv.DictReader(done.stdout.splitlines()) if row["label"] == "tỉnh Điện Biên"]
    assert [row["relation"] for row in rows] == ["candidate"] * 2


def test_an_item_of_a_unit_with_two_lives_is_the_last_and_close_to_the_earlier(store):
    publish(store, GRAPH + TUYEN_QUANG)
    done = run(store)
    assert (done.exit_code, done.stderr.count("fits")) == (0, 0)
    assert published(store) == LINKS | {"unit/08-new": "Q2332060"}
    assert published(store, SKOS.closeMatch) == {"unit/08": "Q2332060"}


def test_what_people_judged_wins(store):
    (store / "judgements.tsv").write_text(
        "verdict\tleft\tright\tauthor\treason\n"
        "same\tunit/999\tQ42\tan\ttra cứu\n"
        "different\tQ1858\tunit/01\tan\tkhông phải\n"
        "same\tunit/gone\tQ43\tan\ttra cứu\n",
        encoding="utf-8",
    )
    done = run(store)
    assert done.stderr.startswith("kg: the store has no unit/gone, which judgements.tsv names; ")
    assert published(store)["unit/999"] == "Q42"
    assert "unit/01" not in published(store)
    graph = kg.open(store).graph(link_graph(BASE))
    assert set(graph.objects(None, VNGOV.decidedBy)) == {Literal("an")}


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
    assert published(store) == {iri: item for iri, item in LINKS.items() if iri != "unit/006"}


def test_judgements_that_cannot_be_read_leave_the_links_as_they_are(store):
    run(store)
    (store / "judgements.tsv").write_text("verdict\tleft\tright\tauthor\treason\nmaybe\tunit/01\tQ1\tan\tvì\n")
    done = run(store)
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert "line 2" in done.stderr
    assert published(store) == LINKS


def test_a_folder_that_is_no_store_is_left_alone(tmp_path):
    done = run(tmp_path / "none")
    assert done.exit_code == 3
    assert done.stderr.startswith("kg: there is no store")
    assert not (tmp_path / "none").exists()
