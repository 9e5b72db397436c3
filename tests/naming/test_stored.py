import pyoxigraph as ox
import pytest

from kg.errors import UsageError
from kg.naming import as_stored, spellings
from kg.queries import Kind, Parameter

LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


@pytest.fixture
def store():
    store = ox.Store()
    for number, name in enumerate(("Quận ủy Đống Đa", "Quận uỷ Đống Đa", "Quận ủy Ba Đình")):
        store.add(ox.Quad(ox.NamedNode(f"a:{number}"), LABEL, ox.Literal(name, language="vi")))
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Quận ủy Đống Đa", ["Quận ủy Đống Đa"]),
        ("quan uy dong da", ["Quận uỷ Đống Đa", "Quận ủy Đống Đa"]),
        ("Quận ủy Tây Hồ", []),
        ('"', []),
    ],
)
def test_how_a_store_spells_a_name(store, typed, found):
    assert spellings(store, typed) == found


def test_only_names_are_sought(store):
    parameters = [Parameter("body", "", Kind.NAME), Parameter("language", "vi", Kind.TEXT)]
    values = {"body": "quan uy ba dinh", "language": "en"}
    assert as_stored(store, parameters, values) == {"body": ["Quận ủy Ba Đình"], "language": "en"}
    assert as_stored(store, parameters, {"body": " "}) == {"body": " "}
    with pytest.raises(UsageError, match=r"did you mean Quận ủy Ba Đình or "):
        as_stored(store, parameters, {"body": "Quận ủy Ba Đìn"})
