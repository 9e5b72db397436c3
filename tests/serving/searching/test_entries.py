import pyoxigraph as ox
import pytest

from kg.namespaces import BASE, VNGOV
from kg.search import TextEntry
from kg.serving.searching.entries import entries
from tests.serving.searching.stores import published

BODY = frozenset({str(VNGOV.Body)})


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    view = published(tmp_path_factory.mktemp("store"))
    return set(entries(view.store, union=view.union))


def test_every_name_is_that_of_the_representative(found: set[TextEntry]) -> None:
    names = {entry for entry in found if entry.iri == f"{BASE}body/1"}
    assert names == {
        TextEntry(f"{BASE}body/1", "label", text, BODY, 2, "vi")
        for text in ("Quận ủy Đống Đa", "Quận uỷ Đống Đa", "QU Đống Đa")
    }
    assert not any(entry.iri == f"{BASE}body/2" for entry in found)


def test_a_quote_is_that_of_its_evidence_and_of_the_kind_of_its_thing(found: set[TextEntry]) -> None:
    quotes = [entry for entry in found if entry.field == "quote"]
    assert quotes == [TextEntry(f"{BASE}evidence/1", "quote", "Bí thư Quận uỷ Đống Đa", BODY)]


def test_titles_of_articles_and_other_names_are_texts_too(found: set[TextEntry]) -> None:
    assert {(entry.text, entry.language) for entry in found if entry.iri == f"{BASE}article/1"} == {
        ("a.txt", ""),
        ("Tin Đống Đa", "vi"),
    }
    assert len(found) == 8


@pytest.mark.parametrize("graph", [None, "http://example.org/graph"])
def test_a_plain_dataset_is_read_in_all_its_graphs(graph: str | None) -> None:
    store = ox.Store()
    label, exact = "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/ns/oa#exact"
    text = f'<http://example.org/a> <{label}> "Lan"@en ; <{exact}> "she" . [] <{label}> "nobody" .'
    store.load(text.encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph) if graph else None)
    assert list(entries(store, union=False)) == [
        TextEntry("http://example.org/a", "label", "Lan", language="en"),
        TextEntry("http://example.org/a", "quote", "she"),
    ]
