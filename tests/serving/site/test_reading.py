import pytest
from rdflib.namespace import FOAF

from kg.errors import StoreError
from kg.serving.site.reading import Reading, value_of

LAN = "http://example.org/lan"


def test_triples_of_several_graphs_count_once(plain):
    reading = Reading(plain, "vi")
    assert reading.texts(LAN, FOAF.knows) == ["http://example.org/hoa", "http://example.org/minh"]
    assert reading.count(FOAF.knows, "http://example.org/minh") == 1


def test_nothing_is_said_of_what_is_nothing(plain):
    reading = Reading(plain, "vi")
    assert not reading.is_described("http://example.org/nobody")
    assert reading.text("http://example.org/nobody", FOAF.name) == ""
    assert reading.representative("http://example.org/nobody") == "http://example.org/nobody"


@pytest.mark.parametrize(
    ("iri", "language", "name"),
    [
        ("http://example.org/minh", "vi", ("Minh", "vi")),
        ("http://example.org/minh", "en", ("Minh in English", "en")),
        ("http://example.org/hoa", "en", ("Hoa", "")),
        ("http://example.org/some%20thing", "en", ("some thing", "")),
        ("https://w3id.org/vngov/ontology#Person", "en", ("Person", "en")),
        ("http://xmlns.com/foaf/0.1/name", "vi", ("họ tên", "vi")),
    ],
)
def test_names(plain, iri, language, name):
    assert Reading(plain, language).name(iri) == name


def test_an_iri_that_is_none(plain):
    with pytest.raises(StoreError):
        Reading(plain, "vi").statements("no iri")


def test_the_graphs_that_say_it(plain):
    reading = Reading(plain, "vi")
    [term] = [term for term in reading.values(LAN, FOAF.knows) if value_of(term).endswith("hoa")]
    assert reading.sources(LAN, str(FOAF.knows), term, 9) == ["http://example.org/notes"]
    assert reading.sources(LAN, str(FOAF.knows), term, 0) == []


def test_members_begin_with_the_representative(view, path_of):
    reading = Reading(view, "vi")
    thing = view.base + path_of("Body", "Quận ủy Đống Đa")
    assert reading.members(thing)[0] == thing
    assert all(reading.representative(each) == thing for each in reading.members(thing))
