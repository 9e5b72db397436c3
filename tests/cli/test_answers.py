from kg.cli.answers import answers
from kg.store import open_snapshot
from tests.store.graphs import FIRST, PERSON, label, published


def test_a_row_has_what_is_bound(tmp_path):
    snapshot = open_snapshot(published(tmp_path, {FIRST: [label("Trần Văn A")]}))
    text = "SELECT ?thing ?name ?none { ?thing ?property ?name OPTIONAL { ?thing <x:none> ?none } }"
    assert answers(snapshot, text) == [{"thing": str(PERSON), "name": "Trần Văn A"}]


def test_no_rows_are_an_empty_list(tmp_path):
    snapshot = open_snapshot(published(tmp_path, {FIRST: [label("Trần Văn A")]}))
    assert answers(snapshot, "SELECT ?thing { ?thing a <x:none> }") == []
