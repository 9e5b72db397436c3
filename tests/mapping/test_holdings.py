from datetime import date

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS, XSD

from kg.mapping import holdings
from kg.mapping.holdings import holding_iri
from kg.model import Basis, Certainty, Holding
from kg.namespaces import BASE, VNGOV

PERSON, POST = f"{BASE}person/le-van-an-0123456789", f"{BASE}post/bi-thu-quan-uy-dong-da-0123456789"
HELD = Holding(
    person=PERSON,
    post=POST,
    certainty=Certainty.CERTAIN,
    basis=Basis.BETWEEN,
    since=date(2023, 4, 7),
    until=date(2024, 4, 3),
    from_evidence=(f"{BASE}evidence/a",),
    until_evidence=(f"{BASE}evidence/b", f"{BASE}evidence/c"),
)


def described(*found):
    graph = Graph()
    for triple in holdings(found, BASE):
        graph.add(triple)
    return graph


def test_a_holding_has_its_days_its_reason_and_its_evidence():
    graph, iri = described(HELD), holding_iri(HELD, BASE)
    assert iri.startswith(f"{BASE}holding/le-van-an-2023-04-07-")
    found = {p: set(graph.objects(iri, p)) for p in set(graph.predicates(iri)) - {RDFS.comment}}
    assert found == {
        RDF.type: {VNGOV.Holding},
        VNGOV.holder: {URIRef(PERSON)},
        VNGOV.ofPost: {URIRef(POST)},
        VNGOV.certainty: {VNGOV.certain},
        VNGOV.basis: {VNGOV.betweenAttestations},
        VNGOV.holdsFrom: {Literal("2023-04-07", datatype=XSD.date)},
        VNGOV.holdsUntil: {Literal("2024-04-03", datatype=XSD.date)},
        VNGOV.fromEvidence: {URIRef(f"{BASE}evidence/a")},
        VNGOV.untilEvidence: {URIRef(f"{BASE}evidence/b"), URIRef(f"{BASE}evidence/c")},
    }


def test_every_reason_is_in_words_of_two_languages():
    for basis in Basis:
        held = Holding(PERSON, POST, Certainty.EXCLUDED, basis)
        assert sorted(w.language for w in described(held).objects(holding_iri(held, BASE), RDFS.comment)) == [
            "en",
            "vi",
        ]


def test_what_is_open_has_no_day():
    graph = described(Holding(PERSON, POST, Certainty.EXCLUDED, Basis.NO_BODY))
    assert not list(graph.subject_objects(VNGOV.holdsFrom)) + list(graph.subject_objects(VNGOV.holdsUntil))


def test_names_tell_people_posts_and_days_apart_whatever_the_base():
    others = (
        HELD,
        Holding(PERSON + "a", POST, HELD.certainty, HELD.basis, HELD.since),
        Holding(PERSON, POST + "a", HELD.certainty, HELD.basis, HELD.since),
        Holding(PERSON, POST, HELD.certainty, HELD.basis),
    )
    assert len({holding_iri(each, BASE) for each in others}) == len(others)
    elsewhere = Holding(
        PERSON.replace(BASE, "urn:x:"), POST.replace(BASE, "urn:x:"), HELD.certainty, HELD.basis, HELD.since
    )
    assert holding_iri(elsewhere, "urn:x:").removeprefix("urn:x:") == holding_iri(HELD, BASE).removeprefix(BASE)
