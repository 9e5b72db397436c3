import pytest
from rdflib import Graph

from kg.errors import StoreError
from kg.linking import Person
from kg.model import Verdict
from kg.namespaces import BASE, identity_graph
from kg.store import Writer
from kg.upkeep.linking import Linking

PEOPLE = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@base <https://w3id.org/vngov/id/> .
<person/a-1> a vngov:Person ; rdfs:label "Lê Minh"@vi .
<person/a-2> a vngov:Person ; rdfs:label "LÊ MINH"@vi .
<person/b> a vngov:Person ; rdfs:label "Vũ Lan"@vi .
"""
IDENTITIES = """
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@base <https://w3id.org/vngov/id/> .
<person/a-1> vngov:identity <person/a-1> .
<person/a-2> vngov:identity <person/a-1> .
<person/b> vngov:identity <person/b> .
"""


@pytest.fixture
def store(tmp_path):
    with Writer(tmp_path) as writer:
        writer.replace_graph("x:article", Graph().parse(data=PEOPLE, format="turtle"))
        writer.replace_graph(identity_graph(BASE), Graph().parse(data=IDENTITIES, format="turtle"))
        writer.publish()
    return tmp_path


def judge(store, *lines):
    table = "".join(f"{line}\tan\tvì thế\n" for line in ("verdict\tleft\tright", *lines))
    (store / "judgements.tsv").write_text(table.replace("right\tan\tvì thế", "right\tauthor\treason"), encoding="utf-8")


def test_things_are_the_representatives(store):
    assert Linking(store).things() == (Person(f"{BASE}person/a-1", "Lê Minh"), Person(f"{BASE}person/b", "Vũ Lan"))


def test_without_a_file_nothing_is_judged(store):
    assert Linking(store).judged() == ({}, ())


def test_what_is_judged_of_one_holds_for_its_representative(store):
    judge(store, "same\tQ1\tperson/a-2", "different\tperson/b\tQ1")
    judged, unknown = Linking(store).judged()
    assert {iri: {qid: each.verdict for qid, each in items.items()} for iri, items in judged.items()} == {
        f"{BASE}person/a-1": {"Q1": Verdict.SAME},
        f"{BASE}person/b": {"Q1": Verdict.DIFFERENT},
    }
    assert unknown == ()


def test_a_judgement_about_what_the_store_does_not_know_is_named(store):
    judge(store, "same\tperson/gone\tQ1", "same\tperson/a-1\tperson/a-2")
    assert Linking(store).judged() == ({}, ("person/gone",))


def test_a_folder_that_is_no_store(tmp_path):
    with pytest.raises(StoreError):
        Linking(tmp_path / "none")
