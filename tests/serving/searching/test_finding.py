import pytest

from kg.namespaces import BASE
from kg.serving.searching.finding import find, find_quotes, find_things
from tests.serving.searching.stores import published


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    return published(tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Dong Da", ["unit/1", "body/1"]),
        ("quan uy dong da", ["body/1"]),
        ("ong D", ["unit/1", "body/1", "person/1"]),
        ("đặng đong ha", ["person/1"]),
        ("uan", ["unit/1", "body/1"]),
        ("…", []),
    ],
)
def test_what_is_meant_comes_before_what_has_the_words(view, typed: str, found: list[str]) -> None:
    ids = [hit.entry.id for hit in find_things(view, typed)]
    assert ids[: len(found)] == found
    assert bool(ids) == bool(found)


def test_scores_fall(view) -> None:
    values = [hit.likeness.value for hit in find_things(view, "dong")]
    assert values == sorted(values, reverse=True)
    assert all(0 < value <= 1 for value in values)


def test_quotes_are_found_under_their_evidence(view) -> None:
    (hit,) = find_quotes(view, "quan uy")
    assert (hit.iri, hit.text) == (f"{BASE}evidence/1", "Bí thư Quận uỷ Đống Đa")
    assert find_quotes(view, "bi thu", ["Body"]) == find_quotes(view, "bi thu")
    assert find_quotes(view, "bi thu", ["Person"]) == []


def test_both_lists_are_paged_and_of_the_kinds_asked_for(view) -> None:
    assert [hit.entry.id for hit in find(view, "dong da", ["Body"]).things] == ["body/1"]
    first, second = find(view, "dong da", limit=1), find(view, "dong da", limit=1, offset=1)
    assert [hit.entry.id for hit in (*first.things, *second.things)] == ["unit/1", "body/1"]
    assert (len(first.quotes), len(second.quotes)) == (1, 0)
